/** Owns the work that is done away from the extension host: clean, let the rules read, ground their facts, count what was done. */
import { readFileSync } from 'node:fs';
import { cleanArticle } from '../article/clean.ts';
import { decodeBytes } from '../article/decode.ts';
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { WordModel } from '../article/repair/wordModel.ts';
import type { SourceText } from '../article/sourceText.ts';
import { draftFromRules } from '../rules/draftFromRules.ts';
import { SummarizeError } from '../summary/errors.ts';
import { Grounder } from '../summary/ground.ts';
import { summarize } from '../summary/summarize.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { boundSummary } from './boundSummary.ts';
import { contentHash } from './contentHash.ts';
import { digestCleaning } from './digestCleaning.ts';
import { packChanges } from './packedChanges.ts';
import type { Comparison, DocumentPayload, PreparedReport, ReportRequest } from './workerProtocol.ts';

/**
 * Longer articles are dozens of requests to a model, and taking them over from the worker would hold up the host; the built-in engine
 * reads them alone. In UTF-16 units.
 */
export const LONGEST_FOR_MODEL = 500_000;

function toSource({ payload, encoding }: DocumentPayload): SourceText {
  if ('text' in payload) return { text: payload.text.join(''), encoding: encoding ?? 'utf-8', warnings: [] };
  return decodeBytes('path' in payload ? readBytes(payload.path) : Buffer.concat(payload.bytes));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SummarizeError(code === 'ENOENT' ? 'file-vanished' : 'unreadable', `reading failed: ${code ?? ''}`, {
      cause: error,
    });
  }
}

function clean(request: DocumentPayload, loadWords: () => WordModel): CleanArticle {
  const source = toSource(request);
  if (source.text.trim() === '') throw new SummarizeError('empty', 'only white space');
  const keep = new Set(Object.keys(request.removals).filter((reason) => request.removals[reason] === false));
  return cleanArticle(source, { fileName: request.fileName, keep, loadWords });
}

/** @throws SummarizeError `empty`, `file-vanished` or `unreadable`; UndecodableError when the bytes are no text */
export async function prepareReport(request: ReportRequest, loadWords: () => WordModel): Promise<PreparedReport> {
  const article = clean(request, loadWords);
  const draft = draftFromRules(article);
  const rules = new Grounder(article).groundSummary(draft, 'rules');
  const prepared = { article, draft, rules, sha256: contentHash(article.source.text) };
  const { uri, interfaceLanguage, script } = request;
  const context = { uri, interfaceLanguage, script, now: () => 0 };
  let summary: SummaryJson | undefined;
  for await (const event of summarize(prepared, { kind: 'rules' }, context, new AbortController().signal))
    if (event.type === 'summary') summary = event.summary;
  if (!summary) throw new Error('the chain ended without a summary');
  const isForModel = request.forModel && article.text.length <= LONGEST_FOR_MODEL;
  return {
    ...boundSummary(summary, article.warnings),
    digest: digestCleaning(article),
    article: isForModel ? prepared : null,
  };
}

/** @throws like `prepareReport` */
export function prepareComparison(request: DocumentPayload, loadWords: () => WordModel): Comparison {
  const article = clean(request, loadWords);
  const { source, text, map } = article;
  return { original: source.text, text, map, changes: packChanges(article), digest: digestCleaning(article) };
}
