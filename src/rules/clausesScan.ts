/** Owns the search for many fixed words at once: one look-up a character, no pattern. */
import type { Span } from '../article/span.ts';

/** Words by their first character, the longest first. */
export interface WordIndex {
  /** 1 at the code of every first character. */
  readonly starts: Uint8Array;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

/** Prepares a list of words for `findWords`. */
export function indexWords(words: readonly string[]): WordIndex {
  const starts = new Uint8Array(0x10000);
  const byStart = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    starts[word.charCodeAt(0)] = 1;
    byStart.set(word[0]!, [...(byStart.get(word[0]!) ?? []), word]);
  }
  return { starts, byStart };
}

/** All places of the words in `text` from `start` to `end`, the longest at each place, none inside another. Linear. */
export function findWords(text: string, start: number, end: number, index: WordIndex): Span[] {
  const found: Span[] = [];
  const { starts, byStart } = index;
  for (let i = start; i < end; i++) {
    if (starts[text.charCodeAt(i)] === 0) continue;
    const word = byStart.get(text[i]!)!.find((candidate) => text.startsWith(candidate, i));
    if (word === undefined || i + word.length > end) continue;
    found.push({ start: i, end: i + word.length });
    i += word.length - 1;
  }
  return found;
}
