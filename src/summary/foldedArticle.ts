/** Owns the folded forms of one article: sentence by sentence, and as a whole with an index, each made when first needed. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import type { FoldedText } from './foldText.ts';
import { foldText } from './foldText.ts';
import { FoldedIndex } from './foldedIndex.ts';
import { holdsTogether, isWhole, rawSpan } from './nameSpan.ts';

/** Sentences longer than this are searched through the index of the whole article. */
export const LONG_SENTENCE = 4096;

export class FoldedArticle {
  readonly article: CleanArticle;
  readonly #sentences = new Map<number, FoldedText>();
  #index: FoldedIndex | undefined;

  constructor(article: CleanArticle) {
    this.article = article;
  }

  /** The whole article; takes about 50 ms for each million characters the first time. */
  get index(): FoldedIndex {
    return (this.#index ??= new FoldedIndex(foldText(this.article.simplified)));
  }

  /** The sentences with these numbers, as far as there are any. */
  sentences(numbers: readonly number[]): Sentence[] {
    return numbers.map((number) => this.article.sentences[number - 1]).filter((sentence) => sentence !== undefined);
  }

  /** Number of the sentence that holds `offset`, or the one before it; 0 before the first. */
  sentenceAt(offset: number): number {
    const { sentences } = this.article;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  foldSentence(sentence: Sentence): FoldedText {
    let folded = this.#sentences.get(sentence.number);
    if (!folded) {
      folded = foldText(this.article.simplified, sentence.start, sentence.end);
      this.#sentences.set(sentence.number, folded);
    }
    return folded;
  }

  /** Where the folded `needle` stands in a sentence, as stretches of the article. */
  findInSentence(needle: string, sentence: Sentence): Span[] {
    if (needle === '') return [];
    if (sentence.end - sentence.start > LONG_SENTENCE)
      return this.findAnywhere(needle).filter((s) => s.start >= sentence.start && s.end <= sentence.end);
    const folded = this.foldSentence(sentence);
    const found: Span[] = [];
    for (let i = folded.text.indexOf(needle); i >= 0; i = folded.text.indexOf(needle, i + 1))
      found.push(rawSpan(folded, i, i + needle.length));
    return found;
  }

  /** Where the folded `needle` (2 units or more) stands in the article; none when it is commoner than `limit`. */
  findAnywhere(needle: string, limit?: number): Span[] {
    return (this.index.find(needle, limit) ?? []).map((at) => rawSpan(this.index.folded, at, at + needle.length));
  }

  /** Those of the places that read as one name. */
  whole(places: readonly Span[]): Span[] {
    const { text } = this.article;
    return places.filter((place) => isWhole(text, place) && holdsTogether(text, place));
  }
}
