import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import type { PanelAttendee, PanelState } from '../../src/protocol.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPanelPage } from '../support/panelBrowser.ts';
import { panelScenes } from '../support/panelScenes.ts';
import { sampleStates } from '../support/panelStates.ts';
import type { StateName } from '../support/panelStates.ts';
import { THEMES, THEME_NAMES, variablesOf } from '../support/panelThemes.ts';

const SIZE = { width: 620, height: 800 };

/** The same state with `count` attendees, as a long report would give. */
function withAttendees(state: PanelState, count: number, revision: number): PanelState {
  const group = state.attendees[0]!;
  const facts = Array.from({ length: count }, (_, index): PanelAttendee => {
    const toCheck = index % 10 === 0;
    const person = group.organizations[0]!.facts[0]!;
    return { ...person, id: `attendees:p${index}`, name: `代表${index}`, toCheck, mark: toCheck ? 'doubtful' : 'sure' };
  });
  const organizations = [{ key: 'many', name: '云岭市', facts }];
  const counts = { ...state.counts, attendees: count, toCheck: Math.ceil(count / 10) };
  return { ...state, revision, attendees: [{ ...group, count, organizations }], counts };
}

describe('the panel page', () => {
  let browser: Browser;
  let states: Record<StateName, PanelState>;
  before(async () => {
    browser = await launchBrowser();
    states = sampleStates();
  });
  after(() => browser.close());

  for (const theme of THEME_NAMES)
    it(`has nothing that axe objects to, in ${theme}`, async () => {
      for (const [name, { state, act }] of Object.entries(await panelScenes())) {
        // The same elements again, many times.
        if (name === 'fiveHundred' || name === 'thirty') continue;
        const { page, show } = await openPanelPage(browser, theme, SIZE);
        await show(state);
        await act?.(page);
        await page.evaluate(axe.source);
        const violations = await page.evaluate(async () => {
          const found = await (window as unknown as { axe: typeof axe }).axe.run(document);
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
        });
        assert.deepEqual(violations, [], `${theme} ${name}`);
        await page.close();
      }
    });

  it('needs no sideways scrolling at 320 pixels, nor at 200 % zoom, and keeps its tools in one row', async () => {
    for (const [name, { state, act }] of Object.entries(await panelScenes('zh-tw'))) {
      const { page, show } = await openPanelPage(browser, 'light', { width: 320, height: 800 });
      await show(state);
      await act?.(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${name}: ${overflow} pixels too wide`);
      const rows = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('.toolbar > *')].map((part) => part.getBoundingClientRect());
        return 1 + parts.filter(({ top }) => top >= parts[0]!.bottom).length;
      });
      assert.ok(rows <= 1, `${name}: the toolbar has ${rows} rows`);
      await page.close();
    }
  });

  it('stands still where motion is not wanted', async () => {
    const { page, show } = await openPanelPage(browser, 'dark', SIZE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(states.working);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    await page.close();
  });

  it('joins the stops of a day by one line, also where most of the list is out of view', async () => {
    const { page, show } = await openPanelPage(browser, 'light', SIZE);
    await show(states.marks);
    const gaps = await page.evaluate(() => {
      const stops = [...document.querySelectorAll('.timeline > .fact')];
      return stops.slice(1).map((stop, index) => {
        const before = stops[index]!;
        // What is out of view is clipped to its box: the line must reach both edges from within.
        const line = getComputedStyle(before, '::after');
        const next = getComputedStyle(stop, '::after');
        return (
          Math.max(parseFloat(line.bottom), parseFloat(next.top)) +
          stop.getBoundingClientRect().top -
          before.getBoundingClientRect().bottom
        );
      });
    });
    assert.ok(gaps.length >= 3 && gaps.every((gap) => gap <= 0), `gaps of ${gaps.join(', ')} pixels`);
    await page.close();
  });

  it('says why there is no summary, and offers to begin', async () => {
    const { page, show, requests } = await openPanelPage(browser, 'light', SIZE);
    await show((await panelScenes())['failedFirst']!.state);
    assert.match(await page.locator('[role=alert]').innerText(), /has no text to summarize/);
    await page.getByRole('button', { name: 'Summarize the open article' }).click();
    assert.deepEqual(requests.at(-1), { type: 'action', action: 'summarize' });
    await page.close();
  });

  it('shows neither filter nor empty lists before the first fact', async () => {
    const { page, show } = await openPanelPage(browser, 'light', SIZE);
    await show((await panelScenes())['cleaning']!.state);
    assert.doesNotMatch(await page.locator('#root').innerText(), /To check|Attendees|Copy/);
    assert.match(await page.locator('.status').innerText(), /Cleaning the article/);
    assert.equal(await page.getByRole('button', { name: 'Cancel' }).count(), 1);
    await page.close();
  });

  it('is drawn in the colours that the editor gives', () => {
    const used = variablesOf(readFileSync(join(import.meta.dirname, '../../media/panel.css'), 'utf8'));
    for (const theme of THEME_NAMES) {
      const known = new Set([...Object.keys(THEMES[theme].variables), 'font-size', 'font-family']);
      // High contrast has borders where the others have fills.
      const isOther = theme.startsWith('hc') ? /^(?:toolbar-hover|button-secondary)/ : /^contrast/;
      const lacking = [...used].filter(([name, hasFallback]) => !hasFallback && !known.has(name));
      assert.deepEqual(
        lacking.map(([name]) => name).filter((name) => !isOther.test(name)),
        [],
        theme,
      );
    }
  });

  it('is used by keyboard alone: walk, reveal, confirm, edit, copy', async () => {
    const { page, show, requests } = await openPanelPage(browser, 'dark', SIZE);
    await show(states.marks);
    const names = await page.locator('.fact-name').allTextContents();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let presses = 0; !(await focused()).startsWith(names[0]!); presses++) {
      assert.ok(presses < 20, 'Tab does not reach the facts');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    assert.ok((await focused()).startsWith(names[1]!));
    await page.keyboard.press('Enter');
    assert.deepEqual(requests.at(-1), { type: 'reveal', fact: `attendees:${names[1]}`, evidence: 0 });
    await page.keyboard.press('c');
    assert.deepEqual(requests.at(-1), { type: 'confirm', fact: `attendees:${names[1]}` });
    await page.keyboard.press('e');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('邵明');
    await page.keyboard.press('Enter');
    const edit = requests.at(-1);
    assert.ok(edit?.type === 'edit' && edit.values.name === '邵明' && edit.fact === `attendees:${names[1]}`);
    assert.ok((await focused()).startsWith(names[1]!), 'the focus does not come back to the fact');
    await page.locator('[data-menu=all]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual(requests.at(-1), { type: 'take', how: 'copy', format: 'markdown', section: 'all' });
    await page.close();
  });

  it('shows words that state several visits once; each is still revealed and read out with them', async () => {
    const { page, show, requests } = await openPanelPage(browser, 'dark', SIZE);
    const { siteVisits } = states.draft;
    const visits = siteVisits.flatMap(({ facts }) => facts);
    const [first] = visits;
    const quote = { quote: '考察了甲厂、乙厂、丙厂', match: 'exact' as const };
    const told = visits.map((visit, index) => (index < 3 ? { ...visit, focus: '冷链', evidence: [quote] } : visit));
    await show({ ...states.draft, siteVisits: [{ ...siteVisits[0]!, facts: told }] });
    const section = page.locator('.section-siteVisits');
    assert.equal(await section.getByText(quote.quote).count(), 1);
    assert.equal(await section.getByText('冷链').count(), 1);
    assert.match(await section.innerText(), /1–3\s*冷链/);
    const button = page.locator(`[data-main="${first!.id}"]`);
    await button.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(requests.at(-1), { type: 'reveal', fact: first!.id, evidence: 0 });
    const described = await button.evaluate((element) =>
      element
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '?')
        .join(' '),
    );
    assert.ok(described.includes(quote.quote), described);
    await page.close();
  });

  it('keeps what is typed while facts stream in', async () => {
    const { page, show } = await openPanelPage(browser, 'dark', SIZE);
    await show(withAttendees(states.working, 3, 1));
    await page.locator('.action-edit').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('半个名');
    for (let count = 4; count < 20; count++) await show(withAttendees(states.working, count, count));
    assert.equal(await page.locator('.form [name=name]').inputValue(), '半个名');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), 'name');
    await page.close();
  });

  it('never moves what is being read while 100 facts stream in above and below', async () => {
    const { page, show } = await openPanelPage(browser, 'dark', SIZE);
    await show(withAttendees(states.working, 40, 1));
    await page.evaluate(() => scrollTo(0, 900));
    const place = (): Promise<number> =>
      page.evaluate(() => document.querySelector('[data-fact="attendees:p20"]')!.getBoundingClientRect().top);
    const before = await place();
    assert.ok(before > -200 && before < SIZE.height, `the fact is at ${before}`);
    for (let count = 41; count <= 140; count++) {
      const state = withAttendees(states.working, count, count);
      const group = state.attendees[0]!;
      const { facts } = group.organizations[0]!;
      // A second organization grows above the first.
      const above = { key: 'above', name: '青浦湾市', facts: facts.slice(40) };
      const organizations = [above, { ...group.organizations[0]!, facts: facts.slice(0, 40) }];
      await show({ ...state, attendees: [{ ...group, organizations }] });
      assert.ok(Math.abs((await place()) - before) < 1.5, `moved by ${(await place()) - before} at fact ${count}`);
    }
    await page.close();
  });

  it('filters 500 facts without a frame over 50 ms', async () => {
    const { page, show } = await openPanelPage(browser, 'dark', SIZE);
    await show(withAttendees(states.marks, 500, 1));
    assert.equal(await page.locator('.section-attendees .fact').count(), 500);
    const filter = (name: string): Promise<number> =>
      page.evaluate(async (text) => {
        const button = [...document.querySelectorAll<HTMLElement>('.segment')].find((one) =>
          one.textContent?.startsWith(text),
        );
        const started = performance.now();
        button!.click();
        // A message is handled after the frame that the click made necessary has been laid out and painted.
        await new Promise((done) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(0);
          }),
        );
        return performance.now() - started;
      }, name);
    const durations: number[] = [];
    for (let round = 0; round < 5; round++) {
      durations.push(await filter('To check'));
      assert.equal(await page.locator('.section-attendees .fact:visible').count(), 50);
      durations.push(await filter('All'));
    }
    const median = durations.sort((a, b) => a - b)[durations.length >> 1]!;
    assert.ok(median < 50, `median ${median.toFixed(1)} ms`);
    await page.close();
  });

  it('shows markup in names as text and runs none of it', async () => {
    const { page, show } = await openPanelPage(browser, 'dark', SIZE);
    const evil = '<img src=x onerror="window.owned=1"><script>window.owned=1</script>[x](command:evil)';
    const state = withAttendees(states.marks, 1, 1);
    const group = state.attendees[0]!;
    const person = {
      ...group.organizations[0]!.facts[0]!,
      name: evil,
      titles: [evil],
      evidence: [{ quote: evil, match: 'exact' as const }],
    };
    await show({
      ...state,
      title: evil,
      overview: evil,
      attendees: [{ ...group, organizations: [{ key: 'e', name: evil, facts: [person] }] }],
    });
    assert.equal(await page.locator('#root img, #root script, #root a').count(), 0);
    assert.equal(await page.locator('h1').textContent(), evil);
    assert.equal(await page.evaluate(() => 'owned' in window), false);
    await page.close();
  });
});
