/** Owns the split of `of X Name` after an office: what is the field or body, and where the name begins. */
import { isGivenName, isNoName, nameEnd, skipHonorifics } from './names.ts';
import { isCapital, isParticle, type Token } from './tokens.ts';
import { FIELD_WORDS, NOT_A_NAME } from './words.ts';

/** Offices whose field runs straight into the name: Minister of Trade Jane Roe, Mayor of Northport Ann Lee. */
const RUNS_ON =
  /^(?:minister|secretary|mayor|governor|ambassador|commissioner|premier|senator|speaker|undersecretary|deputy|bishop|archbishop|prince|princess|king|queen|duke|lord)$/i;
const LONGEST_FIELD = 16;

export interface Field {
  /** Token where the name, or the honorific before it, begins. */
  readonly nameAt: number;
  /** Last token of the field. */
  readonly fieldEnd: number;
}

/** Whether a word is a field of government or business rather than a part of a name. */
export function isFieldWord(token: Token): boolean {
  return FIELD_WORDS.has(token.text.toLowerCase()) || isNoName(token);
}

/** Whether a word says what a thing is rather than whose: Mill, Zone, Operations; not Chinese. */
export function isPlainWord(token: Token): boolean {
  return isFieldWord(token) && !NOT_A_NAME.has(token.text.toLowerCase());
}

/** Where the name begins within the capitalised words [from, to), of which the first belong to the field; -1 when nowhere. */
function nameWithin(tokens: readonly Token[], from: number, to: number, isFirst: boolean, runsOn: boolean): number {
  let known = from;
  while (known < to && isFieldWord(tokens[known]!)) known++;
  if (known === to) return -1;
  const least = known > from ? known : isFirst ? from + 1 : to;
  for (let at = Math.max(least, to - 6); at <= to - 2; at++)
    if (isGivenName(tokens[at]) && nameEnd(tokens, at, true) === to) return at;
  // After words that surely are the field, all the rest is the name.
  if (known > from && nameEnd(tokens, known, true) === to && (runsOn || known === to - 2)) return known;
  return runsOn && to - 2 >= least && nameEnd(tokens, to - 2, true) === to ? to - 2 : -1;
}

/** The field after the office whose head stands before `at`, the place of `of`; null when no name follows it. */
export function readField(tokens: readonly Token[], at: number, head: Token): Field | null {
  const runsOn = head.text.split('-').some((part) => RUNS_ON.test(part));
  const limit = Math.min(tokens.length, at + LONGEST_FIELD);
  let next = at + 1;
  if (tokens[next]?.text === 'the') next++;
  let isFirst = true;
  while (next < limit) {
    const from = next;
    while (
      next < limit &&
      (isCapital(tokens[next]) ||
        (next > from && isParticle(tokens[next]) && (isCapital(tokens[next + 1]) || isParticle(tokens[next + 1]))))
    ) {
      if (next > from && /^(?:MP|MLA|MEP|MSP|TD|QC|KC)$/.test(tokens[next]!.text)) break;
      // An honorific ends the field wherever it stands.
      const named = skipHonorifics(tokens, next);
      if (named > next && nameEnd(tokens, named, true) > named && next > at + 1)
        return { nameAt: next, fieldEnd: next - 1 };
      next++;
    }
    if (next === from && (isFirst || !isCapital(tokens[next]))) return null;
    const name = nameWithin(tokens, from, next, isFirst, runsOn);
    if (name > 0)
      return { nameAt: name, fieldEnd: /^(?:and|&|of)$/.test(tokens[name - 1]!.text) ? name - 2 : name - 1 };
    isFirst = false;
    const joint = tokens[next]?.text ?? '';
    if (
      joint === ',' &&
      !(tokens[next + 1] && FIELD_WORDS.has(tokens[next + 1]!.text.toLowerCase()) && isCapital(tokens[next + 1]))
    ) {
      const named = skipHonorifics(tokens, next + 1);
      return nameEnd(tokens, named, true) > named ? { nameAt: next + 1, fieldEnd: next - 1 } : null;
    }
    const isPosted =
      /^(?:to|in)$/.test(joint) && /^(?:ambassador|consul|general|envoy|representative|commissioner)$/i.test(head.text);
    if (!isPosted && !/^(?:,|of|for|and|&|the|’s|'s|on)$/.test(joint)) return null;
    if (isPosted) isFirst = true;
    next++;
    while (tokens[next]?.text === 'the') next++;
  }
  return null;
}
