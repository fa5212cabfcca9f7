/** Owns what every command, message and tool does; loaded on first use. */
import * as vscode from 'vscode';
import type { PanelAction, PanelRequest } from '../protocol.ts';
import { correctSummary } from './corrections.ts';
import type { ReportSummarizerApi } from './api.ts';
import { buildParts } from './buildParts.ts';
import { handleChat } from './chat.ts';
import type { CommandName } from './commandIds.ts';
import { buildCommands } from './commands.ts';
import { FactCommands } from './factCommands.ts';
import { ModelCommands } from './modelCommands.ts';
import { OpenPanels } from './openPanels.ts';
import type { PanelEntry } from './panel.ts';
import { ReportCommands } from './reportCommands.ts';
import { ReportsView } from './reportsView.ts';
import type { ReportItem } from './reportsView.ts';
import { isCancellation, showError, toSummarizeError } from './showError.ts';
import { StatusBar } from './statusBar.ts';
import { summarizeForTool } from './summarizeTool.ts';
import type { ToolInput } from './summarizeTool.ts';

export interface App {
  run(command: CommandName, ...args: unknown[]): Promise<unknown>;
  restorePanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
  listReports(): Promise<ReportItem[]>;
  summarize: ReportSummarizerApi['summarize'];
  chat(request: vscode.ChatRequest, stream: vscode.ChatResponseStream, token: vscode.CancellationToken): Promise<void>;
  invokeTool(input: ToolInput, token: vscode.CancellationToken): Promise<vscode.LanguageModelToolResult>;
}

/** Builds the app; everything it makes goes with the extension. */
export function createApp(context: vscode.ExtensionContext, reportsChanged: () => void): App {
  const parts = buildParts(context, (request, entry) => guarded(() => handle(request, entry)));
  const { t, book, panels, runner, archive, highlights, log } = parts;
  const reportsView = new ReportsView(book, archive, t);
  const reports = new ReportCommands(parts);
  const facts = new FactCommands(parts);
  const models = new ModelCommands(parts);
  context.subscriptions.push(
    ...[log, parts.workers, book, panels, parts.cleanedView, highlights, new StatusBar(book, panels, t)],
    new OpenPanels(panels, context.workspaceState),
    book.onDidChange(reportsChanged),
    highlights.onDidEnterFact(({ uri, fact }) => {
      for (const entry of panels.entries())
        if (entry.uri === uri && entry.currentFact !== fact) {
          entry.currentFact = fact;
          panels.refreshAll();
        }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      reports.noteInFront();
      if (editor) void followArticle(editor.document.uri.toString());
    }),
    { dispose: () => runner.cancelAll() },
  );

  /** Panels that are not pinned show the article in front, a summary of an earlier session included. */
  async function followArticle(uri: string): Promise<void> {
    if (!panels.hasFollower()) return;
    await archive.restore(uri);
    panels.follow(uri);
  }

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

  async function runAction(action: PanelAction, uri: string | null): Promise<void> {
    await run(ACTION_COMMANDS[action], ...(uri === null ? [] : [vscode.Uri.parse(uri, true)]));
  }

  async function handle(request: PanelRequest, entry: PanelEntry): Promise<void> {
    if (request.type === 'ready') return;
    const { uri } = entry;
    if (request.type === 'action') {
      await runAction(request.action, uri);
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

  const commands = buildCommands({ parts, reports, facts, models, guarded });
  const run = (command: CommandName, ...args: unknown[]): Promise<unknown> =>
    guarded(() => commands[command](args[0], args[1]));
  return {
    run,
    restorePanel: async (panel, saved) => {
      if (await panels.deserialize(panel, saved)) return;
      // A window that is reloaded at once has not yet kept what its panels show: the article in front decides.
      const uri = vscode.window.activeTextEditor?.document.uri;
      if (uri) await followArticle(uri.toString());
    },
    listReports: () => reportsView.items(),
    summarize: async (uri, options = {}) => {
      const report = await reports.summarizeQuietly(uri, options);
      if (!report.summary) throw toSummarizeError(new Error('no summary'));
      return correctSummary(report.summary, report.corrections);
    },
    chat: (request, stream, token) =>
      handleChat(
        request,
        stream,
        token,
        parts,
        (uri) => reports.summarize(uri),
        () => reports.target(undefined),
      ),
    invokeTool: (input, token) => summarizeForTool(input, token, reports),
  };
}

/** The command behind each button. */
const ACTION_COMMANDS: Record<PanelAction, CommandName> = {
  summarize: 'summarize',
  runAgain: 'runAgain',
  cancel: 'cancel',
  undo: 'undo',
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
