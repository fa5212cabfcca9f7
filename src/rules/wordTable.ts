/** Owns longest-match look-up of many words at a place in a text. */

/** A set of words indexed by first character, so that a look-up costs no more than the words that share it. */
export class WordTable {
  readonly #byFirst = new Map<number, Set<string>[]>();
  /** Length of the longest word by its first UTF-16 unit: most places of a text begin no word and cost one look here. */
  readonly #longestByFirst = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word === '') continue;
      const byLength = this.#byFirst.get(word.charCodeAt(0)) ?? [];
      (byLength[word.length] ??= new Set()).add(word);
      this.#byFirst.set(word.charCodeAt(0), byLength);
      this.#longestByFirst[word.charCodeAt(0)] = byLength.length - 1;
    }
  }

  /** Length of the longest word that begins at `at`; 0 when none does. */
  lengthAt(text: string, at: number): number {
    const longest = at >= 0 && at < text.length ? this.#longestByFirst[text.charCodeAt(at)]! : 0;
    if (longest === 0) return 0;
    const byLength = this.#byFirst.get(text.charCodeAt(at))!;
    for (let length = longest; length > 0; length--)
      if (byLength[length]?.has(text.slice(at, at + length))) return length;
    return 0;
  }

  /** Length of the longest word that ends at `end`, not reaching before `from`; 0 when none does. */
  lengthBefore(text: string, end: number, from = 0): number {
    for (let length = Math.min(this.longest, end - from); length > 0; length--)
      if (
        this.#longestByFirst[text.charCodeAt(end - length)]! >= length &&
        this.#byFirst.get(text.charCodeAt(end - length))?.[length]?.has(text.slice(end - length, end))
      )
        return length;
    return 0;
  }

  /** Length of the longest word in the table. */
  get longest(): number {
    return (this.#longest ??= Math.max(0, ...[...this.#byFirst.values()].map((byLength) => byLength.length - 1)));
  }
  #longest: number | undefined;
}
