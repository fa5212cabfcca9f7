/** Owns the search for people in English reports: office before or after the name, and lists that share an office. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';
import type { DraftAttendee, Side } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readAbbreviations } from './abbreviations.ts';
import { isCapital, isParticle, readTokens, stemOf, type Token } from './tokens.ts';
import { HONORIFICS, NOT_A_NAME, OFFICE_HEADS, OFFICE_WORDS, ORGANIZATION_WORDS, singularOffice } from './words.ts';

interface FoundPerson {
  readonly name: Span;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly sentence: Sentence;
  readonly rule: string;
}

const SHORT_OFFICES = /^(?:Gov|Sen|Rep|Amb|Gen|Col|Lt|Capt)\.$/;
const MOST_NAME_WORDS = 4;
const NOT_PRESENT = /^(?:former|late|then|ex)$/i;
const HOSTING =
  /\b(?:hosted by|welcomed by|received by|greeted by|met with|meetings? with|talks with|dialogue with|discussions? with|hosts? was|accompanied on the tour by)\s[^.;]{0,240}$/i;
const RECEIVES = /^[^.;]*\b(?:welcomed|received|greeted|hosted|gave (?:them|the|a)|showed the)\b/;
const HOST_REACH = 90;
/** Words further before a name than this say nothing of it. */
const CONTEXT_REACH = 260;
/** No office and no organization has more words. */
const MOST_WORDS = 14;
const VISITING = /\b(?:delegation|led by|headed by|mission)\b/i;
const CITED =
  /\b(?:named after|in memory of|under (?:the )?(?:late )?|founded by|established by|inspired by|written by|owned by)\s[^.,;]{0,40}$/i;

/** Index after the personal name that begins at `at`, or `at` when none does; two to four words. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  let words = 0;
  while (end < tokens.length && words < MOST_NAME_WORDS) {
    const token = tokens[end]!;
    const isPart = isCapital(token) && /^[\p{L}'’.-]+$/u.test(token.text) && !isNoName(token);
    if (isPart) words++;
    else if (!(words > 0 && isParticle(token) && isCapital(tokens[end + 1]))) break;
    end++;
  }
  const last = tokens[end - 1];
  const isShouted = tokens
    .slice(at, end)
    .every((token) => token.text.length > 3 && token.text === token.text.toUpperCase());
  return words >= 2 && last && isCapital(last) && !isShouted ? end : at;
}

function isNoName(token: Token): boolean {
  const stem = stemOf(token);
  return (
    NOT_A_NAME.has(stem) ||
    ORGANIZATION_WORDS.has(stem) ||
    isOffice(token) ||
    HONORIFICS.test(token.text) ||
    /^\p{Lu}{2,}s?$/u.test(token.text) ||
    /['’]s$/.test(token.text)
  );
}

/** Whether the word ends an office: president, Vice-Chancellor, Gov. */
function isOffice(token: Token): boolean {
  const stem = stemOf(token);
  return OFFICE_HEADS.has(stem.slice(stem.lastIndexOf('-') + 1)) || SHORT_OFFICES.test(token.text);
}

/** Start of the office whose head stands at `head`: qualifying words before it belong to it. */
function officeStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < MOST_WORDS) {
    const before = tokens[start - 1]!;
    if (OFFICE_WORDS.has(stemOf(before)) || (isOffice(before) && isCapital(before) === isCapital(tokens[head])))
      start--;
    else break;
  }
  return start;
}

