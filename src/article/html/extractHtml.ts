/** Owns the way from a page's HTML to its main text with places, headline, date and source. */
import type { Removal } from '../cleanArticle.ts';
import type { Edit } from '../offsetMap.ts';
import type { Span } from '../span.ts';
import { findHeadline } from './findHeadline.ts';
import { findMain } from './findMain.ts';
import { headlineSpan, listRemovals } from './listRemovals.ts';
import { markDropped } from './markDropped.ts';
import { measureText } from './measureText.ts';
import { readMetadata } from './pageMetadata.ts';
import { parseHtml } from './parseHtml.ts';
import { trimMain } from './trimMain.ts';
import { readVisibleFacts } from './visibleFacts.ts';
import { writeText } from './writeText.ts';

export { looksLikeHtml } from './looksLikeHtml.ts';

export interface HtmlExtraction {
  /** Sorted, non-overlapping, over the page: applying them gives the main text, a line for each block, cells parted by tabs. */
  readonly edits: Edit[];
  readonly title: string | null;
  /** Where the headline stands in the visible page; null when only the metadata has it. */
  readonly titleSpan: Span | null;
  /** YYYY-MM-DD. */
  readonly publishedOn: string | null;
  readonly source: string | null;
  /** BCP 47, as the page declares it. */
  readonly language: string | null;
  /** Visible or hidden text that was left out, and why; markup alone is not listed. */
  readonly removals: Removal[];
  /** Whether the page holds running text worth reading; false for front pages and lists of links. */
  readonly isArticle: boolean;
}

/** A short notice of some fifty Chinese characters; what is left of a page of links is worth less. */
const LEAST_ARTICLE = 130;

/** Extracts the main text of a page. Never throws on input; linear time and memory. */
export function extractHtml(html: string): HtmlExtraction {
  const tree = parseHtml(html);
  const marks = markDropped(tree);
  const metadata = readMetadata(tree);
  const all = measureText(tree, marks.drop);
  const headline = findHeadline(tree, metadata, all, marks.drop);
  const { main, drop, measures } = findMain(tree, marks, all, headline.node);
  const part = { from: main.node, to: tree.subtreeEnd[main.node]!, drop };
  trimMain(tree, part, measures, headline, marks.article);
  const visible = readVisibleFacts(tree, all, marks.drop, headline, main.node);
  const edits = writeText(tree, part.from, part.to, drop, measures.text);
  return {
    edits,
    title: headline.title,
    titleSpan: headlineSpan(tree, headline),
    publishedOn: metadata.publishedOn ?? visible.publishedOn,
    source: metadata.source ?? visible.source ?? metadata.siteName,
    language: metadata.language,
    removals: listRemovals(tree, part, all, headline),
    isArticle: main.value >= LEAST_ARTICLE,
  };
}
