/** Owns the bodies of people of whom the text says an office and no body: their list's, the place shown, the visitors' home, the hosts' land. */
import type { Sentence } from '../../article/cleanArticle.ts';
import type { DraftAttendee, DraftSiteVisit } from '../../summary/draftSummary.ts';
import { readPlaces } from './sitePlaces.ts';
import type { VisitParties } from './visitParties.ts';

/** Offices of the public, which no visited house holds. */
const PUBLIC =
  /\b(?:minister|secretary|mayor|governor|senator|representative|congress\w+|mp|sen|rep|gov|judge|justice|ambassador|consul|councillor|councilmember|commissioner|king|queen|bishop|premier|prime|general|colonel|police|sheriff|president of the (?:senate|national|parliament|assembly|republic)|speaker)\b/i;
/** Offices of a whole country. */
const NATIONAL =
  /\b(?:minister|permanent secretary|ambassador|president|prime|king|queen|secretary of state|speaker)\b/i;
/** Offices that only a country has. */
const RULING = /\b(?:minister|prime|king|queen|emir|sultan|crown prince)\b/i;
/** Offices of a place. */
const LOCAL =
  /\b(?:mayor|governor|county|district|provincial|borough|city|town|village|commissioner|councillor|paramount chief|village chief)\b/i;
