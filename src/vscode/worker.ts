/** Owns the worker thread's side: a document in, what the extension host needs of it out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { UndecodableError } from '../article/decode.ts';
import { parseWordModel } from '../article/repair/wordModel.ts';
import type { WordModel } from '../article/repair/wordModel.ts';
import { SummarizeError } from '../summary/errors.ts';
import { buffersOf } from './packedChanges.ts';
import { prepareComparison, prepareReport } from './prepareReport.ts';
import type { ArticleFailure, ArticlePayload, WorkerMessage, WorkerReply, WorkerRequest } from './workerProtocol.ts';

let words: WordModel | undefined;
/** Of the next request's document. */
let pieces: (string | Uint8Array)[] = [];

/** Read when the first damaged text comes, and kept as long as the thread lives. */
function loadWords(): WordModel {
  const { wordsPath } = workerData as { wordsPath: string };
  return (words ??= parseWordModel(readFileSync(wordsPath)));
}

/** The payload with the pieces that came before it. */
function takePayload(payload: ArticlePayload): ArticlePayload {
  const all = pieces;
  pieces = [];
  if ('path' in payload) return payload;
  return 'text' in payload ? { text: all as string[] } : { bytes: all as Uint8Array[] };
}

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  const { id } = request;
  try {
    const whole = { ...request, payload: takePayload(request.payload) };
    return whole.want === 'report'
      ? { id, report: await prepareReport(whole, loadWords) }
      : { id, comparison: prepareComparison(whole, loadWords) };
  } catch (error) {
    if (error instanceof UndecodableError) return { id, failure: 'binary', message: error.message };
    if (error instanceof SummarizeError && isOfArticle(error.code))
      return { id, failure: error.code, message: error.message };
    return {
      id,
      failure: 'internal',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function isOfArticle(code: string): code is ArticleFailure {
  return ['empty', 'file-vanished', 'unreadable'].includes(code);
}

/** Handed over instead of copied: the host would have to wait for the copying. */
function transfersOf(reply: WorkerReply): ArrayBuffer[] {
  if (!('comparison' in reply)) return [];
  const { changes, map } = reply.comparison;
  return [...buffersOf(changes), map.segments.buffer as ArrayBuffer];
}

parentPort?.on('message', (message: WorkerMessage) => {
  if ('piece' in message) pieces.push(message.piece);
  else void answer(message).then((reply) => parentPort?.postMessage(reply, transfersOf(reply)));
});
