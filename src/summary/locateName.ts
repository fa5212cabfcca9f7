/** Owns the search for where a name stands in the article: never a wrong place called exact. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { allowedEdits, findApproximate } from './approximate.ts';
import type { FoldedText } from './foldText.ts';
import { fold, foldText } from './foldText.ts';
import { FoldedIndex } from './foldedIndex.ts';
import { balance, holdsTogether, isWhole, rawSpan, verbatimSpan } from './nameSpan.ts';

/** Where a name stands, in offsets of the clean article; two spans where the model left out the middle of a long name. */
export interface Located {
  readonly spans: readonly [Span, ...Span[]];
  readonly match: 'exact' | 'approximate';
}

/** `person`: short names that differ in one character are different people, so they are matched more strictly. */
export type NameKind = 'person' | 'thing';

/** Sentences longer than this are searched through the index of the whole article. */
const LONG_SENTENCE = 4096;
/** Places tried for one seed of an approximate match in the whole article. */
const SEED_LIMIT = 500;
/** Places of one name that are looked at in the whole article. */
const NEAREST = 64;
/** How far apart, in characters, the two halves of a name with an ellipsis may stand. */
const ELISION_REACH = 400;
/** Without a sentence that vouches for it, a shorter name is not looked for approximately: too much is nearly like it. */
const LEAST_UNCITED = 6;
const ELLIPSIS = /…+|⋯+|\.{3,}|。{3,}/u;

export class NameLocator {
  readonly #article: CleanArticle;
  readonly #foldedSentences = new Map<number, FoldedText>();
  #index: FoldedIndex | undefined;

  constructor(article: CleanArticle) {
    this.#article = article;
  }

  /** Number of the sentence that holds `offset`, or the one before it; 0 before the first. */
  sentenceAt(offset: number): number {
    const { sentences } = this.#article;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Where `name` stands: in the sentences cited, else anywhere; letter for letter or folded, else nearly, else in two parts.
   * @returns null when the article does not hold it, or holds it nearly in several ways.
   */
  locate(name: string, cited: readonly number[], kind: NameKind): Located | null {
    const needle = fold(name);
    if (needle === '') return null;
    const sentences = cited.map((number) => this.#article.sentences[number - 1]).filter((s) => s !== undefined);
    const exact = this.locateExact(name, cited);
    if (exact) return { spans: [exact], match: 'exact' };
    if (ELLIPSIS.test(name)) return this.#locateElided(name, cited);
    const near = this.#locateNear(needle, sentences, kind);
    return near && { spans: [near], match: 'approximate' };
  }

  /** As `locate`, but only letter for letter or folded. */
  locateExact(name: string, cited: readonly number[], near = cited[0] ?? 1): Span | null {
    const needle = fold(name);
    if (needle === '') return null;
    for (const number of cited) {
      const sentence = this.#article.sentences[number - 1];
      const span = sentence && this.#pick(name, this.#findInSentence(needle, sentence), sentence.start);
      if (span) return span;
    }
    const focus = this.#article.sentences[near - 1]?.start ?? 0;
    // A single character stands anywhere: only the sentence cited can vouch for it and its marks.
    return needle.length < 2 ? null : this.#pick(name, this.#nearest(this.#findAnywhere(needle), focus), focus);
  }

  #findInSentence(needle: string, sentence: Sentence): Span[] {
    if (sentence.end - sentence.start > LONG_SENTENCE)
      return this.#findAnywhere(needle).filter((s) => s.start >= sentence.start && s.end <= sentence.end);
    const folded = this.#foldSentence(sentence);
    const found: Span[] = [];
    for (let i = folded.text.indexOf(needle); i >= 0; i = folded.text.indexOf(needle, i + 1))
      found.push(rawSpan(folded, i, i + needle.length));
    return found;
  }

  #foldSentence(sentence: Sentence): FoldedText {
    let folded = this.#foldedSentences.get(sentence.number);
    if (!folded) {
      folded = foldText(this.#article.simplified, sentence.start, sentence.end);
      this.#foldedSentences.set(sentence.number, folded);
    }
    return folded;
  }

  #wholeIndex(): FoldedIndex {
    return (this.#index ??= new FoldedIndex(foldText(this.#article.simplified)));
  }

  #findAnywhere(needle: string, limit?: number): Span[] {
    const index = this.#wholeIndex();
    return (index.find(needle, limit) ?? []).map((at) => rawSpan(index.folded, at, at + needle.length));
  }

