/** Owns how a list of places goes on behind its clause: bare names in the clauses that follow, a name behind a dash. */
import type { Span } from '../article/span.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { FoundSite } from './sites.ts';
import { splitList } from './sitesJoints.ts';
import { cutPlaceName } from './sitesNames.ts';

const FOLLOWER_START = new GatedPattern(/^(?:[^一-龥]{0,3}(?:以及|还有|并|和|及)?(?:[一-龥]{2,8}的)?[“"]?)$/);

/** What may stand after the last name of a list that fills its clause. */
const FOLLOWER_END = new GatedPattern(
  /^(?:(?:等|[一二三四五六七八九十两\d]+[家个处]).*|(?:进行|开展)?(?:考察|参观|调研|走访|观摩|视察|实地|学习|访问|慰问|了解情况)*)$/,
);

/** A list is carried on by no more clauses: a bound of the work for a verb. */
const MOST_FOLLOWERS = 30;
/** A name behind a dash begins at once. */
const LONGEST_LEAD = 4;

/** Whether a list goes on in a line that the page broke off: no mark before the break but 、, or 和 behind it. */
function isWrapped(text: string, before: Span, after: Span): boolean {
  const between = text.slice(before.end, after.start);
  return (
    between.includes('\n') &&
    between.trim() === '' &&
    (/[、和及]$/.test(text.slice(before.start, before.end).trimEnd()) ||
      /^\s*[和及以、]/.test(text.slice(after.start, after.end)))
  );
}

/** The name behind the dash that ends the clause at `index`, with its clause; null when none begins at once. */
export function readBehindDash(narrative: Narrative, index: number): (Span & { clause: Clause }) | null {
  const next = narrative.clauses[index + 1];
  if (next?.sentence !== narrative.clauses[index]!.sentence) return null;
  const name = cutPlaceName(narrative.view.text, next.start, next.end, true);
  return name && name.start - next.start < LONGEST_LEAD ? { ...name, clause: next } : null;
}

/** The clauses after `index` that hold nothing but place names. */
export function readFollowers(narrative: Narrative, index: number, rule: string, confidence: number): FoundSite[] {
  const { text } = narrative.view;
  const { clauses } = narrative;
  const found: FoundSite[] = [];
  for (let next = index + 1; next < Math.min(clauses.length, index + MOST_FOLLOWERS); next++) {
    const follower = clauses[next]!;
    const isNext = follower.sentence === clauses[index]!.sentence && clauses[next - 1]!.ending === '，';
    if (!isNext && !isWrapped(text, clauses[next - 1]!, follower)) break;
    const parts = splitList(text, follower.start, follower.end);
    const names = parts.map((part) => cutPlaceName(text, part.start, part.end, true));
    const isBare = names.every(
      (name, i) =>
        name !== null &&
        FOLLOWER_START.test(text.slice(parts[i]!.start, name.start)) &&
        FOLLOWER_END.test(text.slice(name.end, parts[i]!.end)),
    );
    if (!isBare) break;
    for (const name of names) if (name) found.push({ ...name, clause: follower, rule, confidence });
  }
  return found;
}
