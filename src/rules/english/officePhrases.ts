/** Owns the office as a phrase that a name may follow: its title, its body, and where the name begins. */
import { readApposition } from './appositions.ts';
import { isPlainWord, readField } from './fields.ts';
import { isHonorific, nameEnd, skipHonorifics, skipRetired } from './names.ts';
import { isOffice, namesOffice, officeStart } from './offices.ts';
import { isCapital, isOwner, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';
import { isRole, namesRole, roleStart } from './roles.ts';
import { HONORIFICS, singularOffice } from './words.ts';

/** Offices that are held at a place: Ambassador to Freedonia. */
const POSTED = /^(?:ambassador|envoy|consul|representative|commissioner)$/i;
const NOT_PRESENT = /^(?:former|late|then|ex|onetime|ousted)$/i;
const OWNER = /^(?:the|his|her|its|their|our|whose|one|a|an|another)$/i;
/** Small words that may stand between an owner and the office: `Vale's third-generation owner`. */
const MOST_ADJECTIVES = 3;

/** Whether the office that ends before `comma` is told of by its owner, so that a name after the comma holds it. */
function isOwned(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  // Managing Director/Chief Executive Officer: the office before the slash is the same person's.
  if (tokens[at]?.text === '/' && at > 0 && isOffice(tokens[at - 1]!)) at = officeStart(tokens, at - 1) - 1;
  while (at > 0 && isCapital(tokens[at]) && !isOwner(tokens[at]!)) at--;
  const least = at - MOST_ADJECTIVES;
  while (at > 0 && at > least && /^[a-z][a-z-]{3,}$/.test(tokens[at]!.text) && !OWNER.test(tokens[at]!.text)) at--;
  return at >= 0 && (OWNER.test(tokens[at]!.text) || /['’]s?$/.test(tokens[at]!.text));
}

/** `Registrar, Mr Tom Vale; Bursar, Mrs Ann Lee`: an office without article in a list, an honorific behind its comma. */
function isListed(tokens: readonly Token[], start: number, comma: number): boolean {
  return (
    isCapital(tokens[start]) &&
    /^(?:and|;|:|were|was|by|included)$/.test(tokens[start - 1]?.text ?? '') &&
    tokens[comma]?.text === ',' &&
    isHonorific(tokens[comma + 1])
  );
}

export interface Office {
  readonly title: string;
  readonly organization: string | null;
  readonly start: number;
  /** Where the name, or the honorific before it, begins. */
  readonly nameAt: number;
  /** Held by several: a list of names follows. */
  readonly isShared: boolean;
}

const isPlural = askOnce(({ text }) => singularOffice(text) !== null);

/** Whether a word may be the head of an office or role. */
const endsPhrase = askOnce((word) => isPlural(word) || namesOffice(word) || namesRole(word));

/** The office whose head stands at `head` and that a name may follow; null when it cannot. */
export function readOffice(text: string, tokens: readonly Token[], head: number): Office | null {
  const token = tokens[head]!;
  if (!endsPhrase(token.word) || isOwner(token)) return null;
  const role = isRole(token);
  const plural = singularOffice(token.text);
  const start = role ? Math.min(roleStart(tokens, head), officeStart(tokens, head)) : officeStart(tokens, head);
  if (isPast(tokens, start, head)) return null;
  const at = head + 1;
  const joint = tokens[at]?.text ?? '';
  const mayEnd = start === 0 || isOwned(tokens, start) || isListed(tokens, start, at);
  const office = { start, isShared: plural !== null, organization: null };
  if (
    /^(?:of|for|on|at)$/.test(joint) ||
    (joint === 'to' && POSTED.test(token.text)) ||
    (joint === 'in' && /^(?:consul|general)$/i.test(token.text))
  ) {
    const small = smallField(tokens, at);
    if (small > at && mayEnd)
      return { ...office, title: text.slice(tokens[start]!.start, tokens[small - 2]!.end), nameAt: small };
    const field = readField(tokens, at, token);
    if (!field || (tokens[field.nameAt - 1]!.text === ',' && !mayEnd)) return null;
    if (/^(?:to|in)$/.test(joint) && isCapital(token)) {
      const posted = text.slice(tokens[start]!.start, tokens[field.fieldEnd]!.end);
      return { ...office, title: posted, nameAt: field.nameAt };
    }
    const scope = readApposition(text, tokens.slice(0, field.fieldEnd + 1), start);
    // Minister of Industry, Commerce and Labour: the field holds a comma.
    const isLong = tokens.slice(at, field.fieldEnd).some((word) => word.text === ',');
    const whole = isLong ? text.slice(tokens[start]!.start, tokens[field.fieldEnd]!.end) : null;
    const title = plural ?? whole ?? scope?.titles[0] ?? text.slice(tokens[start]!.start, token.end);
    const organization = isLong ? null : (scope?.organization ?? null);
    return { ...office, title, organization, nameAt: field.nameAt };
  }
  const retired = skipRetired(tokens, at);
  if (retired > at) return { ...office, title: text.slice(tokens[start]!.start, token.end), nameAt: retired };
  const further = qualifierEnd(tokens, at, mayEnd);
  if (further > at && !plural)
    return {
      ...office,
      title: text.slice(tokens[start]!.start, tokens[further - 1]!.end),
      nameAt: afterComma(tokens, further),
    };
  if (joint === '(' || (joint === ',' && !mayEnd)) return null;
  const title = `${text.slice(tokens[start]!.start, token.start)}${plural ?? token.text}`;
  return { ...office, title, nameAt: joint === ',' ? at + 1 : at };
}

/** Index after what says which office, a name behind it: `Vice-Chancellor (Research) Ann Lee`, `Vice-Chancellor Global Ann Lee`; `at` when nothing does. */
function qualifierEnd(tokens: readonly Token[], at: number, mayEnd: boolean): number {
  let end = at;
  if (tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + 6).findIndex((token) => token.text === ')');
    if (
      close > 0 &&
      tokens.slice(at + 1, at + close).every((token) => isCapital(token) || /^(?:and|&)$/.test(token.text))
    )
      end = at + close + 1;
  } else if (
    tokens[at] &&
    isCapital(tokens[at]) &&
    isPlainWord(tokens[at]) &&
    !HONORIFICS.test(tokens[at].text) &&
    !isOffice(tokens[at])
  )
    end = at + 1;
  // `Vale's EVP Biochemicals, Ann Lee`.
  if (end === at && mayEnd && isCapital(tokens[at]) && tokens[at + 1]?.text === ',' && !isHonorific(tokens[at]))
    end = at + 1;
  const named = skipHonorifics(tokens, mayEnd ? afterComma(tokens, end) : end);
  return end > at && nameEnd(tokens, named, true) > named ? end : at;
}

function afterComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' ? at + 1 : at;
}

/** Where the name begins after a field in small letters: `his vice president for academic affairs, Dr. Ann Lee`; `at` when none does. */
function smallField(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < at + 6 && /^\p{Ll}+$/u.test(tokens[end]?.text ?? '')) end++;
  return end > at + 1 && tokens[end]?.text === ',' && nameEnd(tokens, skipHonorifics(tokens, end + 1), true) > end + 1
    ? end + 1
    : at;
}

/** Former and late holders of an office took no part: `former Senate President`, `then-Governor`. */
function isPast(tokens: readonly Token[], start: number, head: number): boolean {
  for (let at = head; at >= Math.max(0, start - 4); at--) {
    const { text } = tokens[at]!;
    if (/^(?:then|ex|former)-/i.test(text) || (at < head && NOT_PRESENT.test(text))) return true;
    if (at < start && !isCapital(tokens[at])) return false;
  }
  return false;
}
