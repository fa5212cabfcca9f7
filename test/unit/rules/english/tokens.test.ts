/** Owns the tests of the cut of English text into words and marks, and of what is known of a word by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCapital, readTokens, stemOf } from '../../../../src/rules/english/tokens.ts';
import { askOnce, readWord } from '../../../../src/rules/english/wordFacts.ts';

const wordsOf = (text: string): string[] => readTokens(text, 0, text.length).map((token) => token.text);

describe('readTokens', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Mr. Roe of the U.S. met Dr. Lee.', ['Mr.', 'Roe', 'of', 'the', 'U.S.', 'met', 'Dr.', 'Lee', '.']],
    ['Food & Pharmacy - a test', ['Food', '&', 'Pharmacy', '-', 'a', 'test']],
    ['the mayors’ AT&T-led visit,', ['the', 'mayors', '’', 'AT&T-led', 'visit', ',']],
    ['José Łuk met 王 and 𝒜da\u00a0😀', ['José', 'Łuk', 'met', '王', 'and', '𝒜da', '😀']],
    ['"Wait…" she said (twice)', ['"', 'Wait', '…', '"', 'she', 'said', '(', 'twice', ')']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(wordsOf(text), expected));

  it('tells where each word stands in the whole text', () => {
    const text = 'On Monday Ms. Roe’s team left.';
    for (const { start, end, text: word } of readTokens(text, 3, text.length))
      assert.equal(text.slice(start, end), word);
  });

  it('knows a word’s stem and case wherever it stands', () => {
    const [name, small] = readTokens('Roe’s roe', 0, 9);
    assert.equal(stemOf(name!), 'roe');
    assert.deepEqual([isCapital(name), isCapital(small), isCapital(undefined)], [true, false, false]);
  });
});

describe('what is known of a word', () => {
  it('is worked out once for each word, however many words a text has', () => {
    let asked = 0;
    const isLong = askOnce(({ text }) => {
      asked++;
      return text.length > 4;
    });
    for (let i = 0; i < 3; i++) assert.ok(isLong(readWord('harbour')));
    assert.equal(asked, 1);
    for (let i = 0; i < 50_000; i++) assert.equal(readWord(`w${i}`).text, `w${i}`);
    assert.ok(isLong(readWord('harbour')));
    assert.ok(!isLong(readWord('port')));
  });
});
