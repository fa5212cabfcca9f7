/** Owns the boxes inside the main part that are known by their place: standfirst, header, boxes of links inside a sentence. */
import type { Headline } from './findHeadline.ts';
import type { HtmlTree } from './htmlTree.ts';
import { reasonCode, STANDFIRST } from './markDropped.ts';
import type { TextMeasures } from './measureText.ts';
import * as tags from './tags.ts';
import { BLOCK, TAG_BITS, TEXT } from './tags.ts';

export interface MainPart {
  /** First node and the node after the last. */
  readonly from: number;
  readonly to: number;
  readonly drop: Uint8Array;
}

const LONGEST_STANDFIRST = 400;

/** Drops what is named a standfirst before the first paragraph; one in the middle of an article is a pull quote or a box. */
export function dropStandfirst(tree: HtmlTree, part: MainPart, measures: TextMeasures, article: Uint8Array): void {
  let seen = 0;
  for (let node = part.from; node < part.to && seen < LONGEST_STANDFIRST; node++) {
    if (part.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (article[node] === STANDFIRST && measures.text[node]! < LONGEST_STANDFIRST) {
      part.drop[node] = reasonCode('standfirst');
      node = tree.subtreeEnd[node]! - 1;
    } else if (measures.own[node]! > 60 && tree.tag[node] === tags.P) seen += measures.own[node]!;
  }
}

/** Drops what stands beside the headline in a header element: byline, date and standfirst. */
export function dropAroundHeadline(tree: HtmlTree, part: MainPart, measures: TextMeasures, headline: Headline): void {
  let header = headline.node;
  while (header > part.from && tree.tag[header] !== tags.HEADER) header = tree.parent[header]!;
  if (header <= part.from || measures.text[header]! - measures.text[headline.node]! > LONGEST_STANDFIRST) return;
  for (let node = header + 1; node < tree.subtreeEnd[header]!; node++) {
    if (part.drop[node] !== 0) node = tree.subtreeEnd[node]! - 1;
    else if (tree.subtreeEnd[node]! <= headline.node || node >= headline.end) {
      part.drop[node] = reasonCode('standfirst');
      node = tree.subtreeEnd[node]! - 1;
    }
  }
}

const FEWEST_POPUP_LINKS = 3;
const SHORTEST_POPUP = 100;
/** More nodes than this are not looked through: no popup is that large. */
const LARGEST_POPUP = 200;

/** Drops inline boxes of links that scripts show on hovering: left in, they would stand in the middle of a sentence. */
export function dropPopups(tree: HtmlTree, part: MainPart, measures: TextMeasures): void {
  for (let node = part.from; node < part.to; node++) {
    if (part.drop[node] !== 0) {
      node = tree.subtreeEnd[node]! - 1;
      continue;
    }
    const tag = tree.tag[node]!;
    const text = measures.text[node]!;
    if (TAG_BITS[tag]! & BLOCK || tag === TEXT || tag === tags.A || text < SHORTEST_POPUP) continue;
    const end = tree.subtreeEnd[node]!;
    if (end - node > LARGEST_POPUP || measures.link[node]! < 0.85 * text) continue;
    if (tree.tag.subarray(node, end).filter((inner) => inner === tags.A).length < FEWEST_POPUP_LINKS) continue;
    part.drop[node] = reasonCode('related');
    node = end - 1;
  }
}
