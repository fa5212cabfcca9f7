/** Owns the cut of an English stretch into words and marks, and what makes a word a part of a proper name. */
import type { Span } from '../../article/span.ts';
import { askOnce, readWord, type Word } from './wordFacts.ts';

export interface Token extends Span {
  readonly text: string;
  readonly word: Word;
}

const PARTICLE =
  /^(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|do|das|du|des|ter|ten|te|zu|af|av|á|abu|abd|ul|ur|san|y|e)$/;
/** What ends in a full stop of its own: initials and shortened titles. */
const keepsStop = askOnce(
  ({ text }) =>
    /^(?:\p{Lu}\.){1,4}$|^(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(text) ||
    /^(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Co|Inc|Ltd|Corp|Hon|Gov|Sen|Rep|Gen|Lt|Col|Capt|Amb|Adm|Maj|Brig|Sgt|Cllr|Supt|Rev|Fr|Kr|Md|Eng|Engr|Ir|Barr|Arc|Adv)\.$/.test(
      text,
    ),
);

const BLANK = 1;
const LETTER = 2;
/** May stand inside a word, and does not belong to it at its end. */
const INNER = 3;
const MARK = 4;

function kindOf(character: string): number {
  if (/^\s/.test(character)) return BLANK;
  if (/^[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /^['’&.\-@]/.test(character) ? INNER : MARK;
}

/** Kinds of the characters that English is written in; the others are looked at one by one. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, at: number, code: number): number {
  return code < KINDS.length ? KINDS[code]! : kindOf(text.slice(at, at + (code > 0xffff ? 2 : 1)));
}

/** Words and single marks of `text[start, end)`; a full stop that ends a word is a mark of its own, save after an initial. */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  for (let at = 0; at < stretch.length;) {
    const from = at;
    let code = stretch.codePointAt(at)!;
    const first = kindAt(stretch, at, code);
    at += code > 0xffff ? 2 : 1;
    if (first === BLANK) continue;
    // Marks after the last letter are none of the word's, unless it is one of those that keep them.
    let stem = at;
    while (first === LETTER && at < stretch.length) {
      code = stretch.codePointAt(at)!;
      const kind = kindAt(stretch, at, code);
      if (kind !== LETTER && kind !== INNER) break;
      at += code > 0xffff ? 2 : 1;
      if (kind === LETTER) stem = at;
    }
    let word = readWord(stretch.slice(from, at));
    if (stem < at && keepsStop(word)) stem = at;
    if (stem < at) word = readWord(stretch.slice(from, stem));
    tokens.push({ text: word.text, word, start: start + from, end: start + stem });
    if (stem === at) continue;
    const marks = readWord(stretch.slice(stem, at));
    tokens.push({ text: marks.text, word: marks, start: start + stem, end: start + at });
  }
  return tokens;
}

const ofSentences = new WeakMap<Span, readonly Token[]>();

/** The words and marks of a sentence of `text`, read once for all rules. */
export function tokensOf(text: string, sentence: Span): readonly Token[] {
  let tokens = ofSentences.get(sentence);
  if (!tokens) ofSentences.set(sentence, (tokens = readTokens(text, sentence.start, sentence.end)));
  return tokens;
}

/** The tokens, of those in order, that begin in `[from, to)`. */
export function tokensBetween(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const first = firstFrom(tokens, from);
  return tokens.slice(first, firstFrom(tokens, to, first));
}

function firstFrom(tokens: readonly Token[], at: number, least = 0): number {
  let [low, high] = [least, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const beginsLarge = askOnce(({ text }) => /^\p{Lu}|^\d+\p{Lu}|^(?:al|el|d|abd)[-'’]\p{Lu}/u.test(text));
const isSmallPart = askOnce(({ text }) => PARTICLE.test(text));
const isPossessive = askOnce(({ text }) => /['’]s$/.test(text));

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && beginsLarge(token.word);
}

/** A small word inside a personal name: Maria de la Cruz. */
export function isParticle(token: Token | undefined): boolean {
  return token !== undefined && isSmallPart(token.word);
}

/** Whether the word ends in ’s. */
export function isOwner(token: Token): boolean {
  return isPossessive(token.word);
}

/** The word without a possessive ending, in lower case. */
export function stemOf(token: Token): string {
  return token.word.stem;
}
