/** Owns what is left out inside the chosen part of a page: the headline, lines of links, furniture lines, what follows a tail heading. */
import type { DropReason } from './classHints.ts';
import type { Headline } from './findHeadline.ts';
import type { HtmlTree } from './htmlTree.ts';
import { COMMENTS_HEADING, readLine, RELATED_HEADING } from './linePatterns.ts';
import { reasonCode, STANDFIRST } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';
import { BLOCK, HEADING, TAG_BITS, TEXT } from './tags.ts';
import { bareText, visibleText } from './visibleText.ts';

/** Longer blocks (in Latin letters) are not read for furniture words. */
const LONGEST_LINE = 260;

export interface MainPart {
  /** First node and the node after the last. */
  readonly from: number;
  readonly to: number;
  readonly drop: Uint8Array;
}

function blocksOf(tree: HtmlTree, part: MainPart, measures: TextMeasures): number[] {
  const blocks: number[] = [];
  for (let node = part.from; node < part.to; node++) {
    if (part.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (tree.tag[node] !== TEXT && measures.own[node]! > 0) blocks.push(node);
  }
  return blocks;
}

/** Drops a block's own text; blocks that also hold other blocks keep those. */
function dropBlock(tree: HtmlTree, drop: Uint8Array, measures: TextMeasures, node: number, reason: DropReason): void {
  if (measures.own[node]! >= measures.text[node]! - 0.5) {
    drop[node] = reasonCode(reason);
    return;
  }
  for (let at = node + 1; at < tree.subtreeEnd[node]!; at = tree.subtreeEnd[at]!)
    if (!(TAG_BITS[tree.tag[at]!]! & BLOCK) && drop[at] === 0) drop[at] = reasonCode(reason);
}

/** Sets `part.drop` for what is not the article. */
export function trimMain(
  tree: HtmlTree,
  part: MainPart,
  measures: TextMeasures,
  headline: Headline,
  article: Uint8Array,
): void {
  const { drop } = part;
  const whole = measures.text[part.from]!;
  let blocks = blocksOf(tree, part, measures);
  const title = bareText(headline.title ?? '');
  if (headline.node >= part.from && headline.node < part.to) {
    const end = tree.subtreeEnd[headline.node]!;
    let before = 0;
    for (const node of blocks) if (node < headline.node) before += measures.own[node]!;
    if (before < 0.15 * whole)
      for (const node of blocks)
        if (node < headline.node && tree.subtreeEnd[node]! <= headline.node)
          dropBlock(tree, drop, measures, node, 'navigation');
    if (end <= part.to) drop[headline.node] = reasonCode('headline');
    blocks = blocksOf(tree, part, measures);
  }
  dropStandfirst(tree, part, measures, article);
  blocks = blocksOf(tree, part, measures);
  let tail: DropReason | null = null;
  let left = 0;
  for (const node of blocks) left += measures.own[node]! - measures.ownLink[node]!;
  const all = left;
  for (const [index, node] of blocks.entries()) {
    const own = measures.own[node]!;
    const link = measures.ownLink[node]!;
    const tag = tree.tag[node]!;
    left -= own - link;
    if (tail) {
      dropBlock(tree, drop, measures, node, tail);
      continue;
    }
    if (link > 0.8 * own && tag !== tags.LI && tag !== tags.TD) {
      dropBlock(tree, drop, measures, node, 'related');
      continue;
    }
    if (own > LONGEST_LINE) continue;
    const text = visibleText(tree, node, drop, 200);
    const heading = (TAG_BITS[tag]! & HEADING) !== 0 || own < 60;
    if (index < 12 && title !== '' && bareText(text) === title) dropBlock(tree, drop, measures, node, 'headline');
    else if (heading && all - left > Math.min(0.5 * all, 500) && COMMENTS_HEADING.test(text)) tail = 'comments';
    else if (heading && left < 0.3 * all && RELATED_HEADING.test(text)) tail = 'related';
    const reason = tail ?? readLine(text);
    if (reason) dropBlock(tree, drop, measures, node, reason);
  }
}

const LONGEST_STANDFIRST = 400;

/** Drops what is named a standfirst before the first paragraph; one in the middle of an article is a pull quote or a box. */
function dropStandfirst(tree: HtmlTree, part: MainPart, measures: TextMeasures, article: Uint8Array): void {
  let seen = 0;
  for (let node = part.from; node < part.to && seen < LONGEST_STANDFIRST; node++) {
    if (part.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (article[node] === STANDFIRST && measures.text[node]! < LONGEST_STANDFIRST) {
      part.drop[node] = reasonCode('standfirst');
      node = tree.subtreeEnd[node]! - 1;
    } else if (measures.own[node]! > 60 && tree.tag[node] === tags.P) seen += measures.own[node]!;
  }
}
