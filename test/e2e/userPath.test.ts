import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { Workbench } from './workbench.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const SAMPLE = 'delegation-visit.txt';

/** Parses what was copied and holds it to the shipped JSON Schema. */
function parseCopied(text: string): SummaryJson {
  const schema = JSON.parse(readFileSync(join(PROJECT, 'schema/summary-v1.schema.json'), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const summary = JSON.parse(text) as SummaryJson;
  assert.ok(validate(summary), JSON.stringify(validate.errors));
  return summary;
}

describe('a person without a key', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      settings: { 'workbench.colorTheme': 'Default Dark Modern' },
      prepare: (folder) => {
        writeFileSync(join(folder, 'empty.txt'), ' \n\n');
        writeFileSync(
          join(folder, 'picture.txt'),
          Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
        );
        writeFileSync(join(folder, '来访纪要'), '5月6日，海东大学校长司马朗在校史馆会见凌云集团董事长卫东升一行。\n');
      },
    });
  });
  after(() => workbench.close());

  it('summarizes the open report from the palette', async () => {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    const shown = await workbench.panelShows('陆怀远');
    for (const words of ['云岭市党政代表团赴青浦湾市考察对接', '欧阳静', '望潮渔村', '协作框架协议', 'Site visits'])
      assert.ok(shown.includes(words), `${words} is not shown in\n${shown}`);
    assert.doesNotMatch(shown, /苏文|丁一|共建意向书|北河集团/);
    await workbench.screenshot('panel-dark');
  });

  it('shows the words of a fact in the article on a click', async () => {
    const panel = await workbench.panel();
    await panel
      .getByRole('button', { name: /考察了海川精密机械有限公司/ })
      .first()
      .click();
    const selected = await workbench.selectedWords();
    assert.match(selected, /海川精密机械有限公司/);
    assert.ok(workbench.readFile(SAMPLE).includes(selected));
  });

  it('copies the summary as JSON, each fact at its place in the file', async () => {
    await workbench.clearClipboard();
    await workbench.run('Report Summarizer: Copy Summary as JSON');
    const summary = parseCopied(await workbench.copied());
    const file = workbench.readFile(SAMPLE);
    assert.equal(summary.attendees.length, 7);
    for (const { evidence } of [...summary.attendees, ...summary.agreements, ...summary.siteVisits])
      for (const { start, end, quote } of evidence) assert.equal(file.slice(start, end), quote);
    assert.equal(file, readFileSync(join(PROJECT, 'samples', SAMPLE), 'utf8'), 'the article was changed');
  });

  it('compares the original with the cleaned article', async () => {
    await workbench.run('Report Summarizer: Show Cleaned Article');
    await workbench.page.locator('.monaco-diff-editor').first().waitFor({ timeout: 15_000 });
    await workbench.page.locator('.modified-in-monaco-diff-editor .view-line').first().waitFor();
    // Beside the panel there is room for one column, in which the removed lines have no hover of their own.
    const headline = workbench.page
      .locator('.modified-in-monaco-diff-editor .lines-content > .view-lines > .view-line', {
        hasText: '云岭市党政代表团赴青浦湾市考察对接',
      })
      .first();
    await headline.locator('span[class^=mtk]').first().hover();
    await workbench.page
      .locator('.monaco-hover', { hasText: 'Removed above this line: menus and paths of the site' })
      .waitFor({ timeout: 10_000 });
    await workbench.screenshot('cleaned-article');
    await workbench.page.keyboard.press('Control+F4');
  });

  it('summarizes a file that is not open, from the Explorer', async () => {
    await workbench.explorerMenu('signing-ceremony.html', 'Summarize');
    const shown = await workbench.panelShows('卫东升');
    assert.match(shown, /联合培养工程硕士协议/);
    assert.doesNotMatch(shown, /南洋理工/);
  });

  it('summarizes a file without extension and copies it as JSON, from the Explorer', async () => {
    await workbench.clearClipboard();
    await workbench.explorerMenu('来访纪要', 'Copy Summary as JSON');
    const summary = parseCopied(await workbench.copied());
    assert.deepEqual(summary.attendees.map(({ name }) => name).sort(), ['卫东升', '司马朗']);
  });

  it('says what to do about a file without text and a file that is no text', async () => {
    await workbench.explorerMenu('empty.txt', 'Summarize');
    await workbench.messageShows(/no text|empty/i);
    await workbench.run('Notifications: Clear All Notifications');
    await workbench.explorerMenu('picture.txt', 'Summarize');
    await workbench.messageShows(/not a text|binary/i);
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('keeps the summary after the window is reloaded', async () => {
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('陆怀远');
    // The window saves its layout every few seconds.
    await workbench.page.waitForTimeout(6000);
    await workbench.reload();
    await workbench.screenshot('reloaded');
    await workbench.panelShows('陆怀远');
  });

  it('offers no copying of summaries in menus of files that are no articles', async () => {
    const entries = await workbench.explorerMenuEntries(SAMPLE);
    assert.ok(entries.includes('Summarize') && entries.includes('Copy Summary as JSON'), entries.join());
  });
});
