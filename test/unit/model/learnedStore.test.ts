import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LEARNED_FOR_MS, createMemoryStore, learnedKey, parseLearned } from '../../../src/model/learnedStore.ts';
import type { Learned } from '../../../src/model/learnedStore.ts';
import { startModelServer } from '../../support/modelServer/modelServer.ts';
import { ANSWER, collect, createTestModel, impatientClock } from './collectStream.ts';

const LEARNED: Learned = {
  mode: 'text',
  tokenLimit: 'max_tokens',
  thinking: 'untouched',
  omit: ['temperature'],
  contextTokens: null,
  streams: true,
  learnedAtMs: 1000,
};

describe('what was learned of a server', () => {
  it('is taken back from storage only if it is whole and recent', () => {
    assert.deepEqual(parseLearned(JSON.parse(JSON.stringify(LEARNED)), 2000), LEARNED);
    assert.equal(parseLearned(LEARNED, 1000 + LEARNED_FOR_MS), null);
    for (const broken of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { ...LEARNED, mode: 'xml' },
      { ...LEARNED, omit: ['model'] },
      { ...LEARNED, omit: 'x' },
      { ...LEARNED, contextTokens: 'x' },
      { ...LEARNED, learnedAtMs: null },
    ])
      assert.equal(parseLearned(broken, 2000), null, JSON.stringify(broken));
  });

  it('belongs to one origin and one model', async () => {
    const server = await startModelServer({ dialect: 'deepseek', answer: ANSWER });
    try {
      const learned = createMemoryStore();
      await collect(createTestModel(server.url, { learned }));
      assert.equal(server.requests.length, 2);
      await collect(createTestModel(server.url, { learned }));
      assert.equal(server.requests.length, 3, 'known');
      await collect(createTestModel(server.url, { learned, model: 'other' }));
      assert.equal(server.requests.length, 5, 'another model is another matter');
      assert.notEqual(learnedKey('https://a', 'm'), learnedKey('https://b', 'm'));
    } finally {
      await server.close();
    }
  });

  it('keeps the window that a refusal has told', async () => {
    const server = await startModelServer({ dialect: 'llamacpp', quirk: 'context-400', answer: ANSWER });
    try {
      const model = createTestModel(server.url);
      assert.equal(model.contextTokens, null);
      await collect(model);
      assert.equal(model.contextTokens, 4096);
    } finally {
      await server.close();
    }
  });

  it('is not kept of a try that failed', async () => {
    const server = await startModelServer({ dialect: 'deepseek', quirk: 'always-empty', answer: ANSWER });
    try {
      const learned = createMemoryStore();
      await collect(createTestModel(server.url, { learned, clock: impatientClock() }));
      assert.equal(learned.get(learnedKey(server.origin, 'test-model')), undefined);
    } finally {
      await server.close();
    }
  });
});
