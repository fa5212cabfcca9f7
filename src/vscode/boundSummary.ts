/** Owns how much of a text of megabytes a summary lists: more than a person can read would only hold up the editor. */
import type { ArticleWarning } from '../article/sourceText.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { FACT_KINDS } from './corrections.ts';

/** Facts of a kind; the command line has no such limit. */
export const MOST_FACTS = 1000;
/** Removals, and repairs. */
export const MOST_CHANGES = 5000;

export interface BoundSummary {
  readonly summary: SummaryJson;
  /** With what their translations need. */
  readonly warnings: readonly ArticleWarning[];
}

/** The summary with its lists cut to what stands first in the article, and a warning for each that was. */
export function boundSummary(summary: SummaryJson, warnings: readonly ArticleWarning[]): BoundSummary {
  const { removals, repairs } = summary.cleaning;
  const facts = FACT_KINDS.reduce((sum, kind) => sum + summary[kind].length, 0);
  const changes = removals.length + repairs.length;
  const added: ArticleWarning[] = [];
  if (FACT_KINDS.some((kind) => summary[kind].length > MOST_FACTS))
    added.push({
      code: 'facts-not-listed',
      message: `The text states ${facts} facts; the first ${MOST_FACTS} of a kind are listed.`,
      detail: { count: facts, listed: MOST_FACTS },
    });
  if (Math.max(removals.length, repairs.length) > MOST_CHANGES)
    added.push({
      code: 'changes-not-listed',
      message: `Cleaning changed ${changes} places; the first ${MOST_CHANGES} of a kind are listed.`,
      detail: { count: changes, listed: MOST_CHANGES },
    });
  if (added.length === 0) return { summary, warnings };
  return {
    summary: {
      ...summary,
      attendees: summary.attendees.slice(0, MOST_FACTS),
      agreements: summary.agreements.slice(0, MOST_FACTS),
      siteVisits: summary.siteVisits.slice(0, MOST_FACTS),
      cleaning: { removals: removals.slice(0, MOST_CHANGES), repairs: repairs.slice(0, MOST_CHANGES) },
      warnings: [...summary.warnings, ...added.map(({ code, message }) => ({ code, message }))],
    },
    warnings: [...warnings, ...added],
  };
}
