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
  /** By number of a table of expressions: the expression that this word opens, null where it opens none, undefined where nobody asked yet. */
  readonly opens: (RegExp | null | undefined)[];
}

/** Longer strings that are cut from a text keep the whole of it in memory: of these a copy is kept. */
const LONGEST_CUT = 12;
const LONGEST_KEPT = 24;
const MOST_KEPT = 20_000;
const kept = new Map<string, Word>();

export function readWord(text: string): Word {
  const known = kept.get(text);
  if (known) return known;
  const isKept = text.length <= LONGEST_KEPT;
  return isKept ? keep(text.length > LONGEST_CUT ? [...text].join('') : text) : newWord(text);
}

function newWord(text: string): Word {
  const stem = text.replace(/['’]s$/, '').toLowerCase();
  return { text, lower: text.toLowerCase(), stem, asked: 0, yes: 0, opens: [] };
}

function keep(text: string): Word {
  const word = newWord(text);
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
