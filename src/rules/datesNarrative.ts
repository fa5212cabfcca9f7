/** Owns the days of the visit that the narrative names, in the order of the text, with their years. */
import type { Span } from '../article/span.ts';
import type { ArticleView } from './articleView.ts';
import { splitClauses } from './clauses.ts';
import { findSpokenSentences, tellVerb } from './clausesTold.ts';
import { daysBetween, isoOf, shiftDay, type Day } from './datesDay.ts';
import { findDateMentions } from './datesMentions.ts';
import { findPublished, isNarrative } from './datesPublished.ts';

/** A day of the visit where the text names it. */
export interface DatedPlace extends Span {
  readonly date: string;
  /** Whether the day is told as that of the arrival. */
  readonly isArrival: boolean;
}

/** 于10日抵达, told after the talks of the 12th. */
const ARRIVAL = /^(?:上午|下午|晚上?|凌晨|傍晚|中午)?[^，。]{0,10}(?:抵达|飞抵|到达|入境|启程|出发|抵[一-龥]{1,3}$)/;
const ARRIVAL_REACH = 24;

/** Longest visit that later mentions of days may extend. */
const LONGEST_VISIT_DAYS = 15;

/** Fills in a missing year: the publication's, or the year before when that lies after the publication. */
function resolve(day: Day, published: string | null, near: string | null): string | null {
  if (day.weekday !== undefined && published !== null)
    return shiftDay(published, -((new Date(published).getUTCDay() - day.weekday + 7) % 7));
  if (day.shift !== null) return published === null ? null : shiftDay(published, day.shift);
  if (day.year !== null && day.month !== null) return isoOf(day, null);
  const known = near ?? published;
  if (known === null) return null;
  const withYear = (offset: number): string | null =>
    isoOf(
      { ...day, year: day.year ?? Number(known.slice(0, 4)) + offset, month: day.month ?? Number(known.slice(5, 7)) },
      null,
    );
  const date = withYear(0);
  if (date === null || published === null) return date;
  if (daysBetween(published, date) <= 1) return date;
  if (day.month === null) {
    const month = Number(known.slice(5, 7));
    return isoOf(
      { ...day, year: Number(known.slice(0, 4)) - (month === 1 ? 1 : 0), month: month === 1 ? 12 : month - 1 },
      null,
    );
  }
  return withYear(-1);
}

export interface NarrativeDays {
  readonly published: string | null;
  readonly days: readonly DatedPlace[];
}
const narrativeDays = new WeakMap<ArticleView, NarrativeDays>();

/** Days of the visit that the narrative names, in order of the text; found once for a view. */
export function findNarrativeDays(view: ArticleView): NarrativeDays {
  const earlier = narrativeDays.get(view);
  if (earlier) return earlier;
  const known = view.article.publishedOn;
  const mentions = findDateMentions(view.text, known === null ? null : Number(known.slice(5, 7)));
  const published = findPublished(view, mentions);
  const clauses = splitClauses(view);
  const spoken = findSpokenSentences(view, clauses);
  const days: DatedPlace[] = [];
  let at = 0;
  for (const clause of clauses) {
    if (clause.start < view.article.bodyStart) continue;
    while (at < mentions.length && mentions[at]!.end <= clause.start) at++;
    for (; at < mentions.length && mentions[at]!.start < clause.end; at++) {
      const mention = mentions[at]!;
      // 今天 inside a later sentence mostly means "these days".
      if (!isNarrative(view, mention) || (mention.from.shift !== null && days.length > 0)) continue;
      const end = days[0]?.date ?? published;
      const event = end === null ? null : { start: days[0]?.date ?? `${end.slice(0, 4)}-01-01`, end };
      if (tellVerb(view, clause, mention.start, mention.end, spoken, days[0] ? event : null) !== 'now') continue;
      if (event && mention.from.year !== null && mention.from.year < Number(event.start.slice(0, 4)) - 1) continue;
      const isArrival = ARRIVAL.test(view.text.slice(mention.end, Math.min(clause.end, mention.end + ARRIVAL_REACH)));
      const near = days.at(-1)?.date ?? null;
      for (const day of [mention.from, mention.to]) {
        const date = day && resolve(day, published, near);
        if (date) days.push({ start: mention.start, end: mention.end, date, isArrival });
      }
    }
  }
  const found = { published, days };
  narrativeDays.set(view, found);
  return found;
}

/** The last of `dates` that may still belong to a visit that began on `first`. */
export function lastNear(first: string, dates: readonly string[]): string {
  let last = first;
  for (const date of dates) if (date > last && daysBetween(first, date) <= LONGEST_VISIT_DAYS) last = date;
  return last;
}

/** The first day of the visit: the first that the text names, or the arrival told later but shortly before it. */
export function firstDay(days: readonly DatedPlace[]): string | null {
  const named = days[0]?.date;
  if (named === undefined) return null;
  const arrivals = days.filter(
    ({ date, isArrival }) => isArrival && date < named && daysBetween(date, named) <= LONGEST_VISIT_DAYS,
  );
  return arrivals.reduce((first, { date }) => (date < first ? date : first), named);
}
