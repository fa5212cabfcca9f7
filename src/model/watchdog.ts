/** Owns giving up on a server that has gone silent, and closing its connection when the caller cancels. */

export interface Clock {
  readonly now: () => number;
  /** Calls back once after `ms`; the result takes the call back. */
  readonly after: (ms: number, call: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** Why a watchdog cut a connection. */
export class Silence extends Error {
  readonly silentMs: number;

  constructor(silentMs: number) {
    super(`silent for ${silentMs} ms`);
    this.silentMs = silentMs;
  }
}

/** One connection's life line: aborts `signal` when the caller does, or when nothing is heard for too long. */
export class Watchdog {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #clock: Clock;
  readonly #cancel = (): void => this.#controller.abort(this.#caller.reason);
  #stopTimer = (): void => {};
  #stopLongTimer = (): void => {};

  constructor(caller: AbortSignal, clock: Clock) {
    this.#caller = caller;
    this.#clock = clock;
    if (caller.aborted) this.#cancel();
    else caller.addEventListener('abort', this.#cancel, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something was heard, or is now awaited: `limitMs` from here. */
  expectWithin(limitMs: number): void {
    this.#stopTimer();
    this.#stopTimer = this.#clock.after(limitMs, () => this.#controller.abort(new Silence(limitMs)));
  }

  /** A second, longer line for servers that only ever say that they are still working; kept until something else is heard. */
  expectAltogetherWithin(limitMs: number): void {
    this.#stopLongTimer();
    this.#stopLongTimer = this.#clock.after(limitMs, () => this.#controller.abort(new Silence(limitMs)));
  }

  /** Something of substance was heard. */
  forgetAltogether(): void {
    this.#stopLongTimer();
  }

  /** Ends the watch and closes the connection if it is still open. */
  dispose(): void {
    this.#stopTimer();
    this.#stopLongTimer();
    this.#caller.removeEventListener('abort', this.#cancel);
    this.#controller.abort(new DOMException('done with this connection', 'AbortError'));
  }
}

/** The promise's outcome, or the signal's reason if that comes first: for promises that do not heed the signal themselves. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Waits, but not past a cancel. @throws the signal's reason */
export async function wait(ms: number, signal: AbortSignal, clock: Clock): Promise<void> {
  signal.throwIfAborted();
  let stop = (): void => {};
  let onAbort = (): void => {};
  try {
    await new Promise<void>((resolve, reject) => {
      stop = clock.after(ms, resolve);
      onAbort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  } finally {
    stop();
    signal.removeEventListener('abort', onAbort);
  }
}
