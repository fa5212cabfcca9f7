/** Owns `npm run bench [-- --floors]`: every measurement in one table; with --floors a missed one fails. */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benchClean } from './benchFurniture.ts';
import { benchEditor } from './benchEditor.ts';
import { benchHtml } from './benchHtml.ts';
import { benchRepair } from './benchRepair.ts';
import { benchRules } from './benchRules.ts';
import { benchSpeed } from './benchSpeed.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** A measured value; null bounds are for information. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The least value that passes. */
  readonly floor: number | null;
  /** The greatest value that passes. */
  readonly ceiling?: number | null;
}

const passes = ({ value, floor, ceiling = null }: Figure): boolean =>
  (floor === null || value >= floor) && (ceiling === null || value <= ceiling);

/** Four significant digits, without an exponent. */
function formatValue(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(digits, 4));
}

function formatBound({ floor, ceiling = null }: Figure): string {
  return [floor === null ? '' : `at least ${floor}`, ceiling === null ? '' : `at most ${ceiling}`]
    .filter(Boolean)
    .join(', ');
}

const isFull = process.argv.includes('--full');
const folder = process.env['REPORT_EVAL_DIR'];
if (folder === undefined || !existsSync(folder))
  console.log('REPORT_EVAL_DIR is not set: the shared evaluation data is not measured, our own is.');

/** Each measurement alone, so that none pays for the memory of another. */
const groups: readonly (readonly [string, () => Promise<Figure[]>])[] = [
  ['main text of web pages', benchHtml],
  [
    'cleaning',
    async () => (await benchClean()).map(({ name, value, floor }) => ({ name, value, floor: null, ceiling: floor })),
  ],
  [
    'repair',
    async () =>
      (await benchRepair()).map(({ name, value, floor, atMost = false }) =>
        atMost ? { name, value, floor: null, ceiling: floor } : { name, value, floor },
      ),
  ],
  ['the built-in engine', benchRules],
  ['speed and size', () => benchSpeed({ isFull })],
  ['in the editor, as the last tests there measured it', benchEditor],
];

const figures: Figure[] = [];
for (const [title, measure] of groups) {
  const startedAt = performance.now();
  const found = await measure();
  console.log(`\n${title} (${((performance.now() - startedAt) / 1000).toFixed(0)} s)`);
  for (const figure of found)
    console.log(
      `  ${passes(figure) ? '   ' : '✖  '}${formatValue(figure.value).padStart(10)}  ${figure.name}  ${formatBound(figure)}`.trimEnd(),
    );
  figures.push(...found);
}
const missed = figures.filter((figure) => !passes(figure));
const machine = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length, memory: totalmem() };
writeFileSync(join(PROJECT, 'artifacts/bench.json'), JSON.stringify({ machine, figures }, null, 2));
console.log(`\n${figures.length} figures, ${missed.length} outside their bounds; kept in artifacts/bench.json`);
if (missed.length > 0 && process.argv.includes('--floors')) process.exitCode = 1;
