/** Owns the measurement of the built-in engine alone: its time against one bare pass over the same text, and its peak of memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanArticle } from '../src/article/clean.ts';
import { draftFromRules } from '../src/rules/draftFromRules.ts';
import type { Figure } from './bench.ts';
import { ENGLISH, exponent, PARAGRAPH, repeatTo } from './benchSpeed.ts';
import { processorMsPerRun, startThreadClock } from '../test/support/processorTime.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const MEASURED_UNITS = 1e6;
const SIZES = [1e5, MEASURED_UNITS, 5e6];

/** Texts by kind: one full of facts (five in 150 characters, the worst case), ordinary reports, English. */
const KINDS: Readonly<Record<string, { readonly build: (units: number) => string; readonly ceiling: number }>> = {
  'full of facts': { build: (units) => repeatTo(units, PARAGRAPH), ceiling: 1400 },
  'ordinary reports': { build: ordinaryReports, ceiling: 1000 },
  English: { build: (units) => repeatTo(units, ENGLISH), ceiling: 900 },
};

/** The dev cases where they are at hand, else our own samples and cases, one after the other and again with other surnames. */
function ordinaryReports(units: number): string {
  const shared = process.env['REPORT_EVAL_DIR'];
  const folder =
    shared !== undefined && existsSync(shared) ? join(shared, 'eval/dev') : join(PROJECT, 'test/eval/cases');
  const reports = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n'))
    // Our own cases hold English ones too, and the first would make a whole text of them English.
    .filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3)
    .join('\n\n');
  let text = '';
  for (let round = 0; text.length < units; round++)
    text += reports.replaceAll('王', '王李张刘陈杨黄赵吴周'[round % 10]!);
  return text.slice(0, units);
}

/** What a child process measures of one kind. */
interface Measured {
  /** Milliseconds for each of `SIZES`, the least of several runs. */
  readonly rules: readonly number[];
  /** Peak of the process over cleaning and rules of the largest text, less what it held before, in bytes for each byte of text. */
  readonly peak: number;
}

/** In a process of its own: neither warm from another kind nor with its memory. */
function measureRules(kind: string): Measured {
  const text = KINDS[kind]!.build(SIZES.at(-1)!);
  const before = process.memoryUsage.rss();
  draftFromRules(cleanArticle({ text, encoding: 'utf-8', warnings: [] }));
  const peak = (process.resourceUsage().maxRSS * 1024 - before) / (text.length * 2);
  const rules = SIZES.map((size) => {
    const article = cleanArticle({ text: text.slice(0, size), encoding: 'utf-8', warnings: [] });
    return processorMsPerRun(() => draftFromRules(article), size > MEASURED_UNITS ? 2 : 5);
  });
  return { rules, peak };
}

const PASSES = 50;
/** Against steps of 10 ms in which some kernels count: the least of many short runs would only be the luckiest count. */
const LONG_MS = 400;
let sink = 0;
/** Least milliseconds of a pass over the text that reads each unit and does nothing else. */
function measureBarePass(kind: string): number {
  // A text that was cut from a longer one is read through a second look at each character: three times as slow, and as flattering.
  const text = JSON.parse(JSON.stringify(KINDS[kind]!.build(MEASURED_UNITS))) as string;
  const barePass = (): number => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    return sum;
  };
  const milliseconds = (): number => {
    const elapsedMs = startThreadClock();
    for (let passes = PASSES; ; passes += PASSES) {
      for (let i = 0; i < PASSES; i++) sink += barePass();
      const spentMs = elapsedMs();
      if (spentMs >= LONG_MS) return spentMs / passes;
    }
  };
  milliseconds();
  const least = Math.min(milliseconds(), milliseconds());
  // The sum is looked at, so that the loop cannot be left out.
  return Number.isFinite(sink) ? least : NaN;
}

function measureApart(what: 'rules' | 'bare', kind: string): unknown {
  const child = spawnSync(process.execPath, [import.meta.filename, what, kind], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr.slice(0, 500));
  return JSON.parse(child.stdout);
}

/** The compiler makes the same loop five times slower in some processes than in others: the fastest of so many counts. */
const BARE_PROCESSES = 5;

export function benchRules(): Promise<Figure[]> {
  const figures = Object.entries(KINDS).flatMap(([kind, { ceiling }]): Figure[] => {
    const { rules, peak } = measureApart('rules', kind) as Measured;
    const passes = Array.from({ length: BARE_PROCESSES }, () => measureApart('bare', kind) as number);
    const [bare, alone] = [Math.min(...passes), rules[SIZES.indexOf(MEASURED_UNITS)]!];
    return [
      {
        name: `rules alone, ${kind}: 1 MB, times a bare pass`,
        value: alone / bare,
        ...{ floor: null, ceiling },
      },
      {
        name: `rules alone, ${kind}: exponent of growth, 100 kB to 5 MB`,
        value: exponent(SIZES, rules),
        ...{ floor: null, ceiling: 1.15 },
      },
      { name: `rules alone, ${kind}: milliseconds for 1 M characters`, value: alone, floor: null },
      { name: `bare pass, ${kind}: milliseconds for 1 M characters`, value: bare, floor: null },
      {
        name: `cleaning and rules, ${kind}: peak of memory at 5 M characters, times the input`,
        value: peak,
        ...{ floor: null, ceiling: 60 },
      },
    ];
  });
  return Promise.resolve(figures);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what, kind = ''] = process.argv.slice(2);
  if (what === 'rules') process.stdout.write(JSON.stringify(measureRules(kind)));
  else if (what === 'bare') process.stdout.write(JSON.stringify(measureBarePass(kind)));
  else
    for (const { name, value, ceiling = null } of await benchRules())
      console.log(`${value.toFixed(3).padStart(12)}  ${name}  ${ceiling === null ? '' : `≤ ${ceiling}`}`);
}
