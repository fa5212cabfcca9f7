/** Owns the path of plain text: lines in, the edits that leave the headline and the main text. */
import type { Removal } from './cleanArticle.ts';
import { findFurniture } from './furniture/findFurniture.ts';
import { readPage } from './furniture/page.ts';
import { findHeadline, findRepetitions } from './headline.ts';
import type { Joint } from './joinWrapped.ts';
import { joinWrapped } from './joinWrapped.ts';
import type { Edit } from './offsetMap.ts';
import { readPublishedOn } from './publishedOn.ts';
import type { Line } from './readLines.ts';
import { isBlankUnit, readLines } from './readLines.ts';
import type { Span } from './span.ts';

export interface PlainTextOptions {
  /** Reasons of furniture that stays in the text. */
  readonly keep: ReadonlySet<string>;
  /** The title that the page's metadata or markup names. */
  readonly knownTitle: string | null;
  /** True when lines may be wrapped by hand; markup has its own paragraphs. */
  readonly mayBeWrapped: boolean;
}

export interface PlainTextResult {
  readonly edits: readonly Edit[];
  /** The headline's line, in offsets of the text; null when the text shows none. */
  readonly headline: Span | null;
  readonly publishedOn: string | null;
  readonly removals: readonly Removal[];
}

/** A stretch that stays, and what parts it from the stretch before. */
interface Piece extends Span {
  readonly joint: Joint;
}

/** @param simplified `text` in simplified characters, for which the patterns are written; same length. */
export function readPlainText(text: string, simplified: string, options: PlainTextOptions): PlainTextResult {
  const lines = readLines(simplified);
  const joints = options.mayBeWrapped ? joinWrapped(lines) : [];
  const page = readPage(markWrappedProse(lines, joints));
  const furniture = findFurniture(page, options.keep);
  const wholeLines = new Map(furniture.map((removal) => [removal.start, removal]));
  const claimed = (index: number): boolean => wholeLines.get(lines[index]!.start)?.end === lines[index]!.end;
  const headline = findHeadline(page, claimed, options.knownTitle);
  const removals = [...furniture];
  const drop = (index: number, reason: string): void => {
    if (options.keep.has(reason) || claimed(index)) return;
    const { start, end } = lines[index]!;
    removals.push({ start, end, reason });
    wholeLines.set(start, removals.at(-1)!);
  };
  for (const index of findRepetitions(page, headline)) drop(index, 'repeated-headline');
  for (let index = 0; index < headline; index++) drop(index, 'page-header');
  const kept = removals.sort((a, b) => a.start - b.start);
  const pieces = cutPieces(lines, kept, joints, headline);
  return {
    edits: editsBetween(text, pieces),
    headline: headline < 0 ? null : { start: lines[headline]!.start, end: lines[headline]!.end },
    publishedOn: readPublishedOn(page, headline),
    removals: kept,
  };
}

/** The lines of a wrapped paragraph are prose together, which each of them may be too short to show. */
function markWrappedProse(lines: readonly Line[], joints: readonly Joint[]): readonly Line[] {
  if (joints.every((joint) => joint === null)) return lines;
  return lines.map((line, index) =>
    line.prose || (joints[index] ?? joints[index - 1] ?? null) === null ? line : { ...line, prose: true },
  );
}

/** The lines less the removals; lines that go on are joined unless something was removed at the seam. */
function cutPieces(
  lines: readonly Line[],
  removals: readonly Removal[],
  joints: readonly Joint[],
  headline: number,
): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let joint: Joint = null;
  lines.forEach((line, index) => {
    let start = line.start;
    const before = pieces.length;
    const push = (end: number): void => {
      if (end > start) pieces.push({ start, end, joint: pieces.length === before ? joint : '' });
    };
    for (; next < removals.length && removals[next]!.start < line.end; next++) {
      push(removals[next]!.start);
      start = removals[next]!.end;
    }
    push(line.end);
    const untouched = pieces.length === before + 1 && pieces[before]!.start === line.start && start === line.start;
    joint = untouched && index !== headline ? (joints[index] ?? null) : null;
  });
  return pieces;
}

/** The edits that turn what lies between the pieces into one line end, a space or nothing; the line's own \n is kept where there is one. */
function editsBetween(text: string, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  const replace = (start: number, end: number, by: string): void => {
    if (end > start || by !== '') edits.push({ start, end, text: by });
  };
  const part = (start: number, end: number): void => {
    const newline = text.indexOf('\n', start);
    if (newline < 0 || newline >= end) return replace(start, end, '\n');
    replace(start, newline, '');
    replace(newline + 1, end, '');
  };
  let from = 0;
  pieces.forEach((piece, index) => {
    const start = trimStart(text, piece);
    if (index === 0) replace(0, start, '');
    else if (piece.joint === null) part(from, start);
    else replace(from, start, piece.joint);
    from = trimEnd(text, { start, end: piece.end });
  });
  if (pieces.length === 0) replace(0, text.length, '');
  else part(from, text.length);
  return edits;
}

function trimStart(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && isBlankUnit(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && isBlankUnit(text.charCodeAt(at - 1))) at--;
  return at;
}
