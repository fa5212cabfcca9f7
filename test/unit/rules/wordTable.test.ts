import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allMatches } from '../../../src/rules/allMatches.ts';
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

  it('tell whether a stretch is one of the words', () => {
    fc.assert(
      fc.property(lists, letters, fc.nat(12), fc.nat(12), (words, text, from, to) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const isWord = end > start && end <= text.length && words.includes(text.slice(start, end));
        assert.equal(new WordTable(words).has(text, start, end), isWord);
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

describe('all matches of an expression', () => {
  it('are those of matchAll, empty ones too, whenever they are asked for', () => {
    for (const pattern of [/市?/g, /市|县长/g, /(?<=市)县/g])
      fc.assert(
        fc.property(letters, (text) => {
          const expected = [...text.matchAll(pattern)].map((match) => [match.index, match[0]]);
          for (let time = 0; time < 2; time++)
            assert.deepEqual(
              allMatches(pattern, text).map((match) => [match.index, match[0]]),
              expected,
            );
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
