/** Owns the plain-text form of a summary, for the terminal, for mails and for notes. */
import type { SummaryJson } from '../summary/summaryJson.ts';
import { ENGLISH_LABELS } from './exportLabels.ts';
import type { ExportLabels, ExportSection } from './exportLabels.ts';
import { visibleLine } from './visibleText.ts';

const SIDES = ['visitor', 'host', 'other'] as const;

function isMissing(fact: { evidence: readonly { match: string }[] }): boolean {
  return fact.evidence.every((evidence) => evidence.match === 'missing');
}

/** `2024-05-20 – 2024-05-21`, one day, or an empty string. */
export function formatVisit(summary: Pick<SummaryJson, 'visitStart' | 'visitEnd'>): string {
  const { visitStart, visitEnd } = summary;
  if (visitStart === null) return visitEnd ?? '';
  return visitEnd === null || visitEnd === visitStart ? visitStart : `${visitStart} – ${visitEnd}`;
}

/** The summary as lines of text; article text is shown with invisible characters made visible. Ends with a line end. */
export function toPlainText(
  summary: SummaryJson,
  section: ExportSection = 'all',
  labels: ExportLabels = ENGLISH_LABELS,
): string {
  const lines: string[] = [];
  const doubt = (fact: Parameters<typeof isMissing>[0]): string => (isMissing(fact) ? ` [${labels.unsupported}]` : '');
  const wants = (name: ExportSection): boolean => section === 'all' || section === name;
  const heading = (label: string, count: number): void => {
    if (lines.length > 0) lines.push('');
    lines.push(`${label} (${count})`);
    if (count === 0) lines.push(`  ${labels.none}`);
  };

  if (section === 'all') {
    if (summary.title !== null) lines.push(visibleLine(summary.title));
    const visit = formatVisit(summary);
    if (visit !== '') lines.push(`${labels.visit}: ${visit}`);
    if (summary.publishedOn !== null) lines.push(`${labels.published}: ${summary.publishedOn}`);
    if (summary.overview !== null) lines.push('', visibleLine(summary.overview));
  }
  if (wants('attendees')) {
    heading(labels.attendees, summary.attendees.length);
    for (const side of SIDES) {
      const people = summary.attendees.filter((person) => person.side === side);
      if (people.length === 0) continue;
      lines.push(`  ${labels[side]}`);
      for (const person of people) {
        const office = [person.organization ?? '', person.titles.join(', ')].filter(Boolean).join(' · ');
        lines.push(
          `    ${visibleLine(person.name)}${office === '' ? '' : ` — ${visibleLine(office)}`}${doubt(person)}`,
        );
      }
    }
  }
  if (wants('agreements')) {
    heading(labels.agreements, summary.agreements.length);
    for (const agreement of summary.agreements) {
      const more = [agreement.parties.join(' / '), agreement.amount ?? '', agreement.occasion ?? ''].filter(Boolean);
      lines.push(`  ${[agreement.name, ...more].map(visibleLine).join(' — ')}${doubt(agreement)}`);
    }
  }
  if (wants('siteVisits')) {
    heading(labels.siteVisits, summary.siteVisits.length);
    summary.siteVisits.forEach((visit, index) => {
      const more = [visit.date ?? '', visit.focus ?? ''].filter(Boolean);
      lines.push(`  ${index + 1}. ${[visit.name, ...more].map(visibleLine).join(' — ')}${doubt(visit)}`);
    });
  }
  return `${lines.join('\n')}\n`;
}
