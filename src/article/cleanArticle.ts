/** Owns the type of a cleaned article: the main text, the way back to the original, and what was done on the way. */
import type { OffsetMap } from './offsetMap.ts';
import type { ArticleWarning, SourceText } from './sourceText.ts';
import type { Span } from './span.ts';

/** A stretch of the original that is not part of the clean article, in source offsets, and why. */
export interface Removal extends Span {
  /** Stable kebab-case code of the reason, e.g. `breadcrumb`, `seo-spam`, `markup`; one file of `furniture/` each. */
  readonly reason: string;
}

/**
 * A stretch of the original that was damaged and what it reads once repaired, in source offsets.
 * Applying all repairs to the source text gives the whole document restored, furniture and markup included.
 */
export interface Repair extends Span {
  /** Stable kebab-case code, e.g. `inserted-note`, `shifted-run`, `entity`, `mojibake`. */
  readonly kind: string;
  readonly text: string;
  /** 0 to 1; absent where the bytes leave no choice. */
  readonly confidence?: number;
}

/** A numbered sentence of the clean article; numbers start at 1, the headline (when it is in the text) is number 1. */
export interface Sentence extends Span {
  readonly number: number;
}

/** What cleaning made of a document. Plain data: it crosses a worker boundary as it is. */
export interface CleanArticle {
  readonly source: SourceText;
  /** Headline line first when the document shows one, then the main text, in the article's own script; lines end in \n. */
  readonly text: string;
  /** Where the main text begins in `text`: after the headline line, or 0. */
  readonly bodyStart: number;
  /** `text` in simplified characters, same length and offsets, for the rules and the model. */
  readonly simplified: string;
  readonly map: OffsetMap;
  readonly sentences: readonly Sentence[];
  readonly title: string | null;
  /** YYYY-MM-DD, from the page's metadata or its date line. */
  readonly publishedOn: string | null;
  /** BCP 47: `zh-Hans`, `zh-Hant`, `en`, or another language's tag; `und` when it cannot be told. */
  readonly language: string;
  readonly removals: readonly Removal[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly ArticleWarning[];
}
