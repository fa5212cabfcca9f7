/** Owns the one error type for failures that are expected, and their codes. */

export type ErrorCode =
  | 'no-document'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'file-vanished'
  | 'unreadable'
  | 'no-key'
  | 'wrong-key'
  | 'no-quota'
  | 'rate-limit'
  | 'model-unknown'
  | 'context-too-long'
  | 'certificate'
  | 'proxy'
  | 'name-not-found'
  | 'refused'
  | 'wrong-path'
  | 'redirected'
  | 'timeout'
  | 'filtered'
  | 'model-refused'
  | 'truncated'
  | 'not-json'
  | 'bad-request'
  | 'server-error'
  | 'connection-lost'
  | 'bad-address'
  | 'not-consented'
  | 'internal';

/** A failure with a code that `showError` turns into a sentence; `message` is English and for the log. */
export class SummarizeError extends Error {
  readonly code: ErrorCode;
  /** Fills the placeholders of the localized sentence: host, model, seconds … never article text or keys. */
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; detail?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SummarizeError';
    this.code = code;
    this.detail = options.detail ?? {};
  }

  /**
   * Told by name, not by constructor: the extension loads its model client as a bundle of its own, which has its own copy
   * of this class, and its failures must be recognized all the same.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Error.prototype.isPrototypeOf(value as object) && (value as Error).name === 'SummarizeError';
  }
}
