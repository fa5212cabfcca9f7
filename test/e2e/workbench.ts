/** Owns a person at the keyboard: a VS Code workbench with the packaged extension, driven through Chromium. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { ensureVscodeServer, startWorkbench } from '../support/vscodeServer.ts';
import type { RunningServer } from '../support/vscodeServer.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ARTIFACTS = join(PROJECT, 'artifacts/screenshots');

export interface WorkbenchOptions {
  settings?: Record<string, unknown>;
  /** Display language, e.g. `zh-cn`; needs its language pack. */
  locale?: string;
  viewport?: { width: number; height: number };
  trust?: boolean;
  /** Puts what the server shall find into its own folder: other extensions, a language pack. */
  furnish?: (workFolder: string) => void;
  /** Called with the workspace folder before VS Code starts. */
  prepare?: (folder: string) => void;
}

/** One VS Code window on a copy of the samples. Every wait is bounded; a test that hangs fails with what it waited for. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly server: RunningServer;
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  private constructor(page: Page, folder: string, server: RunningServer, browser: Browser, context: BrowserContext) {
    this.page = page;
    this.folder = folder;
    this.server = server;
    this.#browser = browser;
    this.#context = context;
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const folder = mkdtempSync(join(tmpdir(), 'report-articles-'));
    cpSync(join(PROJECT, 'samples'), folder, { recursive: true });
    options.prepare?.(folder);
    const vsix = join(PROJECT, 'artifacts/report-summarizer.vsix');
    const server = await startWorkbench(ensureVscodeServer(console.log), vsix, options.settings ?? {}, {
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.trust === undefined ? {} : { trust: options.trust }),
      ...(options.furnish === undefined ? {} : { furnish: options.furnish }),
    });
    const browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1400, height: 900 },
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const workbench = new Workbench(page, folder, server, browser, context);
    await workbench.reload();
    return workbench;
  }

  /** Another window on the same server, folder and settings; it goes with this one, or by `closeWindow`. */
  async openSecondWindow(): Promise<Workbench> {
    const second = new Workbench(await this.#context.newPage(), this.folder, this.server, this.#browser, this.#context);
    await second.reload();
    return second;
  }

  async closeWindow(): Promise<void> {
    await this.page.close();
  }

  /** Loads the window, as after a restart of the editor. */
  async reload(): Promise<void> {
    await this.page.goto(`http://127.0.0.1:${this.server.port}/?folder=${encodeURIComponent(this.folder)}`);
    await this.page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 60_000 });
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#browser.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Types a command's title into the palette and runs it; tries again while the window is still starting. */
  async run(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press('F1');
        await input.fill(`>${title}`, { timeout: 4000 });
        await row.waitFor({ timeout: 4000 });
        // On a busy machine the editor may close the palette under the pointer, when what ran before takes the focus.
        await row.click({ timeout: 8000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Titles that the palette offers for a search. */
  async paletteOffers(search: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${search}`);
    await this.page.waitForTimeout(800);
    const titles = await this.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** Opens a file of the workspace by name, through quick open. */
  async openFile(name: string): Promise<void> {
    const row = this.explorerRow(name);
    await row.dblclick();
    await this.page.locator('.tabs-container .tab').filter({ hasText: name }).first().waitFor({ timeout: 15_000 });
  }

  explorerRow(name: string): ReturnType<Page['locator']> {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  }

  /** Right-clicks a file in the Explorer and picks an entry; `offers` lists what the menu held. */
  async explorerMenu(name: string, entry: string): Promise<void> {
    await this.explorerRow(name).click({ button: 'right' });
    await this.pickFromMenu(entry);
  }

  async explorerMenuEntries(name: string): Promise<string[]> {
    await this.explorerRow(name).click({ button: 'right' });
    const menu = this.page.locator('.context-view .monaco-menu');
    await menu.waitFor();
    const entries = await menu.locator('.action-label').allTextContents();
    await this.page.keyboard.press('Escape');
    return entries;
  }

  async pickFromMenu(entry: string): Promise<void> {
    const item = this.page.locator('.context-view .monaco-menu .action-item').filter({ hasText: entry }).first();
    await item.waitFor({ timeout: 10_000 });
    // A menu ignores the mouse for its first moments, lest the click that opened it picks an entry.
    await this.page.waitForTimeout(400);
    await item.hover();
    await item.click({ delay: 40 });
    await item.waitFor({ state: 'detached', timeout: 5000 });
  }

  /** The panel's own document, two frames inside the editor; waits until it has drawn something. */
  async panel(): Promise<Frame> {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        if (frame.isDetached()) continue;
        const found = await frame
          .locator('#root > *')
          .count()
          .catch(() => 0);
        if (found > 0) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no panel; server said: ${this.server.output().slice(-800)}`);
  }

  /** Waits for a text in the panel and returns all that the panel shows. */
  async panelShows(text: string | RegExp, timeoutMs = 20_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    let shown = '';
    while (Date.now() < deadline) {
      const frame = await this.panel();
      shown = await frame
        .locator('body')
        .innerText()
        .catch(() => '');
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return shown;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`the panel never showed ${String(text)}; it shows:\n${shown}`);
  }

  /** Text of notifications and modal dialogs now on screen. */
  async messages(): Promise<string> {
    return (
      await this.page.locator('.notifications-toasts .notification-list-item, .monaco-dialog-box').allInnerTexts()
    ).join('\n');
  }

  /** No notification says that an article is being read, once the last one has been taken away. */
  async showsNoProgress(): Promise<void> {
    await this.until(
      async () => !/is reading|Reading the article/.test(await this.messages()),
      'the end of the progress notification',
      5000,
    );
  }

  async messageShows(text: string | RegExp, timeoutMs = 15_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    let shown = '';
    while (Date.now() < deadline) {
      shown = await this.messages();
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return shown;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`no message ${String(text)}; on screen: ${shown}`);
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Empties the clipboard so that a later read proves a later write. */
  async clearClipboard(): Promise<void> {
    // The page may write only while it has the focus, which it lacks while a panel's frame is being replaced.
    for (let tries = 0; ; tries++)
      try {
        return await this.page.evaluate(() => navigator.clipboard.writeText(''));
      } catch (error) {
        if (tries === 20 || !/not focused/.test(String(error))) throw error;
        await this.page
          .locator('.titlebar-center, .part.titlebar')
          .first()
          .click({ position: { x: 4, y: 4 } });
        await this.page.waitForTimeout(250);
      }
  }

  /** Waits until the clipboard holds something. */
  async copied(timeoutMs = 20_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      const text = await this.clipboard();
      if (text !== '') return text;
      await this.page.waitForTimeout(100);
    }
    throw new Error('nothing was copied');
  }

  /** The words now selected in the article, read as a person would: by copying them. `group`: where the article is, from 1. */
  async selectedWords(group?: number): Promise<string> {
    const counted = this.page
      .locator('.editor-status-selection, .statusbar-item')
      .filter({ hasText: /\d+ selected/ })
      .first();
    // A click in the panel leaves the focus there; the status bar counts the selection of the editor that has it.
    const groups = group === undefined ? [1, 2, 3] : [group];
    await this.until(async () => {
      for (const number of groups) {
        await this.page.keyboard.press(`Control+${number}`);
        await this.page.waitForTimeout(300);
        if (await counted.isVisible()) return true;
      }
      return false;
    }, 'a selection');
    await this.clearClipboard();
    await this.page.keyboard.press('Control+C');
    return this.copied(5000);
  }

  /** Selects words in the editor that has the focus, by looking for them. */
  async selectWords(words: string): Promise<void> {
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const box = this.page.locator('.find-widget.visible textarea.input[aria-label=Find]').first();
    await box.fill(words);
    await this.page
      .locator('.find-widget.visible .matchesCount', { hasText: /^[1-9]\d* of/ })
      .waitFor({ timeout: 5000 });
    await this.page.keyboard.press('Escape');
  }

  /** Picks a value of one of the extension's settings in the settings editor. */
  async chooseSetting(name: string, value: string): Promise<void> {
    await this.run('Report Summarizer: Open Settings');
    const setting = this.page.locator('.settings-editor .setting-item-contents', {
      hasText: `Report Summarizer: ${name}`,
    });
    const file = join(this.server.workFolder, 'user/User/settings.json');
    const before = readFileSync(file, 'utf8');
    await setting.locator('select').selectOption(value);
    await this.until(() => readFileSync(file, 'utf8') !== before, 'the setting is saved');
    // The file is read again, and the extensions are told, a moment later.
    await this.page.waitForTimeout(1000);
    await this.page.keyboard.press('Escape');
    await this.page.locator('.settings-editor').waitFor({ state: 'detached', timeout: 5000 });
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    await this.page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
  }

  /** Waits for what can only be seen outside the window. */
  async until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 20_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error(`never: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Types into the input box that is open, and accepts. */
  async answerInput(title: string | RegExp, text: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget').filter({ hasText: title });
    await widget.waitFor({ timeout: 10_000 });
    await widget.locator('input.input').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Picks a row of the list that is open. */
  async pickFromList(text: string | RegExp): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
    await row.waitFor({ timeout: 15_000 });
    // A list that has just opened still moves: a click would meet the row below.
    let at = await row.boundingBox();
    await this.until(async () => {
      await this.page.waitForTimeout(150);
      const before = at;
      at = await row.boundingBox();
      return at !== null && at.y === before?.y;
    }, 'a list that stands still');
    await row.click();
  }

  /** Presses a button of the modal dialog. */
  async answerDialog(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: button }).click();
  }

  /** What the extension host and the extension itself wrote into their logs. */
  hostLogs(): string {
    const logs: string[] = [];
    const read = (folder: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) read(path);
        else if (/exthost|Report Summarizer/i.test(path) && entry.name.endsWith('.log'))
          logs.push(readFileSync(path, 'utf8'));
      }
    };
    read(join(this.server.workFolder, 'user/logs'));
    return logs.join('\n');
  }

  readFile(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
}
