/** Owns the look-up of single characters at a place in a text. */

/** A set of characters of one UTF-16 unit: a look-up reads one byte and makes no string, which a Set of strings would. */
export class CharacterSet {
  readonly #isIn = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) this.#isIn[characters.charCodeAt(i)] = 1;
  }

  /** Whether the character at `at` is one of them; false outside the text. */
  hasAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.#isIn[text.charCodeAt(at)] === 1;
  }
}
