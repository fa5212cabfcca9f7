/** Owns the parts of a person's mention in English: the name, the office, and the organization before or after it. */
import { isCapital, isParticle, readTokens, stemOf, type Token } from './tokens.ts';
import { HONORIFICS, NOT_A_NAME, OFFICE_HEADS, OFFICE_WORDS, ORGANIZATION_WORDS } from './words.ts';

const SHORT_OFFICES = /^(?:Gov|Sen|Rep|Amb|Gen|Col|Lt|Capt)\.$/;
const MOST_NAME_WORDS = 4;
/** No office and no organization has more words. */
const MOST_WORDS = 14;

/** Index after the personal name that begins at `at`, or `at` when none does; two to four words. */
export function nameEnd(tokens: readonly Token[], at: number): number {
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

/** Whether a capitalised word is no part of a personal name. */
export function isNoName(token: Token): boolean {
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
export function isOffice(token: Token): boolean {
  const stem = stemOf(token);
  return OFFICE_HEADS.has(stem.slice(stem.lastIndexOf('-') + 1)) || SHORT_OFFICES.test(token.text);
}

/** Start of the office whose head stands at `head`: qualifying words before it belong to it. */
export function officeStart(tokens: readonly Token[], head: number): number {
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
export function organizationBefore(text: string, tokens: readonly Token[], end: number): string | null {
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
export function organizationAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): { name: string; end: number } | null {
  if (!/^(?:of|at|for|with|from|on|to)$/.test(tokens[at]?.text ?? '')) return null;
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
export function readField(text: string, tokens: readonly Token[], at: number): Field | null {
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

/** Offices from `at` up to the next comma or verb, and what they are offices of. */
export function readOffice(
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
