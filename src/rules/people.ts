/** Owns the people of a report: who took part, with offices, organization and side, each tied to the words that say so. */
import type { Span } from '../article/span.ts';
import type { DraftAttendee, Side } from '../summary/draftSummary.ts';
import { type ArticleView, nameOf, sentenceAt } from './articleView.ts';
import { NameStatistics } from './names.ts';
import { type BodyKind, partOffice } from './organizations.ts';
import { BodyIndex, findBodies } from './people/bodies.ts';
import { citedReason } from './people/cited.ts';
import type { OfficeMention } from './people/officeMentions.ts';
import { findPersonMentions, type PersonMention } from './people/personMentions.ts';
import { sideCue } from './people/sideCue.ts';
import { isSameParty, readVisitFrame, type VisitFrame } from './people/visitFrame.ts';

/** A person who took part, as found; the attendee of the draft plus what the other rules need. */
export interface Person extends DraftAttendee {
  readonly nameSpan: Span;
  readonly evidenceSpan: Span;
  readonly confidence: number;
  readonly rule: string;
  /** Where the organization's words stand, when they stand in the text. */
  readonly organizationSpan: Span | null;
}

export interface People {
  readonly people: readonly Person[];
  readonly frame: VisitFrame;
}

interface Candidate {
  mention: PersonMention;
  sentence: Span & { number: number };
  cited: string | null;
  cue: Side | null;
}

interface Resolved {
  titles: string[];
  organization: string | null;
  organizationSpan: Span | null;
  level: string | null;
}

const LONGEST_PIECE = 1500;
const known = new WeakMap<ArticleView, People>();

/** Sentences cut so that no piece is longer than about 1,500 characters: keeps the work linear on text without full stops. */
function piecesOf(view: ArticleView): (Span & { number: number })[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.end - sentence.start <= LONGEST_PIECE) return [sentence];
    const pieces = [];
    for (let start = sentence.start; start < sentence.end;) {
      let end = Math.min(sentence.end, start + LONGEST_PIECE);
      const mark = view.text.lastIndexOf('，', end);
      if (end < sentence.end && mark > start) end = mark + 1;
      pieces.push({ start, end, number: sentence.number });
      start = end;
    }
    return pieces;
  });
}

function collectCandidates(view: ArticleView): Candidate[] {
  const { text } = view;
  const statistics = new NameStatistics(text);
  const japanese = /日本|日方|知事/.test(text.slice(0, 20_000));
  const pieces = piecesOf(view);
  const names = new Set<string>();
  const first = pieces.map((piece) => findPersonMentions(text, piece, statistics, names, japanese));
  for (const mentions of first) for (const { name } of mentions) names.add(text.slice(name.start, name.end));
  return pieces.flatMap((piece, index) => {
    const mentions = /先生|女士|长|主席|主任/.test(text.slice(piece.start, piece.end))
      ? findPersonMentions(text, piece, statistics, names, japanese)
      : first[index]!;
    return mentions.map((mention) => ({
      mention,
      sentence: piece,
      cited: citedReason(text, piece, mention.start, mention.name),
      cue: sideCue(text, piece, mention),
    }));
  });
}

/** Parts the offices of one mention; the organization is the first office's, found in the text around where it is not said. */
function resolveOffices(
  view: ArticleView,
  offices: readonly OfficeMention[],
  bodies: BodyIndex,
  previous: { level: Map<string, Resolved>; last: Resolved | null; lastEnd: number },
): Resolved {
  const { text } = view;
  let main: Resolved = { titles: [], organization: null, organizationSpan: null, level: null };
  offices.forEach((office, index) => {
    const words = text.slice(office.start, office.headStart);
    const parted = partOffice(words, text.slice(office.headStart, office.end));
    const titleSpan = { start: office.start + parted.titleStart, end: office.end };
    let organization =
      parted.organizationEnd > 0 ? words.slice(0, parted.organizationEnd) + parted.organizationSuffix : null;
    if (organization !== null) organization = organization.replace(/^中共/, '').replace(/（[^）]*）$/, '');
    if (index === 0) {
      let span: Span | null =
        organization === null ? null : { start: office.start, end: office.start + parted.organizationEnd };
      if (organization !== null) organization = bodies.fullForm(organization);
      else {
        const found = contextOrganization(view, office, parted.level, parted.body, bodies, previous);
        organization = found?.name ?? null;
        span = found?.span ?? null;
      }
      main = { titles: [nameOf(view, titleSpan)], organization, organizationSpan: span, level: parted.level };
      return;
    }
    const isOwn =
      organization === null ||
      (main.organization !== null &&
        isSameParty(organization, main.organization) &&
        organization.length <= main.organization.length + 2);
    if (main.organization === null && organization !== null && index > 0 && main.level === null) {
      main.organization = organization;
      main.titles.push(nameOf(view, titleSpan));
    } else main.titles.push(nameOf(view, isOwn ? titleSpan : { start: office.start, end: office.end }));
  });
  return main;
}

function contextOrganization(
  view: ArticleView,
  office: OfficeMention,
  level: string | null,
  body: BodyKind,
  bodies: BodyIndex,
  previous: { level: Map<string, Resolved>; last: Resolved | null; lastEnd: number },
): { name: string; span: Span | null } | null {
  const { text } = view;
  if (level !== null) {
    const same = previous.level.get(level);
    if (same?.organization && !text.slice(previous.lastEnd, office.start).includes('\n'))
      return { name: same.organization, span: same.organizationSpan };
    const place = bodies.nearest(level, office.start);
    if (place) return { name: bodies.fullForm(place.name), span: place };
    return null;
  }
  const gap = text.slice(previous.lastEnd, office.start);
  if (previous.last?.organization && gap.length <= 40 && !/[\n。]/.test(gap))
    return { name: previous.last.organization, span: previous.last.organizationSpan };
  if (body !== 'any' && body !== 'admin') {
    const entity = bodies.nearest(body, office.start);
    if (entity) return { name: entity.name, span: entity };
  }
  return null;
}

