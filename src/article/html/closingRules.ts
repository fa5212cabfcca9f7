/** Owns which open elements a tag closes and how far a closing tag reaches, after the rules of the HTML standard. */
import * as tags from './tags.ts';

/** Closing tags other than a table's own do not reach out of these. */
export const CELLS = [tags.TABLE_TAG, tags.TD, tags.TH, tags.CAPTION];
const LISTS = [tags.UL, tags.OL, tags.BLOCKQUOTE, ...CELLS];
export const TABLE_PARTS = new Set([tags.TABLE_TAG, tags.TR, tags.TD, tags.TH, tags.TBODY, tags.THEAD, tags.TFOOT]);

/** What an opening tag closes first: open elements of these kinds, if they lie inside the nearest of `within`. */
export const CLOSES = new Map<number, { kinds: number[]; within: number[] }>([
  [tags.LI, { kinds: [tags.LI], within: LISTS }],
  [tags.DD, { kinds: [tags.DD, tags.DT], within: [tags.DL, ...CELLS] }],
  [tags.DT, { kinds: [tags.DD, tags.DT], within: [tags.DL, ...CELLS] }],
  [tags.TR, { kinds: [tags.TR, tags.TD, tags.TH, tags.CAPTION], within: [tags.TABLE_TAG] }],
  [tags.TD, { kinds: [tags.TD, tags.TH, tags.CAPTION], within: [tags.TABLE_TAG, tags.TR] }],
  [tags.TH, { kinds: [tags.TD, tags.TH, tags.CAPTION], within: [tags.TABLE_TAG, tags.TR] }],
  [tags.TBODY, { kinds: [tags.TBODY, tags.THEAD, tags.TFOOT, tags.TR, tags.CAPTION], within: [tags.TABLE_TAG] }],
  [tags.THEAD, { kinds: [tags.TBODY, tags.THEAD, tags.TFOOT, tags.TR, tags.CAPTION], within: [tags.TABLE_TAG] }],
  [tags.TFOOT, { kinds: [tags.TBODY, tags.THEAD, tags.TFOOT, tags.TR, tags.CAPTION], within: [tags.TABLE_TAG] }],
  [tags.OPTION, { kinds: [tags.OPTION], within: CELLS }],
  [tags.RT, { kinds: [tags.RT, tags.RP], within: [] }],
  [tags.RP, { kinds: [tags.RT, tags.RP], within: [] }],
]);
