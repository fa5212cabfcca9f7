import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOpenAiModel } from '../../../src/model/openaiModel.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import type { ModelServer } from '../../support/modelServer/modelServer.ts';
import { ANSWER, collect, createTestModel, impatientClock, request } from './collectStream.ts';

async function withServers(
  test: (first: ModelServer, second: ModelServer) => Promise<void>,
  redirect?: 301 | 302 | 307 | 308,
): Promise<void> {
  const second = await startModelServer({ dialect: 'openai', answer: ANSWER });
  const first = await startModelServer({
    dialect: 'openai',
    answer: ANSWER,
    ...(redirect
      ? { faults: () => ({ kind: 'redirect', status: redirect, to: `${second.url}/chat/completions` }) }
      : {}),
  });
  try {
    await test(first, second);
  } finally {
    await first.close();
    await second.close();
  }
}

describe('what leaves this machine', () => {
  for (const status of [301, 302, 307, 308] as const)
    it(`a ${status} to another origin gets neither key nor text`, () =>
      withServers(async (first, second) => {
        const { error } = await collect(createTestModel(first.url, { clock: impatientClock() }));
        assert.equal(error?.code, 'redirected');
        assert.equal(first.requests.length, 1, 'and it is not tried again');
        assert.equal(second.requests.length, 0);
      }, status));

  it('a fetch that follows redirects all the same is found out', async () => {
    const followed = {
      ok: true,
      redirected: true,
      status: 200,
      type: 'basic',
      body: null,
      headers: new Headers(),
    } as unknown as Response;
    const { error } = await collect(
      createTestModel('https://api.example.com/v1', { fetch: () => Promise.resolve(followed) }),
    );
    assert.equal(error?.code, 'redirected');
  });

  it('takes nothing from the environment', () =>
    withServers(async (first, second) => {
      const variables = {
        OPENAI_BASE_URL: second.url,
        OPENAI_API_KEY: 'sk-environment',
        OPENAI_ADMIN_KEY: 'sk-environment-admin',
        OPENAI_ORG_ID: 'org-environment',
        OPENAI_PROJECT_ID: 'proj-environment',
        OPENAI_CUSTOM_HEADERS: 'x-environment: 1\nauthorization: Bearer sk-environment',
        OPENAI_LOG: 'debug',
      };
      const printed: unknown[] = [];
      const before = { ...console };
      Object.assign(process.env, variables);
      for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const)
        console[name] = (...words) => void printed.push(words);
      try {
        await collect(createTestModel(first.url, { apiKey: null }));
        await collect(createTestModel(first.url));
      } finally {
        Object.assign(console, before);
        for (const name of Object.keys(variables)) delete process.env[name];
      }
      assert.equal(second.requests.length, 0);
      assert.deepEqual(printed, []);
      assert.deepEqual(
        first.requests.map(({ headers }) => headers.authorization),
        [undefined, 'Bearer sk-test'],
      );
      assert.doesNotMatch(JSON.stringify(first.requests), /environment/);
    }));

  it('sends these headers and no others', () =>
    withServers(async (first) => {
      await collect(createTestModel(first.url));
      const names = Object.keys(first.requests[0]?.headers ?? {}).sort();
      const ofFetch = [
        'accept-encoding',
        'accept-language',
        'cache-control',
        'connection',
        'content-length',
        'host',
        'pragma',
        'sec-fetch-mode',
      ];
      assert.deepEqual(
        names.filter((name) => !ofFetch.includes(name)),
        ['accept', 'authorization', 'content-type', 'user-agent'],
      );
      assert.equal(first.requests[0]?.headers['user-agent'], 'report-summarizer');
    }));

  it('gives Azure its key as api-key, with the version it asks for', async () => {
    const server = await startModelServer({ dialect: 'azure', answer: ANSWER, apiKey: 'sk-test' });
    try {
      const { text } = await collect(createTestModel(`${server.url}/chat/completions?api-version=2025-01-01-preview`));
      assert.equal(text, ANSWER);
      const [recorded] = server.requests;
      assert.equal(recorded?.headers['api-key'], 'sk-test');
      assert.equal(recorded?.headers.authorization, undefined);
      assert.match(
        recorded?.path ?? '',
        /\/deployments\/test-model\/chat\/completions\?api-version=2025-01-01-preview$/,
      );
    } finally {
      await server.close();
    }
  });

  it('logs sizes and codes only', async () => {
    const lines: unknown[] = [];
    const server = await startModelServer({ dialect: 'openai', answer: ANSWER, quirk: 'wrong-key' });
    const good = await startModelServer({
      dialect: 'openai',
      answer: ANSWER,
      faults: [{ kind: 'status', status: 503 }],
    });
    try {
      const log = (...line: unknown[]): void => void lines.push(line);
      await collect(createTestModel(server.url, { log }));
      await collect(createTestModel(good.url, { log, clock: impatientClock() }));
    } finally {
      await server.close();
      await good.close();
    }
    assert.ok(lines.length >= 4);
    assert.doesNotMatch(JSON.stringify(lines), /sk-test|甄|代表团|Incorrect/);
  });

  it('refuses a key that is none before anything is sent', () => {
    for (const apiKey of ['sk test', 'sk-\n1', '密钥'])
      assert.throws(() => createOpenAiModel({ baseUrl: 'https://h', apiKey, model: 'm', fetch, log: () => {} }), {
        code: 'wrong-key',
      });
  });

  it('says no-key where a server wants one and none is set', async () => {
    const server = await startModelServer({ dialect: 'openai', answer: ANSWER, apiKey: 'sk-other' });
    try {
      assert.equal((await collect(createTestModel(server.url, { apiKey: null }))).error?.code, 'no-key');
      assert.equal((await collect(createTestModel(server.url))).error?.code, 'wrong-key');
    } finally {
      await server.close();
    }
  });

  it('carries the article to the server it was meant for', () =>
    withServers(async (first) => {
      await collect(createTestModel(first.url));
      assert.deepEqual(first.requests[0]?.body?.['messages'], [
        { role: 'system', content: request.system },
        { role: 'user', content: request.user },
      ]);
    }));
});
