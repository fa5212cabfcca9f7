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
import { applyCorrections, correctSummary } from './corrections.ts';
import type { IdentifiedFact } from './corrections.ts';
import { cleaningLine, describeRemoval, describeRepair } from './describeCleaning.ts';
import type { CleaningDigest } from './digestCleaning.ts';
import { describeRun } from './describeRun.ts';
import { localDay, localDays } from './localDates.ts';
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
    const { length: count } = people;
    const countLabel = count === 1 ? t('1 person') : t('{0} people', count);
    return [{ side, label: labels[side], count, countLabel, organizations: groups }];
  });
}

/** Visits in the article's order, cut where the date changes: the order is a finding, so it is never sorted away. */
function groupVisits(visits: readonly PanelSiteVisit[], locale: string): DayGroup[] {
  const days: { key: string; date: string | null; label: string | null; facts: PanelSiteVisit[] }[] = [];
  for (const visit of visits) {
    const last = days.at(-1);
    const { date } = visit;
    if (last && last.date === date) last.facts.push(visit);
    else {
      const label = date === null ? null : localDay(date, locale);
      days.push({ key: `${date ?? ''}#${days.length}`, date, label, facts: [visit] });
    }
  }
  return days;
}

function visitDates(summary: SummaryJson, locale: string, t: Translate): PanelState['dates'] {
  const { visitStart, visitEnd, publishedOn } = summary;
  const visit = localDays(visitStart, visitEnd, locale);
  return [
    ...(visit === null ? [] : [{ key: 'visit', label: t('Visit'), value: visit }]),
    ...(publishedOn === null
      ? []
      : [{ key: 'published', label: t('Published'), value: localDay(publishedOn, locale) }]),
  ];
}

function describeCleaningStrip(digest: CleaningDigest, t: Translate): PanelState['cleaning'] {
  const line = cleaningLine(digest, t);
  const items = new Map<string, { key: string; text: string; count: number; sample: string }>();
  for (const { kind, code, count, sample } of digest.samples) {
    const text = kind === 'removal' ? describeRemoval(code, t) : describeRepair(code, t);
    const key = `${kind}:${text}`;
    const same = items.get(key);
    if (same) same.count += count;
    else items.set(key, { key, text, count, sample });
  }
  return {
    summary: digest.samples.length === 0 ? line : t('Cleaned: {0}', line),
    items: [...items.values()],
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
    dates: summary ? visitDates(summary, around.locale, t) : [],
    overview: report && summary ? correctSummary(summary, report.corrections).overview : null,
    attendees: groupAttendees(attendees, t),
    agreements,
    siteVisits: groupVisits(siteVisits, around.locale),
    counts: {
      attendees: attendees.length,
      agreements: agreements.length,
      siteVisits: siteVisits.length,
      toCheck: facts.filter((fact) => fact.toCheck).length,
    },
    cleaning: report?.cleaning && summary ? describeCleaningStrip(report.cleaning, t) : null,
    run: report && summary ? describeRun(report, summary, around, t) : [],
    currentFact: around.currentFact,
  };
}
