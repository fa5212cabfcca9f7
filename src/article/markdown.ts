/** Owns the path of Markdown: the edits that leave its text, and the title its first heading gives. */
import type { Removal } from './cleanArticle.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { Edit } from './offsetMap.ts';

export interface MarkdownResult {
  readonly edits: readonly Edit[];
  readonly title: string | null;
  /** YYYY-MM-DD, from the front matter. */
  readonly publishedOn: string | null;
  readonly removals: readonly Removal[];
}

const IMAGE = 'image-mark';
const HEADER = 'page-header';
const HEADING = /^ {0,3}#{1,6}(?=\s)\s*/;
const CLOSING_HASHES = /\s{1,4}#{1,6}\s{0,4}$/;
const CLOSING_UNITS = 16;
const QUOTE = /^ {0,3}(?:> ?)+/;
const BULLET = /^\s*(?:[-*+])\s+(?=\S)/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,}|(?:- ){2,}-|(?:\* ){2,}\*)\s*$/;
const TABLE_RULE = /^\s*(?:\|\s*)?(?::?-{2,}:?\s*\|\s*)+(?::?-{2,}:?\s*)?$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** Image, link, address in angle brackets, strong, emphasis, code, strike, escape; no alternative reads past its own opening sign again. */
const INLINE =
  /!\[([^[\]\n]{0,300})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[([^[\]\n]{0,500})\]\(((?:[^()\n]|\([^()\n]{0,200}\)){0,2000})\)|<(https?:\/\/[^<>\s]{1,1000})>|(\*{1,3}|~~|`{1,2})(?=\S)|\\([\\`*_{}[\]()#+.!|>-])/g;

/** True when the text carries the marks of Markdown often enough that reading it as plain text would leave litter. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 50_000);
  const heading = /^ {0,3}#{1,6} \S/m.test(sample);
  const marks =
    (sample.match(/\]\((?:https?:|\/|#|mailto:)/g)?.length ?? 0) +
    (sample.match(/\*\*[^*\n]{1,200}\*\*/g)?.length ?? 0) +
    (sample.match(/^> \S/gm)?.length ?? 0) +
    (sample.match(/^\|? ?:?-{3,}/gm)?.length ?? 0);
  return heading ? true : marks >= 3;
}

/**
 * Reads Markdown line by line; code in fences stays as it is. Linear.
 * @param keep reasons of furniture that stays; `image-mark` keeps images, `page-header` the front matter.
 */
export function readMarkdown(text: string, keep: ReadonlySet<string>): MarkdownResult {
  const edits: Edit[] = [];
  const removals: Removal[] = [];
  let title: string | null = null;
  let fenced = false;
  const remove = (start: number, end: number, by = ''): void => {
    if (end > start) edits.push({ start, end, text: by });
  };
  const front = keep.has(HEADER) ? null : readFrontMatter(text);
  if (front) {
    // Its title stays, as the headline; a heading below that says the same is a repetition.
    const value = front.title ?? { start: front.end, end: front.end };
    if (front.title) title = text.slice(value.start, value.end);
    for (const [start, end] of [
      [0, value.start],
      [value.end, front.end],
    ] as const) {
      remove(start, end);
      if (end > start) removals.push({ start, end, reason: HEADER });
    }
  }
  for (let start = front ? front.end : 0; start <= text.length;) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end);
    if (FENCE.test(line)) {
      fenced = !fenced;
      remove(start, end);
    } else if (RULE.test(line) || TABLE_RULE.test(line)) remove(start, end);
    else if (!fenced) {
      const before = edits.length;
      const heading = readBlock(line, start, remove, edits, keep.has(IMAGE) ? null : removals);
      if (heading && title === null) title = plain(line, start, edits.slice(before));
    }
    start = end + 1;
  }
  return { edits, title, publishedOn: front?.publishedOn ?? null, removals };
}

/** The edits of one line; true when it is a heading. */
function readBlock(
  line: string,
  start: number,
  remove: (start: number, end: number, by?: string) => void,
  edits: Edit[],
  images: Removal[] | null,
): boolean {
  let at = 0;
  const quote = QUOTE.exec(line);
  if (quote) at = quote[0].length;
  const rest = line.slice(at);
  const mark = HEADING.exec(rest) ?? BULLET.exec(rest);
  const heading = mark !== null && HEADING.test(rest);
  if (mark) at += mark[0].length;
  remove(start, start + at);
  const tail = Math.max(at, line.length - CLOSING_UNITS);
  const closing = heading ? CLOSING_HASHES.exec(line.slice(tail)) : null;
  const end = closing ? tail + closing.index : line.length;
  readInline(line, start, at, end, edits, images);
  if (closing) remove(start + end, start + line.length);
  return heading;
}

function readInline(
  line: string,
  offset: number,
  from: number,
  to: number,
  edits: Edit[],
  images: Removal[] | null,
): void {
  const cell = /^\s*\|.*\|\s*$/.test(line);
  INLINE.lastIndex = from;
  const closed = new Set<number>();
  const found: Edit[] = [];
  for (let match = INLINE.exec(line); match && match.index < to; match = INLINE.exec(line)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    if (match[0].startsWith('![')) {
      if (images === null) continue;
      found.push({ start, end, text: '' });
      images.push({ start, end, reason: IMAGE });
    } else if (match[2] !== undefined) {
      const label = start + 1;
      found.push({ start, end: label, text: '' }, { start: label + match[2].length, end, text: '' });
    } else if (match[4] !== undefined)
      found.push({ start, end: start + 1, text: '' }, { start: end - 1, end, text: '' });
    else if (match[6] !== undefined) found.push({ start, end: start + 1, text: '' });
    else if (match[5] !== undefined) {
      const mark = match[5];
      const close = closed.has(match.index) ? -1 : findClosing(line, mark, match.index, to);
      if (close < 0) continue;
      closed.add(close);
      found.push({ start, end, text: '' }, { start: offset + close, end: offset + close + mark.length, text: '' });
    }
  }
  if (cell)
    for (let i = from; i < to; i++)
      if (line[i] === '|') found.push({ start: offset + i, end: offset + i + 1, text: ' ' });
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = offset + from;
  for (const edit of found) {
    if (edit.start < reached) continue;
    edits.push(edit);
    reached = edit.end;
  }
}

/** Where the mark that opens at `open` closes before `to`; -1 where it is a mere sign, as between digits (2*3*4). */
function findClosing(line: string, mark: string, open: number, to: number): number {
  const isSign = (at: number): boolean => /\d/.test(line[at - 1] ?? '') && /\d/.test(line[at + mark.length] ?? '');
  if (isSign(open)) return -1;
  const close = line.indexOf(mark, open + mark.length + 1);
  return close < 0 || close + mark.length > to || isSign(close) || /\s/.test(line[close - 1]!) ? -1 : close;
}

function plain(line: string, offset: number, edits: readonly Edit[]): string | null {
  let result = '';
  let at = offset;
  for (const edit of edits) {
    result += line.slice(at - offset, edit.start - offset) + edit.text;
    at = edit.end;
  }
  const title = (result + line.slice(at - offset)).trim();
  return title === '' ? null : title;
}
