/** Owns what an office looks like in English text: its head, and the qualifying words before it. */
import { isCapital, isOwner, stemOf, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';
import { FIELD_WORDS, NOT_A_NAME, OFFICE_HEADS, OFFICE_WORDS, ORGANIZATION_WORDS } from './words.ts';

const SHORT_OFFICES =
  /^(?:Gov|Sen|Rep|Amb|Gen|Col|Lt|Capt|Adm|Maj|Cllr|Supt|MNA|MLC|MD|DG|GM|EVP|SVP|AVP|CIO|CMO|CHRO|DVC)\.?$/;
const LONGEST_OFFICE = 8;
/** Words that rank an office and are never a part of a body's name. */
const RANK =
  /^(?:vice|pro|deputy|assistant|associate|executive|chief|senior|acting|interim|managing|general|first|permanent|co|lieutenant|honorary|under|minister|secretary|attorney)$/i;

/** Whether the word ends an office: president, Vice-Chancellor, Ambassador-at-Large, Gov. */
export function isOffice(token: Token): boolean {
  return namesOffice(token.word);
}

/** Whether the word by itself ends an office. */
export const namesOffice = askOnce(
  ({ text, stem }) =>
    // A nine-member delegation.
    !/^[a-z\d]+-member$/.test(text) &&
    (OFFICE_HEADS.has(stem) || stem.split('-').some((part) => OFFICE_HEADS.has(part)) || SHORT_OFFICES.test(text)),
);

/** Start of the office whose head stands at `head`: qualifying words before it belong to it. */
export function officeStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < LONGEST_OFFICE) {
    const before = tokens[start - 1]!;
    // The company's chairman: whose, no part of the office.
    if (isOwner(before)) break;
    // Vice-Chancellor Professor: two offices, not one.
    if (/^professor$/i.test(tokens[head]!.text) && isOffice(before)) break;
    if (!OFFICE_WORDS.has(stemOf(before)) && !(isOffice(before) && isCapital(before) === isCapital(tokens[head])))
      break;
    // Harrow University President: the body's own last word is no part of the office.
    const owner = tokens[start - 2];
    const isOwned = isCapital(owner) && !RANK.test(owner!.text) && !NOT_A_NAME.has(stemOf(owner!));
    if (ORGANIZATION_WORDS.has(stemOf(before)) && isCapital(before) && isOwned) break;
    start--;
  }
  const isPortfolio = /^(?:minister|secretary|commissioner)$/i.test(tokens[head]!.text);
  while (isPortfolio && start > 0 && isCapital(tokens[start - 1]) && FIELD_WORDS.has(stemOf(tokens[start - 1]!)))
    start--;
  // Trade and Industry Minister.
  while (
    start > 1 &&
    start < head &&
    /^(?:and|&)$/.test(tokens[start - 1]!.text) &&
    [tokens[start]!, tokens[start - 2]!].every((token) => isCapital(token) && FIELD_WORDS.has(stemOf(token)))
  )
    start -= 2;
  // Department of Economic Development Director: the field belongs to the department.
  if (start > 1 && /^(?:of|for)$/.test(tokens[start - 1]!.text) && isCapital(tokens[start - 2]))
    while (start < head && !RANK.test(tokens[start]!.text)) start++;
  return start;
}
