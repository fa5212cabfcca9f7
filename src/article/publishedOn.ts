/** Owns the reading of the publication date from the lines around the article. */
import type { Page } from './furniture/page.ts';
import { inHead, inTail } from './furniture/page.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/u;
const MINGUO = /民国\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d{2})\\b`, 'iu');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}${MONTH},?\\s{1,2}((?:19|20)\\d{2})\\b`, 'iu');
/** "HONG KONG - October 31, 2025 (NEWSWIRE) -", "PARIS, Jan 7, 2025 /Newswire/ --", "LONDON - Newswire - 5 June 2026 -". */
const DATELINE = /^\p{Lu}[\p{Lu}\s,./()-]{2,60}/u;
const DATELINE_REST = 100;
const DATELINE_UNITS = 220;

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first whole date (year, month, day) that `text` states, as YYYY-MM-DD; null when there is none or the calendar has no such day. */
export function readDate(text: string): string | null {
  const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;
  let match = NUMERIC.exec(text);
  if (match) return toIso(Number(match[1]), Number(match[2]), Number(match[3]));
  match = MINGUO.exec(text);
  if (match) return toIso(Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
  match = MONTH_FIRST.exec(text);
  if (match) return toIso(Number(match[3]), monthOf(match[1]!), Number(match[2]));
  match = DAY_FIRST.exec(text);
  return match && toIso(Number(match[3]), monthOf(match[2]!), Number(match[1]));
}

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
  const first = (test: (index: number) => boolean): string | null => {
    for (let index = 0; index < page.lines.length; index++) {
      if (index === headline || !test(index)) continue;
      const date = readDate(page.lines[index]!.text);
      if (date !== null) return date;
    }
    return null;
  };
  const meta = (index: number): boolean =>
    page.meta[index]?.has('date') === true || page.meta[index]?.has('source') === true;
  const opening = page.lines[Math.max(0, page.firstProse)];
  return (
    first((index) => !inTail(page, index) && meta(index)) ??
    first((index) => inHead(page, index) && !page.lines[index]!.prose) ??
    first((index) => inTail(page, index) && meta(index)) ??
    (opening === undefined ? null : readDateline(opening.text))
  );
}
