/** Owns the dates of the report: when it was published and when the visit took place. */
import type { ArticleView } from './articleView.ts';
import type { Span } from '../article/span.ts';
import { findDateMentions, isoOf, type DateMention, type Day } from './datesMentions.ts';
import { splitClauses } from './clauses.ts';
import { findSpokenSentences, tellVerb } from './clausesTold.ts';

/** YYYY-MM-DD each, null where it cannot be known. */
export interface VisitDates {
  readonly visitStart: string | null;
  readonly visitEnd: string | null;
  readonly publishedOn: string | null;
}

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
/** So much of a line tells prose from page data. */
const LINE_REACH = 160;
const MILLISECONDS_PER_DAY = 86_400_000;

const PUBLISHED_LABEL =
  /(?:发布|发稿|发表|更新|生成|成文|刊发|上传)?(?:时间|日期)\s*(?:[：:]\s*)?$|来源[：:]?(?:\s*\S{1,20})?\s*$|发布于?\s*(?:[：:]\s*)?$|于\s*$/;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
}

/** The publication date: from the page's own data, a labelled date, the first full date outside prose, or the last line's. */
function findPublished(view: ArticleView, mentions: readonly DateMention[]): string | null {
  if (view.article.publishedOn) return view.article.publishedOn;
  const full = mentions.filter((mention) => mention.from.year !== null && mention.to === null);
  const inProse = (mention: DateMention): boolean => {
    const { line, before } = lineAround(view, mention);
    if (before.length < 5 && /^\s*\d{1,2}[:：]\d\d/.test(line.slice(before.length + mention.end - mention.start)))
      return false;
    return /[。！？]/.test(line) || (line.length > 30 && /，.*，/.test(line));
  };
  const outside = full.filter((mention) => !inProse(mention));
  const labelled = outside.find((mention) =>
    PUBLISHED_LABEL.test(view.text.slice(Math.max(0, mention.start - 30), mention.start)),
  );
  const chosen = labelled ?? outside[0];
  return chosen ? isoOf(chosen.from, null) : null;
}

/** Fills in a missing year: the publication's, or the year before when that lies after the publication. */
function resolve(day: Day, published: string | null, near: string | null): string | null {
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

/** `date` moved by `days`. */
export function shiftDay(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
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

/** The line that holds the mention, as far as it matters, and its part before the mention. */
function lineAround(view: ArticleView, mention: DateMention): { line: string; before: string } {
  const before = view.text
    .slice(Math.max(0, mention.start - LINE_REACH), mention.start)
    .split('\n')
    .at(-1)!;
  const after = view.text.slice(mention.end, mention.end + LINE_REACH).split('\n', 1)[0]!;
  return { line: before + view.text.slice(mention.start, mention.end) + after, before };
}

/** The days of somebody's life are no days of a visit. */
const OF_A_LIFE = /^[^，。；]{0,10}(?:逝世|去世|病逝|辞世|出生|诞辰|离休|退休)/;

/** A date in prose, not one in a line of page data or a bracketed note. */
function isNarrative(view: ArticleView, mention: DateMention): boolean {
  const { line, before } = lineAround(view, mention);
  const after = view.text.slice(mention.end, mention.end + 4);
  // (2022年11月25日-南京) is where and when it was written.
  const isDateline = /^[^一-龥\w]{0,1}[（(]$/.test(before);
  return (
    !isDateline &&
    /[。！？，]/.test(line) &&
    !/^(?:电|讯|(?:之|以)?前(?![往来后夕去])|截止)/.test(after) &&
    !OF_A_LIFE.test(view.text.slice(mention.end, mention.end + 16)) &&
    !/^[^，。]{0,6}(?:以来|起至今|印发|出台|发布的)/.test(after)
  );
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

/** Finds publication and visit dates. */
export function findVisitDates(view: ArticleView): VisitDates {
  const { published, days } = findNarrativeDays(view);
  const first = firstDay(days);
  if (first === null) return { visitStart: null, visitEnd: null, publishedOn: published };
  const end = lastNear(
    first,
    days.map(({ date }) => date),
  );
  return { visitStart: first, visitEnd: end, publishedOn: published };
}
