/** Owns the abbreviations that an English text explains: `Full Name (ABBR)`. */
import type { ArticleView } from '../articleView.ts';
import { isCapital, readTokens } from './tokens.ts';

/** A name whose first letters may be used later without a word: Hong Bang Agricultural Academy, HBAA. */
const RUN = /\p{Lu}[\p{Ll}’'-]+(?: (?:(?:of|for|and|the|&) ){0,2}\p{Lu}[\p{Ll}’'-]+){2,6}/gu;
const LEAST_INITIALS = 4;

const known = new WeakMap<ArticleView, ReadonlyMap<string, string>>();

/** `Full Name (ABBR)` anywhere in the article gives the full name of ABBR; found once for a view. */
export function readAbbreviations(view: ArticleView): ReadonlyMap<string, string> {
  let full = known.get(view);
  if (!full) known.set(view, (full = findAbbreviations(view.article.text)));
  return full;
}

function findAbbreviations(text: string): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const match of text.matchAll(/\(([A-Z][A-Za-z&-]{1,9})\)/g)) {
    const letters = match[1]!.replace(/[^A-Z]/g, '');
    const before = readTokens(text, Math.max(0, match.index - 140), match.index);
    let at = before.length;
    let left = letters.length;
    while (at > 0 && left > 0) {
      const token = before[at - 1]!;
      if (/^[,.;:()]$/.test(token.text)) break;
      if (isCapital(token) && token.text[0] === letters[left - 1]) left--;
      else if (isCapital(token) && !letters.includes(token.text[0]!)) break;
      at--;
    }
    if (left === 0 && before[at]) full.set(match[1]!, text.slice(before[at]!.start, before.at(-1)!.end));
  }
  for (const run of text.matchAll(RUN)) {
    const initials = run[0].replace(/[^\p{Lu}]+/gu, '');
    if (initials.length >= LEAST_INITIALS && !full.has(initials)) full.set(initials, run[0]);
  }
  return full;
}
