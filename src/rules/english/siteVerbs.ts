/** Owns how English reports say that a place was visited: the words right before the places. */
import { findExpressions, headTable, type Expression } from './headTable.ts';
import type { Token } from './tokens.ts';

/** Something done there tells where people were: `planted a tree at the Otter School`. Of these the place must be a sure site. */
const DONE_HEADS =
  'saw watched viewed rode tasted sampled planted observed examined joined chatted learned spent began started ended finished met welcomed greeted hosted unveiled looked paid was were walked walking';
const DONE = String.raw`(?:saw|watched|viewed|rode|tasted|sampled|planted|observed|examined|joined|chatted|learned|spent|began|started|ended|finished|met|welcomed|greeted|hosted|unveiled|looked in on|paid (?:tribute|homage|(?:their|his|her) respects)|(?:was|were) (?:welcomed|greeted|briefed|received|met|hosted)) (?:[a-z][\w’'-]* ){0,8}?at`;
const WALKED = String.raw`walk(?:ed|ing)? (?:through|around) (?:(?:the|its|their|an?|new|old|main|[a-z]{2,12}) ){1,4}?at`;
const A = String.raw`(?:a|an|the|their|its)`;

/** First words of an expression of visiting, and the whole of it; where several fit, the first counts. */
const EXPRESSIONS: readonly (readonly [heads: string, whole: string])[] = [
  [
    'visited visiting toured touring inspected inspecting viewed explored exploring surveyed surveying reached',
    String.raw`\w+`,
  ],
  ['paid paying', String.raw`(?:paid|paying) ${A} (?:[\w-]+ ){0,2}visits? to|paid (?:[\w-]+ ){0,2}visits to`],
  ['made making', String.raw`ma(?:de|king) ${A} (?:[\w-]+ )?(?:visit|stop)s? (?:to|at)|made stops at`],
  ['stopped stopping stop stops', String.raw`stopp(?:ed|ing) (?:off )?(?:at|by|in at)|stops? (?:at|included|was|were)`],
  ['called calling', String.raw`call(?:ed|ing) (?:(?:in )?at|in on)`],
  ['dropped dropping', String.raw`dropp(?:ed|ing) (?:in|by)(?: at| on)?`],
  ['popped popping', String.raw`popp(?:ed|ing) in(?:to| at| on)`],
  ['boarded', String.raw`boarded(?: (?:a|the) [a-z ]{2,20} (?:to|for)|(?! (?:a|the) [a-z ]{2,20} (?:to|for) ))`],
  ['touched', 'touched down at'],
  [
    'visit visits tour tours excursion excursions',
    String.raw`(?:visits?|tours?|excursions?) (?:to|of|at|around|through|included|took in|covered|also included|also took in)(?: (?:a )?(?:stops?|visits?|tours?) (?:at|to|of))?`,
  ],
  ['site field', String.raw`(?:site visits?|field trips?) (?:to|of|at|around|included|took in|covered)`],
  [
    'places sites facilities institutions venues',
    String.raw`\w+ (?:that were )?(?:visited|toured|inspected) (?:were|was|included|include)`,
  ],
  [
    'itinerary programme program schedule trip',
    String.raw`\w+ (?:also )?(?:included|took in|covered)(?: (?:a )?(?:stops?|visits?|tours?) (?:at|to|of))?`,
  ],
  ['first second third next last final', String.raw`\w+ stop(?: of the day)? was`],
  [
    'was were been being',
    String.raw`(?:was|were|been|being) (?:(?:then |also |later )?(?:shown|taken|guided|led|conducted|escorted|driven|brought|flown|ferried|bused|ushered|walked)(?: by [\w’'. -]{2,40}?)? (?:on |out |up |down |back |aboard |then )?(?:around|round|through|to|over|into|inside)(?: see| visit| tour| view)?|(?:welcomed|received|hosted) (?:at|to)|spent (?:at|in|on|exploring|touring)|impressed by|given (?:a|the) (?:[\w-]+ )?(?:look|tour) (?:at|inside|of|around|round|through))`,
  ],
  [
    'took',
    String.raw`took (?:them|us|him|her|the [a-z]+) (?:on )?(?:to|around|through)|took (?:in|a (?:look|walk|tour) (?:at|around|through|inside|of))`,
  ],
  ['taking', 'taking in'],
  [
    'on of next',
    String.raw`(?:next )?(?:on|of) the (?:agenda|itinerary|programme|program|list|day) (?:was|were|came)|next (?:came|was|up was)`,
  ],
  ['turn', 'turn of'],
  ['port', String.raw`port of call was`],
  [
    'first next second third final last',
    String.raw`\w+ (?:call|engagement|visit|destination|station|halt)(?: of the day)? was(?: to| at)?`,
  ],
  ['made making', String.raw`ma(?:de|king) (?:for|(?:their|its|his|her) way (?:on |over |up |down )?to)`],
  [
    'carried drove brought bused bussed flew ferried whisked ushered',
    String.raw`\w+ (?:(?:the|their) [a-z]+|them|him|her|us) (?:on |out |over |up |down )?to`,
  ],
  ['ride drive transfer detour outing trip', String.raw`\w+ (?:on |out |over |up |down )?to`],
  ['commissioned commissioning', String.raw`\w+`],
  ['cut cutting', String.raw`cut(?:ting)? (?:the|a) ribbon (?:at|on|of|for)`],
  ['broke breaking', String.raw`br(?:oke|eaking) ground (?:at|on|for)`],
  ['foundation', String.raw`foundation stone (?:of|for|at)`],
  ['unveiled unveiling', String.raw`unveil(?:ed|ing) (?:a|the) (?:[a-z]+ ){1,3}(?:at|in)`],
  ['featured featuring', String.raw`featur(?:ed|ing) (?:(?:a )?(?:stops?|visits?|tours?) (?:at|to|of))`],
  ['given', 'given over to'],
  [
    'showed showing',
    String.raw`\w+ (?:the )?(?:guests|visitors|delegates|delegation|group|party|team|them)(?= (?:the )?[A-Z])`,
  ],
  ['made', 'made time for'],
  ['it', String.raw`it was (?:then )?(?:on|off|over|back|out|down|up) to`],
  [
    'walkabout walk-through walkthrough walking inspection viewing',
    String.raw`(?:walkabout|walk-through|walkthrough|walking tour|inspection|viewing) (?:of|at|in|through)`,
  ],
  ['inaugurated inaugurating', String.raw`\w+`],
  ['checked checking', String.raw`check(?:ed|ing) (?:in )?on`],
  [
    'showed took guided walked led',
    String.raw`(?:showed|took|guided|walked|led) (?:the )?[\w’'-]+(?: [\w’'-]+)? (?:around|round|through|over)`,
  ],
  [DONE_HEADS, String.raw`${DONE}|${WALKED}`],
  ['hosted welcomed received hosting welcoming receiving', String.raw`\w+ (?:[\w’'-]+ ){1,12}?at (?=(?:its|their) )`],
  ['walk walked walking', String.raw`walk(?:ed|ing)? (?:the (?:[a-z]+ ){1,3}of|through|around)`],
  [
    'look looked looking',
    String.raw`look(?:ed|ing)? (?:around|round|inside|over|at)(?=\s(?:(?:the|its|their) )?(?:[a-z$€£\d][\w.$€£-]* ){0,4}[A-Z])`,
  ],
  ['went', 'went (?:down|inside|into|aboard|round|around|over)'],
  ['descended climbed entered ascended', String.raw`\w+(?: (?:into|to|up to|up))?`],
  ['arrived arriving', String.raw`arriv(?:ed|ing) at`],
  [
    'travelled traveled crossed drove went moved proceeded continued headed flew walked journeyed sailed moving going proceeding heading',
    String.raw`(?:travell?ed|crossed|drove|went|moved|proceeded|continued|headed|flew|walked|journeyed|sailed|moving|going|proceeding|heading)(?: by [a-z]+)? (?:on |out |over |up |down |next |then )?to(?: see| visit| tour| inspect)?`,
  ],
  ['saw seeing', String.raw`\w+`],
  ['to', 'to see'],
  ['laid laying', String.raw`laid (?:a |floral )?(?:wreaths?|tributes?|flowers) at|laying (?:a )?wreaths? at`],
  ['planted', String.raw`planted (?:a |\w+ )?trees? at`],
  ['first first-hand close closer inside', String.raw`[\w-]+ look (?:\w+ )?(?:at|inside)`],
  ['opened', String.raw`opened (?:the|a) (?:[a-z]+ ){1,3}of`],
  ['took', String.raw`took (?:a|the) (?:boat|ferry|bus|train|tram|cable car|helicopter)(?: [a-z]+){0,4}? to`],
  ['strolled strolling stroll wandered wandering wander', String.raw`\w+ (?:through|around|along)`],
  ['followed', String.raw`followed by(?= the [A-Z])`],
  [
    'ended began started finished concluded opened',
    String.raw`\w+ (?:the|their|his|her) (?:day|visit|tour|trip|programme|program) at`,
  ],
  ['observed', String.raw`observed (?:operations|work|production) at`],
  ['spent', String.raw`spent [a-z -]{2,40} (?:at|in)(?=\s(?:the )?[A-Z])`],
  ['rounded', String.raw`rounded off [a-z ]{2,30} at`],
];

