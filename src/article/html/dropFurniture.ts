/** Owns the decision which parts that look like furniture are left out, on the weight of their text and of the headline in them. */
import type { DropReason } from './classHints.ts';
import { blockValue } from './chooseMain.ts';
import type { HtmlTree } from './htmlTree.ts';
import { ARTICLE_BODY, reasonCode } from './markDropped.ts';
import type { NodeMarks } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';
import { TEXT } from './tags.ts';

/** A furniture part with more than this share of the page's running text is no furniture, whatever it is called. */
const MOST = 0.4;

/** The share for kinds that can well hold more text than the article: a long discussion under a short note. */
const MOST_OF_KIND = new Map([
  [reasonCode('comments'), 0.9],
  [reasonCode('footer'), 0.7],
  [reasonCode('related'), 0.7],
  [reasonCode('notice'), 0.7],
]);

/** Kinds of parts that articles quote posts in. */
const EMBEDDING_KINDS = new Set(
  ['media', 'share', 'sidebar', 'advertisement'].map((reason) => reasonCode(reason as DropReason)),
);

/** How readily names are believed: `strict` first, the others when that leaves no article. */
export type Strictness = 'strict' | 'by-weight' | 'none';

/**
 * The drop marks with the furniture parts added, outermost first.
 * @param measures of the page without its hidden and unseen parts
 * @param headline the element that shows the headline, or -1: what holds it is never dropped
 */
export function dropFurniture(
  tree: HtmlTree,
  marks: NodeMarks,
  measures: TextMeasures,
  headline: number,
  strictness: Strictness,
): Uint8Array {
  const drop = marks.drop.slice();
  if (strictness === 'none') return drop;
  const n = tree.count;
  const values = sumRunningText(tree, measures);
  const holdsArticle = new Uint8Array(n);
  for (let node = n - 1; node > 0; node--)
    if (holdsArticle[node] || node === headline || (marks.article[node] === ARTICLE_BODY && values[node]! > 200))
      holdsArticle[tree.parent[node]!] = 1;
  const quoted = sumQuotedText(tree, measures);
  const inArticle = new Uint8Array(n);
  for (let node = 1; node < n; node++) {
    if (drop[node] !== 0) {
      node = tree.subtreeEnd[node]! - 1;
      continue;
    }
    let code = marks.furniture[node]!;
    const tag = tree.tag[node]!;
    if (tag === tags.HEADER && headline >= 0) code = reasonCode('navigation');
    // An article inside an article is another's: a teaser, a comment.
    if (tag === tags.ARTICLE && inArticle[tree.parent[node]!]) code = reasonCode('related');
    inArticle[node] = tag === tags.ARTICLE ? 1 : inArticle[tree.parent[node]!]!;
    if (code === 0 || holdsArticle[node]) continue;
    const most = (strictness === 'strict' && MOST_OF_KIND.get(code)) || MOST;
    if (values[node]! > most * values[0]!) continue;
    if (EMBEDDING_KINDS.has(code) && quoted[node]! > 0.5 * measures.text[node]!) continue;
    drop[node] = code;
    node = tree.subtreeEnd[node]! - 1;
  }
  return drop;
}

/** Sums the blocks that read like an article's over each element's subtree; what speaks against others does not count. */
function sumRunningText(tree: HtmlTree, measures: TextMeasures): Float64Array {
  const sum = new Float64Array(tree.count);
  for (let node = tree.count - 1; node >= 0; node--) {
    sum[node] = sum[node]! + Math.max(0, blockValue(tree, measures, node));
    const parent = tree.parent[node]!;
    if (parent >= 0) sum[parent] = sum[parent]! + sum[node]!;
  }
  return sum;
}

/** Text inside block quotations, summed over each element's subtree. */
function sumQuotedText(tree: HtmlTree, measures: TextMeasures): Float32Array {
  const sum = new Float32Array(tree.count);
  for (let node = tree.count - 1; node > 0; node--) {
    if (tree.tag[node] === tags.BLOCKQUOTE) sum[node] = measures.text[node]!;
    const parent = tree.parent[node]!;
    sum[parent] = sum[parent]! + sum[node]!;
  }
  return sum;
}

/** Smaller cards say nothing, larger ones are sections of an article. */
const LARGEST_CARD = 600;
const FEWEST_CARDS = 3;

/** Drops runs of like elements that each lead elsewhere: a link for a heading and at most a few lines under it. */
export function dropCards(tree: HtmlTree, drop: Uint8Array, measures: TextMeasures, headline: number): void {
  const n = tree.count;
  // Per node: whether a block in it is nothing but a link.
  const leads = new Uint8Array(n);
  for (let node = n - 1; node > 0; node--) {
    const own = measures.own[node]!;
    if (own >= 12 && measures.ownLink[node]! >= 0.8 * own) leads[node] = 1;
    if (leads[node]) leads[tree.parent[node]!] = 1;
  }
  for (let node = 1; node < n; node++) {
    if (drop[node] !== 0) {
      node = tree.subtreeEnd[node]! - 1;
      continue;
    }
    if (!leads[node] || tree.tag[node] === TEXT) continue;
    let cards = 0;
    let others = 0;
    for (let child = node + 1; child < tree.subtreeEnd[node]!; child = tree.subtreeEnd[child]!) {
      if (drop[child] !== 0 || measures.text[child] === 0) continue;
      if (leads[child] && measures.text[child]! < LARGEST_CARD) cards++;
      else others++;
    }
    if (cards < FEWEST_CARDS || others > cards / 3 || (headline > node && headline < tree.subtreeEnd[node]!)) continue;
    drop[node] = reasonCode('related');
    node = tree.subtreeEnd[node]! - 1;
  }
}
