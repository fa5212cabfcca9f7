/** Owns deciding whether a reply that came to its end is an answer, and what to do if it is not. */
import type { ErrorCode } from '../summary/errors.ts';
import type { ModelRequest } from '../summary/model.ts';
import type { Answer } from './readAnswer.ts';
import { asRecord } from './replyChunk.ts';
import { rescueJson } from './rescueJson.ts';

/** A reply that came, and is of no use. */
export class UnusableAnswer extends Error {
  readonly code: ErrorCode;
  /** `lift-limit`: thoughts used up the bound for the answer. */
  readonly remedy: 'retry' | 'step-down' | 'lift-limit' | 'none';
  readonly limit: number | null;

  constructor(code: ErrorCode, message: string, remedy: UnusableAnswer['remedy'], limit: number | null = null) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.limit = limit;
  }
}

export interface JudgedAnswer {
  readonly finishReason: string;
  /** JSON found outside of the content; nothing of it has been handed out yet. */
  readonly rescued: string | null;
}

export interface Circumstances {
  /** Nothing simpler is left to ask for. */
  readonly lastRung: boolean;
  /** The server runs on this machine. */
  readonly local: boolean;
}

/** In lower case; the last ones are Gemini's. */
const ENDINGS = new Map<string, readonly [ErrorCode, UnusableAnswer['remedy']]>([
  ['content_filter', ['filtered', 'none']],
  ['sensitive', ['filtered', 'none']],
  ['model_context_window_exceeded', ['context-too-long', 'none']],
  ['network_error', ['server-error', 'retry']],
  ['error', ['server-error', 'retry']],
  ['insufficient_system_resource', ['server-error', 'retry']],
  ['aborted', ['server-error', 'retry']],
  ['safety', ['filtered', 'none']],
  ['prohibited_content', ['filtered', 'none']],
  ['blocklist', ['filtered', 'none']],
]);

/**
 * An answer is whole when the server said so (a finish_reason, or `[DONE]` after a closed object from servers that leave the former
 * out) and it holds an object of the asked form.
 * @throws UnusableAnswer
 */
export function judgeAnswer(answer: Answer, request: ModelRequest, { lastRung, local }: Circumstances): JudgedAnswer {
  const { json, finishReason } = answer;
  const ending = ENDINGS.get(finishReason?.toLowerCase() ?? '');
  if (ending) throw new UnusableAnswer(ending[0], `finish_reason ${finishReason}`, ending[1]);
  if (answer.refused) throw new UnusableAnswer('model-refused', 'the model refused', 'none');
  if (finishReason === null && !(answer.done && json.complete)) {
    // LM Studio answers a prompt that is too long with nothing at all.
    if (answer.isEmpty) throw new UnusableAnswer(local ? 'context-too-long' : 'server-error', 'empty reply', 'retry');
    throw new UnusableAnswer('connection-lost', 'the reply ended without a finish_reason', 'retry');
  }
  const cutPromptTokens = promptTokensIfCut(answer, request);
  if (cutPromptTokens !== null)
    throw new UnusableAnswer('context-too-long', 'the server cut the prompt', 'none', cutPromptTokens);

  const nothing = json.text === '';
  const rescued = nothing ? rescueJson([json.thinking, answer.reasoning], requiredKeys(request)) : null;
  if (rescued !== null) return { finishReason: finishReason ?? 'stop', rescued };
  if (/^(?:length|max_tokens)$/i.test(finishReason ?? '') && !json.complete)
    throw new UnusableAnswer(
      'truncated',
      'the bound for the answer was reached',
      answer.isBlank ? 'lift-limit' : 'none',
    );
  // DeepSeek's JSON mode gives nothing at times; its documentation advises to ask again.
  if (answer.isBlank) throw new UnusableAnswer('not-json', 'the answer is blank', 'retry');
  checkForm(json, request, lastRung);
  return { finishReason: finishReason ?? 'stop', rescued: null };
}

function checkForm({ text, complete }: Answer['json'], request: ModelRequest, lastRung: boolean): void {
  const remedy = lastRung ? 'retry' : 'step-down';
  const required = requiredKeys(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // Nothing stricter can be asked for: a slip in one fact is left to the reader, which drops that fact and says so.
    if (lastRung && complete && required.some((key) => text.includes(`"${key}"`))) return;
    if (cause instanceof SyntaxError) throw new UnusableAnswer('not-json', 'the answer is not JSON', remedy);
    throw cause;
  }
  // A server that ignores the schema lets the model make up a form of its own. A field without a value may be left out; a list
  // that is left out would be taken for an empty one.
  const keys = Object.keys(value as object);
  const lists = required.filter((key) => asRecord(asRecord(request.schema['properties'])[key])['type'] === 'array');
  const needed = lists.length > 0 ? lists : required;
  const found = needed.filter((key) => keys.includes(key)).length;
  if (found < needed.length && !(lastRung && found > 0))
    throw new UnusableAnswer('not-json', 'the answer does not follow the schema', remedy);
}

export function requiredKeys({ schema }: ModelRequest): string[] {
  const required = schema['required'];
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string') : [];
}

/** No tokenizer makes fewer tokens of a text than these, per Chinese and per other character. */
const FEWEST_TOKENS_WIDE = 0.35;
const FEWEST_TOKENS_OTHER = 0.1;
/** Below this a count may leave out what the server had in its cache. */
const SMALLEST_WINDOW = 1000;

/** Ollama cuts a prompt to its window without a word, and counts what is left: a count too low to be true is the only sign. */
function promptTokensIfCut({ usage }: Answer, request: ModelRequest): number | null {
  if (usage === null || usage.inputTokens < SMALLEST_WINDOW) return null;
  const text = request.system + request.user;
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2e7f) wide++;
  const fewest = wide * FEWEST_TOKENS_WIDE + (text.length - wide) * FEWEST_TOKENS_OTHER;
  return usage.inputTokens < fewest ? usage.inputTokens : null;
}
