/** Owns that cancelling is immediate: a stream is left the moment the signal fires, whatever its source still does. */

/** Passes values on until `signal` fires, then throws its reason; the source is told to stop, but not waited for. */
export async function* untilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // Nobody may be racing it at the moment the signal fires.
  aborted.catch(() => undefined);
  let ended = false;
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    if (!ended) iterator.return?.().then(undefined, () => undefined);
  }
}
