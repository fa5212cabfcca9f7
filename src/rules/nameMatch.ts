/** Owns what is known of a name that was read, and of the place where it is looked for. */

export type NameKind = 'han' | 'spaced' | 'dotted' | 'minority' | 'foreign' | 'japanese';

export interface NameMatch {
  readonly end: number;
  readonly kind: NameKind;
  /** 0 to 1: how sure the end of the name is. */
  readonly certainty: number;
}

/** What is known about the place where a name is looked for. */
export interface NameContext {
  /** An office or another sure cue stands directly before. */
  readonly cued: boolean;
  /** The office or its organization is foreign, or the sentence names a foreign country. */
  readonly foreign: boolean;
  readonly japanese: boolean;
  /** A sure name and a separator stand before: what looks like a word is a name too if a mark ends it. */
  readonly listed?: boolean;
}
