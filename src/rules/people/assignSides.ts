/** Owns the side of each person: what is said of him and of his body is weighed, then the company kept decides. */
import type { Side } from '../../summary/draftSummary.ts';
import { PartyScale } from './partyScale.ts';
import { coreOf, likenessOf } from './partyNames.ts';
import type { SideCue } from './sideCue.ts';
import type { VisitFrame } from './visitFrame.ts';

export interface Placed {
  readonly organization: string | null;
  /** The organization is taken from the text around, not from the office's own words. */
  readonly isGuess: boolean;
  /** He was met where his body is: at the place just entered. */
  readonly isScene: boolean;
  readonly cues: readonly SideCue[];
  /** The cue of the place where the offices stand; the others may be of later mentions. */
  readonly cue: SideCue | null;
  /** Persons of one sentence share a number. */
  readonly sentence: number;
  /** Persons of one list of names share a text. */
  readonly list: string;
  /** Whether only a separator parts this person's words from the person before. */
  readonly joined: boolean;
  /** The words before the person set him against the one before: 甲会见乙, 甲同乙会谈. */
  readonly isMet: boolean;
  /** Index of the person whom a sentence sets him against. */
  readonly metBy: number | null;
  readonly hasOffice: boolean;
  /** 我校 or 本市 stands before the office. */
  readonly isOwn: boolean;
  /** He stands for his state or office in another place: 驻某国大使, 驻某国代表处处长. */
  readonly isPosted: boolean;
  /** His name is not of the country's peoples, so that the page's own body is hardly his. */
  readonly isForeign: boolean;
  /** 政协, 人大 …: the committee that the first office names; members of the inspecting one travel together. */
  readonly committee: string | null;
  /** Offices outside the committee are named with it. */
  readonly isMixed: boolean;
}

/** Weight of a person's own cues, at most 3; positive for visitors. */
function ownScore({ cues }: Placed): number {
  let [visits, receives] = [0, 0];
  for (const { side, weight } of cues)
    if (side === 'visitor') visits = Math.max(visits, weight) + (visits > 0 ? 0.5 : 0);
    else if (side === 'host') receives = Math.max(receives, weight) + (receives > 0 ? 0.5 : 0);
  return Math.max(-3, Math.min(3, visits - receives));
}

/** A verb after a list has all its names for subject, and what announces a list announces all its names. */
function shareCues(people: readonly Placed[]): Placed[] {
  const shared = [...people];
  const share = (to: number, from: number, direction: SideCue['from']): void => {
    const [taker, giver] = [shared[to]!, shared[from]!];
    const later = shared[Math.max(to, from)]!;
    if (!later.joined || taker.sentence !== giver.sentence || Math.abs(ownScore(taker)) >= 2) return;
    // 甲与乙签约: what announces the one does not announce the other.
    if (direction === 'before' && later.isMet && giver.organization !== taker.organization) return;
    const { cue } = giver;
    if (cue && cue.from === direction) shared[to] = { ...taker, cue, cues: [...taker.cues, cue] };
  };
  for (let i = shared.length - 1; i > 0; i--) share(i - 1, i, 'after');
  for (let i = 1; i < shared.length; i++) share(i, i - 1, 'before');
  return shared;
}

/** What is known of the body of a person; half of it where the body is a guess. */
function partyScore({ organization, isGuess }: Placed, scale: PartyScale): number {
  return organization === null ? 0 : scale.scoreOf(organization) * (isGuess ? 0.5 : 1);
}

