/** Owns the goldens: what every stage of the chain makes of each sample, as text that a reviewer can read in a diff. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cleanArticle } from '../../src/article/clean.ts';
import { decodeBytes } from '../../src/article/decode.ts';
import { toCsv } from '../../src/export/toCsv.ts';
import { toJson } from '../../src/export/toJson.ts';
import { toMarkdown } from '../../src/export/toMarkdown.ts';
import { toPlainText } from '../../src/export/toPlainText.ts';
import { draftFromRules } from '../../src/rules/draftFromRules.ts';
import { buildPrompt } from '../../src/summary/prompt.ts';
import { summarize } from '../../src/summary/summarize.ts';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { loadWords } from '../support/damage/wordModel.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
export const EXPECTED = join(import.meta.dirname, 'expected');

async function summaryOf(name: string, bytes: Uint8Array): Promise<Map<string, string>> {
  const source = decodeBytes(bytes);
  const article = cleanArticle(source, { fileName: name, loadWords });
  const draft = draftFromRules(article);
  const { request } = buildPrompt(article, { interfaceLanguage: 'en' });
  let summary: SummaryJson | null = null;
  const events = summarize(
    { article, draft },
    { kind: 'rules' },
    { uri: `sample:${name}`, interfaceLanguage: 'en', now: () => 0 },
    new AbortController().signal,
  );
  for await (const event of events) if (event.type === 'summary') summary = event.summary;
  if (summary === null) throw new Error(`${name}: no summary`);
  const { text, bodyStart, title, publishedOn, language, removals, repairs, warnings } = article;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    [`${name}.clean.txt`, text],
    [`${name}.clean.json`, json({ title, publishedOn, language, bodyStart, removals, repairs, warnings })],
    [`${name}.sentences.txt`, article.sentences.map((s) => `${s.number} ${text.slice(s.start, s.end)}\n`).join('')],
    [`${name}.draft.json`, json(draft)],
    [`${name}.prompt.txt`, `${request.system}\n--- user ---\n${request.user}\n`],
    [`${name}.summary.json`, `${toJson(summary)}\n`],
    [`${name}.summary.md`, toMarkdown(summary)],
    [`${name}.summary.csv`, toCsv(summary)],
    [`${name}.summary.txt`, toPlainText(summary)],
  ]);
}

/** File name to content, for every sample and stage. */
export async function makeGoldens(): Promise<Map<string, string>> {
  const folder = join(PROJECT, 'samples');
  const goldens = new Map<string, string>();
  for (const name of readdirSync(folder).sort())
    for (const [file, content] of await summaryOf(name, readFileSync(join(folder, name)))) goldens.set(file, content);
  return goldens;
}
