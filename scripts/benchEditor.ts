/** Owns what the tests in a real VS Code measured last: read from what they left, as it cannot be measured without one. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Figure } from './bench.ts';

const ARTIFACTS = join(resolve(import.meta.dirname, '..'), 'artifacts');
const FILES = ['host-performance.json', 'panel-speed.json', 'large-text.json'];

/** The figures of the last run of each; when that was, or that there was none, is printed. */
export function benchEditor(): Promise<Figure[]> {
  const figures = FILES.flatMap((file): Figure[] => {
    const path = join(ARTIFACTS, file);
    if (!existsSync(path)) {
      console.log(`artifacts/${file} is not there: npm test leaves it`);
      return [];
    }
    console.log(
      `artifacts/${file}: measured ${statSync(path).mtime.toISOString().slice(0, 16)} by the tests in VS Code`,
    );
    const values = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return Object.entries(values)
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
      .map(([name, value]) => ({ name, value, floor: null }));
  });
  return Promise.resolve(figures);
}
