/** Owns which stretches of an English text are said by somebody: whom they name is only spoken of. */
import type { Span } from '../../article/span.ts';

/** Quoted words shorter than this are a nickname, a title or a term. */
const SHORTEST = 25;

/** The quotations of a text in order; each ends with its paragraph, for a quotation that goes on is opened anew. */
export function readQuotations(text: string): Span[] {
  const quotations: Span[] = [];
  let open = -1;
  const close = (end: number): void => {
    if (open >= 0 && end - open >= SHORTEST) quotations.push({ start: open, end });
    open = -1;
  };
  for (const { 0: mark, index } of text.matchAll(/["“”\n]/g)) {
    if (mark === '\n' || mark === '”' || (mark === '"' && open >= 0)) close(index);
    else if (open < 0) open = index;
  }
  close(text.length);
  return quotations;
}

/** Whether `at` lies in one of `quotations`, which are in order. */
export function isQuoted(quotations: readonly Span[], at: number): boolean {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && found.start < at;
}
