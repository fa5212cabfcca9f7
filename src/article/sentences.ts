/** Owns the cut of a clean article into numbered sentences. */
import type { Sentence } from './cleanArticle.ts';

const CLOSERS = '”’」』）)】》"\'';

function isTerminator(text: string, at: number): boolean {
  const c = text[at]!;
  if ('。！？!?…'.includes(c)) return true;
  if (c !== '.') return false;
  // An English full stop ends a sentence only before white space and a capital, and not after an initial or a known abbreviation.
  if (!/^[)"”’']*\s+["“‘(]*[A-Z\d]/.test(text.slice(at + 1, at + 8))) return false;
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 12), at))![0];
  return !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs|Jr|Sr|Inc|Ltd|Co|Corp|H\.E|U\.S|p\.m|a\.m)$/u.test(
    word,
  );
}

/**
 * Numbers the sentences of `text`, from 1; a line end always ends one. Stretches without a letter or digit get no number.
 * Offsets are UTF-16 code units of `text`; white space around a sentence is outside it. Linear.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) sentences.push({ number: sentences.length + 1, start, end });
  };
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\n') {
      add(start, i);
      start = i + 1;
    } else if (isTerminator(text, i)) {
      let end = i + 1;
      while (end < text.length && (CLOSERS.includes(text[end]!) || '。！？!?…'.includes(text[end]!))) end++;
      add(start, end);
      start = end;
      i = end - 1;
    }
  }
  add(start, text.length);
  return sentences;
}
