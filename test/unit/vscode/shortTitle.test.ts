import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortTitle } from '../../../src/vscode/shortTitle.ts';

describe('a short title', () => {
  it('keeps what fits and counts Chinese characters as two columns', () => {
    assert.equal(shortTitle('云岭市党政代表团', 16), '云岭市党政代表团');
    assert.equal(shortTitle('云岭市党政代表团', 15), '云岭市党政代表…');
    assert.equal(shortTitle('Trade Mission', 13), 'Trade Mission');
    assert.equal(shortTitle('Trade Mission', 6), 'Trade…');
  });

  it('never splits a character', () => {
    assert.equal(shortTitle('𠮷𠮷', 3), '𠮷…');
    assert.equal(shortTitle('', 3), '');
  });
});
