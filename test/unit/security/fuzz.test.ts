import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuzzAtRandom, fuzzBySteps, inputOf, readFinds, runTarget } from '../../fuzz/fuzz.ts';
import { TARGETS } from '../../fuzz/targets.ts';

/** `npm run fuzz` goes on for as long as one likes; this is what every test run does, the same each time. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

describe('any input', () => {
  for (const name of Object.keys(TARGETS)) {
    it(`keeps the promises of ${name}, made at random`, async () =>
      assert.equal(await fuzzAtRandom(name, { runs: RUNS, until: Infinity, seed: 7 }), null));
    it(`keeps the promises of ${name}, changed step by step`, async () => {
      const { find, behaviours } = await fuzzBySteps(name, { runs: RUNS, until: Infinity, seed: 7 });
      assert.equal(find, null);
      assert.ok(behaviours > 1, 'the inputs all do the same: nothing was tested');
    });
  }
});

describe('inputs that once broke something', () => {
  for (const find of readFinds())
    it(`${find.target}: ${find.error}`, async () => {
      await runTarget(TARGETS[find.target]!, inputOf(find));
    });
  it('are known targets’', () => {
    for (const { target } of readFinds()) assert.ok(target in TARGETS);
  });
});

describe('the fuzzer itself', () => {
  it('finds and shortens a broken promise', async () => {
    const broken = { input: 'text' as const, check: (text: string) => (assert.ok(!text.includes('<!--')), '') };
    const targets = TARGETS as Record<string, unknown>;
    targets['broken'] = broken;
    try {
      const { find } = await fuzzBySteps('broken', { runs: 5000, until: Infinity, seed: 1 });
      assert.equal(find?.text, '<!--');
      assert.equal((await fuzzAtRandom('broken', { runs: 5000, until: Infinity, seed: 1 }))?.text, '<!--');
    } finally {
      delete targets['broken'];
    }
  });
});
