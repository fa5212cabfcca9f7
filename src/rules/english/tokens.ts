/** Owns the cut of an English stretch into words and marks, and what makes a word a part of a proper name. */
import type { Span } from '../../article/span.ts';

export interface Token extends Span {
  readonly text: string;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’&.\-@]*|[^\s\p{L}\p{N}]/gu;
const PARTICLE =
  /^(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|dos|do|das|du|des|ter|ten|te|zu|af|av|á|abu|abd|ul|ur|san|y|e)$/;

/** Words and single marks of `text[start, end)`; a full stop that ends a word is a mark of its own, save after an initial. */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const word = match[0];
    const from = start + match.index;
    const stem =
      /^(?:\p{Lu}\.){1,4}$|^(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(word) ||
      /^(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Co|Inc|Ltd|Corp|Hon|Gov|Sen|Rep|Gen|Lt|Col|Capt|Amb|Adm|Maj|Brig|Sgt|Cllr|Supt|Rev|Fr|Kr|Md)\.$/.test(
        word,
      )
        ? word
        : word.replace(/(?<![.'’\-&@])[.'’\-&@]+$/, '');
    tokens.push({ text: stem, start: from, end: from + stem.length });
    if (stem.length < word.length)
      tokens.push({ text: word.slice(stem.length), start: from + stem.length, end: from + word.length });
  }
  return tokens;
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\d+\p{Lu}|^(?:al|el|d|abd)[-'’]\p{Lu}/u.test(token.text);
}

/** A small word inside a personal name: Maria de la Cruz. */
export function isParticle(token: Token | undefined): boolean {
  return token !== undefined && PARTICLE.test(token.text);
}

/** The word without a possessive ending, in lower case. */
export function stemOf(token: Token): string {
  return token.text.replace(/['’]s$/, '').toLowerCase();
}
