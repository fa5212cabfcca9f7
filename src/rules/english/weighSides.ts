/** Owns the side of those of whom no words say it: by their body, by the list they stand in, by where they are met. */
import type { DraftAttendee, Side } from '../../summary/draftSummary.ts';
import type { VisitParties } from './visitParties.ts';

/** A person, and the side that the words around the name give. */
export interface Sided {
  readonly attendee: DraftAttendee;
  readonly side: Side | null;
}

/** Two people in one list: nothing but a comma, `and` and an office between them. */
const LISTED = /^(?:\)|,|;| and\b)[^.]{0,60}$/;
const VERBS = /\b(?:who|which|said|met|told|was|were|is|by|where|while|welcomed|received|visited)\b/;

/** Those who sign a document are of both sides. */
const SIGNED_BY = /\b(?:signed|exchanged|inked|concluded) by\b[^.;]*$/;
const SIGNING_REACH = 60;
/** Offices of the town that a report is written from. */
const LOCAL = /\b(?:mayor|city|town|councill?or|councilmember|borough)\b/i;

const isSame = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));

/** Gives every person a side, in the order of the text. */
export function withSides(
  text: string,
  found: readonly Sided[],
  { home, house, land, dateline }: VisitParties,
): DraftAttendee[] {
  const people = found.toSorted((a, b) => a.attendee.nameSpan!.start - b.attendee.nameSpan!.start);
  const byBody = new Map<string, Side>();
  const keysOf = (body: string): string[] => [body, body.split(' ').at(-1)!];
  for (const { attendee, side } of people)
    for (const key of side && attendee.organization !== null ? keysOf(attendee.organization) : [])
      if (!byBody.has(key)) byBody.set(key, side!);
  const sideOfBody = (body: string | null): Side | undefined =>
    body === null ? undefined : keysOf(body).flatMap((key) => byBody.get(key) ?? [])[0];
  const hasVisitor = home !== null || people.some(({ side }) => side === 'visitor');
  const byParty = ({ organization, titles }: DraftAttendee): Side | null => {
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
  const sides = people.map(({ attendee, side }) => side ?? sideOfBody(attendee.organization) ?? byParty(attendee));
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
    return LISTED.test(gap) && !VERBS.test(gap) && !SIGNED_BY.test(opening);
  };
  for (let at = 1; at < sides.length; at++) if (isListed(at - 1)) sides[at] ??= sides[at - 1]!;
  for (let at = sides.length - 2; at >= 0; at--) if (isListed(at)) sides[at] ??= sides[at + 1]!;
  return people.map(({ attendee }, at) => ({
    ...attendee,
    side: sides[at] ?? (hasVisitor && at > 0 ? 'host' : 'visitor'),
  }));
}
