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

const isSame = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));

/** Gives every person a side, in the order of the text. */
export function withSides(text: string, found: readonly Sided[], { home, house, land }: VisitParties): DraftAttendee[] {
  const people = found.toSorted((a, b) => a.attendee.nameSpan!.start - b.attendee.nameSpan!.start);
  const byBody = new Map<string, Side>();
  for (const { attendee, side } of people)
    if (side && attendee.organization !== null && !byBody.has(attendee.organization))
      byBody.set(attendee.organization, side);
  const hasVisitor = home !== null || people.some(({ side }) => side === 'visitor');
  const byParty = ({ organization }: DraftAttendee): Side | null => {
    if (isSame(organization, home)) return 'visitor';
    return isSame(organization, house) || isSame(organization, land) ? 'host' : null;
  };
  const sides = people.map(
    ({ attendee, side }) => side ?? byBody.get(attendee.organization ?? '') ?? byParty(attendee),
  );
  const isListed = (at: number): boolean => {
    const [one, next] = [people[at]?.attendee, people[at + 1]?.attendee];
    if (!one || !next || one.sentences[0] !== next.sentences[0]) return false;
    const gap = text.slice(one.nameSpan!.end, next.nameSpan!.start);
    return LISTED.test(gap) && !VERBS.test(gap);
  };
  for (let at = 1; at < sides.length; at++) if (isListed(at - 1)) sides[at] ??= sides[at - 1]!;
  for (let at = sides.length - 2; at >= 0; at--) if (isListed(at)) sides[at] ??= sides[at + 1]!;
  return people.map(({ attendee }, at) => ({
    ...attendee,
    side: sides[at] ?? (hasVisitor && at > 0 ? 'host' : 'visitor'),
  }));
}
