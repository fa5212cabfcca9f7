/** Owns what each command does. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { CommandName } from './commandIds.ts';
import type { FactCommands } from './factCommands.ts';
import type { ModelCommands } from './modelCommands.ts';
import type { Parts } from './parts.ts';
import type { ReportCommands } from './reportCommands.ts';

/** What the page writes at a fact for the editor's context menu. */
const factMenuSchema = z.object({ webviewSection: z.literal('fact'), fact: z.string() });

export interface CommandParts {
  readonly parts: Parts;
  readonly reports: ReportCommands;
  readonly facts: FactCommands;
  readonly models: ModelCommands;
  /** Runs something and tells the user when it fails. */
  readonly guarded: <T>(action: () => Promise<T>) => Promise<T | undefined>;
}

type Command = (argument: unknown, second: unknown) => Promise<unknown>;

/** Every command by name; arguments are whatever menus and other extensions hand over. */
export function buildCommands({ parts, reports, facts, models, guarded }: CommandParts): Record<CommandName, Command> {
  const { context, book, panels, runner, archive, highlights, log } = parts;

  async function summarizeAll(argument: unknown, selected: unknown, again: boolean): Promise<void> {
    const uris = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
    const targets = uris.length > 1 ? uris : [reports.target(argument)];
    for (const uri of targets) {
      await guarded(() => reports.summarize(uri, again));
    }
  }

  /** From the panel's context menu, which hands over what the page wrote at the fact, or by address and id. */
  async function onFact(
    first: unknown,
    second: unknown,
    act: (uri: string, fact: string) => Promise<void>,
  ): Promise<void> {
    const menu = z.safeParse(factMenuSchema, first);
    if (menu.success) await act(reports.target(undefined).toString(), menu.data.fact);
    else if (typeof first === 'string' && typeof second === 'string') await act(first, second);
  }

  function setPinned(pinned: boolean): Promise<void> {
    const entry = panels.active();
    if (entry) entry.pinned = pinned;
    panels.refreshAll();
    return Promise.resolve();
  }

  return {
    summarize: (argument, second) => summarizeAll(argument, second, false),
    runAgain: (argument, second) => summarizeAll(argument, second, true),
    cancel: (argument) => {
      if (argument instanceof vscode.Uri) runner.cancel(argument.toString());
      else runner.cancelAll();
      return Promise.resolve();
    },
    copyJson: (argument) => reports.take(reports.target(argument), 'copy', 'json', 'all'),
    copyMarkdown: (argument) => reports.take(reports.target(argument), 'copy', 'markdown', 'all'),
    copyCsv: (argument) => reports.take(reports.target(argument), 'copy', 'csv', 'all'),
    copyPlainText: (argument) => reports.take(reports.target(argument), 'copy', 'plain', 'all'),
    saveAs: async (argument) => {
      const uri = reports.target(argument);
      const format = await reports.pickFormat();
      if (format) await reports.take(uri, 'save', format, 'all');
    },
    insertAtCursor: async (argument) => {
      const uri = reports.target(argument);
      const format = await reports.pickFormat();
      if (format) await reports.take(uri, 'insert', format, 'all');
    },
    showCleaned: (argument) => reports.showCleaned(reports.target(argument)),
    setApiKey: () => models.setApiKey(),
    forgetApiKey: () => models.forgetApiKey(),
    selectModel: () => models.selectModel(),
    testConnection: () => models.testConnection(),
    clearCache: () => models.clearCache(),
    addAttendee: () => facts.addFromSelection('attendees', (uri) => reports.summarize(uri)),
    addAgreement: () => facts.addFromSelection('agreements', (uri) => reports.summarize(uri)),
    addSiteVisit: () => facts.addFromSelection('siteVisits', (uri) => reports.summarize(uri)),
    undo: (argument) => facts.undo(reports.target(argument).toString()),
    pin: () => setPinned(true),
    unpin: () => setPinned(false),
    toggleHighlights: async () => {
      await highlights.toggle();
      panels.refreshAll();
    },
    showPanel: async (argument) => {
      const uri = reports.target(argument).toString();
      await archive.restore(uri);
      if (book.get(uri)) panels.show(uri);
      else await summarizeAll(argument, undefined, false);
    },
    openSample: async () => {
      const sample = vscode.Uri.joinPath(context.extensionUri, 'samples', 'delegation-visit.txt');
      await vscode.window.showTextDocument(sample, { preview: false });
    },
    openSettings: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:report-summarizer.report-summarizer');
    },
    showLog: () => {
      log.show();
      return Promise.resolve();
    },
    reopenWithEncoding: (argument) => reports.reopenWithEncoding(reports.target(argument)),
    openArticle: (argument) => reports.openArticle(reports.target(argument).toString()),
    deleteReport: (argument) => {
      const uri = reports.target(argument).toString();
      runner.cancel(uri);
      return archive.delete(uri);
    },
    revealFact: (first, second) => onFact(first, second, (uri, fact) => reports.reveal(uri, fact, 0)),
    confirmFact: (first, second) => onFact(first, second, (uri, fact) => facts.confirm(uri, fact)),
    removeFact: (first, second) => onFact(first, second, (uri, fact) => facts.remove(uri, fact)),
  };
}
