/** Owns the overview of a summary whose facts a person has corrected: it must not name who was removed. */
import { simplify } from '../article/script.ts';
import { composeOverview } from '../rules/overview.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { Correction } from './corrections.ts';

/**
 * The overview for the `corrected` facts. The built-in engine's is put together anew, as it was made of the facts alone;
 * a model's own sentences stay.
 */
export function correctedOverview(corrected: SummaryJson, corrections: readonly Correction[]): string | null {
  const { overview, source, engine, agreements } = corrected;
  const isChanged = corrections.some(({ decision }) => decision !== 'confirm');
  if (overview === null || engine.kind !== 'rules' || !isChanged) return overview;
  // The earlier overview and the quotes have the documents' names with the marks of the article.
  const quotes = agreements.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  const text = [overview, ...quotes].join('\n');
  const composed = composeOverview(corrected, { article: { language: source.language, text } });
  const isSimplified = source.language === 'zh-Hant' && simplify(overview) === overview;
  return composed !== null && isSimplified ? simplify(composed) : composed;
}
