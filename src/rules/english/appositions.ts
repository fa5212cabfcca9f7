/** Owns the office that stands after a name: `Jane Roe, Minister of Trade`, `Jane Roe (Leader of the Opposition)`. */
import { bodyBefore, ownerBody } from './bodies.ts';
import { countryOf, isDemonym } from './demonyms.ts';
import { readField } from './fields.ts';
import { nameEnd, skipHonorifics } from './names.ts';
import { isOffice, officeStart } from './offices.ts';
import { isCapital, stemOf, type Token } from './tokens.ts';
import { OFFICE_WORDS, ORGANIZATION_WORDS, PART_WORDS, SITE_NOUNS } from './words.ts';
import { DETERMINER, postingEnd, readScope, startsOffice } from './officeScope.ts';

export interface Office {
  readonly titles: readonly string[];
  readonly organization: string | null;
}
/** A past tense, none of the participles that qualify an office. */
const VERB = /^(?!retired|distinguished|accredited|designated|seconded|visiting)[a-z]+ed$/;
/** The head of an office stands no further from the comma. */
const HEAD_REACH = 10;
const LONGEST = 24;

/** Where the apposition that begins at `at` ends: at the comma, bracket or full stop. */
function appositionEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < Math.min(tokens.length, at + LONGEST) && !/^[,;:()–—."“”]$/.test(tokens[end]!.text)) end++;
  return end;
}

/** The first office head in [at, end), the last of several that stand together; -1 when there is none. */
function findHead(tokens: readonly Token[], at: number, end: number): number {
  let head = -1;
  for (let i = at; i < Math.min(end, at + HEAD_REACH); i++) {
    const token = tokens[i]!;
    if (head < 0 && /^(?:with|by|to|as|from|after|before|while|which|where)$/.test(token.text)) return -1;
    if (isOffice(token)) head = i;
    else if (head >= 0 && !(OFFICE_WORDS.has(stemOf(token)) && i + 1 < end && isOffice(tokens[i + 1]!))) break;
    else if (
      !isCapital(token) &&
      !OFFICE_WORDS.has(stemOf(token)) &&
      !/^(?:and|&|-|of|for|the|in|\d+)$/.test(token.text) &&
      !/['’]s?$/.test(token.text) &&
      head < 0 &&
      i > at + 3
    )
      break;
  }
  return head;
}

/** The offices from `at` up to the next comma, bracket or verb; null when none stands there. */
export function readApposition(text: string, tokens: readonly Token[], at: number): Office | null {
  if (tokens[at]?.text === 'and') return null;
  let start = at;
  while (DETERMINER.test(tokens[start]?.text ?? '')) start++;
  const end = appositionEnd(tokens, start);
  // A, presented the Minister: a verb, no apposition.
  if (VERB.test(tokens[start]?.text ?? '')) return null;
  const head = findHead(tokens, start, end);
  if (head < 0) return null;
  // A, the Prime Minister, B: the office belongs to the name after it.
  const named = skipHonorifics(tokens, end + 1);
  if (
    /^(?:the|his|her)$/.test(tokens[at]?.text ?? '') &&
    tokens[end]?.text === ',' &&
    (end === head + 1 || named > end + 1) &&
    nameEnd(tokens, named, true) > named
  )
    return null;
  // A, Governor Jane Roe: the office belongs to the name right after it.
  if (nameEnd(tokens, skipHonorifics(tokens, head + 1), true) > head + 1) return null;
  // A, Dean of Engineering Jane Roe: so does the one whose field runs into it.
  const field = /^(?:of|for)$/.test(tokens[head + 1]?.text ?? '') ? readField(tokens, head + 1, tokens[head]!) : null;
  if (field && tokens[field.nameAt - 1]!.text !== ',' && field.nameAt < end) return null;
  // A, Co-Founder and CTO Jane Roe: and so do two that are joined.
  if (tokens[head + 1]?.text === 'and') {
    const second = findHead(tokens, head + 2, end);
    if (second > 0 && nameEnd(tokens, skipHonorifics(tokens, second + 1), true) > second + 1) return null;
  }
  const first = Math.max(officeStart(tokens, head), start);
  // A, B and Deputy Mayor C: a list of people, not the office of A.
  const other = nameEnd(tokens, skipHonorifics(tokens, start), true);
  if (
    other > start &&
    (other < first ||
      (other === head && /^\p{Lu}{2,3}$/u.test(tokens[head]!.text) && /^MP|^M[A-Z]P$|^TD$/.test(tokens[head]!.text)))
  )
    return null;
  const leading = first > start ? (bodyBefore(text, tokens, first) ?? ownerBody(text, tokens, first)) : null;
  const posted = postingEnd(tokens, head, end);
  if (posted > 0)
    return {
      titles: [text.slice(tokens[first]!.start, tokens[posted - 1]!.end)],
      organization: countryBefore(text, leading),
    };
  const { titleEnd, body } = readScope(text, tokens, head, end);
  const bracket = tokens[titleEnd]?.text === '(' && titleEnd === end ? bracketEnd(tokens, titleEnd) : titleEnd;
  const titles = [text.slice(tokens[first]!.start, tokens[bracket - 1]!.end)];
  const rest = tokens
    .slice(titleEnd, end)
    .findIndex((token, i) => token.text === 'and' && startsOffice(tokens, titleEnd + i + 1, end));
  const more = rest >= 0 ? readApposition(text, tokens, titleEnd + rest + 1) : null;
  const shared = body ?? leading ?? more?.organization ?? (titleEnd === end ? bodyAfterComma(text, tokens, end) : null);
  return { titles: [...titles, ...(more?.titles ?? [])], organization: shared };
}

function countryBefore(text: string, body: string | null): string | null {
  return body !== null && isDemonym(body) ? countryOf(body, text) : body;
}

/** `President, Harrow College`: a body after the office's comma. */
function bodyAfterComma(text: string, tokens: readonly Token[], comma: number): string | null {
  if (tokens[comma]?.text !== ',') return null;
  let end = comma + 1;
  while (
    end < tokens.length &&
    (isCapital(tokens[end]) || (/^(?:of|for|&|the)$/.test(tokens[end]!.text) && isCapital(tokens[end + 1])))
  )
    end++;
  const words = tokens.slice(comma + 1, end);
  const isBody =
    words.some(
      (word) => ORGANIZATION_WORDS.has(stemOf(word)) || SITE_NOUNS.has(stemOf(word)) || PART_WORDS.has(stemOf(word)),
    ) && !words.some((word) => isOffice(word));
  const isClosed = end >= tokens.length || /^[,;.)]$/.test(tokens[end]!.text) || tokens[end]!.text === 'and';
  return isBody && isClosed ? text.slice(words[0]!.start, words.at(-1)!.end) : null;
}

/** `(Global Engagement)` after an office says which; `(KUT)` does not. */
function bracketEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < Math.min(tokens.length, at + 6) && (isCapital(tokens[end]) || /^(?:and|&|of)$/.test(tokens[end]!.text)))
    end++;
  const isWords = end > at + 1 && tokens.slice(at + 1, end).every((token) => /\p{Ll}|&/u.test(token.text));
  return isWords && tokens[end]?.text === ')' ? end + 1 : at;
}
