/** Owns the guess of the language an article is written in. */
import { countScripts } from './script.ts';

const SAMPLE_UNITS = 20_000;
/** In traditional text about three characters in ten are written so; in simplified text fewer than one in a hundred. */
const TRADITIONAL_SHARE = 0.08;
const FEWEST_LETTERS = 8;
/** A Latin word takes about this many letters for what one Han character says. */
const HAN_WEIGHT = 6;

const SCRIPTS: readonly (readonly [tag: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for was on with as by at his from they this have were which an be will are has',
  fr: 'le la les des et du une est dans pour que qui sur au par avec ne pas ce il elle son sa ses aux cette',
  de: 'der die das und den von zu mit des im für ist auf dem nicht ein eine als auch sich bei nach wird aus einer',
  es: 'el los las de la que y en un una por con para su del se al es como más fue sus entre sobre',
  pt: 'o os as de a que e do da em um uma para com não por na no dos das se foi ao mais pela pelo',
  it: 'il gli di che e la per un una in del della con non sono si da è dei delle alla nel ha anche più',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er door ook als bij naar om uit wordt',
  id: 'yang dan di dengan untuk dari dalam ini itu pada akan tidak ke oleh adalah sebagai juga telah bahwa',
  vi: 'và của là các có trong được cho với những một không này đã người để khi từ về đến',
  tr: 've bir bu için ile da de olan olarak çok daha en gibi sonra kadar ancak olduğu',
};

const WORD_SETS = Object.entries(STOP_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const);

function guessLatin(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = 'und';
  let most = Math.max(2, words.length * 0.1);
  for (const [tag, set] of WORD_SETS) {
    const hits = words.filter((word) => set.has(word)).length;
    if (hits > most) [best, most] = [tag, hits];
  }
  return best;
}

/** BCP 47 tag of the main language of `text`, from its first 20,000 code units; `und` when it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < FEWEST_LETTERS)
    return letters > 0 && count(/\p{Script=Han}/gu) * 2 > letters ? scriptOfChinese(sample) : 'und';
  const han = count(/\p{Script=Han}/gu);
  for (const [tag, pattern] of SCRIPTS) {
    const share = count(pattern) / letters;
    // Japanese mixes its own script with Han characters; a Chinese text may quote a little of it.
    if (share > (tag === 'ja' ? 0.12 : 0.4)) return tag;
  }
  if (han * HAN_WEIGHT > letters - han) return scriptOfChinese(sample);
  return guessLatin(sample);
}

function scriptOfChinese(sample: string): string {
  const { traditional } = countScripts(sample);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return traditional > han * TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
}
