/** Owns the dates of English reports: the dateline, and the days of the visit. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { ArticleView } from '../articleView.ts';
import { shiftDay } from '../datesDay.ts';
import { tokensOf } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore
const MONTH = `(${MONTHS.map((month) => `${month[0]!.toUpperCase()}${month.slice(1)}`).join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;
const TO = String.raw`\s?(?:-|–|—|to|and|through|until)\s?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,? ((?:19|20)\d\d))?\b`;
/** October 27-31, 2025; September 4. */
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH} ${DAY}(?:${TO}${DAY})?${YEAR}`, 'g');
/** October 30 to November 2, 2025; 30 October to 2 November 2025. */
const ACROSS = new RegExp(
  String.raw`\b(?:${MONTH} ${DAY}|${DAY} ${MONTH})(?:,? (?:19|20)\d\d)?${TO}(?:${MONTH} ${DAY}|${DAY} ${MONTH})${YEAR}`,
  'g',
);
/** 27 to 31 October 2025; 4 September. */
const DAY_FIRST = new RegExp(String.raw`\b(?:${DAY}${TO})?${DAY} (?:of )?${MONTH}${YEAR}`, 'g');
const EVENT =
  /\b(?:visit|visited|toured|tour|mission|delegation|held|met|sign|signed|ceremony|attended|arrived|hosted|inspected|trip|travel|welcomed|received|convened|took place|call(?:ed)? on|look|walk|paid|talks|led|joined|concluded|spent|stayed|guests)/i;
const NOT_THE_VISIT =
  /\b(?:as of|since|by|until|founded|established|launched|effective|deadline|born|fiscal)\s(?:\w+\s)?$/i;
/** What follows the date of a dateline: `OSLO, May 14, 2024 -`. */
const DATELINE_END = /^\)?\s?(?:-|–|—|\/|\()/;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = new RegExp(`\\b(?<!(?:until|by|next|last) )(${WEEKDAYS.join('|')})\\b`);
/** The visit ended on the day of the report. */
const ENDS_TODAY =
  /\btoday (?:concluded|wrapped up|ended|completed|returned)\b|\b(?:concluded|wrapped up|ended|completed)[^.]{0,60}\btoday\b/;
const LEAD = 3;
/** A report appears within this time after the visit. */
const LATELY_DAYS = 31;
/** A dateline stands in the first words of the text. */
const DATELINE_REACH = 160;

interface Days {
  readonly start: string;
  readonly end: string;
  readonly at: number;
  /** Length of the expression in the text. */
  readonly length: number;
}

function isoOf(year: number, monthName: string, day: number): string | null {
  const month = MONTHS.findIndex((name) => name.startsWith(monthName.toLowerCase().slice(0, 3)));
  const date = new Date(Date.UTC(year, month, day));
  return month >= 0 && date.getUTCMonth() === month ? date.toISOString().slice(0, 10) : null;
}

/** Words that begin with the name of a month: Sept, May-June. */
const isMonth = askOnce(({ text }) => /(?:^|[^\p{L}])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(text));

function findDays(text: string, offset: number, fallbackYear: number | null): Days[] {
  const found: Days[] = [];
  for (const match of text.matchAll(ACROSS)) {
    const known = match[9] === undefined ? fallbackYear : Number(match[9]);
    if (known === null) continue;
    const start = isoOf(known, match[1] ?? match[4]!, Number(match[2] ?? match[3]));
    const end = isoOf(known, match[5] ?? match[8]!, Number(match[6] ?? match[7]));
    if (start && end && start <= end) found.push({ start, end, at: offset + match.index, length: match[0].length });
  }
  const add = (match: RegExpMatchArray, year: string | undefined, month: string, first: string, last: string): void => {
    const known = year === undefined ? fallbackYear : Number(year);
    if (known === null) return;
    const start = isoOf(known, month, Number(first));
    const end = isoOf(known, month, Number(last));
    if (start && end && start <= end)
      found.push({ start, end, at: offset + (match.index ?? 0), length: match[0].length });
  };
  for (const match of text.matchAll(MONTH_FIRST)) add(match, match[4], match[1]!, match[2]!, match[3] ?? match[2]!);
  for (const match of text.matchAll(DAY_FIRST)) add(match, match[4], match[3]!, match[1] ?? match[2]!, match[2]!);
  return found.sort((a, b) => a.at - b.at || b.length - a.length);
}

/** No expression of days goes further from the name of its month. */
const AROUND_MONTH = 40;

/** The days that a sentence names, looked for only around the names of months. */
function daysIn(text: string, sentence: Sentence, year: number | null): Days[] {
  const months = tokensOf(text, sentence).filter(({ word }) => isMonth(word));
  if (months.length === 0) return [];
  const start = Math.max(sentence.start, months[0]!.start - AROUND_MONTH);
  const end = Math.min(sentence.end, months.at(-1)!.end + AROUND_MONTH);
  return findDays(text.slice(start, end), start, year);
}

/** The latest year that stands with a month: a report names no later one save in plans, which seldom have months. */
function latestYear(text: string): number | null {
  let latest: number | null = null;
  for (const match of text.matchAll(new RegExp(`\\b${MONTH}(?: \\d{1,2},?)? ((?:19|20)\\d\\d)\\b`, 'g')))
    latest = Math.max(latest ?? 0, Number(match[2]));
  return latest;
}

/** First day of a visit of so many days that ended on `end`: `today wrapped up its five-day visit`. */
function startOf(words: string, start: string, end: string): string {
  const length =
    /\b(?:wrapped up|concluded|ended|completed|capp(?:ed|ing)|concluding|closing|at the end of|after)\b[^.]{0,40}\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-day\b/.exec(
      words,
    )?.[1];
  if (length === undefined || start !== end) return start;
  const days = NUMBERS.indexOf(length) >= 0 ? NUMBERS.indexOf(length) : Number(length);
  return shiftDay(end, 1 - days);
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Publication date (from the page, or the dateline) and the days of the visit. */
export function findEnglishDates(
  view: ArticleView,
  passages: readonly Sentence[],
): { publishedOn: string | null; visitStart: string | null; visitEnd: string | null } {
  const { text, bodyStart } = view.article;
  const reach = text.slice(bodyStart, bodyStart + DATELINE_REACH);
  // LUSAKA, May 17 (Agency): the year is the page's.
  const pageYear = view.article.publishedOn === null ? null : Number(view.article.publishedOn.slice(0, 4));
  const dateline = findDays(reach, bodyStart, pageYear).find(({ at, length }) =>
    DATELINE_END.test(text.slice(at + length, at + length + 4)),
  );
  const publishedOn = view.article.publishedOn ?? dateline?.start ?? null;
  const year = publishedOn === null ? latestYear(text) : Number(publishedOn.slice(0, 4));
  const endsToday = passages.slice(0, LEAD).some(({ start, end }) => ENDS_TODAY.test(text.slice(start, end)));
  const readDays = (
    isWanted: (words: string, days: Days) => boolean,
  ): { visitStart: string; visitEnd: string } | null => {
    for (const sentence of passages) {
      const words = text.slice(sentence.start, sentence.end);
      for (const days of daysIn(text, sentence, year)) {
        if (!isWanted(words, days) || (dateline && days.at === dateline.at)) continue;
        if (NOT_THE_VISIT.test(words.slice(0, days.at - sentence.start))) continue;
        if (year !== null && Math.abs(Number(days.start.slice(0, 4)) - year) > 1) continue;
        const end = endsToday && publishedOn !== null && publishedOn > days.end ? publishedOn : days.end;
        return { visitStart: startOf(words, days.start, days.end), visitEnd: end };
      }
    }
    return null;
  };
  const told = readDays((words) => EVENT.test(words));
  if (told) return { publishedOn, ...told };
  const day = publishedOn === null ? null : findWeekday(text, passages, publishedOn);
  if (day) return { publishedOn, visitStart: day.start, visitEnd: day.end };
  // On February 11 our chair crossed it: whatever verb tells of it, if it is lately.
  const isLate = ({ start, end }: Days): boolean =>
    publishedOn !== null && end <= publishedOn && start >= shiftDay(publishedOn, -LATELY_DAYS);
  const other = readDays((_, days) => isLate(days));
  return { publishedOn, visitStart: other?.visitStart ?? null, visitEnd: other?.visitEnd ?? null };
}

/** `on Tuesday` in a sentence about the event: the last such day up to the publication. */
function findWeekday(
  text: string,
  passages: readonly Sentence[],
  publishedOn: string,
): { start: string; end: string } | null {
  for (const sentence of passages) {
    const words = text.slice(sentence.start, sentence.end);
    if (!EVENT.test(words)) continue;
    if (/\byesterday\b/.test(words) && !/^["“]/.test(words)) {
      const before = shiftDay(publishedOn, -1);
      return { start: startOf(words, before, before), end: before };
    }
    if (/\btoday announced\b|\bannounced today\b/.test(words)) continue;
    if (/\b(?:today|this (?:morning|afternoon))\b/.test(words) && !/^["“]/.test(words))
      return { start: startOf(words, publishedOn, publishedOn), end: publishedOn };
    const name = WEEKDAY.exec(words)?.[1];
    if (name === undefined) continue;
    const back = (new Date(publishedOn).getUTCDay() - WEEKDAYS.indexOf(name) + 7) % 7;
    const day = shiftDay(publishedOn, -back);
    return { start: startOf(words, day, day), end: day };
  }
  return null;
}