/** The capitalised words before `end`, as an organization: HKTDC, Maryland, Prince George’s County. */
function organizationBefore(text: string, tokens: readonly Token[], end: number): string | null {
  let start = end;
  while (start > 0 && end - start < MOST_WORDS) {
    const before = tokens[start - 1]!;
    const joins = /^(?:of|for|the|&)$/.test(before.text) && start < end && start > 1 && isCapital(tokens[start - 2]);
    if (!isCapital(before) && !joins) break;
    start--;
  }
  while (
    start < end &&
    NOT_A_NAME.has(tokens[start]!.text.toLowerCase()) &&
    !/^(?:hong|new|south|north|united|saudi|east|west)$/i.test(tokens[start]!.text)
  )
    start++;
  if (start === end) return null;
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/['’]s$/, '');
}

/** `of|at|for Organization` from `at` on; capitalised words and their joints. */
function organizationAfter(text: string, tokens: readonly Token[], at: number): { name: string; end: number } | null {
  if (!/^(?:of|at|for|with|from|on)$/.test(tokens[at]?.text ?? '')) return null;
  let start = at + 1;
  if (/^(?:the|its)$/i.test(tokens[start]?.text ?? '')) start++;
  let end = start;
  while (end < Math.min(tokens.length, start + MOST_WORDS)) {
    const token = tokens[end]!;
    if (isCapital(token)) end++;
    else if (
      /^(?:of|for|and|the|&|on|in|de|’s|'s)$/.test(token.text) &&
      end > start &&
      (isCapital(tokens[end + 1]) ||
        (/^(?:of|for|on)$/.test(token.text) && tokens[end + 1]?.text === 'the' && isCapital(tokens[end + 2])))
    )
      end++;
    else break;
  }
  return end > start ? { name: text.slice(tokens[start]!.start, tokens[end - 1]!.end), end } : null;
}

interface Field {
  readonly nameAt: number;
  readonly officeEnd: number;
  readonly organization: string | null;
}

/**
 * What the office at hand is an office of, and where the name begins: `Minister of Trade and Industry Jane Roe` leaves two
 * words for the name, `the Minister of Trade of Freedonia, Jane Roe` has a comma.
 */
function readField(text: string, tokens: readonly Token[], at: number): Field | null {
  const field = organizationAfter(text, tokens, at);
  if (!field) return null;
  if (tokens[field.end]?.text === ',' && nameEnd(tokens, field.end + 1) > field.end + 1) {
    const country = field.name.lastIndexOf(' of ');
    if (country > 0) {
      const words = readTokens(field.name, 0, field.name.length - (field.name.length - country)).length;
      return {
        nameAt: field.end + 1,
        officeEnd: at + words,
        organization: field.name.slice(country + 4).replace(/^the /, ''),
      };
    }
    return { nameAt: field.end + 1, officeEnd: at - 1, organization: field.name };
  }
  const nameAt = field.end - 2;
  return nameAt > at + 1 && nameEnd(tokens, nameAt) === field.end
    ? { nameAt, officeEnd: nameAt - 1, organization: null }
    : null;
}

/** Office before the name: `Financial Secretary Paul Chan`, `Minister of Trade Jane Roe`, `producers A, B and C`. */
function findAfterOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  tokens.forEach((token, head) => {
    const plural = singularOffice(token.text);
    if (!plural && !isOffice(token)) return;
    if (/['’]s$/.test(token.text)) return;
    const start = officeStart(tokens, head);
    if (start > 0 && NOT_PRESENT.test(tokens[start - 1]!.text)) return;
    let at = head + 1;
    let officeEnd = head;
    let organization: string | null = null;
    if (/^(?:of|for|on)$/.test(tokens[at]?.text ?? '')) {
      const field = readField(text, tokens, at);
      if (!field) return;
      [at, officeEnd, organization] = [field.nameAt, field.officeEnd, field.organization];
    } else if (tokens[at]?.text === ',' && /^(?:the|his|her|its)$/.test(tokens[start - 1]?.text ?? '')) at++;
    while (HONORIFICS.test(tokens[at]?.text ?? '')) at += tokens[at + 1]?.text === '.' ? 2 : 1;
    const title = plural ?? text.slice(tokens[start]!.start, tokens[officeEnd]!.end);
    // Prince George’s County Executive: the county is named by the office's own first word.
    const isCounty = /^(?:County|City|State)$/.test(tokens[start]!.text);
    organization ??= organizationBefore(text, tokens, isCounty && isCapital(tokens[start - 1]) ? start + 1 : start);
    for (let end = nameEnd(tokens, at); end > at; end = nameEnd(tokens, at)) {
      found.push({
        name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
        titles: [title],
        organization: organization ?? (plural ? null : (organizationAfter(text, tokens, end)?.name ?? null)),
        sentence,
        rule: 'office-name',
      });
      if (!plural || !/^(?:,|and)$/.test(tokens[end]?.text ?? '')) break;
      at = end + (tokens[end]!.text === ',' && tokens[end + 1]?.text === 'and' ? 2 : 1);
    }
  });
  return found;
}

/** `Dr. Jane Roe of the Institute`: an honorific, and where the person belongs. */
function findHonoured(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  tokens.forEach((token, i) => {
    if (!HONORIFICS.test(token.text)) return;
    const at = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
    const end = nameEnd(tokens, at);
    const after = end > at ? organizationAfter(text, tokens, end) : null;
    if (after)
      found.push({
        name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
        titles: [],
        organization: after.name,
        sentence,
        rule: 'honorific',
      });
  });
  return found;
}

/** Name before the office: `Jane Roe, Minister of Trade,`; `Anna Lee, Executive Director of the Council`. */
function findBeforeOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && isCapital(tokens[at - 1]) && !HONORIFICS.test(tokens[at - 1]!.text) && !isNoName(tokens[at - 1]!))
      continue;
    const end = nameEnd(tokens, at);
    if (end === at || !/^[,(]$/.test(tokens[end]?.text ?? '')) continue;
    const office = readOffice(text, tokens, end + 1);
    if (office)
      found.push({
        name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
        ...office,
        sentence,
        rule: 'name-office',
      });
    at = end - 1;
  }
  return found;
}

/** Offices from `at` up to the next comma or verb, and what they are offices of. */
function readOffice(
  text: string,
  tokens: readonly Token[],
  at: number,
): { titles: string[]; organization: string | null } | null {
  let start = at;
  while (/^(?:the|a|an|its|our|their|newly|appointed|current|former)$/i.test(tokens[start]?.text ?? '')) start++;
  let head = -1;
  for (let i = start; i < Math.min(tokens.length, start + 9); i++) {
    const token = tokens[i]!;
    if (isOffice(token)) head = i;
    else if (!isCapital(token) && !OFFICE_WORDS.has(stemOf(token)) && !/^(?:and|&|-|of|for)$/.test(token.text)) break;
    else if (/^(?:of|for)$/.test(token.text) && head >= 0) break;
  }
  if (head < 0) return null;
  // A, the Prime Minister, B: the office belongs to the name after it.
  if (
    /^(?:the|his|her)$/.test(tokens[at]?.text ?? '') &&
    tokens[head + 1]?.text === ',' &&
    nameEnd(tokens, head + 2) > head + 2
  )
    return null;
  const first = officeStart(tokens, head);
  const words = text.slice(tokens[Math.max(first, start)]!.start, tokens[head]!.end);
  const leading = Math.max(first, start) > start ? organizationBefore(text, tokens, Math.max(first, start)) : null;
  const after = organizationAfter(text, tokens, head + 1);
  const joint = tokens[head + 1]?.text ?? '';
  const isPortfolio = after !== null && (/(?:Minister|Secretary)$/.test(words) || /^(?:for|on)$/.test(joint));
  const offices = [
    leading &&
    !/[’']s$/.test(leading) &&
    / and$/i.test(text.slice(tokens[start]!.start, tokens[Math.max(first, start)]!.start).trim())
      ? leading
      : null,
    words,
  ].filter((office): office is string => office !== null);
  return isPortfolio
    ? { titles: [`${words} ${joint} ${after.name}`], organization: leading }
    : { titles: offices, organization: after?.name ?? (offices.length > 1 ? null : leading) };
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
            titles: [...new Set([...other.titles, ...person.titles])],
            organization: other.organization ?? person.organization,
          }
        : person,
    );
  }
  return [...byPlace.values()].sort((a, b) => a.name.start - b.name.start);
}

