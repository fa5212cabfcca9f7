/** Owns reading a part of a page as one plain line, for comparing and for metadata; the main text itself goes through writeText. */
import { decodeText } from './decodeEntities.ts';
import type { HtmlTree } from './htmlTree.ts';
import { BLOCK, BR, TAG_BITS, TEXT } from './tags.ts';

/** At most `limit` characters of a part's text, entities decoded, white space folded; parts with `drop` set left out. */
export function visibleText(
  tree: HtmlTree,
  node: number,
  drop: Uint8Array,
  limit: number,
  to = tree.subtreeEnd[node]!,
): string {
  let text = '';
  // Bounded, so that a caller may ask for each of many nested elements.
  const end = Math.min(to, node + 40 + limit);
  for (let at = node; at < end && text.length < limit; at++) {
    if (drop[at] !== 0 && at !== node) at = tree.subtreeEnd[at]! - 1;
    else if (tree.tag[at] === TEXT)
      text += decodeText(tree.html.slice(tree.start[at], Math.min(tree.stop[at]!, tree.start[at]! + 2 * limit)));
    else if (TAG_BITS[tree.tag[at]!]! & BLOCK) text += ' ';
  }
  return foldSpace(text).slice(0, limit);
}

/** The same of a block's own text, without the blocks inside it. */
export function ownText(tree: HtmlTree, node: number, drop: Uint8Array, limit: number): string {
  let text = '';
  const end = Math.min(tree.subtreeEnd[node]!, node + 40 + limit);
  for (let at = node + 1; at < end && text.length < limit; at++) {
    const tag = tree.tag[at]!;
    if (tag === BR) text += ' ';
    if (drop[at] !== 0 || TAG_BITS[tag]! & BLOCK) at = tree.subtreeEnd[at]! - 1;
    else if (tag === TEXT)
      text += decodeText(tree.html.slice(tree.start[at], Math.min(tree.stop[at]!, tree.start[at]! + 2 * limit)));
  }
  return foldSpace(text).slice(0, limit);
}

export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** Letters and digits alone, in lower case: what two spellings of a headline have in common. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
