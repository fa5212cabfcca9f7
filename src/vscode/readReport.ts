/** Owns one run: clean in the worker, look for a remembered summary, else read with the engine of the user's choice. */
import type { ArticleWarning, SourceText } from '../article/sourceText.ts';
import type { PreparedArticle, SummarizeEvent } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { findOpenDocument } from './articleInput.ts';
import type { ArticleInput } from './articleInput.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import type { CleaningWorkers } from './cleaningWorker.ts';
import { contentHash } from './contentHash.ts';
import type { CorrectionStore } from './correctionStore.ts';
import type { Log } from './log.ts';
import type { ReportBook } from './reportBook.ts';
import { sampleCleaning } from './reportState.ts';
import type { ChainInput } from './runChain.ts';
import type { Settings } from './settings.ts';
import type { SummaryCache } from './summaryCache.ts';
import type { Translate } from './translate.ts';
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

/** The events of one run; what is not an event of the chain goes into the book directly. */
export async function* readReport(
  parts: RunParts,
  input: ArticleInput,
  options: RunOptions,
  startedAt: number,
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent> {
  const key = input.uri.toString();
  const { book, workers, cache, corrections, log } = parts;
  const settings = parts.readSettings();
  const [engine, prepared] = await Promise.all([
    parts.chooseEngine(options.rulesOnly ? { ...settings, engine: 'rules' } : settings),
    workers.prepare(toPrepareRequest(input, settings), signal),
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
  const cacheKey = engine.model && cache.keyOf(hash, engine, settings);
  const remembered = cacheKey && !options.again ? await cache.load(cacheKey) : null;
  if (remembered) {
    book.update(key, (state) => ({ ...state, fromCache: true }));
    yield { type: 'cleaned', article };
    yield { type: 'summary', summary: { ...remembered, source: { ...remembered.source, uri: key } } };
    return;
  }
  let last: SummaryJson | null = null;
  const chain = { uri: key, engine, settings, startedAt };
  for await (const event of parts.runChain(prepared, chain, signal)) {
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

/** What the worker is asked for. */
export function toPrepareRequest(
  { payload, name, encoding }: ArticleInput,
  settings: Settings,
): Omit<PrepareRequest, 'id'> {
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
