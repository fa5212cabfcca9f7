/** Owns people named after their office: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { bodyBefore, bodyOfName, ownerBody, pointedBody } from './bodies.ts';
import { isPlainWord } from './fields.ts';
import type { FoundPerson } from './foundPerson.ts';
import { isElected, readLetters } from './letters.ts';
import { isHonorific, nameEnd, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import { isCapital, type Token } from './tokens.ts';
import { countryOf, isDemonym } from './demonyms.ts';
import { COMPANY_WORDS, HONORIFICS } from './words.ts';
import { isGivenName } from './names.ts';
import { readOffice } from './officePhrases.ts';
/** What a company is called too: `its partner Harrow Dynamics`. */
const BOTH = /^(?:owner|producer|leader|partner|founder|supervisor|head|member|grower|builder|host)s?$/;

const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:al|ary|ic|ative|ive|ant|ent|ous|ing|ed)$/u;
const COUNTRY =
  /^(?:Nepal|Senegal|Portugal|Montreal|Bengal|Transvaal|Brent|Kent|Ghent|Tashkent|Levant|Beijing|Nanjing|Chongqing|Reading|Worthing|Harding|Atlantic|Pacific)$/;

/** Office before the name: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
export function findAfterOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let head = 0; head < tokens.length; head++) {
    // Governor Col. Ann Lee: the rank is a form of address.
    if (
      head > 0 &&
      isHonorific(tokens[head]) &&
      isOffice(tokens[head - 1]!) &&
      /^Col|^Lt|^Gen|^Capt/.test(tokens[head]!.text)
    )
      continue;
    const office = readOffice(text, tokens, head);
    if (!office) continue;
    const { start, isShared } = office;
    let next = skipHonorifics(tokens, office.nameAt);
    let end = nameEnd(tokens, next, true);
    if (end === next) continue;
    const isBoth = BOTH.test(tokens[head]!.text) && !isGivenName(tokens[next]);
    // `executives of Harrow Marine`: a company behind the field is no name.
    if (
      office.nameAt > head + 1 &&
      next === office.nameAt &&
      !isGivenName(tokens[next]) &&
      COMPANY_WORDS.has(tokens[end - 1]!.text.toLowerCase())
    )
      continue;
    if (isBoth && COMPANY_WORDS.has(tokens[end - 1]!.text.toLowerCase())) continue;
    // Prince George’s County Executive: the county is named by the office's own first word.
    const isCounty = /^(?:County|City|State)$/.test(tokens[start]!.text) && isCapital(tokens[start - 1]);
    const owner =
      office.organization ?? bodyBefore(text, tokens, isCounty ? start + 1 : start) ?? ownerBody(text, tokens, start);
    const [titles, body] = splitOwner(text, tokens, start, office.title, owner);
    // Director of the Institute: the body was named in full before.
    const pointing = body === null ? / of the ([A-Za-z]\w+)$/.exec(titles[0]!) : null;
    const pointed = pointing ? pointedBody(text, pointing[1]!) : null;
    if (pointed !== null) titles[0] = titles[0]!.slice(0, pointing!.index);
    const joined = officeJoined(text, tokens, start);
    if (joined !== null) titles.unshift(joined);
    for (; end > next; end = nameEnd(tokens, next, true)) {
      const letters = readLetters(tokens, end);
      found.push({
        name: { start: tokens[next]!.start, end: tokens[end - 1]!.end },
        titles: [...titles, ...letters.titles],
        organization: body ?? pointed ?? (isShared ? null : bodyOfName(text, tokens, letters.end)),
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
  if (!/^(?:and|&|\/)$/.test(tokens[start - 1]?.text ?? '') || !other || !isOffice(other) || isElected(other))
    return null;
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
  if (words.length === 1 && HONORIFICS.test(owner)) return [[title], null];
  // HKTDC President Associate Professor Jane Roe: the body's office before the rank.
  if (before && words.length > 1 && isOffice(before) && /professor$/i.test(title))
    return [[before.text, title], words.slice(0, -1).join(' ')];
  // Executive Committee Member for Trade: the committee is a word of the office.
  if (/^member\b/i.test(title) && /(?:Committee|Cabinet)$/.test(owner)) return [[`${owner} ${title}`], null];
  if (
    words.length === 1 &&
    before &&
    !isOffice(before) &&
    owner === before.text &&
    ADJECTIVE.test(owner) &&
    !COUNTRY.test(owner)
  )
    return [[text.slice(before.start, tokens[start]!.start) + title], null];
  if (words.length === 1 && before && isOffice(before)) return [[owner, title], null];
  if (words.length === 1 && before && owner === before.text && isPlainWord(before) && !/^\p{Lu}{2,}$/u.test(owner))
    return [[text.slice(before.start, tokens[start]!.start) + title], null];
  const first = tokens.slice(0, start).findLast((token) => token.text === words[0]);
  return first && isOffice(first) && words.length > 1 ? [[owner, title], null] : [[title], owner];
}
