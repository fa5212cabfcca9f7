/** Owns reading a calendar date from the many ways that pages write one. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;
const REPUBLIC_IN_WORDS = /民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const REPUBLIC = /(?<![\d./-])(1[01]\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?![\d./-])/u;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
/** May 20, 2024 */
export const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d{2})\\b`,
  'iu',
);
/** 20th of May 2024, 20-May-2024 */
export const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?:\\s{1,2}|-)${MONTH},?(?:\\s{1,2}|-)((?:19|20)\\d{2})\\b`,
  'iu',
);
/** The first year of the Republic, by which Taiwan counts, is 1912. */
const YEARS_BEFORE_REPUBLIC = 1911;

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The first whole date (year, month, day) that `text` states, as YYYY-MM-DD; null when there is none or the calendar has
 * no such day. The hour and the zone are not looked at.
 */
export function readDate(text: string): string | null {
  const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;
  let match = NUMERIC.exec(text);
  if (match) return toIso(Number(match[1]), Number(match[2]), Number(match[3]));
  match = REPUBLIC_IN_WORDS.exec(text);
  if (match) return toIso(Number(match[1]) + YEARS_BEFORE_REPUBLIC, Number(match[2]), Number(match[3]));
  match = MONTH_FIRST.exec(text);
  if (match) return toIso(Number(match[3]), monthOf(match[1]!), Number(match[2]));
  match = DAY_FIRST.exec(text);
  return match && toIso(Number(match[3]), monthOf(match[2]!), Number(match[1]));
}

/** Like `readDate`, and the eight digits of metadata (20240520): too bold a guess for lines that people read. */
export function readMetadataDate(text: string): string | null {
  const date = readDate(text);
  if (date !== null) return date;
  const match = COMPACT.exec(text);
  return match && toIso(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** 112/11/09 on a date line, in the years of the Republic; in a sentence the same figures may be anything. */
export function readRepublicDate(text: string): string | null {
  const match = REPUBLIC.exec(text);
  return match && toIso(Number(match[1]) + YEARS_BEFORE_REPUBLIC, Number(match[2]), Number(match[3]));
}
