/** Owns the overview: two or three sentences put together from the facts, in the article's language and script. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import type { DraftSummary } from '../summary/draftSummary.ts';

type Named = readonly { readonly name: string }[];

/** What an overview is made of: an engine's draft, or facts that a person has corrected since. */
export interface OverviewFacts extends Pick<DraftSummary, 'title' | 'visitStart' | 'visitEnd'> {
  readonly attendees: Named;
  readonly agreements: Named;
  readonly siteVisits: Named;
}

/** More names than this are counted instead of listed. */
const MOST_NAMES = 4;

interface Wording {
  readonly joint: string;
  readonly comma: string;
  readonly stop: string;
  readonly range: (start: string, end: string) => string;
  readonly attended: (names: string, count: number) => string;
  readonly signed: (names: string, count: number) => string;
  readonly visited: (names: string, count: number) => string;
}

/** 2025年4月15日至16日: what both days share is said once. */
function chineseDays(start: string, end: string): string {
  const [year, month, day] = start.split('-').map(Number);
  const [endYear, endMonth, endDay] = end.split('-').map(Number);
  const first = `${year}年${month}月${day}日`;
  if (start === end) return first;
  if (endYear !== year) return `${first}至${endYear}年${endMonth}月${endDay}日`;
  return endMonth === month ? `${first}至${endDay}日` : `${first}至${endMonth}月${endDay}日`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 10–12 June 2025: what both days share is said once. */
function englishDays(start: string, end: string): string {
  const [year, month, day] = start.split('-').map(Number);
  const [endYear, endMonth, endDay] = end.split('-').map(Number);
  const last = `${endDay} ${MONTHS[endMonth! - 1]} ${endYear}`;
  if (start === end) return last;
  if (endYear !== year) return `${day} ${MONTHS[month! - 1]} ${year} – ${last}`;
  return endMonth === month ? `${day}–${last}` : `${day} ${MONTHS[month! - 1]} – ${last}`;
}

const SIMPLIFIED: Wording = {
  joint: '、',
  comma: '，',
  stop: '。',
  range: chineseDays,
  attended: (names, count) => (count > MOST_NAMES ? `${names}等${count}人参加` : `${names}参加`),
  signed: (names, count) => (count > MOST_NAMES ? `签署${names}等${count}项` : `签署${names}`),
  visited: (names, count) => (count > MOST_NAMES ? `到访${names}等${count}处` : `到访${names}`),
};
const TRADITIONAL: Wording = {
  ...SIMPLIFIED,
  attended: (names, count) => (count > MOST_NAMES ? `${names}等${count}人參加` : `${names}參加`),
  signed: (names, count) => (count > MOST_NAMES ? `簽署${names}等${count}項` : `簽署${names}`),
  visited: (names, count) => (count > MOST_NAMES ? `到訪${names}等${count}處` : `到訪${names}`),
};
const ENGLISH: Wording = {
  joint: ', ',
  comma: ': ',
  stop: '. ',
  range: englishDays,
  attended: (names, count) => `attended by ${names}${count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : ''}`,
  signed: (names, count) => `Signed: ${names}${count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : ''}`,
  visited: (names, count) => `Visited: ${names}${count > MOST_NAMES ? ` and ${count - MOST_NAMES} more` : ''}`,
};

function wordingOf(language: string): Wording {
  if (language === 'en') return ENGLISH;
  return language === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED;
}

/** A document's name with the marks that the article gives it, and with none where it has none. */
function markedAsTold({ name }: { readonly name: string }, text: string): { name: string } {
  return { name: text.includes(`《${name}》`) ? `《${name}》` : name };
}

/**
 * Puts the facts into sentences: when, who, what was signed, where they went. The headline, when there is one, comes first.
 * @returns null when there is no fact to tell.
 */
export function composeOverview(
  facts: OverviewFacts,
  view: { readonly article: Pick<CleanArticle, 'language' | 'text'> },
): string | null {
  const { attendees, agreements, siteVisits } = facts;
  if (attendees.length + agreements.length + siteVisits.length === 0) return null;
  const words = wordingOf(view.article.language);
  const list = (entries: Named): string =>
    entries
      .slice(0, MOST_NAMES)
      .map(({ name }) => name)
      .join(words.joint);
  const marked =
    words === ENGLISH
      ? agreements
      : agreements.slice(0, MOST_NAMES).map((fact) => markedAsTold(fact, view.article.text));
  const when = facts.visitStart === null ? '' : words.range(facts.visitStart, facts.visitEnd ?? facts.visitStart);
  const people = attendees.length > 0 ? words.attended(list(attendees), attendees.length) : '';
  const deeds = [
    agreements.length > 0 ? words.signed(list(marked), agreements.length) : '',
    siteVisits.length > 0 ? words.visited(list(siteVisits), siteVisits.length) : '',
  ].filter((part) => part !== '');
  const first = [when, people].filter((part) => part !== '').join(words.comma);
  const sentences = [facts.title ?? '', first.charAt(0).toUpperCase() + first.slice(1), ...deeds].filter(
    (part) => part !== '',
  );
  return sentences
    .map((sentence) => (/[。！？.!?]$/.test(sentence) ? sentence : sentence + words.stop.trim()))
    .join(words === ENGLISH ? ' ' : '');
}
