/** Owns the built-in engine's entry point: clean article in, draft summary out. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { DraftSummary } from '../summary/draftSummary.ts';
import { findAgreements } from './agreements.ts';
import { viewArticle } from './articleView.ts';
import { findVisitDates } from './dates.ts';
import { draftEnglish } from './english/draftEnglish.ts';
import { composeOverview } from './overview.ts';
import { isReport } from './people/reportGenre.ts';
import { findPeople } from './people.ts';
import { findSides } from './sides.ts';
import { findSiteVisits } from './sites.ts';
import { emptyDraft } from './emptyDraft.ts';

/** Reads a clean article with the rules of the genre; pure, synchronous, linear in the text. */
export function draftFromRules(article: CleanArticle): DraftSummary {
  const view = viewArticle(article);
  if (!isReadable(article.language)) return emptyDraft(article);
  // Too short to tell the language, and nothing Chinese in it: English is the other language that can be read.
  const isUnknownLatin = article.language === 'und' && !/\p{Script=Han}/u.test(article.text);
  if (/^en\b/.test(article.language) || isUnknownLatin) return draftEnglish(view);
  if (!isReport(view)) return emptyDraft(article);
  const { people } = findPeople(view);
  const sides = findSides(view);
  const facts = {
    title: article.title,
    ...findVisitDates(view),
    attendees: people.map(({ organizationSpan: _, ...attendee }) => attendee),
    agreements: findAgreements(view, sides),
    siteVisits: findSiteVisits(view, sides),
  };
  // A date without anybody or anything that it belongs to is no visit's.
  const hasFacts = facts.attendees.length + facts.agreements.length + facts.siteVisits.length > 0;
  const dates = hasFacts ? {} : { visitStart: null, visitEnd: null };
  return { ...facts, ...dates, overview: composeOverview(facts, view) };
}

/** The rules read Chinese and English; in any other language they would only guess. */
function isReadable(language: string): boolean {
  return /^(?:zh|en|und)\b/.test(language);
}
