/** Owns the reading of single date expressions in Chinese text: full, partial, ranges, lists and relative days. */
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import { isoOf, numberOf, yearOf, type Day } from './datesDay.ts';

/** One expression: a day, or a range or list of days (`to` is its last day). */
export interface DateMention extends Span {
  readonly from: Day;
  readonly to: Day | null;
  /** The month is read out of damaged text and counts only if another date of the page has it too. */
  readonly needsProof?: true;
}
const BREAK = String.raw`\s{0,2}(?:[-—－–~～至到、和及与]|——|—－)\s{0,2}`;

const DATE = new RegExp(
  // 2024年5月20日—22日, 民国113年1月21日, 5月20日至6月1日, 6月16日、17日, 20日上午
  String.raw`(?<!\d)(?:(?:(民国)\s?)?((?:19|20)?\d\d|1\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s?年\s?)?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?:份\s?)?)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:日|号)?` +
    String.raw`(?:(?:（[^（）\d]{1,5}）)?(?:上午|下午|晚|早上|晚上|中午|傍晚)?起?${BREAK}(?:(\d{4})\s?年\s?)?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:日|号))?`,
  'y',
);
/** 520日至21日: the 月 of 5月20日 lost to damage. */
const DAMAGED = new RegExp(String.raw`(?<!\d)(1[0-2]|[1-9])([0-3]\d)日(?:${BREAK}(\d{1,2})日)?`, 'y');
const ISO = /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d|[-/.]\d)/y;

/** 113/05/20: the year of the Republic, as on pages of Taiwan. */
const REPUBLIC = /(?<![\d./-])(1[0-4]\d)([/.-])(\d\d)\2(\d\d)(?![\d./-])/y;
const RELATIVE = /(?<![明后])(昨[天日晚午晨早]|昨(?=\d|（)|今[天日晨早晚午]|前天|前日)(?!的|，?我们)/y;

/** 今（22）日, 昨天（22日）: the day of the month in brackets. */
const BRACKETED = /[昨今前](?:天|日)?（(\d{1,2})日?）(?:日|天)?/y;
const SHIFTS: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 前: -2 };
type Reader = (text: string, at: number) => Omit<DateMention, 'start' | 'end'> | null;

/** Reads with a sticky pattern at one place; `lastEnd` tells where the match ended. */
let lastEnd = 0;
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match) lastEnd = at + match[0].length;
  return match;
}

const readDate: Reader = (text, at) => {
  const match = matchAt(DATE, text, at);
  if (!match) return null;
  const [words, republic, year, month, day, toYear, toMonth, toDay] = match;
  // A bare number is no date: it needs 日 or 号, and without a month digits (二日 is “two days”).
  if (!/[日号]/.test(words) || (month === undefined && !/^\d/.test(day!))) return null;
  const from: Day = {
    year: yearOf(year, republic !== undefined),
    month: month === undefined ? null : numberOf(month),
    day: numberOf(day!),
    shift: null,
  };
  if (from.day < 1 || from.day > 31 || (from.month !== null && (from.month < 1 || from.month > 12))) return null;
  const to: Day | null =
    toDay === undefined
      ? null
      : {
          year: toYear === undefined ? from.year : Number(toYear),
          month: toMonth === undefined ? from.month : numberOf(toMonth),
          day: numberOf(toDay),
          shift: null,
        };
  return { from, to };
};

const readIso: Reader = (text, at) => {
  const match = matchAt(ISO, text, at);
  if (!match) return null;
  return { from: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), shift: null }, to: null };
};

const readRepublic: Reader = (text, at) => {
  const match = matchAt(REPUBLIC, text, at);
  if (!match) return null;
  const from: Day = { year: yearOf(match[1], true), month: Number(match[3]), day: Number(match[4]), shift: null };
  return isoOf(from, null) === null ? null : { from, to: null };
};

const readDamaged: Reader = (text, at) => {
  const match = matchAt(DAMAGED, text, at);
  if (!match) return null;
  const from: Day = { year: null, month: Number(match[1]), day: Number(match[2]), shift: null };
  if (from.day < 1 || from.day > 31) return null;
  return { from, to: match[3] === undefined ? null : { ...from, day: Number(match[3]) }, needsProof: true };
};

