/** Owns sound text of all kinds, in quantity, that no repair may touch. */
import { readDictionary } from '../../../scripts/buildWordList.ts';
import { seededRandom } from './simulateDamage.ts';
import { toPageForm } from './toPageForm.ts';

const TONED = ['ā', 'á', 'ǎ', 'à', 'ē', 'é', 'ě', 'è', 'ī', 'í', 'ǐ', 'ì', 'ō', 'ó', 'ǒ', 'ò', 'ū', 'ú', 'ǔ', 'ù'];

let words: string[] | undefined;

/** Sentences of dictionary words in no order: every character, rare ones too, with all punctuation, `?` and glosses. */
export function shuffledSentences(characters: number, seed: number): string {
  const random = seededRandom(seed);
  words ??= readDictionary()
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter((word) => /^\p{Script=Han}+$/u.test(word));
  const known = words;
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!;
  const pauses = '，，，，、、；：';
  const stops = ['。', '。', '。', '！', '？', '?', '!', '……', '?!', '？！', '??', '。”', '?」', '?）'];
  let text = '';
  while (text.length < characters) {
    const count = 3 + Math.floor(random() * 12);
    for (let i = 0; i < count; i++) {
      text += pick(known);
      const chance = random();
      if (chance < 0.12) text += pick(pauses);
      else if (chance < 0.13) text += `(${pick('bpmfdtlgkhjqx')}${pick(TONED)}n)`;
      else if (chance < 0.14) text += '(hui)';
      else if (chance < 0.15) text += `《${pick(known)}》`;
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

/** Sound texts that look a little like damage: glosses, question marks before punctuation, code, tables, English. */
export const TRAPS: readonly string[] = [
  '他一臉尷(gān)尬(gà)，說長(cháng)江的長讀作cháng，會長的長讀作zhǎng，來開會的人都笑了。',
  '生字：龜(guī)、鬱(yù)、鑿(záo)、齲(qǔ)、鼴(yǎn)、黌(hóng)。這些字學生來不及寫，要多寫幾遍。',
  '尴(gān)尬(gà)、龃(jǔ)龉(yǔ)、踌(chóu)躇(chú)、尴(gān)尬(gà)、踌(chóu)躇(chú)，个个都难写。',
  '大會(hui)開始時，主席(xi)說：“來了？！”“來了?！”“真的嗎？？！”“真的??！”',
  '這是什麼?，他問。那個呢?。還有?；還有?：還有?、沒有了??。真的沒有??！對??????',
  '| 項目 | 數量? | 備註 |\n|---|---|---|\n| 開會 | 3?、4 | 來(lái)的人?，說不清 |',
  'const 說明 = a ? 。 : b; // 這個?，不是問號 if (x?.y ?? z) { return 對(duì)?、1:2; }',
  'Is it so?! He said: “Yes?, maybe.” 他說：“Is it?，對嗎?”——Who (hū) knows?',
  'The delegation visited the plant (Zhōngguó) on 20 May; pinyin such as (fā) and fā) may stand here.',
  '國(guó)家、國(guó)民：初級課本這樣注音。國王、國寶、國際、國內、國外、國力、國土都不再注。',
  '\ue000\ue0df 私有區字元說明：這個字?，\ue086 無法顯示?。',
];
