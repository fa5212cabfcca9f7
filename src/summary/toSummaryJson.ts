/** Owns how a grounded summary becomes the public contract. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { ArticleWarning } from '../article/sourceText.ts';
import type { GroundedSummary } from './ground.ts';
import { byFirstMention } from './merge.ts';
import type { SummaryJson } from './summaryJson.ts';

/** What a run knows besides the facts. */
export interface RunRecord {
  readonly uri: string;
  /** SHA-256 of the original document's text in UTF-8: the same for every encoding and cleaning of one document. */
  readonly sha256: string;
  readonly engine: SummaryJson['engine'];
  readonly warnings: readonly ArticleWarning[];
}

/** The summary as every surface shows it, facts in the order of their first mention. */
export function toSummaryJson(article: CleanArticle, summary: GroundedSummary, run: RunRecord): SummaryJson {
  const { title, publishedOn, visitStart, visitEnd, overview } = summary;
  return {
    schemaVersion: 1,
    source: {
      uri: run.uri,
      sha256: run.sha256,
      language: article.language,
      encoding: article.source.encoding,
      characters: article.source.text.length,
    },
    engine: run.engine,
    ...{ title, publishedOn, visitStart, visitEnd, overview },
    attendees: byFirstMention(summary.attendees).map(({ fact }) => fact),
    agreements: byFirstMention(summary.agreements).map(({ fact }) => fact),
    siteVisits: byFirstMention(summary.siteVisits).map(({ fact }) => fact),
    cleaning: {
      removals: article.removals.map(({ reason, start, end }) => ({ reason, start, end })),
      repairs: article.repairs.map(({ kind, start, end, text }) => ({ kind, start, end, text })),
    },
    warnings: run.warnings.map(({ code, message }) => ({ code, message })),
  };
}
