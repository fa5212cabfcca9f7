/** Owns the building of everything behind the commands, loaded on first use. */
import * as vscode from 'vscode';
import type { PanelAction, PanelRequest, PanelState } from '../protocol.ts';
import { PROMPT_VERSION } from '../summary/prompt.ts';
import { ApiKeys } from './apiKeys.ts';
import { chooseEngine } from './chooseEngine.ts';
import { CleanedView } from './cleanedView.ts';
import { CleaningWorkers } from './cleaningWorker.ts';
import type { CommandName } from './commandIds.ts';
import { Consent } from './consent.ts';
import { CorrectionStore } from './correctionStore.ts';
import { describeCost } from './describeCost.ts';
import { describeFact } from './describeFact.ts';
import { describeProgress } from './describeRun.ts';
import { findEditorModel } from './editorModel.ts';
import { FactCommands } from './factCommands.ts';
import { Highlights } from './highlights.ts';
import { Log } from './log.ts';
import { rememberLearned } from './rememberLearned.ts';
import { ModelCommands } from './modelCommands.ts';
import { buildNotices } from './notices.ts';
import { buildPanelState } from './panelState.ts';
import { Panels } from './panels.ts';
import type { PanelEntry } from './panels.ts';
import type { Parts } from './parts.ts';
import { ReportArchive } from './reportArchive.ts';
import { ReportBook } from './reportBook.ts';
import { ReportCommands } from './reportCommands.ts';
import { ReportRunner } from './runReport.ts';
import { runChain } from './runChain.ts';
import { readSettings } from './settings.ts';
import { isCancellation, showError, toSummarizeError } from './showError.ts';
import { SummaryCache } from './summaryCache.ts';
import type { Translate } from './translate.ts';

export interface App {
  run(command: CommandName, ...args: unknown[]): Promise<unknown>;
  readonly parts: Parts;
  readonly reports: ReportCommands;
}

function buildParts(
  context: vscode.ExtensionContext,
  handle: (request: PanelRequest, entry: PanelEntry) => Promise<void>,
): Parts {
  const t: Translate = (message, ...values) => vscode.l10n.t(message, ...values);
  const storage = (name: string): vscode.Uri => vscode.Uri.joinPath(context.globalStorageUri, name);
  const log = new Log();
  const keys = new ApiKeys(context.secrets);
  const consent = new Consent(context.globalState, t);
  const workers = new CleaningWorkers(context.asAbsolutePath('dist/worker.cjs'));
  const cache = new SummaryCache(storage('cache'), PROMPT_VERSION, log);
  const corrections = new CorrectionStore(storage('corrections'), log);
  const book = new ReportBook();
  const archive = new ReportArchive(storage('reports'), corrections, book, log);
  const learned = rememberLearned(context.globalState);
  const runner = new ReportRunner({
    ...{ book, workers, cache, corrections, log, t, readSettings, runChain },
    chooseEngine: (settings) =>
      chooseEngine(settings, {
        keys,
        consent,
        findEditorModel,
        createOpenaiModel: async (server) => {
          const { createOpenAiModel } = await import('../model/openaiModel.ts');
          const write = (event: string, facts: object): void => log.info(`${event} ${JSON.stringify(facts)}`);
          return createOpenAiModel({ ...server, fetch: globalThis.fetch, learned, log: write });
        },
      }),
  });
  const cleanedView = new CleanedView(t);
  const highlights = new Highlights(book, context.workspaceState, (fact, report) => describeFact(fact, report, t));
  const buildState = (entry: PanelEntry, revision: number): PanelState => {
    const report = entry.uri === null ? null : (book.get(entry.uri) ?? null);
    return buildPanelState(
      report,
      {
        revision,
        locale: vscode.env.language,
        pinned: entry.pinned,
        currentFact: entry.currentFact,
        highlights: highlights.isOn,
        notices: buildNotices(report, t),
        status: report ? describeProgress(report, t) : '',
        cost: report && describeCost(report),
      },
      t,
    );
  };
  const panels = new Panels({
    ...{ extensionUri: context.extensionUri, book, log, buildState, handle },
    restore: (uri) => archive.restore(uri),
  });
  const parts = { context, t, log, keys, consent, workers, cache, corrections, archive, book, runner, panels };
  return { ...parts, cleanedView, highlights };
}

