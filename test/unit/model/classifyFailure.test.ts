import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ErrorCode } from '../../../src/summary/errors.ts';
import { classifyFailure } from '../../../src/model/classifyFailure.ts';
import { ServerFailure } from '../../../src/model/serverFailure.ts';
import { startProcessorClock } from '../../support/processorTime.ts';

const context = {
  host: 'api.example.com',
  model: 'm',
  hasKey: true,
  hidden: ['市委书记甄一鸣会见了代表团', 'sk-0123456789abcdef'],
};

function errorOf(status: number | null, body: unknown): ReturnType<typeof classifyFailure> {
  return classifyFailure(new ServerFailure(status, body), context);
}

describe('telling failures apart', () => {
  for (const [code, status, message] of [
    ['model-unknown', 400, 'Model Not Exist'],
    ['model-unknown', 404, "model 'llama9' not found"],
    ['model-unknown', 404, 'model "qwen2.5:7b" not found, try pulling it first'],
    ['model-unknown', 404, 'The model `gpt-5.9-mini` does not exist or you do not have access to it.'],
    ['model-unknown', 404, 'No endpoints found for test/model:free.'],
    ['model-unknown', 400, 'test is not a valid model ID'],
    ['model-unknown', 400, 'Invalid model: test-model'],
    ['wrong-path', 404, '404 page not found'],
    ['wrong-path', 404, { detail: 'Not Found' }],
    [
      'wrong-path',
      404,
      {
        error: {
          message: 'Unknown request URL: POST /v2/chat/completions.',
          type: 'invalid_request_error',
          code: 'unknown_url',
        },
      },
    ],
    ['no-quota', 400, { error: { message: 'x', code: 'Arrearage' } }],
    ['no-quota', 403, { error: { message: 'x', code: 'AllocationQuota.FreeTierOnly' } }],
    ['no-quota', 402, 'Payment Required'],
    ['rate-limit', 429, { error: { message: 'Requests rate limit exceeded', code: 'limit_requests' } }],
    [
      'context-too-long',
      400,
      "This model's maximum context length is 65536 tokens. However, you requested 70000 tokens",
    ],
    ['context-too-long', 400, 'prompt is too long: 210000 tokens > 200000 maximum'],
    ['context-too-long', 413, 'Request Entity Too Large'],
    ['filtered', 400, { error: { message: 'Content Exists Risk: high risk', type: 'invalid_request_error' } }],
    ['wrong-key', 400, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } }],
    ['wrong-key', 401, ''],
    ['bad-request', 400, { error: { message: "Missing required parameter: 'messages'" } }],
    ['server-error', 500, ''],
    ['server-error', null, { error: { message: 'Provider returned error', code: 502 } }],
    ['proxy', 503, '<html><body>Service Unavailable</body></html>'],
  ] as const satisfies readonly (readonly [ErrorCode, number | null, unknown])[])
    it(`${code}: ${status} ${JSON.stringify(message)}`, () => {
      const body = typeof message === 'string' && !message.startsWith('<') ? { error: { message } } : message;
      assert.equal(errorOf(status, body).code, code);
    });

  it('tells the window where the refusal tells it', () => {
    for (const [limit, message] of [
      [65536, "This model's maximum context length is 65536 tokens."],
      [4096, 'request (4390 tokens) exceeds the available context size (4096 tokens), try increasing it'],
      [30720, 'Range of input length should be [1, 30720]'],
      [8192, 'Your request exceeded model token limit: 8192'],
      [200000, 'prompt is too long: 210000 tokens > 200000 maximum'],
    ] as const)
      assert.equal(errorOf(400, { error: { message } }).detail['limit'], limit, message);
    assert.equal(errorOf(413, '').detail['limit'], undefined);
  });

  it('quotes the server on what it did not foresee, but neither article nor key', () => {
    const says = (message: string): unknown => errorOf(400, { error: { message } }).detail['serverSays'];
    assert.equal(says('Parameter top_k must be positive'), 'Parameter top_k must be positive');
    assert.equal(says('Cannot process: 市委书记甄一鸣'), undefined);
    assert.equal(says('bad header Bearer sk-0123456789abcdef'), undefined);
    assert.equal(says('x'.repeat(5000))?.toString().length, 200);
    assert.equal(errorOf(401, { error: { message: 'no' } }).detail['serverSays'], undefined);
  });

  it('reads megabytes of nonsense in no time', () => {
    const elapsedMs = startProcessorClock();
    for (const noise of ['model '.repeat(200_000), 'context exceeds '.repeat(100_000), 'max_tokens'.repeat(100_000)])
      errorOf(400, { error: { message: noise } });
    assert.ok(elapsedMs() < 1000);
  });
});
