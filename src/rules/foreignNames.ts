/** Owns names that are not of the Han pattern: with dots, of the peoples of China, foreign, Japanese. */
import { isHan } from './articleView.ts';
import { NEVER_GIVEN, endCertainty, followerBegins } from './nameFollowers.ts';
import { isGiven } from './hanNames.ts';
import type { NameMatch } from './nameMatch.ts';
import { JAPANESE_SURNAMES, MINORITY_PARTS, PEOPLES_CHARACTERS, TRANSLITERATION } from './surnames.ts';
import { WordTable } from './wordTable.ts';

const minorityParts = new WordTable(MINORITY_PARTS);

/** The end of a run of characters that write foreign names, cut where a following word begins. */
function transliterationEnd(text: string, at: number, limit: number): number {
  let i = at;
  while (i < at + limit && isHan(text, i)) {
    if (i - at >= 2 && (followerBegins(text, i) || NEVER_GIVEN.hasAt(text, i))) return i;
    if (!TRANSLITERATION.hasAt(text, i)) break;
    i++;
  }
  return i;
}

function isTransliterated(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!TRANSLITERATION.hasAt(text, i)) return false;
  return true;
}

/** The end of the characters of foreign names that begin at `at`, at most eight. */
function transliterationRun(text: string, at: number): number {
  let end = at;
  while (end < at + 8 && TRANSLITERATION.hasAt(text, end) && (end === at || !startsSentenceVerb(text, end))) end++;
  return end;
}

/** 思·佩特罗说, …到访: a verb that begins with a character of foreign names. */
function startsSentenceVerb(text: string, at: number): boolean {
  if (/^(?:博士|女士|教授|先生|阁下)/.test(text.slice(at, at + 2))) return true;
  return followerBegins(text, at) && !TRANSLITERATION.hasAt(text, at + 1) && !NEVER_GIVEN.hasAt(text, at + 1);
}

/** Whether a dot stands within the length of a name's first part. */
function hasDotSoon(text: string, at: number): boolean {
  for (let i = at + 1; i < at + 10; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xb7 || code === 0x2e) return true;
    if (code === 0xff0c || code === 0x3002 || code === 0x3001) return false;
  }
  return false;
}

/** 买买提·吐尔逊, 玛丽亚·加西亚, 约翰·F·史密斯. */
export function dottedName(text: string, at: number): NameMatch | null {
  if (!hasDotSoon(text, at)) return null;
  let part = at;
  let dots = 0;
  for (;;) {
    let i = part;
    while (i < part + 9 && (isHan(text, i) ? !'与和同跟对向由在'.includes(text[i]!) : /[A-Za-z]/.test(text[i] ?? '')))
      i++;
    // Some pages write the dot of foreign names as a full stop.
    const isStop =
      text[i] === '.' && i - part >= 2 && isTransliterated(text, part, i) && isTransliterated(text, i + 1, i + 3);
    // 若昂 · 门德斯, 阿卜杜拉-恩加: with blanks around the dot, or a hyphen between two names.
    let dot = i;
    while (text[dot] === ' ' && dot < i + 2) dot++;
    const isHyphen =
      text[i] === '-' &&
      isHan(text, i + 1) &&
      (dots > 0 ? isTransliterated(text, i + 1, i + 3) : /^[\u4e00-\u9fff]{1,6}·/.test(text.slice(i + 1, i + 8)));
    if ((text[dot] !== '·' && !isStop && !isHyphen) || i === part) break;
    dots++;
    part = dot + 1;
    while (text[part] === ' ' && part < dot + 3) part++;
  }
  if (dots === 0 || dots > 5) return null;
  const runEnd = transliterationRun(text, part);
  // 阿代拉打了: the last character is a verb.
  if (runEnd - part >= 3 && '了过着'.includes(text[runEnd] ?? '，'))
    return { end: runEnd - 1, kind: 'dotted', certainty: 0.9 };
  if (runEnd - part >= 2 && endCertainty(text, runEnd) >= 2) return { end: runEnd, kind: 'dotted', certainty: 0.95 };
  let end = part;
  while (end < part + 9 && isHan(text, end) && !followerBegins(text, end) && !NEVER_GIVEN.hasAt(text, end)) end++;
  // 阿代拉打了, 努尔兰同两位: the one more character is a verb or a conjunction.
  if (
    runEnd - part >= 2 &&
    end - runEnd === 1 &&
    ('了过着'.includes(text[end]!) || '同和与跟向对'.includes(text[runEnd]!))
  )
    return { end: runEnd, kind: 'dotted', certainty: 0.9 };
  if (end - part >= 3 && '了过着'.includes(text[end] ?? '，') && !TRANSLITERATION.hasAt(text, end - 1))
    return { end: end - 1, kind: 'dotted', certainty: 0.85 };
  // 莫雷尔鼓掌，: an unknown verb of two characters that no foreign name is written with.
  if (runEnd - part >= 2 && end - runEnd === 2 && !TRANSLITERATION.hasAt(text, runEnd + 1))
    return { end: runEnd, kind: 'dotted', certainty: 0.85 };
  if (end - part <= 6 && end > part && endCertainty(text, end) >= 2.5) return { end, kind: 'dotted', certainty: 0.95 };
  if (runEnd - part >= 2)
    return { end: runEnd, kind: 'dotted', certainty: endCertainty(text, runEnd) >= 1 ? 0.95 : 0.8 };
  end = part;
  while (end < part + 9 && isHan(text, end)) {
    const length = end - part;
    if (length >= 1 && (followerBegins(text, end) || NEVER_GIVEN.hasAt(text, end))) break;
    if (length >= 2 && !TRANSLITERATION.hasAt(text, end) && endCertainty(text, end) >= 1) break;
    end++;
  }
  return end === part ? null : { end, kind: 'dotted', certainty: end - part > 7 ? 0.6 : 0.95 };
}

