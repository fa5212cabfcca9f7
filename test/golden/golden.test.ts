import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EXPECTED, makeGoldens } from './goldens.ts';

const goldens = await makeGoldens();

describe('goldens (npm run golden:update rewrites them, for review in the diff)', () => {
  it('exist for every sample', () => assert.ok(goldens.size >= 5 * 9, `only ${goldens.size}`));
  for (const [file, content] of goldens)
    it(file, () => {
      const path = join(EXPECTED, file);
      assert.ok(existsSync(path), `the golden ${file} is missing`);
      assert.equal(content, readFileSync(path, 'utf8'));
    });
  it('are all still made by a sample', () =>
    assert.deepEqual(
      readdirSync(EXPECTED).filter((file) => !goldens.has(file)),
      [],
    ));
});
