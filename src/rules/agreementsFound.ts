/** Owns the type of a document that a rule has found, before those told twice are joined. */
import type { Span } from '../article/span.ts';
import type { Clause } from './clauses.ts';

export interface FoundAgreement extends Span {
  readonly clause: Clause;
  /** The verb of signing, from which the parties are looked for. */
  readonly verb: Span;
  readonly rule: string;
  readonly confidence: number;
  /** 分别与甲、乙签订: one with each. */
  readonly separately: boolean;
  /** The name stands in 《》. */
  readonly marked: boolean;
  /** Place among the names signed by one verb, and how many there are. */
  readonly place: number;
  readonly count: number;
}