/** 扎西次仁, 买买提: parts of Tibetan, Mongolian, Uyghur and other names. */
export function minorityName(text: string, at: number): NameMatch | null {
  let end = at;
  let parts = 0;
  for (let length = minorityParts.lengthAt(text, end); length > 0; length = minorityParts.lengthAt(text, end)) {
    end += length;
    parts++;
  }
  if (parts === 0) return null;
  if (parts >= 2 && endCertainty(text, end) > 0) return { end, kind: 'minority', certainty: 0.9 };
  for (let extra = parts === 1 && end - at > 2 ? 0 : 1; extra <= 2; extra++)
    if (isGiven(text, end, end + extra) && endCertainty(text, end + extra) >= 2.5)
      return { end: end + extra, kind: 'minority', certainty: 0.75 };
  return null;
}

/** 宝音德力格尔, 敖登格日勒: a run of four or more characters of such names with a sure end. */
export function peoplesName(text: string, at: number, least = 2.5): NameMatch | null {
  let end = at;
  let written = 0;
  while (end < at + 8 && (TRANSLITERATION.hasAt(text, end) || PEOPLES_CHARACTERS.hasAt(text, end))) {
    if (end - at >= 4 && endCertainty(text, end) >= least) break;
    if (TRANSLITERATION.hasAt(text, end)) written++;
    end++;
  }
  if (end - at < 4 || written * 2 < end - at || endCertainty(text, end) < least) return null;
  return { end, kind: 'minority', certainty: 0.75 };
}

const RULER = /^([\u4e00-\u9fff]{2,7}?)[一二三四五六七八九十]{1,3}世/;

/** A foreign name without a dot: 米舒斯京. */
export function foreignName(text: string, at: number, expected: boolean): NameMatch | null {
  // 埃里克五世.
  const ruler = expected ? RULER.exec(text.slice(at, at + 12)) : null;
  if (ruler && isTransliterated(text, at, at + ruler[1]!.length))
    return { end: at + ruler[0].length, kind: 'foreign', certainty: 0.9 };
  const end = transliterationEnd(text, at, 8);
  if (!expected && (end - at < 3 || endCertainty(text, end) < 2.5)) return null;
  if (end - at < 2 || endCertainty(text, end) === 0) return null;
  return { end, kind: 'foreign', certainty: endCertainty(text, end) >= 2.5 ? 0.85 : 0.65 };
}

/** 佐藤健一: a Japanese name in Chinese characters. */
export function japaneseName(text: string, at: number): NameMatch | null {
  if ('及和与等在我他她该本访赴抵率来由到'.includes(text[at]!) || followerBegins(text, at)) return null;
  const surname = [3, 2, 1].find((length) => JAPANESE_SURNAMES.has(text.slice(at, at + length)));
  const longest = 6;
  for (let end = at + 3; end <= at + longest && isGiven(text, end - 1, end); end++)
    if (endCertainty(text, end) >= 2.5 && isGiven(text, at + 1, end))
      return surname !== undefined || end - at >= 4 ? { end, kind: 'japanese', certainty: surname ? 0.85 : 0.6 } : null;
  return null;
}
