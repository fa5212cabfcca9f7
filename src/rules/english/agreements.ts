/** Owns the search for signed agreements in English reports. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAgreement } from '../../summary/draftSummary.ts';
import type { ArticleView } from '../articleView.ts';
import { readAbbreviations } from './abbreviations.ts';
import { readTokens, isCapital } from './tokens.ts';

const DOCUMENT =
  /(?:memorand(?:um|a) of (?:understanding|cooperation|agreement|intent)(?: \((?:MoU|MOU|MOC|MOA)s?\))?|letters? of (?:intent|cooperation|agreement)(?: \(LOIs?\))?|(?:MoU|MOU|LOI|MOC|MOA)s?\b|agreements?\b|contracts?\b|treat(?:y|ies)\b|protocols?\b|accords?\b|pacts?\b|memorand(?:um|a)\b|(?:visa-free|reciprocal|bilateral|mutual|cooperation) arrangements?\b)/i;
const SIGNING =
  /\b(?:signed|signing of|signing|exchange of|inked|initialled|initialed|concluded|entered into|executed|exchanged|formalized|formalised|sealed|signs)\b/g;
const PASSIVE = /\b(?:was|were|has been|have been) (?:also )?(?:signed|inked|concluded|exchanged)\b/;
const NOT_NOW =
  /\b(?:will|to|would|should|may|plans? to|expected to|set to|aims? to|hopes? to|intends? to|previously|had|ago|prior)\s(?:(?:also|soon|be|formally|officially|jointly|been|already|have been)\s){0,2}$/i;
const BACKGROUND =
  /\b(?:previously|last year|years? ago|in (?:19|20)\d\d|earlier agreement|builds? on|following (?:the|an?) .{0,30}signed)\b/i;
const SEVERAL =
  /^(?:multiple|several|various|many|a number of|a series of|numerous|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|these|those|other)\s/i;
const ARTICLE = /^(?:(?:a|an|the|its|their|separate|new|two|both|respective|first-ever|landmark|historic)\s+)+/i;

const OBJECT_REACH = 160;
const LONGEST_NAME = 110;
const NAMED_REACH = 600;

interface FoundDocument {
  readonly start: number;
  readonly end: number;
  readonly parties: readonly string[];
  readonly rule: string;
  readonly confidence: number;
  readonly sentence: Sentence;
}

/** Capitalised names in `words`, cut at commas and joints; a comma before Ltd or a place inside a name does not cut. */
function readParties(text: string, start: number, end: number): string[] {
  const parties: string[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0 && to > from) parties.push(text.slice(from, to));
    from = -1;
  };
  const tokens = readTokens(text, start, end);
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (isCapital(token)) {
      if (from < 0) from = token.start;
      to = token.end;
      return;
    }
    const isInside =
      from >= 0 &&
      isCapital(next) &&
      (/^(?:of|for|&|de|on|the|in)$/.test(token.text) ||
        (token.text === ',' && /^(?:Ltd|Inc|Co|LLC|Limited|Hong|Beijing|Shanghai)/.test(next?.text ?? '')));
    const isFor = from >= 0 && /^(?:of|for)$/.test(token.text) && next?.text === 'the' && isCapital(tokens[i + 2]);
    if (isInside || isFor) return;
    if (
      token.text === 'and' &&
      isCapital(next) &&
      from >= 0 &&
      /(?:Commerce|Science|Trade|Culture|Arts|Travel|Technology|Research|Health)$/.test(text.slice(from, to)) &&
      /^(?:Industry|Technology|Tourism|Sports|Sciences?|Development|Industries|Culture)/.test(next?.text ?? '')
    )
      return;
    if (token.text === '.' && to === token.start) return;
    close();
  });
  close();
  return parties.filter(
    (party) =>
      party.length > 2 &&
      !/^(?:The|Both|They|He|She|It|We|CEO|During|On|At|In|As|After|This|Under|MoUs?|MOUs?)$/.test(party),
  );
}

interface DocumentName {
  readonly start: number;
  readonly end: number;
  readonly article: string;
}

