/** Owns how the chosen part of a page becomes lines of text: edits over the page that leave the text and its places. */
import type { Edit } from '../offsetMap.ts';
import { findEntities } from './decodeEntities.ts';
import { EditWriter, LINE, SPACE, TAB } from './editWriter.ts';
import type { HtmlTree } from './htmlTree.ts';
import * as tags from './tags.ts';
import { BLOCK, TAG_BITS, TEXT } from './tags.ts';

/** A row of cells no longer than this (Latin letters) is data and stays on one line; longer ones lay a page out. */
const LONGEST_CELL = 240;

function isSpace(c: number): boolean {
  return c <= 32 || c === 0xa0 || c === 0x3000 || (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029;
}

function isInvisible(c: number): boolean {
  return c === 0x200b || c === 0xfeff || c === 0xad || c === 0x2060;
}

function writeSpan(writer: EditWriter, html: string, start: number, end: number, lines: boolean): void {
  let from = start;
  for (let i = start; i <= end; i++) {
    const c = i < end ? html.charCodeAt(i) : 32;
    const space = isSpace(c);
    if (!space && !isInvisible(c)) continue;
    if (i > from) writer.keep(from, i);
    from = i + 1;
    if (i === end || !space) continue;
    if (c === 10 || c === 13) {
      if (lines) writer.border(LINE);
      else writer.brokenLine();
    }
    writer.border(SPACE);
  }
}

const REFERENCE = /^(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|nbsp|[lr][ds]quo|middot|hellip|[mn]dash|quot|lt|gt|[aei]acute);/i;

/** Whether references were escaped a second time all over the page: `&amp;#x5E02;` for a character. */
export function isDoubleEscaped(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('&amp;'); at >= 0; at = html.indexOf('&amp;', at + 5))
    if (REFERENCE.test(html.slice(at + 5, at + 14)) && ++count >= 4) return true;
  return false;
}

function writeTextNode(writer: EditWriter, html: string, start: number, end: number, mode: TextMode): void {
  let done = start;
  for (const entity of findEntities(html, start, end)) {
    if (entity.start < done) continue;
    writeSpan(writer, html, done, entity.start, mode.lines);
    let { text } = entity;
    done = entity.end;
    const inner = mode.doubleEscaped && text === '&' ? REFERENCE.exec(html.slice(entity.end, entity.end + 10)) : null;
    if (inner && entity.end + inner[0].length <= end) {
      const reference = `&${inner[0]}`;
      text = findEntities(reference, 0, reference.length)[0]?.text ?? text;
      done = entity.end + inner[0].length;
    }
    const code = text.charCodeAt(0);
    if (isSpace(code)) writer.border(SPACE);
    else if (!isInvisible(code)) writer.replace(entity.start, done, text);
  }
  writeSpan(writer, html, done, end, mode.lines);
}

interface TextMode {
  /** Line ends of the source are line ends of the text, as in `pre`. */
  lines: boolean;
  readonly doubleEscaped: boolean;
}

/** Rows of a table that hold data: their cells go on one line. */
function isDataRow(tree: HtmlTree, row: number, text: Float32Array): boolean {
  let cells = 0;
  for (let node = row + 1; node < tree.subtreeEnd[row]!; node = tree.subtreeEnd[node]!) {
    const tag = tree.tag[node]!;
    if (tag !== tags.TD && tag !== tags.TH) continue;
    if (text[node]! > LONGEST_CELL) return false;
    if (text[node]! > 0) cells++;
  }
  return cells > 1;
}

/**
 * Edits that leave the text of the elements from `from` to before `to` (node numbers), one line a block.
 * Parts whose root has a bit in `drop` are left out. @param text weight of text per node, for telling data rows.
 */
export function writeText(tree: HtmlTree, from: number, to: number, drop: Uint8Array, text: Float32Array): Edit[] {
  const writer = new EditWriter(tree.html);
  const mode: TextMode = { lines: false, doubleEscaped: isDoubleEscaped(tree.html) };
  // Ends (node numbers) of the open blocks, and of the outermost data row and preformatted part.
  const openEnds: number[] = [];
  let rowEnd = -1;
  let preEnd = -1;
  for (let node = from; node < to; node++) {
    while (openEnds.length > 0 && openEnds.at(-1)! <= node) {
      openEnds.pop();
      writer.border(node < rowEnd ? SPACE : LINE);
    }
    if (drop[node] !== 0) {
      // A dropped block still parts the lines around it.
      if (TAG_BITS[tree.tag[node]!]! & BLOCK) writer.border(node < rowEnd ? SPACE : LINE);
      node = tree.subtreeEnd[node]! - 1;
      continue;
    }
    const tag = tree.tag[node]!;
    if (tag === TEXT) {
      mode.lines = node < preEnd;
      writeTextNode(writer, tree.html, tree.start[node]!, tree.stop[node]!, mode);
      continue;
    }
    const inRow = node < rowEnd;
    if (tag === tags.BR) writer.border(inRow ? SPACE : LINE);
    else if (inRow && (tag === tags.TD || tag === tags.TH)) writer.border(TAB);
    else if (TAG_BITS[tag]! & BLOCK) {
      writer.border(inRow ? SPACE : LINE);
      openEnds.push(tree.subtreeEnd[node]!);
      if (tag === tags.TR && !inRow && isDataRow(tree, node, text)) rowEnd = tree.subtreeEnd[node]!;
      if (tag === tags.PRE && node >= preEnd) preEnd = tree.subtreeEnd[node]!;
    }
  }
  return writer.finish();
}
