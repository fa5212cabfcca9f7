/** Owns the reading of the block of fields that many Markdown files begin with. */
import { readDate } from './calendarDate.ts';
import type { Span } from './span.ts';

export interface FrontMatter {
  /** End of the closing mark's line, without its line end. */
  readonly end: number;
  /** The value of `title`, without its quotes; null when there is none. */
  readonly title: Span | null;
  /** YYYY-MM-DD, from `date`. */
  readonly publishedOn: string | null;
}

const MOST_UNITS = 10_000;
const MARK = /^---[ \t\r]*$/;
/** A field, an item of a list or a line of a nested value, a comment, a blank line. */
const LINE = /^(?:[\w-]{1,40}[ \t]*:(?:[ \t].*)?|[ \t].*|-[ \t].*|#.*|)\r?$/;

/**
 * The front matter at the start of `text` (offsets of `text`).
 * @returns null for a text that begins with none: no closing mark, or lines that are no fields between the marks.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  if (!text.startsWith('---')) return null;
  let title: Span | null = null;
  let publishedOn: string | null = null;
  const lines = text.slice(0, MOST_UNITS).split('\n');
  if (!MARK.test(lines[0]!)) return null;
  let start = lines[0]!.length + 1;
  for (const line of lines.slice(1)) {
    if (MARK.test(line)) return { end: start + line.trimEnd().length, title, publishedOn };
    if (!LINE.test(line)) return null;
    const colon = line.indexOf(':') + 1;
    const value = line.slice(colon).trim();
    if (/^title\s*:/.test(line) && value !== '') title ??= unquoted(value, start + line.indexOf(value, colon));
    if (/^date\s*:/.test(line)) publishedOn ??= readDate(value);
    start += line.length + 1;
  }
  return null;
}

function unquoted(value: string, start: number): Span {
  const quotes = value.length > 2 && /^["']/.test(value) && value.endsWith(value[0]!) ? 1 : 0;
  return { start: start + quotes, end: start + value.length - quotes };
}
