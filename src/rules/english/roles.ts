/** Owns what people are called in small letters right before their name: `interpreter Ken Abe`, `protection specialist Ann Lee`. */
import { namesOffice } from './offices.ts';
import { stemOf, type Token } from './tokens.ts';
import { askOnce } from './wordFacts.ts';

/** Nouns of persons end so; English forms new ones at will, so no list can hold them. */
const PERSON_NOUN =
  /^[a-z-]*(?:er|or|ist|ian|ant|agent|man|men|woman|women|person|eer|lead|guide|chaplain|counterpart|graduate|alumnus|alumna|apprentice|resident|volunteer|holder|smith|wright|keeper|mate|chief|head|lead)$/;
/** Words with such an ending that are no persons, or that stand before a name for another reason. */
const NO_ROLE =
  /^(?:after|over|under|other|another|rather|whether|never|ever|however|together|later|earlier|former|per|for|or|nor|near|neither|either|further|latter|better|more|newer|older|younger|longer|greater|higher|lower|upper|outer|inner|larger|smaller|moreover|altogether|whoever|whatever|significant|important|relevant|constant|distant|instant|brilliant|russian|then|than|when|tour|dinner|water|river|paper|power|centre|center|number|order|letter|offer|matter|chapter|quarter|charter|harbor|color|honor|labor|floor|door|doctor|minor|major|senior|junior|prior|interior|exterior|corridor|sector|factor|motor|tractor|vector|monitor|restaurant|plant|grant|giant|want|human|german|roman|consider|remember|deliver|discover|enter|offer|render|wander|wonder|answer|hear|were|supplier|carrier|retailer|automaker|maker|shipbuilder|manufacturer|producer|developer|operator|broadcaster|distributor|contractor|insurer|lender|exporter|importer|subsidiary|consultant|newspaper|user|sister|supporter|sponsor|provider|vendor|processor|publisher|cover|computer|cluster|container|tower|ferry|trailer|steamer|freighter|tanker|cruiser)$/;
/** Relatives that take part: a person without an office. */
export const KIN = /^(?:wife|husband|spouse|partner|son|daughter|brother|sister|fiancée?)$/;
/** Groups whose members' names follow a comma: `the same hosts, Carl Lund and …`. */
export const GROUP =
  /^(?:hosts|guests|visitors|members|colleagues|delegates|teachers|students|pupils|residents|organisers|organizers|volunteers)$/;
const NO_MODIFIER =
  /^(?:there|here|today|yesterday|now|soon|they|we|this|meanwhile|finally|among|during|the|a|an|its|their|his|her|our|and|or|but|with|by|to|of|from|at|in|on|for|as|said|says|told|met|where|when|while|who|whose|which|that|including|included|like|is|was|were|are|be|also|both|then|thanked|asked|added|one|two|three|four|five|six|through|between|via|next|longtime|later|wrote|explained|noted|joked|recalled|remarked|answered|replied|show\w*|\w+ed|\w+ly|[a-z]+-generation|come|came|had|have|has|been|sat|stood|took|gave|saw|heard|got|made|brought|held|sent|left|spoke|led|laid|paid|fellow|veteran|current|local|new)$/;

/** Whether the small word says what a person is. */
export function isRole(token: Token | undefined): boolean {
  return token !== undefined && namesRole(token.word);
}

/** Whether the word by itself says what a person is. */
export const namesRole = askOnce((word) => isSmallNoun(word) && (isPersonNoun(word) || namesOffice(word)));
const isSmallNoun = askOnce(({ text }) => /^\p{Ll}/u.test(text) && !NO_ROLE.test(text));
const isPersonNoun = askOnce(({ text }) => PERSON_NOUN.test(text));

/** Start of a role whose noun stands at `head`: `test driver`, `mill maintenance foreman`; no more than two words before the noun. */
export function roleStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < 2) {
    const before = tokens[start - 1]!;
    const opens = start === 1 && /^\p{Lu}\p{Ll}+$/u.test(before.text) && !NO_MODIFIER.test(stemOf(before));
    if (opens) return 0;
    if (!/^[a-z][a-z-]+$/.test(before.text) || NO_MODIFIER.test(before.text)) break;
    start--;
  }
  return start;
}
