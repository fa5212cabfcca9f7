/** Owns reading one chunk or whole reply of Chat Completions as leniently as servers write them. */

export interface ReplyChunk {
  readonly content: string;
  /** `reasoning_content` or `reasoning`: thoughts, and where some servers leave the answer. */
  readonly reasoning: string;
  readonly refused: boolean;
  readonly finishReason: string | null;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number } | null;
  /** An error in place of a chunk, as the server gave it. */
  readonly error: unknown;
}

/** Chunks come without `choices`, without `delta`, with `message` for `delta`, with null anywhere: each is read for what it has. */
export function readReplyChunk(value: unknown, named = ''): ReplyChunk {
  const chunk = asRecord(value);
  const choice = asRecord(Array.isArray(chunk['choices']) ? chunk['choices'][0] : undefined);
  const delta = asRecord(choice['delta'] ?? choice['message']);
  const finish = choice['finish_reason'];
  const isError = named === 'error' || chunk['object'] === 'error' || (chunk['error'] ?? null) !== null;
  return {
    content: textOf(delta['content']) || textOf(choice['text']),
    reasoning: textOf(delta['reasoning_content']) || textOf(delta['reasoning']),
    refused: textOf(delta['refusal']) !== '',
    finishReason: typeof finish === 'string' && finish !== '' ? nameOf(finish) : null,
    usage: readUsage(chunk['usage']),
    // OpenRouter puts the error of a provider into the choice.
    error: isError ? value : (choice['error'] ?? null),
  };
}

/** It is logged: a server must not be able to put the article there. */
function nameOf(finishReason: string): string {
  return /^[\w-]{1,40}$/.test(finishReason) ? finishReason : 'other';
}

function readUsage(value: unknown): ReplyChunk['usage'] {
  const { prompt_tokens: input, completion_tokens: output } = asRecord(value);
  if (typeof input !== 'number' || typeof output !== 'number') return null;
  return { inputTokens: input, outputTokens: output };
}

/** Content is a string, null, or (Mistral) a list of parts. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((part) => asRecord(part)['text'])
    .filter((text) => typeof text === 'string')
    .join('');
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
