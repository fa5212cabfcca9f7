import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startModelServer } from '../support/modelServer/modelServer.ts';
import type { ModelServer } from '../support/modelServer/modelServer.ts';
import { ANSWER, settingsFor, startSlowModel } from './slowModel.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person with two windows', () => {
  let server: ModelServer;
  let first: Workbench;
  let second: Workbench;
  before(async () => {
    server = await startSlowModel();
    first = await Workbench.open({ settings: settingsFor(server) });
    second = await first.openSecondWindow();
  });
  after(async () => {
    await first.close();
    await server.close();
  });
  const settled = async (workbench: Workbench): Promise<void> => {
    await workbench.panelShows(/Done: \d+ facts?\./, 40_000);
    const panel = await workbench.panel();
    await panel.locator('.bar-on').waitFor({ state: 'detached', timeout: 30_000 });
    await workbench.showsNoProgress();
  };
  const count = (workbench: Workbench): Promise<void> =>
    workbench.page.locator('.statusbar-item', { hasText: /^\s*\d+ facts$/ }).waitFor({ timeout: 10_000 });

  it('reads the same article in both at once, each with its own panel and progress', async () => {
    await first.openFile(SAMPLE);
    await first.run('Report Summarizer: Summarize');
    await first.answerDialog('Send');
    await first.page
      .locator('.statusbar-item', { hasText: /slow-model is reading; \d+ facts so far/ })
      .waitFor({ timeout: 10_000 });
    await second.openFile(SAMPLE);
    await second.run('Report Summarizer: Summarize');
    await second.panelShows(/slow-model is reading|Done/);
    await settled(first);
    await count(first);
    // The window saves its layout every few seconds.
    await second.page.waitForTimeout(6000);
    // The window that is reloaded in the middle loses nothing, and the other does not notice.
    await second.run('Report Summarizer: Summarize Again');
    await second.panelShows(/slow-model is reading/);
    await second.page.goto(second.page.url());
    await second.panelShows('曾立群', 60_000);
    await settled(second);
    await first.panelShows('曾立群');
  });

  it('closes one window while both read: the other finishes, and what was decided in the closed one is there', async () => {
    const panel = await second.panel();
    await panel.locator('h1').click();
    await panel.locator('[data-fact="attendees:曾立群"] .fact-main').focus();
    await second.page.keyboard.press('c');
    await panel.locator('[data-fact="attendees:曾立群"] .mark-confirmed').waitFor({ timeout: 5000 });
    await first.run('Report Summarizer: Summarize Again');
    await second.run('Report Summarizer: Summarize Again');
    await second.panelShows(/slow-model is reading/);
    await second.closeWindow();
    await settled(first);
    await count(first);
    await first.page.goto(first.page.url());
    await first.panelShows('曾立群', 60_000);
    await (await first.panel()).locator('[data-fact="attendees:曾立群"] .mark-confirmed').waitFor({ timeout: 10_000 });
  });

  it('leaves no error of a panel or window that is gone in the logs', () => {
    assert.doesNotMatch(first.hostLogs(), /disposed|Unhandled/i);
  });
});

describe('a person in a folder that is not trusted', () => {
  it('summarizes and checks as ever, and the folder chooses neither engine nor address', async () => {
    const trap = await startModelServer({ dialect: 'openai', answer: ANSWER });
    const workbench = await Workbench.open({
      trust: false,
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      prepare: (folder) => {
        mkdirSync(join(folder, '.vscode'));
        writeFileSync(
          join(folder, '.vscode/settings.json'),
          JSON.stringify({ 'reportSummarizer.baseUrl': trap.url, 'reportSummarizer.engine': 'openai' }),
        );
      },
    });
    try {
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 10_000 });
      await workbench.openFile(SAMPLE);
      await workbench.run('Report Summarizer: Summarize');
      await workbench.panelShows(/望潮渔村[\s\S]*Engine\s+built-in engine/);
      const panel = await workbench.panel();
      await panel.locator('.fact-main', { hasText: '曾立群' }).click();
      assert.match(await workbench.selectedWords(), /曾立群/);
      await workbench.clearClipboard();
      await workbench.run('Report Summarizer: Copy Summary as JSON');
      assert.match(await workbench.copied(), /"kind": "rules"/);
      assert.equal(trap.requests.length, 0);
    } finally {
      await workbench.close();
      await trap.close();
    }
  });
});
