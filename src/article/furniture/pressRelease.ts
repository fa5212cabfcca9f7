/** Owns the removal of what newswires add to an English release: downloads, contacts, company boilerplate, pick-up links. */
import type { Span } from '../span.ts';
import type { Line } from '../readLines.ts';
import type { FurnitureKind } from './page.ts';

const LINE =
  /^(?:photos?(?: download)?\s*:|(?:original\/)?source(?: press release)?$|view (?:the )?(?:source|original)\b|pickup\b|reddit post|\S+ tldr$|blockchain registration|the post .{1,200} appeared first on|for immediate release|hashtags?\s*:|-?\s*ends?\s*-$|end of (?:press )?release|share this|sign up for|subscribe to|advertisement$|logo\s*[-:]|multimedia\s*[-:]|editors?\s*:|sources?\s*:\s*\p{Lu}[\p{L} ]{1,40}$|read the (?:full|original)|(?:tags|categories|category|filed under|posted in|keywords)\s*:|filed under\b|comments are closed|leave a (?:comment|reply)|follow us\b|tweet$|print this|share (?:on|via)\b|no comments\b|\d+ comments?$)/iu;
const CONTACT =
  /^(?:media|press)\s+(?:enquir|inquir|contact|relations)|^(?:for )?(?:more|further) (?:information|media enquiries)[^.]{0,60}:?$|^contacts?\s*:?$/iu;
const INQUIRIES = /^for (?:more|further|additional) information,? (?:please )?(?:contact|visit|call|e-?mail|see)\b/iu;
const CONTACT_DETAIL =
  /^(?:tel|phone|telephone|fax|email|e-mail|mobile|website|web)\b\s*[:.]|^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$|^\+?\(?\d[\d\s()-]{6,}$|^https?:\/\/\S+$/iu;
const ABOUT = /^[Aa]bout\s+(?:the\s+)?(\p{Lu}[^.!?:]{0,60}):?$/u;
const LONGEST_LINE = 300;
const LONGEST_HEADING = 80;
const MOST_BOILERPLATE_LINES = 4;

/** "About X" opens boilerplate when the next line says what X is; a chapter called "About the visit" does not. */
function isBoilerplateHeading(line: Line, next: Line | undefined): boolean {
  const name = line.text.length <= LONGEST_HEADING ? ABOUT.exec(line.text)?.[1] : undefined;
  return name !== undefined && next !== undefined && next.text.slice(0, 200).toLowerCase().includes(name.toLowerCase());
}

/** Index after the last line of the block that opens at `index`; `index` itself when none does. */
function endOfBlock(lines: readonly Line[], index: number): number {
  const line = lines[index]!;
  const startsAnother = (at: number): boolean =>
    LINE.test(lines[at]!.text.slice(0, LONGEST_LINE)) || isBoilerplateHeading(lines[at]!, lines[at + 1]);
  let end = index + 1;
  if (isBoilerplateHeading(line, lines[index + 1])) {
    while (end < lines.length && end <= index + MOST_BOILERPLATE_LINES && !startsAnother(end)) end++;
    return end;
  }
  if (line.text.length > LONGEST_HEADING || !CONTACT.test(line.text)) return index;
  while (end < lines.length && !lines[end]!.prose && lines[end]!.text.length <= LONGEST_HEADING && !startsAnother(end))
    end++;
  return end;
}

export const pressRelease: FurnitureKind = {
  reason: 'press-release',
  find({ lines, firstProse }): Span[] {
    const found: Span[] = [];
    let index = 0;
    while (index < lines.length) {
      const { text } = lines[index]!;
      let after = index;
      if (text.length <= LONGEST_LINE && /^[-A-Za-z+(\d]/.test(text)) {
        if (LINE.test(text)) after = index + 1;
        else if (firstProse >= 0 && index > firstProse)
          after = CONTACT_DETAIL.test(text) || INQUIRIES.test(text) ? index + 1 : endOfBlock(lines, index);
      }
      for (let i = index; i < after; i++) found.push({ start: lines[i]!.start, end: lines[i]!.end });
      index = Math.max(index + 1, after);
    }
    return found;
  },
};
