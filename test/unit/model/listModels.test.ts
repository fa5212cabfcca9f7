import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLocalServers, listModels } from '../../../src/model/listModels.ts';
import { createMemoryStore, learnedKey, parseLearned } from '../../../src/model/learnedStore.ts';
import { presets } from '../../../src/model/presets.ts';
import { testConnection } from '../../../src/model/testConnection.ts';
import type { ConnectionStep } from '../../../src/model/testConnection.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import type { ModelServer, ModelServerOptions } from '../../support/modelServer/modelServer.ts';
import { impatientClock } from './collectStream.ts';

const never = new AbortController().signal;

async function withServer(
  options: Partial<ModelServerOptions>,
  test: (server: ModelServer) => Promise<void>,
): Promise<void> {
  const server = await startModelServer({
    dialect: 'openai',
    answer: '{"city": "Oslo", "country": "Norway"}',
    ...options,
  });
  try {
    await test(server);
  } finally {
    await server.close();
  }
}

describe('listing models', () => {
  it('gives those that can chat', () =>
    withServer({ models: ['gpt-x', 'text-embedding-3-small', 'whisper-1', 'qwen3:8b'] }, async ({ url, requests }) => {
      const models = await listModels({ baseUrl: url, apiKey: 'sk-test', fetch }, never);
      assert.deepEqual(
        models.map(({ id }) => id),
        ['gpt-x', 'qwen3:8b'],
      );
      assert.equal(requests[0]?.headers.authorization, 'Bearer sk-test');
    }));

  it('takes the window from servers that tell it', async () => {
    const body = {
      data: [
        { id: 'a', max_model_len: 8192 },
        { id: 'b', context_length: 131072 },
        { id: 'c', meta: { n_ctx: 4096 } },
        { id: 'd' },
        { id: 7 },
        null,
      ],
    };
    const models = await listModels(
      { baseUrl: 'https://h', apiKey: null, fetch: () => Promise.resolve(Response.json(body)) },
      never,
    );
    assert.deepEqual(
      models.map(({ contextTokens }) => contextTokens),
      [8192, 131072, 4096, null],
    );
  });

  it('fails with the right error', async () => {
    const codeOf = async (options: Partial<ModelServerOptions>, path = ''): Promise<unknown> => {
      let code: unknown;
      await withServer(options, async ({ url }) => {
        await listModels({ baseUrl: url + path, apiKey: 'sk-test', fetch, timeoutMs: 200 }, never).catch(
          (error: { code: string }) => (code = error.code),
        );
      });
      return code;
    };
    assert.equal(await codeOf({ apiKey: 'sk-other' }), 'wrong-key');
    assert.equal(await codeOf({ dialect: 'login' }), 'proxy');
    assert.equal(await codeOf({}, '/nowhere'), 'wrong-path');
    assert.equal(await codeOf({ modelsFault: { kind: 'stall', atByte: 5 } }), 'timeout');
    assert.equal(await codeOf({ modelsFault: { kind: 'stall', atByte: -1 } }), 'timeout');
    assert.equal(await codeOf({ modelsFault: { kind: 'cut', atByte: 5 } }), 'connection-lost');
    assert.equal(await codeOf({ modelsFault: { kind: 'end', atByte: 5 } }), 'not-json');
    assert.equal(await codeOf({ modelsFault: { kind: 'redirect', to: 'http://127.0.0.1:9/' } }), 'redirected');
  });
});

