/** Owns how English reports say that a place was visited, and what makes the visit one of another time. */

/** Longest adverb or adjective between the words of a visiting expression. */
const A = String.raw`(?:a|an|the|their|its)`;
/** What visitors do that tells where they were: `rode the carousel at the Otter Museum`. */
const DONE =
  '(?:saw|watched|viewed|rode|tasted|sampled|planted|observed|examined|joined|chatted|learned|spent|began|started|ended|finished|met|welcomed|greeted|hosted|unveiled|looked in on|paid (?:tribute|homage|(?:their|his|her) respects)|(?:was|were) (?:welcomed|greeted|briefed|received|met|hosted))';
/** Where people meet, sleep, dine and land. */
const VENUE_NAME =
  /\b(?:Hotel|Inn|Hall|Palace|Ministry|Department|Parliament|Embassy|Consulate|Airport|Convention|Conference|State House|White House|Government House|Offices?|Headquarters|Restaurant|Club|Chamber|Council|Congress|Capitol|Resort|Residence|Expo|Exhibition|Summit|Forum|University|College)\b/;

/** Whether a name is that of a house where people meet rather than look. */
export function isMeetingHouse(name: string): boolean {
  return VENUE_NAME.test(name);
}

/** Whether the words of visiting only say that something was done there. */
export function isDoneAt(verb: string): boolean {
  return DONE_AT.test(verb);
}

/** Ends right before the places. Each alternative begins with a fixed word: no part is tried twice. */
export const VISIT = new RegExp(
  String.raw`\b(?:` +
    [
      'visited|visiting|toured|touring|inspected|inspecting|viewed|explored|exploring',
      String.raw`paid ${A} (?:[\w-]+ ){0,2}visits? to|paying ${A} (?:[\w-]+ ){0,2}visits? to|paid (?:[\w-]+ ){0,2}visits to`,
      String.raw`(?:a|an|the|guided|walking|brief|two-hour|given) (?:[\w-]+ )?tours? (?:of|through|around)`,
      String.raw`ma(?:de|king) ${A} (?:[\w-]+ )?(?:visit|stop)s? (?:to|at)|made stops at`,
      String.raw`stopp(?:ed|ing) (?:off )?(?:at|by|in at)|stops? (?:at|included|was|were)|call(?:ed|ing) (?:in )?at|dropp(?:ed|ing) (?:in|by)(?: at| on)?|call(?:ed|ing) in on|boarded(?! (?:a|the) [a-z ]{2,20} (?:to|for) )|reached|touched down at`,
      String.raw`(?:visits?|tours?|site visits?|field trips?|excursions?) (?:to|of|at|around|included|took in|covered)`,
      String.raw`(?:was|were|been|being) (?:then |also |later )?(?:shown|taken|guided|led|conducted|escorted) (?:around|round|through|to|over)(?: see| visit| tour| view)?|took (?:them|us|him|her|the [a-z]+) (?:on )?to|(?:next )?(?:on|of) the (?:agenda|itinerary|programme|program|list|day) (?:was|were|came)|(?:walkabout|walk-through|walkthrough|walking tour|inspection|viewing) (?:of|at|in|through)|inaugurat(?:ed|ing)|check(?:ed|ing) (?:in )?on|boarded (?:a|the) [a-z ]{2,20} (?:to|for)|(?:showed|took|guided|walked|led) (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:around|round|through|over)`,
      String.raw`${DONE} (?:[a-z][\w’'-]* ){0,8}?at`,
      String.raw`walk(?:ed|ing)? (?:through|around) (?:(?:the|its|their|an?|new|old|main|[a-z]{2,12}) ){1,4}?at`,
      String.raw`walk(?:ed|ing)? (?:the (?:floor|halls|grounds|site|aisles) of|through|around)|look(?:ed|ing)? (?:around|round|inside|over|at)(?=\s(?:the )?[A-Z])|(?:was|were) (?:spent (?:at|in|on|exploring|touring)|impressed by)`,
      String.raw`(?:travell?ed|crossed|drove|went|moved|proceeded|continued|headed|flew|flew by [a-z]+|went by [a-z]+|walked|journeyed|sailed|moving|going|proceeding|heading) (?:on |out |over |up |down |next |then )?to(?: see| visit| tour| inspect)?`,
      String.raw`to see|took in|taking in|laid (?:a |floral )?(?:wreaths?|tributes?|flowers) at|laying (?:a )?wreaths? at|planted (?:a |\w+ )?trees? at`,
      String.raw`(?:first|first-hand|close|closer|inside) look (?:\w+ )?(?:at|inside)|opened (?:the|a) (?:[a-z]+ ){1,3}of|took (?:a|the) (?:boat|ferry|bus|train|tram|cable car|helicopter)(?: [a-z]+){0,4}? to|stroll(?:ed|ing)? (?:through|around|along)|wander(?:ed|ing)? (?:through|around)|followed by(?= the [A-Z])|(?:ended|began|started|finished|concluded|opened) (?:the|their|his|her) (?:day|visit|tour|trip|programme|program) at|observed (?:operations|work|production) at|site visits? to|spent [a-z -]{2,40} (?:at|in)(?=\s(?:the )?[A-Z])|rounded off [a-z ]{2,30} at|(?:itinerary|programme|program|schedule|visit|trip|tour) (?:also )?(?:included|took in|covered)(?: (?:a )?(?:stops?|visits?|tours?) (?:at|to|of))?|(?:first|second|third|next|last|final) stop(?: of the day)? was|(?:was|were) (?:welcomed|received) (?:at|to)`,
    ].join('|') +
    String.raw`)\s+`,
  'gi',
);

