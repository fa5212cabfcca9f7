/** Owns reading a calendar date from the many ways that pages write one. */

const NUMERIC = /(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\\.?';
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]((?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)`, 'i');

function toDate(year: string, month: number, day: string): string | null {
  const y = Number(year);
  const d = Number(day);
  if (month < 1 || month > 12 || d < 1 || d > new Date(Date.UTC(y, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The first date in a text, as YYYY-MM-DD; null when there is none that the calendar has. The hour and zone are not looked at. */
export function readDate(text: string): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return toDate(numeric[1]!, Number(numeric[2]), numeric[3]!);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return toDate(dayFirst[3]!, MONTHS.indexOf(dayFirst[2]!.toLowerCase()) + 1, dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return toDate(monthFirst[3]!, MONTHS.indexOf(monthFirst[1]!.toLowerCase()) + 1, monthFirst[2]!);
  const compact = COMPACT.exec(text);
  return compact ? toDate(compact[1]!, Number(compact[2]), compact[3]!) : null;
}