const VISITING = headTable(EXPRESSIONS, String.raw`(?:\s+|(?=[.,;]))`, 'i');

const DONE_AT = new RegExp(String.raw`^(?:${DONE}|walk(?:ed|ing)?\b.*\bat)\s+$`, 'i');

/** The expressions of visiting in `words`, the text of a sentence that begins at `start` and holds `tokens`; each ends right before the places. */
export function findVisiting(words: string, tokens: readonly Token[], start: number): Expression[] {
  return findExpressions(VISITING, words, tokens, start);
}

/** Whether the words of visiting only say that something was done there. */
export function isDoneAt(verb: string): boolean {
  return DONE_AT.test(verb);
}

const MEETS =
  'students|staff|workers|patients|pupils|engineers|farmers|nurses|teachers|apprentices|scientists|researchers|growers|villagers|families|trainees';
/** `saw cheese being made at`, `met apprentices at`: looking at something at a place. */
const LOOKED_AT = headTable(
  [
    ['saw watched rode tried sampled tasted planted fed viewed studied examined tested boarded', String.raw`\w+`],
    ['spoke talked chatted', String.raw`\w+ (?:with|to)`],
    ['met', `met (?:${MEETS})`],
    ['was were', String.raw`\w+ (?:shown|briefed)(?! (?:around|round|through))`],
  ],
  String.raw`\b[^.;]{0,90}? (?:at|in) (?:the )?(?=\p{Lu})`,
  'u',
);

/** Where a sentence tells of something that was looked at in a place; each ends right before the place. */
export function findLookedAt(words: string, tokens: readonly Token[], start: number): Expression[] {
  return findExpressions(LOOKED_AT, words, tokens, start);
}
