import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { installLanguagePack } from '../support/languagePack.ts';
import type { DisplayLanguage } from '../support/languagePack.ts';
import { Workbench } from './workbench.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const SAMPLE = 'delegation-visit.txt';

type Texts = Readonly<Record<string, string>>;
const read = (path: string): Texts => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as Texts;

/** Words of the panel that a person must not meet in English when the editor is Chinese. */
const ENGLISH =
  /\b(Attendees|Agreements|Site visits|Visitors|Hosts|Parties|Amount|Occasion|Copy|All|To check|Done|sure|likely|Engine|Duration|Visit|Published|What was cleaned|Compare)\b/;

for (const language of ['zh-cn', 'zh-tw'] as const satisfies readonly DisplayLanguage[])
  describe(`a person whose editor speaks ${language}`, () => {
    it('reads everything in it: menus, view, panel, hover, messages and what is copied', async () => {
      const manifest = read(`package.nls.${language}.json`);
      const texts = read(`l10n/bundle.l10n.${language}.json`);
      const workbench = await Workbench.open({
        locale: language,
        furnish: (work) => installLanguagePack(work, language),
      });
      try {
        const { page } = workbench;
        const spoken = await page.evaluate(
          () => (globalThis as { _VSCODE_NLS_LANGUAGE?: string })._VSCODE_NLS_LANGUAGE,
        );
        assert.equal(spoken, language, 'the editor speaks another language');
        await workbench.run(`Report Summarizer: ${manifest['command.summarize']}`);
        await workbench.messageShows(texts['Open an article first, or right-click a file in the Explorer.']!);
        const entries = await workbench.explorerMenuEntries(SAMPLE);
        for (const command of ['command.summarize', 'command.copyJson'])
          assert.ok(entries.includes(manifest[command]!), entries.join());
        await workbench.openFile(SAMPLE);
        await workbench.run(`Report Summarizer: ${manifest['command.summarize']}`);
        const shown = await workbench.panelShows('望潮渔村');
        for (const word of ['Attendees', 'Agreements', 'Site visits', 'Visitors', 'Hosts', 'built-in engine'])
          assert.ok(shown.includes(texts[word]!), `${texts[word]} is not in\n${shown}`);
        assert.doesNotMatch(shown, ENGLISH);
        const panel = await workbench.panel();
        assert.equal(await panel.locator('html').getAttribute('lang'), language);
        assert.doesNotMatch((await panel.locator('.tip').allTextContents()).join(), /[A-Za-z]{4}/);
        const names = await panel
          .locator('[aria-label], [title]')
          .evaluateAll((elements) =>
            elements.map((one) => `${one.ariaLabel ?? ''} ${one.getAttribute('title') ?? ''}`),
          );
        assert.doesNotMatch(names.join('\n'), /\b(?!Delete|JSON|CSV|Excel|Markdown)[A-Za-z]{3,}/);
        await workbench.screenshot(`panel-${language}`);
        await page.locator('.statusbar-item', { hasText: texts['{0} facts']!.replace('{0}', '13') }).waitFor();
        const line = page.locator('.view-line', { hasText: '双方签署' }).locator('span[class^=mtk]').first();
        await line.hover({ position: { x: 120, y: 8 } });
        await page.locator('.monaco-hover', { hasText: texts['Agreement']! }).waitFor({ timeout: 5000 });
        await page.keyboard.press('Escape');
        await workbench.clearClipboard();
        await workbench.run(`Report Summarizer: ${manifest['command.copyMarkdown']}`);
        assert.ok((await workbench.copied()).includes(`## ${texts['Attendees']}`));
        await page.locator('.activitybar .action-label[aria-label="Report Summarizer"]').click();
        await page.locator('.composite.title', { hasText: manifest['view.reports']! }).waitFor({ timeout: 5000 });
      } finally {
        await workbench.close();
      }
    });
  });
