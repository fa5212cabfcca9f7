/** Owns the draft of an article in which nothing is found. */
import type { DraftSummary } from '../summary/draftSummary.ts';

/** A notice, a comment or a guide reports no visit: nothing is better than something made up. */
export function emptyDraft({ title, publishedOn }: Pick<DraftSummary, 'title' | 'publishedOn'>): DraftSummary {
  const nothing = { visitStart: null, visitEnd: null, overview: null, attendees: [], agreements: [], siteVisits: [] };
  return { title, publishedOn, ...nothing };
}
