/** Owns the set of summary panels: which shows what, who follows the article in front, who is pinned. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { PANEL_TYPE } from './commandIds.ts';
import { Panel } from './panel.ts';
import type { PanelEntry, PanelsParts } from './panel.ts';
/** What a page remembers over a reload of the window. */
const savedSchema = z.object({ uri: z.nullable(z.string()), pinned: z.boolean() });

export interface NotedPanel {
  readonly uri: string | null;
  readonly pinned: boolean;
  readonly title: string;
}

/** The editor calls a panel visible that was covered while it was being restored: its tab must be in front too. */
function isInSight({ visible, viewColumn }: vscode.WebviewPanel): boolean {
  const input = vscode.window.tabGroups.all.find((group) => group.viewColumn === viewColumn)?.activeTab?.input;
  return visible && input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANEL_TYPE);
}

export class Panels {
  readonly #parts: PanelsParts;
  readonly #panels = new Set<Panel>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(parts: PanelsParts) {
    this.#parts = parts;
    this.#subscriptions = [parts.book.onDidChange((uri) => this.#refreshShowing(uri))];
  }

  #refreshShowing(uri: string): void {
    for (const panel of this.#panels) {
      if (panel.entry.uri !== uri) continue;
      if (!this.#parts.book.get(uri)) panel.entry.uri = null;
      panel.refresh();
    }
  }

  refreshAll(): void {
    this.#updateContext();
    for (const panel of this.#panels) panel.refresh();
  }

  #adopt(webviewPanel: vscode.WebviewPanel, entry: PanelEntry): Panel {
    const panel = new Panel(webviewPanel, entry, this.#parts);
    this.#panels.add(panel);
    this.#updateContext();
    const views = webviewPanel.onDidChangeViewState(() => this.#updateContext());
    webviewPanel.onDidDispose(() => {
      views.dispose();
      this.#panels.delete(panel);
      this.#updateContext();
    });
    return panel;
  }

  /** For the menus: whether the active panel shows a report. */
  #updateContext(): void {
    const active = this.active();
    void vscode.commands.executeCommand('setContext', 'reportSummarizer.panelPinned', active?.pinned ?? false);
  }

  /** Shows a report beside the article without taking the focus: in the panel that has it, else in one that is not pinned. */
  show(uri: string): void {
    const panels = [...this.#panels];
    const panel = panels.find(({ entry }) => entry.uri === uri) ?? panels.find(({ entry }) => !entry.pinned);
    if (panel) {
      panel.entry.uri = uri;
      panel.entry.currentFact = null;
      if (!isInSight(panel.webviewPanel)) panel.webviewPanel.reveal(undefined, true);
      panel.refresh();
      return;
    }
    // Whatever is in front stays in sight: the article, or the walkthrough that asked for the summary.
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const beside = activeTab ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const created = vscode.window.createWebviewPanel(
      PANEL_TYPE,
      vscode.l10n.t('Summary'),
      { viewColumn: beside, preserveFocus: true },
      { enableScripts: true },
    );
    this.#adopt(created, { uri, pinned: false, currentFact: null });
  }

  /** Takes over a panel that the window shows again after a reload; false when it was not kept what the panel showed. */
  async deserialize(webviewPanel: vscode.WebviewPanel, saved: unknown): Promise<boolean> {
    const parsed = z.safeParse(savedSchema, saved);
    const entry: PanelEntry = { uri: null, pinned: false, currentFact: null, ...(parsed.success ? parsed.data : {}) };
    if (entry.uri !== null) await this.#parts.restore(entry.uri);
    if (entry.uri !== null && !this.#parts.book.get(entry.uri)) entry.uri = null;
    this.#adopt(webviewPanel, entry);
    return entry.uri !== null;
  }

  /** The report of the panel in front, if a panel is in front. */
  active(): PanelEntry | null {
    for (const panel of this.#panels) if (panel.webviewPanel.active) return panel.entry;
    return null;
  }

  isShowing(uri: string): boolean {
    return [...this.#panels].some(({ entry, webviewPanel }) => entry.uri === uri && isInSight(webviewPanel));
  }

  /** Every panel's entry, for those who follow the editor. */
  entries(): readonly PanelEntry[] {
    return [...this.#panels].map(({ entry }) => entry);
  }

  /** What is needed to open each panel once more, with the title of its tab. */
  noted(): readonly NotedPanel[] {
    return [...this.#panels].map(({ entry: { uri, pinned }, webviewPanel: { title } }) => ({ uri, pinned, title }));
  }

  hasFollower(): boolean {
    return [...this.#panels].some(({ entry }) => !entry.pinned);
  }

  /** Panels that are not pinned show the report of the article in front, when there is one. */
  follow(uri: string): void {
    if (!this.#parts.book.get(uri)?.summary || [...this.#panels].some(({ entry }) => entry.uri === uri)) return;
    for (const panel of this.#panels)
      if (!panel.entry.pinned) {
        panel.entry.uri = uri;
        panel.entry.currentFact = null;
        panel.refresh();
        return;
      }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
