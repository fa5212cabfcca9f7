/** Owns whether an English sentence tells of a visit on this occasion: not planned, wished for, called off or long ago. */

/** The visit is planned, wished or told of as earlier: words right before the verb. */
const NOT_NOW =
  /\b(?:will|to|would|plans? to|invited? [\w\s]{0,20}to|hopes? to|hopes?|hoped|wants?|wanted|wishes|plans?|planned|planning|expects?|expected|like|able|pleased|glad|delighted|eager|keen|invited|due|scheduled|able|had|previously|last year|last month|earlier|previous|next|can|may|might|could|should|please|looks? forward to|looking forward to|opportunity|chance|upcoming|future|tomorrow|cancelled|canceled|planned|proposed|not|never|after (?:his|her|their) predecessor)\s(?:\w+\s){0,2}$/i;
/** `had a guided tour of` is no earlier past, `had toured` is; nor does `took time to` wish. */
const HELD = /\b(?:had|to|for)\s(?:a|an|the|their|his|her|its)\s(?:[\w-]+\s){0,2}$/;
const NOUN =
  /^(?:visits?|tours?|walk|walking|walkabout|inspection|viewing|look|first|first-hand|close|closer|inside|site|field|stops?)\b/i;
const CALLED_OFF =
  /^[^.;]{0,90}\b(?:(?:was|were|has been|had been|is|are) (?:cancelled|canceled|postponed|called off|dropped|scrapped|skipped|rained out|inaccessible|abandoned|left out|planned|scheduled|due|expected|being planned|set for)|\b(?:had to be|fell through|could not be)\b|(?:later|next|in the coming) (?:this |the )?(?:week|month|year|day)s?\b|(?:last|previous) year\b)/;
/** What is told of the place alone. */
const ASIDE = /, (?:which|where|who|whose|built|founded|opened|established)\b[^,;.]*,?/;
/** The year in which a place was built dates no visit. */
const YEAR =
  /(?<!\b(?:built|founded|established|opened|completed|constructed|commissioned|dating|restored|launched|inaugurated|operating|operated|begun|began|bought|acquired|designed)\b[\w\s]{0,20})\b(?:[Ii]n|[Ss]ince|of) ((?:19|20)\d\d)\b/;
const REACH = 80;

/** `Earlier in the day she had toured the works.` */
const SAME_DAY =
  /^(?:Earlier (?:in the day|that (?:day|morning|week)|on \w+day)|That (?:morning|afternoon)),? \w+(?: \w+)? had /;

/** Whether the verb at `at` of the sentence tells of a visit of this occasion. `year`: of the event, null when unknown. */
export function isNow(words: string, at: number, after: number, year: number | null): boolean {
  const isNoun = NOUN.test(words.slice(at, after));
  let before = words.slice(Math.max(0, at - REACH), at);
  if (isNoun) before = before.replace(HELD, '');
  const behind = words.slice(after, after + 2 * REACH).replace(ASIDE, '');
  if ((NOT_NOW.test(before) && !SAME_DAY.test(words)) || CALLED_OFF.test(behind)) return false;
  if (!/(?:19|20)\d\d/.test(words.slice(Math.max(0, at - REACH), after + 2 * REACH))) return true;
  const other = YEAR.exec(before + words.slice(at, after) + behind.slice(0, REACH));
  return other === null || (year !== null && Number(other[1]) >= year);
}
