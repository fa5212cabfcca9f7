/** Owns what the rules for places and agreements share about an article: its clauses, its days, and what happened on this occasion. */
import type { ArticleView } from './articleView.ts';
import { splitClauses, type Clause } from './clauses.ts';
import { findSpokenSentences, tellVerb } from './clausesTold.ts';
import { shiftDay } from './datesDay.ts';
import { findNarrativeDays, firstDay, lastNear, type DatedPlace } from './datesNarrative.ts';

export interface Narrative {
  readonly view: ArticleView;
  readonly clauses: readonly Clause[];
  /** Days of the visit that the narrative names, in order of the text. */
  readonly days: readonly DatedPlace[];
  /** Whether what the text says with the words at `start`..`end` of the clause happened on this occasion. */
  isNow(clause: Clause, start: number, end: number): boolean;
}

const narratives = new WeakMap<ArticleView, Narrative>();

/** Reads the narrative of an article, once for all rules. */
export function readNarrative(view: ArticleView): Narrative {
  const known = narratives.get(view);
  if (known) return known;
  const clauses = splitClauses(view);
  const spoken = findSpokenSentences(view, clauses);
  const { days } = findNarrativeDays(view);
  const dates = days.map(({ date }) => date).sort();
  // One day of grace: a ceremony on the eve, a last meeting on the way home.
  const first = firstDay(days);
  const event = first === null ? null : { start: shiftDay(first, -1), end: shiftDay(lastNear(first, dates), 1) };
  const narrative: Narrative = {
    view,
    clauses,
    days,
    isNow: (clause, start, end) => tellVerb(view, clause, start, end, spoken, event) === 'now',
  };
  narratives.set(view, narrative);
  return narrative;
}
