/** Owns the side of each person: own words first, then the organization's part in the visit, then the company kept. */
import type { Side } from '../../summary/draftSummary.ts';
import type { SideCue } from './sideCue.ts';
import { likenessOf } from './partyNames.ts';
import type { VisitFrame } from './visitFrame.ts';

export interface Placed {
  readonly organization: string | null;
  /** The organization is taken from the text around, not from the office's own words. */
  readonly isGuess: boolean;
  readonly cues: readonly SideCue[];
  /** Persons of one sentence share a number. */
  readonly sentence: number;
  /** Persons of one list of names share a text. */
  readonly list: string;
  /** Whether only a separator parts this person's words from the person before. */
  readonly joined: boolean;
  readonly hasOffice: boolean;
  /** 我校 or 本市 stands before the office. */
  readonly isOwn: boolean;
  /** 政协, 人大 …: the committee that the first office names; members of the inspecting one travel together. */
  readonly committee: string | null;
  /** Offices outside the committee are named with it. */
  readonly isMixed: boolean;
}

function strongSide(person: Placed): Side | null {
  const strong = person.cues.filter((cue) => cue.strong);
  if (strong.length === 0) return null;
  const visitors = strong.filter((cue) => cue.side === 'visitor').length;
  return visitors * 2 >= strong.length ? 'visitor' : 'host';
}

/** Who is named in one breath with a leader or a host acts with them: the cue of the last reaches back over the list. */
function shareCues(people: readonly Placed[]): Placed[] {
  const shared = [...people];
  for (let i = shared.length - 1; i > 0; i--) {
    const [before, after] = [shared[i - 1]!, shared[i]!];
    if (!after.joined || before.sentence !== after.sentence || strongSide(before) !== null) continue;
    const strong = after.cues.filter((cue) => cue.strong);
    if (strong.length > 0) shared[i - 1] = { ...before, cues: [...before.cues, ...strong] };
  }
  for (let i = 1; i < shared.length; i++) {
    const [before, after] = [shared[i - 1]!, shared[i]!];
    if (after.joined && before.sentence === after.sentence && strongSide(after) === null && strongSide(before) !== null)
      shared[i] = { ...after, cues: [...after.cues, ...before.cues.filter((cue) => cue.strong)] };
  }
  return shared;
}

function best(organization: string, parties: readonly string[]): number {
  let found = 0;
  for (const party of parties) found = Math.max(found, likenessOf(organization, party));
  return found;
}

/** One side for each person, in the same order. */
export function assignSides(placed: readonly Placed[], frame: VisitFrame): Side[] {
  const people = shareCues(placed);
  const receiving = new Set(people.flatMap((person) => (strongSide(person) === 'host' ? [person.organization] : [])));
  const led = people.filter(
    (person) =>
      strongSide(person) === 'visitor' &&
      person.organization !== null &&
      !(person.isGuess && receiving.has(person.organization)),
  );
  const visitors = [...frame.visitors.map((party) => party.name), ...led.map((person) => person.organization!)];
  const isVisiting = (name: string): boolean => best(name, visitors) > 0;
  const hosts = frame.hosts.map((party) => party.name).filter((name) => best(name, visitors) < 2);
  for (const person of people)
    if (strongSide(person) === 'host' && person.organization !== null && !isVisiting(person.organization))
      hosts.push(person.organization);
  // The page's own people stand where it says that it stands.
  for (const person of people)
    if (person.isOwn && person.organization !== null && strongSide(person) === null)
      if (frame.own === 'host' && !isVisiting(person.organization)) hosts.push(person.organization);
      else if (frame.own === 'visitor') visitors.push(person.organization);
  for (const venue of frame.venues) if (!isVisiting(venue.name)) hosts.push(venue.name);
  if (visitors.length === 0)
    visitors.push(...frame.travellers.map((party) => party.name).filter((name) => best(name, hosts) < 2));
  if (visitors.length === 0) {
    const traveller = people.find(
      (person) => person.organization !== null && person.cues.some((cue) => cue.side === 'visitor'),
    );
    if (traveller) visitors.push(traveller.organization!);
  }

  // A signing of two bodies, nobody travels: the one named first tells the news at its own place.
  if (visitors.length === 0 && hosts.length === 0 && frame.own === null && frame.signs) {
    const named = people.flatMap(({ organization }) => (organization === null ? [] : [organization]));
    const first = named[0];
    const others = named.filter((name) => likenessOf(name, first!) === 0);
    if (others.length > 0 && others.every((name) => likenessOf(name, others[0]!) > 0)) {
      hosts.push(first!);
      visitors.push(others[0]!);
    }
  }
  // An inspection within one place: the committee that leads it, not the place, tells the sides.
  const committees = new Set(
    people.flatMap((person) =>
      strongSide(person) === 'visitor' && person.committee !== null ? [person.committee] : [],
    ),
  );
  const leaders = people.filter((person) => strongSide(person) === 'visitor' && person.hasOffice);
  const isByCommittee = committees.size > 0 && leaders[0]?.committee !== null && leaders[0]?.isMixed === false;
  const sides: Side[] = [];
  people.forEach((person, index) => {
    sides.push(
      sideOf(person, people[index - 1], sides[index - 1], {
        visitors,
        hosts,
        committees,
        isByCommittee,
        own: frame.own,
      }),
    );
  });
  return shareWithinBodies(people, sides);
}

