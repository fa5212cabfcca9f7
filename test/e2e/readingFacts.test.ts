import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Frame, Locator } from 'playwright-core';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
/** What the panel's colours in the article look like in this theme. */
const COLORS = {
  attendees: 'rgba(0, 102, 191, 0.5)',
  agreements: 'rgba(128, 48, 160, 0.5)',
  visits: 'rgba(0, 128, 96, 0.5)',
};

describe('a person who reads a summary and its article side by side', () => {
  let workbench: Workbench;
  let panel: Frame;
  before(async () => {
    workbench = await Workbench.open({ settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    panel = await workbench.panel();
  });
  after(() => workbench.close());

  const fact = (id: string): Locator => panel.locator(`[data-fact="${id}"]`);
  const articleTab = (): Locator => workbench.page.locator('.tabs-container .tab', { hasText: SAMPLE });
  const borders = (): Promise<string[]> =>
    workbench.page
      .locator('.view-overlays .cdr')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderColor));

  it('sees who came from where, with counts', async () => {
    const people = await panel.locator('.section-attendees').innerText();
    assert.match(
      people.replaceAll(/\s+/g, ' '),
      /Attendees 7 Visitors 4 云岭市 4 陆怀远 市委书记 .*Hosts 3 青浦湾市 3 季长风 市委副书记、市长/,
    );
    assert.match(await panel.locator('.head').innerText(), /Apr 15\s–\s16, 2025[\s\S]*Published\s+Apr 18, 2025/);
  });

  it('sees of each agreement the parties, the amount and the occasion', async () => {
    assert.match(
      (await fact('agreements:精密零部件生产基地项目投资协议').innerText()).replaceAll(/\s+/g, ' '),
      /Parties 海川精密机械有限公司 云岭经济开发区管委会 Amount 6\.8亿元/,
    );
    assert.match(await fact('agreements:云岭市—青浦湾市2025年协作框架协议').innerText(), /Occasion\s+协作工作座谈会/);
  });

  it('sees the visits in their order', async () => {
    const names = await panel.locator('.section-siteVisits .fact-name').allInnerTexts();
    assert.deepEqual(names, ['海川精密机械有限公司', '东港集装箱码头', '望潮渔村', '青浦湾职业技术学院']);
    assert.deepEqual(
      await panel.locator('.timeline > li').evaluateAll((items) => items.map((item) => item.dataset['number'])),
      ['1', '2', '3', '4'],
    );
  });

  it('is told at each mark what it means', async () => {
    await fact('attendees:白雪琴').locator('.mark').hover();
    const tip = fact('attendees:白雪琴').locator('.tip');
    await tip.waitFor({ state: 'visible', timeout: 5000 });
    assert.match(await tip.innerText(), /Found by the built-in engine\. Confidence \d+%/);
    await panel.locator('h1').hover();
    await tip.waitFor({ state: 'hidden', timeout: 5000 });
  });

  it('sees what was cleaned away, which engine read it and how long that took', async () => {
    await panel.getByRole('button', { name: /Cleaned: \d+ lines of page furniture/ }).click();
    assert.match(await panel.locator('.cleaning-items').innerText(), /menus and paths of the site\s+\d+\s+\S/);
    assert.match(await panel.locator('.run').innerText(), /Engine\s+built-in engine\s+Duration\s+[\d.]+ m?s/);
  });

  it('sees the words of the facts in the colour of their kind, and switches the colours off and on', async () => {
    const eachInItsColor = async (): Promise<boolean> => {
      const shown = await borders();
      return Object.values(COLORS).every((color) => shown.includes(color));
    };
    // The colours follow the panel: on a busy machine a moment later.
    await workbench.until(eachInItsColor, 'each kind in its colour');
    await panel.getByRole('button', { name: 'Stop highlighting in the article' }).click();
    await workbench.page.locator('.view-overlays .cdr').first().waitFor({ state: 'detached', timeout: 5000 });
    await workbench.run('Report Summarizer: Toggle Highlights in the Article');
    // How many boxes the editor draws for wrapped words depends on where it has scrolled to.
    await workbench.until(eachInItsColor, 'each kind in its colour again');
  });

  it('is told the fact by a hover on its words', async () => {
    const line = workbench.page.locator('.view-line', { hasText: '双方签署' }).locator('span[class^=mtk]').first();
    await line.hover({ position: { x: 120, y: 8 } });
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Agreement: 云岭市—青浦湾市2025年协作框架协议' });
    await hover.waitFor({ timeout: 5000 });
    assert.match(
      (await hover.innerText()).replaceAll(/\s+/g, ' '),
      /云岭市 \/ 青浦湾市 · 协作工作座谈会 Found by the built-in engine/,
    );
    await workbench.page.keyboard.press('Escape');
  });

  it('finds words again in an article that was edited, and is told so', async () => {
    await articleTab().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.type('编者按\n');
    await fact('attendees:曾立群').locator('.fact-main').click();
    await workbench.page
      .locator('.statusbar-item', {
        hasText: 'The article was edited since it was summarized; the words were found again.',
      })
      .waitFor({ timeout: 5000 });
    assert.equal(await workbench.selectedWords(), '市委常委、常务副市长曾立群');
  });

  it('is told when the words are gone', async () => {
    await workbench.page.keyboard.press('Delete');
    await fact('attendees:曾立群').locator('.fact-main').click();
    await workbench.messageShows(
      'The article was edited since it was summarized, and these words are no longer there.',
    );
    // The other facts are still found, and the colours follow their words.
    await fact('attendees:欧阳静').locator('.fact-main').click();
    assert.equal(await workbench.selectedWords(), '市政协副主席欧阳静分别陪同考察');
    await workbench.run('Notifications: Clear All Notifications');
  });

  it('has a closed article opened beside the panel, at the words', async () => {
    await articleTab().click();
    await workbench.run('File: Revert File');
    await articleTab().click({ button: 'middle' });
    await articleTab().waitFor({ state: 'detached', timeout: 5000 });
    await fact('attendees:季长风').locator('.evidence').click();
    await articleTab().waitFor({ timeout: 5000 });
    assert.equal(await workbench.selectedWords(2), '青浦湾市委副书记、市长季长风');
    assert.ok(await panel.locator('h1').isVisible(), 'the article covers the panel');
    assert.doesNotMatch(workbench.hostLogs(), /disposed|Unhandled/i);
  });
});
