/** Owns what an English word is by itself, whatever stands around it: read once for each different word. */

/** A word with the answers to all that was asked of it. */
export interface Word {
  readonly text: string;
  /** In lower case. */
  readonly lower: string;
  /** In lower case without a possessive ending. */
  readonly stem: string;
  /** A bit for each question that was asked, and whether its answer was yes. */
  asked: number;
  yes: number;
}

/** Longer strings that are cut from a text keep the whole of it in memory, so they are not kept here. */
const LONGEST_KEPT = 12;
const MOST_KEPT = 20_000;
const kept = new Map<string, Word>();

export function readWord(text: string): Word {
  const known = kept.get(text);
  if (known) return known;
  const stem = text.replace(/['’]s$/, '').toLowerCase();
  const word: Word = { text, lower: text.toLowerCase(), stem, asked: 0, yes: 0 };
  if (text.length > LONGEST_KEPT) return word;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, word);
  return word;
}

let questions = 0;

/** Makes a yes-or-no question about a word by itself one that is worked out once for each word; at most 31 of them. */
export function askOnce(answer: (word: Word) => boolean): (word: Word) => boolean {
  if (questions === 31) throw new RangeError('An integer has no bit left for another question about words.');
  const bit = 1 << questions++;
  return (word) => {
    if ((word.asked & bit) === 0) {
      if (answer(word)) word.yes |= bit;
      word.asked |= bit;
    }
    return (word.yes & bit) !== 0;
  };
}
