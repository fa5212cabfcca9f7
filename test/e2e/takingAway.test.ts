import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
const NOTES = 'notes.md';

/** What each format of the whole summary begins with and must hold. */
const WHOLE = {
  Markdown: /^# 云岭市党政代表团赴青浦湾市考察对接\n[\s\S]*陆怀远[\s\S]*6\.8亿元[\s\S]*望潮渔村/,
  'CSV (Excel)': /^[\s\S]*陆怀远[\s\S]*6\.8亿元[\s\S]*望潮渔村/,
  'Plain text': /^云岭市党政代表团赴青浦湾市考察对接\n[\s\S]*陆怀远[\s\S]*6\.8亿元[\s\S]*望潮渔村/,
} as const;

describe('a person who takes a summary away', () => {
  let workbench: Workbench;
  let panel: Frame;
  before(async () => {
    workbench = await Workbench.open({
      // The window's own dialog: the browser's could not be typed into.
      settings: { 'files.simpleDialog.enable': true },
      prepare: (folder) => writeFileSync(join(folder, NOTES), 'Before.\n\nAfter.\n'),
    });
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    panel = await workbench.panel();
  });
  after(() => workbench.close());

  /** An entry of the panel's menu; `group` is what to do with it. */
  const choose = async (section: string, group: string, entry: string): Promise<void> => {
    await panel.locator(`[data-menu="${section}"]`).click();
    await panel.getByRole('group', { name: group }).getByRole('menuitem', { name: entry }).click();
  };
  const copied = async (action: () => Promise<void>): Promise<string> => {
    await workbench.clearClipboard();
    await action();
    return workbench.copied();
  };
  /** Waits until the dialog proposes a name. */
  const saveBox = async (name: RegExp): Promise<void> => {
    const box = workbench.page.locator('.quick-input-widget input.input');
    await box.waitFor({ timeout: 10_000 });
    for (let tries = 0; !name.test(await box.inputValue()); tries++) {
      assert.ok(tries < 100, `the dialog proposes ${await box.inputValue()}`);
      await workbench.page.waitForTimeout(50);
    }
  };
  const status = (text: string): Locator => workbench.page.locator('.statusbar-item', { hasText: text });

  for (const [format, expected] of Object.entries(WHOLE))
    it(`copies the whole as ${format} from the panel, and gets the same from the palette`, async () => {
      const text = await copied(() => choose('all', 'Copy', format));
      assert.match(text, expected);
      assert.doesNotMatch(text, /\uFEFF/);
      await status('Copied to the clipboard.').waitFor({ timeout: 5000 });
      const title = format === 'Plain text' ? 'Plain Text' : format.replace(' (Excel)', '');
      assert.equal(await copied(() => workbench.run(`Report Summarizer: Copy Summary as ${title}`)), text);
    });

  it('copies one section in each format', async () => {
    const json = JSON.parse(await copied(() => choose('siteVisits', 'Copy', 'JSON'))) as SummaryJson['siteVisits'];
    assert.deepEqual(
      json.map(({ name }) => name),
      ['海川精密机械有限公司', '东港集装箱码头', '望潮渔村', '青浦湾职业技术学院'],
    );
    for (const format of Object.keys(WHOLE)) {
      const text = await copied(() => choose('attendees', 'Copy', format));
      assert.match(text, /陆怀远[\s\S]*欧阳静/);
      assert.doesNotMatch(text, /望潮渔村|投资协议/);
    }
  });

  it('copies with the keys of the editor and from the context menus of panel and report', async () => {
    await workbench.page.locator('.tabs-container .tab', { hasText: SAMPLE }).click();
    const whole = await copied(() => workbench.page.keyboard.press('Control+Alt+j'));
    assert.equal((JSON.parse(whole) as SummaryJson).attendees.length, 7);
    await panel.locator('h1').click();
    assert.equal(await copied(() => workbench.page.keyboard.press('Control+Alt+j')), whole);
    const fromMenu = await copied(async () => {
      await panel.locator('h1').click({ button: 'right' });
      await workbench.pickFromMenu('Copy Summary as Markdown');
    });
    assert.match(fromMenu, WHOLE.Markdown);
  });

  it('copies from the icon in the title of the panel', async () => {
    await panel.locator('h1').click();
    const icon = workbench.page.locator('.editor-actions').getByRole('button', { name: /^Copy Summary as JSON/ });
    const text = await copied(() => icon.click());
    assert.equal((JSON.parse(text) as SummaryJson).siteVisits.length, 4);
  });

  it('saves the table as a file that Excel opens right, beside the article', async () => {
    await choose('all', 'Save as file', 'CSV (Excel)');
    await saveBox(/delegation-visit\.summary\.csv$/);
    await workbench.page.keyboard.press('Enter');
    const file = join(workbench.folder, 'delegation-visit.summary.csv');
    await workbench.until(() => existsSync(file), 'the file');
    await status('Saved.').waitFor({ timeout: 5000 });
    const text = workbench.readFile('delegation-visit.summary.csv');
    assert.ok(text.startsWith('\uFEFF'), 'no byte order mark');
    assert.match(text, /陆怀远/);
    assert.ok(text.split('\r\n').length > 13, 'lines do not end as Excel wants them');
  });

  it('saves from the palette in the format that is picked, under the name that is typed', async () => {
    await workbench.run('Report Summarizer: Save Summary As');
    await workbench.pickFromList('Markdown');
    await saveBox(/delegation-visit\.summary\.md$/);
    await workbench.page.locator('.quick-input-widget input.input').fill(join(workbench.folder, 'taken.md'));
    await workbench.page.keyboard.press('Enter');
    await workbench.until(() => existsSync(join(workbench.folder, 'taken.md')), 'the file');
    assert.match(workbench.readFile('taken.md'), WHOLE.Markdown);
  });

  it('inserts a section where the cursor is', async () => {
    await workbench.page.locator('.tabs-container .tab', { hasText: SAMPLE }).click();
    await workbench.openFile(NOTES);
    await workbench.page.locator('.tabs-container .tab', { hasText: NOTES }).click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('ArrowDown');
    await choose('siteVisits', 'Insert at the cursor', 'Markdown');
    await workbench.page.locator('.view-line', { hasText: '望潮渔村' }).first().waitFor({ timeout: 5000 });
    await workbench.page.keyboard.press('Control+s');
    await workbench.until(() => workbench.readFile(NOTES).includes('望潮渔村'), 'the saved notes');
    assert.match(workbench.readFile(NOTES), /^Before\.\n[\s\S]*望潮渔村[\s\S]*\nAfter\.\n$/);
    assert.doesNotMatch(workbench.readFile(NOTES), /陆怀远/);
    assert.doesNotMatch(workbench.hostLogs(), /disposed|Unhandled/i);
  });
});
