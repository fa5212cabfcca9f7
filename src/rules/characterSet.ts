/** Owns the look-up of single characters at a place in a text. */

/**
 * A set of characters of one UTF-16 unit: a look-up reads one bit and makes no string, which a Set of strings would.
 * The bits of all of them take 8 kB, so that the sets that are asked about every character stay near the processor.
 */
export class CharacterSet {
  readonly #bits = new Int32Array(0x800);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      this.#bits[code >> 5]! |= 1 << (code & 31);
    }
  }

  /** The characters of inclusive ranges of UTF-16 units. */
  static ofRanges(ranges: readonly (readonly [number, number])[]): CharacterSet {
    const set = new CharacterSet('');
    for (const [low, high] of ranges)
      for (let code = low; code <= high; code++) set.#bits[code >> 5]! |= 1 << (code & 31);
    return set;
  }

  /** Whether the character is one of them; `code` is a UTF-16 unit. */
  has(code: number): boolean {
    return (this.#bits[code >> 5]! & (1 << (code & 31))) !== 0;
  }

  /** Whether the character at `at` is one of them; false outside the text. */
  hasAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }

  /** Whether nothing but them stands in `text[start, end)`. */
  holdsAll(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (!this.has(text.charCodeAt(i))) return false;
    return true;
  }

  /** Whether one of them stands in `text[start, end)`. */
  hasWithin(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.has(text.charCodeAt(i))) return true;
    return false;
  }
}
