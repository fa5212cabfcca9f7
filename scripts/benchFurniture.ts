/** Owns the measurement of cleaning: time against a bare pass over the same text, growth, and memory. */
import { fileURLToPath } from 'node:url';
import { cleanArticle } from '../src/article/clean.ts';
import { processorMsPerRun } from '../test/support/processorTime.ts';

export interface Measure {
  readonly name: string;
  readonly value: number;
  /** The worst value that passes; all measures are better when lower. */
  readonly floor: number;
}

const MEGABYTE = 1_000_000;
/** The engine compiles what it sees run; what is measured is the compiled code, as in an editor that is in use. */
const WARM_UP_RUNS = 4;
const PARAGRAPH =
  '　　林湾市委副书记、市长郑启航率党政代表团到青原县考察第#号项目，实地察看了双溪茶厂和云岭数字产业园，并与企业负责人座谈。' +
  '他说，要把服务企业放在心上、抓在手上，以“钉钉子”精神推动各项任务落地见效。伍长林表示，青原将做好各项保障。';
const ENGLISH =
  'The delegation toured terminal # of the Northhaven port and met Mayor Alan Pike, who said: "We are glad to see our ports work together." It left on Friday.';

function build(units: number, paragraph: string, between: string): string {
  const parts = ['林湾市代表团赴青原县考察\n2024-05-20　来源：林湾发布\n\n'];
  let length = parts[0]!.length;
  for (let i = 0; length < units; i++) {
    const part = paragraph.replace('#', String(i)) + between;
    parts.push(part);
    length += part.length;
  }
  // Joined text is flat, as text from a decoder is.
  return parts.join('');
}

const SHORTEST_RUN_MS = 250;

/** The least processor time of this thread for `work` in `runs` measurements, in ms. */
const time = (work: () => unknown, runs: number): number => processorMsPerRun(work, runs, SHORTEST_RUN_MS);

function barePass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

function clean(text: string): unknown {
  return cleanArticle({ text, encoding: 'utf-8', warnings: [] });
}

/** How many times a bare pass over `text` its cleaning takes; the two are measured in turn. */
function ratio(text: string, runs: number): number {
  for (let i = 0; i < WARM_UP_RUNS; i++) {
    clean(text);
    barePass(text);
  }
  return time(() => clean(text), runs) / time(() => barePass(text), runs);
}

/** Bytes of heap that cleaning holds at the end, beside its input, per byte of input (two bytes a code unit). */
function memory(text: string): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  const used = (): number => {
    collect?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const article = clean(text);
  const after = used();
  return article === null ? 0 : (after - before) / (text.length * 2);
}

export function benchClean(): Promise<Measure[]> {
  const small = build(MEGABYTE / 10, PARAGRAPH, '\n\n');
  const one = build(MEGABYTE, PARAGRAPH, '\n\n');
  const twenty = build(20 * MEGABYTE, PARAGRAPH, '\n\n');
  const line = build(10 * MEGABYTE, PARAGRAPH, '').replace(/\n/g, '');
  const english = build(MEGABYTE, ENGLISH, '\n\n');
  clean(small);
  const timeOfOne = time(() => clean(one), 3);
  const timeOfTwenty = time(() => clean(twenty), 3);
  return Promise.resolve([
    { name: 'cleaning, 1 M characters, times a bare pass', value: ratio(one, 3), floor: 30 },
    { name: 'cleaning, 20 M characters, times a bare pass', value: ratio(twenty, 3), floor: 30 },
    { name: 'cleaning, one line of 10 M characters, times a bare pass', value: ratio(line, 3), floor: 30 },
    { name: 'cleaning, English, 1 M characters, times a bare pass', value: ratio(english, 3), floor: 30 },
    {
      name: 'cleaning, exponent of growth from 1 M to 20 M',
      value: Math.log(timeOfTwenty / timeOfOne) / Math.log(20),
      floor: 1.1,
    },
    { name: 'cleaning, memory kept, times the input', value: memory(twenty), floor: 12 },
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value, floor } of await benchClean()) {
    console.log(`${value <= floor ? 'ok  ' : 'FAIL'} ${value.toFixed(2).padStart(8)} (at most ${floor})  ${name}`);
    if (value > floor) process.exitCode = 1;
  }
}
