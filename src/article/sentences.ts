/** Owns the cut of a clean article into numbered sentences. */
import type { Sentence } from './cleanArticle.ts';
import { isBlankUnit } from './readLines.ts';

const CLOSERS = '”’」』）)】》"\'';
const LINE_END = 0x0a;
const FULL_STOP = 0x2e;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;

/** A full stop after one of these belongs to the word; single capitals are initials. */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Cmdr Adm Brig Sgt Sen Rep Gov Amb Hon Pres Rev Fr St Mt Ft No Nos vs Jr Sr Eng Engr Ir Barr Adv Cllr Supt Atty Messrs Mme Mlle Smt Smti Kr Md Bi Rtd Inc Ltd Co Corp Bros ' +
    'H.E U.S U.K U.N E.U D.C Ph.D M.D B.A M.A i.e e.g etc al p.m a.m approx est dept Dept fig Fig vol Vol pp ed Eds ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Ave Blvd Rd'
  ).split(' '),
);
/** Who spoke, right after a quotation: the sentence goes on there. */
const ATTRIBUTION =
  /^[^\s，,。！？!?；;：:“”]{0,14}(?:说|說|表示|道|问道|問道|介绍|介紹|感慨|指出|强调|強調|坦言|笑称|笑稱|称|稱|告诉|告訴|回应|回應|补充|補充|感叹|感嘆|回忆|回憶)/u;
const ATTRIBUTION_UNITS = 20;

/** True where the mark at `at` ends a sentence; `end` is the place after the mark and the closing marks behind it. */
function endsSentence(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === FULL_STOP) return endsEnglish(text, at);
  const closers = text.slice(at + 1, end);
  // 《出发！》 is a name, （好吗？） an aside.
  if (closers.includes('》') || (unit !== 0x3002 && /[）)]/.test(closers))) return false;
  const next = text.charCodeAt(end);
  // Dots trail off in mid-sentence unless a quotation or the line ends with them.
  if (unit === 0x2026) return /[”」』]/.test(closers);
  // 100%?query and the like.
  if ((unit === 0x21 || unit === 0x3f) && closers === '' && isAsciiWord(next)) return false;
  return !(/[”」』]/.test(closers) && ATTRIBUTION.test(text.slice(end, end + ATTRIBUTION_UNITS)));
}

/** 。！？!?… */
function isTerminator(unit: number): boolean {
  // Nearly every character is none of them: letters and Han characters are passed by two comparisons.
  if (unit > 0x3f && unit < 0x2026) return false;
  if (unit > 0x3002 && unit < 0xff01) return false;
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) ||
    unit === EQUALS ||
    unit === AMPERSAND
  );
}

/** An English full stop ends a sentence before white space and a capital or number, and not after an initial or abbreviation. */
function endsEnglish(text: string, at: number): boolean {
  if (!/^[)"”’']{0,3}\s{1,8}[-"“‘([*]{0,3}[\p{Lu}\d\p{Script=Han}]/u.test(text.slice(at + 1, at + 18))) return false;
  const word = /(?<![\p{L}.])[\p{L}.]*$/u.exec(text.slice(Math.max(0, at - 14), at))![0];
  return !/^(?:\p{Lu}\.){0,3}\p{Lu}$/u.test(word) && !ABBREVIATIONS.has(word);
}

/**
 * Numbers the sentences of `text`, from 1; a line end always ends one, so a headline line is number 1. Quotations stay
 * with their speaker where he is named right after. Stretches without a letter or digit get no number.
 * Offsets are UTF-16 code units of `text`; white space around a sentence is outside it. Linear.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
    if (start < end && hasWord(text, start, end)) sentences.push({ number: sentences.length + 1, start, end });
  };
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_END) {
      add(start, i);
      start = i + 1;
    } else if (unit === FULL_STOP || isTerminator(unit)) {
      let end = i + 1;
      while (end < text.length && (CLOSERS.includes(text[end]!) || isTerminator(text.charCodeAt(end)))) end++;
      if (endsSentence(text, i, end)) {
        add(start, end);
        start = end;
      }
      i = end - 1;
    }
  }
  add(start, text.length);
  return sentences;
}

function hasWord(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  // Most stretches begin with one; = and & stand among the letters of addresses, and are none.
  if (isAsciiWord(unit) && unit !== EQUALS && unit !== AMPERSAND) return true;
  if (unit >= 0x4e00 && unit < 0xa000) return true;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
