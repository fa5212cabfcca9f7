/** Owns who signs: the clause before a verb of signing, and the names in it. */
import { NO_PARTY, readParties } from './documentParties.ts';

/** `A, a maker of boats, signed`: what is said of A between commas. */
const ASIDE =
  /,\s(?:an?|the|which|who|whose|represented by|through|led by|owner of|operator of|based in|part of)\b[^,;]{2,90},\s*$/;
const ADVERBS =
  /(?:\b(?:\w+ly|also|then|both|today|yesterday|later|earlier today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|have|has)\s+)+$/i;
const JOINTS =
  /^(?:and|of|the|for|&|de|on|in|its|our|both|between|as|well|from|by|officials|representatives|leaders|executives|with|a|an)$/;

/** `A announced that it has signed`: A signs. */
const ANNOUNCED =
  /\b(?:announced|said|confirmed|reported)(?: \w+)? that (?:it|they|the (?:company|firm|group|university|port))\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?$/;
/** The clause of who signs does not begin before these. */
const CLAUSE_MARKS = [
  '; ',
  ': ',
  ' where ',
  ' when ',
  ' while ',
  ' after ',
  ' that ',
  ' — ',
  ' – ',
  ' -- ',
  ' - ',
  ' as ',
  ' before ',
  ' witnessed ',
];
const CLAUSE_REACH = 260;

/** Where the last mark of a clause stands in `words`; -1 when none does. */
function lastMark(words: string): number {
  let last = -1;
  for (const mark of CLAUSE_MARKS) last = Math.max(last, words.lastIndexOf(mark));
  return last;
}

/** The clause that ends at a verb of signing. */
export function clauseOfSigners(text: string, sentenceStart: number, verbStart: number): string {
  const words = text.slice(Math.max(sentenceStart, verbStart - CLAUSE_REACH), verbStart);
  const cut = lastMark(words);
  return words.slice(cut < 0 ? 0 : cut + 1);
}

/** Who signs: the names of the clause that ends at the verb, asides and leading times left out. */
export function readSigners(text: string, sentenceStart: number, verbStart: number): string[] {
  let words = text.slice(Math.max(sentenceStart, verbStart - CLAUSE_REACH), verbStart);
  const announced = ANNOUNCED.exec(words);
  if (announced) return readSigners(text, sentenceStart, verbStart - announced[0].length);
  const offset = verbStart - words.length;
  words = words.replace(ADVERBS, '').replace(ASIDE, ' ').replace(ADVERBS, '');
  const cut = lastMark(words);
  const segments = words.slice(cut < 0 ? 0 : cut + 1).split(/, (?!(?:Inc|Ltd|LLC|Co|Limited|Corp|PLC|GmbH)\b)/);
  let at = segments.length - 1;
  // A, B and C signed: earlier members of the list hold names alone.
  while (at > 0 && !/^and /.test(segments[at]!) && isMember(segments[at - 1]!)) at--;
  if (at > 0 && /^and /.test(segments[at]!) && segments.slice(0, at).every(isMember)) at = 0;
  const clause = segments.slice(at).join(', ');
  const from = words.length - clause.length;
  // A toured the works and signed: the names before the first verb; A visited B to sign: both.
  const verb =
    !/\bto (?:\w+ )?$/.test(clause) &&
    /\b(?:signed|inked|initialled|toured|visited|inspected|witnessed|met|held|opened|welcomed|received|attended|travelled|traveled|arrived)\b/.exec(
      clause,
    );
  return readParties(text, offset + from, offset + (verb ? from + verb.index : words.trimEnd().length));
}

function isMember(segment: string): boolean {
  const words = segment
    .trim()
    .replace(/^[^\p{L}\d]+/u, '')
    .split(/\s+/);
  return (
    words.length > 0 &&
    !NO_PARTY.test(segment.trim().replace(/^The /, '')) &&
    words.every((word) => /^\p{Lu}|^\d/u.test(word) || JOINTS.test(word))
  );
}
