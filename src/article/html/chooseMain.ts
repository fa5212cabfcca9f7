/** Owns the choice of the element that holds the article: the one whose text minus its furniture is largest. */
import type { HtmlTree } from './htmlTree.ts';
import { ARTICLE_BODY, IN_ARTICLE } from './markDropped.ts';
import type { NodeMarks } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';
import { BLOCK, HEADING, TAG_BITS, TEXT } from './tags.ts';

/** What a block without sentences costs the element that holds it, in Latin letters. */
const SHORT_BLOCK_COST = 12;
const SHORT_ITEM_COST = 3;
const LINK_COST = 1.5;

/** How much a block's own text speaks for (or against) being part of an article. */
export function blockValue(tree: HtmlTree, measures: TextMeasures, node: number): number {
  const own = measures.own[node]!;
  if (own === 0) return 0;
  const link = measures.ownLink[node]!;
  const plain = own - link;
  const stops = measures.ownStops[node]!;
  if (plain >= 30 && (stops > 0 || plain >= 80)) return plain + 10 * stops - LINK_COST * link;
  const tag = tree.tag[node]!;
  const item = tag === tags.LI || tag === tags.TD || tag === tags.TH || tag === tags.DD || tag === tags.DT;
  return (link < plain ? plain * 0.5 : 0) - (item ? SHORT_ITEM_COST : SHORT_BLOCK_COST) - LINK_COST * link;
}

/** Sums block values over each element's subtree. */
export function sumValues(tree: HtmlTree, measures: TextMeasures): Float64Array {
  const sum = new Float64Array(tree.count);
  for (let node = tree.count - 1; node >= 0; node--) {
    sum[node] = sum[node]! + blockValue(tree, measures, node);
    const parent = tree.parent[node]!;
    if (parent >= 0) sum[parent] = sum[parent]! + sum[node]!;
  }
  return sum;
}

export interface MainChoice {
  readonly node: number;
  readonly value: number;
}

/** The share of the best element's value that an element inside it needs to be taken instead. */
const ENOUGH_FOR_BODY = 0.7;
const ENOUGH_FOR_NAMED = 0.85;
const ENOUGH = 0.92;
/** The most running text after the headline that narrowing may leave out before the inner element, as a share. */
const LONGEST_LOST = 0.06;

/** An article element around the headline is the article if it holds at least this share of the best element's value. */
const ENOUGH_AROUND_HEADLINE = 0.4;

/** Holds lines, not paragraphs: the element around them is the article. */
function isLine(tree: HtmlTree, node: number): boolean {
  const tag = tree.tag[node]!;
  return tag === tags.P || tag === tags.LI || (TAG_BITS[tag]! & HEADING) !== 0 || !(TAG_BITS[tag]! & BLOCK);
}

function mostValuable(tree: HtmlTree, marks: NodeMarks, measures: TextMeasures, sum: Float64Array): number {
  let best = 0;
  let bestValue = -Infinity;
  for (let node = 0; node < tree.count; node++) {
    if (measures.text[node] === 0 || tree.tag[node] === TEXT) continue;
    const mark = marks.article[node]!;
    const value = sum[node]! * (mark === ARTICLE_BODY ? 1.3 : mark === IN_ARTICLE ? 1.1 : 1);
    if (value < bestValue) continue;
    best = node;
    bestValue = value;
  }
  return best;
}

const POST = /(?:^|[^a-z])(?:post|reply|floor|answer|thread)/i;
/** The first post of a thread is the article if it holds at least this share. */
const ENOUGH_FOR_FIRST_POST = 0.3;
const FEWEST_POSTS = 3;

/** The first of a thread's posts: siblings whose names are alike but for their numbers. -1 when the page is no thread. */
function firstPost(tree: HtmlTree, within: number, sum: Float64Array): number {
  for (let node = within; node < tree.subtreeEnd[within]!; node++) {
    if (tree.tag[node] === TEXT || sum[node]! < ENOUGH_FOR_FIRST_POST * sum[within]!) continue;
    let first = -1;
    let kind = '';
    let posts = 0;
    for (let child = node + 1; child < tree.subtreeEnd[node]!; child = tree.subtreeEnd[child]!) {
      if (isLine(tree, child) || !tree.hasAttributes(child)) continue;
      const names = `${tree.attribute(child, 'id') ?? ''} ${tree.attribute(child, 'class') ?? ''}`
        .slice(0, 200)
        .replace(/\d+/g, '');
      if (first < 0 && POST.test(names)) {
        first = child;
        kind = names;
      }
      if (first >= 0 && names === kind) posts++;
    }
    if (posts >= FEWEST_POSTS && sum[first]! >= ENOUGH_FOR_FIRST_POST * sum[within]!) return first;
  }
  return -1;
}

/**
 * The element with the greatest sum of block values, narrowed to the innermost one that still holds nearly all of it.
 * @param headline the element that shows the headline, or -1
 */
export function chooseMain(tree: HtmlTree, marks: NodeMarks, measures: TextMeasures, headline: number): MainChoice {
  const sum = sumValues(tree, measures);
  let best = mostValuable(tree, marks, measures, sum);
  for (let node = headline; node > best; node = tree.parent[node]!)
    if (tree.tag[node] === tags.ARTICLE && sum[node]! >= ENOUGH_AROUND_HEADLINE * sum[best]!) {
      best = node;
      break;
    }
  const post = firstPost(tree, best, sum);
  if (post > 0) best = post;
  const value = sum[best]!;
  const headlineEnd = headline < 0 ? -1 : tree.subtreeEnd[headline]!;
  let inner = best;
  /** Running text passed since the headline: narrowing must not lose an article's first paragraphs. */
  let passed = 0;
  for (let node = best + 1; node < tree.subtreeEnd[best]!; node++) {
    if (measures.text[node] === 0 || tree.tag[node] === TEXT) continue;
    const enclosing = tree.subtreeEnd[node]! <= tree.subtreeEnd[inner]! && node > inner;
    if (enclosing && passed < LONGEST_LOST * value) {
      const mark = marks.article[node]!;
      const enough = mark === ARTICLE_BODY ? ENOUGH_FOR_BODY : mark === IN_ARTICLE ? ENOUGH_FOR_NAMED : ENOUGH;
      if (sum[node]! >= enough * value) inner = node;
    }
    if (node >= headlineEnd && headlineEnd >= 0) passed += Math.max(0, blockValue(tree, measures, node));
  }
  while (inner > 0 && isLine(tree, inner)) inner = tree.parent[inner]!;
  return { node: inner, value };
}