/** Builds the app; everything it makes goes with the extension. */
export function createApp(context: vscode.ExtensionContext): App {
  const parts = buildParts(context, (request, entry) => guarded(() => handle(request, entry)));
  const { t, book, panels, runner, archive, highlights, log } = parts;
  const reports = new ReportCommands(parts);
  const facts = new FactCommands(parts);
  const models = new ModelCommands(parts);
  context.subscriptions.push(
    ...[log, parts.workers, book, panels, parts.cleanedView, highlights],
    highlights.onDidEnterFact(({ uri, fact }) => {
      for (const entry of panels.entries())
        if (entry.uri === uri && entry.currentFact !== fact) {
          entry.currentFact = fact;
          panels.refreshAll();
        }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) panels.follow(editor.document.uri.toString());
    }),
    { dispose: () => runner.cancelAll() },
  );

  /** Runs something a person asked for; what fails is said, what was cancelled is not. */
  async function guarded<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      if (isCancellation(error)) return undefined;
      const failure = toSummarizeError(error);
      log.failure(failure);
      // Not awaited: a notification may stay for minutes, the command has ended.
      void showError(failure, t, (chosen) => runAction(chosen, null));
      return undefined;
    }
  }

  async function summarizeAll(argument: unknown, selected: unknown, again: boolean): Promise<void> {
    const uris = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
    const targets = uris.length > 1 ? uris : [reports.target(argument)];
    for (const uri of targets) {
      await guarded(() => reports.summarize(uri, again));
      await archive.save(uri.toString());
    }
  }

  async function runAction(action: PanelAction, uri: string | null): Promise<void> {
    await run(ACTION_COMMANDS[action], ...(uri === null ? [] : [vscode.Uri.parse(uri, true)]));
  }

  async function handle(request: PanelRequest, entry: PanelEntry): Promise<void> {
    if (request.type === 'ready') return;
    const { uri } = entry;
    if (request.type === 'action') {
      if (request.action === 'togglePin') entry.pinned = !entry.pinned;
      else await runAction(request.action, uri);
      return;
    }
    if (uri === null) return;
    switch (request.type) {
      case 'reveal':
        return reports.reveal(uri, request.fact, request.evidence);
      case 'confirm':
        return facts.confirm(uri, request.fact);
      case 'remove':
        return facts.remove(uri, request.fact);
      case 'edit':
        return facts.edit(uri, request.fact, request.values);
      case 'add':
        return facts.add(uri, request.values, null);
      case 'take':
        return reports.take(vscode.Uri.parse(uri, true), request.how, request.format, request.section);
    }
  }

  const commands: Record<CommandName, (argument: unknown, second: unknown) => Promise<unknown>> = {
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
    reopenWithEncoding: async (argument) => {
      await reports.openArticle(reports.target(argument).toString());
      await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
    },
    openArticle: (argument) => reports.openArticle(reports.target(argument).toString()),
    deleteReport: (argument) => archive.delete(reports.target(argument).toString()),
    revealFact: async (uri, fact) => {
      if (typeof uri === 'string' && typeof fact === 'string') await reports.reveal(uri, fact, 0);
    },
  };

  function setPinned(pinned: boolean): Promise<void> {
    const entry = panels.active();
    if (entry) entry.pinned = pinned;
    panels.refreshAll();
    return Promise.resolve();
  }

  const run = (command: CommandName, ...args: unknown[]): Promise<unknown> =>
    guarded(() => commands[command](args[0], args[1]));
  return { run, parts, reports };
}

/** The command behind each button; pinning belongs to the panel that was clicked. */
const ACTION_COMMANDS: Record<PanelAction, CommandName> = {
  summarize: 'summarize',
  runAgain: 'runAgain',
  cancel: 'cancel',
  undo: 'undo',
  togglePin: 'pin',
  toggleHighlights: 'toggleHighlights',
  selectModel: 'selectModel',
  setApiKey: 'setApiKey',
  testConnection: 'testConnection',
  openSettings: 'openSettings',
  showLog: 'showLog',
  showCleaned: 'showCleaned',
  openSample: 'openSample',
  openArticle: 'openArticle',
  reopenWithEncoding: 'reopenWithEncoding',
};
