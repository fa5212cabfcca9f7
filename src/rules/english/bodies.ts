/** Owns the institution or place that stands before or after an office. */
import { isDemonym } from './demonyms.ts';
import { isCapital, stemOf, type Token } from './tokens.ts';
import { isGivenName, nameEnd } from './names.ts';
import { isOffice } from './offices.ts';
import { readPlaces } from './sitePlaces.ts';
import { HONORIFICS, NOT_A_NAME, OFFICE_WORDS, ORGANIZATION_WORDS } from './words.ts';

/** What a body is, in small letters before its name. */
const KIND_WORD =
  /^(?:non-profit|nonprofit|charity|company|firm|group|foundation|agency|consultancy|start-up|startup|automaker|carmaker|utility|developer|operator|bank|university|aid|relief|energy|shipping|construction|engineering|local|state-owned|private|family-owned|technology|non-governmental|organisation|organization)$/;
/** No organization has more words. */
const MOST_WORDS = 14;
/** Capitalised first words that do belong to a name of a place. */
const PLACE_START =
  /^(?:hong|new|south|north|united|saudi|east|west|chinese|american|british|french|german|japanese|korean|african|european|asian)$/i;

/** The capitalised words before `end`, as an organization: HKTDC, Maryland, Prince George’s County. */
export function bodyBefore(text: string, tokens: readonly Token[], end: number): string | null {
  let start = end;
  while (start > 0 && end - start < MOST_WORDS) {
    const before = tokens[start - 1]!;
    const joins = /^(?:of|for|the|&)$/.test(before.text) && start < end && start > 1 && isCapital(tokens[start - 2]);
    if (!isCapital(before) && !joins) break;
    // Freedonia's Harbour Council chair: the nearer body has the office.
    if (
      /['’]s$/.test(before.text) &&
      start < end &&
      isCapital(tokens[start]) &&
      !/county|city|state/i.test(tokens[start]!.text)
    )
      break;
    start--;
  }
  while (start < end && NOT_A_NAME.has(tokens[start]!.text.toLowerCase()) && !PLACE_START.test(tokens[start]!.text))
    start++;
  if (start === end) return null;
  // Toyo's European head: the adjective says which office, the owner whose.
  const owner = tokens[start - 1];
  if (start === end - 1 && owner && isRegional(tokens[start]!) && isCapital(owner) && /['’]s$/.test(owner.text))
    return bodyBefore(text, tokens, start);
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/['’]s$/, '');
}

function isRegional({ text }: Token): boolean {
  return isDemonym(text) || /^(?:European|Asian|African|Pacific|Nordic|Baltic|Arab|Global|Regional)$/.test(text);
}

/** `of|at|for Organization` from `at` on; capitalised words and their joints. */
export function bodyAfter(text: string, tokens: readonly Token[], at: number): { name: string; end: number } | null {
  if (!/^(?:of|at|for|with|from|on|to)$/.test(tokens[at]?.text ?? '')) return null;
  let start = at + 1;
  if (/^(?:the|its)$/i.test(tokens[start]?.text ?? '')) start++;
  // The non-profit Harrow Aid, the Danish shipping line Vale: what a body is stands before its name.
  while (start < at + 5 && tokens[at + 1]?.text === 'the' && KIND_WORD.test(tokens[start]?.text ?? '')) start++;
  let end = start;
  while (end < Math.min(tokens.length, start + MOST_WORDS)) {
    const token = tokens[end]!;
    if (token.text === 'and' && startsPerson(tokens, end + 1)) break;
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

/** What a body is, before its name: `the NGO Harrow Aid`. */
const KIND_BEFORE = /^(?:NGO|NGOs|Company|Firm)\s+(?=\p{Lu})/u;

/** The body that a person's name is followed by: `Dr. Jane Roe of the Nimbus Institute`, `Jane Roe (UNHCR)`. */
export function bodyOfName(text: string, tokens: readonly Token[], at: number): string | null {
  const joint = tokens[at]?.text ?? '';
  if (joint === '(' && tokens[at + 2]?.text === ')' && /^\p{Lu}{2}[\p{L}&-]*$/u.test(tokens[at + 1]!.text))
    return tokens[at + 1]!.text;
  // Jane Roe signed for Freedonia.
  const behind = joint === 'signed' ? at + (tokens[at + 2]?.text === 'behalf' ? 3 : 1) : at;
  if (behind > at && /^(?:for|of)$/.test(tokens[behind]?.text ?? ''))
    return bodyAfter(text, tokens, behind)?.name ?? null;
  const body = /^(?:of|from|at)$/.test(joint) ? (bodyAfter(text, tokens, at)?.name ?? null) : null;
  return body?.replace(KIND_BEFORE, '') ?? null;
}

/** Whether a person, with or without an office, begins at `at`: then `and` before it does not belong to a body's name. */
function startsPerson(tokens: readonly Token[], at: number): boolean {
  let next = isDemonym(tokens[at]?.text ?? '') ? at + 1 : at;
  while (OFFICE_WORDS.has(stemOf(tokens[next] ?? tokens[0]!)) && next < at + 4 && next < tokens.length) next++;
  const token = tokens[next];
  if (!token) return false;
  if (isOffice(token) || HONORIFICS.test(token.text)) return true;
  return isGivenName(token) && nameEnd(tokens, next) > next;
}

/** A body that a text points back at is introduced within so much of it. */
const INTRODUCED = 6000;
function isOrganization(name: string): boolean {
  return ORGANIZATION_WORDS.has(name.split(' ').at(-1)!.toLowerCase());
}

const OWNER_REACH = 200;
/** Nouns by which a text points back at a body named in full: `the council's director`. */
const POINTING =
  /^(?:council|university|college|school|company|group|port|authority|ministry|department|hospital|museum|institute|bank|chamber|association|foundation|city|county|province|district|municipality|agency|corporation|institution|embassy|station|plant|mill|farm|clinic|shipyard|refinery|park|library|foundation|society)$/;

/**
 * The body in full of a possessive that stands before an office: `Vale's owner` of Vale Creamery, `the council's director`
 * of Harrow Council; null when the text has no fuller form.
 */
export function ownerBody(text: string, tokens: readonly Token[], office: number): string | null {
  let at = office - 1;
  while (at > 0 && at > office - 4 && /^(?!whose)[a-z][a-z-]{3,}$/.test(tokens[at]!.text)) at--;
  const owner = tokens[at];
  // Harrow Board, represented by its director.
  if (owner && /^(?:its|whose)$/.test(owner.text)) {
    const from = Math.max(tokens[0]!.start, owner.start - OWNER_REACH);
    const body = readPlaces(text, from, owner.start).findLast(
      ({ span, hasKind, isLong }) => isLong && (hasKind || isOrganization(text.slice(span.start, span.end))),
    )?.span;
    return body ? text.slice(body.start, body.end).replace(/^(?:The|At) /, '') : null;
  }
  if (!owner || !/['’]s$/.test(owner.text)) return null;
  const word = owner.text.replace(/['’]s$/, '');
  if (!isCapital(owner)) {
    if (!POINTING.test(word)) return null;
    return pointedBody(text, word);
  }
  return at < office - 1 ? word : null;
}

/** The body in full that `the council`, `the Institute` points back at; null when the text names none. */
export function pointedBody(text: string, word: string): string | null {
  if (!POINTING.test(word.toLowerCase())) return null;
  const kind = `${word[0]!.toUpperCase()}${word.slice(1)}`;
  return (
    new RegExp(
      String.raw`(?:\p{Lu}[\p{L}’'-]* ){1,5}(?:of (?:the )?)?${kind}\b|\b${kind} of (?:\p{Lu}[\p{L}’'-]* ?){1,3}`,
      'u',
    )
      .exec(text.slice(0, INTRODUCED))?.[0]
      .replace(/^(?:The|A|In|At|On) /, '')
      .trim() ?? null
  );
}
