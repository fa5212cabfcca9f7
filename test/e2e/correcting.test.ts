import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
const TRADITIONAL = 'damaged-page.txt';

describe('a person who decides about facts', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
  });
  after(() => workbench.close());

  const fact = async (id: string): Promise<Locator> => (await workbench.panel()).locator(`[data-fact="${id}"]`);
  const mark = async (id: string): Promise<string | null> => (await fact(id)).locator('.mark-word').textContent();
  const copied = async (): Promise<SummaryJson> => {
    await workbench.clearClipboard();
    await workbench.run('Report Summarizer: Copy Summary as JSON');
    return JSON.parse(await workbench.copied()) as SummaryJson;
  };
  const editor = (): Locator => workbench.page.locator('.editor-group-container .monaco-editor').first();
  const selectInArticle = async (words: string): Promise<void> => {
    await editor().locator('.view-line').first().click();
    await workbench.selectWords(words);
  };

  it('confirms a fact with the mouse, and takes that back', async () => {
    const person = await fact('attendees:白雪琴');
    await person.hover();
    await person.getByRole('button', { name: 'Confirm' }).click();
    await person.locator('.mark-confirmed').waitFor({ timeout: 5000 });
    await person.getByRole('button', { name: 'Take the confirmation back' }).click();
    await person.locator('.mark-likely').waitFor({ timeout: 5000 });
    await person.getByRole('button', { name: 'Confirm' }).click();
    await person.locator('.mark-confirmed').waitFor({ timeout: 5000 });
  });

  it('makes facts of words selected in the article: by context menu, palette and keys', async () => {
    await selectInArticle('何晴');
    await workbench.run('Report Summarizer: Add Attendee from Selection');
    assert.equal(await (await fact('attendees:+1')).locator('.fact-name').textContent(), '何晴');
    await selectInArticle('产业园区共建意向书');
    await workbench.page.keyboard.press('Control+Alt+2');
    await (await fact('agreements:+1')).waitFor({ timeout: 5000 });
    await selectInArticle('云岭经济开发区');
    await workbench.page.keyboard.press('Shift+F10');
    await workbench.pickFromMenu('Add Site Visit from Selection');
    await (await fact('siteVisits:+1')).waitFor({ timeout: 5000 });
    for (const id of ['attendees:+1', 'agreements:+1', 'siteVisits:+1']) assert.equal(await mark(id), 'confirmed');
    const { attendees, agreements, siteVisits } = await copied();
    const file = workbench.readFile(SAMPLE);
    for (const [list, name] of [
      [attendees, '何晴'],
      [agreements, '产业园区共建意向书'],
      [siteVisits, '云岭经济开发区'],
    ] as const) {
      const { foundBy, evidence } = list.find((one) => one.name === name)!;
      assert.deepEqual(foundBy, ['person']);
      assert.equal(file.slice(evidence[0]!.start, evidence[0]!.end), name);
    }
  });

  it('takes the last decisions back one by one, from the palette and in the panel', async () => {
    await workbench.run('Report Summarizer: Undo Correction');
    await (await fact('siteVisits:+1')).waitFor({ state: 'detached', timeout: 5000 });
    await (await workbench.panel()).locator('h1').click();
    await workbench.page.keyboard.press('Control+z');
    await (await fact('agreements:+1')).waitFor({ state: 'detached', timeout: 5000 });
    assert.equal(await mark('attendees:+1'), 'confirmed');
  });

  it('removes a fact from its context menu', async () => {
    await (await fact('siteVisits:望潮渔村')).locator('.fact-name').click({ button: 'right' });
    await workbench.pickFromMenu('Remove Fact');
    await (await fact('siteVisits:望潮渔村')).waitFor({ state: 'detached', timeout: 5000 });
  });

  it('finds every decision again after another run, and in the JSON', async () => {
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.panelShows(/Done: 13 facts/);
    assert.equal(await mark('attendees:白雪琴'), 'confirmed');
    const { attendees, siteVisits } = await copied();
    assert.deepEqual(attendees.find(({ name }) => name === '白雪琴')!.foundBy, ['rules', 'person']);
    assert.deepEqual(attendees.at(-1)!.foundBy, ['person']);
    assert.ok(!siteVisits.some(({ name }) => name === '望潮渔村'));
  });

  it('keeps decisions about a traditional article when the summary is written in the other characters', async () => {
    await workbench.openFile(TRADITIONAL);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('鄧懷玉');
    await (await workbench.panel()).locator('h1').click();
    await (await fact('attendees:鄧懷玉')).locator('.fact-main').focus();
    await workbench.page.keyboard.press('c');
    await (await fact('attendees:祝曉嵐')).locator('.fact-main').focus();
    await workbench.page.keyboard.press('Delete');
    await (await fact('attendees:祝曉嵐')).waitFor({ state: 'detached', timeout: 5000 });
    await workbench.chooseSetting('Script', 'simplified');
    await workbench.run('Report Summarizer: Summarize Again');
    const shown = await workbench.panelShows('邓怀玉');
    assert.doesNotMatch(shown, /祝晓岚/);
    assert.match(shown, /All\s+8[\s\S]*Done: 8 facts\./);
    assert.equal(await mark('attendees:邓怀玉'), 'confirmed');
    await (await workbench.panel()).locator('h1').click();
    await (await fact('attendees:邓怀玉')).locator('.fact-main').focus();
    await workbench.page.keyboard.press('c');
    await (await fact('attendees:邓怀玉')).locator('.mark-sure').waitFor({ timeout: 5000 });
    await workbench.chooseSetting('Script', 'article');
    await workbench.run('Report Summarizer: Summarize Again');
    const again = await workbench.panelShows('鄧懷玉');
    assert.doesNotMatch(again, /祝曉嵐/);
    assert.equal(await (await fact('attendees:鄧懷玉')).locator('.mark-sure').count(), 1);
  });
});
