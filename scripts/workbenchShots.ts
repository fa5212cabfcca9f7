/** Owns the pictures of a whole window: what a person does for each, and what is worth waiting for. */
import type { Locator } from 'playwright-core';
import type { Workbench } from '../test/e2e/workbench.ts';

const SAMPLE = 'delegation-visit.txt';
/** Menus, hovers and the flash of a revealed fact come and go; this is long enough to be settled and short enough to be seen. */
const SETTLE_MS = 800;

export interface WorkbenchShot {
  readonly name: string;
  readonly act: (workbench: Workbench) => Promise<void>;
}

const lineOf = (workbench: Workbench, words: string): Locator =>
  workbench.page.locator('.view-line', { hasText: words }).locator('span[class^=mtk]').first();

async function closeMenus(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
}

/** In the order in which one window takes them; each begins where the one before ended. */
export const WORKBENCH_SHOTS: readonly WorkbenchShot[] = [
  {
    name: 'welcome',
    act: async (workbench) => {
      await workbench.run('View: Show Report Summarizer');
    },
  },
  {
    name: 'explorer-menu',
    act: async (workbench) => {
      await workbench.run('View: Show Explorer');
      await workbench.explorerRow(SAMPLE).click({ button: 'right' });
    },
  },
  {
    name: 'fact',
    act: async (workbench) => {
      await closeMenus(workbench);
      await workbench.openFile(SAMPLE);
      await workbench.run('Report Summarizer: Summarize');
      await workbench.panelShows('望潮渔村');
      await workbench.run('View: Toggle Primary Side Bar Visibility');
      await (await workbench.panel()).locator('.fact-main').nth(1).click();
    },
  },
  {
    name: 'fact-menu',
    act: async (workbench) => {
      await (await workbench.panel()).locator('.fact-name').nth(3).click({ button: 'right' });
    },
  },
  {
    name: 'title-menu',
    act: async (workbench) => {
      await closeMenus(workbench);
      await workbench.page.locator('.editor-actions .codicon-toolbar-more').last().click();
    },
  },
  {
    name: 'editor-hover',
    act: async (workbench) => {
      await closeMenus(workbench);
      await lineOf(workbench, '双方签署').hover({ position: { x: 120, y: 8 } });
      await workbench.page.locator('.monaco-hover', { hasText: 'Agreement' }).waitFor({ timeout: 5000 });
    },
  },
  {
    name: 'editor-menu',
    act: async (workbench) => {
      await closeMenus(workbench);
      await lineOf(workbench, '双方签署').dblclick({ position: { x: 120, y: 8 } });
      await lineOf(workbench, '双方签署').click({ button: 'right', position: { x: 120, y: 8 } });
    },
  },
  {
    name: 'cleaned',
    act: async (workbench) => {
      await closeMenus(workbench);
      await workbench.run('Report Summarizer: Show Cleaned Article');
      await workbench.page.locator('.monaco-diff-editor .view-line').first().waitFor();
      // Beside the panel the editor shows the comparison in one column.
      await workbench.run('View: Close Editors in Other Groups');
      await workbench.page.waitForTimeout(SETTLE_MS * 2);
      await workbench.page
        .locator('.editor.original .view-line', { hasText: '您现在的位置' })
        .locator('span[class^=mtk]')
        .first()
        .hover({ position: { x: 60, y: 8 } });
      await workbench.page.locator('.monaco-hover', { hasText: 'Removed' }).waitFor({ timeout: 5000 });
    },
  },
  {
    name: 'reports',
    act: async (workbench) => {
      await workbench.run('View: Close All Editors');
      for (const [name, shown] of [
        ['signing-ceremony.html', '卫东升'],
        ['trade-mission.txt', 'Helena Marsh'],
        ['damaged-page.txt', '鄧懷玉'],
      ] as const) {
        await workbench.run('View: Show Explorer');
        await workbench.openFile(name);
        await workbench.run('Report Summarizer: Summarize');
        await workbench.panelShows(shown);
      }
      await workbench.run('View: Show Report Summarizer');
      const rows = workbench.page.locator('.pane-body .monaco-list-row', { hasText: '·' });
      await rows.nth(1).click();
      await rows.nth(1).hover();
    },
  },
  {
    name: 'walkthrough',
    act: async (workbench) => {
      await workbench.run('View: Close All Editors');
      await workbench.run('Welcome: Open Walkthrough');
      await workbench.pickFromList('Summarize your first report');
      await workbench.page.waitForTimeout(SETTLE_MS * 2);
    },
  },
];

/** Takes every picture that is wanted, as `theme-name`; the ones between are still played. */
export async function takeWorkbenchShots(workbench: Workbench, theme: string): Promise<void> {
  for (const { name, act } of WORKBENCH_SHOTS) {
    await act(workbench);
    await workbench.page.waitForTimeout(SETTLE_MS);
    await workbench.screenshot(`${theme}-${name}`);
  }
}
