/** Owns the forms in which English reports name a person: office before or after the name, honorifics, lists, what they did. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';
import { readApposition } from './appositions.ts';
import { bodyBefore, bodyOfName } from './bodies.ts';
import { isPlainWord, readField } from './fields.ts';
import { isGivenName, isNoName, nameEnd, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import { isCapital, readTokens, type Token } from './tokens.ts';
import { HONORIFICS, singularOffice } from './words.ts';

/** A person as one place of the text names them. */
export interface FoundPerson {
  readonly name: Span;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly sentence: Sentence;
  readonly rule: PersonRule;
}

export type PersonRule = 'office-name' | 'name-office' | 'honorific' | 'letters' | 'deed' | 'office-surname';

/** Offices that are held at a place: Ambassador to Freedonia. */
const POSTED = /^(?:ambassador|envoy|consul|representative|commissioner)$/i;
const NOT_PRESENT = /^(?:former|late|then|ex|onetime|ousted)$/i;
const OWNER = /^(?:the|his|her|its|their|our|whose)$/i;
/** Letters after a name that say what somebody is. */
const LETTERS = /^(?:MP|MLA|MEP|MSP|MPP|MHA|TD|QC|KC|SC|OBE|CBE|MBE|AM|AO|PhD|MD|JP|Jr|Sr)\.?$/;
const ELECTED = /^(?:MP|MLA|MEP|MSP|MPP|MHA|TD)$/;
/** What a company is called too: Harrow Marine, owner of the yard. */
const BOTH = /^(?:\w+ )?(?:owner|producer|leader|partner|founder|supervisor|head)\b/;
/** What only a person does, after the name. */
const DEED_AFTER =
  /^(?:said|told|added|explained|noted|remarked|joked|asked|answered|replied|recalled|thanked|spoke|led|guided|welcomed|greeted|accompanied|showed|walked|described|presented|outlined|briefed|moderated|chaired|opened|attended|represented|joined|headed|hosted|signed|praised|stressed|emphasised|emphasized|observed|invited)$/;
const DEED_BEFORE = /^(?:said|added|explained|noted|remarked|joked|asked|answered|replied|recalled|observed)$/;
const BY_BEFORE =
  /\b(?:led|headed|accompanied|joined|welcomed|received|greeted|hosted|guided|chaired|represented|escorted|briefed|moderated|signed|attended) by(?: \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2},?)?(?: and)? $/u;
const BY_REACH = 90;

/** Index after letters such as MP, and the offices that they mean. */
function readLetters(tokens: readonly Token[], at: number): { end: number; titles: string[] } {
  let end = at;
  const titles: string[] = [];
  while (
    LETTERS.test(tokens[end]?.text ?? '') ||
    (tokens[end]?.text === ',' && LETTERS.test(tokens[end + 1]?.text ?? ''))
  ) {
    if (tokens[end]!.text === ',') end++;
    if (ELECTED.test(tokens[end]!.text)) titles.push(tokens[end]!.text);
    end++;
  }
  return { end, titles };
}

