/** Owns what the rules for places and agreements share about an article: its clauses, its days, and what happened on this occasion. */
import type { ArticleView } from './articleView.ts';
import { splitClauses, type Clause } from './clauses.ts';
import { findSpokenSentences, tellVerb } from './clausesTold.ts';
import { findNarrativeDays, type DatedPlace } from './dates.ts';

export interface Narrative {
  readonly view: ArticleView;
  readonly clauses: readonly Clause[];
  /** Days of the visit that the narrative names, in order of the text. */
  readonly days: readonly DatedPlace[];
  /** Whether what the text says with the words at `start`..`end` of the clause happened on this occasion. */
  isNow(clause: Clause, start: number, end: number): boolean;
}

/** Reads the narrative of an article once for all rules. */
export function readNarrative(view: ArticleView): Narrative {
  const clauses = splitClauses(view);
  const spoken = findSpokenSentences(view, clauses);
  const { published, days } = findNarrativeDays(view);
  const eventYear = Number((days[0]?.date ?? published ?? '').slice(0, 4)) || null;
  return {
    view,
    clauses,
    days,
    isNow: (clause, start, end) => tellVerb(view, clause, start, end, spoken, eventYear) === 'now',
  };
}
