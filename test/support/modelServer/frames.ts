/** Owns the wire form of Chat Completions: events of a stream, whole replies, errors. */

export interface Frames {
  /** Written to the body in this order, nothing between them. */
  readonly pieces: readonly string[];
  readonly contentType: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StreamForm {
  /** Thoughts before the answer, and the field they come in. */
  readonly thoughts?: { readonly field: 'reasoning_content' | 'reasoning'; readonly text: string };
  /** null: the answer's chunks carry `content: null`. */
  readonly content: string | null;
  readonly refusal?: string;
  /** null: the server gives none. */
  readonly finishReason?: string | null;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly done?: boolean;
  /** Events before the first and after the last of the answer. */
  readonly before?: readonly unknown[];
  readonly after?: readonly unknown[];
  /** Comment lines of OpenRouter, between the chunks. */
  readonly comment?: string;
  /** Characters (UTF-16) a chunk. */
  readonly chunkLength?: number;
}

const HEAD = { id: 'chatcmpl-test', object: 'chat.completion.chunk', created: 1_790_000_000, model: 'test-model' };

export function chunk(delta: unknown, finishReason: string | null = null): unknown {
  return { ...HEAD, choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }] };
}

/** A stream of events as the servers write it. */
export function streamFrames(form: StreamForm): Frames {
  const {
    content,
    finishReason = 'stop',
    chunkLength = 7,
    usage = { prompt_tokens: 900, completion_tokens: 120 },
  } = form;
  const events: unknown[] = [
    ...(form.before ?? []),
    chunk({ role: 'assistant', content: content === null ? null : '' }),
  ];
  const { thoughts } = form;
  if (thoughts)
    for (const text of cut(thoughts.text, 11)) events.push(chunk({ [thoughts.field]: text, content: null }));
  for (const text of cut(content ?? '', chunkLength)) events.push(chunk({ content: text }));
  if (form.refusal !== undefined) events.push(chunk({ refusal: form.refusal }));
  if (finishReason !== null) events.push(chunk({}, finishReason));
  if (usage)
    events.push({
      ...HEAD,
      choices: [],
      usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens },
    });
  events.push(...(form.after ?? []));
  const pieces = events.flatMap((event) => [
    ...(form.comment === undefined ? [] : [`: ${form.comment}\n\n`]),
    `data: ${JSON.stringify(event)}\n\n`,
  ]);
  if (form.done ?? true) pieces.push('data: [DONE]\n\n');
  return { pieces, contentType: 'text/event-stream; charset=utf-8', status: 200, headers: {} };
}

/** One whole reply, as to `stream: false` or from servers that cannot stream. */
export function wholeFrames(form: StreamForm): Frames {
  const message = {
    role: 'assistant',
    content: form.content,
    ...(form.thoughts ? { [form.thoughts.field]: form.thoughts.text } : {}),
    ...(form.refusal === undefined ? {} : { refusal: form.refusal }),
  };
  const usage = form.usage ?? { prompt_tokens: 900, completion_tokens: 120 };
  return jsonFrames(200, {
    ...HEAD,
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: form.finishReason === undefined ? 'stop' : form.finishReason }],
    usage,
  });
}

export function jsonFrames(status: number, body: unknown, headers: Record<string, string> = {}): Frames {
  return { pieces: [JSON.stringify(body)], contentType: 'application/json; charset=utf-8', status, headers };
}

export function pageFrames(status: number, page: string, contentType = 'text/html; charset=utf-8'): Frames {
  return { pieces: [page], contentType, status, headers: {} };
}

/** The error body of OpenAI's API. */
export function openAiError(
  status: number,
  message: string,
  code: string | null,
  type = 'invalid_request_error',
  param: string | null = null,
): Frames {
  return jsonFrames(status, { error: { message, type, param, code } });
}

function cut(text: string, length: number): string[] {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += length) parts.push(text.slice(i, i + length));
  return parts;
}
