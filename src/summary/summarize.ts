/** Owns the one function that every surface calls: article in, a stream of events out, the summary last. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import { estimateTokens } from './cost.ts';
import type { GroundedSummary } from './ground.ts';
import { Grounder } from './ground.ts';
import { simplifyEvent } from './inSimplified.ts';
import { joinWithRules } from './joinWithRules.ts';
import type { Model } from './model.ts';
import { buildPrompt, DEFAULT_OUTPUT_TOKENS } from './prompt.ts';
import { LEAST_PASSAGE_TOKENS } from './passages.ts';
import { readPassages } from './readPassages.ts';
import { sha256 } from './sha256.ts';
import type { PreparedArticle, SummarizeEvent } from './summarizeEvent.ts';
import type { SummaryJson } from './summaryJson.ts';
import { toSummaryJson } from './toSummaryJson.ts';

export interface ModelEngine {
  readonly kind: 'model';
  readonly model: Model;
  /** Ask once more about facts that only the rules found, when that costs under a fifth of the run's tokens. */
  readonly secondLook: boolean;
  /** Requests at a time for a long article; default 3. */
  readonly parallel?: number;
  /** Most tokens of one answer; default 8192, less where the context window is small. */
  readonly maxOutputTokens?: number;
}

export type SummarizeEngine = { readonly kind: 'rules' } | ModelEngine;

export interface SummarizeContext {
  readonly uri: string;
  /** The user's language as VS Code names it. */
  readonly interfaceLanguage: string;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
  /** A faster SHA-256 of a text in UTF-8 (64 lower-case hex digits), where the surroundings have one. */
  readonly sha256?: (text: string) => string | Promise<string>;
  /** `simplified` shows a traditional article's facts in simplified characters; by default they keep the article's own. */
  readonly script?: 'article' | 'simplified';
}

/** Tokens of article text in one request where the window does not say less: longer ones are answered less well, and not sooner. */
const PASSAGE_TOKENS = 24_000;

/**
 * Summarizes one article: `cleaned`, `draft` (the rules' summary, grounded), then with a model its facts as they
 * complete, and `summary` last. The article is never changed.
 * @throws SummarizeError of the model, after the draft has been told; the signal's reason when it is aborted, and nothing after.
 */
export async function* summarize(
  prepared: PreparedArticle | { readonly prepare: () => Promise<PreparedArticle> },
  engine: SummarizeEngine,
  context: SummarizeContext,
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent, void, undefined> {
  const events = summarizeInOwnScript(prepared, engine, context, signal);
  yield* context.script === 'simplified' ? mapEvents(events, simplifyEvent) : events;
}

async function* summarizeInOwnScript(
  prepared: PreparedArticle | { readonly prepare: () => Promise<PreparedArticle> },
  engine: SummarizeEngine,
  context: SummarizeContext,
  signal: AbortSignal,
): AsyncGenerator<SummarizeEvent, void, undefined> {
  const startedAt = context.now();
  signal.throwIfAborted();
  const {
    article,
    draft,
    rules: grounded,
    sha256: known,
  } = 'prepare' in prepared ? await prepared.prepare() : prepared;
  signal.throwIfAborted();
  yield { type: 'cleaned', article };
  const contentHash = known ?? (await (context.sha256 ?? sha256)(article.source.text));
  signal.throwIfAborted();

  const grounder = new Grounder(article);
  const rules = grounded ? grounder.adopt(draft, grounded) : grounder.groundSummary(draft, 'rules');
  const warnings: ArticleWarning[] = [...article.warnings];
  const usage = { inputTokens: 0, outputTokens: 0 };
  const toJson = (summary: GroundedSummary, kind: SummaryJson['engine']['kind'], model: string | null): SummaryJson =>
    toSummaryJson(article, summary, {
      ...{ uri: context.uri, sha256: contentHash, warnings },
      engine: { kind, model, ...usage, durationMs: Math.max(0, context.now() - startedAt) },
    });

  const isEmpty = article.sentences.length === 0;
  const ownWarning = isEmpty ? emptyWarning() : engine.kind === 'rules' ? languageWarning(article) : null;
  if (ownWarning) {
    warnings.push(ownWarning);
    yield { type: 'warning', warning: ownWarning };
  }
  const draftSummary = toJson(rules, 'rules', null);
  yield { type: 'draft', summary: draftSummary };
  signal.throwIfAborted();
  if (engine.kind === 'rules' || isEmpty) {
    yield { type: 'summary', summary: draftSummary };
    return;
  }

  const options = { ...readOptions(article, engine), interfaceLanguage: context.interfaceLanguage };
  const read = yield* noting(readPassages(article, grounder, options, signal), warnings, usage);
  const joined = yield* noting(
    joinWithRules({ article, grounder, rules, read, engine, context, spent: usage }, signal),
    warnings,
    usage,
  );
  signal.throwIfAborted();
  yield { type: 'summary', summary: toJson(joined, engine.model.kind, engine.model.name) };
}

/** Passes a stage's events on and keeps what the summary must tell of them. */
async function* noting<R>(
  stage: AsyncGenerator<SummarizeEvent, R, undefined>,
  warnings: ArticleWarning[],
  usage: { inputTokens: number; outputTokens: number },
): AsyncGenerator<SummarizeEvent, R, undefined> {
  const result = yield* mapEvents(stage, (event) => {
    if (event.type === 'warning') warnings.push(event.warning);
    if (event.type !== 'usage') return event;
    usage.inputTokens += event.inputTokens;
    usage.outputTokens += event.outputTokens;
    // Told as totals of the run: a long article takes several requests.
    return { type: 'usage', ...usage };
  });
  return result;
}

async function* mapEvents<R>(
  stage: AsyncGenerator<SummarizeEvent, R, undefined>,
  map: (event: SummarizeEvent) => SummarizeEvent,
): AsyncGenerator<SummarizeEvent, R, undefined> {
  try {
    for (;;) {
      const next = await stage.next();
      if (next.done) return next.value;
      yield map(next.value);
    }
  } finally {
    await stage.return(undefined as never);
  }
}

function readOptions(
  article: CleanArticle,
  engine: ModelEngine,
): { model: Model; budgetTokens: number; maxOutputTokens: number; parallel: number } {
  const { model, parallel = 3 } = engine;
  const contextTokens = model.contextTokens ?? Infinity;
  const maxOutputTokens = Math.min(
    engine.maxOutputTokens ?? DEFAULT_OUTPUT_TOKENS,
    Math.max(1024, Math.floor(contextTokens / 4)),
  );
  const empty = buildPrompt(article, { interfaceLanguage: 'en', passage: [] }).request;
  const instructions =
    estimateTokens(empty.system) + estimateTokens(empty.user) + estimateTokens(JSON.stringify(empty.schema));
  const room = contextTokens - maxOutputTokens - instructions;
  return {
    ...{ model, maxOutputTokens, parallel },
    budgetTokens: Math.max(LEAST_PASSAGE_TOKENS, Math.min(PASSAGE_TOKENS, room)),
  };
}

function emptyWarning(): ArticleWarning {
  return { code: 'empty', message: 'The document holds no text to summarize.' };
}

/** The built-in engine reads two languages; for another the empty lists must not pass for a finding. */
function languageWarning(article: CleanArticle): ArticleWarning | null {
  const { language } = article;
  if (language.startsWith('zh') || language.startsWith('en')) return null;
  return {
    code: 'rules-language',
    message: `The built-in engine reads Chinese and English; this article seems to be in another language (${language}).`,
    detail: { language },
  };
}
