/** Summarizes a sample with the built-in engine: the main job, without key or network. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');
const cli = join(PROJECT, 'src/cli.ts');
const sample = join(PROJECT, 'samples/delegation-visit.txt');
const out = join(PROJECT, 'artifacts/demo');

function summarize(...parameters: string[]): void {
  const result = spawnSync(process.execPath, [cli, 'summarize', sample, ...parameters], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

mkdirSync(out, { recursive: true });
console.log('Summary of samples/delegation-visit.txt by the built-in engine:\n');
summarize('--format', 'text');
summarize('--format', 'json', '--out', out);
console.log(`
The same as JSON, each fact with its place in the file: artifacts/demo/delegation-visit.json
To try it in VS Code: npm start`);
