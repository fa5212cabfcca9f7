/** Owns people named after their office: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { readApposition } from './appositions.ts';
import { bodyBefore, bodyOfName, ownerBody } from './bodies.ts';
import { isPlainWord, readField } from './fields.ts';
import { isElected, readLetters, type FoundPerson } from './foundPerson.ts';
import { nameEnd, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import { isCapital, type Token } from './tokens.ts';
import { countryOf, isDemonym } from './demonyms.ts';
import { isRole, roleStart } from './roles.ts';
import { COMPANY_WORDS, singularOffice } from './words.ts';
import { isGivenName } from './names.ts';

/** Offices that are held at a place: Ambassador to Freedonia. */
const POSTED = /^(?:ambassador|envoy|consul|representative|commissioner)$/i;
const NOT_PRESENT = /^(?:former|late|then|ex|onetime|ousted)$/i;
const OWNER = /^(?:the|his|her|its|their|our|whose|one|a|an|another)$/i;
/** Small words that may stand between an owner and the office: `Vale's third-generation owner`. */
const MOST_ADJECTIVES = 3;
/** What a company is called too: `its partner Harrow Dynamics`. */
const BOTH = /^(?:owner|producer|leader|partner|founder|supervisor|head|member|grower|builder|host)s?$/;

/** Whether the office that ends before `comma` is told of by its owner, so that a name after the comma holds it. */
function isOwned(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && isCapital(tokens[at]) && !/['’]s$/.test(tokens[at]!.text)) at--;
  const least = at - MOST_ADJECTIVES;
  while (at > 0 && at > least && /^[a-z][a-z-]{3,}$/.test(tokens[at]!.text) && !OWNER.test(tokens[at]!.text)) at--;
  return at >= 0 && (OWNER.test(tokens[at]!.text) || /['’]s?$/.test(tokens[at]!.text));
}

const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:al|ary|ic|ative|ive|ant|ent|ous|ing|ed)$/u;
const COUNTRY =
  /^(?:Nepal|Senegal|Portugal|Montreal|Bengal|Transvaal|Brent|Kent|Ghent|Tashkent|Levant|Beijing|Nanjing|Chongqing|Reading|Worthing|Harding|Atlantic|Pacific)$/;

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
  const role = isRole(token);
  if ((!plural && !isOffice(token) && !role) || /['’]s$/.test(token.text)) return null;
  const start = role ? Math.min(roleStart(tokens, head), officeStart(tokens, head)) : officeStart(tokens, head);
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
    if (joint === 'to' && isCapital(token)) {
      const posted = text.slice(tokens[start]!.start, tokens[field.fieldEnd]!.end);
      return { ...office, title: posted, nameAt: field.nameAt };
    }
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
    const isBoth = BOTH.test(tokens[head]!.text) && !isGivenName(tokens[next]);
    if (isBoth && COMPANY_WORDS.has(tokens[end - 1]!.text.toLowerCase())) continue;
    // Prince George’s County Executive: the county is named by the office's own first word.
    const isCounty = /^(?:County|City|State)$/.test(tokens[start]!.text) && isCapital(tokens[start - 1]);
    const owner =
      office.organization ?? bodyBefore(text, tokens, isCounty ? start + 1 : start) ?? ownerBody(text, tokens, start);
    const [titles, body] = splitOwner(text, tokens, start, office.title, owner);
    const joined = officeJoined(text, tokens, start);
    if (joined !== null) titles.unshift(joined);
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

/** The office that `and` joins to the one from `start` on: `Co-Founder and CTO Jane Roe`; null when none does. */
function officeJoined(text: string, tokens: readonly Token[], start: number): string | null {
  const other = tokens[start - 2];
  if (!/^(?:and|&)$/.test(tokens[start - 1]?.text ?? '') || !other || !isOffice(other) || isElected(other)) return null;
  if (isCapital(other) !== isCapital(tokens[start]) || /['’]s$/.test(other.text)) return null;
  const first = officeStart(tokens, start - 2);
  return tokens[first - 1]?.text === 'the' ? null : text.slice(tokens[first]!.start, other.end);
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
  if (isDemonym(words[0]!)) return [[title], words.length === 1 ? countryOf(owner, text) : owner];
  // Humanitarian Coordinator, Provincial Minister: an adjective is a word of the office.
  if (words.length === 1 && before && owner === before.text && ADJECTIVE.test(owner) && !COUNTRY.test(owner))
    return [[text.slice(before.start, tokens[start]!.start) + title], null];
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
