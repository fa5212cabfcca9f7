/** Owns the search for many fixed words at once: one look-up a character, no pattern. */
import type { Span } from '../article/span.ts';
import type { WordTable } from './wordTable.ts';

/** All places of the words in `text`, the longest at each place, none inside another. Linear. */
export function findWords(text: string, words: WordTable): Span[] {
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = words.lengthAt(text, i);
    if (length === 0) continue;
    found.push({ start: i, end: i + length });
    i += length - 1;
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
