/** Owns the decision which lines of a hard-wrapped text go on in the next. */
import type { Line } from './readLines.ts';

/** Text wrapped by hand or by a mail program is this wide, in columns (a Han character takes two). */
const NARROWEST = 28;
const WIDEST = 120;
const FEWEST_LINES = 4;
const FULL_SHARE = 0.85;
const WRAPPED_SHARE = 0.6;
const ENDS = /[。！？!?：:；;”"）)】》.…]$/u;
const STARTS_ITEM =
  /^(?:[-*•·●○■□▪▶◆★]\s|[-*•·●○■□▪▶◆★](?=\p{Script=Han})|\d{1,3}[.、)）]|[（(]\d{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|第.{1,3}[章节条]|——|#{1,6}\s|\|)/u;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
  return width;
}

/** What joins line `index` to the next in a wrapped text: nothing between Han characters, a space between words; null where a line ends. */
export type Joint = '' | ' ' | null;

/** For each line the joint to the next; all null for a text that is not hard-wrapped. Linear. */
export function joinWrapped(lines: readonly Line[]): Joint[] {
  const joints: Joint[] = lines.map(() => null);
  // Most texts have paragraphs wider than any hand-wrapped line: they are told apart without measuring the rest.
  if (lines.length < FEWEST_LINES || lines.some(({ text }) => text.length > WIDEST)) return joints;
  const widths = lines.map(({ text }) => widthOf(text));
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  if (widest > WIDEST || widest < NARROWEST) return joints;
  const full = widest * FULL_SHARE;
  const goesOn = (index: number): boolean => {
    const next = lines[index + 1];
    return next !== undefined && !next.afterBlank && !next.indented && !STARTS_ITEM.test(next.text);
  };
  const followed = lines.flatMap((_, index) => (goesOn(index) ? [index] : []));
  const unfinished = followed.filter((index) => widths[index]! >= full && !ENDS.test(lines[index]!.text));
  if (followed.length < FEWEST_LINES - 1 || unfinished.length < WRAPPED_SHARE * followed.length) return joints;
  for (const index of followed) {
    const { text } = lines[index]!;
    // A full line that ends in a full stop may go on as the same paragraph; a break there splits no sentence.
    if (widths[index]! < full || /[。！？!?]["”」』)）]?$/u.test(text)) continue;
    const tight = HAN.test(text.at(-1)!) || HAN.test(lines[index + 1]!.text[0]!);
    joints[index] = tight ? '' : ' ';
  }
  return joints;
}
