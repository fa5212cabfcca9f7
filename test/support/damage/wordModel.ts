/** Owns the word model of the tests: data/words.bin, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordModel } from '../../../src/article/repair/wordModel.ts';
import { parseWordModel } from '../../../src/article/repair/wordModel.ts';

let model: WordModel | undefined;

export function loadWords(): WordModel {
  return (model ??= parseWordModel(readFileSync(join(import.meta.dirname, '../../../data/words.bin'))));
}
