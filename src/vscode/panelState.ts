/** Owns how a report becomes what the panel shows: grouping, counting and wording, without an editor. */
import type {
  DayGroup,
  OrganizationGroup,
  PanelAgreement,
  PanelAttendee,
  PanelFact,
  PanelNotice,
  PanelSiteVisit,
  PanelState,
  SideGroup,
} from '../protocol.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { assessFact } from './assessFact.ts';
import { applyCorrections } from './corrections.ts';
import type { IdentifiedFact } from './corrections.ts';
import { cleaningLine, describeRemoval, describeRepair } from './describeCleaning.ts';
import type { CleaningDigest } from './digestCleaning.ts';
import { describeRun } from './describeRun.ts';
import { panelTexts } from './panelTexts.ts';
import type { ReportState } from './reportState.ts';
import type { Translate } from './translate.ts';

/** What the panel shows besides the report itself. */
export interface PanelSurroundings {
  readonly revision: number;
  readonly locale: string;
  readonly pinned: boolean;
  readonly highlights: boolean;
  readonly currentFact: string | null;
  readonly notices: readonly PanelNotice[];
  readonly status: string;
  /** In the user's currency text, where the price of the model is known. */
  readonly cost: string | null;
}

const SIDES = ['visitor', 'host', 'other'] as const;

function toPanelFact(identified: IdentifiedFact, engine: SummaryJson['engine']['kind'], t: Translate): PanelFact {
  const { fact, id } = identified;
  const evidence = fact.evidence.map(({ quote, match }) => ({ quote, match }));
  const base = { id, name: fact.name, evidence, ...assessFact(identified, engine, t) };
  switch (identified.kind) {
    case 'attendees': {
      const { titles, organization, side } = identified.fact;
      return { kind: 'attendees', ...base, titles, organization, side };
    }
    case 'agreements': {
      const { parties, occasion, amount } = identified.fact;
      return { kind: 'agreements', ...base, parties, occasion, amount };
    }
    case 'siteVisits': {
      const { focus, date } = identified.fact;
      return { kind: 'siteVisits', ...base, focus, date };
    }
  }
}

function groupAttendees(attendees: readonly PanelAttendee[], t: Translate): SideGroup[] {
  const labels = panelTexts(t);
  return SIDES.flatMap((side) => {
    const people = attendees.filter((person) => person.side === side);
    if (people.length === 0) return [];
    const organizations = new Map<string, PanelAttendee[]>();
    for (const person of people) {
      const key = person.organization ?? '';
      const group = organizations.get(key);
      if (group) group.push(person);
      else organizations.set(key, [person]);
    }
    const groups = [...organizations].map(([name, facts]): OrganizationGroup => ({
      key: `${side}:${name}`,
      name: name === '' ? null : name,
      facts,
    }));
    return [{ side, label: labels[side], count: people.length, organizations: groups }];
  });
}

/** Visits in the article's order, cut where the date changes: the order is a finding, so it is never sorted away. */
function groupVisits(visits: readonly PanelSiteVisit[]): DayGroup[] {
  const days: { key: string; label: string | null; facts: PanelSiteVisit[] }[] = [];
  for (const visit of visits) {
    const last = days.at(-1);
    if (last && last.label === visit.date) last.facts.push(visit);
    else days.push({ key: `${visit.date ?? ''}#${days.length}`, label: visit.date, facts: [visit] });
  }
  return days;
}

function visitDates(summary: SummaryJson, t: Translate): PanelState['dates'] {
  const { visitStart, visitEnd, publishedOn } = summary;
  const visit =
    visitStart !== null && visitEnd !== null && visitEnd !== visitStart
      ? `${visitStart} – ${visitEnd}`
      : (visitStart ?? visitEnd);
  return [
    ...(visit === null ? [] : [{ key: 'visit', label: t('Visit'), value: visit }]),
    ...(publishedOn === null ? [] : [{ key: 'published', label: t('Published'), value: publishedOn }]),
  ];
}

function describeCleaningStrip(digest: CleaningDigest, t: Translate): PanelState['cleaning'] {
  return {
    summary: cleaningLine(digest, t),
    items: digest.samples.map(({ kind, code, count, sample }) => ({
      key: `${kind}:${code}`,
      text: `${kind === 'removal' ? describeRemoval(code, t) : describeRepair(code, t)} × ${count}`,
      sample,
    })),
  };
}

/** The whole state of a panel that shows `report`, or the empty panel when there is none. */
export function buildPanelState(report: ReportState | null, around: PanelSurroundings, t: Translate): PanelState {
  const summary = report?.summary ?? null;
  const facts =
    report && summary
      ? applyCorrections(summary, report.corrections).map((fact) => toPanelFact(fact, summary.engine.kind, t))
      : [];
  const attendees = facts.filter((fact) => fact.kind === 'attendees');
  const agreements: PanelAgreement[] = facts.filter((fact) => fact.kind === 'agreements');
  const siteVisits = facts.filter((fact) => fact.kind === 'siteVisits');
  const working = report !== null && report.phase !== 'done' && report.phase !== 'idle';
  return {
    revision: around.revision,
    locale: around.locale,
    articleLanguage: summary?.source.language ?? 'und',
    texts: panelTexts(t),
    document: report && { name: report.name, uri: report.uri },
    phase: working ? 'working' : summary ? 'done' : 'empty',
    status: around.status,
    pinned: around.pinned,
    highlights: around.highlights,
    canUndo: (report?.history.length ?? 0) > 0,
    notices: around.notices,
    title: summary?.title ?? null,
    dates: summary ? visitDates(summary, t) : [],
    overview: summary?.overview ?? null,
    attendees: groupAttendees(attendees, t),
    agreements,
    siteVisits: groupVisits(siteVisits),
    counts: {
      attendees: attendees.length,
      agreements: agreements.length,
      siteVisits: siteVisits.length,
      toCheck: facts.filter((fact) => fact.toCheck).length,
    },
    cleaning: report?.cleaning && summary ? describeCleaningStrip(report.cleaning, t) : null,
    run: report && summary ? describeRun(report, summary, around.cost, t) : [],
    currentFact: around.currentFact,
  };
}
