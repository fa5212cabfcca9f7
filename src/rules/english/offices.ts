/** Owns what an office looks like in English text: its head, and the qualifying words before it. */
import { isCapital, stemOf, type Token } from './tokens.ts';
import { NOT_A_NAME, OFFICE_HEADS, OFFICE_WORDS, ORGANIZATION_WORDS } from './words.ts';

const SHORT_OFFICES = /^(?:Gov|Sen|Rep|Amb|Gen|Col|Lt|Capt|Adm|Maj|Cllr|Supt)\.?$/;
const LONGEST_OFFICE = 8;

/** Whether the word ends an office: president, Vice-Chancellor, Ambassador-at-Large, Gov. */
export function isOffice(token: Token): boolean {
  const parts = stemOf(token).split('-');
  return (
    parts.some((part) => OFFICE_HEADS.has(part)) || OFFICE_HEADS.has(stemOf(token)) || SHORT_OFFICES.test(token.text)
  );
}

/** Start of the office whose head stands at `head`: qualifying words before it belong to it. */
export function officeStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < LONGEST_OFFICE) {
    const before = tokens[start - 1]!;
    if (!OFFICE_WORDS.has(stemOf(before)) && !(isOffice(before) && isCapital(before) === isCapital(tokens[head])))
      break;
    // Harrow University President: the body's own last word is no part of the office.
    const owner = tokens[start - 2];
    const isOwned = isCapital(owner) && !OFFICE_WORDS.has(stemOf(owner!)) && !NOT_A_NAME.has(stemOf(owner!));
    if (ORGANIZATION_WORDS.has(stemOf(before)) && isCapital(before) && isOwned) break;
    start--;
  }
  return start;
}
