/** Owns the signed agreements of an English report: each once, with the bodies that signed. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAgreement, DraftAttendee } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readAbbreviations } from './abbreviations.ts';
import { findItems } from './documentItems.ts';
import { findCounted, findListed } from './documentLists.ts';
import { commonParties } from './documentSides.ts';
import { findSigned, type FoundDocument } from './signings.ts';

const AMOUNT =
  /(?:(?:US|HK|A|C)?[$€£]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|INR|NPR|PKR|KES|NGN|AED|SAR|HKD|AUD|CAD|SGD|MYR|RM|Rs\.?|KSh|Sh|ZAR)\s?(?=\d))\s?\d[\d.,]{0,15}(?:[\s-]?(?:million|billion|trillion|crore|lakh|bn|m)\b)?|(?<![\d.,])\d[\d.,]{0,15}(?: (?:million|billion|trillion))? (?:U\.?S\.? dollars|dollars|euros|pounds|yuan|rupees|dirhams|yen|rand|shillings|naira)\b/;
/** A document by its bare kind. */
const BARE =
  /^(?:agreements?|deals?|documents?|contracts?|accords?|pacts?|mous?|memorand(?:um|a)(?: of understanding)?|partnerships?|treaty|protocol|declaration)$/i;

/**
 * Finds the agreements of an English report, in the order of the text.
 * @param attendees who may have signed: a person signs for his body
 * @param year of the event, null when unknown
 */
export function findEnglishAgreements(
  view: ArticleView,
  passages: readonly Sentence[],
  attendees: readonly DraftAttendee[],
  year: number | null,
): DraftAgreement[] {
  const { text } = view.article;
  const found: FoundDocument[] = [];
  const listed = new Set<Sentence>();
  for (const [index, sentence] of passages.entries()) {
    if (listed.has(sentence)) continue;
    const items = findItems(text, passages, index, year);
    for (const item of items) listed.add(item.sentence);
    found.push(
      ...(items.length > 0
        ? items
        : [...findSigned(text, sentence, year), ...findListed(text, passages, index), ...findCounted(text, sentence)]),
    );
  }
  const headline = view.sentences[0];
  if (found.length === 0 && headline && headline.start < view.article.bodyStart)
    found.push(...findSigned(text, headline, year, true));
  const bodyOf = bodyFinder(view, attendees);
  const signersIn = signerFinder(attendees);
  const agreements: DraftAgreement[] = [];
  const amountIn = amountFinder(text);
  const kindWords = kindWordsReader();
  for (const mention of found) {
    const signers = signersIn(mention.signers ?? '');
    const named = mention.parties.map(bodyOf).filter((party) => party !== null);
    // A clause of two people who sign names no other party: the rest of it is offices and places.
    const partners = signers.length > 1 ? [] : named;
    const parties = [...new Set([...signers.flatMap(({ organization }) => organization ?? []), ...partners])];
    const name = text.slice(mention.start, mention.end);
    const known = indexOfSame(agreements, name, parties, mention, kindWords);
    const agreement = newAgreement(name, parties, amountIn(mention.sentence), mention);
    if (known < 0) agreements.push(agreement);
    else agreements[known] = joinDocuments(agreements[known]!, agreement);
  }
  const common = commonParties(text, headline ? text.slice(headline.start, headline.end) : '', passages);
  const bodies = bodiesOfSides(attendees);
  return agreements.map((agreement) => ({
    ...agreement,
    parties: agreement.parties.length === 0 && common.length > 0 ? common : completeParties(agreement.parties, bodies),
  }));
}

/** The sum that a sentence names, read once for all documents in it. */
function amountFinder(text: string): (sentence: Sentence) => string | null {
  const amounts = new Map<Sentence, string | null>();
  return (sentence) => {
    let amount = amounts.get(sentence);
    if (amount === undefined)
      amounts.set(sentence, (amount = AMOUNT.exec(text.slice(sentence.start, sentence.end))?.[0] ?? null));
    return amount;
  };
}

function newAgreement(
  name: string,
  parties: readonly string[],
  amount: string | null,
  mention: FoundDocument,
): DraftAgreement {
  const { sentence, start, end, rule, confidence } = mention;
  return {
    name,
    parties,
    occasion: null,
    amount,
    nameSpan: { start, end },
    evidenceSpan: { start: sentence.start, end: sentence.end },
    sentences: [sentence.number],
    confidence,
    rule,
  };
}

