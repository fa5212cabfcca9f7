/** Owns the forms in which English reports name a person: office before or after the name, honorifics, lists, what they did. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { readApposition } from './appositions.ts';
import { isBarePerson } from './bareNames.ts';
import { bodyOfName } from './bodies.ts';
import type { FoundPerson } from './foundPerson.ts';
import { readLetters } from './letters.ts';
import { isGivenName, isHonorific, isNoName, mayBeginName, nameEnd } from './names.ts';
import { findAfterOffice } from './officeMentions.ts';
import { isCapital, tokensOf, type Token } from './tokens.ts';
import { COMPANY_WORDS } from './words.ts';

/** What a company is called too: Harrow Marine, owner of the yard. */
const OWNS = /^(?:\w+ )?(?:owner|producer|partner)\b/;
const BOTH = /^(?:\w+ )?(?:owner|producer|leader|partner|founder|supervisor|head)\b/;
/** Forms of address that are an office too. */
const RELIGIOUS = /^(?:Sister|Brother|Father|Pastor)$/;

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
      isHonorific(tokens[at - 1]) || (at > 1 && isHonorific(tokens[at - 2]) && /^[.)]$/.test(tokens[at - 1]!.text));
    if (!isHonoured && !mayBeginName(tokens[at]!)) continue;
    if (!isHonoured && at > 0 && isCapital(tokens[at - 1]) && !isNoName(tokens[at - 1]!)) continue;
    const end = nameEnd(tokens, at, isHonoured);
    if (end === at) continue;
    const letters = readLetters(tokens, end);
    const isPerson = isHonoured || letters.end > end;
    if (isPerson || isBarePerson(text, tokens, at, end, surnames))
      found.push({
        name: { start: tokens[at]!.start, end: tokens[end - 1]!.end },
        titles: isHonoured && RELIGIOUS.test(tokens[at - 1]!.text) ? [tokens[at - 1]!.text] : letters.titles,
        organization: bodyOfName(text, tokens, letters.end),
        sentence,
        rule: isHonoured ? 'honorific' : isPerson ? 'letters' : 'deed',
      });
    at = end - 1;
  }
  return found;
}

/** Name before the office: `Jane Roe, Minister of Trade,`; `Anna Lee, Executive Director of the Council`. */
function findBeforeOffice(text: string, tokens: readonly Token[], sentence: Sentence): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBeginName(tokens[at]!)) continue;
    if (at > 0 && isCapital(tokens[at - 1]) && !isHonorific(tokens[at - 1]) && !isNoName(tokens[at - 1]!)) continue;
    const end = nameEnd(tokens, at);
    if (end === at) continue;
    const letters = readLetters(tokens, end);
    const mark = tokens[letters.end]?.text ?? '';
    if (/^[,(–—-]$/.test(mark)) {
      const office = readApposition(text, tokens, letters.end + 1);
      const isFirm = COMPANY_WORDS.has(tokens[end - 1]!.text.toLowerCase()) || OWNS.test(office?.titles[0] ?? '');
      const isCompany = office && isFirm && BOTH.test(office.titles[0]!) && !isGivenName(tokens[at]);
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

/** Forms of address that say nothing beside an office. */
const RANK =
  /^(?:(?:associate |assistant |adjunct )?professor|cllr|councillor|captain|capt|colonel|col|sister|brother|father)\.?(?: \(\w+\))?$/i;

/** Each office once. */
function mergeTitles(a: readonly string[], b: readonly string[]): string[] {
  const titles = [...new Set([...a, ...b])];
  const offices = titles.filter((title) => !RANK.test(title));
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
  const all = [...byPlace.values()].sort((a, b) => a.name.start - b.name.start);
  // `Ambassador to Freedonia Ann Lee`: the name after the office is the surer one.
  return all.filter(
    ({ rule, name }, at) =>
      rule !== 'deed' || !(all[at + 1] && all[at + 1]!.name.start < name.end && all[at + 1]!.rule !== 'deed'),
  );
}

/**
 * The people that a sentence names, in order.
 * @param surnames words that stand for a person elsewhere in the text
 */
export function findMentions(text: string, sentence: Sentence, surnames: ReadonlySet<string>): FoundPerson[] {
  const tokens = tokensOf(text, sentence);
  return joinFinds([
    ...findAfterOffice(text, tokens, sentence),
    ...findBeforeOffice(text, tokens, sentence),
    ...findNamed(text, tokens, sentence, surnames),
  ]);
}
