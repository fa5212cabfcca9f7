/** Owns the view of a plain text as lines that the furniture, the headline and the joining of lines share. */
import type { Span } from './span.ts';

/** A line that shows something; its span has no white space around it. Blank lines are not listed. */
export interface Line extends Span {
  /** The line in simplified characters, same length and offsets as the text itself. */
  readonly text: string;
  /** True for a line that reads like sentences of an article rather than like a label, a link or a headline. */
  readonly prose: boolean;
  /** True when a blank line lies before it. */
  readonly afterBlank: boolean;
  /** True when white space lies before its first character. */
  readonly indented: boolean;
}

/** Longer lines are prose or nothing that furniture could be: they are never matched against its patterns. */
export const LONGEST_FURNITURE_LINE = 300;

const SHORTEST_PROSE = 18;
const SHORTEST_COMMA_PROSE = 48;
const SHORTEST_LATIN_PROSE = 70;
const OPENS_WITH_LABEL = /^[【[(（>*]*(?:\d{4}\s*[-/.年]\s*\d{1,2}|[\p{Script=Han}]{2,6}\s*[:：])/u;
/** Many Chinese pages use the ASCII comma. */
const HAN_COMMA = /[\u4e00-\u9fff],/;
const STARTS_ITEM = /^(?:[·•▸▶→*○●■◆-]|\d{1,2}[.、]|【\d{1,2}】)/u;
const LATIN_SENTENCE = /[a-z\d)"”’][.!?]["”’)]?\s|[a-z\d)"”’][.:;]["”’)]?$/;

function readsLikeProse(text: string): boolean {
  if (text.length < SHORTEST_PROSE) return false;
  if (text.length < SHORTEST_COMMA_PROSE && OPENS_WITH_LABEL.test(text)) return false;
  // A headline may end in ！ or ？; a sentence with a full stop, or with words after its mark, is prose.
  if (/。|[！？](?=.)/u.test(text)) return true;
  if (text.length >= SHORTEST_COMMA_PROSE && (/[，；]/.test(text) || HAN_COMMA.test(text)))
    return !OPENS_WITH_LABEL.test(text) && !STARTS_ITEM.test(text);
  return text.length >= SHORTEST_LATIN_PROSE && LATIN_SENTENCE.test(text);
}

/** White space of any kind, zero-width marks and controls: what a line is trimmed of. */
export function isBlankUnit(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x7f) return false;
  return (
    unit <= 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060
  );
}

/** Splits `text` (simplified) at its line ends; linear, one pass. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  let lineStart = 0;
  while (lineStart < text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = text.length;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      const content = text.slice(start, end);
      const prose = content.length > LONGEST_FURNITURE_LINE || readsLikeProse(content);
      lines.push({ start, end, text: content, prose, afterBlank: blank, indented: start > lineStart });
      blank = false;
    } else blank = true;
    lineStart = lineEnd + 1;
  }
  return lines;
}
