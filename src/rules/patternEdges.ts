/** Owns what a regular expression tells of the characters that its matches begin with, end with and must hold. */

/** Inclusive ranges of UTF-16 units; null where any character may stand. */
export type Codes = readonly (readonly [number, number])[] | null;

/** What every match of an expression has in common. */
export interface PatternEdges {
  /** A match that takes up anything begins at the start of the text, with one of these. */
  readonly first: Codes;
  /** A match that takes up anything reaches to the end of the text, and ends with one of these. */
  readonly last: Codes;
  /** A match holds at least one of these. */
  readonly needed: Codes;
  /** Whether a match may take up nothing in a text that is not empty. */
  readonly mayBeEmpty: boolean;
}

/** A part of an expression, read off on its own. */
interface Part {
  /** What it may begin and end with. */
  readonly begins: Codes;
  readonly ends: Codes;
  readonly needed: Codes;
  /** Whether what comes after it may be the first to take up a character, and what comes before it the last. */
  readonly skipsAhead: boolean;
  readonly skipsBack: boolean;
  readonly mark?: '^' | '$';
}

const LAST_CODE = 0xffff;
const NOTHING: Part = { begins: [], ends: [], needed: null, skipsAhead: true, skipsBack: true };
const CLASSES: Readonly<Record<string, Codes>> = {
  d: [[0x30, 0x39]],
  w: [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]],
  s: [[0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]],
}; // prettier-ignore
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };
/** Escapes that the rules do without, and characters of two units, which a quantifier would take as one. */
const UNREAD = /\\[ckx]|[\ud800-\udfff]/;
/** More different characters than this tell a text apart from no other. */
const MOST_NEEDED = 400;

/** Characters so frequent in reports that nearly every stretch holds one of them. */
const FREQUENT = new Set(
  [
    ...'的一长县市委人日院会在年了作大签行书合中学区协副主部表国上公工业与月来记同察政团家到局方校代党和新地建员理下任出加有组后总是要前三时省开发成参心江经进民文展办不外南东首',
  ].map((c) => c.charCodeAt(0)),
);
const FREQUENT_WEIGHT = 20;

/** How much of a text holds one of the characters: of several sets that every match needs, the lightest spares most. */
function weightOf(codes: Codes): number {
  if (codes === null) return Infinity;
  return codes.reduce(
    (sum, [low, high]) => sum + high - low + 1 + (low === high && FREQUENT.has(low) ? FREQUENT_WEIGHT : 0),
    0,
  );
}

const join = (a: Codes, b: Codes): Codes => (a === null || b === null ? null : [...a, ...b]);
const oneOf = (codes: Codes): Part => ({
  begins: codes,
  ends: codes,
  needed: weightOf(codes) > MOST_NEEDED ? null : codes,
  skipsAhead: false,
  skipsBack: false,
});

