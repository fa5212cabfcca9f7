/** Owns one run after another: read, clean in the worker, summarize, and tell the book of reports each event. */
import * as vscode from 'vscode';
import type { ArticleWarning, SourceText } from '../article/sourceText.ts';
import type { PreparedArticle, SummarizeEvent } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { findOpenDocument, readArticle } from './articleInput.ts';
import type { ArticleInput } from './articleInput.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import type { CleaningWorkers } from './cleaningWorker.ts';
import { contentHash } from './contentHash.ts';
import { describeError } from './describeError.ts';
import type { Log } from './log.ts';
import type { ReportBook } from './reportBook.ts';
import { applyEvent, endRun, sampleCleaning, startRun } from './reportState.ts';
import type { ReportState } from './reportState.ts';
import { isCancellation, toSummarizeError } from './showError.ts';
import type { ChainInput } from './runChain.ts';
import type { SummaryCache } from './summaryCache.ts';
import type { CorrectionStore } from './correctionStore.ts';
import type { Settings } from './settings.ts';
import type { Translate } from './translate.ts';
import { untilAborted } from './untilAborted.ts';
import type { PrepareRequest } from './workerProtocol.ts';

export interface RunOptions {
  /** Ask again even where a remembered summary would do. */
  readonly again?: boolean;
  /** Use the built-in engine, whatever the user has set. */
  readonly rulesOnly?: boolean;
  /** Called once the article is cleaned: there is something to show. */
  readonly onCleaned?: () => void;
}

export interface RunParts {
  readonly book: ReportBook;
  readonly workers: CleaningWorkers;
  readonly cache: SummaryCache;
  readonly corrections: CorrectionStore;
  readonly log: Log;
  readonly t: Translate;
  readonly readSettings: () => Settings;
  readonly chooseEngine: (settings: Settings) => Promise<ChosenEngine>;
  /** Keeps a report whose run has ended well. */
  readonly keep: (uri: string) => Promise<void>;
  readonly runChain: (
    prepared: PreparedArticle,
    input: ChainInput,
    signal: AbortSignal,
  ) => AsyncIterable<SummarizeEvent>;
}

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
  async prepare(uri: vscode.Uri): Promise<PreparedArticle> {
    const { workers, readSettings } = this.#parts;
    const input = await readArticle(uri);
    return workers.prepare(toRequest(input, readSettings()), new AbortController().signal);
  }

  async #carryOut(key: string, input: ArticleInput, options: RunOptions, signal: AbortSignal): Promise<void> {
    const { book, log, t } = this.#parts;
    const startedAt = performance.now();
    try {
      for await (const event of untilAborted(this.#events(key, input, options, signal, startedAt), signal)) {
        book.update(key, (state) => applyEvent(state, event));
        if (event.type === 'cleaned') options.onCleaned?.();
      }
      book.update(key, (state) => endRun(state, null));
      await this.#parts.keep(key);
      log.info(`summarized in ${Math.round(performance.now() - startedAt)} ms`);
    } catch (error) {
      if (isCancellation(error) || signal.aborted) {
        // A newer run of the same article may already own the state.
        if (this.#runs.get(key)?.abort.signal === signal) book.update(key, (state) => endRun(state, null));
        throw new vscode.CancellationError();
      }
      const failure = toSummarizeError(error);
      log.failure(failure);
      const { text } = describeError(failure.code, failure.detail, t);
      book.update(key, (state) => endRun(state, { code: failure.code, text }));
      if (book.get(key)?.summary) return;
      book.forget(key);
      throw failure;
    }
  }

  async *#events(
    key: string,
    input: ArticleInput,
    options: RunOptions,
    signal: AbortSignal,
    startedAt: number,
  ): AsyncGenerator<SummarizeEvent> {
    const { book, workers, cache, corrections, log } = this.#parts;
    const settings = this.#parts.readSettings();
    const [engine, prepared] = await Promise.all([
      this.#parts.chooseEngine(options.rulesOnly ? { ...settings, engine: 'rules' } : settings),
      workers.prepare(toRequest(input, settings), signal),
    ]);
    const { article } = prepared;
    const hash = contentHash(article.source.text);
    book.keepArticle(key, article);
    const saved = await corrections.load(hash);
    log.info(`cleaned ${article.source.text.length} characters in ${Math.round(performance.now() - startedAt)} ms`);
    book.update(key, (state) => ({
      ...(state.contentHash === hash ? state : { ...state, history: [], complete: null }),
      contentHash: hash,
      corrections: state.contentHash === hash ? state.corrections : saved,
      cleaningSamples: sampleCleaning(article, article.source.text),
      warnings: [...article.source.warnings, ...article.warnings, ...warnOfEditor(input, article.source)],
      modelName: engine.model?.name ?? null,
      offersModel: engine.offersModel,
    }));
    const cacheKey = engine.model && cache.keyOf(hash, engine);
    const remembered = cacheKey && !options.again ? await cache.load(cacheKey) : null;
    if (remembered) {
      book.update(key, (state) => ({ ...state, fromCache: true }));
      yield { type: 'cleaned', article };
      yield { type: 'summary', summary: { ...remembered, source: { ...remembered.source, uri: key } } };
      return;
    }
    let last: SummaryJson | null = null;
    const chain = { uri: key, engine, settings, startedAt };
    for await (const event of this.#parts.runChain(prepared, chain, signal)) {
      if (event.type === 'summary') last = event.summary;
      yield event;
    }
    if (cacheKey && last) await cache.save(cacheKey, last);
    // A document that was edited meanwhile keeps its summary; whoever reads it must know.
    if (input.version !== null && isEditedSince(input))
      yield {
        type: 'warning',
        warning: { code: 'document-changed', message: 'The article was edited while it was being read.' },
      };
  }
}

function toRequest({ payload, name, encoding }: ArticleInput, settings: Settings): Omit<PrepareRequest, 'id'> {
  return { payload, fileName: name, encoding, removals: settings.removals };
}

/** The file was read from its bytes because the editor shows them in an encoding that is not theirs. */
function warnOfEditor(input: ArticleInput, { text, encoding }: SourceText): ArticleWarning[] {
  if (!('bytes' in input.payload) || input.version === null) return [];
  const open = findOpenDocument(input.uri);
  if (!open || open.getText() === text) return [];
  return [
    {
      code: 'wrong-encoding',
      message: `the editor shows another encoding than ${encoding}`,
      detail: { guess: encoding },
    },
  ];
}

function isEditedSince({ uri, version }: ArticleInput): boolean {
  const open = findOpenDocument(uri);
  return open !== undefined && open.version !== version;
}