/** What frame and persons say of the bodies. */
function weighParties(people: readonly Placed[], frame: VisitFrame): PartyScale {
  const scale = new PartyScale();
  for (const { name } of frame.visitors) scale.add(name, 'visitor', 2.5);
  if (frame.own !== null) for (const name of frame.ownNames) scale.add(name, frame.own, 2.5);
  for (const { name } of frame.welcomed) scale.add(name, 'visitor', 2.5);
  for (const { name } of frame.promoted) scale.add(name, 'visitor', 3.5);
  for (const name of frame.headline.visitors) scale.add(name, 'visitor', 2);
  for (const person of people)
    if (person.organization !== null && ownScore(person) >= 2)
      scale.add(person.organization, 'visitor', person.isGuess ? 1 : 3.5);
  for (const { name } of frame.hosts) if (scale.visitsAs(name) < 2) scale.add(name, 'host', 2);
  for (const { name } of frame.travellers) if (scale.scoreOf(name) === 0) scale.add(name, 'visitor', 1.5);
  for (const { name } of frame.entered) if (scale.visitsAs(name) === 0) scale.add(name, 'host', 2);
  for (const name of frame.headline.hosts) if (scale.visitsAs(name) < 2) scale.add(name, 'host', 2);
  for (const { name } of frame.thanked) scale.add(name, 'host', 2.5);
  for (const person of people) {
    const { organization } = person;
    if (organization === null) continue;
    if (ownScore(person) <= -2 && scale.visitsAs(organization) < 2)
      scale.add(organization, 'host', person.isGuess ? 1 : 2.5);
    // The page's own people stand where it says that it stands.
    if (person.isOwn && frame.own !== null && Math.abs(ownScore(person)) < 2) scale.add(organization, frame.own, 2.5);
    const [hint] = person.cues;
    if (hint && hint.side !== 'other' && !person.isGuess) scale.add(organization, hint.side, 0.5);
  }
  for (const { name } of frame.venues) if (scale.visitsAs(name) === 0) scale.add(name, 'host', 1);
  // A signing of two bodies, nobody travels: the one named first tells the news at its own place.
  if (!scale.has('visitor') && !scale.has('host') && frame.own === null && frame.signs) {
    const named = people.flatMap(({ organization }) => (organization === null ? [] : [organization]));
    const others = named.filter((name) => likenessOf(name, named[0]!) === 0);
    if (others.length > 0 && others.every((name) => likenessOf(name, others[0]!) > 0)) {
      scale.add(named[0]!, 'host', 2);
      scale.add(others[0]!, 'visitor', 2);
    }
  }
  for (const { part, whole } of frame.parts) {
    const score = scale.scoreOf(whole === '集团' || whole === '公司' ? (frame.ownNames[0] ?? whole) : whole);
    if (Math.abs(score) >= 1 && scale.scoreOf(part) === 0) scale.add(part, score > 0 ? 'visitor' : 'host', 1.5);
  }
  if (frame.pair && (!scale.has('visitor') || !scale.has('host'))) {
    const isAtOther = frame.venues.some(({ name }) => likenessOf(name, frame.pair![1]) > 0);
    const [own, other] = isAtOther ? [frame.pair[1], frame.pair[0]] : frame.pair;
    if (scale.visitsAs(own) === 0) scale.add(own, 'host', 1);
    if (scale.visitsAs(own) === 0) scale.add(other, 'visitor', 1);
  }
  return scale;
}

/** One side for each person, in the same order. */
export function assignSides(placed: readonly Placed[], frame: VisitFrame): Side[] {
  const destinations = new Set([...frame.hosts.map(({ name }) => name), ...frame.headline.hosts].map(coreOf));
  const people = shareCues(placed).map((person) => withoutJoining(person, destinations));
  const scale = weighParties(people, frame);
  // An inspection within one place: the committee that leads it, not the place, tells the sides.
  const committees = new Set(
    people.flatMap((person) => (ownScore(person) >= 2 && person.committee !== null ? [person.committee] : [])),
  );
  const leaders = people.filter((person) => ownScore(person) >= 2 && person.hasOffice);
  const isByCommittee = committees.size > 0 && leaders[0]?.committee !== null && leaders[0]?.isMixed === false;
  const sides: Side[] = [];
  people.forEach((person, index) => {
    const context = { people, scale, committees, isByCommittee, own: frame.own };
    sides.push(sideOf(person, people[index - 1], sides[index - 1], context));
  });
  return sides;
}

