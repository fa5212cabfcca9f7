import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findRepairs } from '../../../src/article/repair/findRepairs.ts';
import { soundArticles } from '../../support/damage/soundArticles.ts';
import { shuffledSentences, shuffledTraditional, TRAPS } from '../../support/damage/soundText.ts';
import { toPageForm } from '../../support/damage/toPageForm.ts';
import { loadWords } from '../../support/damage/wordModel.ts';

function assertUntouched(text: string): void {
  const { repairs, warnings } = findRepairs(text, { loadWords });
  assert.deepEqual(
    repairs.map(({ start, end, text: by }) => [text.slice(Math.max(0, start - 5), end + 5), by]),
    [],
  );
  assert.deepEqual(warnings, []);
}

function foldWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

describe('sound text', () => {
  it('stays as it is, a million characters of both scripts', () => {
    let characters = 0;
    for (let seed = 0; characters < 1_050_000; seed++) {
      const text = seed % 2 === 0 ? shuffledTraditional(30_000, seed) : shuffledSentences(30_000, seed);
      assertUntouched(text);
      characters += text.length;
    }
  });

  it('stays as it is in short documents, where there is little else to go by', () => {
    for (let seed = 0; seed < 150; seed++) assertUntouched(shuffledTraditional(500, 10_000 + seed));
  });

  for (const trap of TRAPS)
    it(`stays as it is: ${trap.slice(0, 24)}`, () => {
      assertUntouched(trap);
      assertUntouched(foldWidth(trap));
      assertUntouched(`${trap}\n`.repeat(3) + toPageForm(soundArticles()[0]!));
    });

  it('stays as it is when its punctuation is folded, doubled or asks', () => {
    for (const article of soundArticles())
      for (const text of [article, toPageForm(article)]) {
        assertUntouched(text);
        assertUntouched(foldWidth(text));
        assertUntouched(text.replaceAll('。', '?'));
        assertUntouched(text.replaceAll('，', '?，'));
        assertUntouched(text.replaceAll('。', '？！'));
      }
  });

  it('stays as it is in the project itself: code, English, markup', () => {
    const root = join(import.meta.dirname, '../../../');
    for (const path of ['package.json', 'tsconfig.json', 'src/article/offsetMap.ts', 'data/README.md'])
      assertUntouched(readFileSync(join(root, path), 'utf8'));
  });

  it('stays as it is in the shared evaluation texts', (t) => {
    const folder = process.env.REPORT_EVAL_DIR;
    if (folder === undefined || !existsSync(join(folder, 'eval'))) {
      t.diagnostic('REPORT_EVAL_DIR is not set: only the texts of the project were checked');
      return;
    }
    for (const part of ['dev', 'real', 'english'])
      for (const name of readdirSync(join(folder, 'eval', part)).filter((file) => file.endsWith('.txt')))
        if (name !== 'seed.txt') assertUntouched(readFileSync(join(folder, 'eval', part, name), 'utf8'));
  });
});
