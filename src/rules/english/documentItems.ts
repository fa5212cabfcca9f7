/** Owns documents that a report lists one by one after saying that several were signed: in lines of their own or in the sentence. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { DOCUMENT, readDocument } from './documentNames.ts';
import { readAgents, readPartners } from './documentParties.ts';
import type { FoundDocument } from './signings.ts';
import { isSignedNow } from './signingTime.ts';

/** Several documents, or a noun that stands for them. */
const SEVERAL =
  /\b(?:agreements|memoranda|mous|mou's|deals|contracts|accords|pacts|documents|instruments|texts|treaties|protocols|letters of intent|arrangements)\b/i;
const SIGNING =
  /\b(?:signed|inked|initialled|initialed|concluded|exchanged|sealed|(?:produced|yielded|resulted in)(?= (?:[\w-]+ ){0,3}(?:agreements|documents|instruments|deals|memoranda))|(?:signing|exchange|inking)(?: ceremony)? (?:of|for))\b/;
/** Where a list begins inside the sentence. */
const OPENING = /(?:\b(?:includ(?:e[sd]?|ing)|comprised?|were|are|namely|among them)\b:?|:)\s(?=(?:the|an?)\s)/;
/** Where the next entry of such a list begins. */
const NEXT_ENTRY = /(?:;(?: and)?|,(?: and| as well as)?| and| as well as) (?=(?:an?|the) )/g;
/** A line of a list: a bullet, a number, or a document at once. */
const BULLET =
  /^(?:[*•·▪‣\-–—]|\(?\d{1,2}[.)]|\(?[a-z]\))?\s*(?=(?:an?|the|Memor|Agree|Letter|Proto|Joint|MoU|MOU|Declar|\p{Lu}))/iu;
/** The sentence after an announcement that tells what was signed: `The first is a …`, `They include a …`. */
const FOLLOWING =
  /^(?:They|These|Among (?:them|these|those)|The (?:first|documents|agreements|deals|texts|list)|One)\b[^.;:]{0,40}? (?:is|was|are|were|include[sd]?|comprise[sd]?):? (?=an? )/;
/** `the second is a protocol`: what comes before the document of an entry. */
const COUNTED = /^(?:the )?(?:second|third|fourth|fifth|other|last|latter)(?: one)? (?:is|was) (?=an? )/;
const LONGEST_ENTRY = 400;
const MOST_ENTRIES = 60;

/** A document at the very beginning of an entry, with those of whom the entry says that they signed it. */
function readEntry(text: string, start: number, end: number, sentence: Sentence): FoundDocument | null {
  const named = readDocument(text, start, end);
  if (!named || /\b\w+(?:ed|s) (?:a|an|the|its|their)\b/.test(text.slice(start, named.start))) return null;
  const afterComma = named.end + (/^,? /.exec(text.slice(named.end, end))?.[0].length ?? 0);
  const partners = /^(?:between|with|among)\b/.test(text.slice(afterComma, end))
    ? readPartners(text, afterComma - 1, end)
    : readPartners(text, named.kindEnd, end);
  const signed = /\b(?:signed|exchanged|inked|initialled) (?=by\b|between\b)/.exec(text.slice(named.end, end));
  const agents = signed ? readAgents(text, named.end + signed.index, end) : [];
  return {
    start: named.start,
    end: named.end,
    parties: partners.length > 0 ? partners : agents,
    isDefinite: false,
    rule: 'english-itemized',
    confidence: 0.85,
    sentence,
    signers: partners.length > 0 ? '' : text.slice(named.end, end),
  };
}

/** Whether the sentence says that several documents were signed now. */
function isAnnouncement(words: string, year: number | null): boolean {
  const verb = SIGNING.exec(words);
  return verb !== null && SEVERAL.test(words) && isSignedNow(words, verb.index, verb.index + verb[0].length, year);
}

/** Lines `- An agreement on …` under `agreements were exchanged, which included:`. */
function findLines(text: string, passages: readonly Sentence[], index: number): FoundDocument[] {
  const found: FoundDocument[] = [];
  for (const line of passages.slice(index + 1, index + 1 + MOST_ENTRIES)) {
    // A number and a full stop are cut off as a sentence.
    if (/^\(?\d{1,2}[.)]$/.test(text.slice(line.start, Math.min(line.end, line.start + 5)))) continue;
    const bullet = BULLET.exec(text.slice(line.start, line.end));
    const entry =
      bullet && line.end - line.start <= LONGEST_ENTRY
        ? readEntry(text, line.start + bullet[0].length, line.end, line)
        : null;
    // The document opens its line: further in it, somebody speaks of one.
    if (!entry || entry.start - line.start > bullet![0].length + OPENING_WORDS) break;
    found.push(entry);
  }
  return found;
}

/** An entry names its document within so many characters. */
const OPENING_WORDS = 40;

/** `…: a protocol on beef, a memorandum on trade and a letter of intent`. */
function findInSentence(text: string, sentence: Sentence, from: number): FoundDocument[] {
  const rest = text.slice(from, sentence.end);
  const starts = [0, ...[...rest.matchAll(NEXT_ENTRY)].slice(0, MOST_ENTRIES).map((one) => one.index + one[0].length)];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? rest.length;
    const counted = COUNTED.exec(rest.slice(start, end))?.[0].length ?? 0;
    const entry = readEntry(text, from + start + counted, from + end, sentence);
    return entry ? [entry] : [];
  });
}

/** The documents listed after the sentence at `index` says that several were signed; empty when it lists none. */
export function findItems(
  text: string,
  passages: readonly Sentence[],
  index: number,
  year: number | null,
): FoundDocument[] {
  const sentence = passages[index]!;
  const words = text.slice(sentence.start, sentence.end);
  if (!isAnnouncement(words, year)) return [];
  if (words.endsWith(':')) return findLines(text, passages, index);
  const several = SEVERAL.exec(words)!.index;
  const opening = OPENING.exec(words.slice(several));
  if (opening && DOCUMENT.test(words))
    return findInSentence(text, sentence, sentence.start + several + opening.index + opening[0].length);
  const next = passages[index + 1];
  const following = next && FOLLOWING.exec(text.slice(next.start, next.end));
  return following ? findInSentence(text, next, next.start + following[0].length) : [];
}
