/** Owns the reading of the publication date from the lines around the article. */
import { DAY_FIRST, MONTH_FIRST, readDate, readRepublicDate } from './calendarDate.ts';
import type { Page } from './furniture/page.ts';
import { inHead, inTail } from './furniture/page.ts';

/** "HONG KONG - October 31, 2025 (NEWSWIRE) -", "PARIS, Jan 7, 2025 /Newswire/ --", "LONDON - Newswire - 5 June 2026 -". */
const DATELINE = /^\p{Lu}[\p{Lu}\s,./()-]{2,60}/u;
const DATELINE_REST = 100;
const DATELINE_UNITS = 220;

function readDateline(text: string): string | null {
  const opening = text.slice(0, DATELINE_UNITS);
  const dateline = DATELINE.exec(opening);
  if (!dateline) return null;
  const date = MONTH_FIRST.exec(opening) ?? DAY_FIRST.exec(opening);
  // A date further on, or one that the sentence goes on from, belongs to the story.
  if (!date || date.index > dateline[0].length + DATELINE_REST) return null;
  return /^\s*(?:[-–—(/]|$)/.test(opening.slice(date.index + date[0].length)) ? readDate(date[0]) : null;
}

/**
 * The date of publication: from a labelled or bare date line above the article, else from below it, else from a
 * newswire's dateline. Dates inside sentences are dates of the story and never taken.
 * @param headline index of the headline's line, which may name another date; -1 when there is none.
 */
export function readPublishedOn(page: Page, headline: number): string | null {
  const meta = (index: number): boolean =>
    page.meta[index]?.has('date') === true || page.meta[index]?.has('source') === true;
  const first = (test: (index: number) => boolean): string | null => {
    for (let index = 0; index < page.lines.length; index++) {
      if (index === headline || !test(index)) continue;
      const { text } = page.lines[index]!;
      const date = readDate(text) ?? (meta(index) ? readRepublicDate(text) : null);
      if (date !== null) return date;
    }
    return null;
  };
  const opening = page.lines[Math.max(0, page.firstProse)];
  return (
    first((index) => !inTail(page, index) && meta(index)) ??
    first((index) => inHead(page, index) && !page.lines[index]!.prose) ??
    first((index) => inTail(page, index) && meta(index)) ??
    (opening === undefined ? null : readDateline(opening.text))
  );
}
