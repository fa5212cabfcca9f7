/** Owns how English reports name a signed document: its kind, the words before it, and what it is about. */

/** Kinds of documents; `i` because reports write them small and capitalised. */
export const DOCUMENT =
  /\b(?:memorand(?:um|a) of (?:understanding|cooperation|co-operation|agreement|intent)(?: \((?:MoU|MOU|MOC|MOA)s?\))?|(?:letters?|declarations?|statements?) of (?:intent|cooperation|agreement|understanding)(?: \(LOIs?\))?|exchange of (?:notes|letters)|minutes of (?:talks|the meeting)|(?:mou|loi|moc|moa)s?\b|agreements?\b|contracts?\b|treat(?:y|ies)\b|conventions?\b|protocols?\b|accords?\b|pacts?\b|memorand(?:um|a)\b|joint (?:declaration|statement|communiqu[eé]|action plan)\b|declarations?\b|communiqu[eé]\b|charters?\b|deals?\b|term sheets?\b|action plans?\b|(?:strategic |joint )?partnerships?\b|(?:visa-free|reciprocal|bilateral|mutual|cooperation) arrangements?\b)/i;
const SEVERAL =
  /^(?:multiple|several|various|many|a number of|a series of|numerous|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|these|those|other|no|any)\s/i;
const ARTICLE =
  /^(?:(?:(?:signed )?copies of|a|an|the|its|their|this|separate|new|two|both|respective|signed|first-ever|first|landmark|historic|further|second|third|another|long-awaited|major|(?:US|HK|A|C)?[$€£]\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|bn|m))?)\s+)+/i;
/** What a document is about, after its kind. */
const TOPIC =
  /^ (?:on|for|regarding|concerning|in the field of) (?:the )?[\p{L}\d’'&-]+(?: (?!with\b|between\b|that\b|which\b|to\b|at\b|during\b|under\b|by\b|after\b|while\b|worth\b|was\b|were\b|is\b|will\b|has\b|have\b|signed\b|from\b|starting\b)[\p{L}\d’'&-]+){0,9}/u;
const TOPIC_REACH = 110;
const LONGEST_TOPIC = 60;
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

/** The end of what the document is about; `kindEnd` when nothing, or too much, is said. */
function topicEnd(text: string, kindEnd: number, sentenceEnd: number): number {
  const rest = text.slice(kindEnd, Math.min(sentenceEnd, kindEnd + TOPIC_REACH));
  const topic = TOPIC.exec(rest)?.[0]
    .replace(/ and (?:a|an|the|its|also|two|three|\w+ed)\b.*$/, '')
    .replace(
      / (?:and|in|of|the|on|for|or|(?:on |in |for )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday))$/,
      '',
    );
  return topic &&
    topic.length <= LONGEST_TOPIC &&
    !/^ (?:for|on) (?:the )?(?:first|\d|next|behalf|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b/.test(
      topic,
    )
    ? kindEnd + topic.length
    : kindEnd;
}

/** The document's name that begins at `from`: `a student exchange agreement` without its article; null when none or several. */
export function readDocument(text: string, from: number, sentenceEnd: number): DocumentName | null {
  const rest = text.slice(from, Math.min(sentenceEnd, from + OBJECT_REACH));
  const match = DOCUMENT.exec(rest);
  if (
    !match ||
    /[.;:]\s|,/.test(rest.slice(0, match.index).replace(/U\.S\.|\d,\d/g, '')) ||
    /\b(?:by|with|to|that|after|before|which|at)\b/.test(rest.slice(0, match.index))
  )
    return null;
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
