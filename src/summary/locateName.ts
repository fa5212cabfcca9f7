/** Owns the search for where a name stands in the article: never a wrong place called exact. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { allowedEdits, findApproximate } from './approximate.ts';
import type { FoldedText } from './foldText.ts';
import { fold, foldText } from './foldText.ts';
import { FoldedIndex } from './foldedIndex.ts';

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
/** How far apart, in characters, the two halves of a name with an ellipsis may stand. */
const ELISION_REACH = 400;
const ELLIPSIS = /…+|⋯+|\.{3,}|。{3,}/u;
/** Inside a short name only these may be skipped; commas and stops part two words. */
const SOFT_IN_SHORT = /^[\p{Zs}\t\u200b-\u200d\u2060\ufeff·•・‧∙－‐‑-]*$/u;
const SENTENCE_END = /[。！？!?；;]/;
const SHORT = 5;
const PAIRS = ['（）', '()', '《》', '“”', '「」', '『』', '[]', '【】'];

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
    for (const number of cited) {
      const sentence = this.#article.sentences[number - 1];
      const span = sentence && this.#pick(name, this.#findInSentence(needle, sentence), sentence.start);
      if (span) return span;
    }
    const focus = this.#article.sentences[near - 1]?.start ?? 0;
    // A single character stands anywhere: only the sentence cited can vouch for it.
    return needle.length < 2 ? null : this.#pick(name, this.#findAnywhere(needle), focus);
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

  #findAnywhere(needle: string): Span[] {
    const index = this.#wholeIndex();
    return (index.find(needle) ?? []).map((at) => rawSpan(index.folded, at, at + needle.length));
  }

  /** Of the places where the folded name stands, the best that reads as one name: letter for letter first, then the nearest. */
  #pick(name: string, places: readonly Span[], focus: number): Span | null {
    const { text } = this.#article;
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

  #locateElided(name: string, cited: readonly number[]): Located | null {
    const parts = name.split(ELLIPSIS).filter((part) => fold(part).length >= 2);
    const spans: Span[] = [];
    for (const part of parts) {
      const last: Span | undefined = spans.at(-1);
      const around = last ? [this.sentenceAt(last.start), this.sentenceAt(last.start) + 1] : cited;
      const span = this.locateExact(part, around);
      if (!span || (last && (span.start < last.end || span.start - last.end > ELISION_REACH))) return null;
      spans.push(span);
    }
    const [first, ...rest] = spans;
    return first && rest.length > 0 ? { spans: [first, ...rest], match: 'approximate' } : null;
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
    return best.length > 0 ? null : this.#onlyReading(this.#nearAnywhere(needle, maxEdits));
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

function rawSpan(folded: FoldedText, from: number, to: number): Span {
  return { start: folded.at[from]!, end: folded.at[to - 1]! + 1 };
}

/** The span at which `text` reads `name` letter for letter, where its folded form was found at `place`. */
function verbatimSpan(text: string, place: Span, name: string): Span | null {
  const trimmed = name.trim();
  let lead = 0;
  while (lead < trimmed.length && fold(trimmed[lead]!) === '') lead++;
  const start = place.start - lead;
  return start >= 0 && text.startsWith(trimmed, start) ? { start, end: start + trimmed.length } : null;
}

/** Takes in the bracket that folding dropped at an edge: （MOU needs its ）. */
function balance(text: string, span: Span): Span {
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
function isWhole(text: string, span: Span): boolean {
  const cut = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && ((isLetter(a) && isLetter(b)) || (/\d/.test(a) && /\d/.test(b)));
  return !cut(text[span.start - 1], text[span.start]) && !cut(text[span.end - 1], text[span.end]);
}

const isLetter = (c: string): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(c);

/** Whether what folding dropped inside the span may stand inside one name, not between two words. */
function holdsTogether(text: string, span: Span): boolean {
  const raw = text.slice(span.start, span.end);
  const skipped = raw.replace(/[\p{L}\p{N}\p{Mn}]/gu, '');
  if (raw.length - skipped.length < SHORT && !/\p{Script=Latin}/u.test(raw)) return SOFT_IN_SHORT.test(skipped);
  return !SENTENCE_END.test(skipped);
}
