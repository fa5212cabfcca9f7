/** Owns the search for a name whose middle the model left out: A……B is two stretches of the article. */
import type { Span } from '../article/span.ts';
import { fold } from './foldText.ts';
import type { FoldedArticle } from './foldedArticle.ts';

/** How far apart, in characters, the two parts may stand. */
const REACH = 400;
/** A part that stands in more places than this tells nothing. */
const COMMON = 500;
const ELLIPSIS = /…+|⋯+|\.{3,}|。{3,}/u;

export function isElided(name: string): boolean {
  return ELLIPSIS.test(name);
}

/** The closest pair of places of the two outer parts, in one sentence: what the model left out is as short as can be. */
export function findElidedName(article: FoldedArticle, name: string, cited: readonly number[]): [Span, Span] | null {
  const parts = name
    .split(ELLIPSIS)
    .map(fold)
    .filter((part) => part.length >= 2);
  const [head, tail] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || head === undefined || tail === undefined) return null;
  const inCited = (part: string): Span[] =>
    article.whole(article.sentences(cited).flatMap((sentence) => article.findInSentence(part, sentence)));
  const anywhere = (part: string): Span[] => article.whole(article.findAnywhere(part, COMMON));
  return closestPair(article, inCited(head), inCited(tail)) ?? closestPair(article, anywhere(head), anywhere(tail));
}

function closestPair(article: FoldedArticle, heads: readonly Span[], tails: readonly Span[]): [Span, Span] | null {
  let closest: [Span, Span] | null = null;
  let least = REACH + 1;
  for (const head of heads) {
    const tail = tails.find((place) => place.start >= head.end);
    if (!tail || article.sentenceAt(head.start) !== article.sentenceAt(tail.start)) continue;
    const gap = tail.start - head.end;
    if (gap < least) [closest, least] = [[head, tail], gap];
  }
  return closest;
}
