/** Owns longest-match look-up of many words at a place in a text. */
import { CharacterSet } from './characterSet.ts';

const ROOT = 0;

/**
 * Words as a tree by UTF-16 units, first to last or last to first. The nodes lie in one open hash table under their parent
 * and their character, so that a step costs one probe; the table is at most half full.
 */
class WordTree {
  /** Number of the parent node plus 1; 0 where the slot is empty. A node's number is its slot plus 1, the root's 0. */
  readonly #parents: Int32Array;
  readonly #codes: Uint16Array;
  readonly #isWord: Uint8Array;
  readonly #mask: number;

  constructor(words: readonly string[], direction: 1 | -1) {
    const units = words.reduce((sum, word) => sum + word.length, 0);
    const size = 2 ** Math.ceil(Math.log2(2 * units + 2));
    this.#parents = new Int32Array(size);
    this.#codes = new Uint16Array(size);
    this.#isWord = new Uint8Array(size);
    this.#mask = size - 1;
    for (const word of words) {
      let node = ROOT;
      for (let i = 0; i < word.length; i++)
        node = this.#insert(node, word.charCodeAt(direction === 1 ? i : word.length - 1 - i));
      this.#isWord[node - 1] = 1;
    }
  }

  #slotOf(parent: number, code: number): number {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask) {
      const owner = this.#parents[slot]!;
      if (owner === 0 || (owner === parent + 1 && this.#codes[slot] === code)) return slot;
    }
  }

  #insert(parent: number, code: number): number {
    const slot = this.#slotOf(parent, code);
    this.#parents[slot] = parent + 1;
    this.#codes[slot] = code;
    return slot + 1;
  }

  /** The node under `parent` for a character; 0 when there is none. */
  step(parent: number, code: number): number {
    const slot = this.#slotOf(parent, code);
    return this.#parents[slot] === 0 ? 0 : slot + 1;
  }

  isWord(node: number): boolean {
    return this.#isWord[node - 1] === 1;
  }
}

/**
 * A set of words: a look-up reads only as far as some word agrees with the text and makes no strings.
 * Most places of a text begin no word and cost one look into `#first`, most others one more into `#second`.
 */
export class WordTable {
  readonly #words: readonly string[];
  readonly #forward: WordTree;
  readonly #first: CharacterSet;
  readonly #second: CharacterSet;
  readonly #last: CharacterSet;
  readonly #lastButOne: CharacterSet;
  /** Words of one character. */
  readonly #alone: CharacterSet;
  #backward: WordTree | undefined;

  constructor(words: Iterable<string>) {
    this.#words = [...words].filter((word) => word !== '');
    this.#forward = new WordTree(this.#words, 1);
    const setOf = (at: number): CharacterSet => new CharacterSet(this.#words.map((word) => word.at(at) ?? '').join(''));
    [this.#first, this.#second, this.#last, this.#lastButOne] = [setOf(0), setOf(1), setOf(-1), setOf(-2)];
    this.#alone = new CharacterSet(this.#words.filter((word) => word.length === 1).join(''));
  }

  /** Length of the longest word that begins at `at`; 0 when none does. */
  lengthAt(text: string, at: number): number {
    if (!this.#first.hasAt(text, at)) return 0;
    if (!this.#second.hasAt(text, at + 1)) return this.#alone.hasAt(text, at) ? 1 : 0;
    let longest = 0;
    let node = ROOT;
    for (let i = at; i < text.length; i++) {
      node = this.#forward.step(node, text.charCodeAt(i));
      if (node === 0) break;
      if (this.#forward.isWord(node)) longest = i + 1 - at;
    }
    return longest;
  }

  /** Whether `text[start, end)` is one of the words. */
  has(text: string, start: number, end: number): boolean {
    if (end > text.length || !this.#first.hasAt(text, start) || !this.#last.hasAt(text, end - 1)) return false;
    let node = ROOT;
    for (let i = start; i < end; i++) {
      node = this.#forward.step(node, text.charCodeAt(i));
      if (node === 0) return false;
    }
    return end > start && this.#forward.isWord(node);
  }

  /** Length of the longest word that ends at `end`, not reaching before `from`; 0 when none does. */
  lengthBefore(text: string, end: number, from = 0): number {
    if (end <= from || !this.#last.hasAt(text, end - 1)) return 0;
    if (end - from < 2 || !this.#lastButOne.hasAt(text, end - 2)) return this.#alone.hasAt(text, end - 1) ? 1 : 0;
    this.#backward ??= new WordTree(this.#words, -1);
    let longest = 0;
    let node = ROOT;
    for (let i = end - 1; i >= from; i--) {
      node = this.#backward.step(node, text.charCodeAt(i));
      if (node === 0) break;
      if (this.#backward.isWord(node)) longest = end - i;
    }
    return longest;
  }
}
