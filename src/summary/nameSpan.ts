/** Owns what a stretch of the article must be like to pass for one name: whole words, its brackets, nothing between that parts names. */
import type { Span } from '../article/span.ts';
import type { FoldedText } from './foldText.ts';
import { fold } from './foldText.ts';

/** Inside a short name only these may be skipped; commas and stops part two words. */
const SOFT_IN_SHORT = /^[\p{Zs}\t\u200b-\u200d\u2060\ufeff·•・‧∙－‐‑-]*$/u;
const SENTENCE_END = /[。！？!?；;]/;
const SHORT = 5;
const PAIRS = ['（）', '()', '《》', '“”', '「」', '『』', '[]', '【】'];

/** The stretch of the original behind folded units. */
export function rawSpan(folded: FoldedText, from: number, to: number): Span {
  return { start: folded.at[from]!, end: folded.at[to - 1]! + 1 };
}

/** The span at which `text` reads `name` letter for letter, where its folded form was found at `place`. */
export function verbatimSpan(text: string, place: Span, name: string): Span | null {
  const trimmed = name.trim();
  let lead = 0;
  while (lead < trimmed.length && fold(trimmed[lead]!) === '') lead++;
  const start = place.start - lead;
  return start >= 0 && text.startsWith(trimmed, start) ? { start, end: start + trimmed.length } : null;
}

/** Takes in the bracket that folding dropped at an edge: （MOU needs its ）. */
export function balance(text: string, span: Span): Span {
  let { start, end } = span;
  while (end < text.length && /\p{Mn}/u.test(text[end]!)) end++;
  for (const [open, close] of PAIRS as unknown as [string, string][]) {
    const inside = text.slice(start, end);
    const [opened, closed] = [inside.split(open).length, inside.split(close).length];
    if (opened > closed && text[end] === close) end++;
    if (closed > opened && text[start - 1] === open) start--;
  }
  return { start, end };
}

/** Whether the span does not begin or end inside a Latin word or a number. */
export function isWhole(text: string, span: Span): boolean {
  const cut = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && ((isLetter(a) && isLetter(b)) || (/\d/.test(a) && /\d/.test(b)));
  return !cut(text[span.start - 1], text[span.start]) && !cut(text[span.end - 1], text[span.end]);
}

const isLetter = (c: string): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(c);

/** Whether what folding dropped inside the span may stand inside one name, not between two words. */
export function holdsTogether(text: string, span: Span): boolean {
  const raw = text.slice(span.start, span.end);
  const skipped = raw.replace(/[\p{L}\p{N}\p{Mn}]/gu, '');
  if (raw.length - skipped.length < SHORT && !/\p{Script=Latin}/u.test(raw)) return SOFT_IN_SHORT.test(skipped);
  return !SENTENCE_END.test(skipped);
}
