/** Owns how English reports name a signed document: its kind and the words before it. */
import { topicEnd } from './documentTopics.ts';

/** Kinds of documents; `i` because reports write them small and capitalised. */
export const DOCUMENT =
  /\b(?:(?:addend(?:um|a)|amendments?|annex(?:es)?) to (?:(?:the|a|an|their) )?(?:\d{4} )?(?:[\w-]+ ){0,3}(?:agreement|contract|treaty|protocol|accord|pact|memorandum(?: of understanding)?)|memorand(?:um|a) of (?:understanding|cooperation|co-operation|agreement|intent)(?: \((?:MoU|MOU|MOC|MOA)s?\))?|(?:letters?|declarations?|statements?|protocols?|charters?) of (?:intent|cooperation|collaboration|partnership|agreement|understanding|principles)(?: \(LOIs?\))?|heads of (?:terms|agreement)|exchange of (?:notes|letters)|minutes of (?:talks|the (?:[\w-]+ ){0,4}(?:meeting|commission|committee|session))|(?:mou|loi|moc|moa)s?\b|(?:partnership |charter |convention |treaty |contract )?agreements?\b|contracts?\b|treat(?:y|ies)\b|conventions?\b|protocols?\b|accords?\b|pacts?\b|compacts?\b|memorand(?:um|a)\b|joint (?:declaration|statement|communiqu[eé]|action plan)\b|declarations?\b|communiqu[eé]\b|charters?\b|(?:twinning|friendship|partnership) certificates?\b|deals?\b|term sheets?\b|(?:action|work|implementation) plans?\b|road ?maps?\b|(?:exchange|executive|cooperation|work) programmes?\b|(?:strategic |joint )?partnerships?\b|(?:visa-free|reciprocal|bilateral|mutual|cooperation|implementing) arrangements?\b)(?! (?:cent(?:re|er)|flights?|officers?|workers?|staff|school|hotel|details|price|manager|talks|negotiations|terms)\b)/i;
const SEVERAL =
  /^(?:multiple|several|various|many|a number of|a series of|numerous|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|these|those|other|no|any)\s/i;
const ARTICLE =
  /^(?:(?:(?:signed )?cop(?:y|ies) of|a|an|the|its|their|this|separate|new|two|both|respective|signed|first-ever|first|landmark|historic|further|second|third|another|long-awaited|major|(?:(?:US|HK|A|C)?[$€£]|(?:USD|EUR|GBP|RM|Rs\.?|[A-Z]{3}) ?)\s?\d[\d.,]*(?:[\s-]?(?:million|billion|trillion|bn|m)\b)?)\s+)+/i;
const OBJECT_REACH = 160;
const LONGEST_NAME = 110;

export interface DocumentName {
  readonly start: number;
  readonly end: number;
  /** Where the kind ends and the topic begins; `end` when there is none. */
  readonly kindEnd: number;
  /** Articles and counts before the name. */
  readonly article: string;
}

/** Words between a verb of signing and a document that belong to another clause. */
const OTHER_CLAUSE =
  /\b(?:by|with|to|that|after|before|which|at|includ(?:e[sd]?|ing)|is|are|was|were|namely|under|views|ideas|opinions|experiences?|towards?|negotiations|talks|discussions|consultations|against|ratification|since|where|as part of)\b/;
/** `signed on Friday a …`, `signed for A and B for C a …`, `signed in Paris the …`: the document comes after when, where and for whom. */
const DETOUR =
  /^ (?:for|on|in|at|here|today|yesterday|jointly|this|last)\b[^.;:]{0,140}? (?=(?:a|an|the) (?:[\p{L}\d-]+ ){0,5}$)/u;
/** A name in quotation marks is whole. */
const QUOTED = /^(\s(?:a|an|the|their|its)?(?: [\p{L}-]+){0,3}\s?["“])([^"“”\n]{4,110})["”]/u;

/** The document's name that begins at `from`: `a student exchange agreement` without its article; null when none or several. */
export function readDocument(text: string, from: number, sentenceEnd: number): DocumentName | null {
  const rest = text.slice(from, Math.min(sentenceEnd, from + OBJECT_REACH));
  const quoted = QUOTED.exec(rest);
  if (quoted && DOCUMENT.test(quoted[2]!)) {
    const [start, end] = [from + quoted[1]!.length, from + quoted[1]!.length + quoted[2]!.length];
    return { start, end, kindEnd: end, article: quoted[1]! };
  }
  const match = DOCUMENT.exec(rest);
  if (!match) return null;
  const way = rest.slice(0, match.index);
  const detour = DETOUR.exec(way);
  if (detour && !/\b(?:by|that|which|to|under|of the|ahead)\b/.test(detour[0]))
    return readDocument(text, from + detour[0].length, sentenceEnd);
  if (/[.;:]\s|,/.test(way.replace(/U\.S\.|\d,\d/g, '')) || OTHER_CLAUSE.test(way)) return null;
  const lead = /^\s*/.exec(rest)![0].length;
  const phrase = rest.slice(lead, match.index + match[0].length);
  const article = ARTICLE.exec(phrase)?.[0] ?? '';
  if (SEVERAL.test(phrase) && !/^(?:two|both|separate)\b/i.test(phrase)) return null;
  const [start, kindEnd] = [from + lead + article.length, from + match.index + match[0].length];
  // Agreements with several partners are named one by one elsewhere, or not at all.
  const isVague = /^\s*with (?:several|various|a number|many|multiple|local|\d)/.test(text.slice(kindEnd, sentenceEnd));
  if (isVague || kindEnd - start > LONGEST_NAME || start >= kindEnd) return null;
  return { start, end: topicEnd(text, kindEnd, sentenceEnd), kindEnd, article };
}

/** The document whose kind stands at `[kindStart, kindEnd)`, with the words before it back to its article. */
export function documentAround(
  text: string,
  sentenceStart: number,
  kindStart: number,
  kindEnd: number,
  sentenceEnd: number,
): DocumentName {
  const before = text.slice(Math.max(sentenceStart, kindStart - 70), kindStart);
  const opened =
    /^(?:.*[\s(])?(?:a|an|the|its|their|this|another|both|each|two|three|four|five|[Aa]n?|The|Two|Three|Their|Its)\s(?=[^,;:.]*$)/s.exec(
      before,
    );
  const start = opened ? kindStart - (before.length - opened[0].length) : kindStart;
  const article = ARTICLE.exec(text.slice(start, kindEnd))?.[0] ?? '';
  return {
    start: start + article.length < kindEnd ? start + article.length : kindStart,
    end: topicEnd(text, kindEnd, sentenceEnd),
    kindEnd,
    article: `${opened ? opened[0].trim().split(/\s/).at(-1)! : ''} ${article}`,
  };
}