  /** The places around `focus`: a name that stands everywhere need not be looked at everywhere. */
  #nearest(places: Span[], focus: number): Span[] {
    if (places.length <= NEAREST) return places;
    const after = places.findIndex((place) => place.start >= focus);
    const from = (after < 0 ? places.length : after) - (NEAREST >> 1);
    return places.slice(Math.max(0, Math.min(from, places.length - NEAREST))).slice(0, NEAREST);
  }

  /** Of the places where the folded name stands, the best that reads as one name: letter for letter first, then the nearest. */
  #pick(name: string, places: readonly Span[], focus: number): Span | null {
    const { text } = this.#article;
    // One character is part of too many words to be a name, unless marks that folding drops belong to it (李□).
    if (fold(name).length < 2)
      places = places.filter((place) => verbatimSpan(text, place, name) && name.trim().length > 1);
    let best: Span | null = null;
    let bestRank = Infinity;
    for (const place of places) {
      const verbatim = verbatimSpan(text, place, name) ?? verbatimSpan(this.#article.simplified, place, name);
      const span = verbatim ?? balance(text, place);
      if (!isWhole(text, span) || !(verbatim || holdsTogether(text, span))) continue;
      // Nearness only orders places of the same kind; 2 ** 40 is beyond any offset.
      const rank = (verbatim ? 0 : 2 ** 40) + Math.abs(span.start - focus);
      if (rank < bestRank) [best, bestRank] = [span, rank];
    }
    return best;
  }

  /** The closest pair of places of the two outer parts, in one sentence: what the model left out is as short as can be. */
  #locateElided(name: string, cited: readonly number[]): Located | null {
    const parts = name.split(ELLIPSIS).filter((part) => fold(part).length >= 2);
    const [head, tail] = [parts[0], parts.at(-1)];
    if (parts.length < 2 || head === undefined || tail === undefined) return null;
    for (const [heads, tails] of [
      [this.#placesIn(head, cited), this.#placesIn(tail, cited)],
      [this.#placesAnywhere(head), this.#placesAnywhere(tail)],
    ] as const) {
      const pairs = heads.flatMap((start) => {
        const end = tails.find((place) => place.start >= start.end);
        const near =
          end && end.start - start.end <= ELISION_REACH && this.sentenceAt(start.start) === this.sentenceAt(end.start);
        return near ? [{ start, end }] : [];
      });
      if (pairs.length === 0) continue;
      const gap = (pair: { start: Span; end: Span }): number => pair.end.start - pair.start.end;
      const closest = pairs.reduce((a, b) => (gap(b) < gap(a) ? b : a));
      return { spans: [closest.start, closest.end], match: 'approximate' };
    }
    return null;
  }

  #placesIn(part: string, cited: readonly number[]): Span[] {
    const sentences = cited.map((number) => this.#article.sentences[number - 1]).filter((s) => s !== undefined);
    return sentences.flatMap((sentence) => this.#whole(this.#findInSentence(fold(part), sentence)));
  }

  #placesAnywhere(part: string): Span[] {
    return this.#whole(this.#findAnywhere(fold(part), SEED_LIMIT));
  }

  #whole(places: readonly Span[]): Span[] {
    const { text } = this.#article;
    return places.filter((place) => isWhole(text, place) && holdsTogether(text, place));
  }

  #locateNear(needle: string, sentences: readonly Sentence[], kind: NameKind): Span | null {
    const cjk = /^[\u2e80-\u9fff\uf900-\ufaff]+$/.test(needle);
    // One different character makes a Chinese name of two to four another person's, unless the sentence cited has only one such name.
    const shortPerson = kind === 'person' && cjk && needle.length <= 4;
    const maxEdits = shortPerson ? (needle.length >= 3 ? 1 : 0) : allowedEdits(needle.length);
    if (maxEdits === 0) return null;
    const inCited = sentences
      .filter((s) => s.end - s.start <= LONG_SENTENCE)
      .map((s) => ({
        folded: this.#foldSentence(s),
        matches: this.#near(needle, this.#foldSentence(s).text, maxEdits),
      }));
    const fewest = Math.min(...inCited.flatMap(({ matches }) => matches.map((m) => m.edits)));
    const best = inCited.flatMap(({ folded, matches }) =>
      matches
        .filter((m) => m.edits === fewest && (!shortPerson || sameSurname(needle, folded.text.slice(m.start, m.end))))
        .map((m) => rawSpan(folded, m.start, m.end)),
    );
    const cited = this.#onlyReading(best);
    if (cited || shortPerson) return cited;
    return best.length > 0 || needle.length < LEAST_UNCITED
      ? null
      : this.#onlyReading(this.#nearAnywhere(needle, maxEdits));
  }

  #near(needle: string, text: string, maxEdits: number): ReturnType<typeof findApproximate> {
    const digits = (s: string): string => s.replace(/\D/g, '');
    // 2023 is not a slip for 2024: numbers are never approximate.
    return findApproximate(needle, text, maxEdits).filter((m) => digits(text.slice(m.start, m.end)) === digits(needle));
  }

  /** One of `maxEdits + 1` pieces of the needle must stand unchanged: look only around those. */
  #nearAnywhere(needle: string, maxEdits: number): Span[] {
    const index = this.#wholeIndex();
    const { text } = index.folded;
    const found = new Map<number, { span: Span; edits: number }>();
    for (let piece = 0; piece <= maxEdits; piece++) {
      const from = Math.floor((piece * needle.length) / (maxEdits + 1));
      const to = Math.floor(((piece + 1) * needle.length) / (maxEdits + 1));
      for (const at of index.find(needle.slice(from, to), SEED_LIMIT) ?? []) {
        const start = Math.max(0, at - from - maxEdits);
        const stretch = text.slice(start, at - from + needle.length + maxEdits);
        for (const m of this.#near(needle, stretch, maxEdits))
          found.set(start + m.start, { span: rawSpan(index.folded, start + m.start, start + m.end), edits: m.edits });
      }
    }
    const fewest = Math.min(...[...found.values()].map((f) => f.edits));
    return [...found.values()].filter((f) => f.edits === fewest).map((f) => f.span);
  }

  /** The first of the places if all that hold together read the same; null when they are different names. */
  #onlyReading(places: readonly Span[]): Span | null {
    const { text } = this.#article;
    const whole = places.map((p) => balance(text, p)).filter((p) => isWhole(text, p) && holdsTogether(text, p));
    const readings = new Set(whole.map((p) => fold(text.slice(p.start, p.end))));
    return readings.size === 1 ? whole.reduce((a, b) => (b.start < a.start ? b : a)) : null;
  }
}

const sameSurname = (a: string, b: string): boolean => a.length === b.length && a[0] === b[0];
