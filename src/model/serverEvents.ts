/** Owns turning the bytes of a reply into its events, whether the server streams them or answers with one document. */

export type ServerEvent =
  | { readonly type: 'data'; readonly value: unknown; readonly named: string }
  | { readonly type: 'comment' }
  /** `data: [DONE]` */
  | { readonly type: 'done' }
  /** The reply was no event stream: JSON where a stream was asked for, a login page, or nothing. */
  | { readonly type: 'document'; readonly text: string };

/** A reply that is neither is cut off here: the start is enough to tell what it is. */
const LONGEST_DOCUMENT = 4_000_000;

/** Bytes that are no UTF-8, or a `data:` line that is no JSON: the reply was damaged on its way. */
export class GarbledReply extends Error {}

/**
 * Reads a reply to its end. Lenient in form (any line end, no space after the colon, no blank line between events, data over
 * several lines), strict in content.
 * @throws GarbledReply; whatever the body throws when the connection breaks.
 */
export async function* readServerEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineSplitter();
  const event = new EventInProgress();
  for await (const bytes of body) for (const line of lines.push(decode(decoder, bytes))) yield* event.addLine(line);
  for (const line of lines.push(`${decode(decoder)}\n`)) yield* event.addLine(line);
  yield* event.addLine('');
  if (!event.isStream) yield { type: 'document', text: event.document.trim() };
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new GarbledReply('not UTF-8', { cause });
  }
}

/** Splits at \n, \r\n and \r; a \r at the end of a piece waits for what follows. */
class LineSplitter {
  #held: string[] = [];
  #skipNewline = false;

  push(piece: string): string[] {
    let text = piece;
    if (this.#skipNewline && text !== '') {
      this.#skipNewline = false;
      if (text.startsWith('\n')) text = text.slice(1);
    }
    if (text.endsWith('\r')) this.#skipNewline = true;
    const parts = text.split(/\r\n|\n|\r/);
    this.#held.push(parts[0]!);
    if (parts.length === 1) return [];
    const lines = [this.#held.join(''), ...parts.slice(1, -1)];
    this.#held = [parts.at(-1)!];
    return lines;
  }
}

class EventInProgress {
  isStream = false;
  document = '';
  #data: string[] = [];
  #name = '';

  *addLine(line: string): Generator<ServerEvent> {
    const field = /^(data|event|id|retry)?:/.exec(line);
    if (line === '') yield* this.#dispatch();
    else if (!field) {
      // Unknown fields of a stream are ignored, as the standard of server-sent events says.
      if (!this.isStream && this.document.length < LONGEST_DOCUMENT) this.document += `${line}\n`;
    } else {
      this.isStream = true;
      const value = line.slice(field[0].length).replace(/^ /, '');
      if (field[1] === undefined) yield { type: 'comment' };
      else if (field[1] === 'event') this.#name = value;
      else if (field[1] === 'data') this.#data.push(value);
    }
  }

  *#dispatch(): Generator<ServerEvent> {
    const data = this.#data;
    const named = this.#name;
    this.#data = [];
    this.#name = '';
    const whole = tryParse(data.join('\n'));
    // Servers that leave out the blank line send one JSON value a line.
    if (whole !== undefined) yield { type: 'data', value: whole, named };
    else
      for (const text of data) {
        const value = tryParse(text);
        if (text.trim() === '[DONE]') yield { type: 'done' };
        else if (value !== undefined) yield { type: 'data', value, named };
        else if (text.trim() !== '') throw new GarbledReply('an event is not JSON');
      }
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON is an answer here: undefined is no JSON value.
    return undefined;
  }
}