const DONE_AT = new RegExp(`^(?:${DONE}|walk(?:ed|ing)?)\\b.*\\bat\\s+$`, 'i');

/** The visit is planned, wished or told of as earlier: words right before the verb. */
const NOT_NOW =
  /\b(?:will|to|would|plans? to|invited? [\w\s]{0,20}to|hopes? to|hopes?|hoped|wants?|wanted|wishes|plans?|planned|planning|expects?|expected|like|able|pleased|glad|delighted|eager|keen|invited|due|scheduled|able|had|previously|last year|last month|earlier|previous|next|can|may|might|could|should|please|looks? forward to|looking forward to|opportunity|chance|upcoming|future|tomorrow|cancelled|canceled|planned|proposed|not|never|after (?:his|her|their) predecessor)\s(?:\w+\s){0,2}$/i;
const CALLED_OFF =
  /^[^.;]{0,90}\b(?:(?:was|were|has been|had been|is|are) (?:cancelled|canceled|postponed|called off|dropped|scrapped|skipped|rained out|inaccessible|abandoned|left out|planned|scheduled|due|expected|being planned|set for)|\b(?:had to be|fell through|could not be)\b|(?:later|next|in the coming) (?:this |the )?(?:week|month|year|day)s?\b|(?:last|previous) year\b)/;
/** A purpose that makes the place the venue of a meeting. */
const VENUE =
  /^[^.;,]{0,50}?\b(?:to (?:sign|hold|attend|meet|discuss|ink|conclude|finali[sz]e|celebrate|receive|deliver)|for (?:talks|a meeting|meetings|the signing|a signing|a ceremony|consultations|negotiations|the (?:\w+ ){0,2}(?:meeting|conference|summit|forum)))\b/;
const YEAR = /\b(?:in|since|of) ((?:19|20)\d\d)\b/;
const REACH = 80;

/** `Earlier in the day she had toured the works.` */
const SAME_DAY =
  /^(?:Earlier (?:in the day|that (?:day|morning|week)|on \w+day)|That (?:morning|afternoon)),? \w+(?: \w+)? had /;

/** Whether the verb at `at` of the sentence tells of a visit of this occasion. `year`: of the event, null when unknown. */
export function isNow(words: string, at: number, after: number, year: number | null): boolean {
  // `had a tour of` is no earlier past, `had toured` is.
  const before = words
    .slice(Math.max(0, at - REACH), at)
    .replace(/^(.*)\b(?:had|to) $/s, /^(?:a|an|the|guided)\b/i.test(words.slice(at, after)) ? '$1' : '$&');
  if ((NOT_NOW.test(before) && !SAME_DAY.test(words)) || CALLED_OFF.test(words.slice(after))) return false;
  const other = YEAR.exec(words.slice(Math.max(0, at - REACH), after + REACH));
  return other === null || (year !== null && Number(other[1]) >= year);
}

/** Whether the words after a place make it the venue of a meeting rather than a site. */
export function isVenue(after: string): boolean {
  return VENUE.test(after);
}
