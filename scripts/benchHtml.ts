/** Owns the measurement of main-text extraction: ours against Readability and defuddle on linkedom, in one run on the same pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { applyEdits } from '../src/article/offsetMap.ts';
import { extractHtml } from '../src/article/html/extractHtml.ts';

export interface BenchFigure {
  readonly name: string;
  readonly value: number;
  /** The least value that passes; null for figures of others and for information. */
  readonly floor: number | null;
}

interface Page {
  readonly id: string;
  readonly html: string;
  readonly expected: string;
}

type Counts = Map<string, number>;

function count(pieces: Iterable<string>): Counts {
  const counts: Counts = new Map();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** Runs of four words: the measure of the article-extraction benchmark. */
function runsOfFour(text: string): Counts {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const runs = Array.from({ length: Math.max(1, words.length - 3) }, (_, i) => words.slice(i, i + 4).join(' '));
  return count(runs.filter((run) => run !== ''));
}

function bigrams(text: string): Counts {
  const characters = [...text.replace(/\s+/g, '')];
  return count(characters.slice(1).map((c, i) => characters[i]! + c));
}

function overlap(want: Counts, got: Counts): { precision: number | null; recall: number | null } {
  let both = 0;
  for (const [piece, n] of want) both += Math.min(n, got.get(piece) ?? 0);
  const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const [wanted, found] = [sum(want), sum(got)];
  return { precision: found > 0 ? both / found : null, recall: wanted > 0 ? both / wanted : null };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** F1 of precision and recall averaged over the pages, as the benchmark counts. */
export function scorePages(pages: readonly Page[], texts: readonly string[], pieces: (text: string) => Counts): number {
  const scores = pages.map((page, i) => overlap(pieces(page.expected), pieces(texts[i]!)));
  const precision = mean(scores.flatMap((s) => s.precision ?? []));
  const recall = mean(scores.flatMap((s) => s.recall ?? []));
  return (2 * precision * recall) / (precision + recall);
}

function ours(html: string): string {
  return applyEdits(html, extractHtml(html).edits).text;
}

function readability(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document).parse()?.textContent ?? '';
}

async function defuddle(html: string): Promise<string> {
  const { document } = parseHTML(html);
  const { content } = await Defuddle(document, 'https://example.org/', { useAsync: false });
  return parseHTML(
    `<!doctype html><html><body>${content.replace(/<\/(?:p|div|li|h\d|td|blockquote)>|<br\s*\/?>/g, '$& ')}</body></html>`,
  ).document.body.textContent;
}

interface Timed {
  texts: string[];
  ms: number[];
  failures: number;
}

/** Runs an extractor over all pages once; a page on which it throws counts as empty text. */
async function run(pages: readonly Page[], extract: (html: string) => string | Promise<string>): Promise<Timed> {
  const timed: Timed = { texts: [], ms: [], failures: 0 };
  for (const page of pages) {
    const start = performance.now();
    try {
      timed.texts.push(await extract(page.html));
    } catch {
      timed.texts.push('');
      timed.failures++;
    }
    timed.ms.push(performance.now() - start);
  }
  return timed;
}

/** The 181 pages of the article-extraction benchmark; none when the shared data is not there. */
export function readBenchmarkPages(): Page[] {
  const folder = process.env['REPORT_EVAL_DIR'];
  const path = folder === undefined ? '' : join(folder, 'bench/aeb');
  if (folder === undefined || !existsSync(path)) return [];
  const gold = JSON.parse(readFileSync(join(path, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(gold).map(([id, { articleBody }]) => ({
    id,
    html: gunzipSync(readFileSync(join(path, `html/${id}.html.gz`))).toString('utf8'),
    expected: articleBody,
  }));
}

/** Our own Chinese pages. */
export function readOwnPages(): Page[] {
  const folder = join(import.meta.dirname, '../test/fixtures/html');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const id = name.slice(0, -'.json'.length);
      const { charset } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { charset: string };
      const html = new TextDecoder(charset).decode(readFileSync(join(folder, `${id}.html`)));
      return { id, html, expected: readFileSync(join(folder, `${id}.txt`), 'utf8') };
    });
}

/** Defuddle prints what it cannot read; that is no part of the figures. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  console.error = console.warn = console.log = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

async function benchSet(
  name: string,
  pages: readonly Page[],
  pieces: (text: string) => Counts,
  floor: number,
): Promise<BenchFigure[]> {
  // Once for the compiler, once for the clock; the engines take turns on the same warm machine.
  await run(pages, ours);
  const readabilityRun = await run(pages, readability);
  const oursRun = await run(pages, ours);
  const defuddleRun = await quietly(() => run(pages, defuddle));
  return [
    { name: `${name}: F1`, value: scorePages(pages, oursRun.texts, pieces), floor },
    {
      name: `${name}: F1 of Readability on linkedom`,
      value: scorePages(pages, readabilityRun.texts, pieces),
      floor: null,
    },
    { name: `${name}: F1 of defuddle on linkedom`, value: scorePages(pages, defuddleRun.texts, pieces), floor: null },
    { name: `${name}: pages on which defuddle failed`, value: defuddleRun.failures, floor: null },
    {
      name: `${name}: median time of Readability on linkedom over ours`,
      value: median(readabilityRun.ms) / median(oursRun.ms),
      floor: 3,
    },
    {
      name: `${name}: total time of Readability on linkedom over ours`,
      value: mean(readabilityRun.ms) / mean(oursRun.ms),
      floor: 3,
    },
    { name: `${name}: our median milliseconds a page`, value: median(oursRun.ms), floor: null },
  ];
}

/** Measures extraction on the shared benchmark (when REPORT_EVAL_DIR names it) and on our own Chinese pages. */
export async function benchHtml(): Promise<BenchFigure[]> {
  const shared = readBenchmarkPages();
  const figures = await benchSet('own Chinese pages', readOwnPages(), bigrams, 0.97);
  if (shared.length > 0) figures.push(...(await benchSet('article-extraction benchmark', shared, runsOfFour, 0.965)));
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { name, value, floor } of await benchHtml()) {
    const passed = floor === null ? '' : value >= floor ? `  (at least ${floor})` : `  FAILED: below ${floor}`;
    console.log(`${name}: ${value.toFixed(4)}${passed}`);
    if (floor !== null && value < floor) process.exitCode = 1;
  }
