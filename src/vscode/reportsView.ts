/** Owns the Reports view: the summaries there are, the newest first, each with its date, counts and state. */
import * as vscode from 'vscode';
import { visibleLine } from '../export/visibleText.ts';
import { FACT_KINDS, applyCorrections } from './corrections.ts';
import type { FactKind } from './corrections.ts';
import { assessFact } from './assessFact.ts';
import { countLabel } from './describeFact.ts';
import { localDay } from './localDates.ts';
import type { ReportArchive } from './reportArchive.ts';
import type { ReportBook } from './reportBook.ts';
import type { ReportState } from './reportState.ts';
import { shortTitle } from './shortTitle.ts';
import type { Translate } from './translate.ts';

/** Of a label; what is left of a side bar of usual width holds the number of facts. */
const LABEL_COLUMNS = 22;

/** A report as a row; commands on the row find the article by `reportUri`. */
export class ReportItem extends vscode.TreeItem {
  readonly reportUri: vscode.Uri;

  constructor(report: ReportState, t: Translate) {
    // A whole headline would push date and count out of a side bar of usual width; the tooltip has it.
    super(shortTitle(visibleLine(report.summary?.title ?? report.name), LABEL_COLUMNS));
    this.reportUri = vscode.Uri.parse(report.uri, true);
    this.id = report.uri;
    this.contextValue = report.phase === 'done' ? 'report' : 'report-running';
    this.command = { command: 'reportSummarizer.showPanel', title: t('Show Summary'), arguments: [this.reportUri] };
    const { summary } = report;
    if (!summary) {
      this.iconPath = new vscode.ThemeIcon(report.phase === 'done' ? 'error' : 'sync~spin');
      return;
    }
    const facts = applyCorrections(summary, report.corrections);
    const toCheck = facts.filter((fact) => assessFact(fact, summary.engine.kind, t).toCheck).length;
    const count = (kind: FactKind): number => facts.filter((fact) => fact.kind === kind).length;
    const day = summary.visitStart ?? summary.publishedOn;
    const total = facts.length === 1 ? t('1 fact') : t('{0} facts', facts.length);
    this.description = [total, day === null ? '' : localDay(day, vscode.env.language)].filter(Boolean).join(' · ');
    this.iconPath = new vscode.ThemeIcon(iconOf(report, toCheck));
    // Plain text: a title from an article must not become a link.
    this.tooltip = [
      visibleLine(summary.title ?? report.name),
      visibleLine(report.name),
      FACT_KINDS.map((kind) => countLabel(kind, count(kind), t)).join(' · '),
      toCheck === 0 ? t('Nothing to check') : t('{0} to check', toCheck),
    ].join('\n');
    this.accessibilityInformation = { label: this.tooltip };
  }
}

function iconOf(report: ReportState, toCheck: number): string {
  if (report.phase !== 'done') return 'sync~spin';
  if (report.failure) return 'warning';
  return toCheck === 0 ? 'pass' : 'checklist';
}

export class ReportsView {
  readonly #book: ReportBook;
  readonly #archive: ReportArchive;
  readonly #t: Translate;
  #restored: Promise<void> | undefined;

  constructor(book: ReportBook, archive: ReportArchive, t: Translate) {
    this.#book = book;
    this.#archive = archive;
    this.#t = t;
  }

  async items(): Promise<ReportItem[]> {
    await (this.#restored ??= this.#archive.restoreAll());
    return this.#book
      .all()
      .toReversed()
      .map((report) => new ReportItem(report, this.#t));
  }
}
