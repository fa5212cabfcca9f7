/** Owns the institution or place that stands before or after an office. */
import { isCapital, stemOf, type Token } from './tokens.ts';
import { isGivenName, nameEnd } from './names.ts';
import { isOffice } from './offices.ts';
import { HONORIFICS, NOT_A_NAME, OFFICE_WORDS } from './words.ts';

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
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/['’]s$/, '');
}

/** `of|at|for Organization` from `at` on; capitalised words and their joints. */
export function bodyAfter(text: string, tokens: readonly Token[], at: number): { name: string; end: number } | null {
  if (!/^(?:of|at|for|with|from|on|to)$/.test(tokens[at]?.text ?? '')) return null;
  let start = at + 1;
  if (/^(?:the|its)$/i.test(tokens[start]?.text ?? '')) start++;
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

/** The body that a person's name is followed by: `Dr. Jane Roe of the Nimbus Institute`. */
export function bodyOfName(text: string, tokens: readonly Token[], at: number): string | null {
  return /^(?:of|from|at)$/.test(tokens[at]?.text ?? '') ? (bodyAfter(text, tokens, at)?.name ?? null) : null;
}

/** Whether a person, with or without an office, begins at `at`: then `and` before it does not belong to a body's name. */
function startsPerson(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (OFFICE_WORDS.has(stemOf(tokens[next] ?? tokens[0]!)) && next < at + 4 && next < tokens.length) next++;
  const token = tokens[next];
  if (!token) return false;
  if (isOffice(token) || HONORIFICS.test(token.text)) return true;
  return isGivenName(token) && nameEnd(tokens, next) > next;
}
