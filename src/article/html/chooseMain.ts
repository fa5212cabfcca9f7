/** Owns the choice of the element that holds the article: the one whose text minus its furniture is largest. */
import type { HtmlTree } from './htmlTree.ts';
import type { NodeMarks } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';

/** What a block without sentences costs the element that holds it, in Latin letters. */
const SHORT_BLOCK_COST = 12;
const LINK_COST = 1.5;

/** How much a block's own text speaks for (or against) being part of an article. */
function blockValue(measures: TextMeasures, node: number): number {
  const own = measures.own[node]!;
  if (own === 0) return 0;
  const link = measures.ownLink[node]!;
  const plain = own - link;
  const stops = measures.ownStops[node]!;
  if (plain < 30 || (stops === 0 && plain < 80))
    return -SHORT_BLOCK_COST - LINK_COST * link + (link < plain ? plain * 0.5 : 0);
  return plain + 10 * stops - LINK_COST * link;
}

/** A furniture part with more than this share of the page's running text is no furniture, whatever it is called. */
const MOST = 0.4;

/**
 * Adds to `marks.drop` the furniture parts that hold little of the page's running text, outermost first.
 * @param measures of the page without its hidden and unseen parts
 */
export function dropFurniture(tree: HtmlTree, marks: NodeMarks, measures: TextMeasures): void {
  const n = tree.count;
  const running = new Float64Array(n);
  for (let node = n - 1; node >= 0; node--) {
    running[node] = running[node]! + Math.max(0, blockValue(measures, node));
    const parent = tree.parent[node]!;
    if (parent >= 0) running[parent] = running[parent]! + running[node]!;
  }
  for (let node = 1; node < n; node++) {
    if (marks.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (marks.furniture[node] !== 0 && running[node]! <= MOST * running[0]!) {
      marks.drop[node] = marks.furniture[node]!;
      node = tree.subtreeEnd[node]! - 1;
    }
  }
}

export interface MainChoice {
  readonly node: number;
  readonly value: number;
}

/** The element with the greatest sum of block values; among equals the deepest. */
export function chooseMain(tree: HtmlTree, marks: NodeMarks, measures: TextMeasures): MainChoice {
  const n = tree.count;
  const sum = new Float64Array(n);
  for (let node = n - 1; node >= 0; node--) {
    sum[node] = sum[node]! + blockValue(measures, node);
    const parent = tree.parent[node]!;
    if (parent >= 0) sum[parent] = sum[parent]! + sum[node]!;
  }
  let best = 0;
  let bestValue = -Infinity;
  for (let node = 0; node < n; node++) {
    if (measures.text[node] === 0 || tree.tag[node] === tags.TEXT) continue;
    const value = sum[node]! * (marks.article[node] ? 1.1 : 1);
    if (value >= bestValue) {
      best = node;
      bestValue = value;
    }
  }
  return { node: best, value: bestValue };
}