describe('finding servers on this machine', () => {
  it('offers what answers with a list, and asks this machine only, without a key', () =>
    withServer({ models: ['qwen3:8b'] }, async (server) => {
      const asked: string[] = [];
      const spy: typeof fetch = (input, init) => {
        assert.ok(typeof input === 'string');
        asked.push(input);
        assert.equal(new Headers(init?.headers).get('authorization'), null);
        return fetch(input, init);
      };
      const local = presets.filter(({ localPort }) => localPort !== null);
      const moved = local.map((preset, index) => ({
        ...preset,
        baseUrl: index === 0 ? server.url : 'http://127.0.0.1:9/v1',
      }));
      const found = await findLocalServers(spy, never, {
        presets: [...moved, ...presets.filter(({ localPort }) => localPort === null)],
      });
      assert.deepEqual(
        found.map(({ preset, models }) => [preset.id, models.map(({ id }) => id)]),
        [[local[0]?.id, ['qwen3:8b']]],
      );
      assert.ok(asked.length > 0 && asked.every((url) => url.startsWith('http://127.0.0.1:')));
    }));
});

async function stepsOf(url: string, model = 'test-model', store = createMemoryStore()): Promise<ConnectionStep[]> {
  const steps: ConnectionStep[] = [];
  const options = {
    baseUrl: url,
    apiKey: 'sk-test',
    model,
    fetch,
    learned: store,
    log: () => {},
    clock: impatientClock(),
  };
  for await (const step of testConnection(options, never)) steps.push(step);
  return steps;
}

describe('testing a connection', () => {
  it('goes through every step of a server that works', () =>
    withServer({ apiKey: 'sk-test' }, async ({ url }) => {
      const steps = await stepsOf(url);
      assert.deepEqual(
        steps.map(({ step, ok }) => [step, ok]),
        [
          ['address', true],
          ['reachable', true],
          ['key', true],
          ['model', true],
          ['answer', true],
        ],
      );
      const last = steps.at(-1);
      assert.ok(last?.step === 'answer' && last.learned.mode === 'json_schema' && last.learned.streams === true);
    }));

  it('learns what the server can do, and the client knows it from then on', async () => {
    for (const [options, mode, streams] of [
      [{ dialect: 'deepseek' }, 'json_object', true],
      [{ dialect: 'llamacpp', quirk: 'unconstrained' }, 'text', true],
      [{ dialect: 'openai', quirk: 'json-for-stream' }, 'json_schema', false],
    ] as const)
      await withServer(options, async ({ url, origin }) => {
        const store = createMemoryStore();
        const last = (await stepsOf(url, 'test-model', store)).at(-1);
        assert.ok(last?.step === 'answer');
        const kept = parseLearned(store.get(learnedKey(origin, 'test-model')), Date.now());
        assert.deepEqual([kept?.mode, kept?.streams], [mode, streams]);
      });
  });

  it('names the step that failed', async () => {
    for (const [options, at, code] of [
      [{ apiKey: 'sk-other' }, 'key', 'wrong-key'],
      [{ quirk: 'model' }, 'model', 'model-unknown'],
      [{ quirk: 'quota' }, 'key', 'no-quota'],
      [{ dialect: 'login' }, 'reachable', 'proxy'],
      [{ dialect: 'deepseek', quirk: 'always-empty' }, 'answer', 'not-json'],
    ] as const)
      await withServer(options, async ({ url }) => {
        const last = (await stepsOf(url)).at(-1);
        assert.ok(last?.step === 'failed', JSON.stringify(last));
        assert.deepEqual([last.at, last.error.code], [at, code]);
      });
    const gone = await startModelServer({ dialect: 'openai', answer: '' });
    await gone.close();
    const refused = (await stepsOf(gone.url)).at(-1);
    assert.ok(refused?.step === 'failed' && refused.at === 'reachable');
    const [bad] = await stepsOf('ftp://h');
    assert.ok(bad?.step === 'failed' && bad.at === 'address');
  });

  it('does without a list of models', () =>
    withServer({ modelsFault: { kind: 'status', status: 404 } }, async ({ url }) => {
      const steps = await stepsOf(url);
      assert.deepEqual(
        steps.map(({ step, ok }) => [step, ok]),
        [
          ['address', true],
          ['reachable', null],
          ['key', null],
          ['model', null],
          ['answer', true],
        ],
      );
    }));
});
