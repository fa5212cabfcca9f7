/** Owns the signatures of stretches of text: one look at each character tells which of many patterns cannot match there. */

/** A bit for each pattern of the family: set where the stretch holds a character that every match of the pattern holds. */
export type Signature = number;

/** A pattern that is run only where its signature allows a match. */
export class GuardedPattern {
  readonly pattern: RegExp;
  /** Characters of which every match holds at least one; proven by a test for each pattern. */
  readonly needed: string;
  readonly #bit: number;

  constructor(pattern: RegExp, needed: string, bit: number) {
    this.pattern = pattern;
    this.needed = needed;
    this.#bit = bit;
  }

  /** Whether the pattern can match in any part of the stretch that the signature is of. */
  mayMatch(signature: Signature): boolean {
    return (signature & this.#bit) !== 0;
  }

  /** Whether the pattern matches in `words`, a part of the stretch that the signature is of. */
  test(words: string, signature: Signature): boolean {
    return this.mayMatch(signature) && this.pattern.test(words);
  }

  /** Whether the pattern matches in `text[start, end)`, a part of that stretch; nothing is cut out where it cannot. */
  testIn(text: string, start: number, end: number, signature: Signature): boolean {
    return this.mayMatch(signature) && this.pattern.test(text.slice(start, end));
  }

  exec(words: string, signature: Signature): RegExpExecArray | null {
    return this.mayMatch(signature) ? this.pattern.exec(words) : null;
  }
}

/** Chinese characters lie below; marks of full width, which no pattern needs, above. */
const KNOWN_CODES = 0xa000;
const MOST_BITS = 31;

/** A family of patterns that are asked about the same stretches; those that need the same characters share a bit, at most 31. */
export class ClauseSignatures {
  readonly patterns: GuardedPattern[] = [];
  readonly #bitOf = new Map<string, number>();
  readonly #bits = new Int32Array(KNOWN_CODES);

  /** @throws RangeError for more than 31 sets of characters, or for a character that has no place in the table. */
  guard(pattern: RegExp, needed: string): GuardedPattern {
    const bit = this.#bitOf.get(needed) ?? 1 << this.#bitOf.size;
    this.#bitOf.set(needed, bit);
    if (this.#bitOf.size > MOST_BITS) throw new RangeError('A signature has no bit left.');
    for (let i = 0; i < needed.length; i++) {
      if (needed.charCodeAt(i) >= KNOWN_CODES) throw new RangeError(`No place for ${needed[i]}.`);
      this.#bits[needed.charCodeAt(i)]! |= bit;
    }
    const guarded = new GuardedPattern(pattern, needed, bit);
    this.patterns.push(guarded);
    return guarded;
  }

  /** The signature of `text[start, end)`. Linear. */
  of(text: string, start: number, end: number): Signature {
    let signature = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code < KNOWN_CODES) signature |= this.#bits[code]!;
    }
    return signature;
  }
}
