/** Owns one run: clean in the worker, look for a remembered summary, else read with the engine of the user's choice. */
import * as vscode from 'vscode';
import type { ArticleWarning } from '../article/sourceText.ts';
import type { PreparedArticle, SummarizeEvent } from '../summary/summarizeEvent.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { findOpenDocument } from './articleInput.ts';
import type { ArticleInput } from './articleInput.ts';
import type { ChosenEngine } from './chooseEngine.ts';
import type { CleaningWorkers } from './cleaningWorker.ts';
import { joinCorrections } from './corrections.ts';
import type { Correction } from './corrections.ts';
import type { CorrectionStore } from './correctionStore.ts';
import { hashOf, rememberHash } from './documentHash.ts';
import type { Log } from './log.ts';
import type { ReportBook } from './reportBook.ts';
import type { ReportEvent } from './reportState.ts';
import type { ChainInput } from './runChain.ts';
import type { Settings } from './settings.ts';
import type { SummaryCache } from './summaryCache.ts';
import type { Translate } from './translate.ts';
import type { ComparisonRequest, DocumentPayload, ReportRequest } from './workerProtocol.ts';

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
): AsyncGenerator<ReportEvent> {
  const key = input.uri.toString();
  const { book, workers, cache, corrections, log } = parts;
  const settings = options.rulesOnly ? { ...parts.readSettings(), engine: 'rules' as const } : parts.readSettings();
  const [engine, prepared] = await Promise.all([
    parts.chooseEngine(settings),
    workers.prepare(toReportRequest(input, settings), signal),
  ]);
  const { summary: draft, article } = prepared;
  const { sha256: hash, characters } = draft.source;
  const model = article && engine.model;
  log.info(`cleaned ${characters} characters in ${Math.round(performance.now() - startedAt)} ms`);
  const wasUnread = corrections.isUnread(hash);
  const saved = await corrections.load(hash);
  const inWindow = (own: readonly Correction[]): readonly Correction[] =>
    wasUnread ? joinCorrections(saved, own) : own;
  rememberInputHash(input, hash);
  const warnings = [...prepared.warnings, ...(await warnOfEditor(input, draft.source))];
  if (engine.model && !article) warnings.push(warnOfLength());
  if (corrections.isUnread(hash)) warnings.push(warnOfCorrections());
  book.update(key, (state) => ({
    ...(state.contentHash === hash ? state : { ...state, history: [], complete: null }),
    contentHash: hash,
    corrections: state.contentHash === hash ? inWindow(state.corrections) : saved,
    cleaning: prepared.digest,
    warnings,
    modelName: model?.name ?? null,
    offersModel: engine.offersModel,
  }));
  const cacheKey = model && cache.keyOf(hash, engine, settings);
  const remembered = cacheKey && !options.again ? await cache.load(cacheKey) : null;
  yield { type: 'cleaned' };
  if (remembered) {
    book.update(key, (state) => ({ ...state, fromCache: true }));
    yield { type: 'summary', summary: { ...remembered, source: { ...remembered.source, uri: key } } };
  } else if (model) {
    let last: SummaryJson | null = null;
    for await (const event of parts.runChain(article, { uri: key, engine, settings, startedAt }, signal)) {
      if (event.type === 'summary') last = event.summary;
      if (event.type !== 'cleaned') yield event;
    }
    if (cacheKey && last) await cache.save(cacheKey, last);
  } else {
    const durationMs = performance.now() - startedAt;
    yield { type: 'summary', summary: { ...draft, engine: { ...draft.engine, durationMs } } };
  }
  // A document that was edited meanwhile keeps its summary; whoever reads it must know.
  if (input.version !== null && isEditedSince(input))
    yield {
      type: 'warning',
      warning: { code: 'document-changed', message: 'The article was edited while it was being read.' },
    };
}

function toPayload({ payload, name, encoding }: ArticleInput, { removals }: Settings): DocumentPayload {
  return { payload, fileName: name, encoding, removals };
}

/** What the worker is asked for when an article is summarized. */
export function toReportRequest(input: ArticleInput, settings: Settings): ReportRequest {
  return {
    ...{ want: 'report', ...toPayload(input, settings) },
    uri: input.uri.toString(),
    interfaceLanguage: vscode.env.language,
    script: settings.script,
    forModel: settings.engine !== 'rules',
  };
}

/** What the worker is asked for when an article is compared with its cleaned text. */
export function toComparisonRequest(input: ArticleInput, settings: Settings): ComparisonRequest {
  return { want: 'comparison', ...toPayload(input, settings) };
}

/** The worker has hashed the document's text: the host need not do it again. */
function rememberInputHash({ uri, payload, version }: ArticleInput, hash: string): void {
  const open = 'text' in payload && version !== null ? findOpenDocument(uri) : undefined;
  if (open && version !== null) rememberHash(open, version, hash);
}

function warnOfLength(): ArticleWarning {
  return {
    code: 'too-long-for-model',
    message: 'The text is too long for a language model; the built-in engine read it alone.',
  };
}

function warnOfCorrections(): ArticleWarning {
  return {
    code: 'corrections-unread',
    message: 'Earlier corrections cannot be read; they stay where they are, and new ones are kept beside them.',
  };
}

/** The file was read from its bytes because the editor shows them in an encoding that is not theirs. */
async function warnOfEditor(
  input: ArticleInput,
  { sha256, encoding }: SummaryJson['source'],
): Promise<ArticleWarning[]> {
  if ('text' in input.payload || input.version === null) return [];
  const open = findOpenDocument(input.uri);
  if (!open || (await hashOf(open)) === sha256) return [];
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
