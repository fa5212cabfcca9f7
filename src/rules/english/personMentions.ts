/** Owns the forms in which English reports name a person: office before or after the name, lists, honorifics. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { Span } from '../../article/span.ts';
import {
  isNoName,
  isOffice,
  nameEnd,
  officeStart,
  organizationAfter,
  organizationBefore,
  readField,
  readOffice,
} from './personPhrases.ts';
import { isCapital, readTokens, type Token } from './tokens.ts';
import { HONORIFICS, singularOffice } from './words.ts';

/** A person as one place of the text names them. */
export interface FoundPerson {
  readonly name: Span;
  readonly titles: readonly string[];
  readonly organization: string | null;
  readonly sentence: Sentence;
  readonly rule: string;
}

/** Offices that are held at a place: Ambassador to Freedonia. */
const POSTED = /^(?:ambassador|envoy|consul|representative)$/i;
const NOT_PRESENT = /^(?:former|late|then|ex)$/i;

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
    if (/^(?:of|for|on)$/.test(tokens[at]?.text ?? '') || (tokens[at]?.text === 'to' && POSTED.test(token.text))) {
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

/** The people that a sentence names, in order. */
export function findMentions(text: string, sentence: Sentence): FoundPerson[] {
  const tokens = readTokens(text, sentence.start, sentence.end);
  return joinFinds([
    ...findAfterOffice(text, tokens, sentence),
    ...findBeforeOffice(text, tokens, sentence),
    ...findHonoured(text, tokens, sentence),
  ]);
}
