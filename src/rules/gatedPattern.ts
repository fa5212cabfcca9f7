/** Owns regular expressions that are run only where the characters at hand allow a match. */
import { CharacterSet } from './characterSet.ts';
import { edgesOf, type Codes } from './patternEdges.ts';

interface Gates {
  readonly first: CharacterSet | null;
  readonly last: CharacterSet | null;
  readonly needed: CharacterSet | null;
  readonly mayBeEmpty: boolean;
}

const setOf = (codes: Codes): CharacterSet | null => codes && CharacterSet.ofRanges(codes);

function gatesOf(pattern: RegExp): Gates {
  const { first, last, needed, mayBeEmpty } = edgesOf(pattern);
  // One look at an end of the stretch tells more than a look at all of it.
  const isEdged = first !== null || last !== null;
  return { first: setOf(first), last: setOf(last), needed: isEdged ? null : setOf(needed), mayBeEmpty };
}

/**
 * An expression without state that answers what the bare one does, most of the time after a look at one character: an expression
 * that begins with `^` can match only a stretch that begins with certain characters, one that ends with `$` only a stretch that
 * ends with certain characters. The characters are read off the expression when it is first asked.
 */
export class GatedPattern {
  readonly pattern: RegExp;
  #gates: Gates | undefined;

  /** @throws RangeError for an expression that keeps its place between two calls. */
  constructor(pattern: RegExp) {
    if (pattern.global || pattern.sticky) throw new RangeError('A gated pattern has no state.');
    this.pattern = pattern;
  }

  /** Whether the expression may match `text[start, end)`. False is certain. */
  mayMatch(text: string, start: number, end: number): boolean {
    const gates = (this.#gates ??= gatesOf(this.pattern));
    if (start >= end || gates.mayBeEmpty) return true;
    if (gates.last !== null && !gates.last.has(text.charCodeAt(end - 1))) return false;
    if (gates.first !== null && !gates.first.has(text.charCodeAt(start))) return false;
    return gates.needed === null || gates.needed.hasWithin(text, start, end);
  }

  /** Whether the expression matches `words`. */
  test(words: string): boolean {
    return this.mayMatch(words, 0, words.length) && this.pattern.test(words);
  }

  exec(words: string): RegExpExecArray | null {
    return this.mayMatch(words, 0, words.length) ? this.pattern.exec(words) : null;
  }

  /** Whether the expression matches `text[start, end)`, with 0 ≤ start; nothing is cut out where it cannot. */
  testIn(text: string, start: number, end: number): boolean {
    const to = Math.min(end, text.length);
    return this.mayMatch(text, start, to) && this.pattern.test(text.slice(start, to));
  }

  /** Whether a match that takes up anything may begin with the character at `at`, for an expression that begins with `^`. */
  mayBegin(text: string, at: number): boolean {
    const { first } = (this.#gates ??= gatesOf(this.pattern));
    return first === null || first.hasAt(text, at);
  }

  /** How many characters from `start` on a match takes up that begins there, for an expression that begins with `^`; 0 without a match. */
  lengthIn(text: string, start: number, end: number): number {
    const { first } = (this.#gates ??= gatesOf(this.pattern));
    const to = Math.min(end, text.length);
    if (start >= to || (first !== null && !first.has(text.charCodeAt(start)))) return 0;
    return this.pattern.exec(text.slice(start, to))?.[0].length ?? 0;
  }

  execIn(text: string, start: number, end: number): RegExpExecArray | null {
    const to = Math.min(end, text.length);
    return this.mayMatch(text, start, to) ? this.pattern.exec(text.slice(start, to)) : null;
  }
}