/** The document's name that begins at `from`: `a student exchange agreement` without its article; null when none or several. */
function readDocument(text: string, from: number, sentenceEnd: number): DocumentName | null {
  const rest = text.slice(from, Math.min(sentenceEnd, from + OBJECT_REACH));
  const match = DOCUMENT.exec(rest);
  if (!match || /[.;:]\s/.test(rest.slice(0, match.index).replace(/U\.S\./g, ''))) return null;
  const lead = /^\s*/.exec(rest)![0].length;
  const phrase = rest.slice(lead, match.index + match[0].length);
  const article = ARTICLE.exec(phrase)?.[0] ?? '';
  if (SEVERAL.test(phrase) && !/^(?:two|both|separate)\b/i.test(phrase)) return null;
  const [start, end] = [from + lead + article.length, from + match.index + match[0].length];
  // Agreements with several partners are named one by one elsewhere, or not at all.
  const isVague = /^\s*with (?:several|various|a number|many|multiple|local|\d)/.test(text.slice(end, sentenceEnd));
  return isVague || end - start > LONGEST_NAME ? null : { start, end, article };
}

/** `exchange of nine documents, including a memorandum of understanding on trade`. */
function readIncluded(text: string, from: number, sentenceEnd: number): DocumentName | null {
  const including = /\bincluding (?=(?:a|an) )/.exec(text.slice(from, Math.min(sentenceEnd, from + OBJECT_REACH)));
  return including ? readDocument(text, from + including.index + including[0].length, sentenceEnd) : null;
}

/** `signed a memorandum of understanding (MoU) with X and a letter of intent`. */
function findSigned(text: string, sentence: Sentence): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  for (const verb of words.matchAll(SIGNING)) {
    const around = words.slice(Math.max(0, verb.index - 60), verb.index + 90);
    if (NOT_NOW.test(words.slice(Math.max(0, verb.index - 80), verb.index)) || BACKGROUND.test(around)) continue;
    const verbStart = sentence.start + verb.index;
    const found: FoundDocument[] = [];
    const signers = readParties(text, Math.max(sentence.start, verbStart - OBJECT_REACH), verbStart).slice(-1);
    let next =
      readDocument(text, verbStart + verb[0].length, sentence.end) ?? readIncluded(text, verbStart, sentence.end);
    while (next) {
      found.push(...withPartners(text, sentence, next, signers));
      const joint = /^[^.;]{0,60}?,? and (?:also )?(?=(?:a|an|the|its) )/.exec(text.slice(next.end, sentence.end));
      next = joint ? readDocument(text, next.end + joint[0].length, sentence.end) : null;
    }
    found.push(...findNamed(text, sentence, verb.index));
    if (found.length > 0) return found;
  }
  return [];
}

/** `with A and B` after the document; separate documents are one with each. */
function withPartners(
  text: string,
  sentence: Sentence,
  signed: DocumentName,
  signers: readonly string[],
): FoundDocument[] {
  const { start, end, article } = signed;
  const tail = /^\s*(?:\([^)]*\)\s*)?(?:with|between)\s/.exec(text.slice(end, sentence.end));
  const partnersAt = tail ? end + tail[0].length : end;
  const partners = tail
    ? readParties(text, partnersAt, partnersAt + partyEnd(text.slice(partnersAt, sentence.end)))
    : [];
  const isEach =
    partners.length > 1 && (/\bseparate\b|\brespective/i.test(article) || /s$/.test(text.slice(start, end)));
  return (isEach ? joinPlaces(partners).map((partner) => [partner]) : [partners]).map((group) => ({
    start,
    end,
    parties: [...signers, ...group],
    rule: 'english-signed',
    confidence: 0.8,
    sentence,
  }));
}

const NAMED =
  /\b((?:[A-Z][\w-]+ ){0,5}(?:Agreement|Memorandum of Understanding|MoU|MOU|Convention|Treaty|Protocol|Accord) (?:on|for) (?:(?:[A-Z][\w-]+|of|the|on|for|in|to|and(?! the\b))(?:,? |(?=[.,;])))+)/g;

/** `signing of three agreements, including the Agreement on Defence and the Convention on Trade`. */
function findNamed(text: string, sentence: Sentence, after: number): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/\bincluding\b|:|\bnamely\b/.test(words.slice(after, after + NAMED_REACH))) return [];
  return [...words.slice(after, after + NAMED_REACH).matchAll(NAMED)].map((match) => {
    const start = sentence.start + after + match.index;
    const name = match[1]!.replace(/(?:,? (?:and|of|the|on|for|in|to))*[,\s]*$/, '');
    return { start, end: start + name.length, parties: [], rule: 'english-named', confidence: 0.75, sentence };
  });
}

