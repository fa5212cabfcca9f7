/** Owns one question to a model: streams its answer into grounded facts and ends with the whole reply. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import { estimateTokens } from './cost.ts';
import { SummarizeError } from './errors.ts';
import type { DraftedFact, Reply } from './readReply.ts';
import { ReplyReader } from './readReply.ts';
import type { Model, ModelEvent, ModelRequest } from './model.ts';

export type AnswerEvent =
  | { readonly type: 'fact'; readonly fact: DraftedFact }
  | { readonly type: 'restart'; readonly reason: string; readonly retryInMs: number }
  | { readonly type: 'usage'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly type: 'warning'; readonly warning: ArticleWarning };

/**
 * Asks `model` for the facts of an article.
 * @throws SummarizeError as the model does; `truncated`, `filtered`, `not-json` by how the answer ended; the signal's reason.
 */
export async function* askForFacts(
  model: Model,
  request: ModelRequest,
  article: CleanArticle,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, Reply, undefined> {
  let reader = new ReplyReader(article);
  let finishReason: string | undefined;
  for await (const event of streamAnswer(model, request, signal)) {
    switch (event.type) {
      case 'text-delta':
        for (const fact of reader.push(event.text)) yield { type: 'fact', fact };
        break;
      case 'restart':
        reader = new ReplyReader(article);
        yield event;
        break;
      case 'usage': {
        yield event;
        const cut = promptCutWarning(request, event.inputTokens);
        if (cut) yield { type: 'warning', warning: cut };
        break;
      }
      case 'end':
        finishReason = event.finishReason;
        break;
    }
  }
  checkFinish(finishReason);
  return reader.finish();
}

/** The whole text of an answer, for a short question whose answer needs no streaming. */
export async function askForText(
  model: Model,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<{ text: string; inputTokens: number; outputTokens: number }> {
  let text = '';
  let [inputTokens, outputTokens] = [0, 0];
  let finishReason: string | undefined;
  for await (const event of streamAnswer(model, request, signal)) {
    if (event.type === 'text-delta') text += event.text;
    else if (event.type === 'restart') text = '';
    else if (event.type === 'usage') {
      inputTokens += event.inputTokens;
      outputTokens += event.outputTokens;
    } else finishReason = event.finishReason;
  }
  checkFinish(finishReason);
  return { text, inputTokens, outputTokens };
}

/** The model's events, ended at once by the signal even when the model does not heed it. */
async function* streamAnswer(
  model: Model,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  signal.throwIfAborted();
  const events = model.stream(request, signal)[Symbol.asyncIterator]();
  let cancel: (reason: unknown) => void = () => undefined;
  const cancelled = new Promise<never>((_, reject) => (cancel = reject));
  // Someone must have heard the rejection when the race is already over.
  cancelled.catch(() => undefined);
  const onAbort = (): void => cancel(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  let done = false;
  try {
    for (;;) {
      const next = events.next();
      next.catch(() => undefined);
      const result = await Promise.race([next, cancelled]);
      signal.throwIfAborted();
      if (result.done) {
        done = true;
        return;
      }
      yield result.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: a model that does not heed the signal must not hold up the user.
    if (!done) void events.return?.().catch(() => undefined);
  }
}

const FILTERED = new Set(['content_filter', 'sensitive', 'data_inspection_failed', 'safety']);
const TRUNCATED = new Set(['length', 'max_tokens', 'model_context_window_exceeded']);

function checkFinish(finishReason: string | undefined): void {
  if (finishReason === undefined) throw new SummarizeError('connection-lost', 'the answer ended without a reason');
  if (FILTERED.has(finishReason)) throw new SummarizeError('filtered', `finish reason ${finishReason}`);
  if (TRUNCATED.has(finishReason)) throw new SummarizeError('truncated', `finish reason ${finishReason}`);
}

/**
 * Some servers cut a prompt to their context length without a word; the count of tokens they report gives them away:
 * far fewer than were sent, or just under a round length and still fewer.
 */
export function promptCutWarning(request: ModelRequest, inputTokens: number): ArticleWarning | null {
  const estimate = estimateTokens(request.system) + estimateTokens(request.user);
  if (inputTokens <= 0 || estimate < 1500) return null;
  const ratio = inputTokens / estimate;
  const rounded = 2 ** Math.ceil(Math.log2(inputTokens));
  const atRoundLength = rounded >= 2048 && inputTokens >= rounded * 0.98;
  if (ratio >= 0.4 && !(atRoundLength && ratio < 0.75)) return null;
  return {
    code: 'prompt-cut',
    message: `The server says it read ${inputTokens} tokens of about ${estimate}: it has probably cut the article. Raise its context length.`,
    detail: { inputTokens, estimate },
  };
}
