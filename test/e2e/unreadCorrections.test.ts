import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { confirmFact, confirmedNames } from './decisions.ts';
import { Workbench } from './workbench.ts';

const SAMPLE = 'delegation-visit.txt';
const HALF_A_FILE = '[{"kind":"confirm';

describe('a person whose earlier corrections cannot be read', () => {
  let workbench: Workbench;
  let folder: string;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize');
    await workbench.panelShows('望潮渔村');
    folder = join(
      workbench.server.workFolder,
      'user/User/globalStorage/report-summarizer.report-summarizer/corrections',
    );
    await confirm('陆怀远');
    await stored('陆怀远');
  });
  after(() => workbench.close());

  const confirm = (name: string): Promise<void> => confirmFact(workbench, name);
  const files = (ending: string): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name));
  const stored = (name: string): Promise<void> =>
    workbench.until(
      () => files('.json').some((file) => readFileSync(file, 'utf8').includes(name)),
      `the decision about ${name} is stored`,
    );
  /**
   * Opens the window anew and reads the article again: nothing of the corrections is in memory then. Where the panel had the
   * focus the article opens over it, and the panel has to come to the front again.
   */
  const startAnew = async (): Promise<void> => {
    await workbench.reload();
    await workbench.openFile(SAMPLE);
    await workbench.run('Report Summarizer: Summarize Again');
    await workbench.panelShows('Your earlier corrections of this article cannot be read now.');
  };

  it('is told so, decides on, and has both once they can be read', async () => {
    const [file] = files('.json');
    assert.ok(file);
    // A folder in the file's place: reading and writing fail, whoever runs this test.
    renameSync(file, `${file}.away`);
    mkdirSync(file);
    await startAnew();
    await confirm('邵敏');
    await workbench.messageShows(/Your corrections cannot be stored \(those kept earlier cannot be read/);
    rmdirSync(file);
    renameSync(`${file}.away`, file);
    const notification = workbench.page.locator('.notifications-toasts .notification-list-item', {
      hasText: 'Your corrections cannot be stored',
    });
    await notification.hover();
    await notification.getByRole('button', { name: 'Try Again' }).click();
    await stored('邵敏');
    assert.match(readFileSync(file, 'utf8'), /陆怀远/, 'the earlier decision was written over');
    assert.deepEqual(await confirmedNames(workbench), ['陆怀远', '邵敏']);
  });

  it('decides anew where they are damaged, and the damaged file is set aside', async () => {
    const [file] = files('.json');
    assert.ok(file);
    writeFileSync(file, HALF_A_FILE);
    await startAnew();
    await confirm('季长风');
    await stored('季长风');
    assert.deepEqual(
      files('.damaged').map((aside) => readFileSync(aside, 'utf8')),
      [HALF_A_FILE],
    );
  });
});
