/** Owns how evidence is found again in an article that was edited since it was summarized. */
import type { Span } from '../article/span.ts';

/** The occurrence of `quote` that begins nearest to `near`; null when the words are gone. Linear in the text. */
function nearestOccurrence(text: string, quote: string, near: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
    else break;
  }
  return best;
}

/** `text` without white space, with the place in `text` of each character kept. */
function withoutSpace(text: string): { text: string; places: Int32Array } {
  const places = new Int32Array(text.length + 1);
  const kept: string[] = [];
  for (let i = 0; i < text.length; i++)
    if (!/\s/.test(text[i]!)) {
      places[kept.length] = i;
      kept.push(text[i]!);
    }
  return { text: kept.join(''), places };
}

/**
 * Where the words now are: exactly as quoted, else the same but for white space and line ends.
 * @param near where they began when the article was summarized
 */
export function locateQuote(text: string, quote: string, near: number): Span | null {
  if (quote.trim() === '') return null;
  const exact = nearestOccurrence(text, quote, near);
  if (exact !== null) return { start: exact, end: exact + quote.length };
  const bare = withoutSpace(text);
  const wanted = withoutSpace(quote).text;
  const found = nearestOccurrence(bare.text, wanted, near);
  if (found === null) return null;
  return { start: bare.places[found]!, end: bare.places[found + wanted.length - 1]! + 1 };
}
