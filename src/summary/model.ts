/** Owns the port through which the chain talks to any language model. */

/** One request to a model: everything it is sent, independent of the server's dialect. */
export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  /** A flat JSON Schema: no $ref, pattern, format, default, minimum; every property required. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly schemaName: string;
  /** Upper bound for the answer in tokens. */
  readonly maxOutputTokens: number;
}

export type ModelEvent =
  | { readonly type: 'text-delta'; readonly text: string }
  /** The answer so far is void: the client starts over (a retry, a rung lower on the ladder). */
  | { readonly type: 'restart'; readonly reason: string; readonly retryInMs: number }
  | { readonly type: 'usage'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly type: 'end'; readonly finishReason: string };

/**
 * A language model. `stream` ends with exactly one `end` event, or throws a `SummarizeError`;
 * a stream that stops otherwise is a bug of the adapter.
 */
export interface Model {
  readonly kind: 'openai' | 'vscode-lm';
  readonly name: string;
  /** The model's context window in tokens, where it is known. */
  readonly contextTokens: number | null;
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
