/** Owns reading one reply of a server to its end: text as it comes, and what the reply amounted to. */
import type { ModelEvent } from '../summary/model.ts';
import { readBody } from './readBody.ts';
import { JsonText } from './jsonText.ts';
import { readReplyChunk } from './replyChunk.ts';
import type { ReplyChunk } from './replyChunk.ts';
import { GarbledReply, readServerEvents } from './serverEvents.ts';
import type { ServerEvent } from './serverEvents.ts';
import { ServerFailure } from './serverFailure.ts';
import type { Watchdog } from './watchdog.ts';

export type AnswerEvent = Extract<ModelEvent, { type: 'text-delta' | 'restart' }>;

/** One reply, read to its end. */
export interface Answer {
  readonly json: JsonText;
  /** All that was said beside the content, for answers that were left there. */
  readonly reasoning: string;
  readonly finishReason: string | null;
  /** `data: [DONE]` was seen: the server itself says that nothing was cut off. */
  readonly done: boolean;
  readonly refused: boolean;
  readonly usage: ReplyChunk['usage'];
  /** The server said nothing at all, not even an end. */
  readonly isEmpty: boolean;
  /** It said nothing, thoughts apart. */
  readonly isBlank: boolean;
  /** It came as a stream of events, not as one document. */
  readonly streamed: boolean;
}

/** How often a server may say "still working" instead of something, in idle times. */
const PATIENCE = 5;
/** The count of tokens comes after the end of the answer, if it comes. */
const AFTERMATH_MS = 2000;

/**
 * Reads until `[DONE]` or the end of the body. Once a finish_reason was seen the answer is whole, whatever happens to the connection.
 * @throws ServerFailure for an error in place of an answer; GarbledReply; whatever breaks the connection, or the watchdog's reason.
 */
export async function* readAnswer(
  response: Response,
  watchdog: Watchdog,
  idleTimeoutMs: number,
): AsyncGenerator<AnswerEvent, Answer> {
  const reply = new ReplyInProgress(response);
  const events = readServerEvents(readBody(response, watchdog));
  let comments = 0;
  watchdog.expectWithin(idleTimeoutMs);
  for (;;) {
    // What is still in the buffer is not wanted after a cancel.
    if (reply.finishReason === null) watchdog.signal.throwIfAborted();
    const next = await nextEvent(events, reply);
    if (next === null) break;
    if (next.type === 'comment') {
      // OpenRouter's `: OPENROUTER PROCESSING` means life, but not for ever.
      if (comments === 0) watchdog.expectAltogetherWithin(idleTimeoutMs * PATIENCE);
      comments++;
    } else {
      comments = 0;
      watchdog.forgetAltogether();
    }
    watchdog.expectWithin(reply.finishReason === null ? idleTimeoutMs : Math.min(idleTimeoutMs, AFTERMATH_MS));
    yield* reply.add(next);
    if (reply.done) break;
  }
  return reply;
}

/** null at the end of the reply; a break of the connection after the finish_reason is an end, too. */
async function nextEvent(events: AsyncGenerator<ServerEvent>, reply: ReplyInProgress): Promise<ServerEvent | null> {
  try {
    const next = await events.next();
    return next.done ? null : next.value;
  } catch (error) {
    if (reply.finishReason === null) throw error;
    return null;
  }
}

class ReplyInProgress implements Answer {
  readonly json = new JsonText();
  reasoning = '';
  finishReason: string | null = null;
  done = false;
  refused = false;
  usage: ReplyChunk['usage'] = null;
  isEmpty = true;
  isBlank = true;
  streamed = true;
  readonly #response: Response;

  constructor(response: Response) {
    this.#response = response;
  }

  *add(event: ServerEvent): Generator<AnswerEvent> {
    if (event.type === 'done') this.done = true;
    else if (event.type === 'document') yield* this.#addDocument(event.text);
    else if (event.type === 'data') yield* this.#addChunk(readReplyChunk(event.value, event.named));
  }

  *#addDocument(text: string): Generator<AnswerEvent> {
    this.streamed = false;
    if (text === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      if (text.startsWith('<')) throw new ServerFailure(this.#response.status, text, this.#response.headers);
      throw new GarbledReply('neither an event stream nor JSON', { cause });
    }
    yield* this.#addChunk(readReplyChunk(value));
  }

  *#addChunk(chunk: ReplyChunk): Generator<AnswerEvent> {
    if (chunk.error !== null) throw new ServerFailure(null, chunk.error, this.#response.headers);
    this.finishReason = chunk.finishReason ?? this.finishReason;
    this.usage = chunk.usage ?? this.usage;
    this.refused ||= chunk.refused;
    this.reasoning += chunk.reasoning;
    this.isEmpty &&= chunk.content === '' && chunk.reasoning === '' && chunk.finishReason === null;
    this.isBlank &&= chunk.content.trim() === '';
    const { voided, text } = this.json.push(chunk.content);
    if (voided) yield { type: 'restart', reason: 'thinking', retryInMs: 0 };
    if (text !== '') yield { type: 'text-delta', text };
  }
}
