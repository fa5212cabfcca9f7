/** Owns the measurement of speed and size: growth of cleaning and rules, locating facts, bundles, start-up, memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanArticle } from '../src/article/clean.ts';
import type { CleanArticle } from '../src/article/cleanArticle.ts';
import { draftFromRules } from '../src/rules/draftFromRules.ts';
import { Grounder } from '../src/summary/ground.ts';
import { loadWords } from '../test/support/damage/wordModel.ts';
import type { Figure } from './bench.ts';
import { processorMsPerRun } from '../test/support/processorTime.ts';

const PROJECT = resolve(import.meta.dirname, '..');
export const PARAGRAPH =
  '5月20日，林湾市委副书记、市长郑启航率党政代表团到青原县考察，青原县委书记伍长林陪同。代表团先后参观了青原县#号茶厂和云岭数字产业园，' +
  '双方签署了《第#期合作框架协议》。他说，要把服务企业放在心上、抓在手上，推动各项任务落地见效。\n\n';
export const ENGLISH =
  'On 20 May the mayor of Northhaven, Alan Pike, received a delegation led by Minister Joan Reed, who visited Terminal # of the port. ' +
  'The two sides signed the Harbour Cooperation Agreement No. #.\n\n';
/** Notes in brackets and shifted pairs, as on damaged pages. */
const DAMAGED =
  '林灣市代表團(tuán)赴青原縣考察第#號項(xiàng)目，聽取產(chǎn)業(yè)發(fā)展情況介紹。當?shù)木竦玫礁吲鄻?，雙方簽署合作協(xié)議。\n\n';

const KINDS: Readonly<Record<string, (units: number) => string>> = {
  'plain text': (units) => repeatTo(units, PARAGRAPH),
  English: (units) => repeatTo(units, ENGLISH),
  HTML: (units) =>
    `<html><head><title>考察</title></head><body><div class="nav"><a href="/">首页</a></div><div class="content">${repeatTo(
      units,
      `<p class="a">${PARAGRAPH.trim()}</p>\n`,
    )}</div></body></html>`,
  'damaged text': (units) => repeatTo(units, DAMAGED),
};

export function repeatTo(units: number, paragraph: string): string {
  const count = Math.ceil(units / paragraph.length);
  return Array.from({ length: count }, (_, i) => paragraph.replaceAll('#', String(i))).join('');
}

function prepare(text: string): CleanArticle {
  const article = cleanArticle({ text, encoding: 'utf-8', warnings: [] }, { loadWords });
  draftFromRules(article);
  return article;
}

/** Slope of log(time) over log(size): 1 is linear. */
export function exponent(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((size, i) => [Math.log(size), Math.log(times[i]!)] as const);
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

let sink = 0;
function sum(unit: number): void {
  sink = (sink + unit) | 0;
}

function benchGrowth(kind: string, build: (units: number) => string, largest: number): Figure[] {
  const sizes = [1e3, 1e4, 1e5, 1e6, 5e6, 2e7].filter((size) => size <= largest);
  const texts = sizes.map(build);
  for (let i = 0; i < 30; i++) prepare(texts[1]!);
  const times = texts.map((text) => processorMsPerRun(() => prepare(text), text.length > 1e6 ? 1 : 3));
  return [
    // From 100 kB on: below, what every article costs, whatever its length, makes the growth look better than it is.
    {
      name: `cleaning and rules, ${kind}: exponent of growth, 100 kB to ${largest / 1e6} MB`,
      value: exponent(sizes.slice(2), times.slice(2)),
      ...{ floor: null, ceiling: 1.15 },
    },
    {
      name: `cleaning and rules, ${kind}: exponent, 1 kB to ${largest / 1e6} MB`,
      value: exponent(sizes, times),
      floor: null,
      ceiling: 1.1,
    },
    { name: `cleaning and rules, ${kind}: megacharacters a second at 1 MB`, value: 1000 / times[3]!, floor: null },
    { name: `cleaning and rules, ${kind}: milliseconds for 10,000 characters`, value: times[1]!, floor: null },
  ];
}

/** Locating a fact against what is the least one could do: indexOf of its name in the whole text. */
function benchGrounding(): Figure[] {
  const article = cleanArticle({ text: KINDS['plain text']!(1e5), encoding: 'utf-8', warnings: [] });
  const { sentences, text } = article;
  // Each name stands once, so that neither way finds it before its place.
  const names = sentences.flatMap(({ number, start, end }) => {
    const name = /青原县\d+号茶厂/.exec(text.slice(start, end))?.[0];
    return name === undefined ? [] : [{ number, name }];
  });
  const ours = processorMsPerRun(() => {
    const grounder = new Grounder(article);
    for (const { name, number } of names)
      grounder.groundSiteVisit({ name, sentences: [number], focus: null, date: null }, 'model');
  }, 3);
  const plain = processorMsPerRun(() => {
    for (const { name } of names) sum(text.indexOf(name));
  }, 3);
  return [
    { name: 'locating a fact, 100,000 characters: microseconds', value: (ours * 1000) / names.length, floor: null },
    {
      name: 'locating a fact, 100,000 characters: times plain indexOf',
      value: ours / plain,
      floor: null,
      ceiling: 3,
    },
  ];
}

/** Budgets in bytes: what a user downloads, and what the editor loads at which moment. */
const BUDGETS: Readonly<Record<string, number>> = {
  'dist/extension.cjs': 60_000,
  'dist/panel.js': 40_000,
  'dist/app.cjs': 500_000,
  'dist/worker.cjs': 1_000_000,
  'dist/modelClient.cjs': 600_000,
  'artifacts/report-summarizer.vsix': 1_500_000,
};

function benchSizes(): Figure[] {
  return Object.entries(BUDGETS).flatMap(([path, ceiling]) => {
    const full = join(PROJECT, path);
    if (!existsSync(full)) throw new Error(`${path} is missing: run npm run package first`);
    return [{ name: `${path}: bytes`, value: statSync(full).size, floor: null, ceiling }];
  });
}

/** Median milliseconds of loading a module in a fresh Node, its own start taken away. */
function loadMs(code: string): number {
  const times = Array.from({ length: 7 }, () => {
    const script = `const t=performance.now();${code};process.stdout.write(String(performance.now()-t))`;
    const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: PROJECT, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.slice(0, 500));
    return Number(stdout);
  });
  return times.sort((a, b) => a - b)[3]!;
}

