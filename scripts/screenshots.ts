/** Takes the pictures of the README and of the review: a real VS Code in four themes, each with what a person sees there. */
import { Workbench } from '../test/e2e/workbench.ts';

const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-black': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;
const SAMPLE = 'delegation-visit.txt';

async function takePictures(name: string, theme: string): Promise<void> {
  const workbench = await Workbench.open({
    settings: { 'workbench.colorTheme': theme, 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
    viewport: { width: 1440, height: 960 },
  });
  try {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    await workbench.run('View: Toggle Primary Side Bar Visibility');
    const panel = await workbench.panel();
    await panel.locator('.fact-main').nth(1).click();
    await workbench.page.waitForTimeout(800);
    await workbench.screenshot(`${name}-fact`);
    await panel.locator('[data-menu=all]').click();
    await workbench.page.waitForTimeout(300);
    await workbench.screenshot(`${name}-menu`);
    await panel.locator('[data-menu=all]').click();
    await panel.locator('.action-edit').nth(2).click();
    await workbench.page.waitForTimeout(300);
    await workbench.screenshot(`${name}-edit`);
    await workbench.page.keyboard.press('Escape');
    await workbench.run('Report Summarizer: Show Cleaned Article');
    await workbench.page.waitForTimeout(2500);
    await workbench.screenshot(`${name}-cleaned`);
    await workbench.run('View: Show Report Summarizer');
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot(`${name}-reports`);
  } finally {
    await workbench.close();
  }
}

const only = process.argv.slice(2);
for (const [name, theme] of Object.entries(THEMES))
  if (only.length === 0 || only.includes(name)) await takePictures(name, theme);
