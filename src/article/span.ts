/** Owns the one notion of "a stretch of text" that every stage shares. */

/** A half-open stretch of a text, in UTF-16 code units; `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