function benchStart(): Figure[] {
  // The editor's own module is not there in plain Node; an empty one stands for it, as only loading is measured.
  const stub = `const M=require('module');const l=M._load;M._load=(r,...a)=>r==='vscode'?new Proxy({},{get:()=>class{}}):l(r,...a);`;
  const ours = loadMs(`${stub}require('./dist/extension.cjs')`);
  const sdk = loadMs(`require('openai')`);
  return [
    { name: 'loading the start-up bundle: milliseconds', value: ours, floor: null },
    { name: 'loading the whole SDK instead: times our start-up bundle', value: sdk / ours, floor: 3 },
  ];
}

/** Bytes held and bytes at the peak for a summary, per byte of input (two a character). */
function benchMemory(): Figure[] {
  const script = `
    const { cleanArticle } = await import(${JSON.stringify(pathToFileURL(join(PROJECT, 'src/article/clean.ts')).href)});
    const { draftFromRules } = await import(${JSON.stringify(pathToFileURL(join(PROJECT, 'src/rules/draftFromRules.ts')).href)});
    const text = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    const used = () => { gc(); const m = process.memoryUsage(); return m.heapUsed + m.arrayBuffers; };
    cleanArticle({ text: text.slice(0, 10000), encoding: 'utf-8', warnings: [] });
    const before = used();
    const article = cleanArticle({ text, encoding: 'utf-8', warnings: [] });
    const draft = draftFromRules(article);
    process.stdout.write(JSON.stringify([(used() - before) / (text.length * 2), article.text.length + draft.attendees.length]));`;
  const input = JSON.stringify(KINDS['plain text']!(2e6));
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--input-type=module',
      '-e',
      `import{createRequire}from'module';const require=createRequire('file:///');${script}`,
    ],
    { input, encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(stderr.slice(0, 500));
  const [held] = JSON.parse(stdout) as [number];
  return [
    {
      name: 'memory held after cleaning and rules, 2 M characters: times the input',
      value: held,
      floor: null,
      ceiling: 20,
    },
  ];
}

/** @param isFull up to 20 MB instead of 5 MB */
export function benchSpeed({ isFull }: { readonly isFull: boolean }): Promise<Figure[]> {
  const largest = isFull ? 2e7 : 5e6;
  return Promise.resolve([
    // Repairing takes fifty times as long as reading: its growth shows at a fifth of the length.
    ...Object.entries(KINDS).flatMap(([kind, build]) =>
      benchGrowth(kind, build, kind === 'damaged text' && !isFull ? 1e6 : largest),
    ),
    ...benchGrounding(),
    ...benchSizes(),
    ...benchStart(),
    ...benchMemory(),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { name, value, floor, ceiling = null } of await benchSpeed({ isFull: process.argv.includes('--full') }))
    console.log(
      `${value.toFixed(3).padStart(12)}  ${name}  ${floor === null ? '' : `≥ ${floor}`}${ceiling === null ? '' : `≤ ${ceiling}`}`,
    );
