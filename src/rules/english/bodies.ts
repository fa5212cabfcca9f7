/** Owns the institution or place that stands before or after an office. */
import { isCapital, type Token } from './tokens.ts';
import { NOT_A_NAME } from './words.ts';

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