/** Who takes part in the inspection of his own place is inspected: 市委书记某某参加省里的调研. */
function withoutJoining(person: Placed, destinations: ReadonlySet<string>): Placed {
  const { organization, cues } = person;
  if (organization === null || person.isGuess || !cues.some(({ side }) => side === 'visitor')) return person;
  if (cues.some(({ side, weight }) => side === 'visitor' && weight === 3)) return person;
  const core = coreOf(organization);
  if (core.length < 2 || !destinations.has(core)) return person;
  return { ...person, cues: cues.filter(({ side }) => side !== 'visitor') };
}

/** 甲市政协 calls on 乙区政协: a committee of another place than those who lead the visit. */
function isOfOther({ organization, isGuess, committee }: Placed, people: readonly Placed[]): boolean {
  if (organization === null || isGuess) return false;
  const leaders = people.filter(
    (one) => one.committee === committee && ownScore(one) >= 2 && one.organization !== null,
  );
  return leaders.length > 0 && leaders.every((one) => likenessOf(one.organization!, organization) === 0);
}

/** Courts visit each other; the members of a congress travel together. */
const COURT = /法院|检察院/;

interface Context {
  readonly people: readonly Placed[];
  readonly scale: PartyScale;
  readonly committees: ReadonlySet<string>;
  /** Nobody but members of committees leads the visit. */
  readonly isByCommittee: boolean;
  readonly own: VisitFrame['own'];
}

/** A lead smaller than this decides nothing. */
const LEAST_LEAD = 0.2;

function sideOf(
  person: Placed,
  previous: Placed | undefined,
  previousSide: Side | undefined,
  { people, scale, committees, isByCommittee, own }: Context,
): Side {
  const { organization } = person;
  const said = ownScore(person);
  if (person.isOwn && Math.abs(said) < 2) return own ?? 'host';
  const party = partyScore(person, scale);
  if (Math.abs(said) < 2 && person.committee !== null && (isByCommittee || committees.has(person.committee)))
    if (party >= (COURT.test(person.committee) && organization !== null ? 1 : 0) && !isOfOther(person, people))
      return 'visitor';
  // Who does not sit on the inspecting committee answers to it, though he may be of the same place.
  const isOutside = isByCommittee && person.committee === null && person.hasOffice;
  if (isOutside && said < 2 && (!person.joined || previousSide === 'host' || said <= -2)) return 'host';
  const other = person.metBy === null ? undefined : people[person.metBy];
  const opposed = other ? ownScore(other) + partyScore(other, scale) : 0;
  const met = Math.abs(opposed) < 1 ? 0 : opposed > 0 ? -1 : 1;
  const score = said + party + met - (person.isScene ? 1 : 0);
  if (
    organization === null &&
    own !== null &&
    person.hasOffice &&
    !person.isForeign &&
    Math.abs(said) < 2 &&
    !(previous && person.joined)
  )
    return own;
  // Neither the travellers nor those whom they call on, unless more is said of him or his state is there itself.
  const isAlone = !people.some((one) => !one.isPosted && one.organization === organization);
  if (person.isPosted && Math.abs(said) < 2 && party < 2 && isAlone) return 'other';
  // A meeting at one party's house: who is not of the house came.
  const isOutsider = organization !== null && !person.isGuess && scale.scoreOf(organization) === 0 && said === 0;
  if (isOutsider && scale.has('host') && !scale.has('visitor') && !person.isScene) return 'visitor';
  if (Math.abs(score) > LEAST_LEAD) return score > 0 ? 'visitor' : 'host';
  if (previous && previousSide && (previous.list === person.list || person.joined)) return previousSide;
  if (person.cues.some((cue) => cue.side === 'other') && (scale.has('visitor') || scale.has('host'))) return 'other';
  if (scale.has('visitor')) return 'host';
  return scale.has('host') ? 'visitor' : (previousSide ?? 'visitor');
}
