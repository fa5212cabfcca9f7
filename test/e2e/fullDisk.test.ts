import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findExtensionHosts } from '../support/extensionHost.ts';
import { makeFullDisk } from '../support/fullDisk.ts';
import type { FullDisk } from '../support/fullDisk.ts';
import { confirmFact, confirmedNames } from './decisions.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';

describe('a person whose disk is full', () => {
  let workbench: Workbench;
  let disk: FullDisk;
  let storage: string;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    storage = join(workbench.server.workFolder, 'user/User/globalStorage/report-summarizer.report-summarizer');
    disk = makeFullDisk(storage, () => findExtensionHosts(workbench.server.workFolder));
  });
  after(async () => {
    disk.remove();
    await workbench.close();
  });

  const confirm = (name: string): Promise<void> => confirmFact(workbench, name);

  it('is told that corrections cannot be stored, and goes on working with them', async (t) => {
    t.diagnostic(`the disk: ${disk.kind}`);
    await confirm('陆怀远');
    disk.fill();
    await confirm('邵敏');
    await workbench.messageShows('Your corrections cannot be stored (the disk is full).');
    await workbench.screenshot('disk-full');
    assert.deepEqual(await confirmedNames(workbench), ['陆怀远', '邵敏']);
    // Told once, not at every decision.
    await confirm('季长风');
    assert.equal((await workbench.messages()).match(/corrections cannot be stored/g)?.length, 1);
  });

  it('gets summaries all the same, and is told that they cannot be stored', async () => {
    await workbench.openFile('trade-mission.txt');
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.panelShows('Helena Marsh');
    await workbench.messageShows('Summaries cannot be stored (the disk is full).');
  });

  it('tries again once there is room, and has everything back after a reload', async () => {
    disk.empty();
    const notification = workbench.page.locator('.notifications-toasts .notification-list-item', {
      hasText: 'Your corrections cannot be stored',
    });
    await notification.hover();
    await notification.getByRole('button', { name: 'Try Again' }).click();
    await notification.waitFor({ state: 'detached', timeout: 5000 });
    const stored = (): string[] => readdirSync(storage, { recursive: true, encoding: 'utf8' });
    await workbench.until(() => !stored().some((name) => name.endsWith('.partial')), 'only whole files', 10_000);
    const decisions = (): string[] =>
      readdirSync(join(storage, 'corrections')).map((name) => readFileSync(join(storage, 'corrections', name), 'utf8'));
    await workbench.until(() => decisions().some((text) => text.includes('季长风')), 'the last decision is stored');
    await workbench.reload();
    await workbench.openFile(SAMPLE);
    assert.deepEqual(await confirmedNames(workbench), ['陆怀远', '邵敏', '季长风']);
  });
});
