/** Owns what stands between a visiting verb and a name, and between two names: whether the name is still what was visited. */

import { SITE_NOUNS } from './words.ts';

/** How a name hangs on the words before it. */
export type Joint =
  /** It is what was visited, or the next one of a list. */
  | 'object'
  /** Something of it or in it was visited: `the new wing of the Harrow School`. */
  | 'whole'
  /** It only says where: `in Harrow`. */
  | 'where'
  /** It belongs to something else. */
  | 'none';

const LEAD =
  /^(?:then|later|finally|also|next|afterwards|lastly|on|over|to|at|both|including|visited|toured|inspected|saw|stopped|nearby|local|new|town|city|morning|afternoon|evening|in the (?:morning|afternoon|evening)|as well as|followed by)$/i;
const DETERMINER = /^(?:a|an|the|its|their|his|her|another|one|two|three|some|several|\S+['’]s?)$/i;
const PREPOSITION = /^(?:of|at|in|on|near|outside|inside|from)$/i;
/** Words that no noun phrase holds. */
const CLAUSE =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|that|which|who|whom|whose|where|when|while|why|how|because|if|though|although|since|until|than|but|or|nor|not|by|with|without|for|into|onto|through|under|between|against|about|after|before|during|he|she|it|they|we|i|you|him|them|us|said|told|met|held|gave|made|took|went|came|led|spoke)$/i;
const PHRASE_WORDS = 9;

interface Phrase {
  readonly words: readonly string[];
}

/** The words of a gap in phrases, cut at commas and `and`. */
function phrasesOf(gap: string): Phrase[] {
  return gap
    .split(/[,;]|\band\b|&|\bas well as\b|\bthen\b/)
    .map((part) => ({ words: part.split(/\s+/).filter(Boolean) }));
}

/** A noun phrase in small letters: `the proposed site of the innovation hub`. */
function isUnnamed({ words }: Phrase, isFirst: boolean): boolean {
  if (words.length === 0) return true;
  if (words.every((word) => LEAD.test(word))) return true;
  if (words.length > PHRASE_WORDS || words.some((word) => CLAUSE.test(word))) return false;
  return isFirst || DETERMINER.test(words[0]!);
}

/** What may follow a name and belong to it: nothing, a place in small letters, brackets, what it is. */
function isBehindName({ words }: Phrase): boolean {
  if (words.length === 0) return true;
  const text = words.join(' ');
  if (
    words.length <= 2 &&
    words.every((word) => /^\p{Ll}+$/u.test(word) && !CLAUSE.test(word) && !/(?:ed|ing)$/.test(word))
  )
    return true;
  return /^\)?$|^\([^)]*\)$/.test(text) || (PREPOSITION.test(words[0]!) && !words.some((word) => CLAUSE.test(word)));
}

/**
 * Reads the gap before a name.
 * @param isFirst no name stands between the verb and the gap
 */
export function readJoint(gap: string, isFirst: boolean): Joint {
  const phrases = phrasesOf(gap);
  const last = phrases.pop()!;
  for (const [index, phrase] of phrases.entries())
    if (!isFirst && index === 0 ? !isBehindName(phrase) : !isUnnamed(phrase, isFirst && index === 0)) return 'none';
  return readLast(last.words, isFirst || phrases.length > 0, isFirst && phrases.length === 0);
}

/** The words right before the name. */
function readLast(all: readonly string[], isOpen: boolean, isFirst: boolean): Joint {
  let words = all;
  while (words.length > 0 && LEAD.test(words[0]!) && !(PREPOSITION.test(words[0]!) && !isOpen)) words = words.slice(1);
  if (words.length === 0) return isOpen ? 'object' : 'none';
  if (words.some((word) => CLAUSE.test(word)) || words.length > PHRASE_WORDS) return 'none';
  const at = words.findLastIndex((word) => PREPOSITION.test(word));
  if (at < 0) {
    if (!isOpen) return 'none';
    if (words.every((word) => DETERMINER.test(word))) return 'object';
    // `the award-winning Vale Vineyard`; without an article a verb may stand there.
    return !words.includes('to') && (DETERMINER.test(words[0]!) || (isFirst && words.length < 3)) ? 'object' : 'none';
  }
  if (at === 0) return 'where';
  return /^(?:of|at|in|on|inside)$/i.test(words[at]!) ? 'whole' : 'where';
}

/** Whether the gap ends in a kind of site, so that the name behind it is one: `the hydropower plant Vale`. */
export function endsInKind(gap: string): boolean {
  const words = gap.trim().split(/\s+/);
  return words.length > 1 && DETERMINER.test(words[0]!) && SITE_NOUNS.has(words.at(-1)!);
}