const readBracketed: Reader = (text, at) => {
  const match = matchAt(BRACKETED, text, at);
  return match && { from: { year: null, month: null, day: Number(match[1]), shift: null }, to: null };
};

const readRelative: Reader = (text, at) => {
  const match = matchAt(RELATIVE, text, at);
  return match && { from: { year: null, month: null, day: 0, shift: SHIFTS[match[0][0]!]! }, to: null };
};

/** 本周三, 周三上午: the day of the week of the report. */
const WEEKDAY = /(?<![上下每双单])(?:本周|周|星期)([一二三四五六日天])(?=[，（]|上午|下午|晚|当天)/y;

const readWeekday: Reader = (text, at) => {
  const match = matchAt(WEEKDAY, text, at);

  if (!match) return null;
  return {
    from: {
      year: null,
      month: null,
      day: 0,
      shift: 0,
      weekday: '日一二三四五六'.indexOf(match[1]!.replace('天', '日')),
    },
    to: null,
  };
};

/** Readings that may begin at a character. */
interface Start {
  readonly readers: readonly Reader[];
  /** What must come next for a day that is not counted. */
  readonly next?: CharacterSet;
}
const RELATIVE_NEXT = new CharacterSet('天日晚午晨早（0123456789');
const STARTS = new Map<number, Start>(
  [
    ...[...'0123456789'].map((c) => [c, { readers: [readDate, readIso, readRepublic, readDamaged] }] as const),
    ...[...'民一二三四五六七八九十'].map((c) => [c, { readers: [readDate] }] as const),
    ['本', { readers: [readWeekday], next: new CharacterSet('周') }] as const,
    ['周', { readers: [readWeekday], next: new CharacterSet('一二三四五六日天') }] as const,
    ['星', { readers: [readWeekday], next: new CharacterSet('期') }] as const,
    ...[...'昨今前'].map((c) => [c, { readers: [readBracketed, readRelative], next: RELATIVE_NEXT }] as const),
  ].map(([c, start]) => [c.charCodeAt(0), start]),
);
const BEGINS = new CharacterSet(String.fromCharCode(...STARTS.keys()));
const DIGITS = new CharacterSet('0123456789');
const DAY_MARKS = new CharacterSet('日号');
/** What stands between the numbers of a date that is written in digits alone. */
const DIGIT_MARKS = new CharacterSet('-/.');
/** Longer than any date with its 日 or 号. */
const LONGEST = 80;

/** Whether a date may begin at `at`, told without a pattern: nearly all numbers and words that begin like one are none. */
function mayBegin(text: string, at: number, { next }: Start, nextDayMark: number): boolean {
  if (next !== undefined) return next.hasAt(text, at + 1);
  const isMarked = nextDayMark - at < LONGEST;
  if (!DIGITS.hasAt(text, at)) return isMarked;
  if (DIGITS.hasAt(text, at - 1)) return false;
  return isMarked || DIGIT_MARKS.hasWithin(text, at + 3, Math.min(text.length, at + 6));
}

/** All date expressions in order, `knownMonth` (of the publication) proving a damaged one. Linear: patterns are bounded. */
export function findDateMentions(text: string, knownMonth: number | null = null): DateMention[] {
  const found: DateMention[] = [];
  const months = new Set<number | null>([knownMonth]);
  let nextDayMark = -1;
  for (let i = 0; i < text.length; i++) {
    if (!BEGINS.has(text.charCodeAt(i))) continue;
    const start = STARTS.get(text.charCodeAt(i))!;
    if (nextDayMark < i)
      for (nextDayMark = i; nextDayMark < text.length && !DAY_MARKS.has(text.charCodeAt(nextDayMark));) nextDayMark++;
    if (!mayBegin(text, i, start, nextDayMark)) continue;
    for (const read of start.readers) {
      const mention = read(text, i);
      if (!mention) continue;
      found.push({ start: i, end: lastEnd, ...mention });
      if (!mention.needsProof) months.add(mention.from.month);
      i = lastEnd - 1;
      break;
    }
  }
  return found.filter(
    (mention) => !mention.needsProof || (mention.from.month !== null && months.has(mention.from.month)),
  );
}
