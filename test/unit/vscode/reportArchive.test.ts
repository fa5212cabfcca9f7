import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { buildNotices } from '../../../src/vscode/notices.ts';
import { english } from '../../../src/vscode/translate.ts';
import { fake } from '../../support/fakeVscode.ts';
import { sampleReport } from '../../support/panelStates.ts';

const { CorrectionStore } = await import('../../../src/vscode/correctionStore.ts');
const { Log } = await import('../../../src/vscode/log.ts');
const { ReportArchive } = await import('../../../src/vscode/reportArchive.ts');
const { ReportBook } = await import('../../../src/vscode/reportBook.ts');
const { Uri } = (await import('vscode')) as unknown as typeof vscode;

describe('a report that is shown again after a restart', () => {
  beforeEach(() => fake.reset());

  it('says its warnings and what was cleaned in the same words as before', async () => {
    const log = new Log();
    const folder = Uri.parse('file:///storage');
    const corrections = new CorrectionStore(Uri.joinPath(folder, 'corrections'), log);
    const before = {
      ...sampleReport(),
      warnings: [{ code: 'lost-character', message: '3 characters', detail: { count: 3 } }],
    };
    const book = new ReportBook();
    book.add(before);
    await new ReportArchive(Uri.joinPath(folder, 'reports'), corrections, book, log).save(before.uri);
    const later = new ReportBook();
    await new ReportArchive(Uri.joinPath(folder, 'reports'), corrections, later, log).restoreAll();
    const after = later.get(before.uri)!;
    assert.deepEqual(
      buildNotices(after, english).map(({ text }) => text),
      ['3 damaged characters could not be restored and are shown as □.'],
    );
    assert.deepEqual(after.cleaning, before.cleaning);
    assert.ok(!JSON.stringify(after.summary).includes('"detail"'), 'the contract has no detail');
  });
});