/** The fuller name and the more parties of two mentions; the document stands where it was named first. */
function joinDocuments(first: DraftAgreement, later: DraftAgreement): DraftAgreement {
  const named = BARE.test(first.name) && !BARE.test(later.name) ? later : first;
  return { ...named, parties: later.parties.length > first.parties.length ? later.parties : first.parties };
}

/** Words that tell one document from another; a MoU and a memorandum of understanding are one kind. */
function readKindWords(name: string): ReadonlySet<string> {
  const plain = name
    .toLowerCase()
    .replace(/\((?:mou|moc|moa|loi)s?\)/g, '')
    .replace(/\bmous?\b/g, 'memorandum of understanding');
  return new Set(plain.split(/[^\p{L}\d]+/u).filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word)));
}

/** The same for each name once. */
function kindWordsReader(): (name: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    let words = known.get(name);
    if (!words) known.set(name, (words = readKindWords(name)));
    return words;
  };
}

/** Of people with one name in common, so many are looked at. */
const MOST_NAMESAKES = 20;

/** A document is told of again before so many others are. */
const MOST_BETWEEN = 100;

/**
 * The agreement that a mention tells of again: the words of one name are among the other's, and no partner speaks against
 * it; -1 when it is a new one.
 */
function indexOfSame(
  agreements: readonly DraftAgreement[],
  name: string,
  parties: readonly string[],
  mention: FoundDocument,
  kindWords: (name: string) => ReadonlySet<string>,
): number {
  if (mention.isDefinite && BARE.test(name)) return agreements.length > 0 ? 0 : -1;
  if (mention.rule === 'english-listed') return -1;
  const words = kindWords(name);
  for (let at = Math.max(0, agreements.length - MOST_BETWEEN); at < agreements.length; at++) {
    const other = agreements[at]!;
    const isCompatible =
      parties.length === 0 ||
      other.parties.length === 0 ||
      parties.at(-1) === other.parties.at(-1) ||
      parties.every((party) => other.parties.includes(party));
    if (!isCompatible) continue;
    const known = kindWords(other.name);
    if ([...words].every((word) => known.has(word)) || [...known].every((word) => words.has(word))) return at;
  }
  return -1;
}

/** The people named in a clause, by full name or surname. */
function signerFinder(attendees: readonly DraftAttendee[]): (clause: string) => DraftAttendee[] {
  const byWord = new Map<string, DraftAttendee>();
  for (const person of attendees) {
    const surname = person.name.split(' ').at(-1)!;
    if (!byWord.has(surname)) byWord.set(surname, person);
  }
  return (clause) => [...new Set(clause.split(/[^\p{L}’'-]+/u).flatMap((word) => byWord.get(word) ?? []))];
}

/** The body that a signer stands for: the abbreviation in full, a person's organization; null for a person without one. */
function bodyFinder(view: ArticleView, attendees: readonly DraftAttendee[]): (party: string) => string | null {
  const abbreviations = readAbbreviations(view);
  const byWord = new Map<string, DraftAttendee[]>();
  for (const person of attendees)
    for (const word of new Set(person.name.split(' ')))
      byWord.set(word, [...(byWord.get(word) ?? []), person].slice(0, MOST_NAMESAKES));
  return (party) => {
    const words = party.split(/[\s,]+/);
    const person = words
      .flatMap((word) => byWord.get(word) ?? [])
      .find(({ name }) => {
        const names = name.split(' ');
        return (
          party.includes(name) ||
          names.includes(party) ||
          words.at(-1) === names.at(-1) ||
          (words.length <= 3 &&
            words.at(-1) === names[0] &&
            /^(?:Professor|Dr|Mr|Ms|Mrs|President|Premier|Minister)/.test(party))
        );
      });
    return person ? person.organization : (abbreviations.get(party) ?? party);
  };
}

/** The first body named of each side of the visit. */
function bodiesOfSides(attendees: readonly DraftAttendee[]): string[] {
  return (['visitor', 'host'] as const).flatMap(
    (side) => attendees.find((one) => one.side === side && one.organization !== null)?.organization ?? [],
  );
}

/** Where the text names one party or none, the other side of the visit is the other party. */
function completeParties(parties: readonly string[], bodies: readonly string[]): readonly string[] {
  if (parties.length > 1 || bodies.length < 2 || bodies[0] === bodies[1]) return parties;
  return parties.length === 0 || bodies.includes(parties[0]!) ? [...new Set([...parties, ...bodies])] : parties;
}
