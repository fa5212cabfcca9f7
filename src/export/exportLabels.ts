/** Owns the words that exports put around the facts, so that callers can pass them in the user's language. */

export interface ExportLabels {
  readonly attendees: string;
  readonly agreements: string;
  readonly siteVisits: string;
  readonly visitor: string;
  readonly host: string;
  readonly other: string;
  readonly published: string;
  readonly visit: string;
  readonly none: string;
  readonly unsupported: string;
  readonly name: string;
  readonly titles: string;
  readonly organization: string;
  readonly side: string;
  readonly evidence: string;
  readonly parties: string;
  readonly amount: string;
  readonly occasion: string;
  readonly focus: string;
  readonly date: string;
}

export const ENGLISH_LABELS: ExportLabels = {
  attendees: 'Attendees',
  agreements: 'Agreements',
  siteVisits: 'Site visits',
  visitor: 'Visitors',
  host: 'Hosts',
  other: 'Others',
  published: 'Published',
  visit: 'Visit',
  none: 'none found',
  unsupported: 'not found in the article',
  name: 'Name',
  titles: 'Offices',
  organization: 'Organization',
  side: 'Side',
  evidence: 'Words of the article',
  parties: 'Parties',
  amount: 'Amount',
  occasion: 'Occasion',
  focus: 'Focus',
  date: 'Date',
};

/** What to export: everything, or one list of facts. */
export type ExportSection = 'all' | 'attendees' | 'agreements' | 'siteVisits';
