/** Owns the worker thread's side: a document in, the cleaned article and the rules' draft out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { cleanArticle } from '../article/clean.ts';
import { UndecodableError, decodeBytes } from '../article/decode.ts';
import type { SourceText } from '../article/sourceText.ts';
import { parseWordModel } from '../article/repair/wordModel.ts';
import type { WordModel } from '../article/repair/wordModel.ts';
import { draftFromRules } from '../rules/draftFromRules.ts';
import type { PrepareReply, PrepareRequest } from './workerProtocol.ts';

let words: WordModel | undefined;

/** Read when the first damaged text comes, and kept as long as the thread lives. */
function loadWords(): WordModel {
  const { wordsPath } = workerData as { wordsPath: string };
  return (words ??= parseWordModel(readFileSync(wordsPath)));
}

function toSource({ payload, encoding }: PrepareRequest): SourceText {
  if ('text' in payload) return { text: payload.text, encoding: encoding ?? 'utf-8', warnings: [] };
  return decodeBytes(payload.bytes);
}

function prepare(request: PrepareRequest): PrepareReply {
  const { id } = request;
  try {
    const source = toSource(request);
    if (source.text.trim() === '') return { id, failure: 'empty', message: 'only white space' };
    const keep = new Set(Object.keys(request.removals).filter((reason) => request.removals[reason] === false));
    const article = cleanArticle(source, { fileName: request.fileName, keep, loadWords });
    return { id, prepared: { article, draft: draftFromRules(article) } };
  } catch (error) {
    if (error instanceof UndecodableError) return { id, failure: 'binary', message: error.message };
    return {
      id,
      failure: 'internal',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.on('message', (request: PrepareRequest) => parentPort?.postMessage(prepare(request)));
