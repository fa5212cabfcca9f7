/** Owns what is left out inside the chosen part of a page: the headline, lines of links, furniture lines, what follows a tail heading. */
import type { DropReason } from './classHints.ts';
import { dropAroundHeadline, dropPopups, dropStandfirst } from './dropBoxes.ts';
import type { MainPart } from './dropBoxes.ts';
import type { Headline } from './findHeadline.ts';
import type { HtmlTree } from './htmlTree.ts';
import { COMMENTS_HEADING, readLine, RELATED_HEADING } from './linePatterns.ts';
import { reasonCode } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';
import { BLOCK, HEADING, TAG_BITS, TEXT } from './tags.ts';
import { bareText, ownText } from './visibleText.ts';

/** Longer blocks (in Latin letters) are not read for furniture words. */
const LONGEST_LINE = 260;

/** A block longer than this ends what stands before the text. */
const LONGEST_LEADING = 160;

/** With more text than this share before it, what looks like the headline is none. */
const MOST_BEFORE_HEADLINE = 0.45;

/** The blocks with text of their own, in the order in which that text begins: a box may begin with other blocks. */
function blocksOf(tree: HtmlTree, part: MainPart, measures: TextMeasures): number[] {
  const blocks: number[] = [];
  const seen = new Set<number>();
  for (let node = part.from; node < part.to; node++) {
    if (part.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (tree.tag[node] === TEXT && measures.text[node]! > 0) {
      const block = measures.home[node]!;
      if (!seen.has(block)) blocks.push(block);
      seen.add(block);
    }
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
    let before = 0;
    for (const node of blocks) if (node < headline.node) before += measures.own[node]!;
    if (before < MOST_BEFORE_HEADLINE * whole)
      for (const node of blocks)
        if (node < headline.node && tree.subtreeEnd[node]! <= headline.node)
          dropBlock(tree, drop, measures, node, 'navigation');
    if (headline.end === tree.subtreeEnd[headline.node]!) drop[headline.node] = reasonCode('headline');
    else dropBlock(tree, drop, measures, headline.node, 'headline');
    const home = measures.home[headline.node]!;
    if (home !== headline.node) measures.own[home] = measures.own[home]! - measures.text[headline.node]!;
    blocks = blocksOf(tree, part, measures);
  }
  dropStandfirst(tree, part, measures, article);
  dropAroundHeadline(tree, part, measures, headline);
  dropPopups(tree, part, measures);
  blocks = blocksOf(tree, part, measures);
  // Some pages wrap whole paragraphs in links.
  const linked = measures.link[part.from]! > 0.6 * whole;
  let tail: DropReason | null = null;
  let leading = true;
  let left = 0;
  for (const node of blocks) left += measures.own[node]! - measures.ownLink[node]!;
  const all = left;
  for (const [index, node] of blocks.entries()) {
    const own = measures.own[node]!;
    const link = measures.ownLink[node]!;
    const tag = tree.tag[node]!;
    left -= own - link;
    if (own - link > 80 && measures.ownStops[node]! > 0 && own > LONGEST_LEADING) leading = false;
    if (tail) {
      dropBlock(tree, drop, measures, node, tail);
      continue;
    }
    const next = blocks[index + 1];
    const heads = TAG_BITS[tag]! & HEADING && next !== undefined && measures.own[next]! - measures.ownLink[next]! > 120;
    if (!linked && !heads && link > 0.8 * own && tag !== tags.LI && tag !== tags.TD) {
      dropBlock(tree, drop, measures, node, 'related');
      continue;
    }
    if (own > LONGEST_LINE) continue;
    const text = ownText(tree, node, drop, 200);
    const heading = (TAG_BITS[tag]! & HEADING) !== 0 || own < 60;
    if (index < 12 && title !== '' && bareText(text) === title) dropBlock(tree, drop, measures, node, 'headline');
    else if (heading && all - left > Math.min(0.5 * all, 500) && COMMENTS_HEADING.test(text)) tail = 'comments';
    else if (heading && left < 0.3 * all && RELATED_HEADING.test(text)) tail = 'related';
    const reason = tail ?? readLine(text, leading);
    if (reason) dropBlock(tree, drop, measures, node, reason);
  }
}
