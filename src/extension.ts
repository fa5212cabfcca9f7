/** The composition root: registers everything by name, and loads what is behind the names on first use. */
import * as vscode from 'vscode';
import type { ReportSummarizerApi } from './vscode/api.ts';
import type { App } from './vscode/app.ts';
import { CHAT_PARTICIPANT, COMMANDS, PANEL_TYPE, PREFIX, REPORTS_VIEW, TOOL } from './vscode/commandIds.ts';
import { orphanedPanels } from './vscode/openPanels.ts';
import type { ReportItem } from './vscode/reportsView.ts';
import type { ToolInput } from './vscode/summarizeTool.ts';

export function activate(context: vscode.ExtensionContext): ReportSummarizerApi {
  const reportsChanged = new vscode.EventEmitter<void>();
  let loading: Promise<App> | undefined;
  const load = (): Promise<App> =>
    (loading ??= import('./vscode/app.ts').then(({ createApp }) => createApp(context, () => reportsChanged.fire())));

  const reports: vscode.TreeDataProvider<ReportItem> = {
    onDidChangeTreeData: reportsChanged.event,
    getTreeItem: (item) => item,
    getChildren: async (item) => (item ? [] : (await load()).listReports()),
  };
  const tool: vscode.LanguageModelTool<ToolInput> = {
    invoke: async ({ input }, token) => (await load()).invokeTool(input, token),
  };
  context.subscriptions.push(
    reportsChanged,
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(PREFIX + name, async (...args: unknown[]) => (await load()).run(name, ...args)),
    ),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      deserializeWebviewPanel: async (panel, saved) => (await load()).restorePanel(panel, saved),
    }),
    vscode.window.registerTreeDataProvider(REPORTS_VIEW, reports),
    vscode.lm.registerTool(TOOL, tool),
    vscode.chat.createChatParticipant(CHAT_PARTICIPANT, async (request, _chat, stream, token) =>
      (await load()).chat(request, stream, token),
    ),
  );
  // Only the app can bring them back; nobody else would wake it.
  if (orphanedPanels(context.workspaceState).length > 0) void load();
  return { apiVersion: 1, summarize: async (uri, options) => (await load()).summarize(uri, options) };
}
