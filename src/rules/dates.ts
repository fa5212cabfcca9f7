/** Owns the dates of the report: when it was published and when the visit took place. */
import { sentenceAt, type ArticleView } from './articleView.ts';
import { shiftDay } from './datesDay.ts';
import { findNarrativeDays, firstDay, lastNear, type DatedPlace } from './datesNarrative.ts';

/** YYYY-MM-DD each, null where it cannot be known. */
export interface VisitDates {
  readonly visitStart: string | null;
  readonly visitEnd: string | null;
  readonly publishedOn: string | null;
}

/** A length told stands within so many characters. */
const LENGTH_REACH = 160;

/** Days that the visit lasts where the sentence of its only day says so (为期三天), else 1. */
function lengthTold(view: ArticleView, days: readonly DatedPlace[]): number {
  const sentence = sentenceAt(view, days[0]!.start);
  const told =
    sentence &&
    /为期(?:([两二三四五六七八九十])|(\d))天/.exec(
      view.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LENGTH_REACH)),
    );
  return told
    ? Math.max('零一二三四五六七八九十'.indexOf(told[1] === '两' ? '二' : (told[1] ?? '')), Number(told[2] ?? 1))
    : 1;
}

/** Finds publication and visit dates. */
export function findVisitDates(view: ArticleView): VisitDates {
  const { published, days } = findNarrativeDays(view);
  const first = firstDay(days);
  if (first === null) return { visitStart: null, visitEnd: null, publishedOn: published };
  const last = lastNear(
    first,
    days.map(({ date }) => date),
  );
  const end = last === first ? shiftDay(first, lengthTold(view, days) - 1) : last;
  return { visitStart: first, visitEnd: end, publishedOn: published };
}
