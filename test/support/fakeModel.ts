/** Owns a model in memory that answers by script: what it was asked and when it was stopped can be read from it. */
import type { Model, ModelEvent, ModelRequest } from '../../src/summary/model.ts';

/** One answer: a text (told in pieces), events, or an error; a function may look at the request first. */
export type Answer = string | readonly (ModelEvent | Error)[] | Error | ((request: ModelRequest) => Answer);

export interface FakeModel extends Model {
  readonly requests: ModelRequest[];
  /** Streams that were ended before they had told everything. */
  readonly stopped: ModelRequest[];
  /** Most streams that ran at the same time. */
  readonly mostAtOnce: number;
}

/** A model that gives `answers` in turn, the last one again and again; texts come in pieces of `pieceLength` characters. */
export function fakeModel(
  answers: readonly Answer[],
  { contextTokens = null, pieceLength = 7 }: { contextTokens?: number | null; pieceLength?: number } = {},
): FakeModel {
  const requests: ModelRequest[] = [];
  const stopped: ModelRequest[] = [];
  let [running, mostAtOnce] = [0, 0];
  return {
    kind: 'openai',
    name: 'fake',
    contextTokens,
    requests,
    stopped,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async *stream(request, signal) {
      const answer = answers[Math.min(requests.length, answers.length - 1)]!;
      requests.push(request);
      mostAtOnce = Math.max(mostAtOnce, ++running);
      let finished = false;
      try {
        for (const event of eventsOf(answer, request, pieceLength)) {
          await new Promise((resolve) => setImmediate(resolve));
          signal.throwIfAborted();
          if (event instanceof Error) {
            finished = true;
            throw event;
          }
          yield event;
        }
        finished = true;
      } finally {
        running--;
        if (!finished) stopped.push(request);
      }
    },
  };
}

function eventsOf(answer: Answer, request: ModelRequest, pieceLength: number): readonly (ModelEvent | Error)[] {
  if (typeof answer === 'function') return eventsOf(answer(request), request, pieceLength);
  if (answer instanceof Error) return [answer];
  if (typeof answer !== 'string') return answer;
  return [
    ...piecesOf(answer, pieceLength),
    { type: 'usage', inputTokens: fakeInputTokens(request), outputTokens: answer.length },
    { type: 'end', finishReason: 'stop' },
  ];
}

/** What the model says it read: a token a character. */
export function fakeInputTokens(request: ModelRequest): number {
  return request.system.length + request.user.length;
}

/** A text as deltas of `pieceLength` UTF-16 units, cut anywhere. */
export function piecesOf(text: string, pieceLength: number): ModelEvent[] {
  const pieces: ModelEvent[] = [];
  for (let i = 0; i < text.length; i += pieceLength)
    pieces.push({ type: 'text-delta', text: text.slice(i, i + pieceLength) });
  return pieces;
}
