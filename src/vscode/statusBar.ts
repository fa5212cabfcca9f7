/** Owns the status bar item: what is going on with the article in front, or how many facts its summary has. */
import * as vscode from 'vscode';
import { applyCorrections } from './corrections.ts';
import { describeProgress } from './describeRun.ts';
import type { Panels } from './panels.ts';
import type { ReportBook } from './reportBook.ts';
import type { Translate } from './translate.ts';

export class StatusBar {
  readonly #item = vscode.window.createStatusBarItem('reportSummarizer.status', vscode.StatusBarAlignment.Right, 90);
  readonly #book: ReportBook;
  readonly #panels: Panels;
  readonly #t: Translate;
  readonly #subscriptions: vscode.Disposable[];

  constructor(book: ReportBook, panels: Panels, t: Translate) {
    this.#book = book;
    this.#panels = panels;
    this.#t = t;
    this.#item.name = 'Report Summarizer';
    this.#subscriptions = [
      this.#item,
      book.onDidChange(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#update()),
    ];
    this.#update();
  }

  #update(): void {
    const t = this.#t;
    const reports = this.#book.all();
    const running = reports.filter(({ phase }) => phase !== 'done' && phase !== 'idle');
    void vscode.commands.executeCommand('setContext', 'reportSummarizer.running', running.length > 0);
    const uri = this.#panels.active()?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
    const report = uri === undefined ? undefined : this.#book.get(uri);
    const shown = running.find((state) => state.uri === uri) ?? running[0] ?? report;
    if (!shown) {
      this.#item.hide();
      return;
    }
    const isRunning = running.includes(shown);
    const facts = shown.summary ? applyCorrections(shown.summary, shown.corrections).length : 0;
    this.#item.text = isRunning
      ? `$(sync~spin) ${describeProgress(shown, t)}`
      : `$(${shown.failure ? 'warning' : 'checklist'}) ${facts === 1 ? t('1 fact') : t('{0} facts', facts)}`;
    this.#item.tooltip = `Report Summarizer: ${shown.name}\n${shown.failure?.text ?? t('Show Summary')}`;
    this.#item.command = {
      command: 'reportSummarizer.showPanel',
      title: t('Show Summary'),
      arguments: [vscode.Uri.parse(shown.uri, true)],
    };
    this.#item.show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
