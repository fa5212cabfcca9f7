/** Owns when a signing took place: on this occasion, earlier, or only in plans. */

const NOT_NOW =
  /\b(?:will|would|should|may|might|could|can|cannot|plans?|planned|planning|expects?|expected|set|aims?|hopes?|hoped|intends?|agreed|agreeing|ready|seeks?|want|wants|due|scheduled|previously|had|ago|prior|never|not|no|without|before|until|future|anniversary of|predecessors?|since|possible|proposed|ahead of|negotiat\w+|working towards?|discuss(?:ed|es|ing)?|consider(?:ed|s|ing)?|explor(?:e|ed|ing)|call(?:s|ed|ing)? for|urg(?:e|ed|ing)|towards?|look(?:s|ed|ing)? forward to|pav(?:e|ed|ing) the way for|postponed?|delayed?|abandon\w*|cancel\w*)\s(?:[\w-]+\s){0,5}$/i;
const BACKGROUND =
  /\b(?:previously|last (?:year|month|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)|(?:years?|months|decades?|century) (?:ago|earlier)|(?:last|previous) (?:summit|visit|meeting|session)|earlier agreement|builds? on|following (?:the|an?) [^,]{0,30}signed|under (?:a|an|the) (?:[\w-]+ ){0,4}(?:agreement|accord|pact|deal|contract|treaty|memorandum)|first signed|originally signed|implementation of)\b/i;
/** People came to sign: the purpose of something that was done. */
const PURPOSE =
  /\b(?:visited|travell?ed|came|met|gathered|assembled|convened|arrived|joined|returned|flew|hosted|held|reunited|used|took|seized|(?:was|were) in)\b[^.;]{0,140}\bto (?:formally |officially |jointly )?$/;
const YEAR =
  /(?<!\b(?:renewal|extension|revision|update|amendment|anniversary) )\b(?:[Ii]n|[Ss]ince|of|[Bb]ack in) (?:(?!the )\w+ )?((?:19|20)\d\d)\b/;
/** `By lunchtime they had signed`: within the visit. */
const BY_THEN =
  /^\W*By (?:lunch(?:time)?|noon|midday|then|mid-?(?:morning|afternoon)|dusk|nightfall|sunset|evening|(?:late |early )?(?:morning|afternoon)|the (?:end|time|close|evening|afternoon)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

function withoutTime(before: string, isPassive: boolean, isByThen: boolean): string {
  const now = isPassive ? before.replace(/\bbefore /, '') : before;
  return isByThen ? now.replace(/\bhad /, '') : now;
}

const AROUND = 60;
/** `had been signed earlier in the day`: on this occasion too. */
const SAME_DAY =
  /^[^.;,]{0,30}\b(?:earlier (?:in the day|that day|today|on the day)|that morning|the same (?:day|morning))\b/;
/** What is done again and again is not told of one occasion. */
const HABIT = /^[^.;,]{0,60}\b(?:every|each) (?:year|month|week|day|season|spring|autumn|summer|winter)\b/;
/** Somebody tells of a signing on a day of its own: `said a contract was inked on October 3`. */
const TOLD =
  /\b(?:said|says|told|noted|recalled|added|stated|explained|informed|pointed out|according to)\b[^.;"“”]{0,200}$/;
const DATED =
  /^[^.;,]{0,60}\b(?:on|since|last) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b/;
/** A quotation that is longer is looked at no further back. */
const QUOTED_REACH = 600;

/**
 * Whether a verb of signing at `[at, end)` tells of this occasion.
 * @param isPassive `before a memorandum was signed` tells of what was signed then
 */
export function isSignedNow(
  sentence: string,
  at: number,
  end: number,
  year: number | null,
  isPassive = false,
): boolean {
  // What is said of the document tells of its past: `a renewal of the accord, which was first signed in …`.
  const aside = /, (?:which|who|originally|first)\b/.exec(sentence.slice(end, end + 160));
  const words = aside ? sentence.slice(0, end + aside.index) : sentence;
  const before = words.slice(Math.max(0, at - 80), at);
  const isByThen = BY_THEN.test(sentence.slice(0, 40)) || SAME_DAY.test(words.slice(end, end + 60));
  if (HABIT.test(words.slice(end, end + 90))) return false;
  if (DATED.test(words.slice(end, end + 90)) && TOLD.test(words.slice(Math.max(0, at - 240), at))) return false;
  // `the executed contract`: said of a document, not of what was done.
  if (/\b(?:the|an?|this|its|their|newly|recently) $/i.test(before) && /ed$/.test(words.slice(at, end))) return false;
  const isPurpose = PURPOSE.test(words.slice(Math.max(0, at - 200), at));
  if (
    /\b(?:sign|ink)$/.test(words.slice(at, end)) ? !isPurpose : NOT_NOW.test(withoutTime(before, isPassive, isByThen))
  )
    return false;
  if (
    BACKGROUND.test(words.slice(Math.max(0, at - AROUND), end + 90)) ||
    (/\b(?:hope|should|must)\b/.test(before) && /["“][^"“”]*$/.test(words.slice(Math.max(0, at - QUOTED_REACH), at)))
  )
    return false;
  // An aside tells of other times: `first announced in 2021, was renewed`.
  const from = Math.max(0, at - AROUND);
  const comma = from + words.slice(from, at + 1).lastIndexOf(',');
  const clause = /^, (?:when|where|as|following)\b/.test(words.slice(comma, comma + 12)) ? from : comma + 1;
  const other = YEAR.exec(words.slice(clause, end + AROUND));
  // A report names the day of its own event; a bare month is another time.
  if (
    /^[^.;]{0,90}\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/.test(
      words.slice(end),
    )
  )
    return false;
  // Where the event has no year, a year without more is another one.
  return other === null || (year !== null && Number(other[1]) >= year);
}
