import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { streamFrames } from '../../support/modelServer/frames.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import { ANSWER, collect, createTestModel, impatientClock, request } from './collectStream.ts';

describe('the model client against a plain OpenAI server', () => {
  it('streams the answer, the tokens and one end', async () => {
    const server = await startModelServer({ dialect: 'openai', answer: ANSWER });
    try {
      const { events, text, error } = await collect(createTestModel(server.url));
      assert.equal(error, null);
      assert.equal(text, ANSWER);
      assert.ok(events.filter(({ type }) => type === 'text-delta').length > 3, 'the text comes in pieces');
      const prompt = `${request.system}\n${request.user}`;
      assert.deepEqual(events.slice(-2), [
        { type: 'usage', inputTokens: Math.ceil(0.7 * prompt.length), outputTokens: Math.ceil(0.7 * ANSWER.length) },
        { type: 'end', finishReason: 'stop' },
      ]);
    } finally {
      await server.close();
    }
  });

  it('asks for strict structured output and sends nothing it should not', async () => {
    const server = await startModelServer({ dialect: 'openai', answer: ANSWER });
    try {
      await collect(createTestModel(server.url));
      const [{ headers, body } = assert.fail('no request')] = server.requests;
      assert.deepEqual(body?.['response_format'], {
        type: 'json_schema',
        json_schema: { name: 'summary', strict: true, schema: request.schema },
      });
      assert.equal(headers.authorization, 'Bearer sk-test');
      assert.deepEqual(
        Object.keys(headers).filter((name) => /stainless|openai|custom/.test(name)),
        [],
      );
    } finally {
      await server.close();
    }
  });

  it('closes the connection at once when cancelled, and throws the reason', async () => {
    const server = await startModelServer({
      dialect: 'openai',
      answer: ANSWER,
      faults: [{ kind: 'stall', atByte: 900 }],
    });
    try {
      const controller = new AbortController();
      let abortedAtMs = 0;
      await assert.rejects(
        async () => {
          for await (const event of createTestModel(server.url).stream(request, controller.signal))
            if (event.type === 'text-delta' && abortedAtMs === 0) {
              abortedAtMs = performance.now();
              controller.abort();
            }
        },
        { name: 'AbortError' },
      );
      await server.requests[0]?.closed;
      assert.ok(server.requests[0]?.closedByClient, 'the server saw the client go');
      assert.ok((server.requests[0]?.closedAtMs ?? Infinity) - abortedAtMs < 500);
      assert.equal(server.requests.length, 1, 'nothing is tried again after a cancel');
    } finally {
      await server.close();
    }
  });

  it('takes any name for the end of a whole answer, and none for the end of half an answer', async () => {
    for (const reason of ['stop', 'eos', 'constructor', '__proto__', 'length'])
      for (const [content, code] of [
        [ANSWER, null],
        [ANSWER.slice(0, 60), reason === 'length' ? 'truncated' : 'not-json'],
      ] as const) {
        const bytes = streamFrames({ content, finishReason: reason }).pieces.join('');
        const scripted = (): Promise<Response> => Promise.resolve(new Response(bytes));
        const { ended, error } = await collect(
          createTestModel('https://h', { fetch: scripted, clock: impatientClock() }),
        );
        assert.equal(error?.code ?? null, code, `${reason}: ${error?.message}`);
        assert.equal(ended, code === null);
      }
  });
});
