/** Owns reading the bytes of a reply under the watchdog. */
import { untilAborted } from './watchdog.ts';
import type { Watchdog } from './watchdog.ts';

/** The body piece by piece. @throws whatever breaks the connection, or the watchdog's reason */
export async function* readBody(response: Response, { signal }: Watchdog): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  for (;;) {
    // Not every fetch ends a read when its signal is aborted.
    const { value, done } = await untilAborted(reader.read(), signal);
    if (done) return;
    yield value;
  }
}

/** Lists of models of the largest catalogues have less than a megabyte. */
const LONGEST_CHARACTERS = 8_000_000;

export async function readWhole(response: Response, watchdog: Watchdog, idleTimeoutMs: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of readBody(response, watchdog)) {
    watchdog.expectWithin(idleTimeoutMs);
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_CHARACTERS) break;
  }
  return text + decoder.decode();
}
