/** Owns longest-match look-up of many words at a place in a text. */

/** A set of words indexed by first character, so that a look-up costs no more than the words that share it. */
export class WordTable {
  readonly #byFirst = new Map<string, Set<string>[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word === '') continue;
      const byLength = this.#byFirst.get(word[0]!) ?? [];
      (byLength[word.length] ??= new Set()).add(word);
      this.#byFirst.set(word[0]!, byLength);
    }
  }

  /** Length of the longest word that begins at `at`; 0 when none does. */
  lengthAt(text: string, at: number): number {
    const byLength = this.#byFirst.get(text[at] ?? '');
    if (!byLength) return 0;
    for (let length = byLength.length - 1; length > 0; length--)
      if (byLength[length]?.has(text.slice(at, at + length))) return length;
    return 0;
  }

  /** Length of the longest word that ends at `end`, not reaching before `from`; 0 when none does. */
  lengthBefore(text: string, end: number, from = 0): number {
    for (let length = Math.min(this.longest, end - from); length > 0; length--)
      if (this.#byFirst.get(text[end - length]!)?.[length]?.has(text.slice(end - length, end))) return length;
    return 0;
  }

  /** Length of the longest word in the table. */
  get longest(): number {
    return (this.#longest ??= Math.max(0, ...[...this.#byFirst.values()].map((byLength) => byLength.length - 1)));
  }
  #longest: number | undefined;
}