/** Finds the people of an English report, each once, in the order of the text. */
export function findEnglishPeople(view: ArticleView, passages: readonly Sentence[]): DraftAttendee[] {
  const { text } = view.article;
  const abbreviations = readAbbreviations(text);
  const attendees = new Map<string, DraftAttendee>();
  const visitors = new Set<string>();
  for (const sentence of passages) {
    const tokens = readTokens(text, sentence.start, sentence.end);
    const found = joinFinds([
      ...findAfterOffice(text, tokens, sentence),
      ...findBeforeOffice(text, tokens, sentence),
      ...findHonoured(text, tokens, sentence),
    ]);
    for (const person of found) {
      const name = text.slice(person.name.start, person.name.end);
      const before = text.slice(Math.max(sentence.start, person.name.start - CONTEXT_REACH), person.name.start);
      if (attendees.has(name) || CITED.test(before)) continue;
      const organization =
        person.organization === null ? null : (abbreviations.get(person.organization) ?? person.organization);
      const after = text.slice(person.name.end, Math.min(sentence.end, person.name.end + HOST_REACH));
      const side: Side = HOSTING.test(before) || RECEIVES.test(after) ? 'host' : 'visitor';
      if (side === 'visitor' && VISITING.test(before) && organization) visitors.add(organization);
      attendees.set(name, {
        name,
        titles: person.titles,
        organization,
        side,
        nameSpan: person.name,
        evidenceSpan: { start: sentence.start, end: sentence.end },
        sentences: [sentence.number],
        confidence: person.rule === 'office-name' ? 0.8 : 0.85,
        rule: `english-${person.rule}`,
      });
    }
  }
  return [...attendees.values()];
}
