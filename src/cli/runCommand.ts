/** Owns what each command does with its files: the same chain as in the editor, one file after the other. */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanArticle } from '../article/clean.ts';
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { WordModel } from '../article/repair/wordModel.ts';
import { CSV_HEADER, toCsv, toCsvRows } from '../export/toCsv.ts';
import { toJson } from '../export/toJson.ts';
import { toMarkdown } from '../export/toMarkdown.ts';
import { toPlainText } from '../export/toPlainText.ts';
import { draftFromRules } from '../rules/draftFromRules.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { SummarizeEngine } from '../summary/summarize.ts';
import { summarize } from '../summary/summarize.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { explainDraft } from './explainDraft.ts';
import type { Command } from './parseCommand.ts';
import { readArticle } from './readArticle.ts';
import { folderSink, printSink } from './writeResult.ts';
import type { Sink } from './writeResult.ts';

/** What the outside gives a run. */
export interface Surroundings {
  readonly loadWords: () => WordModel;
  readonly createEngine: (command: Command) => Promise<SummarizeEngine>;
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
  readonly signal: AbortSignal;
}

const EXTENSIONS = { text: '.txt', json: '.json', markdown: '.md', csv: '.csv' } as const;

/** Runs a command over all its files; a file that fails is named and the others go on. @returns the exit code, 0 or 1. */
export async function runCommand(command: Command, surroundings: Surroundings): Promise<number> {
  const { print, complain, signal } = surroundings;
  const sink: Sink =
    command.out === null ? printSink(print) : folderSink(command.out, EXTENSIONS[command.format], command.files);
  const engine = command.action === 'summarize' ? await surroundings.createEngine(command) : null;
  if (command.out === null && command.format === 'csv') print(CSV_HEADER);
  let failures = 0;
  for (const file of command.files) {
    try {
      const article = await clean(file, surroundings);
      for (const warning of article.warnings) complain(`${file}: ${warning.message}`);
      const result =
        engine === null
          ? renderCleaning(article, command)
          : await renderSummary(file, article, engine, command, surroundings);
      const several = command.files.length > 1 && command.out === null;
      await sink(
        file,
        several && command.format !== 'json' && command.format !== 'csv' ? `== ${file}\n${result}\n` : result,
      );
    } catch (error) {
      if (signal.aborted) throw error;
      if (!(error instanceof SummarizeError) && !isSystemError(error)) throw error;
      failures++;
      complain(`${file}: ${error.message}`);
    }
  }
  return failures === 0 ? 0 : 1;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

async function clean(file: string, { loadWords }: Surroundings): Promise<CleanArticle> {
  return cleanArticle(await readArticle(file), { fileName: basename(file), loadWords });
}

function renderCleaning(article: CleanArticle, command: Command): string {
  if (command.action === 'explain') return explainDraft(article, draftFromRules(article));
  const body = article.text.slice(article.bodyStart).trim();
  if (command.format === 'text') return `${body}\n`;
  const { title, publishedOn, removals, repairs } = article;
  const indent = command.out === null && command.files.length > 1 ? 0 : 2;
  return `${JSON.stringify({ title, publishedOn, text: body, removals, repairs }, null, indent)}\n`;
}

async function renderSummary(
  file: string,
  article: CleanArticle,
  engine: SummarizeEngine,
  command: Command,
  surroundings: Surroundings,
): Promise<string> {
  const context = {
    uri: pathToFileURL(resolve(file)).href,
    interfaceLanguage: article.language,
    now: () => performance.now(),
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  let summary: SummaryJson | null = null;
  const known = new Set(article.warnings.map(({ code }) => code));
  for await (const event of summarize(
    { article, draft: draftFromRules(article) },
    engine,
    context,
    surroundings.signal,
  )) {
    if (event.type === 'summary') summary = event.summary;
    if (event.type === 'warning' && !known.has(event.warning.code))
      surroundings.complain(`${file}: ${event.warning.message}`);
    // Another form of asking is no news; a wait is.
    if (event.type === 'restart' && event.retryInMs > 0)
      surroundings.complain(`${file}: ${event.reason}, trying again in ${Math.ceil(event.retryInMs / 1000)} s`);
  }
  if (summary === null) throw new SummarizeError('internal', 'the run ended without a summary');
  switch (command.format) {
    case 'json':
      return `${toJson(summary, command.out === null && command.files.length > 1 ? 0 : 2)}\n`;
    case 'markdown':
      return toMarkdown(summary);
    case 'csv':
      return command.out === null ? toCsvRows(summary) : toCsv(summary);
    case 'text':
      return toPlainText(summary);
  }
}
