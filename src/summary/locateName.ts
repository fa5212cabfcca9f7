/** Owns the search for where a name stands in the article: never a wrong place called exact. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { findElidedName, isElided } from './elidedName.ts';
import { fold } from './foldText.ts';
import { FoldedArticle } from './foldedArticle.ts';
import { balance, holdsTogether, isWhole, verbatimSpan } from './nameSpan.ts';
import { findNearName } from './nearName.ts';

/** Where a name stands, in offsets of the clean article; two spans where the model left out the middle of a long name. */
export interface Located {
  readonly spans: readonly [Span, ...Span[]];
  readonly match: 'exact' | 'approximate';
}

/** `person`: short names that differ in one character are different people, so they are matched more strictly. */
export type NameKind = 'person' | 'thing';

/** Places of one name that are looked at in the whole article. */
const NEAREST = 64;

export class NameLocator {
  readonly #article: CleanArticle;
  readonly #folded: FoldedArticle;
  readonly #people = new Set<string>();

  constructor(article: CleanArticle) {
    this.#article = article;
    this.#folded = new FoldedArticle(article);
  }

  /** Tells people whom the article names, in its own script: a shorter name is not looked for inside of theirs. */
  addPeople(names: Iterable<string>): void {
    for (const name of names) this.#people.add(name);
  }

  /** Number of the sentence that holds `offset`, or the one before it; 0 before the first. */
  sentenceAt(offset: number): number {
    return this.#folded.sentenceAt(offset);
  }

  /**
   * Where `name` stands: in the sentences cited, else anywhere; letter for letter or folded, else in two parts, else nearly.
   * @returns null when the article does not hold it, or holds it nearly in several ways.
   */
  locate(name: string, cited: readonly number[], kind: NameKind): Located | null {
    const exact = this.locateExact(name, cited);
    if (exact) return { spans: [exact], match: 'exact' };
    if (isElided(name)) {
      const parts = findElidedName(this.#folded, name, cited);
      return parts && { spans: parts, match: 'approximate' };
    }
    const near = findNearName(this.#folded, fold(name), this.#folded.sentences(cited), kind);
    return near && { spans: [near], match: 'approximate' };
  }

  /** As `locate`, but only letter for letter or folded. */
  locateExact(name: string, cited: readonly number[]): Span | null {
    const needle = fold(name);
    const sentences = this.#folded.sentences(cited);
    for (const sentence of sentences) {
      const span = this.#pick(name, this.#folded.findInSentence(needle, sentence), sentence.start);
      if (span) return span;
    }
    // A single character stands anywhere: only the sentence cited can vouch for it and its marks.
    if (needle.length < 2) return null;
    const focus = sentences[0]?.start ?? this.#article.bodyStart;
    return this.#pick(name, nearest(this.#folded.findAnywhere(needle), focus), focus);
  }

  /** Whether a place is part of the longer name of a known person: 王中 in 王中华. */
  #isInsidePerson({ start, end }: Span): boolean {
    const { text } = this.#article;
    const name = text.slice(start, end);
    for (const person of this.#people)
      if (person.length > name.length)
        for (let at = person.indexOf(name); at >= 0; at = person.indexOf(name, at + 1))
          if (text.startsWith(person, start - at)) return true;
    return false;
  }

  /** Of the places where the folded name stands, the best that reads as one name: letter for letter first, then the nearest. */
  #pick(name: string, places: readonly Span[], focus: number): Span | null {
    const { text, simplified } = this.#article;
    // One character is part of too many words to be a name, unless marks that folding drops belong to it (李□).
    if (fold(name).length < 2)
      places = places.filter((place) => verbatimSpan(text, place, name) && name.trim().length > 1);
    let best: Span | null = null;
    let bestRank = Infinity;
    for (const place of places) {
      const verbatim = verbatimSpan(text, place, name) ?? verbatimSpan(simplified, place, name);
      const span = verbatim ?? balance(text, place);
      if (!isWhole(text, span) || !(verbatim || holdsTogether(text, span)) || this.#isInsidePerson(span)) continue;
      // Nearness only orders places of the same kind; 2 ** 40 is beyond any offset.
      const rank = (verbatim ? 0 : 2 ** 40) + Math.abs(span.start - focus);
      if (rank < bestRank) [best, bestRank] = [span, rank];
    }
    return best;
  }
}

/** The places around `focus`: a name that stands everywhere need not be looked at everywhere. */
function nearest(places: readonly Span[], focus: number): readonly Span[] {
  if (places.length <= NEAREST) return places;
  const after = places.findIndex((place) => place.start >= focus);
  const from = (after < 0 ? places.length : after) - (NEAREST >> 1);
  return places.slice(Math.max(0, Math.min(from, places.length - NEAREST))).slice(0, NEAREST);
}
