import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a person who opens the extension for the first time', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      prepare: (folder) => {
        mkdirSync(join(folder, 'folder'));
        writeFileSync(join(folder, 'dot.png'), DOT);
        writeFileSync(join(folder, 'data.json'), '{}\n');
      },
    });
  });
  after(() => workbench.close());

  const view = (): Locator =>
    workbench.page.locator('.pane-body', { has: workbench.page.locator('.welcome-view, .monaco-list') });
  const rows = (): Locator => workbench.page.locator('.pane-body .monaco-list-row[aria-label*="attendee"]');
  const tab = (name: string): Locator => workbench.page.locator('.tabs-container .tab', { hasText: name });
  const titleIcon = (name: string): Locator =>
    workbench.page.locator('.editor-actions .action-label[aria-label^="' + name + '"]');

  it('finds in the empty Reports view what to do, and opens the sample from there', async () => {
    await workbench.run('View: Show Report Summarizer');
    const welcome = workbench.page.locator('.welcome-view-content');
    await welcome.waitFor({ timeout: 10_000 });
    assert.match(await welcome.innerText(), /Open an article about a visit[\s\S]*No key is needed/);
    for (const name of ['Summarize the Open Article', 'Open a Sample', 'Select a Language Model'])
      await welcome.getByRole('button', { name }).waitFor();
    await welcome.getByRole('button', { name: 'Open a Sample' }).click();
    await tab(SAMPLE).waitFor({ timeout: 10_000 });
    await welcome.getByRole('button', { name: 'Summarize the Open Article' }).click();
    await workbench.panelShows('望潮渔村');
    await view().first().waitFor();
  });

  it('is led by the walkthrough from the sample to the copied JSON', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.run('Welcome: Open Walkthrough');
    await workbench.pickFromList('Summarize your first report');
    const page = workbench.page.locator('.gettingStartedContainer');
    const step = (title: string): Locator => page.locator('.getting-started-step', { hasText: title });
    const done = (title: string): Locator => step(title).locator('.codicon.complete');
    for (const title of ['Try the sample', 'Check a fact', 'Take it away', 'Pick an engine'])
      await step(title).waitFor({ timeout: 10_000 });
    await step('Try the sample').click();
    await step('Try the sample').getByRole('button', { name: 'Open a Sample' }).click();
    await tab(SAMPLE).waitFor({ timeout: 10_000 });
    // The walkthrough is no article: the one opened from it is meant.
    await tab('Welcome').click();
    await titleIcon('Summarize').waitFor({ state: 'detached', timeout: 5000 });
    await step('Try the sample').getByRole('button', { name: 'Summarize' }).click();
    await workbench.panelShows('望潮渔村');
    await done('Try the sample').waitFor({ timeout: 5000 });
    assert.equal(await done('Check a fact').count(), 0);
    await (await workbench.panel()).locator('.fact-main', { hasText: '曾立群' }).click();
    // The words are shown where the walkthrough is.
    await workbench.page.locator('.tab.active', { hasText: SAMPLE }).waitFor({ timeout: 10_000 });
    await tab('Welcome').click();
    await done('Check a fact').waitFor({ timeout: 5000 });
    await step('Take it away').click();
    await workbench.clearClipboard();
    await step('Take it away').getByRole('button', { name: 'Copy Summary as JSON' }).click();
    assert.match(await workbench.copied(), /"陆怀远"/);
    await done('Take it away').waitFor({ timeout: 5000 });
    await step('Pick an engine').click();
    await step('Pick an engine').getByRole('button', { name: 'Select Model' }).click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Built-in engine' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await done('Pick an engine').waitFor({ timeout: 5000 });
    await workbench.run('View: Close All Editors');
  });

  it('is offered the commands on articles only: Explorer, editor and its title', async () => {
    await workbench.run('View: Show Explorer');
    for (const [name, offered] of [
      [SAMPLE, true],
      ['signing-ceremony.html', true],
      ['not-a-report.md', true],
      ['dot.png', false],
      ['data.json', false],
      ['folder', false],
    ] as const) {
      const entries = await workbench.explorerMenuEntries(name);
      assert.equal(entries.includes('Summarize'), offered, `${name}: ${entries.join()}`);
      assert.equal(entries.includes('Copy Summary as JSON'), offered, name);
    }
    for (const [name, offered] of [
      [SAMPLE, true],
      ['dot.png', false],
      ['data.json', false],
    ] as const) {
      await workbench.openFile(name);
      await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
      await titleIcon('Summarize').waitFor({ state: offered ? 'visible' : 'detached', timeout: 5000 });
    }
    for (const [title, offered] of [
      ['Copy Summary as CSV', true],
      ['Delete Summary', false],
      ['Confirm Fact', false],
      ['Pin Summary', false],
    ] as const)
      assert.equal(
        (await workbench.paletteOffers(`Report Summarizer: ${title}`)).includes(`Report Summarizer: ${title}`),
        offered,
        title,
      );
  });

  it('summarizes with the icon in the title of the article, and sees the count in the status bar', async () => {
    await workbench.run('View: Close All Editors');
    await workbench.openFile('signing-ceremony.html');
    await titleIcon('Summarize').click();
    await workbench.panelShows('卫东升');
    const item = workbench.page.locator('.statusbar-item', { hasText: /\d+ facts/ });
    await item.waitFor({ timeout: 5000 });
    // The item brings a closed panel back.
    await tab('海东大学与凌云航空集团').click({ button: 'middle' });
    await tab('海东大学与凌云航空集团').waitFor({ state: 'detached' });
    await item.click();
    await workbench.panelShows('卫东升');
  });

  it('has the panel follow the article in front', async () => {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    await tab('signing-ceremony.html').click();
    await workbench.panelShows('卫东升');
    await tab(SAMPLE).first().click();
    await workbench.panelShows('望潮渔村');
  });

  it('finds all summaries in the Reports view, newest first, with date and counts', async () => {
    await workbench.run('View: Show Report Summarizer');
    await rows().nth(2).waitFor({ timeout: 10_000 });
    const shown = (await rows().allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    assert.equal(shown.length, 3, shown.join('\n'));
    assert.match(shown[0]!, /^云岭市党政代表团.*13 facts · Apr 15, 2025$/);
    assert.match(shown[1]!, /^海东大学.*10 facts · Mar 6, 2025$/);
    assert.equal(
      await rows().first().getAttribute('aria-label'),
      [
        '云岭市党政代表团赴青浦湾市考察对接',
        SAMPLE,
        '7 attendees · 2 agreements · 4 site visits',
        'Nothing to check',
      ].join('\n'),
    );
  });

  it('copies, reads again and deletes a summary from its row', async () => {
    const row = rows().filter({ hasText: '海东大学' });
    await workbench.clearClipboard();
    await row.click({ button: 'right' });
    await workbench.pickFromMenu('Copy Summary as Markdown');
    assert.match(await workbench.copied(), /^# 海东大学与凌云航空集团/);
    await row.hover();
    await row.getByRole('button', { name: 'Summarize Again' }).click();
    await workbench.panelShows('卫东升');
    await row.hover();
    await row.getByRole('button', { name: 'Delete Summary' }).click();
    await row.waitFor({ state: 'detached', timeout: 5000 });
    // The panel that showed it says what it is for, and leads on.
    await workbench.panelShows('Open an article about a visit, an inspection or a signing');
    const panel = await workbench.panel();
    await workbench.screenshot('panel-empty');
    await panel.getByRole('button', { name: 'Try the sample' }).click();
    await tab(SAMPLE).first().waitFor({ timeout: 10_000 });
    assert.doesNotMatch(workbench.hostLogs(), /disposed|Unhandled/i);
  });
});
