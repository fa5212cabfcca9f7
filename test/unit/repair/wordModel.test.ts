import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findChild, parseWordModel } from '../../../src/article/repair/wordModel.ts';
import { buildWordList, readDictionary } from '../../../scripts/buildWordList.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

const PATH = join(import.meta.dirname, '../../../data/words.bin');

function costOf(word: string): number {
  const model = loadWords();
  let node = 0;
  for (const character of word) node = findChild(model, node, character.charCodeAt(0)) || -1;
  return model.cost[node] ?? Infinity;
}

describe('data/words.bin', () => {
  it('is what its script makes of the dictionary, byte for byte', () => {
    assert.ok(Buffer.from(buildWordList(readDictionary())).equals(readFileSync(PATH)), 'run scripts/buildWordList.ts');
  });

  it('stays small enough to ship', () => assert.ok(readFileSync(PATH).length <= 600_000));

  it('knows words in both scripts, common ones cheaper', () => {
    assert.equal(costOf('務實'), costOf('务实'));
    assert.ok(costOf('我們') < costOf('凝聚'));
    assert.equal(costOf('神精務'), Infinity);
  });

  it('is refused when it is cut short or something else', () => {
    const bytes = readFileSync(PATH);
    assert.throws(() => parseWordModel(bytes.subarray(0, 5000)), RangeError);
    assert.throws(() => parseWordModel(Uint8Array.of(1, 2, 3)), RangeError);
  });
});
