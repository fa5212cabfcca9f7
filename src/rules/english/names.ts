/** Owns what a personal name looks like in English text. */
import { isLetters } from './letters.ts';
import { GIVEN_NAMES } from './givenNames.ts';
import { isOffice } from './offices.ts';
import { isCapital, isOwner, isParticle, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';
import { FIELD_WORDS, HONORIFICS, NOT_A_NAME, ORGANIZATION_WORDS, SITE_NOUNS } from './words.ts';

const MOST_NAME_WORDS = 5;
/** Given names that are months too. */
const MONTH_NAMES = /^(?:April|May|June|August)$/;
/** Tokens of honorifics before a name, full stops included. */
const MOST_HONORIFICS = 10;
/** `Col. (Rtd)` */
const RETIRED = /^(?:Rtd|Retd|Ret|Retired|rtd|retd|ret)\.?$/;
/** Surnames that are also words of institutions, places and offices. */
const AMBIGUOUS = new Set(
  'park church hall house lake west north east street king bishop dean judge may march fort garden market mills pier castle bridge river mountain hill banks field wells temple forest beach lane price chambers baker cook page reeve marshal commander chancellor major duke earl abbott knight provost warden'.split(
    ' ',
  ),
);

/** Letters and marks that the words of a name are made of; al-Rashid and d’Angelo begin small. */
function isNamePart(token: Token): boolean {
  return (isCapital(token) || beginsSmall(token.word)) && isOfLetters(token.word);
}

const beginsSmall = askOnce(({ text }) => /^(?:al|el|d|abd|ibn|bin)[-'’]\p{Lu}/u.test(text));
const isOfLetters = askOnce(({ text }) => /^[\p{L}'’.-]+$/u.test(text));
/** Whether a name that no office or honorific announces may begin with the word. */
export function mayBeginName(token: Token): boolean {
  return isCapital(token) || beginsSmall(token.word);
}

/** Two syllables as in Soo-jin. */
const isHyphenated = askOnce(({ text }) => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text));
const isMonthName = askOnce(({ text }) => MONTH_NAMES.test(text));
const isAmbiguous = askOnce(({ lower }) => AMBIGUOUS.has(lower));
const isStoppedInitial = askOnce(({ text }) => /^(?:(?:\p{Lu}\.){1,3}|Kr\.|Md\.)$/u.test(text));
const isAllLarge = askOnce(({ text }) => /^\p{Lu}{3,}$/u.test(text));
const isInitial = askOnce(({ text }) => /^(?:\p{Lu}\.?)+$/u.test(text));
const isShouted = askOnce(({ text }) => text.length > 3 && text === text.toUpperCase());

/** Whether the word is a well-known given name, or two syllables joined as in Soo-jin. */
export function isGivenName(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && (isHyphenated(token.word) || isGiven(token.word));
}

const isGiven = askOnce(({ text }) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split('-')
    .some((part) => GIVEN_NAMES.has(part)),
);

/**
 * Index after the personal name that begins at `at`, or `at` when none does; two to four words.
 * @param isCertain an office or honorific before makes a word such as Park a surname
 */
export function nameEnd(tokens: readonly Token[], at: number, isCertain = false): number {
  let end = at;
  let words = 0;
  while (end < tokens.length && words < MOST_NAME_WORDS) {
    const nicknamed = isCertain || words > 0 ? skipNickname(tokens, end) : end;
    if (nicknamed > end) {
      end = nicknamed;
      words++;
      continue;
    }
    const token = tokens[end]!;
    if ((words > 0 || isCertain) && isStoppedInitial(token.word)) {
      end++;
      words += words === 0 ? 1 : 0;
      continue;
    }
    // June Carter, Kiyoshi MURASE.
    const isMonth = words === 0 && end + 1 < tokens.length && isMonthName(token.word) && isNamePart(tokens[end + 1]!);
    const isLoud =
      words > 0 &&
      isAllLarge(token.word) &&
      !isLetters(token) &&
      /\p{Ll}/u.test(tokens[at]!.text) &&
      (isCertain || isGivenName(tokens[at]));
    const isSurname =
      words === 1 && isAmbiguous(token.word) && !isCapital(tokens[end + 1]) && (isCertain || isGivenName(tokens[at]));
    // Park Sung-wook: where the surname comes first.
    const leads =
      words === 0 && isAmbiguous(token.word) && end + 1 < tokens.length && isHyphenated(tokens[end + 1]!.word);
    if (
      isNamePart(token) &&
      (!isNoName(token) || isSurname || leads || isLoud || (isMonth && !isNoName(tokens[end + 1]!)))
    )
      words++;
    else if (!(words > 0 && isParticle(token) && (isCapital(tokens[end + 1]) || isParticle(tokens[end + 1])))) break;
    end++;
  }
  if (words < 2 || !isNamePart(tokens[end - 1]!)) return at;
  const name = tokens.slice(at, end);
  return name.every(({ word }) => isShouted(word)) || name.every(({ word }) => isInitial(word)) ? at : end;
}

/** Whether a capitalised word is no part of a personal name. */
export function isNoName(token: Token): boolean {
  return isOffice(token) || isOwner(token) || isHonorific(token) || isOtherWord(token.word);
}

const isOtherWord = askOnce(
  ({ text, stem }) =>
    NOT_A_NAME.has(stem) ||
    ORGANIZATION_WORDS.has(stem) ||
    SITE_NOUNS.has(stem) ||
    FIELD_WORDS.has(stem) ||
    /^\p{Lu}{2,}s?$/u.test(text),
);

const isTitle = askOnce(({ text }) => HONORIFICS.test(text));

/** Whether the word is Mr, Dr, the Honourable. */
export function isHonorific(token: Token | undefined): boolean {
  return token !== undefined && isTitle(token.word);
}

/** Index after `(Rtd)` at `at`. */
export function skipRetired(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || !RETIRED.test(tokens[at + 1]?.text ?? '')) return at;
  const close = tokens[at + 2]?.text === '.' ? at + 3 : at + 2;
  return tokens[close]?.text === ')' ? close + 1 : at;
}

/** Index after `(Mrs.)` at `at`. */
function skipBracketed(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(' || !isHonorific(tokens[at + 1])) return at;
  const close = tokens[at + 2]?.text === '.' ? at + 3 : at + 2;
  return tokens[close]?.text === ')' ? close + 1 : at;
}

/** Index after a nickname in quotation marks that a further name follows: `"Buck" Hollis`; `at` when none stands there. */
function skipNickname(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text;
  const close = tokens[at + 2]?.text;
  const isQuoted = (open === '"' || open === '“') && (close === '"' || close === '”');
  return isQuoted && isCapital(tokens[at + 1]) && isCapital(tokens[at + 3]) ? at + 3 : at;
}

/** Index after the honorifics from `at` on: `the Hon.`, `H.E. Mr.`, `Professor Dame`. */
export function skipHonorifics(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.text === 'the' && isHonorific(tokens[next + 1])) next++;
  while (next < at + MOST_HONORIFICS && isHonorific(tokens[next])) {
    next += tokens[next + 1]?.text === '.' ? 2 : 1;
    next = skipBracketed(tokens, skipRetired(tokens, next));
  }
  return next;
}
