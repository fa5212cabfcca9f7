/** Owns the search for a name that stands in the article a character or two differently, and when that may be believed. */
import type { Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import type { ApproximateMatch } from './approximate.ts';
import { allowedEdits, findApproximate } from './approximate.ts';
import { fold } from './foldText.ts';
import type { FoldedArticle } from './foldedArticle.ts';
import { LONG_SENTENCE } from './foldedArticle.ts';
import type { NameKind } from './locateName.ts';
import { balance, rawSpan } from './nameSpan.ts';

/** Places tried for one seed of an approximate match in the whole article. */
const SEED_LIMIT = 500;
/** Without a sentence that vouches for it, a shorter name is not looked for: too much is nearly like it. */
const LEAST_UNCITED = 6;
/** No name is longer; what is costs too much to compare. */
const LONGEST = 200;

/**
 * Where the folded name `needle` nearly stands: in the sentences cited, else anywhere.
 * @returns null when it does not, or when several places are equally near and read differently.
 */
export function findNearName(
  article: FoldedArticle,
  needle: string,
  sentences: readonly Sentence[],
  kind: NameKind,
): Span | null {
  const isChinese = /^[\u2e80-\u9fff\uf900-\ufaff]+$/.test(needle);
  // One different character makes a Chinese name of two to four another person's, unless the sentence cited has only one such name.
  const shortPerson = kind === 'person' && isChinese && needle.length <= 4;
  const maxEdits = shortPerson ? (needle.length >= 3 ? 1 : 0) : allowedEdits(needle.length);
  if (maxEdits === 0 || needle.length > LONGEST) return null;
  const inCited = sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start > LONG_SENTENCE) return [];
    const folded = article.foldSentence(sentence);
    return near(needle, folded.text, maxEdits)
      .filter((m) => !shortPerson || sameSurname(needle, folded.text.slice(m.start, m.end)))
      .map((m) => ({ span: rawSpan(folded, m.start, m.end), edits: m.edits }));
  });
  if (inCited.length > 0) return onlyReading(article, inCited);
  return shortPerson || needle.length < LEAST_UNCITED
    ? null
    : onlyReading(article, nearAnywhere(article, needle, maxEdits));
}

interface NearPlace {
  readonly span: Span;
  readonly edits: number;
}

const sameSurname = (a: string, b: string): boolean => a.length === b.length && a[0] === b[0];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

function near(needle: string, text: string, maxEdits: number): ApproximateMatch[] {
  // 2023 is not a slip for 2024: numbers are never approximate.
  return findApproximate(needle, text, maxEdits).filter(
    (m) => digitsOf(text.slice(m.start, m.end)) === digitsOf(needle),
  );
}

/** One of `maxEdits + 1` pieces of the needle must stand unchanged: look only around those. */
function nearAnywhere(article: FoldedArticle, needle: string, maxEdits: number): NearPlace[] {
  const { folded } = article.index;
  const found = new Map<number, NearPlace>();
  for (let piece = 0; piece <= maxEdits; piece++) {
    const from = Math.floor((piece * needle.length) / (maxEdits + 1));
    const to = Math.floor(((piece + 1) * needle.length) / (maxEdits + 1));
    for (const at of article.index.find(needle.slice(from, to), SEED_LIMIT) ?? []) {
      const start = Math.max(0, at - from - maxEdits);
      const stretch = folded.text.slice(start, at - from + needle.length + maxEdits);
      for (const m of near(needle, stretch, maxEdits))
        found.set(start + m.start, { span: rawSpan(folded, start + m.start, start + m.end), edits: m.edits });
    }
  }
  return [...found.values()];
}

/** The first of the nearest places if all of them that hold together read the same. */
function onlyReading(article: FoldedArticle, places: readonly NearPlace[]): Span | null {
  const { text } = article.article;
  const fewest = places.reduce((least, { edits }) => Math.min(least, edits), Infinity);
  const nearest = places.filter(({ edits }) => edits === fewest).map(({ span }) => balance(text, span));
  const whole = article.whole(nearest);
  const readings = new Set(whole.map(({ start, end }) => fold(text.slice(start, end))));
  return readings.size === 1 ? whole.reduce((a, b) => (b.start < a.start ? b : a)) : null;
}