/** What lies outside the ranges. */
function complement(codes: Codes): Codes {
  if (codes === null) return null;
  const rest: [number, number][] = [];
  let next = 0;
  for (const [low, high] of [...codes].sort((a, b) => a[0] - b[0])) {
    if (low > next) rest.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  return next > LAST_CODE ? rest : [...rest, [next, LAST_CODE]];
}

/** Parts one after the other. */
function sequence(parts: readonly Part[]): Part {
  const firstFull = parts.findIndex(({ skipsAhead }) => !skipsAhead);
  const lastFull = parts.findLastIndex(({ skipsBack }) => !skipsBack);
  const ahead = firstFull < 0 ? parts : parts.slice(0, firstFull + 1);
  const back = lastFull < 0 ? parts : parts.slice(lastFull);
  return {
    begins: ahead.map(({ begins }) => begins).reduce(join, []),
    ends: back.map(({ ends }) => ends).reduce(join, []),
    needed: parts.reduce<Codes>((best, { needed }) => (weightOf(needed) < weightOf(best) ? needed : best), null),
    skipsAhead: firstFull < 0,
    skipsBack: lastFull < 0,
  };
}

/** One of several parts. */
function choice(parts: readonly Part[]): Part {
  return {
    begins: parts.map(({ begins }) => begins).reduce(join),
    ends: parts.map(({ ends }) => ends).reduce(join),
    needed: parts.map(({ needed }) => needed).reduce(join),
    skipsAhead: parts.some(({ skipsAhead }) => skipsAhead),
    skipsBack: parts.some(({ skipsBack }) => skipsBack),
  };
}

/** Reads an expression of the syntax that the rules are written in; what it does not know may be anything. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The alternatives up to the end or a closing bracket, each as its parts. */
  alternatives(): Part[][] {
    const found: Part[][] = [[]];
    for (; this.#at < this.#source.length && this.#source[this.#at] !== ')';) {
      if (this.#source[this.#at] === '|') {
        found.push([]);
        this.#at++;
      } else found.at(-1)!.push(this.#quantified());
    }
    return found;
  }

  #quantified(): Part {
    const part = this.#atom();
    if (!'*+?{'.includes(this.#source[this.#at] ?? ' ')) return part;
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!quantifier) return part;
    this.#at += quantifier[0].length;
    const isOptional = quantifier[1] === undefined ? quantifier[0][0] !== '+' : Number(quantifier[1]) === 0;
    return isOptional ? { ...part, needed: null, skipsAhead: true, skipsBack: true } : part;
  }

  #atom(): Part {
    const c = this.#source[this.#at++]!;
    // Where a character stands, no end of the text is: nothing after $ can take it up.
    if (c === '^' || c === '$') return { ...NOTHING, skipsAhead: c === '^', skipsBack: c === '$', mark: c };
    if (c === '.') return oneOf(null);
    if (c === '(') return this.#group();
    if (c === '[') return oneOf(this.#characterClass());
    if (c === '\\') {
      const escaped = this.#source[this.#at]!;
      // \b takes up nothing; \2 may.
      if (/[bB1-9]/.test(escaped)) {
        this.#at++;
        return { ...NOTHING, begins: null, ends: null };
      }
      return oneOf(this.#escape());
    }
    return oneOf([[c.charCodeAt(0), c.charCodeAt(0)]]);
  }

  #group(): Part {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '';
    this.#at += opening.length;
    const part = choice(this.alternatives().map(sequence));
    this.#at++;
    // What is only looked at takes up nothing.
    return /[=!]$/.test(opening) ? NOTHING : part;
  }

  /** After a backslash. */
  #escape(): Codes {
    const c = this.#source[this.#at++]!;
    if (c === 'u' && this.#source[this.#at] !== '{') {
      const code = parseInt(this.#source.slice(this.#at, (this.#at += 4)), 16);
      return [[code, code]];
    }
    if (/[puP0]/.test(c)) {
      const braces = /^\{[^}]*\}/.exec(this.#source.slice(this.#at, this.#at + 40));
      this.#at += braces?.[0].length ?? 0;
      return null;
    }
    if (c in CLASSES) return CLASSES[c]!;
    if (/[A-Za-z]/.test(c) && !(c in CONTROLS)) return null;
    const code = CONTROLS[c] ?? c.charCodeAt(0);
    return [[code, code]];
  }

  /** After an opening square bracket. */
  #characterClass(): Codes {
    const isNegated = this.#source[this.#at] === '^';
    if (isNegated) this.#at++;
    let codes: Codes = [];
    while (this.#source[this.#at] !== ']') {
      const low = this.#classMember();
      if (this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']' && low?.length === 1) {
        this.#at++;
        const high = this.#classMember();
        codes = high === null ? null : join(codes, [[low[0]![0], high[0]![1]]]);
      } else codes = join(codes, low);
    }
    this.#at++;
    return isNegated ? complement(codes) : codes;
  }

  #classMember(): Codes {
    const c = this.#source[this.#at++]!;
    return c === '\\' ? this.#escape() : [[c.charCodeAt(0), c.charCodeAt(0)]];
  }
}

/** What every match of `pattern` begins with, ends with and must hold; null each where nothing can be said. */
export function edgesOf(pattern: RegExp): PatternEdges {
  if (/[imsvy]/.test(pattern.flags) || UNREAD.test(pattern.source))
    return { first: null, last: null, needed: null, mayBeEmpty: true };
  const alternatives = new PatternReader(pattern.source).alternatives();
  const wholes = alternatives.map(sequence);
  const whole = choice(wholes);
  const isAnchored = (mark: '^' | '$', at: number): boolean =>
    alternatives.every((parts) => parts.at(at)?.mark === mark);
  return {
    first: isAnchored('^', 0) ? whole.begins : null,
    last: isAnchored('$', -1) ? whole.ends : null,
    needed: whole.needed,
    mayBeEmpty: whole.skipsAhead || whole.skipsBack,
  };
}