/** The shortest clause that states the fact: from the office, or the start of its clause, to the next mark. */
function evidenceOf(text: string, sentence: Span, mention: PersonMention): Span {
  let end = mention.name.end;
  while (end < sentence.end && !/[，。；！？：\n]/.test(text[end]!)) end++;
  // Within a list of persons who each have an office, the item is enough.
  const item = text.slice(mention.name.end, end);
  const next = /^(?:（[^）]{1,20}）)?[、和与](?=[^、]{0,30}(?:长|记|主任|主席|裁|员|事))/.exec(item);
  if (next && !/^[、和与][\u4e00-\u9fff]{2,3}(?:[、和与]|等|$)/.test(item)) end = mention.name.end;
  let start = mention.start;
  while (start > sentence.start && !/[，。；！？：、\n]/.test(text[start - 1]!)) start--;
  return { start, end };
}

function orient(
  frame: VisitFrame,
  candidates: readonly { cue: Side | null; organization: string | null }[],
): { visitors: string[]; hosts: string[] } {
  const visitors = frame.visitors.map((party) => party.name);
  const hosts = frame.hosts.map((party) => party.name);
  for (const { cue, organization } of candidates) {
    if (organization === null) continue;
    if (cue === 'visitor') visitors.push(organization);
  }
  return { visitors, hosts: hosts.filter((host) => !visitors.some((visitor) => isSameParty(visitor, host))) };
}

function sideOf(organization: string | null, cue: Side | null, parties: { visitors: string[]; hosts: string[] }): Side {
  if (cue === 'visitor') return 'visitor';
  if (organization !== null && parties.visitors.some((party) => isSameParty(party, organization))) return 'visitor';
  if (organization !== null && parties.hosts.some((party) => isSameParty(party, organization))) return 'host';
  if (cue) return cue;
  return parties.visitors.length > 0 || parties.hosts.length === 0 ? 'host' : 'visitor';
}

/** Finds the people of a report. The same view gives the same answer without a second reading. */
export function findPeople(view: ArticleView): People {
  let people = known.get(view);
  if (!people) known.set(view, (people = readPeople(view)));
  return people;
}

function readPeople(view: ArticleView): People {
  const { text } = view;
  const candidates = collectCandidates(view);
  const bodies = new BodyIndex(findBodies(view));
  const frame = readVisitFrame(view);
  const previous = { level: new Map<string, Resolved>(), last: null as Resolved | null, lastEnd: 0 };
  interface Entry {
    candidate: Candidate;
    resolved: Resolved;
    cue: Side | null;
    order: number;
  }
  const byName = new Map<string, Entry>();
  let lastList = '';
  let lastResolved: Resolved | null = null;
  candidates.forEach((candidate, order) => {
    const { mention, sentence } = candidate;
    const list = `${sentence.start}:${mention.list}`;
    const resolved =
      list === lastList && lastResolved ? lastResolved : resolveOffices(view, mention.offices, bodies, previous);
    lastList = list;
    lastResolved = resolved;
    if (mention.offices.length > 0 && candidate.cited === null) {
      if (resolved.level !== null) previous.level.set(resolved.level, resolved);
      previous.last = resolved;
    }
    previous.lastEnd = mention.name.end;
    if (candidate.cited !== null) return;
    const key = nameOf(view, mention.name);
    const entry = byName.get(key);
    if (!entry) byName.set(key, { candidate, resolved, cue: candidate.cue, order });
    else {
      entry.cue ??= candidate.cue;
      const richer =
        resolved.titles.length > entry.resolved.titles.length ||
        (entry.resolved.organization === null &&
          resolved.organization !== null &&
          resolved.titles.length >= entry.resolved.titles.length);
      if (richer) {
        entry.candidate = candidate;
        entry.resolved = resolved;
      }
    }
  });
  const entries = [...byName.entries()];
  const parties = orient(
    frame,
    entries.map(([, { cue, resolved }]) => ({ cue, organization: resolved.organization })),
  );
  const people = entries.map(([name, { candidate, resolved, cue }]): Person => {
    const { mention, sentence } = candidate;
    const organization = resolved.organization;
    return {
      name,
      titles: resolved.titles,
      organization: organization === null ? null : organizationName(view, organization, resolved.organizationSpan),
      side: sideOf(organization, cue, parties),
      sentences: [sentenceAt(view, mention.name.start)?.number ?? sentence.number],
      nameSpan: mention.name,
      evidenceSpan: evidenceOf(text, sentence, mention),
      confidence: Math.round(Math.min(0.98, Math.max(0.3, mention.certainty)) * 100) / 100,
      rule: mention.rule,
      organizationSpan: resolved.organizationSpan,
    };
  });
  return { people, frame };
}

/** An organization in the article's own script, where its words stand there as they are. */
function organizationName(view: ArticleView, organization: string, span: Span | null): string {
  if (span && view.text.slice(span.start, span.end) === organization) return nameOf(view, span);
  const at = view.text.indexOf(organization);
  if (at >= 0) return nameOf(view, { start: at, end: at + organization.length });
  if (span && organization.startsWith(view.text.slice(span.start, span.end)))
    return nameOf(view, span) + organization.slice(span.end - span.start);
  return organization;
}
