/** The composition root: registers everything by name, and loads what is behind the names on first use. */
import * as vscode from 'vscode';
import type { App } from './vscode/app.ts';
import { COMMANDS, PANEL_TYPE, PREFIX } from './vscode/commandIds.ts';

export function activate(context: vscode.ExtensionContext): void {
  let loading: Promise<App> | undefined;
  const loadApp = (): Promise<App> =>
    (loading ??= import('./vscode/app.ts').then(({ createApp }) => createApp(context)));

  context.subscriptions.push(
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(PREFIX + name, async (...args: unknown[]) =>
        (await loadApp()).run(name, ...args),
      ),
    ),
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      deserializeWebviewPanel: async (panel, state) => (await loadApp()).parts.panels.deserialize(panel, state),
    }),
  );
}
