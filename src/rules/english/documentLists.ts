/** Owns agreements that are listed line by line below an announcement, and those that are only counted. */
import type { Sentence } from '../../article/cleanArticle.ts';
import { DOCUMENT, readDocument, type DocumentName } from './documentNames.ts';
import { readParties } from './documentParties.ts';
import type { FoundDocument } from './signings.ts';
import { tokensOf } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

const PASSIVE =
  /\b(?:was|were|has been|have been) (?:also )?(?:signed|inked|concluded|exchanged)\b|, (?:signed|inked|exchanged|concluded)\b|\b(?:signing|exchange|signed|exchanged|inked) (?:of )?(?:[\w-]+ ){0,4}(?:agreements|documents|instruments|memoranda|deals|accords)\b/;
/** What a list of documents is announced as. */
const SEVERAL = /\b(?:agreements|documents|instruments|deals|accords|treaties|MoUs|MOUs|memoranda|contracts|pacts)\b/;
const COUNTED =
  /\b((?:\d+|multiple|several|two|three|four|five|six|seven|eight|nine|ten|a dozen) (?:[\w-]+ ){0,3}(?:agreements?|memoranda of understanding|MoUs|MOUs|contracts|deals)(?: and (?:[\w-]+ ){0,3}(?:agreements|memoranda of understanding|MoUs|MOUs|contracts)(?: \(MoUs\))?)?)(?: worth [\w$€£.,]+(?: \w+)?)? (?:were|was|have been) (?:\w+ )?(?:signed|reached|concluded|exchanged|inked)\b/i;

/** One of these ends every count. */
const isReached = askOnce(({ lower }) => /^(?:signed|reached|concluded|exchanged|inked)(?:$|[^a-z])/.test(lower));

/** Lines `A and B` under `agreements were signed …:`. */
export function findListed(text: string, passages: readonly Sentence[], index: number): FoundDocument[] {
  const found: FoundDocument[] = [];
  const words = text.slice(passages[index]!.start, passages[index]!.end);
  if (!words.endsWith(':') || !PASSIVE.test(words) || !(SEVERAL.test(words) || DOCUMENT.test(words))) return found;
  for (let next = index + 1; next < passages.length; next++) {
    const line = passages[next]!;
    const entry = text.slice(line.start, line.end);
    const start = line.start + /^[*•\-–\s]*/.exec(entry)![0].length;
    const named = start > line.start ? readDocument(text, start, line.end) : null;
    if (named) {
      found.push(entryOf(text, line, named, line.end));
      continue;
    }
    if (entry.length > 200 || /[.!?]$/.test(entry.replace(/\b(?:Ltd|Inc|Co|Corp)\.$/, ''))) break;
    const parties = readParties(text, start, line.end);
    if (!/ and (?=[A-Z0-9])/.test(entry) || parties.length < 2) break;
    found.push({
      start,
      end: line.end,
      parties,
      isDefinite: false,
      rule: 'english-listed',
      confidence: 0.85,
      sentence: line,
    });
  }
  return found;
}

/** What was only counted: `96 agreements were signed`, unless their list follows. */
export function findCounted(text: string, sentence: Sentence): FoundDocument[] {
  if (!tokensOf(text, sentence).some(({ word }) => isReached(word))) return [];
  const words = text.slice(sentence.start, sentence.end);
  const match = COUNTED.exec(words);
  if (!match || words.endsWith(':')) return [];
  const listed = findInline(text, sentence, sentence.start + match.index + match[0].length);
  if (listed.length > 0) return listed;
  const start = sentence.start + match.index;
  return [
    {
      start,
      end: start + match[1]!.length,
      parties: [],
      isDefinite: false,
      rule: 'english-counted',
      confidence: 0.5,
      sentence,
    },
  ];
}

/** A document of a list: its parties stand behind it, or those who exchanged it stand for theirs. */
function entryOf(text: string, sentence: Sentence, named: DocumentName, end: number): FoundDocument {
  const behind = text.slice(named.kindEnd, end);
  const isByPeople = /\b(?:exchanged|signed) by\b/.test(behind);
  return {
    ...named,
    parties: isByPeople ? [] : readParties(text, named.end, end),
    isDefinite: false,
    rule: 'english-counted-list',
    confidence: 0.8,
    sentence,
    ...(isByPeople && { signers: behind }),
  };
}

const MOST_LISTED = 1200;

/** `four agreements were signed: a supply contract between A and B; a loan deal with C`. */
function findInline(text: string, sentence: Sentence, at: number): FoundDocument[] {
  if (text[at] !== ':') return [];
  const found: FoundDocument[] = [];
  let from = at + 1;
  for (const entry of text.slice(from, Math.min(sentence.end, from + MOST_LISTED)).split(';')) {
    const end = from + entry.length;
    const start = from + /^\s*(?:and\s)?/.exec(entry)![0].length;
    const named = readDocument(text, start, end);
    if (named) found.push(entryOf(text, sentence, named, end));
    from = end + 1;
  }
  return found;
}
