/** Owns the joining of several running tasks into one stream of events. */

/** Takes events from any number of producers; one consumer iterates until it is closed or fails. */
export class EventQueue<T> implements AsyncIterable<T> {
  readonly #events: T[] = [];
  #ended: { readonly error?: unknown; readonly failed: boolean } | undefined;
  #wake: (() => void) | undefined;

  push(event: T): void {
    if (this.#ended) return;
    this.#events.push(event);
    this.#wake?.();
  }

  /** Ends the stream after the events already pushed. */
  close(): void {
    this.#ended ??= { failed: false };
    this.#wake?.();
  }

  /** Ends the stream with `error` once the events already pushed have been taken. */
  fail(error: unknown): void {
    this.#ended ??= { error, failed: true };
    this.#wake?.();
  }

  /** Ends the stream with `error` now: nothing pushed before is told any more. */
  abort(error: unknown): void {
    this.#events.length = 0;
    this.#ended = { error, failed: true };
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      while (this.#events.length > 0) yield this.#events.shift()!;
      if (this.#ended?.failed) throw this.#ended.error;
      if (this.#ended) return;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = undefined;
    }
  }
}
