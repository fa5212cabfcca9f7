import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { Workbench } from './workbench.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Of which the first, which loads everything, is told apart. */
const RUNS = 11;
const FILLER = '　　他说，要把服务企业放在心上、抓在手上，推动各项任务落地见效。\n';

declare global {
  interface Window {
    clickedAt?: number;
  }
}

/** Two sets: a panel shows an article that was summarized before without any click. */
const articleName = (set: 'new' | 'open', run: number): string => `${set}-${String(run).padStart(2, '0')}.txt`;
const siteOf = (set: 'new' | 'open', run: number): string =>
  `${set === 'new' ? '东' : '西'}山${'一二三四五六七八九十百'[run]}号茶厂`;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Milliseconds on the clock that all frames of the window share. */
function clickTime(workbench: Workbench): Promise<number> {
  return workbench.page.evaluate(() => window.clickedAt ?? 0);
}

describe('how long a person waits, measured in the window itself', () => {
  let workbench: Workbench;
  const figures: Record<string, number> = {};
  before(async () => {
    workbench = await Workbench.open({
      prepare: (folder) => {
        for (const set of ['new', 'open'] as const)
          for (let run = 0; run < RUNS; run++) {
            const head = `4月2日，青河县委书记罗一鸣到白石镇调研。他先后考察了${siteOf(set, run)}和白石镇中心小学。\n`;
            writeFileSync(join(folder, articleName(set, run)), (head + FILLER.repeat(200)).slice(0, 5000));
          }
      },
    });
    await workbench.page.evaluate(() =>
      window.addEventListener('click', () => (window.clickedAt = performance.timeOrigin + performance.now()), true),
    );
  });
  after(async () => {
    // Of whoever else works on the machine: waiting is measured by the wall clock.
    figures['processes of the machine that wanted to run, for each core'] =
      Math.round((loadavg()[0]! / cpus().length) * 10) / 10;
    writeFileSync(join(PROJECT, 'artifacts/panel-speed.json'), `${JSON.stringify(figures, null, 2)}\n`);
    await workbench.close();
  });

  const clickSummarize = async (): Promise<void> => {
    await workbench.page.locator('.editor-actions a.action-label[aria-label^="Summarize"]').first().click();
  };
  function keep(what: string, times: readonly number[]): void {
    figures[`${what}, first, ms`] = Math.round(times[0]!);
    figures[`${what}, median of ${times.length - 1}, ms`] = Math.round(median(times.slice(1)));
    // 150 ms is the aim; the bound is for a machine that does much else, on which what is kept is for comparison.
    assert.ok(median(times.slice(1)) < 2000, `${what}: ${times.map(Math.round).join(', ')} ms`);
  }

  it('from the click to the first paint of a new panel, which has the draft in it', async () => {
    const paints: number[] = [];
    const ofPage: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await workbench.run('View: Close All Editors');
      await workbench.openFile(articleName('new', run));
      await clickSummarize();
      const drawn = await whenDrawn(await workbench.panel(), siteOf('new', run));
      paints.push(drawn.paintedAt - (await clickTime(workbench)));
      ofPage.push(drawn.paintMs);
    }
    keep('click to first paint of a new panel', paints);
    keep('of which our page, from its beginning', ofPage);
  });

  it('from the click to the draft in a panel that is open', async () => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await workbench.openFile(articleName('open', run));
      const drawn = whenDrawn(await workbench.panel(), siteOf('open', run));
      await clickSummarize();
      const { shownAt } = await drawn;
      times.push(shownAt - (await clickTime(workbench)));
    }
    keep('click to the draft in an open panel', times);
  });
});

/** When the page was first painted, and when `words` had been in it for a frame. */
function whenDrawn(panel: Frame, words: string): Promise<{ paintedAt: number; paintMs: number; shownAt: number }> {
  return panel.evaluate(
    (awaited) =>
      new Promise((done) => {
        const now = (): number => performance.timeOrigin + performance.now();
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        const paintMs = paint?.startTime ?? NaN;
        const paintedAt = performance.timeOrigin + paintMs;
        const observer = new MutationObserver(() => look());
        function look(): void {
          if (!document.body.textContent.includes(awaited)) return;
          observer.disconnect();
          requestAnimationFrame(() => done({ paintedAt, paintMs, shownAt: now() }));
        }
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      }),
    words,
  );
}
