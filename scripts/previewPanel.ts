/** Takes pictures of the panel in every theme and state, outside the editor: a quick look while working on it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { openPanelPage } from '../test/support/panelBrowser.ts';
import { sampleStates, translatedState } from '../test/support/panelStates.ts';
import type { StateName } from '../test/support/panelStates.ts';
import { THEMES } from '../test/support/panelThemes.ts';
import type { ThemeName } from '../test/support/panelThemes.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const OUT = join(PROJECT, 'artifacts/panel');
mkdirSync(OUT, { recursive: true });
const only = process.argv.slice(2);
const states = sampleStates();
const browser = await launchBrowser();
for (const theme of Object.keys(THEMES) as ThemeName[])
  for (const [name, state] of Object.entries(states) as [StateName, (typeof states)[StateName]][]) {
    if (only.length > 0 && !only.includes(`${theme}-${name}`) && !only.includes(theme) && !only.includes(name))
      continue;
    const page = await openPanelPage(browser, theme, { width: 620, height: 900 });
    await page.show(state);
    if (name === 'editing') await page.page.locator('.action-edit').first().click();
    await page.page.screenshot({ path: join(OUT, `${theme}-${name}.png`), fullPage: true });
    await page.page.close();
  }
for (const language of ['zh-cn', 'zh-tw'] as const) {
  const translated = await openPanelPage(browser, 'light', { width: 620, height: 900 });
  await translated.show(translatedState(language));
  await translated.page.screenshot({ path: join(OUT, `${language}.png`), fullPage: true });
}
for (const theme of ['light', 'dark'] as const) {
  const narrow = await openPanelPage(browser, theme, { width: 320, height: 900 });
  await narrow.show(states.marks);
  await narrow.page.screenshot({ path: join(OUT, `narrow-${theme}.png`), fullPage: true });
}
await browser.close();
