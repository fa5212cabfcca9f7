/** Owns the panel's page in a browser without an editor: the script and style sheet under the same content policy. */
import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PanelRequest, PanelState } from '../../src/protocol.ts';
import { THEMES, themeStyle } from './panelThemes.ts';
import type { ThemeName } from './panelThemes.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
let built: string | undefined;

/** The page's script as it is shipped, made from the source at hand so that no older build is looked at. */
function buildPanel(): string {
  built ??= buildSync({
    entryPoints: [join(PROJECT, 'src/webview/panel.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' },
  }).outputFiles[0]!.text;
  return built;
}

const ADDRESS = 'http://panel.test/';

export interface PanelBrowserPage {
  readonly page: Page;
  /** What the page has asked the host for, in order. */
  readonly requests: PanelRequest[];
  readonly show: (state: PanelState) => Promise<void>;
}

/** Opens the page as the editor would, with a theme's variables and class. */
export async function openPanelPage(
  browser: Browser,
  theme: ThemeName,
  viewport: { width: number; height: number },
): Promise<PanelBrowserPage> {
  const page = await browser.newPage({ viewport });
  const requests: PanelRequest[] = [];
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report Summarizer</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
    <link rel="stylesheet" href="theme.css"><link rel="stylesheet" href="panel.css"></head>
    <body class="${THEMES[theme].bodyClass}"><div id="root"></div><script src="host.js"></script><script src="panel.js"></script></body></html>`;
  const files: Record<string, [type: string, body: string]> = {
    '': ['text/html', html],
    'theme.css': ['text/css', themeStyle(theme)],
    'panel.css': ['text/css', readFileSync(join(PROJECT, 'media/panel.css'), 'utf8')],
    'panel.js': ['text/javascript', buildPanel()],
    'host.js': [
      'text/javascript',
      'window.acquireVsCodeApi = () => ({ postMessage: (m) => window.__request(m), setState() {}, getState() {} });',
    ],
  };
  await page.exposeFunction('__request', (request: PanelRequest) => void requests.push(request));
  await page.route(`${ADDRESS}**`, async (route) => {
    const file = files[route.request().url().slice(ADDRESS.length)];
    if (file) await route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: file[1] });
    else await route.fulfill({ status: 404 });
  });
  await page.goto(ADDRESS);
  return {
    page,
    requests,
    show: async (state) => {
      await page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), state);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    },
  };
}
