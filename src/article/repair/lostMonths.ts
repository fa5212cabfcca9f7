/** Owns dates whose 月 was lost next to a digit, `520日` for 5月20日: read only when another date of the page proves it. */
import type { Repair } from '../cleanArticle.ts';

/** What another date of the page says is right in nearly all cases: reports appear within the month of the visit. */
const CONFIDENCE = 0.9;

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface LostMonths {
  readonly repairs: readonly Repair[];
  /** Places that look like this and stay as they are. */
  readonly unproven: number;
}

/** Looks at the beginnings of clauses for three or four digits before 日, in a page that is known to be damaged. */
export function findLostMonths(text: string): LostMonths {
  const repairs: Repair[] = [];
  let unproven = 0;
  let dates: MonthDay[] | undefined;
  for (const match of text.matchAll(/(?<=^|[\s。，、；：,;:>])\d{3,4}日/gm)) {
    const readings = splitDigits(match[0].slice(0, -1));
    if (readings.length === 0) continue;
    dates ??= datesOf(text);
    const proven = readings.filter(({ month, day }) => dates!.some((date) => date.month === month && date.day >= day));
    if (proven.length !== 1) {
      unproven++;
      continue;
    }
    const { month, day } = proven[0]!;
    const [start, end] = [match.index, match.index + match[0].length];
    repairs.push({ kind: 'lost-character', start, end, text: `${month}月${day}日`, confidence: CONFIDENCE });
  }
  return { repairs, unproven };
}

/** The ways to read `520` as month and day. */
function splitDigits(digits: string): MonthDay[] {
  return [1, 2]
    .filter((length) => digits.charAt(0) !== '0' && digits.charAt(length) !== '0')
    .map((length) => ({ month: Number(digits.slice(0, length)), day: Number(digits.slice(length)) }))
    .filter(({ month, day }) => month <= 12 && day >= 1 && day <= 31);
}

/** Month and day of each full date in the text. */
function datesOf(text: string): MonthDay[] {
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/g)].map(([, month, day]) => ({
    month: Number(month),
    day: Number(day),
  }));
}
