/** Owns the side of those of whom no words say it: by their body, by the list they stand in, by where they are met. */
import type { DraftAttendee, Side } from '../../summary/draftSummary.ts';
import { FIELD_WORDS, NOT_A_NAME, OFFICE_WORDS, ORGANIZATION_WORDS, SITE_NOUNS } from './words.ts';
import type { SideCue } from './englishSides.ts';
import type { VisitParties } from './visitParties.ts';

/** A person, and what the words around the name say of the side. */
export interface Sided {
  readonly attendee: DraftAttendee;
  readonly cue: SideCue | null;
}

/** Two people in one list: nothing but a comma, `and` and an office between them. */
const LISTED = /^(?:\)|,|;| and\b)[^.]{0,60}$/;
const VERBS = /\b(?:who|which|said|met|told|was|were|is|by|where|while|welcomed|received|visited)\b/;

/** Those who sign a document are of both sides. */
const SIGNED_BY = /\b(?:signed|exchanged|inked|concluded) by\b[^.;]*$/;
const SIGNING_REACH = 60;
/** Offices of the town that a report is written from. */
const LOCAL = /\b(?:mayor|city|town|councill?or|councilmember|borough)\b/i;

const POSTED =
  /^(?:[\w-]+ )?(?:Ambassador|High Commissioner|Consul[ -]General|Envoy)(?:-at-Large)? (?:to|in) (?:the )?(.+)$/;
const DIPLOMAT = /^(?:Ambassador|High Commissioner|Consul|Chargé)/;
/** The sentence goes on with those of whom the one before it told. */
const GOES_ON =
  /^(?:Also|Others?|Those) (?:present|in attendance|attending|there|taking part|at the (?:meeting|talks))\b/;

const isSame = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));

function opposite(side: Side | null): Side | null {
  return side === null ? null : side === 'visitor' ? 'host' : side === 'host' ? 'visitor' : null;
}

/** A body's name, and the last word by which its land is known: Government of Freedonia. */
function keysOf(body: string): string[] {
  const last = body.split(' ').at(-1)!;
  return isGeneric(last.toLowerCase()) ? [body] : [body, last];
}

function isGeneric(word: string): boolean {
  return (
    ORGANIZATION_WORDS.has(word) ||
    FIELD_WORDS.has(word) ||
    SITE_NOUNS.has(word) ||
    NOT_A_NAME.has(word) ||
    OFFICE_WORDS.has(word)
  );
}

