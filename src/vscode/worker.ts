/** Owns the worker thread's side: a document in, the cleaned article and the rules' draft out. */
import { parentPort } from 'node:worker_threads';
import { cleanArticle } from '../article/clean.ts';
import { UndecodableError, decodeBytes } from '../article/decode.ts';
import type { SourceText } from '../article/sourceText.ts';
import { draftFromRules } from '../rules/draftFromRules.ts';
import type { PrepareReply, PrepareRequest } from './workerProtocol.ts';

function toSource({ payload, encoding }: PrepareRequest): SourceText {
  if ('text' in payload) return { text: payload.text, encoding: encoding ?? 'utf-8', warnings: [] };
  return decodeBytes(payload.bytes);
}

function prepare(request: PrepareRequest): PrepareReply {
  const { id } = request;
  try {
    const source = toSource(request);
    if (source.text.trim() === '') return { id, failure: 'empty', message: 'only white space' };
    const article = cleanArticle(source);
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
