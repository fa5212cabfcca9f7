import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SummaryJson } from '../../src/summary/summaryJson.ts';
import { findExtensionHosts } from '../support/extensionHost.ts';
import type { ModelServer } from '../support/modelServer/modelServer.ts';
import { settingsFor, startSlowModel } from './slowModel.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person whose extension host ends while a model reads', () => {
  let server: ModelServer;
  let workbench: Workbench;
  before(async () => {
    server = await startSlowModel();
    workbench = await Workbench.open({ settings: settingsFor(server) });
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.answerDialog('Send');
    await workbench.panelShows(/Engine\s+slow-model/);
    const fact = (await workbench.panel()).locator('li.fact', { hasText: '季长风' });
    await fact.locator('.fact-main').focus();
    await workbench.page.keyboard.press('c');
    await workbench.panelShows(/confirmed/i);
  });
  after(async () => {
    await workbench.close();
    await server.close();
  });

  const runAgain = async (): Promise<void> => {
    const before = server.requests.length;
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.until(() => server.requests.length > before, 'a request');
    await workbench.page.waitForTimeout(500);
  };
  const storage = (): string =>
    join(workbench.server.workFolder, 'user/User/globalStorage/report-summarizer.report-summarizer');
  const storedFiles = (): string[] =>
    readdirSync(storage(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  const copied = async (): Promise<SummaryJson> => {
    await workbench.clearClipboard();
    await workbench.run('Report Summarizer: Copy Summary as JSON');
    return JSON.parse(await workbench.copied()) as SummaryJson;
  };

  function wholeFilesOnly(): void {
    for (const file of storedFiles()) {
      assert.match(file, /\.json$/, 'something is half written');
      JSON.parse(readFileSync(file, 'utf8'));
    }
  }

  /** What the panel shows once no progress is shown: the page that nobody answers goes on showing it until it is replaced. */
  async function settledPanel(): Promise<string> {
    for (let attempt = 0; attempt < 300; attempt++) {
      const panel = await workbench.panel();
      const shown = await panel
        .locator('body:not(:has(.bar-on)):has(.status)')
        .innerText({ timeout: 200 })
        .catch(() => '');
      if (/Done: \d+ facts?\./.test(shown)) return shown;
      await workbench.page.waitForTimeout(200);
    }
    throw new Error(`the panel goes on showing progress: ${await workbench.panelShows(/./)}`);
  }

  /** What a person must find again afterwards. */
  async function nothingIsLost(): Promise<void> {
    assert.match(await settledPanel(), /季长风[^\n]*\n?[^\n]*\n?[^\n]*confirmed/i, 'the correction is gone');
    await workbench.showsNoProgress();
    wholeFilesOnly();
    const { attendees } = await copied();
    assert.ok(attendees.find(({ name }) => name === '季长风')?.foundBy.includes('person'));
  }

  async function anotherRunWorks(): Promise<void> {
    await workbench.openFile(SAMPLE);
    await runAgain();
    await workbench.panelShows(/Done: \d+ fact/, 30_000);
    await workbench.panelShows(/Engine\s+slow-model/);
    assert.match(await workbench.panelShows('季长风'), /confirmed/i);
  }

  /** The editor starts a new one by itself. */
  async function killHost(): Promise<void> {
    const before = findExtensionHosts(workbench.server.workFolder);
    assert.ok(before.length > 0);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await workbench.until(
      () => findExtensionHosts(workbench.server.workFolder).some((pid) => !before.includes(pid)),
      'a new extension host',
      60_000,
    );
  }

  it('has the earlier summary and the corrections back, and another run works', async () => {
    await runAgain();
    await killHost();
    await nothingIsLost();
    await anotherRunWorks();
  });

  it('has the built-in engine’s summary of an article that was being read for the first time', async () => {
    await workbench.openFile('trade-mission.txt');
    const before = server.requests.length;
    await workbench.run('Report Summarizer: Summarize');
    await workbench.until(() => server.requests.length > before, 'a request');
    await workbench.page.waitForTimeout(500);
    await killHost();
    assert.match(await settledPanel(), /Engine\s+built-in/i);
    wholeFilesOnly();
  });
});
