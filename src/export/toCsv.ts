/** Owns the CSV form of a summary: one row a fact, opened right by Excel, never run as a formula. */
import type { SummaryJson } from '../summary/summaryJson.ts';
import type { ExportSection } from './exportLabels.ts';
import { visibleLine } from './visibleText.ts';

const COLUMNS = [
  'kind',
  'name',
  'titles',
  'organization',
  'side',
  'parties',
  'occasion',
  'amount',
  'focus',
  'date',
  'foundBy',
  'confidence',
  'match',
  'quote',
  'start',
  'end',
  'source',
] as const;

/** One cell after RFC 4180; a text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, CSV injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = visibleLine(value);
  const safe = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a summary without byte order mark and header, for batches. Each row ends with CRLF. */
export function toCsvRows(summary: SummaryJson, section: ExportSection = 'all'): string {
  type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;
  const rows: Row[] = [];
  const add = (
    kind: string,
    fact: SummaryJson['siteVisits'][number] | SummaryJson['attendees'][number] | SummaryJson['agreements'][number],
    more: Row,
  ): void => {
    const evidence = fact.evidence[0];
    rows.push({
      kind,
      name: fact.name,
      foundBy: fact.foundBy.join('+'),
      confidence: fact.confidence ?? '',
      match: evidence?.match ?? 'missing',
      quote: fact.evidence.map(({ quote }) => quote).join(' … '),
      start: evidence?.start ?? '',
      end: fact.evidence.at(-1)?.end ?? '',
      source: summary.source.uri,
      ...more,
    });
  };
  const wants = (name: ExportSection): boolean => section === 'all' || section === name;
  if (wants('attendees'))
    for (const person of summary.attendees)
      add('attendee', person, {
        titles: person.titles.join('、'),
        organization: person.organization ?? '',
        side: person.side,
      });
  if (wants('agreements'))
    for (const agreement of summary.agreements)
      add('agreement', agreement, {
        parties: agreement.parties.join('、'),
        occasion: agreement.occasion ?? '',
        amount: agreement.amount ?? '',
      });
  if (wants('siteVisits'))
    for (const visit of summary.siteVisits)
      add('siteVisit', visit, { focus: visit.focus ?? '', date: visit.date ?? '' });
  return rows.map((row) => `${COLUMNS.map((column) => cell(row[column] ?? '')).join(',')}\r\n`).join('');
}

/** The header line, with the byte order mark without which Excel reads UTF-8 as the system's old code page. */
export const CSV_HEADER = `\uFEFF${COLUMNS.join(',')}\r\n`;

export function toCsv(summary: SummaryJson, section: ExportSection = 'all'): string {
  return CSV_HEADER + toCsvRows(summary, section);
}
