/** Owns the cut of an article that is too long for one request into passages at sentence borders. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import { estimateTokens } from './cost.ts';

/** A run of sentences (the first and last may be parts of one) that a model reads in one request. */
export interface Passage {
  readonly sentences: readonly Sentence[];
  /** The beginning of the article, shown with a later passage so that offices and years can be told. */
  readonly context: readonly Sentence[];
}

/** Sentences that two neighbouring passages share, so that no statement is parted from what it refers to. */
const OVERLAP = 2;
/** Tokens of the article's beginning shown with later passages. */
const CONTEXT_TOKENS = 300;

/** A passage shorter than this, in estimated tokens, is not worth the instructions sent with it. */
export const LEAST_PASSAGE_TOKENS = 400;

/** Estimated tokens of a passage's own sentences. */
export function passageTokens(article: CleanArticle, { sentences }: Passage): number {
  return sentences.reduce((sum, sentence) => sum + tokensOf(article, sentence), 0);
}

const tokensOf = (article: CleanArticle, { start, end }: Sentence): number =>
  // 6: the number in front and the line end.
  estimateTokens(article.simplified.slice(start, end)) + 6;

/** The article in passages of at most `budgetTokens` (estimated), one when it fits; sentences longer than that are cut. */
export function planPassages(article: CleanArticle, budgetTokens: number): Passage[] {
  const pieces = article.sentences.flatMap((sentence) => cutSentence(article, sentence, budgetTokens >> 1));
  const passages: Sentence[][] = [];
  let current: Sentence[] = [];
  let used = 0;
  for (const piece of pieces) {
    const cost = tokensOf(article, piece);
    if (current.length > 0 && used + cost > budgetTokens) {
      passages.push(current);
      const tail = current.slice(-OVERLAP);
      const tailCost = tail.reduce((sum, s) => sum + tokensOf(article, s), 0);
      const keep = tailCost * 4 <= budgetTokens;
      [current, used] = keep ? [tail, tailCost] : [[], 0];
    }
    current.push(piece);
    used += cost;
  }
  if (current.length > 0) passages.push(current);
  const context = beginning(article);
  return passages.map((sentences, i) => ({ sentences, context: i === 0 ? [] : context }));
}

/**
 * A passage that failed, in two.
 * @returns null when it is too short to be parted: fewer than 40 characters, where no length is the trouble any more.
 */
export function halvePassage(article: CleanArticle, passage: Passage): [Passage, Passage] | null {
  const { sentences } = passage;
  const context = passage.context.length > 0 ? passage.context : beginning(article);
  if (sentences.length > 1) {
    const middle = sentences.length >> 1;
    return [
      { sentences: sentences.slice(0, middle), context: passage.context },
      { sentences: sentences.slice(middle), context },
    ];
  }
  const [only] = sentences;
  if (!only || only.end - only.start < 40) return null;
  const { number, start, end } = only;
  const middle = clauseBorder(article.text, (start + end) >> 1, (end - start) >> 2);
  return [
    { sentences: [{ number, start, end: middle }], context: passage.context },
    { sentences: [{ number, start: middle, end }], context },
  ];
}

function beginning(article: CleanArticle): Sentence[] {
  const context: Sentence[] = [];
  let used = 0;
  for (const sentence of article.sentences.slice(0, 6)) {
    used += tokensOf(article, sentence);
    if (used > CONTEXT_TOKENS) break;
    context.push(sentence);
  }
  return context;
}

function cutSentence(article: CleanArticle, sentence: Sentence, budgetTokens: number): Sentence[] {
  if (tokensOf(article, sentence) <= budgetTokens) return [sentence];
  // No character is estimated at more than one token: this many always fit.
  const step = Math.max(20, budgetTokens - 6);
  const pieces: Sentence[] = [];
  for (let start = sentence.start; start < sentence.end;) {
    const far = Math.min(sentence.end, start + step);
    const end = far === sentence.end ? far : clauseBorder(article.text, far, step >> 2);
    pieces.push({ number: sentence.number, start, end });
    start = end;
  }
  return pieces;
}

/** The nearest clause border at or before `at`, at most `reach` back; never inside a surrogate pair. */
function clauseBorder(text: string, at: number, reach: number): number {
  for (let i = at; i > at - reach; i--) if ('，,；;、：: \t'.includes(text[i - 1]!)) return i;
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}
