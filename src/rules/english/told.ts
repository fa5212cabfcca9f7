/** Owns how an English sentence tells of somebody: as present, as cited, as absent, as of the past or the future. */

/** Words further before a name than this say nothing of it. */
const REACH = 90;
const CITED = new RegExp(
  String.raw`\b(?:named (?:after|for)|in (?:memory|honou?r) of|the late|founded by|established by|inspired by|written by|owned by|designed by|painted by|` +
    String.raw`greetings (?:of|from)|regards (?:of|from)|condolences (?:of|from)|on behalf of|(?:message|letter|greetings?|invitation letter) (?:of|from)|words of|vision of|leadership of|` +
    String.raw`government of|administration of|initiated by|succeeds?|succeeded|replaces?|replaced|predecessor|tribute to|under (?:the )?(?:former )?(?:President|Prime Minister)|` +
    String.raw`[Pp]hotos? (?:by|courtesy of)|[Pp]hotographs? by|[Rr]eport(?:ing|ed) by|[Ww]riting by|[Ee]diting by|[Cc]ontact|according to the|statue of|at which|signatures? of|lauded|credited|paid tribute to|promised by|proposed by|mooted by|brokered by|announced by|approved by|quoted|quoting|citing|cited|grandfather|grandmother|ancestor|great-quoted|quoting|citing|cited|grandfather|wrote|writes|portrait of|bust of|tomb of),?\s[^.,;]{0,40}$`,
);
const ABSENT =
  /^[^.;]{0,160}\b(?:did not attend|reached by (?:phone|telephone|e-?mail)|(?:was|were) (?:unable|not able) to|could not attend|was absent|sent (?:his|her) (?:regrets|apologies)|who died|who founded|who first proposed|died in|is (?:due|expected|scheduled|set) to|will (?:visit|travel|attend|host|lead|succeed|arrive|open|take)|did not join|was out of town|was away|was travelling|was traveling|was not present|had (?:earlier|previously) )\b/;
/** Right after the name: `, had once brokered`, `has since called for`. */
/** `said the governor, Jane Roe, had made`: spoken of. */
const SPOKEN_OF = /\b(?:said|says|added|noted|recalled) (?:that )?(?:the|his|her|their)\b[^.;]{0,60}$/;
/** Somebody else stood in: `, was represented by the Permanent Secretary`. */
const REPRESENTED = /^,? (?:who )?(?:was|were) represented by\b/;
const OTHER_TIME =
  /^,? (?:had (?:once|long|already)|(?:has|have) (?:since|repeatedly|long|consistently|often|always|previously|already)) /;
/** The sentence tells of another time. */
const EARLIER =
  /^\W*(?:Earlier this (?:year|month)|Last (?:year|month|spring|summer|autumn|fall|winter)|Previously|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many) years (?:ago|earlier)|In previous years)\b/;
/** `will travel to Rigava to meet Prime Minister`: nobody has met him yet. */
const FUTURE = /\b(?:will|(?:is|are) (?:due|expected|scheduled|set) to|plans? to|intends? to)\b[^.;,“"]{0,120}$/;
/** A year long gone, then the name: `when Mayor Ann Lee signed the accord in 1998` is caught by the year after it. */
const YEAR_BEFORE = /\b(?:in|since|of|by|from) (?:\w+ )?((?:19|20)\d\d)\b(?:, (?:when|where|as)\b)?[^.;,]{0,70}$/;
const YEAR_AFTER = /^[^.;,]{0,60}\b(?:in|since|back in) (?:\w+ )?((?:19|20)\d\d)\b/;
const PAST_CLAUSE = /\b(?:when|which|that|by|under|between|where|since)\s[^.;]{0,60}$/;

/**
 * Whether the person named between `before` and `after` took no part: only cited, absent, of another time.
 * @param year of the event, null when unknown
 */
export function isOnlyMentioned(before: string, after: string, year: number | null): boolean {
  const near = before.slice(-REACH);
  if (FUTURE.test(before) || EARLIER.test(before)) return true;
  if (CITED.test(near) || ABSENT.test(after) || OTHER_TIME.test(after)) return true;
  if (REPRESENTED.test(after) || (SPOKEN_OF.test(near) && /^,? had\b/.test(after))) return true;
  if (/^(?:\W*)(?:By|Photos?|Photo by|Story by|Text)\s/.test(before) && before.length < 40) return true;
  if (year === null) return false;
  const [gone, later] = [YEAR_BEFORE.exec(before), YEAR_AFTER.exec(after)];
  if (gone && Number(gone[1]) < year) return true;
  return later !== null && Number(later[1]) < year && PAST_CLAUSE.test(before);
}
