/** Owns the worker thread's side: a document in, what the extension host needs of it out. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { UndecodableError } from '../article/decode.ts';
import { parseWordModel } from '../article/repair/wordModel.ts';
import type { WordModel } from '../article/repair/wordModel.ts';
import { SummarizeError } from '../summary/errors.ts';
import { prepareComparison, prepareReport } from './prepareReport.ts';
import type { WorkerReply, WorkerRequest } from './workerProtocol.ts';

let words: WordModel | undefined;

/** Read when the first damaged text comes, and kept as long as the thread lives. */
function loadWords(): WordModel {
  const { wordsPath } = workerData as { wordsPath: string };
  return (words ??= parseWordModel(readFileSync(wordsPath)));
}

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  const { id } = request;
  try {
    return request.want === 'report'
      ? { id, report: await prepareReport(request, loadWords) }
      : { id, comparison: prepareComparison(request, loadWords) };
  } catch (error) {
    if (error instanceof UndecodableError) return { id, failure: 'binary', message: error.message };
    if (error instanceof SummarizeError && error.code === 'empty')
      return { id, failure: 'empty', message: error.message };
    return {
      id,
      failure: 'internal',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
