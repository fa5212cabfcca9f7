import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { buildOtherExtension } from '../support/otherExtension/buildOtherExtension.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person with other extensions', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      settings: { 'chat.disableAIFeatures': false },
      furnish: (work) => buildOtherExtension(join(work, 'extensions/someone-else.other-extension-1.0.0')),
    });
    await workbench.openFile(SAMPLE);
  });
  after(() => workbench.close());

  it('gets a summary through an extension that asks for it, without a panel', async () => {
    await workbench.run('Other: Ask for a Summary');
    await workbench.messageShows('API 1: 陆怀远,邵敏,孟广田,白雪琴,季长风,曾立群,欧阳静; 海川精密机械有限公司');
    assert.equal(await workbench.page.locator('.tabs-container .tab').count(), 1);
    await workbench.run('Other: Ask for a Summary of Nothing');
    await workbench.messageShows('refused with file-vanished');
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('gets the facts of the open article through the tool', async () => {
    await workbench.run('Other: Invoke the Tool');
    await workbench.messageShows('the tool gave 陆怀远');
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('summarizes an article that is in no file: shown, highlighted, revealed and copied', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.run('Other: Open an Article in Memory');
    await workbench.page.locator('.tab.active', { hasText: 'article.txt' }).waitFor({ timeout: 10_000 });
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('罗一鸣');
    await workbench.page.locator('.view-overlays .cdr').first().waitFor({ timeout: 5000 });
    const tab = workbench.page.locator('.tab[data-resource-name="article.txt"]');
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached', timeout: 5000 });
    await workbench.panelShows('红叶茶厂');
    const panel = await workbench.panel();
    await panel.locator('.fact-main', { hasText: '红叶茶厂' }).click();
    await tab.waitFor({ timeout: 10_000 });
    assert.match(await workbench.selectedWords(2), /红叶茶厂/);
    await workbench.clearClipboard();
    await workbench.run('Report Summarizer: Copy Summary as JSON');
    assert.match(await workbench.copied(), /"uri": "memory-articles:\/visits\/article\.txt"/);
  });

  it('summarizes with a model that the editor offers', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.openFile(SAMPLE);
    await workbench.chooseSetting('Engine', 'vscode-lm');
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows(/Engine\s+Stand-in\s+Tokens\s+[\d,]+ in, [\d,]+ out/);
    const panel = await workbench.panel();
    await panel.locator('[data-fact="attendees:季长风"] .mark-sure').waitFor();
    await panel.locator('[data-fact="siteVisits:望月天文台"] .mark-unsupported').waitFor();
  });

  it('asks @report in the chat for the facts, and follows a link to the line', async () => {
    await ask('@report /summarize');
    await answer().getByText('望月天文台').waitFor({ timeout: 15_000 });
    const told = (await answer().innerText()).replaceAll(/\s+/g, ' ');
    assert.match(told, /Attendees \(7\) 陆怀远 云岭市 · 市委书记 delegation-visit\.txt:8/);
    assert.match(told, /望月天文台 \(not in the article\)/);
    await answer().locator('li', { hasText: '精密零部件' }).locator('.chat-inline-anchor-widget').click();
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln 16, Col/ }).waitFor({ timeout: 5000 });
  });

  it('asks @report a question, which is answered from the facts with a link to the line', async () => {
    await ask('@report Who led the delegation?');
    await answer().getByText('The city sent its party secretary').waitFor({ timeout: 15_000 });
    await answer().locator('.chat-inline-anchor-widget').waitFor({ timeout: 5000 });
    assert.match((await answer().innerText()).replaceAll(/\s+/g, ' '), /\[1\] 陆怀远: delegation-visit\.txt:8/);
    assert.doesNotMatch(workbench.hostLogs(), /disposed|Unhandled/i);
  });

  const answer = (): Locator => workbench.page.locator('.interactive-response').last();
  async function ask(question: string): Promise<void> {
    await workbench.run('Chat: Open Chat');
    await workbench.page.locator('.interactive-input-part .monaco-editor').first().click();
    await workbench.page.keyboard.type(question);
    // The list of completions takes Enter for itself.
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Enter');
  }
});
