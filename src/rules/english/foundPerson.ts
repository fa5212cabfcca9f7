/** Owns the type of a person as one place of the text names them. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';

/** A person as one place of the text names them. */
export interface FoundPerson {
  readonly name: Span;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly sentence: Sentence;
  readonly rule: PersonRule;
}

export type PersonRule = 'office-name' | 'name-office' | 'honorific' | 'letters' | 'deed' | 'office-surname';
