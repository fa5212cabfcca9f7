import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ErrorCode } from '../../../src/summary/errors.ts';
import { replySchema } from '../../../src/summary/modelReply.ts';
import { dialects } from '../../support/modelServer/dialects.ts';
import type { DialectName } from '../../support/modelServer/dialects.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import { ANSWER, collect, createTestModel, impatientClock, request } from './collectStream.ts';

/** What a row must end in: the whole answer, after so many requests, the last of them having been sent this; or an error. */
interface Row {
  readonly requests?: number;
  readonly sent?: Record<string, unknown>;
  readonly unsent?: readonly string[];
  readonly error?: ErrorCode;
  readonly detail?: Record<string, unknown>;
  /** If it is not the server's answer as it was meant. */
  readonly text?: string;
}

const JSON_SCHEMA = { 'response_format.type': 'json_schema' };
const JSON_OBJECT = { 'response_format.type': 'json_object' };

const ROWS: Readonly<Record<DialectName, Readonly<Record<string, Row>>>> = {
  openai: {
    '': { requests: 1, sent: { ...JSON_SCHEMA, temperature: 0, max_tokens: 2000, stream: true } },
    'max-tokens': { requests: 2, sent: { max_completion_tokens: 2000 }, unsent: ['max_tokens'] },
    temperature: { requests: 2, unsent: ['temperature'] },
    'invalid-schema': { requests: 2, sent: JSON_OBJECT },
    refusal: { error: 'model-refused' },
    length: { error: 'truncated' },
    'wrong-key': { requests: 1, error: 'wrong-key' },
    quota: { requests: 1, error: 'no-quota' },
    'rate-limit': { requests: 4, error: 'rate-limit' },
    overloaded: { requests: 4, error: 'server-error' },
    model: { requests: 1, error: 'model-unknown', detail: { model: 'test-model' } },
    context: { requests: 1, error: 'context-too-long', detail: { limit: 8192 } },
    'no-finish': { requests: 1 },
    'json-for-stream': { requests: 1 },
    unverified: { requests: 2, unsent: ['stream', 'stream_options'] },
    'no-system-role': { requests: 2, sent: { 'messages.0.role': 'user', 'messages.length': 1 } },
    unforeseen: { requests: 2, error: 'bad-request', detail: { reason: 'moon_phase', serverSays: undefined } },
    'thinks-too-long': { requests: 2, unsent: ['max_tokens', 'max_completion_tokens'] },
    slip: { requests: 3, unsent: ['response_format'], text: `${ANSWER.slice(0, -2)}, {"name": 甲乙}]}` },
  },
  azure: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'old-version': { requests: 2, sent: JSON_OBJECT },
    'filtered-prompt': { requests: 1, error: 'filtered' },
    'filtered-answer': { requests: 1, error: 'filtered' },
    deployment: { requests: 1, error: 'model-unknown' },
  },
  deepseek: {
    '': { requests: 2, sent: JSON_OBJECT },
    'empty-content': { sent: JSON_OBJECT },
    'always-empty': { error: 'not-json' },
    'in-reasoning': { sent: JSON_OBJECT },
    balance: { requests: 1, error: 'no-quota' },
    'token-range': { unsent: ['max_tokens', 'max_completion_tokens'] },
  },
  qwen: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'thinking-model': { requests: 2, sent: { ...JSON_SCHEMA, enable_thinking: false } },
    'no-stream': { requests: 2, sent: { enable_thinking: false } },
    'no-schema': { requests: 2, sent: JSON_OBJECT },
    inspection: { requests: 1, error: 'filtered' },
    'inspection-in-stream': { requests: 1, error: 'filtered' },
    arrearage: { requests: 1, error: 'no-quota' },
    'input-range': { requests: 1, error: 'context-too-long', detail: { limit: 30720 } },
  },
  kimi: {
    '': { requests: 1, sent: JSON_SCHEMA },
    temperature: { requests: 2, unsent: ['temperature'] },
    'token-limit': { requests: 1, error: 'context-too-long', detail: { limit: 8192 } },
    suspended: { requests: 1, error: 'no-quota' },
    'high-risk': { requests: 1, error: 'filtered' },
    model: { requests: 1, error: 'model-unknown' },
  },
  glm: {
    '': { requests: 2, sent: { ...JSON_OBJECT, max_tokens: 2000 } },
    'always-thinks': { sent: JSON_OBJECT, unsent: ['thinking', 'enable_thinking'] },
    sensitive: { error: 'filtered' },
    'sensitive-prompt': { error: 'filtered' },
    'window-exceeded': { error: 'context-too-long' },
    'network-error': {},
    busy: {},
    balance: { error: 'no-quota' },
    model: { error: 'model-unknown' },
  },
  ollama: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'short-window': { requests: 1, error: 'context-too-long', detail: { limit: 2048 } },
    'thinks-in-content': { requests: 1 },
    model: { requests: 1, error: 'model-unknown' },
    unauthorized: { requests: 1, error: 'wrong-key' },
  },
  vllm: {
    '': { requests: 1, sent: JSON_SCHEMA },
    context: { requests: 1, error: 'context-too-long', detail: { limit: 4096 } },
    'tokens-too-large': { requests: 2, unsent: ['max_tokens', 'max_completion_tokens'] },
    'json-in-reasoning': { requests: 1 },
    'thinks-unopened': { requests: 1 },
    model: { requests: 1, error: 'model-unknown' },
  },
  lmstudio: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'no-schema': { requests: 3, unsent: ['response_format'] },
    'overflow-body': { requests: 1, error: 'context-too-long', detail: { limit: 4096 } },
    'overflow-empty': { error: 'context-too-long' },
    'wrong-path': { requests: 1, error: 'wrong-path' },
    'no-model': { requests: 1, error: 'model-unknown' },
  },
  llamacpp: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'context-400': { requests: 1, error: 'context-too-long', detail: { limit: 4096 } },
    'context-500': { requests: 1, error: 'context-too-long', detail: { limit: 4096 } },
    unconstrained: { requests: 3, unsent: ['response_format'] },
    loading: { requests: 2 },
  },
  openrouter: {
    '': { requests: 1, sent: JSON_SCHEMA },
    'no-endpoints': { requests: 2, sent: JSON_OBJECT },
    'error-body': { requests: 2 },
    'error-in-stream': { requests: 2 },
    'finish-error': { requests: 2 },
    'free-form': { requests: 2, sent: JSON_OBJECT },
    fenced: { requests: 1 },
    moderated: { requests: 1, error: 'filtered' },
    credits: { requests: 1, error: 'no-quota' },
  },
  mistral: {
    '': { requests: 2, sent: JSON_SCHEMA, unsent: ['stream_options'] },
    parts: { requests: 2 },
  },
  proxy: {
    '': { requests: 4, error: 'proxy' },
    '407': { requests: 1, error: 'proxy' },
    '502': { requests: 4, error: 'proxy' },
    '403': { requests: 1, error: 'proxy' },
    'nginx-404': { requests: 1, error: 'wrong-path' },
  },
  login: { '': { requests: 1, error: 'proxy' }, unlabelled: { requests: 1, error: 'proxy' } },
};