/** A sentence that tells of the visitors as a group; its members are named there or right after. */
const GROUP = /\b(?:delegation|party|mission|team|group|visitors|guests|members|executives|accompanied)\b/i;
/** The two stand in one list: commas, `and` and the words of an office between them. */
const LISTED = /^,? ?(?:[\p{L}’'-]+,? ){0,9}[\p{L}’'-]*(?:\. ?)?$/u;
const VERBS = /\b(?:who|which|said|met|told|was|were|is|by|with|where|while|from|also|then)\b/;
const LONGEST_GAP = 70;
/** Words further before a name than this are of another clause. */
const REACH = 400;
/** A place that an office names is introduced within so much of the text. */
const WHOLE = 6000;
/** `in Harrow Province, where`, `visited Harrow Island`: the place before a local office. */
const OFFICE =
  /\b(?:President|Dean|Director|Minister|Mayor|Governor|Head|Chair\w*|Chief|Officer|Secretary|Professor|Dr|Mr|Ms|Mrs|Vice|Manager|Commissioner|Ambassador|Chancellor)\b/;
const PLACED = /\b(?:in|to|at|visited|reached|through) (?:the )?((?:\p{Lu}[\p{L}’'-]+ ?){1,4})/gu;

interface Context {
  readonly text: string;
  readonly passages: readonly Sentence[];
  readonly parties: VisitParties;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** The places visited, in the order of the text. */
  readonly scenes: readonly DraftSiteVisit[];
}

/** The last place before `end` in a sentence whose name says its kind; nobody's office, nothing possessed. */
function placeBefore(text: string, sentence: Sentence | undefined, end: number): string | null {
  if (!sentence) return null;
  const place = readPlaces(text, Math.max(sentence.start, end - REACH), Math.min(end, sentence.end)).findLast(
    ({ span, hasKind, isLong }) => hasKind && isLong && !OFFICE.test(text.slice(span.start, span.end)),
  );
  if (!place) return null;
  const name = text
    .slice(place.span.start, place.span.end)
    .replace(/^(?:The|At|In|A) /, '')
    .replace(/^.*['’]s (?=\p{Lu})/u, '');
  return /^\p{Lu}/u.test(name) && !/['’]s? |(?:group|side|project|headquarters)$/.test(name) && !PART.test(name)
    ? name
    : null;
}

/** A part of a body is not the body that somebody else belongs to. */
const PART =
  /^(?:Office|Department|Division|Faculty|School|Section|Unit|Committee) (?:of|for)\b|\b(?:Office|Department|Division|Faculty|Committee)$/;

/** Kinds of places that an office may name: County Commissioner. */
const KIND_OF_PLACE = /\b(?:County|Province|Provincial|District|City|State|Region|Borough)\b/i;

/** The place of a local office: named before it in the sentence, or elsewhere with the office's own kind: Harrow County. */
function localPlace({ text, passages, parties }: Context, one: DraftAttendee, index: number): string | null {
  const kind = KIND_OF_PLACE.exec(one.titles.join(' '))?.[0].replace(/Provincial/i, 'Province');
  const sentence = passages[index]!;
  const named = [
    ...text.slice(Math.max(sentence.start, one.nameSpan!.start - REACH), one.nameSpan!.start).matchAll(PLACED),
  ]
    .map((match) => match[1]!.trim())
    .findLast((name) => name.length > 2 && !OFFICE.test(name) && (kind === undefined || name.includes(kind)));
  if (named !== undefined) return named;
  if (kind !== undefined)
    return (
      new RegExp(String.raw`(?:\p{Lu}\p{Ll}[\p{L}’'-]* ){1,3}${kind}\b(?! \p{Lu})`, 'u').exec(
        text.slice(0, WHOLE),
      )?.[0] ?? parties.land
    );
  const isTown = /\b(?:mayor|councill?or|city)\b/i.test(one.titles.join(' '));
  if (isTown && parties.dateline !== null) return parties.dateline;
  return placeBefore(text, passages[index - 1], sentence.start) ?? parties.land ?? parties.dateline;
}

/** The body of the person before in the same list, where it stood before an office: `Harrow Chief Executive A and manager B`. */
function listBody(text: string, one: DraftAttendee, previous: DraftAttendee | undefined): string | null {
  if (!previous?.organization || previous.sentences[0] !== one.sentences[0] || previous.side !== one.side) return null;
  const gap = text.slice(previous.nameSpan!.end, one.nameSpan!.start);
  if (gap.length > LONGEST_GAP || VERBS.test(gap) || !LISTED.test(gap)) return null;
  return text
    .slice(Math.max(one.evidenceSpan!.start, previous.nameSpan!.start - REACH), previous.nameSpan!.start)
    .includes(previous.organization)
    ? previous.organization
    : null;
}

/** Offices that only one kind of house has, and its names. */
const HOUSES_OF_OFFICES: readonly (readonly [office: RegExp, house: RegExp])[] = [
  [
    /\b(?:vice-chancellor|chancellor|rector|pro-rector|vice-rector|provost|registrar|bursar|dean|professor|lecturer)\b/i,
    /\b(?:Universit\p{L}+|College|Academy|Institute|School)\b/u,
  ],
  [
    /\b(?:head ?teacher|headmaster|headmistress|principal|teacher|student)\b/i,
    /\b(?:School|Academy|College|Kindergarten|Lyc\p{L}+)\b/u,
  ],
  [
    /\b(?:nurse|matron|medical|surgeon|clinical|nursing|ward)\b/i,
    /\b(?:Hospital|Clinic|Infirmary|Hospice|Health)\b|\bMedical Cent/,
  ],
  [/\b(?:curator|docent|archivist|librarian)\b/i, /\b(?:Museum|Gallery|Archives?|Library|Collection)\b/],
  [/\b(?:imam|vicar|pastor|priest|abbot)\b/i, /\b(?:Mosque|Church|Chapel|Cathedral|Temple|Monastery|Abbey)\b|^church /],
  [
    /\b(?:plant|mill|mine|yard|farm|port|station|terminal|factory|works) \w*(?: ?manager|director|foreman|superintendent|chief|head|master)\b/i,
    /\b(?:Plant|Mills?|Mine|\w*[Yy]ard|Farm|Port|Station|Terminal|Factory|\w*[Ww]orks|refinery|plant|mill|factory)\b/,
  ],
];

/** The first of `bodies` that is a house of the office's own kind; null when the office has none, or none of them is. */
function houseOfOffice(titles: readonly string[], bodies: readonly (string | null | undefined)[]): string | null {
  for (const [office, house] of HOUSES_OF_OFFICES)
    if (titles.some((title) => office.test(title))) {
      const found = bodies.find((body) => typeof body === 'string' && house.test(body));
      if (found) return found;
    }
  return null;
}

/** A site is the scene for so many sentences after the one that names it. */
const SCENE_SENTENCES = 2;

/** Fills in the body of those who hold an office and of whom no body is named. */
export function withHomeBodies(context: Context, attendees: readonly DraftAttendee[]): DraftAttendee[] {
  const { text, passages, parties, abbreviations, scenes } = context;
  const indexOf = new Map(passages.map((sentence, index) => [sentence.number, index]));
  const visiting = attendees.find(
    (one) => one.side === 'visitor' && one.organization !== null && one.titles.some((title) => PUBLIC.test(title)),
  );
  const home = parties.home ?? visiting?.organization ?? null;
  const land =
    parties.land !== null && parties.land !== home && !visiting?.organization?.includes(parties.land)
      ? parties.land
      : null;
  const receiving =
    attendees.find(
      (one) => one.side === 'host' && one.organization !== null && one.titles.some((title) => RULING.test(title)),
    )?.organization ?? null;
  const done: DraftAttendee[] = [];
  const isMember = (index: number): boolean => GROUP.test(text.slice(passages[index]!.start, passages[index]!.end));
  const sceneOf = (index: number, at: number): string | null => {
    const from = passages[Math.max(0, index - SCENE_SENTENCES)]!.start;
    return scenes.findLast(({ nameSpan }) => nameSpan!.start >= from && nameSpan!.start < at)?.name ?? null;
  };
  for (const one of attendees) {
    const index = indexOf.get(one.sentences[0]!) ?? 0;
    const isPublic = one.titles.some((title) => PUBLIC.test(title));
    const bodyOf = (): string | null => {
      const listed = isPublic ? null : listBody(text, one, done.at(-1));
      if (listed !== null) return listed;
      if (one.side === 'visitor') return home;
      if (one.titles.some((title) => LOCAL.test(title))) return localPlace(context, one, index);
      const isNational = one.titles.some((title) => NATIONAL.test(title));
      if (isPublic) return isNational ? (KIND_OF_PLACE.test(land ?? '') ? null : (land ?? receiving)) : null;
      const [here, earlier] = [passages[index]!, passages[index - 1]];
      const beside = placeBefore(text, here, one.nameSpan!.start);
      const scene = sceneOf(index, one.nameSpan!.start);
      return (
        houseOfOffice(one.titles, [beside, scene, parties.house]) ??
        beside ??
        scene ??
        parties.house ??
        placeBefore(text, earlier, here.start)
      );
    };
    const isKnown = one.titles.length > 0 || (one.side === 'visitor' && isMember(index));
    const body = one.organization === null && isKnown ? bodyOf() : null;
    done.push(body === null ? one : { ...one, organization: abbreviations.get(body) ?? body });
  }
  return done;
}
