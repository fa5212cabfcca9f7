/** Holds the built-in engine to its floors on the evaluation cases, through the command line as a user runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { summaryJsonSchema } from '../src/summary/summaryJson.ts';
import type { SummaryJson } from '../src/summary/summaryJson.ts';

const PROJECT = resolve(import.meta.dirname, '..');
type Scores = Record<string, { f1?: number; share?: number | null } & Record<string, unknown>>;

/** F1 of the lists and shares of the details; what the engine has reached, to be raised with every gain. */
const FLOORS: Record<string, Record<string, number>> = {
  dev: {
    attendees: 0.99,
    agreements: 0.98,
    siteVisits: 0.98,
    office: 0.98,
    organization: 0.96,
    side: 0.93,
    visitStart: 1,
  },
  real: {
    attendees: 0.97,
    agreements: 0.99,
    siteVisits: 0.99,
    office: 0.85,
    organization: 0.85,
    side: 0.9,
    visitStart: 1,
  },
  english: { attendees: 0.99, agreements: 0.95, siteVisits: 0.99, organization: 0.8, side: 0.82 },
};

/** The words of `quote` in order within `text`, ends included, with nothing but markup and line ends between them. */
function reads(text: string, quote: string): boolean {
  const words = [...quote.replace(/\s/g, '')];
  if (text.at(0) !== words.at(0) || text.at(-1) !== words.at(-1)) return false;
  let at = 0;
  for (const unit of text) {
    if (unit === words[at]) at++;
    else if (!/[\s\p{P}\p{S}\d<>a-z]/u.test(unit)) return false;
  }
  return at === words.length;
}

/** Facts whose offsets do not point at their quote in the original file, once its damaged characters are repaired. */
function misplaced(summary: SummaryJson, original: string): string[] {
  const restored = (start: number, end: number): string => {
    const repairs = summary.cleaning.repairs.filter((repair) => repair.start < end && repair.end > start);
    let text = '';
    let at = start;
    for (const repair of repairs) {
      text += original.slice(at, repair.start) + repair.text;
      at = repair.end;
    }
    return text + original.slice(at, Math.max(at, end));
  };
  return [...summary.attendees, ...summary.agreements, ...summary.siteVisits].flatMap((fact) =>
    fact.evidence
      .filter(({ match, start, end, quote }) => match !== 'missing' && !reads(restored(start, end), quote))
      .map(({ start, end, quote }) => `${fact.name}: ${start}-${end} is not "${quote}"`),
  );
}

const evalDir = process.env['REPORT_EVAL_DIR'];
if (evalDir === undefined) {
  console.error(
    'REPORT_EVAL_DIR is not set: it names the folder that holds eval/score.mjs and eval/dev, eval/real, eval/english',
  );
  process.exit(2);
}
let passed = 0;
let failed = 0;
const check = (what: string, ok: boolean): void => {
  console.log(`${ok ? '✔' : '✖'} ${what}`);
  if (ok) passed++;
  else failed++;
};
for (const [set, floors] of Object.entries(FLOORS)) {
  const cases = join(evalDir, 'eval', set);
  const predictions = mkdtempSync(join(tmpdir(), `report-${set}-`));
  const texts = readdirSync(cases).filter((name) => name.endsWith('.txt'));
  const cli = [
    'src/cli.ts',
    'summarize',
    ...texts.map((name) => join(cases, name)),
    '--format',
    'json',
    '--out',
    predictions,
  ];
  const run = spawnSync(process.execPath, cli, { cwd: PROJECT, encoding: 'utf8' });
  check(`${set}: the command line summarizes all ${texts.length} texts`, run.status === 0 && texts.length > 0);
  const score = [join(evalDir, 'eval/score.mjs'), '--cases', cases, '--predictions', predictions];
  const scored = spawnSync(process.execPath, [...score, '--json'], { cwd: PROJECT, encoding: 'utf8' });
  console.log(spawnSync(process.execPath, score, { cwd: PROJECT, encoding: 'utf8' }).stdout);
  const result = JSON.parse(scored.stdout) as Scores;
  for (const [name, floor] of Object.entries(floors)) {
    const value = result[name]?.f1 ?? result[name]?.share ?? 0;
    check(`${set}: ${name} ${value.toFixed(3)} ≥ ${floor}`, value >= floor);
  }
  const wrong = texts.flatMap((name) => {
    const path = join(predictions, `${basename(name, '.txt')}.json`);
    const summary = summaryJsonSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return misplaced(summary, readFileSync(join(cases, name), 'utf8')).map((line) => `${name}: ${line}`);
  });
  wrong.forEach((line) => console.log(line));
  check(`${set}: every fact's offsets point at its words in the original file`, wrong.length === 0);
  rmSync(predictions, { recursive: true, force: true });
}
console.log(`evaluation: ${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
