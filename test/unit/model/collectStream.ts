/** Owns running a model against a scripted server and keeping what a consumer would see. */
import type { SummarizeError } from '../../../src/summary/errors.ts';
import type { Model, ModelEvent, ModelRequest } from '../../../src/summary/model.ts';
import { createOpenAiModel } from '../../../src/model/openaiModel.ts';
import type { OpenAiModelOptions } from '../../../src/model/openaiModel.ts';
import { systemClock } from '../../../src/model/watchdog.ts';
import type { Clock } from '../../../src/model/watchdog.ts';

const properties = {
  title: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  attendees: {
    type: 'array',
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, cites: { type: 'array', items: { type: 'integer' } } },
      required: ['name', 'cites'],
      additionalProperties: false,
    },
  },
};

export const request: ModelRequest = {
  system: '你从报道中提取事实。',
  user: '[1] 市委书记甄一鸣会见了来访的代表团。\n[2] 双方签署了合作协议。',
  schema: { type: 'object', properties, required: Object.keys(properties), additionalProperties: false },
  schemaName: 'summary',
  maxOutputTokens: 2000,
};

export const ANSWER = '{"title": "会见 \\"代表团\\" 😀 </b>", "attendees": [{"name": "甄一鸣", "cites": [1]}]}';

/** Waits of the client pass at once; its watchdogs keep real time. */
export function impatientClock(waits: number[] = []): Clock {
  return {
    now: systemClock.now,
    after: (ms, call) => {
      if (ms < 10_000) waits.push(ms);
      return systemClock.after(ms < 10_000 && ms >= 500 ? 0 : ms, call);
    },
  };
}

export function createTestModel(baseUrl: string, options: Partial<OpenAiModelOptions> = {}): Model {
  return createOpenAiModel({ baseUrl, apiKey: 'sk-test', model: 'test-model', fetch, log: () => {}, ...options });
}

export interface Outcome {
  readonly events: ModelEvent[];
  /** The text since the last restart. */
  readonly text: string;
  readonly ended: boolean;
  readonly error: SummarizeError | null;
}

/** Reads a stream to its end or error. */
export async function collect(model: Model, signal = new AbortController().signal, asked = request): Promise<Outcome> {
  const events: ModelEvent[] = [];
  let error: unknown = null;
  try {
    for await (const event of model.stream(asked, signal)) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const last = events.findLastIndex(({ type }) => type === 'restart');
  const text = events
    .slice(last + 1)
    .map((event) => (event.type === 'text-delta' ? event.text : ''))
    .join('');
  return { events, text, ended: events.at(-1)?.type === 'end', error: error as SummarizeError | null };
}