/** Gives every person a side, in the order of the text. */
export function withSides(
  text: string,
  found: readonly Sided[],
  { home, house, land, dateline }: VisitParties,
): DraftAttendee[] {
  const people = found.toSorted((a, b) => a.attendee.nameSpan!.start - b.attendee.nameSpan!.start);
  const byBody = new Map<string, Side>();
  for (const { attendee, cue } of people) {
    if (!cue || cue.isMutual || attendee.organization === null) continue;
    for (const key of keysOf(attendee.organization)) if (!byBody.has(key)) byBody.set(key, cue.side);
  }
  const sideOfBody = (body: string | null): Side | undefined =>
    body === null
      ? undefined
      : (keysOf(body).flatMap((key) => byBody.get(key) ?? [])[0] ??
        [...byBody].find(([key]) => key.includes(' ') && isSame(key, body))?.[1]);
  const byParty = ({ organization, titles }: DraftAttendee): Side | null => {
    const posting = titles.map((title) => POSTED.exec(title)?.[1]).find((place) => place !== undefined);
    // An ambassador comes with the guests of his country, unless he is posted to theirs.
    if (posting !== undefined && home !== null) return isSame(posting, home) ? 'host' : 'visitor';
    const isDiplomat = organization !== null && titles.some((title) => DIPLOMAT.test(title));
    if (
      isDiplomat &&
      home !== null &&
      land !== null &&
      ![home, house, land].some((party) => isSame(organization, party))
    )
      return 'other';
    if (isSame(organization, home)) return 'visitor';
    if (
      organization === null &&
      dateline !== null &&
      !isSame(dateline, home) &&
      titles.some((title) => LOCAL.test(title))
    )
      return 'host';
    return isSame(organization, house) || isSame(organization, land) ? 'host' : null;
  };
  const sides = people.map(({ attendee, cue }) =>
    cue && !cue.isMutual ? cue.side : (sideOfBody(attendee.organization) ?? byParty(attendee)),
  );
  // Where only the meeting is told of, whoever meets a host has come.
  for (const [at, { attendee, cue }] of people.entries()) {
    const other = people[at - 1];
    const isMetByHost = sides[at - 1] === 'host' && other?.attendee.sentences[0] === attendee.sentences[0];
    if (cue?.isMutual) sides[at] ??= isMetByHost && !other?.cue ? 'visitor' : cue.side;
  }
  const isListed = (at: number): boolean => {
    const [one, next] = [people[at]?.attendee, people[at + 1]?.attendee];
    if (!one || !next || one.sentences[0] !== next.sentences[0]) return false;
    // Mayor A and Harrow County Mayor B: each for a place of his own.
    if (one.organization === null && next.organization !== null && one.titles.some((title) => LOCAL.test(title)))
      return false;
    const gap = text.slice(one.nameSpan!.end, next.nameSpan!.start);
    const opening = text.slice(
      Math.max(one.evidenceSpan!.start, one.nameSpan!.start - SIGNING_REACH),
      one.nameSpan!.start,
    );
    if (/\bcounterpart\b/.test(gap)) return false;
    return LISTED.test(gap) && !VERBS.test(gap) && !SIGNED_BY.test(opening);
  };
  for (let at = 1; at < sides.length; at++) if (isListed(at - 1)) sides[at] ??= sides[at - 1]!;
  for (let at = sides.length - 2; at >= 0; at--) if (isListed(at)) sides[at] ??= sides[at + 1]!;
  // The President and his Freedonian counterpart are of two sides.
  for (let at = 1; at < sides.length; at++) {
    const gap = text.slice(people[at - 1]!.attendee.nameSpan!.end, people[at]!.attendee.nameSpan!.start);
    if (gap.length > SIGNING_REACH || !/\bcounterpart\b/.test(gap)) continue;
    sides[at - 1] ??= opposite(sides[at]!);
    sides[at] ??= opposite(sides[at - 1]!);
  }
  // Two who sign a document sign for two sides.
  for (let at = 1; at < sides.length; at++) {
    const [one, other] = [people[at - 1]!.attendee, people[at]!.attendee];
    const [before, after] = [people[at - 2]?.attendee, people[at + 1]?.attendee];
    const [sentence] = one.sentences;
    if (other.sentences[0] !== sentence || before?.sentences[0] === sentence || after?.sentences[0] === sentence)
      continue;
    if (one.organization === null || other.organization === null || one.organization === other.organization) continue;
    const { start, end } = one.evidenceSpan!;
    if (!/\b(?:signed|inked|exchanged|initialled)\b/.test(text.slice(start, end))) continue;
    sides[at - 1] ??= opposite(sides[at]!);
    sides[at] ??= opposite(sides[at - 1]!);
  }
  for (let at = 1; at < sides.length; at++) {
    const { start, end } = people[at]!.attendee.evidenceSpan!;
    if (GOES_ON.test(text.slice(start, Math.min(end, start + SIGNING_REACH)))) sides[at] ??= sides[at - 1]!;
  }
  // Whoever is named first came, with those in the same list; the others received.
  const hasGuest = people.some(({ cue }) => cue?.isLeader);
  const opened = hasGuest ? 0 : sides.findIndex((_, at) => at > 0 && !isListed(at - 1));
  return people.map(({ attendee }, at) => ({
    ...attendee,
    side: sides[at] ?? (at >= (opened < 0 ? sides.length : opened) ? 'host' : 'visitor'),
  }));
}
