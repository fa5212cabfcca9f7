import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { findRepairs } from '../../../src/article/repair/findRepairs.ts';
import { charactersRight, measureRepair } from '../../support/damage/measureRepair.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

describe('the shared damaged texts', () => {
  it('read as their true texts, at least 99.5 % of the characters of each', (t) => {
    const folder = join(process.env.REPORT_EVAL_DIR ?? '', 'damage');
    if (process.env.REPORT_EVAL_DIR === undefined || !existsSync(folder)) {
      t.diagnostic('REPORT_EVAL_DIR is not set: repairProperties.test.ts checks the same on the texts of the project');
      return;
    }
    const names = readdirSync(folder).filter((name) => name.endsWith('.damaged.txt'));
    assert.ok(names.length > 0);
    for (const name of names) {
      const damaged = readFileSync(join(folder, name), 'utf8');
      const truth = readFileSync(join(folder, name.replace('damaged', 'true')), 'utf8');
      const repaired = applyEdits(damaged, findRepairs(damaged, { loadWords }).repairs).text;
      const folded = [truth, damaged, repaired].map((text) => text.normalize('NFKC')) as [string, string, string];
      const right = charactersRight(measureRepair(...folded));
      t.diagnostic(`${name} ${right.toFixed(4)}`);
      assert.ok(right >= 0.995, `${name}: ${right}`);
    }
  });
});
