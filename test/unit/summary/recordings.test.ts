import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readRecordings, replay } from '../../../scripts/recordings.ts';
import { VISIT } from '../../support/articles.ts';
import { PROMPT_VERSION } from '../../../src/summary/prompt.ts';

const evalDir = process.env['REPORT_EVAL_DIR'];

describe('recorded answers of real models', () => {
  it('are kept under the hash of their prompt and say who answered', () => {
    for (const [hash, recording] of readRecordings()) {
      assert.match(hash, /^[\da-f]{64}$/);
      assert.ok(recording.promptVersion <= PROMPT_VERSION);
      assert.notEqual(recording.model.trim(), '');
      assert.notEqual(recording.answer.trim(), '');
    }
  });

  it('are refused under another hash, and with a field missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
    const recording = { case: 'x', promptHash: 'a', promptVersion: 1, model: 'none', answer: '{}' };
    try {
      writeFileSync(join(folder, 'a.json'), JSON.stringify(recording));
      assert.deepEqual([...readRecordings(folder).keys()], ['a']);
      writeFileSync(join(folder, 'b.json'), JSON.stringify(recording));
      assert.throws(() => readRecordings(folder), /b\.json holds the answer to a/);
      writeFileSync(join(folder, 'b.json'), JSON.stringify({ ...recording, promptHash: 'b', answer: undefined }));
      assert.throws(() => readRecordings(folder), /answer/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that are missing or out of date are never taken for answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
    try {
      writeFileSync(join(folder, 'case.txt'), VISIT);
      const { asked, summary } = await replay(join(folder, 'case.txt'), new Map(), false);
      assert.deepEqual(
        asked.map(({ recorded }) => recorded),
        [false],
      );
      assert.equal(summary, null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('answer what is sent today, and no fact is verified that the document does not hold', async (t) => {
    if (evalDir === undefined) {
      t.diagnostic('REPORT_EVAL_DIR is not set: the recordings are not replayed here');
      return;
    }
    const recordings = readRecordings();
    const folder = join(evalDir, 'eval/dev');
    assert.ok(existsSync(folder), `${folder} is not there`);
    const names = new Set([...recordings.values()].map((recording) => recording.case));
    const cases = readdirSync(folder).filter((file) => file.endsWith('.txt') && names.has(file.slice(0, -4)));
    const asked = new Set<string>();
    for (const file of cases) {
      const run = await replay(join(folder, file), recordings, false);
      run.asked.forEach(({ hash }) => asked.add(hash));
      const { attendees, agreements, siteVisits } = run.summary ?? { attendees: [], agreements: [], siteVisits: [] };
      for (const { name, evidence } of [...attendees, ...agreements, ...siteVisits])
        for (const { match, quote, start, end } of evidence)
          if (match === 'exact') assert.ok(quote !== '' && start < end, `${file}: ${name} is verified at no place`);
    }
    t.diagnostic(`${recordings.size} recordings, ${cases.length} cases replayed`);
    // A recorded second look is asked for with --second-look only.
    const stale = [...recordings.values()].filter(
      ({ promptHash, answer }) => !asked.has(promptHash) && !answer.includes('"confirmed"'),
    );
    assert.deepEqual(
      stale.map((recording) => recording.case),
      [],
      'the prompts of these cases have changed since their answers were recorded',
    );
  });
});
