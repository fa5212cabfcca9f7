import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { locateQuote } from '../../../src/vscode/locateQuote.ts';

const found = (text: string, quote: string, near: number): string | null => {
  const span = locateQuote(text, quote, near);
  return span && text.slice(span.start, span.end);
};

describe('finding evidence again', () => {
  it('takes the place nearest to the old one', () => {
    assert.deepEqual(locateQuote('市长李明。市长李明。市长李明。', '市长李明', 6), { start: 5, end: 9 });
    assert.deepEqual(locateQuote('市长李明。市长李明。市长李明。', '市长李明', 99), { start: 10, end: 14 });
  });
  it('sees through white space and line ends that changed', () => {
    assert.equal(found('前文。市长\r\n　李 明出席', '市长李明', 0), '市长\r\n　李 明');
    assert.equal(found('visited the\nnew port', 'the new port', 0), 'the\nnew port');
  });
  it('says when the words are gone', () => {
    assert.equal(locateQuote('别的文章', '市长李明', 0), null);
    assert.equal(locateQuote('别的文章', '  ', 0), null);
  });
  it('finds any stretch of any text after anything was inserted before it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.nat(50), (before, quote, after, near) => {
        fc.pre(quote.trim() !== '');
        const place = found(before + quote + after, quote, near);
        assert.ok(place !== null && place.replace(/\s/g, '') === quote.replace(/\s/g, ''));
      }),
    );
  });
});
