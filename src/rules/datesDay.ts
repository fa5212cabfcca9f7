/** Owns a day as it is written, the numbers it is written in, and the reckoning with days. */

/** A day as it is written: what is missing is null; `shift` counts days from the publication (昨天 is -1), `weekday` is
 * that of the last such day up to it, 0 for Sunday. */
export interface Day {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  readonly shift: number | null;
  readonly weekday?: number;
}
const FIRST_REPUBLIC_YEAR = 1911;
export const DIGITS = '〇一二三四五六七八九';
const MILLISECONDS_PER_DAY = 86_400_000;

/** 二十三 → 23, 15 → 15; NaN for anything else. */
export function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const ten = words.indexOf('十');
  words = words.replace(/[○零]/g, '〇');
  if (ten < 0) return [...words].reduce((sum, c) => sum * 10 + DIGITS.indexOf(c), 0);
  const tens = ten === 0 ? 1 : DIGITS.indexOf(words[0]!);
  return tens * 10 + (ten === words.length - 1 ? 0 : DIGITS.indexOf(words.at(-1)!));
}

export function yearOf(words: string | undefined, republic: boolean): number | null {
  if (words === undefined) return null;
  const year = numberOf(words);
  if (republic || (year > 99 && year < 200)) return year + FIRST_REPUBLIC_YEAR;
  return year < 100 ? 2000 + year : year;
}

/** YYYY-MM-DD, the year `fallback` where none is written; null when the day does not exist. */
export function isoOf(day: Day, fallback: number | null): string | null {
  const year = day.year ?? fallback;
  if (year === null || day.month === null) return null;
  const date = new Date(Date.UTC(year, day.month - 1, day.day));
  return date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day ? date.toISOString().slice(0, 10) : null;
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
}

/** `date` moved by `days`. */
export function shiftDay(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
