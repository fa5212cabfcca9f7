/** Owns what the furniture kinds see of a page and what they answer. */
import type { Line } from '../readLines.ts';
import { LONGEST_FURNITURE_LINE } from '../readLines.ts';
import type { Span } from '../span.ts';
import type { MetaKind } from './metaLine.ts';
import { readMetaLine } from './metaLine.ts';

export interface Page {
  readonly lines: readonly Line[];
  /** Index of the first and last line that reads like sentences; both -1 when there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** What each line says about the article's publication; null for lines that say anything else. */
  readonly meta: readonly (ReadonlySet<MetaKind> | null)[];
}

/** One kind of furniture: `find` lists the stretches of the text that are of it, in order. */
export interface FurnitureKind {
  /** Stable kebab-case code, shown to the user through `removalReasons.ts`. */
  readonly reason: string;
  find(page: Page): Span[];
}

/** Furniture lies at the ends of a page; lines further in than this are not matched, which bounds the work on long texts. */
const END_LINES = 120;
/** A meta line may stand a few lines into the prose, under a standfirst or between the body and a footnote. */
const MARGIN_LINES = 3;

export function readPage(lines: readonly Line[]): Page {
  const firstProse = lines.findIndex((line) => line.prose);
  const lastProse = lines.findLastIndex((line) => line.prose);
  const meta = lines.map((line, index) =>
    isNearEnd(lines.length, index) && (index <= firstProse + MARGIN_LINES || index >= lastProse - MARGIN_LINES)
      ? readMetaLine(line.text)
      : null,
  );
  return { lines, firstProse, lastProse, meta };
}

function isNearEnd(count: number, index: number): boolean {
  return index < END_LINES || index >= count - END_LINES;
}

/** True before the first line of prose: where breadcrumbs, menus and date lines are. */
export function inHead(page: Page, index: number): boolean {
  return index < page.firstProse;
}

/** True after the last line of prose: where editors, neighbours, related news and footers are. */
export function inTail(page: Page, index: number): boolean {
  return page.lastProse >= 0 && index > page.lastProse;
}

/** The spans of the lines near an end of the page for which `test` holds; lines too long for furniture are never asked. */
export function linesWhere(page: Page, test: (line: Line, index: number) => boolean): Span[] {
  const { lines } = page;
  const found: Span[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (index === END_LINES && lines.length > 2 * END_LINES) index = lines.length - END_LINES;
    const line = lines[index]!;
    if (line.text.length <= LONGEST_FURNITURE_LINE && test(line, index))
      found.push({ start: line.start, end: line.end });
  }
  return found;
}
