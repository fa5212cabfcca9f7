import assert from 'node:assert/strict';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ModelServer } from '../support/modelServer/modelServer.ts';
import { settingsFor, startSlowModel } from './slowModel.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person who moves things around while a model reads', () => {
  let server: ModelServer;
  let workbench: Workbench;
  before(async () => {
    server = await startSlowModel();
    workbench = await Workbench.open({ settings: settingsFor(server) });
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+slow-model/);
  });
  after(async () => {
    await workbench.close();
    await server.close();
  });
  const runAgain = async (): Promise<void> => {
    const before = server.requests.length;
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.until(() => server.requests.length > before, 'a request');
  };
  const settled = async (): Promise<void> => {
    const panel = await workbench.panel();
    await panel.locator('.bar-on').waitFor({ state: 'detached', timeout: 30_000 });
    assert.match(await panel.locator('.status').innerText(), /Done: \d+ facts?\./);
  };

  it('closes the panel and opens it again: the run goes on, and its end is shown', async () => {
    await runAgain();
    await workbench.page.locator('.tabs-container .tab', { hasText: '云岭市' }).first().click({ button: 'middle' });
    await workbench.run('Report Summarizer: Show Summary');
    await settled();
  });

  it('splits and changes the theme in the middle', async () => {
    await runAgain();
    await workbench.run('View: Split Editor Down');
    await workbench.run('Preferences: Toggle between Light/Dark Themes');
    await settled();
    const panel = await workbench.panel();
    const body = panel.locator('body.vscode-light, body.vscode-dark');
    await body.first().waitFor({ timeout: 5000 });
  });

  it('edits the article meanwhile, is told so, and finds the words again', async () => {
    await runAgain();
    appendFileSync(join(workbench.folder, SAMPLE), '\n补记一行。\n');
    await workbench.panelShows(/The article was edited while it was being read/, 30_000);
    const panel = await workbench.panel();
    await panel.locator('.fact-main', { hasText: '季长风' }).click();
    assert.match(await workbench.selectedWords(), /季长风/);
  });

  it('reloads the window in the middle: nothing is lost, and no progress is left over', async () => {
    await workbench.page.waitForTimeout(6000);
    await runAgain();
    await workbench.page.goto(workbench.page.url());
    await workbench.panelShows('曾立群', 60_000);
    await settled();
    await workbench.showsNoProgress();
  });

  it('deletes the file: the summary stays, and a click says that the article is gone', async () => {
    await workbench.run('View: Close All Editors');
    rmSync(join(workbench.folder, SAMPLE));
    // The editor itself keeps a file that it had open for a while.
    await workbench.reload();
    await workbench.run('View: Show Report Summarizer');
    await workbench.page.locator('.pane-body .monaco-list-row', { hasText: '云岭市党政代表团' }).first().click();
    const panel = await workbench.panel();
    await panel.locator('.fact-main', { hasText: '曾立群' }).click();
    await workbench.messageShows(/is no longer there/);
    await workbench.panelShows('曾立群');
  });

  it('leaves no error of a panel that is gone in the logs', () => {
    assert.doesNotMatch(workbench.hostLogs(), /disposed|Unhandled/i);
  });
});

describe('a person without a mouse', () => {
  it('summarizes, walks the facts, reveals, corrects and copies', async () => {
    const workbench = await Workbench.open();
    const { keyboard } = workbench.page;
    const focused = async (): Promise<string> =>
      (await workbench.panel()).evaluate(() => document.activeElement?.closest('.fact-main')?.textContent ?? '');
    const palette = async (title: string): Promise<void> => {
      await keyboard.press('F1');
      await workbench.page.locator('.quick-input-widget input.input').fill(`>${title}`);
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await keyboard.press('Enter');
    };
    try {
      await keyboard.press('Control+P');
      await workbench.page.locator('.quick-input-widget input.input').fill(SAMPLE);
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: SAMPLE }).first().waitFor();
      await keyboard.press('Enter');
      await workbench.page.locator('.tabs-container .tab', { hasText: SAMPLE }).first().waitFor();
      await palette('Report Summarizer: Summarize');
      await workbench.panelShows('望潮渔村');
      await keyboard.press('Control+2');
      for (let presses = 0; !(await focused()).includes('陆怀远'); presses++) {
        assert.ok(presses < 25, 'Tab does not reach the facts');
        await keyboard.press('Tab');
      }
      await keyboard.press('ArrowDown');
      assert.match(await focused(), /邵敏/);
      await keyboard.press('c');
      await workbench.panelShows(/confirmed/);
      await keyboard.press('Enter');
      await workbench.page.waitForTimeout(500);
      assert.match(await workbench.selectedWords(), /邵敏/);
      await workbench.clearClipboard();
      await palette('Report Summarizer: Copy Summary as JSON');
      const { attendees } = JSON.parse(await workbench.copied()) as {
        attendees: { name: string; foundBy: string[] }[];
      };
      assert.ok(attendees.find(({ name }) => name === '邵敏')?.foundBy.includes('person'));
    } finally {
      await workbench.close();
    }
  });
});
