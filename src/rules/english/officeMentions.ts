/** Owns people named after their office: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { readApposition } from './appositions.ts';
import { bodyBefore, bodyOfName } from './bodies.ts';
import { isPlainWord, readField } from './fields.ts';
import { readLetters, type FoundPerson } from './foundPerson.ts';
import { nameEnd, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import { isCapital, type Token } from './tokens.ts';
import { singularOffice } from './words.ts';

/** Offices that are held at a place: Ambassador to Freedonia. */
const POSTED = /^(?:ambassador|envoy|consul|representative|commissioner)$/i;
const NOT_PRESENT = /^(?:former|late|then|ex|onetime|ousted)$/i;
const OWNER = /^(?:the|his|her|its|their|our|whose)$/i;

/** Whether the office that ends before `comma` is told of by its owner, so that a name after the comma holds it. */
function isOwned(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && isCapital(tokens[at]) && !/['’]s$/.test(tokens[at]!.text)) at--;
  return at >= 0 && (OWNER.test(tokens[at]!.text) || /['’]s?$/.test(tokens[at]!.text));
}

interface Office {
  readonly title: string;
  readonly organization: string | null;
  readonly start: number;
  /** Where the name, or the honorific before it, begins. */
  readonly nameAt: number;
  /** Held by several: a list of names follows. */
  readonly isShared: boolean;
}

/** The office whose head stands at `head` and that a name may follow; null when it cannot. */
function readOffice(text: string, tokens: readonly Token[], head: number): Office | null {
  const token = tokens[head]!;
  const plural = singularOffice(token.text);
  if ((!plural && !isOffice(token)) || /['’]s$/.test(token.text)) return null;
  const start = officeStart(tokens, head);
  if (isPast(tokens, start, head)) return null;
  const at = head + 1;
  const joint = tokens[at]?.text ?? '';
  const mayEnd = start === 0 || isOwned(tokens, start);
  const office = { start, isShared: plural !== null, organization: null };
  if (/^(?:of|for|on|at)$/.test(joint) || (joint === 'to' && POSTED.test(token.text))) {
    const small = smallField(tokens, at);
    if (small > at && mayEnd)
      return { ...office, title: text.slice(tokens[start]!.start, tokens[small - 2]!.end), nameAt: small };
    const field = readField(tokens, at, token);
    if (!field || (tokens[field.nameAt - 1]!.text === ',' && !mayEnd)) return null;
    const scope = readApposition(text, tokens.slice(0, field.fieldEnd + 1), start);
    const title = plural ?? scope?.titles[0] ?? text.slice(tokens[start]!.start, token.end);
    return { ...office, title, organization: scope?.organization ?? null, nameAt: field.nameAt };
  }
  if (joint === '(' || (joint === ',' && !mayEnd)) return null;
  const title = `${text.slice(tokens[start]!.start, token.start)}${plural ?? token.text}`;
  return { ...office, title, nameAt: joint === ',' ? at + 1 : at };
}

/** Office before the name: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
export function findAfterOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const office = readOffice(text, tokens, head);
    if (!office) continue;
    const { start, isShared } = office;
    let next = skipHonorifics(tokens, office.nameAt);
    let end = nameEnd(tokens, next, true);
    if (end === next) continue;
    // Prince George’s County Executive: the county is named by the office's own first word.
    const isCounty = /^(?:County|City|State)$/.test(tokens[start]!.text) && isCapital(tokens[start - 1]);
    const owner = office.organization ?? bodyBefore(text, tokens, isCounty ? start + 1 : start);
    const [titles, body] = splitOwner(text, tokens, start, office.title, owner);
    for (; end > next; end = nameEnd(tokens, next, true)) {
      const letters = readLetters(tokens, end);
      found.push({
        name: { start: tokens[next]!.start, end: tokens[end - 1]!.end },
        titles: [...titles, ...letters.titles],
        organization: body ?? (isShared ? null : bodyOfName(text, tokens, letters.end)),
        sentence,
        rule: 'office-name',
      });
      const after = afterBracket(tokens, letters.end);
      if (!isShared || !/^(?:,|and)$/.test(tokens[after]?.text ?? '')) break;
      next = skipHonorifics(tokens, after + (tokens[after]!.text === ',' && tokens[after + 1]?.text === 'and' ? 2 : 1));
    }
  }
  return found;
}

/** `Anders Holt (Norway), Freja Lind (Denmark)`: the place after what stands in brackets. */
function afterBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.slice(at, at + 8).findIndex((token) => token.text === ')');
  return close > 0 ? at + close + 1 : at;
}

/** Where the name begins after a field in small letters: `his vice president for academic affairs, Dr. Ann Lee`; `at` when none does. */
function smallField(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < at + 6 && /^\p{Ll}+$/u.test(tokens[end]?.text ?? '')) end++;
  return end > at + 1 && tokens[end]?.text === ',' && nameEnd(tokens, skipHonorifics(tokens, end + 1), true) > end + 1
    ? end + 1
    : at;
}

/** What stands before an office is a body, another office (`Chief of Defence General`), or a word of the office (`Mill manager`). */
function splitOwner(
  text: string,
  tokens: readonly Token[],
  start: number,
  title: string,
  owner: string | null,
): [string[], string | null] {
  if (owner === null) return [[title], null];
  const words = owner.split(' ');
  const before = tokens[start - 1];
  if (words.length === 1 && before && isOffice(before)) return [[owner, title], null];
  if (words.length === 1 && before && owner === before.text && isPlainWord(before) && !/^\p{Lu}{2,}$/u.test(owner))
    return [[text.slice(before.start, tokens[start]!.start) + title], null];
  const first = tokens.slice(0, start).findLast((token) => token.text === words[0]);
  return first && isOffice(first) && words.length > 1 ? [[owner, title], null] : [[title], owner];
}

/** Former and late holders of an office took no part: `former Senate President`, `then-Governor`. */
function isPast(tokens: readonly Token[], start: number, head: number): boolean {
  for (let at = head; at >= Math.max(0, start - 4); at--) {
    const { text } = tokens[at]!;
    if (/^(?:then|ex|former)-/i.test(text) || (at < head && NOT_PRESENT.test(text))) return true;
    if (at < start && !isCapital(tokens[at])) return false;
  }
  return false;
}
