/** Owns the built-in engine's entry point: clean article in, draft summary out. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { DraftSummary } from '../summary/draftSummary.ts';
import { viewArticle } from './articleView.ts';
import { findPeople } from './people.ts';

/** Reads a clean article with the rules of the genre; pure, synchronous, linear in the text. */
export function draftFromRules(article: CleanArticle): DraftSummary {
  const view = viewArticle(article);
  const { people } = findPeople(view);
  return {
    title: article.title,
    publishedOn: article.publishedOn,
    visitStart: null,
    visitEnd: null,
    overview: null,
    attendees: people.map(({ organizationSpan: _, ...attendee }) => attendee),
    agreements: [],
    siteVisits: [],
  };
}
