/** Owns the search for many fixed words at once: one look-up a character, no pattern. */
import type { Span } from '../article/span.ts';

/** Words by their first character, the longest first. */
export type WordIndex = readonly (readonly string[] | undefined)[];

/** Prepares a list of words for `findWords`. */
export function indexWords(words: readonly string[]): WordIndex {
  const byStart: string[][] = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) (byStart[word.charCodeAt(0)] ??= []).push(word);
  return byStart;
}

/** All places of the words in `text`, the longest at each place, none inside another. Linear. */
export function findWords(text: string, index: WordIndex): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const candidates = index[text.charCodeAt(i)];
    if (candidates === undefined) continue;
    for (const word of candidates) {
      if (!text.startsWith(word, i)) continue;
      found.push({ start: i, end: i + word.length });
      i += word.length - 1;
      break;
    }
  }
  return found;
}