function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body);
}

/** Long enough that a prompt cut to a small window is told by its count of tokens. */
const longRequest = { ...request, user: request.user.repeat(200) };

describe('the model client against every row of servers', () => {
  for (const [dialect, rows] of Object.entries(ROWS)) {
    const quirks = dialects[dialect as DialectName].quirks;
    it(`${dialect}: the table has every quirk`, () =>
      assert.deepEqual(Object.keys(rows).sort(), ['', ...quirks].sort()));
    for (const [quirk, row] of Object.entries(rows))
      it(`${dialect}${quirk && `, ${quirk}`}: ${row.error ?? 'the whole answer'}`, async () => {
        const server = await startModelServer({
          dialect: dialect as DialectName,
          answer: ANSWER,
          ...(quirk === '' ? {} : { quirk }),
        });
        try {
          const model = createTestModel(server.url, { clock: impatientClock() });
          const outcome = await collect(model, undefined, quirk === 'short-window' ? longRequest : request);
          const { error } = outcome;
          assert.deepEqual(error?.code ?? null, row.error ?? null, error?.message);
          if (row.requests !== undefined) assert.equal(server.requests.length, row.requests);
          const body = server.requests.at(-1)?.body;
          for (const [path, value] of Object.entries(row.sent ?? {}))
            assert.deepEqual(valueAt(body, path), value, path);
          for (const name of row.unsent ?? []) assert.ok(!(name in (body ?? {})), `${name} is still sent`);
          for (const [name, value] of Object.entries(row.detail ?? {})) assert.equal(error?.detail[name], value);
          if (error) {
            assert.ok(!outcome.ended);
            const told = JSON.stringify([error.message, error.detail, String(error.cause)]);
            assert.doesNotMatch(told, /sk-test|甄一鸣|代表团/, 'no key and no text in an error');
          } else {
            assert.equal(outcome.text, row.text ?? ANSWER);
            assert.ok(outcome.ended);
            // The second time the client knows the way.
            const before = server.requests.length;
            const again = await collect(model);
            assert.equal(again.text, row.text ?? ANSWER);
            assert.equal(server.requests.length, before + 1, 'what was learned is not remembered');
          }
        } finally {
          await server.close();
        }
      });
  }
});

describe('the schema that the chain asks for', () => {
  for (const dialect of [
    'openai',
    'azure',
    'qwen',
    'kimi',
    'ollama',
    'vllm',
    'lmstudio',
    'llamacpp',
    'openrouter',
  ] as const)
    it(`is taken by ${dialect} as it is`, async () => {
      const empty = { isReport: false, headline: null, publishedOn: null, visitStart: null, visitEnd: null };
      const answer = JSON.stringify({ ...empty, overview: null, attendees: [], agreements: [], siteVisits: [] });
      const server = await startModelServer({ dialect, answer });
      try {
        const asked = { ...request, schema: replySchema() };
        const { text, error } = await collect(createTestModel(server.url), undefined, asked);
        assert.equal(error, null);
        assert.deepEqual(JSON.parse(text), JSON.parse(answer));
        assert.equal(server.requests.length, 1);
      } finally {
        await server.close();
      }
    });
});

describe('an answer that leaves something out', () => {
  const asked = { ...request, schema: replySchema() };
  for (const [what, answer, requests] of [
    ['fields without a value', { attendees: [], agreements: [], siteVisits: [] }, 1],
    ['a list: asked for again in another form', { isReport: true, attendees: [], agreements: [] }, 3],
  ] as const)
    it(what, async () => {
      const server = await startModelServer({ dialect: 'openai', answer: JSON.stringify(answer) });
      try {
        const { ended } = await collect(createTestModel(server.url), undefined, asked);
        assert.ok(ended);
        assert.equal(server.requests.length, requests);
      } finally {
        await server.close();
      }
    });
});
