/** Owns the one stream that the panel, the command line and the tests consume. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import type { DraftSummary } from './draftSummary.ts';
import type { GroundedSummary } from './ground.ts';
import type { Agreement, Attendee, SiteVisit, SummaryJson } from './summaryJson.ts';

export type FoundFact =
  | { readonly kind: 'attendees'; readonly fact: Attendee }
  | { readonly kind: 'agreements'; readonly fact: Agreement }
  | { readonly kind: 'siteVisits'; readonly fact: SiteVisit };

export type SummarizeEvent =
  | { readonly type: 'cleaned'; readonly article: CleanArticle }
  /** The built-in engine's summary, grounded: complete when no model is used. */
  | { readonly type: 'draft'; readonly summary: SummaryJson }
  /** A model's fact, complete and grounded; `index` is its place in its list, for an order that does not change. */
  | ({ readonly type: 'fact'; readonly index: number } & FoundFact)
  /** The model starts over: the facts of the failed try are void. */
  | { readonly type: 'restart'; readonly reason: string; readonly retryInMs: number }
  | { readonly type: 'usage'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly type: 'warning'; readonly warning: ArticleWarning }
  | { readonly type: 'summary'; readonly summary: SummaryJson };

/** What the chain works on once a document is cleaned and the rules have read it. */
export interface PreparedArticle {
  readonly article: CleanArticle;
  readonly draft: DraftSummary;
  /** The draft grounded, where whoever prepared it (a worker) has done that already. */
  readonly rules?: GroundedSummary;
  /** SHA-256 of the original text in UTF-8, where whoever prepared it (a worker) has it already. */
  readonly sha256?: string;
}
