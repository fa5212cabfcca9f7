/** Owns the folded form of a text in which two spellings of one name read the same. */
import { simplify } from '../article/script.ts';

/** A folded text; `at[i]` is the offset in the original of what became the folded unit `i`. */
export interface FoldedText {
  readonly text: string;
  readonly at: Int32Array;
}

const DROPPED = 1;
const EXPANDS = 2;
/** Folded form by UTF-16 unit, filled on first use: 0 not yet known, DROPPED, EXPANDS (see `expansions`), or a unit. */
const folds = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

function computeFold(code: number): number {
  // Halves of surrogate pairs stay as they are: the pair then folds to itself.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const char = String.fromCharCode(code);
  // Accents are an everyday slip in Latin, Greek and Cyrillic names; in kana and Hangul the same step would change the letter.
  const western = code < 0x530 || (code >= 0x1e00 && code < 0x2000);
  let folded = western ? char.normalize('NFKD') : char.normalize('NFKC');
  if (code >= 0x2e80) folded = simplify(folded);
  folded = folded.toLowerCase().replace(/[\s\p{P}\p{S}\p{Mn}\p{C}]/gu, '');
  if (folded === '') return DROPPED;
  if (folded.length === 1) return folded.charCodeAt(0);
  expansions.set(code, folded);
  return EXPANDS;
}

/**
 * `text` (or its stretch from `from` to `to`) without white space, punctuation and symbols, in lower case, narrow,
 * unaccented and simplified, one character at a time: the same name folds the same in any context. Linear.
 */
export function foldText(text: string, from = 0, to = text.length): FoldedText {
  let units = new Uint16Array(to - from + 8);
  let at = new Int32Array(units.length);
  let used = 0;
  const push = (unit: number, offset: number): void => {
    if (used === units.length) {
      const [moreUnits, moreAt] = [new Uint16Array(used * 2), new Int32Array(used * 2)];
      moreUnits.set(units);
      moreAt.set(at);
      [units, at] = [moreUnits, moreAt];
    }
    units[used] = unit;
    at[used++] = offset;
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const fold = folds[code]! || (folds[code] = computeFold(code));
    if (fold > EXPANDS) push(fold, i);
    else if (fold === EXPANDS) for (const unit of expansions.get(code)!) push(unit.charCodeAt(0), i);
  }
  return { text: textOf(units.subarray(0, used)), at: at.subarray(0, used) };
}

/** Names are compared with each other again and again; this many are remembered. */
const REMEMBERED = 4096;
const LONGEST_NAME = 200;
const remembered = new Map<string, string>();

/** The folded form of a short text alone. */
export function fold(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const folded = foldText(text).text;
  if (text.length > LONGEST_NAME) return folded;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, folded);
  return folded;
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)));
  return parts.join('');
}
