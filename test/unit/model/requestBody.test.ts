import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adaptRequest, askPlainly, stepDown } from '../../../src/model/adaptRequest.ts';
import { presets } from '../../../src/model/presets.ts';
import type { PresetId } from '../../../src/model/presets.ts';
import { readReplyChunk } from '../../../src/model/replyChunk.ts';
import { buildBody, firstGuess } from '../../../src/model/requestBody.ts';
import { ServerFailure } from '../../../src/model/serverFailure.ts';
import { request } from './collectStream.ts';

function bodyFor(id: PresetId | null, model = 'm'): Record<string, unknown> {
  const traits = { preset: presets.find((preset) => preset.id === id), model };
  return buildBody(request, traits, firstGuess(traits, 0));
}

describe('the first request to a server', () => {
  for (const [id, model, expected] of [
    ['openai', 'gpt-4.1-mini', { max_completion_tokens: 2000, temperature: 0, reasoning_effort: undefined }],
    ['openai', 'gpt-5.4-mini', { temperature: undefined, reasoning_effort: 'none' }],
    ['openai', 'gpt-6-luna', { temperature: undefined, reasoning_effort: 'none' }],
    ['openai', 'gpt-5-mini', { max_completion_tokens: 2000, temperature: undefined, reasoning_effort: 'low' }],
    ['openai', 'o4-mini', { temperature: undefined, reasoning_effort: 'low' }],
    ['openai', 'gpt-5-chat-latest', { temperature: 0, reasoning_effort: undefined }],
    [
      'deepseek',
      'deepseek-flash',
      { max_tokens: 2000, thinking: { type: 'disabled' }, response_format: { type: 'json_object' } },
    ],
    ['kimi', 'kimi-k2.6', { temperature: undefined, thinking: { type: 'disabled' }, max_tokens: 2000 }],
    ['qwen', 'qwen-plus', { enable_thinking: false }],
    [
      'glm',
      'glm-5.3-flash',
      { max_tokens: 2000, thinking: { type: 'disabled' }, response_format: { type: 'json_object' } },
    ],
    ['openrouter', 'x/y', { reasoning: { effort: 'none' } }],
    ['ollama', 'qwen3:8b', { reasoning: { effort: 'none' }, temperature: 0 }],
    ['vllm', 'm', { chat_template_kwargs: { enable_thinking: false } }],
    ['llamacpp', 'm', { chat_template_kwargs: { enable_thinking: false } }],
    [null, 'm', { max_tokens: 2000, temperature: 0, thinking: undefined, reasoning: undefined, stream: true }],
  ] as const)
    it(`${id ?? 'an unknown server'}, ${model}`, () => {
      const body = bodyFor(id, model);
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(body[name], value, name);
    });

  it('below a strict schema tells the form in the prompt, with the word json', () => {
    const [system] = bodyFor('deepseek')['messages'] as { content: string }[];
    assert.match(system?.content ?? '', /json/);
    assert.ok(system?.content.includes(JSON.stringify(request.schema)));
  });
});

describe('climbing down', () => {
  it('always ends, whatever a server says', () => {
    const nagging = [
      'max_tokens',
      'temperature',
      'response_format',
      'thinking',
      'stream_options',
      'enable_thinking must be set to false',
      'System role not supported',
      'streaming is not supported',
    ].join('; ');
    let learned: ReturnType<typeof stepDown> = firstGuess({ preset: undefined, model: 'm' }, 0);
    let steps = 0;
    while (learned) {
      learned = adaptRequest(learned, new ServerFailure(400, nagging));
      assert.ok(++steps < 15);
    }
    assert.ok(steps > 7, 'every rule has had its turn');
  });

  it('ends at text, and asks plainly once', () => {
    const first = firstGuess({ preset: undefined, model: 'm' }, 0);
    const plain = askPlainly(first);
    assert.equal(plain?.mode, 'text');
    assert.equal(plain && stepDown(plain), null);
    assert.equal(plain && askPlainly(plain), null);
  });

  it('drops the bound of the answer where only that does not fit into the window', () => {
    const words = (inMessages: number): string =>
      `This model's maximum context length is 4096 tokens. However, you requested 6000 tokens (${inMessages} in the messages, 4000 in the completion).`;
    const first = firstGuess({ preset: undefined, model: 'm' }, 0);
    assert.equal(adaptRequest(first, new ServerFailure(400, words(2000)))?.tokenLimit, 'none');
    assert.equal(adaptRequest(first, new ServerFailure(400, words(5000))), null);
  });
});

describe('reading a chunk', () => {
  it('finds nothing in what holds nothing, and never fails', () => {
    const empty = { content: '', reasoning: '', refused: false, finishReason: null, usage: null, error: null };
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { choices: null },
      { choices: [] },
      { choices: [null] },
      { choices: [{}] },
      { choices: [{ delta: null }] },
      { choices: [{ delta: { content: 7 } }] },
      { choices: {} },
      { usage: {} },
      { error: null },
      { choices: [{ finish_reason: '' }] },
    ])
      assert.deepEqual(readReplyChunk(value), empty, JSON.stringify(value));
  });

  it('takes a reason for the end only if it is a name', () => {
    const reasonOf = (reason: string): string | null =>
      readReplyChunk({ choices: [{ finish_reason: reason }] }).finishReason;
    assert.equal(reasonOf('content_filter'), 'content_filter');
    assert.equal(reasonOf('市委书记甄一鸣'), 'other');
  });

  it('finds an error wherever a server puts it', () => {
    for (const value of [
      { error: 'x' },
      { error: { message: 'x' } },
      { object: 'error', message: 'x' },
      { choices: [{ error: { code: 502 } }] },
    ])
      assert.notEqual(readReplyChunk(value).error, null, JSON.stringify(value));
    assert.notEqual(readReplyChunk({ message: 'x' }, 'error').error, null);
  });
});
