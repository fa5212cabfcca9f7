/** Owns the measurement of the built-in engine: drafts every case of a folder, writes the predictions and prints the scores. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cleanArticle } from '../src/article/clean.ts';
import type { Span } from '../src/article/span.ts';
import { draftFromRules } from '../src/rules/draftFromRules.ts';
import { loadWords } from '../test/support/damage/wordModel.ts';

/*
 * node scripts/evaluate.ts [dev|real|english|FOLDER] [--only odd|even|REGEXP] [--explain]
 * REPORT_EVAL_DIR names the folder that holds eval/score.mjs and eval/dev, eval/real, eval/english.
 */
const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const evalDir = process.env['REPORT_EVAL_DIR'];
if (evalDir === undefined) throw new Error('REPORT_EVAL_DIR is not set: it names the folder that holds eval/score.mjs');
const set = args[0] === undefined || args[0].startsWith('--') ? 'dev' : args[0];
const folder = /^\w+$/.test(set) ? join(evalDir, 'eval', set) : set;
const only = option('--only');
const isWanted = (name: string): boolean => {
  if (only === undefined) return true;
  const number = Number(/\d+/.exec(name)?.[0] ?? NaN);
  if (only === 'odd') return number % 2 === 1;
  return only === 'even' ? number % 2 === 0 : new RegExp(only).test(name);
};

const work = mkdtempSync(join(tmpdir(), 'report-eval-'));
const cases = join(work, 'cases');
const predictions = join(work, 'predictions');
mkdirSync(cases);
mkdirSync(predictions);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const name = basename(file, '.json');
  if (!isWanted(name)) continue;
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  writeFileSync(join(cases, file), readFileSync(join(folder, file)));
  writeFileSync(join(cases, `${name}.txt`), text);
  const source = { text: text.replace(/\r\n?/g, '\n'), encoding: 'utf-8', warnings: [] };
  const article = cleanArticle(source, { loadWords });
  const draft = draftFromRules(article);
  const quote = (span: Span | undefined): { quote: string }[] =>
    span ? [{ quote: article.text.slice(span.start, span.end) }] : [];
  const withEvidence = <Fact extends { evidenceSpan?: Span }>(facts: readonly Fact[]): unknown[] =>
    facts.map((fact) => ({ ...fact, evidence: quote(fact.evidenceSpan) }));
  const prediction = {
    ...draft,
    attendees: withEvidence(draft.attendees),
    agreements: withEvidence(draft.agreements),
    siteVisits: withEvidence(draft.siteVisits),
  };
  writeFileSync(join(predictions, file), JSON.stringify(prediction, null, 1));
  if (args.includes('--explain'))
    for (const fact of [...draft.attendees, ...draft.agreements, ...draft.siteVisits])
      console.log(`${name} ${fact.name} ${JSON.stringify({ ...fact, name: undefined, nameSpan: undefined })}`);
}
const scored = spawnSync(
  process.execPath,
  [join(evalDir, 'eval/score.mjs'), '--cases', cases, '--predictions', predictions, '--verbose'],
  { encoding: 'utf8' },
);
process.stdout.write(scored.stdout);
process.stderr.write(scored.stderr);
console.log(`predictions: ${predictions}`);
process.exitCode = scored.status ?? 1;
