import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainFailure, firstPlan, planNextTry } from '../../../src/model/nextTry.ts';
import type { NextTry, Plan } from '../../../src/model/nextTry.ts';
import { buildBody, firstGuess } from '../../../src/model/requestBody.ts';
import { ServerFailure } from '../../../src/model/serverFailure.ts';
import { request } from './collectStream.ts';

const traits = { preset: undefined, model: 'm' };
const context = {
  host: 'h',
  model: 'm',
  hasKey: true,
  nowMs: 0,
  random: () => 0,
  bodyFor: (learned: Plan['learned']) => JSON.stringify(buildBody(request, traits, learned)),
};

function after(failure: ServerFailure, plan = firstPlan(firstGuess(traits, 0))): NextTry | null {
  return planNextTry(plan, failure, explainFailure(failure, context), context);
}

describe('the next try', () => {
  it('changes nothing of a text that is too long but the bound of the answer', () => {
    const tooLong = "This model's maximum context length is 4096 tokens; messages and response_format take 5000.";
    assert.equal(after(new ServerFailure(400, tooLong)), null);
    const bound = 'max_tokens is too large: the maximum context length is 4096 tokens.';
    assert.equal(after(new ServerFailure(400, bound))?.plan.learned.tokenLimit, 'none');
  });

  it('is not made in another form where another form cannot help', () => {
    for (const status of [401, 402, 403, 405, 413, 429, 500, 503]) {
      const next = after(new ServerFailure(status, 'response_format, temperature, max_tokens'));
      assert.notEqual(next?.reason, 'adapting', String(status));
    }
  });

  it('is never the same as the last: a refusal of what was not sent leads to the plainest form, and then to an end', () => {
    const plan = firstPlan({ ...firstGuess(traits, 0), omit: ['temperature'] });
    const refusal = new ServerFailure(400, 'temperature is not to my liking');
    const next = after(refusal, plan);
    assert.ok(next?.plan.triedPlain);
    assert.equal(after(refusal, next.plan), null);
  });
});
