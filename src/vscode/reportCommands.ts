/** Owns the commands that make a summary, show it and take it away. */
import * as vscode from 'vscode';
import type { Format, Section } from '../protocol.ts';
import type { SummarizeOptions } from './api.ts';
import { SummarizeError } from '../summary/errors.ts';
import type { SummaryJson } from '../summary/summaryJson.ts';
import { editorEncoding, findActive, findArgument, findOpenDocument, nameOf } from './articleInput.ts';
import { applyCorrections, correctSummary } from './corrections.ts';
import { describeProgress } from './describeRun.ts';
import { hashOf } from './documentHash.ts';
import { openArticle, revealEvidence } from './revealEvidence.ts';
import type { Parts } from './parts.ts';
import type { ReportState } from './reportState.ts';
import { copySummary, insertSummary, saveSummary } from './takeAway.ts';
import { tickStep } from './tickStep.ts';

/** A quicker run shows its result, not a notification that is gone before it can be read. */
const PROGRESS_AFTER_MS = 400;

export class ReportCommands {
  readonly #parts: Parts;
  #lastInFront: vscode.Uri | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.noteInFront();
  }

  /** Remembers the article in front, for a command that is given while a page without a document covers it. */
  noteInFront(): void {
    this.#lastInFront = vscode.window.activeTextEditor?.document.uri ?? this.#lastInFront;
  }

  /** The article that a command means: its argument, the report of the panel in front, or the article in front. */
  target(argument: unknown): vscode.Uri {
    const named = argument === undefined ? undefined : findArgument(argument);
    const shown = this.#parts.panels.active()?.uri;
    const uri = named ?? (shown ? vscode.Uri.parse(shown, true) : findActive(this.#lastInFront));
    if (!uri) throw new SummarizeError('no-document', 'no article is open');
    return uri;
  }

  /** Summarizes and shows the panel; resolves when the run has ended. */
  async summarize(uri: vscode.Uri, again = false): Promise<ReportState> {
    const { runner, panels } = this.#parts;
    const key = uri.toString();
    const running = runner.run(uri, { again, onCleaned: () => panels.show(key) });
    this.#showProgress(uri, running);
    const report = await running;
    // The panel says it itself, unless it was closed meanwhile.
    if (report.failure && !panels.isShowing(key)) void vscode.window.showWarningMessage(report.failure.text);
    return report;
  }

  /** Summarizes for another extension, chat or a tool: no notification, and the panel only when it is asked for. */
  async summarizeQuietly(uri: vscode.Uri, { engine, showPanel, token }: SummarizeOptions): Promise<ReportState> {
    const { runner, panels } = this.#parts;
    const key = uri.toString();
    const stop = token?.onCancellationRequested(() => runner.cancel(key));
    try {
      return await runner.run(uri, {
        rulesOnly: engine === 'rules',
        ...(showPanel ? { onCleaned: () => panels.show(key) } : {}),
      });
    } finally {
      stop?.dispose();
    }
  }

  #showProgress(uri: vscode.Uri, running: Promise<unknown>): void {
    const { runner, book, t } = this.#parts;
    const key = uri.toString();
    const ended = running.then(
      () => undefined,
      // Whoever started the run tells the user; the notification only goes away.
      () => undefined,
    );
    const timer = setTimeout(() => {
      void vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: nameOf(uri), cancellable: true },
        async (progress, token) => {
          const report = (): void => {
            const state = book.get(key);
            if (state) progress.report({ message: describeProgress(state, t) });
          };
          const changes = book.onDidChange((changed) => changed === key && report());
          const cancel = token.onCancellationRequested(() => runner.cancel(key));
          report();
          await ended;
          changes.dispose();
          cancel.dispose();
        },
      );
    }, PROGRESS_AFTER_MS);
    void ended.then(() => clearTimeout(timer));
  }

  /**
   * The corrected summary of an article: the one at hand when it is of the text as it is now, or shown in the panel in
   * front; else a new one. A file that is gone still has its last summary.
   */
  async summaryOf(uri: vscode.Uri, run = (): Promise<ReportState> => this.summarize(uri)): Promise<SummaryJson> {
    const { book, archive, panels } = this.#parts;
    const key = uri.toString();
    await archive.restore(key);
    const known = book.get(key);
    const document = findOpenDocument(uri);
    const isCurrent = panels.active()?.uri === key || (document && known?.contentHash === (await hashOf(document)));
    let report = known;
    if (!known?.complete || !isCurrent)
      try {
        report = await run();
      } catch (error) {
        const isGone = error instanceof SummarizeError && error.code === 'file-vanished';
        if (!isGone || !known?.summary) throw error;
      }
    if (!report?.summary) throw new SummarizeError('empty', 'no summary', { detail: { name: nameOf(uri) } });
    return correctSummary(report.summary, report.corrections);
  }

  async take(uri: vscode.Uri, how: 'copy' | 'save' | 'insert', format: Format, section: Section): Promise<void> {
    const { t } = this.#parts;
    tickStep('copy');
    const summary = await this.summaryOf(uri);
    if (how === 'copy') return copySummary(summary, format, section, t);
    if (how === 'save') return saveSummary(summary, format, section, uri, t);
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
    if (!(await insertSummary(editor, summary, format, section, t)))
      void vscode.window.showInformationMessage(t('Put the cursor into a document first.'));
  }

  /** Asks for a format, for commands that do not name one. */
  async pickFormat(): Promise<Format | undefined> {
    const { t } = this.#parts;
    const items: (vscode.QuickPickItem & { format: Format })[] = [
      { label: 'JSON', format: 'json' },
      { label: 'Markdown', format: 'markdown' },
      { label: t('CSV (Excel)'), format: 'csv' },
      { label: t('Plain text'), format: 'plain' },
    ];
    return (await vscode.window.showQuickPick(items, { placeHolder: t('Format') }))?.format;
  }

  async showCleaned(uri: vscode.Uri): Promise<void> {
    const { runner, cleanedView } = this.#parts;
    await cleanedView.show(uri, await runner.compare(uri));
  }

  /** Reveals one piece of evidence of a fact and says so when the article is not what it was. */
  async reveal(key: string, factId: string, index: number): Promise<void> {
    const { book, highlights, t } = this.#parts;
    const report = book.get(key);
    if (!report?.summary) return;
    tickStep('check');
    const fact = applyCorrections(report.summary, report.corrections).find(({ id }) => id === factId);
    const found = fact?.fact.evidence.filter(({ match }) => match !== 'missing') ?? [];
    const evidence = found[index % Math.max(1, found.length)] ?? null;
    const uri = vscode.Uri.parse(key, true);
    const result = await revealEvidence(uri, evidence, report.contentHash, report.summary.source);
    if (result.range) highlights.flash(result.editor, result.range);
    if (!evidence)
      vscode.window.setStatusBarMessage(`$(warning) ${t('The article does not contain these words.')}`, 5000);
    else if (!result.range)
      void vscode.window.showWarningMessage(
        t('The article was edited since it was summarized, and these words are no longer there.'),
      );
    else if (result.edited)
      vscode.window.setStatusBarMessage(
        `$(info) ${t('The article was edited since it was summarized; the words were found again.')}`,
        5000,
      );
  }

  /** Opens the article in the encoding that was found out, else lets the user choose, and reads it again. */
  async reopenWithEncoding(uri: vscode.Uri): Promise<void> {
    const warnings = this.#parts.book.get(uri.toString())?.warnings ?? [];
    const guess = warnings.find(({ code }) => code === 'wrong-encoding')?.detail?.['guess'];
    if (typeof guess !== 'string') {
      await this.openArticle(uri.toString());
      await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
      return;
    }
    const encoding = editorEncoding(guess) ?? 'utf8';
    const document = await vscode.workspace.openTextDocument(uri, { encoding });
    await vscode.window.showTextDocument(document, { preview: false });
    await this.summarize(uri, true);
  }

  async openArticle(key: string): Promise<void> {
    const document = await openArticle(vscode.Uri.parse(key, true), null, null);
    await vscode.window.showTextDocument(document, { preview: false });
  }
}
