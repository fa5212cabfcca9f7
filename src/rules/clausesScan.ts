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

/** All places of the words in `text`, the longest at each place, none inside another. Linear. */
export function findWords(text: string, { starts, byStart }: WordIndex): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    if (starts[text.charCodeAt(i)] === 0) continue;
    for (const word of byStart.get(text[i]!)!) {
      if (!text.startsWith(word, i)) continue;
      found.push({ start: i, end: i + word.length });
      i += word.length - 1;
      break;
    }
  }
  return found;
}

const NONE: readonly Span[] = [];

/** Calls `visit` for each stretch in order with those of `words` that lie inside it. Both lists are in order of the text. */
export function forEachWithWords<Stretch extends Span>(
  stretches: readonly Stretch[],
  words: readonly Span[],
  visit: (stretch: Stretch, index: number, inside: readonly Span[]) => void,
): void {
  let at = 0;
  stretches.forEach((stretch, index) => {
    while (at < words.length && words[at]!.start < stretch.start) at++;
    let end = at;
    while (end < words.length && words[end]!.end <= stretch.end) end++;
    visit(stretch, index, end === at ? NONE : words.slice(at, end));
    at = end;
  });
}
