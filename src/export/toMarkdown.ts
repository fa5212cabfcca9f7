/** Owns the Markdown form of a summary: tables that Word, GitHub and VS Code render, without live markup from the article. */
import type { SummaryJson } from '../summary/summaryJson.ts';
import { ENGLISH_LABELS } from './exportLabels.ts';
import type { ExportLabels, ExportSection } from './exportLabels.ts';
import { formatVisit } from './toPlainText.ts';
import { visibleLine } from './visibleText.ts';

/**
 * Text of an article as inert Markdown: everything that could start a link, image, HTML, emphasis, heading, list or
 * table cell is escaped (CommonMark 0.31: any ASCII punctuation may be), and bare addresses are kept from auto-linking.
 */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&$=^"']/g, '\\$&')
    .replace(/^(\s*)([-:]|\d+\.)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

/** The summary as Markdown, ending with a line end. */
export function toMarkdown(
  summary: SummaryJson,
  section: ExportSection = 'all',
  labels: ExportLabels = ENGLISH_LABELS,
): string {
  const e = escapeMarkdown;
  const lines: string[] = [];
  const quote = (fact: { evidence: readonly { quote: string; match: string }[] }): string =>
    fact.evidence.some(({ match }) => match !== 'missing')
      ? e(
          fact.evidence
            .filter(({ match }) => match !== 'missing')
            .map((evidence) => evidence.quote)
            .join(' … '),
        )
      : `**${labels.unsupported}**`;
  const wants = (name: ExportSection): boolean => section === 'all' || section === name;
  const block = (label: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
    lines.push(`## ${label} (${rows.length})`, '', ...(rows.length === 0 ? [labels.none] : table(header, rows)), '');
  };

  if (section === 'all') {
    lines.push(`# ${e(summary.title ?? summary.source.uri)}`, '');
    const visit = formatVisit(summary);
    if (visit !== '') lines.push(`- ${labels.visit}: ${visit}`);
    if (summary.publishedOn !== null) lines.push(`- ${labels.published}: ${summary.publishedOn}`);
    if (visit !== '' || summary.publishedOn !== null) lines.push('');
    if (summary.overview !== null) lines.push(e(summary.overview), '');
  }
  if (wants('attendees'))
    block(
      labels.attendees,
      [labels.name, labels.titles, labels.organization, labels.side, labels.evidence],
      summary.attendees.map((p) => [
        e(p.name),
        e(p.titles.join('、')),
        e(p.organization ?? ''),
        labels[p.side],
        quote(p),
      ]),
    );
  if (wants('agreements'))
    block(
      labels.agreements,
      [labels.name, labels.parties, labels.amount, labels.occasion, labels.evidence],
      summary.agreements.map((a) => [
        e(a.name),
        e(a.parties.join('、')),
        e(a.amount ?? ''),
        e(a.occasion ?? ''),
        quote(a),
      ]),
    );
  if (wants('siteVisits'))
    block(
      labels.siteVisits,
      [labels.name, labels.date, labels.focus, labels.evidence],
      summary.siteVisits.map((v) => [e(v.name), v.date ?? '', e(v.focus ?? ''), quote(v)]),
    );
  return `${lines.join('\n').trimEnd()}\n`;
}
