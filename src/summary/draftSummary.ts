/** Owns the type of a draft: what an engine says before its facts are located in the article. */
import type { Span } from '../article/span.ts';

export type Side = 'visitor' | 'host' | 'other';
export type FactKind = 'attendees' | 'agreements' | 'siteVisits';

/** What every drafted fact carries; spans are offsets into the clean article's `text`. */
interface DraftFact {
  readonly name: string;
  /** Numbers of the sentences that state the fact. */
  readonly sentences: readonly number[];
  /** Where the engine knows the very place of the name, as the rules do; a model only cites sentences. */
  readonly nameSpan?: Span;
  /** Where the engine knows the shortest stretch that states the fact. */
  readonly evidenceSpan?: Span;
  /** 0 to 1, calibrated on the evaluation cases; rules only. */
  readonly confidence?: number;
  /** Name of the rule that found it, for `explain`. */
  readonly rule?: string;
}

export interface DraftAttendee extends DraftFact {
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly side: Side;
}

export interface DraftAgreement extends DraftFact {
  readonly parties: readonly string[];
  readonly occasion: string | null;
  readonly amount: string | null;
}

export interface DraftSiteVisit extends DraftFact {
  readonly focus: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
}

export interface DraftSummary {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly visitStart: string | null;
  readonly visitEnd: string | null;
  readonly overview: string | null;
  readonly attendees: readonly DraftAttendee[];
  readonly agreements: readonly DraftAgreement[];
  readonly siteVisits: readonly DraftSiteVisit[];
}
