import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CharacterSet } from '../../../src/rules/characterSet.ts';
import { firstPlaces } from '../../../src/rules/firstPlaces.ts';
import { WordTable } from '../../../src/rules/wordTable.ts';

/** Few letters, so that words overlap, contain and repeat one another. */
const letters = fc.string({ unit: fc.constantFrom('市', '县', '长', 'a'), maxLength: 12 });
const lists = fc.array(letters, { maxLength: 12 });

describe('tables of words', () => {
  it('find the longest word at a place, in both directions', () => {
    fc.assert(
      fc.property(lists, letters, fc.nat(12), (words, text, at) => {
        const table = new WordTable(words);
        const longest = (isAt: (word: string) => boolean): number =>
          Math.max(0, ...words.filter(isAt).map((word) => word.length));
        assert.equal(
          table.lengthAt(text, at),
          longest((word) => at + word.length <= text.length && text.startsWith(word, at)),
        );
        assert.equal(
          table.lengthBefore(text, Math.min(at, text.length)),
          longest((word) => text.slice(0, at).endsWith(word)),
        );
      }),
    );
  });

  it('find the first place of each word', () => {
    fc.assert(
      fc.property(lists, letters, (words, text) => {
        const places = firstPlaces(text, words);
        for (const word of words) assert.equal(places.get(word) ?? -1, text.indexOf(word), word);
      }),
    );
  });
});

describe('sets of characters', () => {
  it('hold their characters and nothing outside the text', () => {
    const set = new CharacterSet('市长');
    assert.deepEqual(
      [-1, 0, 1, 2, 3].map((at) => set.hasAt('市县长', at)),
      [false, true, false, true, false],
    );
  });
});
