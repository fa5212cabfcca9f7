/** Owns what is told beside an agreement: the occasion of the signing and the amount of money. */
import { allMatches } from './allMatches.ts';
import { GatedPattern } from './gatedPattern.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import type { FoundAgreement } from './agreementsFound.ts';

const OCCASION =
  /(?:在|举行|举办|召开|出席|参加)(?:了|的)?([^，。；：、在]{2,40}?(?:仪式|联席会议?|座谈会|推介会|恳谈会|洽谈会|对接会|交流会|发布会|大会|论坛|峰会|博览会|年会|工作会议))/g;
const AMOUNT = new GatedPattern(
  /(?:总投资|投资|金额|资金|总额|额度|签约额|合同额|价值|贷款|授信)[^，。；\d]{0,8}?((?:约|近|超过?|逾)?\d[\d.，,]{0,12}(?:余|多)?(?:万亿|亿|千万|百万|万)?(?:元|美元|欧元|人民币|港元|港币|澳门元|新台币|日元|英镑)(?:人民币|以上)?)/,
);

/** Occasion and amount stand within so many characters of the name: bounds of the work for an agreement. */
const OCCASION_REACH = 300;
const AMOUNT_REACH = 200;

/** Every word for a meeting ends with one of these. */
const MEETING_ENDS = new CharacterSet('式会议坛');

/** The meeting or ceremony at which it was signed, the nearest before the verb in its sentence or the one before. */
export function findOccasion(view: ArticleView, agreement: FoundAgreement): string | null {
  const { clause } = agreement;
  const from = Math.max(view.article.bodyStart, clause.sentence.start - 120, agreement.start - OCCASION_REACH);
  const to = Math.min(clause.end, agreement.end + 20);
  if (!MEETING_ENDS.hasWithin(view.text, from, to)) return null;
  const words = view.text.slice(from, to);
  let last: { start: number; end: number } | null = null;
  for (const match of allMatches(OCCASION, words)) {
    const end = from + match.index + match[0].length;
    const verb = /^.*(?:举行|举办|召开|出席|参加)(?:了|的)?/.exec(match[1]!);
    last = { start: end - match[1]!.length + (verb?.[0].length ?? 0), end };
  }
  return last && nameOf(view, last);
}

/** The amount in the clause of the agreement or the rest of its sentence. */
export function findAmount(view: ArticleView, agreement: FoundAgreement): string | null {
  const { clause } = agreement;
  const from = Math.max(clause.start, agreement.start - AMOUNT_REACH);
  const match = AMOUNT.execIn(view.text, from, Math.min(clause.sentence.end, agreement.end + AMOUNT_REACH));
  if (!match) return null;
  const start = from + match.index + match[0].length - match[1]!.length;
  return nameOf(view, { start, end: start + match[1]!.length });
}
