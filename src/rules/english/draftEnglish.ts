/** Owns the built-in engine's reading of English articles. */
import type { DraftSummary } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { composeOverview } from '../overview.ts';
import { findEnglishAgreements } from './agreements.ts';
import { findEnglishDates } from './dates.ts';
import { isEventReport, readPassages } from './passages.ts';
import { findEnglishPeople } from './people.ts';
import { findEnglishSites } from './sites.ts';
import { emptyDraft } from '../emptyDraft.ts';

/** Reads an English article: people, agreements, visited places and dates. Pure and linear. */
export function draftEnglish(view: ArticleView): DraftSummary {
  const { title } = view.article;
  const passages = readPassages(view);
  const dates = findEnglishDates(view, passages);
  if (!isEventReport(view, passages)) return emptyDraft({ title, publishedOn: dates.publishedOn });
  const year = yearOf(dates);
  const siteVisits = findEnglishSites(view, passages, year);
  const attendees = findEnglishPeople(view, passages, year, siteVisits);
  const facts = {
    title,
    ...dates,
    attendees,
    agreements: findEnglishAgreements(view, passages, attendees, year),
    siteVisits,
  };
  return { ...facts, overview: composeOverview(facts, view) };
}

function yearOf({ visitStart, publishedOn }: { visitStart: string | null; publishedOn: string | null }): number | null {
  const day = visitStart ?? publishedOn;
  return day === null ? null : Number(day.slice(0, 4));
}
