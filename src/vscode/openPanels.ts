/** Owns which panels are open in this window, so that they come back when the extension host ends and is started anew. */
import * as vscode from 'vscode';
import { PANEL_TYPE } from './commandIds.ts';
import type { NotedPanel, Panels } from './panels.ts';

const KEY = 'reportSummarizer.openPanels';

interface Noted {
  /** Of the window: it stays when only the extension host is started anew. */
  readonly session: string;
  readonly panels: readonly NotedPanel[];
}

interface Orphan {
  readonly tab: vscode.Tab;
  readonly panel: NotedPanel;
}

/** The panels that were open when an extension host of this same window ended; cheap, as every activation asks. */
export function orphanedPanels(memory: vscode.Memento): readonly NotedPanel[] {
  const noted = memory.get<Noted>(KEY);
  return noted?.session === vscode.env.sessionId ? noted.panels : [];
}

function ourTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANEL_TYPE));
}

/** The tabs that are left of the panels, by their titles; two of one title show the same. */
function matchTabs(panels: readonly NotedPanel[]): Orphan[] {
  const left = [...panels];
  return ourTabs().flatMap((tab) => {
    const index = left.findIndex(({ title }) => title === tab.label);
    const [panel] = index < 0 ? [] : left.splice(index, 1);
    return panel ? [{ tab, panel }] : [];
  });
}

/** Notes the open panels; and replaces the tabs that an earlier extension host left behind, with nobody to answer their pages. */
export class OpenPanels {
  readonly #panels: Panels;
  readonly #memory: vscode.Memento;
  readonly #subscription: vscode.Disposable;
  #orphans: readonly Orphan[];

  constructor(panels: Panels, memory: vscode.Memento) {
    this.#panels = panels;
    this.#memory = memory;
    this.#orphans = matchTabs(orphanedPanels(memory));
    this.#subscription = vscode.window.tabGroups.onDidChangeTabs(() => void this.#follow());
    void this.#follow();
  }

  async #follow(): Promise<void> {
    // A tab behind others is replaced when it comes to the front: creating a panel shows it.
    const visible = this.#orphans.filter(({ tab }) => tab.isActive);
    this.#orphans = this.#orphans.filter(({ tab }) => !tab.isActive && ourTabs().includes(tab));
    for (const { tab, panel } of visible) {
      const { label, group } = tab;
      const created = vscode.window.createWebviewPanel(
        PANEL_TYPE,
        label,
        { viewColumn: group.viewColumn, preserveFocus: true },
        { enableScripts: true },
      );
      await vscode.window.tabGroups.close(tab, true);
      await this.#panels.deserialize(created, panel);
    }
    const panels = [...this.#panels.noted(), ...this.#orphans.map(({ panel }) => panel)];
    await this.#memory.update(KEY, { session: vscode.env.sessionId, panels } satisfies Noted);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
