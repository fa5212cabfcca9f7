/** Owns the runs: at most one an article, cancelled at once, each event told to the book of reports. */
import * as vscode from 'vscode';
import { readArticle } from './articleInput.ts';
import type { ArticleInput } from './articleInput.ts';
import { describeError } from './describeError.ts';
import { readReport, toComparisonRequest } from './readReport.ts';
import type { RunOptions, RunParts } from './readReport.ts';
import { applyEvent, endRun, endWait, startRun } from './reportState.ts';
import type { ReportState } from './reportState.ts';
import { isCancellation, toSummarizeError } from './showError.ts';
import { untilAborted } from './untilAborted.ts';
import type { Comparison } from './workerProtocol.ts';

/** A note that a model is asked in another way stays long enough to be read. */
const LEAST_NOTE_MS = 1500;

interface Run {
  readonly abort: AbortController;
  readonly promise: Promise<void>;
}

/** Runs reports; at most one run an article, a new one replaces the old. */
export class ReportRunner {
  readonly #parts: RunParts;
  readonly #runs = new Map<string, Run>();

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  isRunning(uri: string): boolean {
    return this.#runs.has(uri);
  }

  cancel(uri: string): void {
    this.#runs.get(uri)?.abort.abort(new vscode.CancellationError());
  }

  cancelAll(): void {
    for (const uri of this.#runs.keys()) this.cancel(uri);
  }

  /**
   * Summarizes an article and resolves with its report once the run ends, failed models included (`failure` says so).
   * @throws SummarizeError when the article cannot be read; CancellationError when cancelled
   */
  async run(uri: vscode.Uri, options: RunOptions = {}): Promise<ReportState> {
    const key = uri.toString();
    const input = await readArticle(uri);
    this.cancel(key);
    const abort = new AbortController();
    const { book } = this.#parts;
    book.open(key, input.name);
    book.update(key, startRun);
    const promise = this.#carryOut(key, input, options, abort.signal);
    const run: Run = { abort, promise };
    this.#runs.set(key, run);
    try {
      await promise;
    } finally {
      if (this.#runs.get(key) === run) this.#runs.delete(key);
      // The button to cancel goes away with the run.
      book.update(key, (state) => state);
    }
    return book.open(key, input.name);
  }

  /** Cleans an article without summarizing it. @throws like `run` */
  async compare(uri: vscode.Uri): Promise<Comparison> {
    const { workers, readSettings } = this.#parts;
    const input = await readArticle(uri);
    return workers.compare(toComparisonRequest(input, readSettings()), new AbortController().signal);
  }

  /** Ends a run without a new summary; false when there is nothing to show at all, and the report is forgotten. */
  #settle(key: string, failure: ReportState['failure']): boolean {
    const { book } = this.#parts;
    book.update(key, (state) => endRun(state, failure));
    if (book.get(key)?.summary) return true;
    book.forget(key);
    return false;
  }

  async #carryOut(key: string, input: ArticleInput, options: RunOptions, signal: AbortSignal): Promise<void> {
    const { book, log, t } = this.#parts;
    const startedAt = performance.now();
    let waited: NodeJS.Timeout | undefined;
    try {
      for await (const event of untilAborted(readReport(this.#parts, input, options, startedAt, signal), signal)) {
        book.update(key, (state) => applyEvent(state, event));
        if (event.type === 'cleaned') options.onCleaned?.();
        clearTimeout(waited);
        if (event.type === 'restart')
          waited = setTimeout(() => book.update(key, endWait), Math.max(LEAST_NOTE_MS, event.retryInMs));
      }
      book.update(key, (state) => endRun(state, null));
      await this.#parts.keep(key);
      log.info(`summarized in ${Math.round(performance.now() - startedAt)} ms`);
    } catch (error) {
      if (isCancellation(error) || signal.aborted) {
        // A newer run of the same article may already own the state.
        if (this.#runs.get(key)?.abort.signal === signal) this.#settle(key, null);
        throw new vscode.CancellationError();
      }
      const failure = toSummarizeError(error);
      log.failure(failure);
      const { text } = describeError(failure.code, failure.detail, t);
      if (!this.#settle(key, { code: failure.code, text })) throw failure;
    } finally {
      clearTimeout(waited);
    }
  }
}
