/** Owns how days are written in the user's language. */

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' };

/** Milliseconds of a day that the calendar has; JavaScript itself takes the 31st of February for a day in March. */
function timeOf(day: string): number | null {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? time : null;
}

/** `Apr 15, 2025` or `2025年4月15日` for `2025-04-15`; what is no day of the calendar is shown as it is. */
export function localDay(day: string, locale: string): string {
  const time = timeOf(day);
  return time === null ? day : new Intl.DateTimeFormat(locale, DAY).format(time);
}

/** `Apr 15 – 16, 2025` for two days; one that is missing leaves the other, and none leaves null. */
export function localDays(first: string | null, last: string | null, locale: string): string | null {
  if (first === null || last === null || first === last) {
    const day = first ?? last;
    return day === null ? null : localDay(day, locale);
  }
  const [start, end] = [timeOf(first), timeOf(last)];
  // Ranges of Chinese dates come out as bare figures, 2025/4/15至2025/4/16, unlike the single day beside them.
  if (start === null || end === null || start > end || locale.startsWith('zh'))
    return `${localDay(first, locale)} – ${localDay(last, locale)}`;
  return new Intl.DateTimeFormat(locale, DAY).formatRange(start, end);
}
