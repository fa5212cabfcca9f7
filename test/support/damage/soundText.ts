/** Owns sound text of all kinds, in quantity, that no repair may touch. */
import { readDictionary } from '../../../scripts/buildWordList.ts';
import { seededRandom } from './simulateDamage.ts';
import { toPageForm } from './toPageForm.ts';

const TONED = ['ā', 'á', 'ǎ', 'à', 'ē', 'é', 'ě', 'è', 'ī', 'í', 'ǐ', 'ì', 'ō', 'ó', 'ǒ', 'ò', 'ū', 'ú', 'ǔ', 'ù'];

/** Sentences of dictionary words in no order: every character, rare ones too, with all punctuation, `?` and glosses. */
export function shuffledSentences(characters: number, seed: number): string {
  const random = seededRandom(seed);
  const words = readDictionary()
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter((word) => /^\p{Script=Han}+$/u.test(word));
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const pauses = '，，，，、、；：';
  const stops = ['。', '。', '。', '！', '？', '?', '!', '……', '?!', '？！', '??', '。”', '?」', '?）'];
  let text = '';
  while (text.length < characters) {
    const count = 3 + Math.floor(random() * 12);
    for (let i = 0; i < count; i++) {
      text += pick(words);
      const chance = random();
      if (chance < 0.12) text += pick(pauses);
      else if (chance < 0.13) text += `(${pick('bpmfdtlgkhjqx')}${pick(TONED)}n)`;
      else if (chance < 0.14) text += '(hui)';
      else if (chance < 0.15) text += `《${pick(words)}》`;
      else if (chance < 0.16) text += ` ${Math.floor(random() * 3000)}`;
      else if (chance < 0.165) text += '?';
    }
    text += pick(stops) + (random() < 0.15 ? '\n　　' : '');
  }
  return text;
}

/** The same in the traditional characters of the pages that are damaged. */
export function shuffledTraditional(characters: number, seed: number): string {
  return toPageForm(shuffledSentences(characters, seed));
}
