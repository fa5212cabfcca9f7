import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SummarizeError } from '../../../src/summary/errors.ts';

describe('an expected failure', () => {
  it('is recognized when it comes out of another bundle, which has its own copy of the class', async () => {
    const address = '../../../src/summary/errors.ts?copy';
    const copy = (await import(address)) as { SummarizeError: typeof SummarizeError };
    assert.notEqual(copy.SummarizeError, SummarizeError);
    const failure = new copy.SummarizeError('refused', 'no answer');
    assert.ok(failure instanceof SummarizeError);
    assert.equal(failure.code, 'refused');
  });

  it('is nothing else', () => {
    for (const value of [new Error('x'), { name: 'SummarizeError' }, null, undefined, 'SummarizeError'])
      assert.equal((value as unknown) instanceof SummarizeError, false);
  });
});
