import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../src/article/clean.ts';
import { draftFromRules } from '../../../src/rules/draftFromRules.ts';
import type { DraftSummary } from '../../../src/summary/draftSummary.ts';

/** More than the engine takes as arguments of one call: a list that is spread into one ends the run. */
const MANY = 130_000;

describe('a text that states more than a call takes arguments', () => {
  const draftOf = (text: string): DraftSummary =>
    draftFromRules(cleanArticle({ text, encoding: 'utf-8', warnings: [] }));

  it('of agreements is read to its end', () => {
    const text = Array.from({ length: MANY }, (_, number) => `签署《${number}号协议》。\n`).join('');
    const { agreements } = draftOf(text);
    assert.ok(agreements.some(({ name }) => name.includes(String(MANY - 1))));
  });
});
