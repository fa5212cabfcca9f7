/** Owns what an English document is about: the words after its kind that belong to its name. */

/** What a document is about, after its kind. */
const TOPIC =
  /^ (?:on|for|regarding|concerning|in the (?:fields?|areas?) of) (?:the )?[\p{L}\d’'&-]+(?: (?!with\b|between\b|that\b|which\b|to\b|at\b|during\b|under\b|by\b|after\b|while\b|worth\b|was\b|were\b|is\b|are\b|will\b|has\b|have\b|had\b|signed\b|exchanged\b|from\b|starting\b|covering\b|took\b|takes\b|came\b|went\b|marks\b|marked\b|aims\b|aimed\b|would\b|also\b|linking\b|following\b|when\b|where\b|as\b)[\p{L}\d’'&-]+){0,9}/u;
/** The name itself goes on: Declaration of Friendship, Action Plan 2025-2027. */
const OF =
  /^ of (?:friendship|amity|principles|association|peace|twinning|\p{Lu}\p{Ll}+)(?: (?:and|of|for|on)? ?\p{Lu}\p{Ll}+){0,5}/u;
const YEARS = /^ (?:for )?(?:the (?:period|years) )?(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b/;
/** Further fields of a list that the first one began: `on trade, tourism and education`. */
const MORE_FIELDS =
  /^(?:, (?!(?:and|which|who|where|while|as|with|a|an|the|in|on|at)\b)\p{Ll}[\p{L}-]*(?: (?!and\b|with\b|to\b)\p{Ll}[\p{L}-]*){0,2}){1,6},? and (?!(?:a|an|the|its|also|two|three|to|will|is|was)\b|\p{L}+(?:ed|ing)\b)\p{Ll}[\p{L}-]*(?: (?:cooperation|development|affairs|security|exchanges?|training|education|technology|management|health))?/u;
/** When, for how long and for how much is no topic. */
const NO_TOPIC =
  /^ (?:for|on) (?:the )?(?:first|\d|next|another|an? (?:further|additional|period)|(?:two|three|four|five|six|seven|eight|nine|ten)(?: more| further)? (?:years|months)|behalf|(?:US|HK|A|C)?[$€£]|(?:[A-Z]{2,3}|Rs\.?|Sh) ?\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b/;
const TOPIC_REACH = 110;
const LONGEST_TOPIC = 60;
/** A title in capitals is longer. */
const LONGEST_TITLE = 90;
const LONGEST_LIST = 110;

/** The end of what the document is about; `kindEnd` when nothing, or too much, is said. */
export function topicEnd(text: string, kindEnd: number, sentenceEnd: number): number {
  const rest = text.slice(kindEnd, Math.min(sentenceEnd, kindEnd + TOPIC_REACH + LONGEST_LIST));
  const more = OF.exec(rest) ?? YEARS.exec(rest);
  if (more) return topicEnd(text, kindEnd + more[0].length, sentenceEnd);
  const topic = TOPIC.exec(rest.slice(0, TOPIC_REACH))?.[0]
    .replace(
      / and (?:a|an|its|also|two|three|\w+ed|the(?! (?!Agree|Memor|Proto|Conv|Treat|Letter|Declar|Mo[UC])\p{Lu}\p{Ll}+ of\b))\b.*$/u,
      '',
    )
    .replace(
      / (?:and|in|of|the|on|for|or|(?:on |in |for )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday))$/,
      '',
    );
  if (
    !topic ||
    topic.length > (/^ \w+ (?:the )?\p{Lu}/u.test(topic) ? LONGEST_TITLE : LONGEST_TOPIC) ||
    NO_TOPIC.test(topic)
  )
    return kindEnd;
  const fields = MORE_FIELDS.exec(rest.slice(topic.length, topic.length + LONGEST_LIST));
  return kindEnd + topic.length + (fields?.[0].length ?? 0);
}