/** People of one body stand on one side: what the words about one of them say holds for those of whom nothing is said. */
function shareWithinBodies(people: readonly Placed[], sides: readonly Side[]): Side[] {
  const known = new Map<string, Side | null>();
  for (const person of people) {
    const side = strongSide(person) ?? person.cues[0]?.side ?? null;
    if (person.organization === null || person.isGuess || side === null) continue;
    const before = known.get(person.organization);
    known.set(person.organization, before === undefined || before === side ? side : null);
  }
  return sides.map((side, index) => {
    const { organization, cues, committee } = people[index]!;
    if (organization === null || cues.length > 0 || committee !== null) return side;
    return known.get(organization) ?? side;
  });
}

interface Parties {
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
  readonly committees: ReadonlySet<string>;
  /** Nobody but members of committees leads the visit. */
  readonly isByCommittee: boolean;
  readonly own: VisitFrame['own'];
}

/** 驻某国代表处: neither the travellers nor those whom they call on. */
const MISSION_ABROAD = /^驻.{1,6}(?:代表处|办事处)$/;

function sideOf(
  person: Placed,
  previous: Placed | undefined,
  previousSide: Side | undefined,
  { visitors, hosts, committees, isByCommittee, own }: Parties,
): Side {
  const { organization } = person;
  const asVisitor = organization === null ? 0 : best(organization, visitors);
  const asHost = organization === null ? 0 : best(organization, hosts);
  const strong = strongSide(person);
  if (person.isOwn && strong === null) return own ?? 'host';
  if (strong === 'visitor' && asHost < 2) return 'visitor';
  if (strong === 'host' && (asVisitor < 2 || person.isGuess)) return 'host';
  if (
    strong === null &&
    person.committee !== null &&
    (isByCommittee || committees.has(person.committee)) &&
    asHost <= asVisitor
  )
    return 'visitor';
  if (strong === null && isByCommittee && person.committee === null && person.hasOffice && !person.joined)
    return 'host';
  if (organization === null && own !== null && person.hasOffice && strong === null && !(previous && person.joined))
    return own;
  if (organization !== null && strong === null && MISSION_ABROAD.test(organization)) return 'other';
  if (asVisitor > asHost || asVisitor === 2) return 'visitor';
  if (asHost > 0) return 'host';
  if (person.cues.some((cue) => cue.side === 'other') && (visitors.length > 0 || hosts.length > 0)) return 'other';
  if (previous && previousSide && (previous.list === person.list || person.joined)) return previousSide;
  const weak = person.cues[0]?.side;
  if (weak) return weak;
  if (organization === null && person.hasOffice && previous && previousSide && previous.sentence === person.sentence)
    return previousSide;
  if (visitors.length > 0) return 'host';
  return hosts.length > 0 ? 'visitor' : (previousSide ?? 'visitor');
}