/** Whether the office that ends before `comma` is told of by its owner, so that a name after the comma holds it. */
function isOwned(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && isCapital(tokens[at]) && !/['’]s$/.test(tokens[at]!.text)) at--;
  return at >= 0 && (OWNER.test(tokens[at]!.text) || /['’]s?$/.test(tokens[at]!.text));
}

/** Office before the name: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
function findAfterOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  tokens.forEach((token, head) => {
    const plural = singularOffice(token.text);
    if ((!plural && !isOffice(token)) || /['’]s$/.test(token.text)) return;
    const start = officeStart(tokens, head);
    if (isPast(tokens, start, head)) return;
    let at = head + 1;
    let officeEnd = head;
    let organization: string | null = null;
    const joint = tokens[at]?.text ?? '';
    if (/^(?:of|for|on|at)$/.test(joint) || (joint === 'to' && POSTED.test(token.text))) {
      const field = readField(tokens, at, token);
      const small = smallField(tokens, at);
      if (small > at && (start === 0 || isOwned(tokens, start))) {
        addNames(text.slice(tokens[start]!.start, tokens[small - 2]!.end), null, small);
        return;
      }
      if (!field || (tokens[field.nameAt - 1]!.text === ',' && start > 0 && !isOwned(tokens, start))) return;
      const scope = readApposition(text, tokens.slice(0, field.fieldEnd + 1), start);
      at = field.nameAt;
      officeEnd = head;
      organization = scope?.organization ?? null;
      const title = plural ?? scope?.titles[0];
      addNames(title ?? text.slice(tokens[start]!.start, tokens[officeEnd]!.end), organization, at);
      return;
    }
    if (joint === ',' && (start === 0 || isOwned(tokens, start))) at++;
    else if (joint === ',' || joint === '(') return;
    addNames(
      plural
        ? `${text.slice(tokens[start]!.start, token.start)}${plural}`
        : text.slice(tokens[start]!.start, tokens[officeEnd]!.end),
      organization,
      at,
    );

    function addNames(title: string, body: string | null, from: number): void {
      // Prince George’s County Executive: the county is named by the office's own first word.
      const isCounty = /^(?:County|City|State)$/.test(tokens[start]!.text);
      const owner = body ?? bodyBefore(text, tokens, isCounty && isCapital(tokens[start - 1]) ? start + 1 : start);
      const [ownTitle, ownBody] = splitOwner(text, tokens, start, title, owner);
      let next = skipHonorifics(tokens, from);
      for (let end = nameEnd(tokens, next, true); end > next; end = nameEnd(tokens, next, true)) {
        const letters = readLetters(tokens, end);
        found.push({
          name: { start: tokens[next]!.start, end: tokens[end - 1]!.end },
          titles: [...ownTitle, ...letters.titles],
          organization: ownBody ?? (plural ? null : bodyOfName(text, tokens, letters.end)),
          sentence,
          rule: 'office-name',
        });
        const after = afterBracket(tokens, letters.end);
        if (!plural || !/^(?:,|and)$/.test(tokens[after]?.text ?? '')) break;
        next = skipHonorifics(
          tokens,
          after + (tokens[after]!.text === ',' && tokens[after + 1]?.text === 'and' ? 2 : 1),
        );
      }
    }
  });
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

/** Honorifics, letters and deeds: `Dr. Jane Roe of the Institute`, `Tom Vale MP`, `said Ann Lee`. */
function findNamed(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  surnames: ReadonlySet<string>,
): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const isHonoured =
      (at > 0 && HONORIFICS.test(tokens[at - 1]!.text)) ||
      (tokens[at - 1]?.text === '.' && HONORIFICS.test(tokens[at - 2]?.text ?? ''));
    if (!isHonoured && at > 0 && isCapital(tokens[at - 1]) && !isNoName(tokens[at - 1]!)) continue;
    const end = nameEnd(tokens, at, isHonoured);
    if (end === at) continue;
    const letters = readLetters(tokens, end);
    const isPerson = isHonoured || letters.end > end;
    if (isPerson || isDoer(text, tokens, at, end, surnames))
      found.push({
        name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
        titles: letters.titles,
        organization: bodyOfName(text, tokens, letters.end),
        sentence,
        rule: isHonoured ? 'honorific' : isPerson ? 'letters' : 'deed',
      });
    at = end - 1;
  }
  return found;
}

/** Whether two capitalised words without office or honorific are a person: known as one, or called by surname elsewhere, and doing what people do. */
function isDoer(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  surnames: ReadonlySet<string>,
): boolean {
  if (!isGivenName(tokens[at]) && !surnames.has(tokens[end - 1]!.text)) return false;
  if (/^the$/i.test(tokens[at - 1]?.text ?? '')) return false;
  const from = tokens[at]!.start;
  return (
    DEED_AFTER.test(tokens[end]?.text ?? '') ||
    DEED_BEFORE.test(tokens[at - 1]?.text ?? '') ||
    BY_BEFORE.test(text.slice(Math.max(tokens[0]!.start, from - BY_REACH), from))
  );
}

/** Name before the office: `Jane Roe, Minister of Trade,`; `Anna Lee, Executive Director of the Council`. */
function findBeforeOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && isCapital(tokens[at - 1]) && !HONORIFICS.test(tokens[at - 1]!.text) && !isNoName(tokens[at - 1]!))
      continue;
    const end = nameEnd(tokens, at);
    if (end === at) continue;
    const letters = readLetters(tokens, end);
    const mark = tokens[letters.end]?.text ?? '';
    if (/^[,(–—-]$/.test(mark)) {
      const office = readApposition(text, tokens, letters.end + 1);
      const isCompany = office && BOTH.test(office.titles[0]!) && !isGivenName(tokens[at]);
      if (office && !isCompany && !isFormer(tokens, letters.end + 1))
        found.push({
          name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
          titles: [...letters.titles, ...office.titles],
          organization: office.organization,
          sentence,
          rule: 'name-office',
        });
    }
    at = end - 1;
  }
  return found;
}

/** `Jane Roe, the late founder`; a former office alone does not keep anybody from taking part. */
function isFormer(tokens: readonly Token[], at: number): boolean {
  return /^(?:late|deceased)$/i.test(
    tokens[at]?.text === 'the' ? (tokens[at + 1]?.text ?? '') : (tokens[at]?.text ?? ''),
  );
}

/** Each office once; Professor says nothing beside an office. */
function mergeTitles(a: readonly string[], b: readonly string[]): string[] {
  const titles = [...new Set([...a, ...b])];
  const offices = titles.filter((title) => !/^professor$/i.test(title));
  return offices.length > 0 ? offices : titles;
}

/** Finds of one name at one place become one: Ambassador Jane Roe, Assistant Secretary. */
function joinFinds(found: readonly FoundPerson[]): FoundPerson[] {
  const byPlace = new Map<number, FoundPerson>();
  for (const person of found) {
    const other = byPlace.get(person.name.start);
    byPlace.set(
      person.name.start,
      other
        ? {
            ...other,
            titles: mergeTitles(other.titles, person.titles),
            organization: other.organization ?? person.organization,
          }
        : person,
    );
  }
  return [...byPlace.values()].sort((a, b) => a.name.start - b.name.start);
}

/**
 * The people that a sentence names, in order.
 * @param surnames words that stand for a person elsewhere in the text
 */
export function findMentions(text: string, sentence: Sentence, surnames: ReadonlySet<string>): FoundPerson[] {
  const tokens = readTokens(text, sentence.start, sentence.end);
  return joinFinds([
    ...findAfterOffice(text, tokens, sentence),
    ...findBeforeOffice(text, tokens, sentence),
    ...findNamed(text, tokens, sentence, surnames),
  ]);
}
