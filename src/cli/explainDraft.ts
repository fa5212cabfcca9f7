/** Owns the account of the built-in engine: which rule found each fact, how sure it is, and the words it read. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import { visibleLine } from '../export/visibleText.ts';
import type { DraftSummary } from '../summary/draftSummary.ts';

/** One line a fact: kind, name, rule, confidence, and the evidence below it. */
export function explainDraft(article: CleanArticle, draft: DraftSummary): string {
  const lines: string[] = [];
  for (const kind of ['attendees', 'agreements', 'siteVisits'] as const)
    for (const fact of draft[kind]) {
      const confidence = fact.confidence === undefined ? '' : ` ${fact.confidence.toFixed(2)}`;
      lines.push(`${kind}: ${visibleLine(fact.name)}  [${fact.rule ?? 'no rule named'}${confidence}]`);
      if (fact.evidenceSpan)
        lines.push(`    ${visibleLine(article.text.slice(fact.evidenceSpan.start, fact.evidenceSpan.end))}`);
    }
  if (lines.length === 0) lines.push('no facts found');
  return `${lines.join('\n')}\n`;
}
