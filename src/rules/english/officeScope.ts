/** Owns what stands behind the head of an office: what it is about, whose it is, and where it is held. */
import { bodyAfter } from './bodies.ts';
import { isCountry } from './demonyms.ts';
import { isFieldWord } from './fields.ts';
import { isOffice } from './offices.ts';
import { isCapital, stemOf, type Token } from './tokens.ts';
import { FIELD_WORDS, OFFICE_WORDS, PART_WORDS } from './words.ts';

export const DETERMINER =
  /^(?:the|a|an|its|our|their|his|her|newly|appointed|elected|current|former|and|also|as|both|who|is|was|has|been|served|serving|serves)$/i;
const POSTED = /^(?:ambassador|envoy|representative)$/i;
const JOINT = /^(?:of|for|at|in|with|on|from)$/;
/** Parts that are named by their field: School of Materials. */
const WANTS_FIELD =
  /^(?:school|department|office|faculty|division|institute|centre|center|bureau|ministry|section|unit|committee)$/i;
const INSTITUTION =
  /^(?:chamber|association|union|federation|company|society|club|republic|kingdom|commonwealth|university|commission|corporation|group|foundation|trust|ltd|inc)$/i;
/** Named with these, even a capitalised Something is a body of its own: Harbour Council. */
const OWN_NAME = /^(?:council|institute|centre|center|mission|committee|board|bureau|school|office|house)$/i;
/** Offices that are of a field rather than of a body: Head of Battery Procurement. */
const LEADS = /^(?:head|director|manager|chief|officer|lead|specialist|coordinator|vice-president)$/i;

/**
 * What stands after the head: its fields and parts belong to the title, the body does not.
 * Dean of the School of Materials | at Harrow University; Minister of Trade | of Freedonia; President | of Harrow Marine.
 */
export function readScope(
  text: string,
  tokens: readonly Token[],
  head: number,
  end: number,
): { titleEnd: number; body: string | null } {
  let titleEnd = head + 1;
  while (titleEnd < end && /^(?:of|for|on)$/.test(tokens[titleEnd]!.text)) {
    let at = titleEnd + 1;
    while (/^(?:the|its|our)$/i.test(tokens[at]?.text ?? '')) at++;
    let stop = at;
    while (
      stop < end &&
      !JOINT.test(tokens[stop]!.text) &&
      !(tokens[stop]!.text === 'and' && startsOffice(tokens, stop + 1, end))
    )
      stop++;
    const goesOn = WANTS_FIELD.test(tokens[titleEnd - 1]!.text) && titleEnd > head + 1;
    if (stop === at || !(goesOn || isScope(tokens.slice(at, stop), tokens[head]!, tokens[titleEnd]!.text))) break;
    titleEnd = stop;
  }
  return { titleEnd, body: bodyAfter(text, tokens, titleEnd)?.name ?? null };
}

/** Whether `of WORDS` says what the office is about rather than whose it is. */
function isScope(words: readonly Token[], head: Token, joint: string): boolean {
  if (words.some((word) => INSTITUTION.test(word.text))) return false;
  if (/secretary$/i.test(head.text) && /^(?:ministry|department)$/i.test(words[0]!.text)) return false;
  if (/(?:minister|secretary)$/i.test(head.text) && !isPlaceOnly(words)) return true;
  // Chief Executive Officer of Pakistan Railways.
  if (words.length > 1 && isCountry(words[0]!.text)) return false;
  if (LEADS.test(head.text) && words.length <= 3 && FIELD_WORDS.has(stemOf(words.at(-1)!))) return true;
  if (joint !== 'of' || words.every((word) => !isCapital(word) || FIELD_WORDS.has(stemOf(word)))) return true;
  const isNamed =
    words.length > 1 &&
    OWN_NAME.test(words.at(-1)!.text) &&
    words.slice(0, -1).some((word) => !FIELD_WORDS.has(stemOf(word)) && !PART_WORDS.has(stemOf(word)));
  return PART_WORDS.has(stemOf(words.at(-1)!)) && !isNamed;
}

/** One unknown capitalised word after Secretary or Prime Minister is a country. */
function isPlaceOnly(words: readonly Token[]): boolean {
  return words.length <= 2 && words.every((word) => isCapital(word) && !isFieldWord(word));
}

export function startsOffice(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 5); i++) {
    if (isOffice(tokens[i]!)) return true;
    if (!OFFICE_WORDS.has(stemOf(tokens[i]!)) && !DETERMINER.test(tokens[i]!.text)) return false;
  }
  return false;
}

/** Index after `to Freedonia` behind an ambassador; 0 when none stands there. */
export function postingEnd(tokens: readonly Token[], head: number, end: number): number {
  if (!POSTED.test(tokens[head]!.text) || tokens[head + 1]?.text !== 'to') return 0;
  let at = head + 2;
  while (at < end && (isCapital(tokens[at]) || /^(?:the|of|and)$/.test(tokens[at]!.text))) at++;
  return at > head + 2 ? at : 0;
}
