import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person who checks and corrects', () => {
  let workbench: Workbench;
  let panel: Frame;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    panel = await workbench.panel();
  });
  after(() => workbench.close());

  const copiedSummary = async (): Promise<SummaryJson> => {
    await workbench.clearClipboard();
    await panel.locator('[data-menu=all]').click();
    await panel.getByRole('menuitem', { name: 'JSON' }).first().click();
    return JSON.parse(await workbench.copied()) as SummaryJson;
  };
  const fact = (name: string): ReturnType<Frame['locator']> =>
    panel.locator('li.fact', { has: panel.locator('.fact-name', { hasText: name }) });

  it('edits a fact in the panel; the JSON says that a person did', async () => {
    await fact('邵敏').hover();
    await fact('邵敏').getByRole('button', { name: 'Edit' }).click();
    await panel.getByLabel('Offices').fill('市委常委\n代秘书长');
    await panel.getByRole('button', { name: 'Save' }).click();
    await workbench.panelShows('代秘书长');
    const person = (await copiedSummary()).attendees.find(({ name }) => name === '邵敏')!;
    assert.deepEqual(person.titles, ['市委常委', '代秘书长']);
    assert.ok(person.foundBy.includes('person'));
  });

  it('removes a fact and takes that back', async () => {
    await fact('望潮渔村').locator('.fact-main').focus();
    await workbench.page.keyboard.press('Delete');
    await fact('望潮渔村').waitFor({ state: 'detached', timeout: 5000 });
    await panel.getByRole('button', { name: 'Undo' }).click();
    await fact('望潮渔村').waitFor({ timeout: 5000 });
  });

  it('adds a fact by hand, which is shown as not in the article when it is not', async () => {
    await panel.getByRole('button', { name: 'Add a site visit' }).click();
    await panel.getByLabel('Name').fill('云外灯塔');
    await workbench.page.keyboard.press('Enter');
    assert.match(
      (await fact('云外灯塔').innerText()).toLowerCase(),
      /confirmed[\s\S]*not in the article|not in the article[\s\S]*confirmed/,
    );
  });

  it('sees in the panel which fact the cursor in the article is in', async () => {
    await fact('欧阳静').locator('.fact-main').click();
    await workbench.page.waitForTimeout(500);
    await workbench.page.keyboard.press('Control+1');
    await panel.locator('li.fact-current', { hasText: '欧阳静' }).waitFor({ timeout: 5000 });
    await workbench.page.keyboard.press('Control+Home');
    await panel.locator('li.fact-current').waitFor({ state: 'detached', timeout: 5000 });
  });

  it('finds the summary in the Reports view and opens it from there', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.run('View: Show Report Summarizer');
    const row = workbench.page.locator('.pane-body .monaco-list-row', { hasText: '云岭市党政代表团' }).first();
    await row.waitFor({ timeout: 10_000 });
    await row.click();
    await workbench.panelShows('代秘书长');
  });

  it('has the corrections and the panel back after the window is reloaded', async () => {
    await workbench.page.waitForTimeout(6000);
    await workbench.page.goto(workbench.page.url());
    await workbench.panelShows('代秘书长', 60_000);
    await workbench.panelShows('云外灯塔');
  });

  it('keeps a pinned report while another one is summarized beside it', async () => {
    panel = await workbench.panel();
    await panel.locator('h1').click();
    const actions = workbench.page.locator('.editor-actions');
    await actions.getByRole('button', { name: /^Pin Summary/ }).click();
    await actions.getByRole('button', { name: /^Unpin Summary/ }).waitFor({ timeout: 5000 });
    await workbench.run('View: Show Explorer');
    await workbench.explorerMenu('signing-ceremony.html', 'Summarize');
    const tabs = workbench.page.locator('.tabs-container .tab', { hasText: '云岭市党政代表团' });
    const all = workbench.page.locator('.tabs-container .tab');
    await workbench.until(async () => (await all.count()) === 2, 'a panel of its own for the other report');
    await all.filter({ hasNotText: /云岭市党政代表团|^Summary$/ }).waitFor({ timeout: 10_000 });
    assert.equal(await tabs.count(), 1, 'the pinned panel shows another report');
  });
});

describe('a person who reloads the window in the middle', () => {
  it('finds the draft of an unsaved text again, and no progress that never ends', async () => {
    const workbench = await Workbench.open();
    try {
      await workbench.run('File: New Untitled Text File');
      await workbench.page.locator('.monaco-editor.focused').waitFor({ timeout: 5000 });
      await workbench.page.keyboard.type('4月2日，青河县委书记罗一鸣到白石镇调研。');
      await workbench.run('Report Summarizer: Summarize');
      await workbench.panelShows('罗一鸣');
      await workbench.page.waitForTimeout(6000);
      await workbench.page.goto(workbench.page.url());
      await workbench.panelShows('罗一鸣', 60_000);
      assert.equal(await (await workbench.panel()).locator('.bar-on').count(), 0);
      await workbench.showsNoProgress();
    } finally {
      await workbench.close();
    }
  });
});