/** Where the list of partners ends: at the purpose of the agreement or the end of the sentence. */
function partyEnd(words: string): number {
  const stop =
    /\b(?:to|aimed|aiming|that|which|under|on|covering|in order|with an aim|during|at a|at the|regarding|concerning|for)\b\s|[;.]\s|,\s(?:with|to|which|aim)/.exec(
      words,
    );
  return stop ? stop.index : words.length;
}

/** `Chinese General Chamber of Commerce, Hong Kong` is one party. */
function joinPlaces(parties: readonly string[]): string[] {
  const joined: string[] = [];
  for (const party of parties) {
    if (
      /^(?:Hong Kong|Macao|Macau|Singapore|China|Taiwan|Japan|Korea|Malaysia|Thailand|London|Beijing|Shanghai)$/.test(
        party,
      ) &&
      joined.length > 0
    )
      joined.push(`${joined.pop()!}, ${party}`);
    else joined.push(party);
  }
  return joined;
}

/** Lines `A and B` under `agreements were signed …:`. */
function findListed(text: string, passages: readonly Sentence[], index: number): FoundDocument[] {
  const found: FoundDocument[] = [];
  const words = text.slice(passages[index]!.start, passages[index]!.end);
  if (!PASSIVE.test(words) || !words.endsWith(':') || !DOCUMENT.test(words)) return found;
  for (let next = index + 1; next < passages.length; next++) {
    const line = passages[next]!;
    const entry = text.slice(line.start, line.end);
    const start = line.start + /^[*•\-–\s]*/.exec(entry)![0].length;
    if (entry.length > 200 || /[.!?]$/.test(entry.replace(/\b(?:Ltd|Inc|Co|Corp)\.$/, ''))) break;
    const middle = / and (?=[A-Z0-9])/g;
    const parties = readParties(text, start, line.end);
    if (!middle.test(entry) || parties.length < 2) break;
    found.push({ start, end: line.end, parties, rule: 'english-listed', confidence: 0.8, sentence: line });
  }
  return found;
}

const COUNTED =
  /\b((?:\d+|multiple|several|two|three|four|five|six|seven|eight|nine|ten|a dozen) (?:[\w-]+ ){0,3}(?:agreements?|memoranda of understanding|MoUs|MOUs|contracts|deals)(?: and (?:[\w-]+ ){0,3}(?:agreements|memoranda of understanding|MoUs|MOUs|contracts)(?: \(MoUs\))?)?) (?:were|was|have been) (?:\w+ )?(?:signed|reached|concluded|exchanged|inked)\b/;

/** What was only counted: `96 agreements were signed`, unless their list follows. */
function findCounted(text: string, sentence: Sentence): FoundDocument[] {
  const words = text.slice(sentence.start, sentence.end);
  const match = COUNTED.exec(words);
  if (!match || words.endsWith(':')) return [];
  const start = sentence.start + match.index;
  return [{ start, end: start + match[1]!.length, parties: [], rule: 'english-counted', confidence: 0.5, sentence }];
}

/** Finds the agreements of an English report, in the order of the text. */
export function findEnglishAgreements(view: ArticleView, passages: readonly Sentence[]): DraftAgreement[] {
  const { text } = view.article;
  const abbreviations = readAbbreviations(text);
  const agreements: DraftAgreement[] = [];
  passages.forEach((sentence, index) => {
    for (const { start, end, parties, rule, confidence, sentence: stated } of [
      ...findSigned(text, sentence),
      ...findListed(text, passages, index),
      ...findCounted(text, sentence),
    ]) {
      const name = text.slice(start, end);
      const key = (agreement: { name: string; parties: readonly string[] }): string =>
        `${agreement.name.toLowerCase()}|${agreement.parties.at(-1) ?? ''}`;
      if (
        agreements.some(
          (other) => key(other) === key({ name, parties }) || (other.parties.length > 0 && parties.length === 0),
        )
      )
        continue;
      agreements.push({
        name,
        parties: parties.map((party) => abbreviations.get(party) ?? party),
        occasion: null,
        amount:
          /(?:US|HK|A|C)?[$€£]\s?\d[\d.,]*\s?(?:million|billion|trillion)?/.exec(
            text.slice(stated.start, stated.end),
          )?.[0] ?? null,
        nameSpan: { start, end },
        evidenceSpan: { start: stated.start, end: stated.end },
        sentences: [stated.number],
        confidence,
        rule,
      });
    }
  });
  return agreements;
}
