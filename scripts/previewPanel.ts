/**
 * Takes pictures of every scene of the panel outside the editor, in every theme, narrow and wide, and in every language;
 * words after the command keep to the pictures whose names hold them all.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';
import { openPanelPage } from '../test/support/panelBrowser.ts';
import { panelScenes } from '../test/support/panelScenes.ts';
import type { PanelLanguage } from '../test/support/panelStates.ts';
import { THEME_NAMES } from '../test/support/panelThemes.ts';

const OUT = join(resolve(import.meta.dirname, '..'), 'artifacts/panel');
/** In CSS pixels; the narrow one is what is left beside an article on a small screen. */
const WIDTHS = { wide: 620, narrow: 320 };
const HEIGHT = 900;
/** Long pages are cut: what lies below looks like what lies above. */
const TALLEST = 2400;

/** Pictures of all scenes in one theme, width and language. */
async function takeScenes(
  browser: Browser,
  theme: (typeof THEME_NAMES)[number],
  width: keyof typeof WIDTHS,
  language: PanelLanguage,
  wanted: readonly string[],
): Promise<void> {
  for (const [scene, { state, act }] of Object.entries(await panelScenes(language))) {
    const name = [scene, theme, width, language].join('-');
    if (!wanted.every((word) => name.includes(word))) continue;
    const { page, show } = await openPanelPage(browser, theme, { width: WIDTHS[width], height: HEIGHT });
    await show(state);
    await act?.(page);
    const content = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.min(Math.max(content, HEIGHT), TALLEST);
    await page.setViewportSize({ width: WIDTHS[width], height });
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    await page.close();
  }
}

mkdirSync(OUT, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await launchBrowser();
try {
  for (const theme of THEME_NAMES)
    for (const width of ['wide', 'narrow'] as const) await takeScenes(browser, theme, width, 'en', wanted);
  for (const language of ['zh-cn', 'zh-tw'] as const)
    for (const width of ['wide', 'narrow'] as const) await takeScenes(browser, 'light', width, language, wanted);
} finally {
  await browser.close();
}
