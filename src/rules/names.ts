/** Owns where a personal name begins and ends: by surname, length of the given name, what follows, and the rest of the text. */
import { isHan } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { LOOKALIKES } from './commonWords.ts';
import { isGivenName } from './givenNames.ts';
import { NEVER_GIVEN, NEVER_LAST, endCertainty, followerBegins, isFollowingWord } from './nameFollowers.ts';
import { OFFICE_HEADS } from './offices.ts';
import { COUNTRIES, PROVINCES } from './places.ts';
import {
  COMPOUND_SURNAMES,
  JAPANESE_SURNAMES,
  PEOPLES_CHARACTERS,
  MINORITY_PARTS,
  RARE_SURNAMES,
  SURNAMES,
  TRANSLITERATION,
} from './surnames.ts';
import { WordTable } from './wordTable.ts';

export type NameKind = 'han' | 'spaced' | 'dotted' | 'minority' | 'foreign' | 'japanese';

export interface NameMatch {
  readonly end: number;
  readonly kind: NameKind;
  /** 0 to 1: how sure the end of the name is. */
  readonly certainty: number;
}

/** What is known about the place where a name is looked for. */
export interface NameContext {
  /** An office or another sure cue stands directly before. */
  readonly cued: boolean;
  /** The office or its organization is foreign, or the sentence names a foreign country. */
  readonly foreign: boolean;
  readonly japanese: boolean;
  /** A sure name and a separator stand before: what looks like a word is a name too if a mark ends it. */
  readonly listed?: boolean;
}

const heads = new WordTable(Object.values(OFFICE_HEADS).flat());
const lookalikes = new WordTable(LOOKALIKES);
const compoundSurnames = new WordTable(COMPOUND_SURNAMES);
const minorityParts = new WordTable(MINORITY_PARTS);
const regions = new WordTable([...COUNTRIES, ...PROVINCES.keys(), '中国']);
const WINDOW = 3000;

/** Counts what follows a two-character stretch near a place, so that one mention of a name can settle another. */
export class NameStatistics {
  readonly #text: string;
  readonly #memory = new Map<string, { ended: number; thirds: Map<string, number> }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** How often `pair` ends a name by itself, and which characters follow it, within about 3,000 characters. */
  following(pair: string, at: number): { ended: number; thirds: Map<string, number> } {
    const block = Math.floor(at / WINDOW);
    const key = `${block}${pair}`;
    let known = this.#memory.get(key);
    if (known) return known;
    known = { ended: 0, thirds: new Map() };
    this.#memory.set(key, known);
    const around = this.#text.slice(Math.max(0, (block - 1) * WINDOW), (block + 2) * WINDOW);
    for (let i = around.indexOf(pair), n = 0; i >= 0 && n < 60; i = around.indexOf(pair, i + 2), n++) {
      if (endCertainty(around, i + 2) >= 2.5) known.ended++;
      const third = around[i + 2] ?? '';
      known.thirds.set(third, (known.thirds.get(third) ?? 0) + 1);
    }
    return known;
  }
}

/** Surnames that are adverbs or verbs before a verb: 曾应邀, 常来. */
const ADVERBS = new CharacterSet('曾常应向于时都经会同和随从');

/** Whether what looks like a name is an adverb with its verb. */
function isAdverbial(text: string, at: number): boolean {
  return ADVERBS.hasAt(text, at) && (followerBegins(text, at + 1) || '来去到说看讲'.includes(text[at + 1]!));
}

function isGiven(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isHan(text, i) || NEVER_GIVEN.hasAt(text, i)) return false;
  return true;
}

/** 刁常在，李在武、: a character that names hardly ever have, where a mark proves that it belongs to this one. */
function isUnusualGiven(text: string, from: number, to: number): boolean {
  // 鄢从简见证, 龙在渊、: the middle of a name.
  if (to - from === 2 && endCertainty(text, to) >= 2.5)
    if ('从则曾'.includes(text[from]!) ? isGivenName(text, to - 1, to) : isRareMiddle(text, from)) return true;
  if (to - from !== 2 || !/[、，（]/.test(text[to] ?? '') || !isHan(text, from) || !isHan(text, to - 1)) return false;
  return NEVER_GIVEN.hasAt(text, from) ? isGiven(text, to - 1, to) : '在是从以且'.includes(text[to - 1]!);
}

/** 龙在渊, 应如是: the character before is a surname, the one behind no place or time that 在 may govern. */
function isRareMiddle(text: string, at: number): boolean {
  return '在是以如既并'.includes(text[at]!) && !'场会此前后上中下内外京沪华校任职家位线建于'.includes(text[at + 1]!);
}

/** 高远说, 高远率团: the word stands for a person elsewhere in the text. */
function isSpokenOf(text: string, at: number, length: number, statistics: NameStatistics): boolean {
  if (length !== 2) return false;
  const { thirds } = statistics.following(text.slice(at, at + 2), at);
  return ['说', '率', '表', '等'].some((third) => thirds.has(third));
}

/** Verbs whose subject is a person: what looks like a word between an office and such a verb is the name. */
const SUBJECT_VERB =
  /^(?:出席|参加|陪同|主持|介绍|指出|强调|表示|说[，：]|致辞|致词|汇报|讲话|发言|带队|率队|率团|接待|会见)/;

const PARTS_OF_BODIES = new CharacterSet('科室局厅处组');
/** 机电工程学院, 师范大学: the rest of a name cut in two. */
const bodyWords = new WordTable('大学 学院 公司 集团 医院 银行 协会 商会 中学 小学 中心'.split(' '));

/** Weight of the Han name `[at, end)` by itself; 0 or less when it is none. */
function weighHan(text: string, at: number, surname: number, end: number, { cued, listed }: NameContext): number {
  if (!isGiven(text, at + surname, end) && !isUnusualGiven(text, at + surname, end)) return 0;
  const given = end - at - surname;
  // 康复科, 温泉局: a part of a body.
  if (given === 2 && PARTS_OF_BODIES.hasAt(text, end - 1)) return 0;
  if (given === 2 && bodyWords.lengthAt(text, end - 2) === 2) return 0;
  const ending = endCertainty(text, end);
  const isSure =
    (listed === true && ending === 3) ||
    (cued && ending >= 2.5 && !RARE_SURNAMES.hasAt(text, at) && !lookalikes.has(text, at, end));
  // 区委书记尚可、区长某某: an office and a list leave no other reading.
  const isListed = cued && text[end] === '、';
  if (given === 1 && NEVER_LAST.hasAt(text, end - 1) && !isSure && !isListed) return 0;
  // 冼志刚端出…: nothing known follows, but an office stands before and the characters are those of names.
  if (ending === 0) return given === 2 && cued && isGivenName(text, at + surname, end) ? 1.2 : 0;
  if (given === 1) return ending;
  // 胡斐于4月2日: the preposition of a date.
  if (text[end - 1] === '于' && /[\d本上下今昨]/.test(text[end] ?? '')) return 0;
  let weight = ending + 0.5;
  // 习考察: a verb is hardly ever a given name.
  if (followerBegins(text, at + surname)) weight -= cued && ending === 3 ? 0.5 : 1.5;
  // 会见 in 李强会见: the end would cut a word in two.
  if (followerBegins(text, end - 1)) weight -= ending >= 2.5 ? 1 : 2;
  return weight;
}

/** What the rest of the text adds to the weight of a name of `length`, where the place itself leaves a choice. */
function weighByText(text: string, at: number, length: number, statistics: NameStatistics): number {
  const { ended, thirds } = statistics.following(text.slice(at, at + 2), at);
  if (length === 2) return ended >= (endCertainty(text, at + 2) >= 2.5 ? 2 : 1) ? 1 : 0;
  if (followerBegins(text, at + 2)) return 0;
  const same = thirds.get(text[at + 2]!) ?? 0;
  if (same >= 2 && ended === 0) return 1;
  return ended >= 1 && same <= 1 ? -0.5 : 0;
}

/** A woman who puts her husband's surname first, as in Hong Kong and Taiwan: 林郑月娥, 高金秀梅. */
function hasHusbandsSurname(text: string, at: number): boolean {
  if ('于在与和同向对为'.includes(text[at + 3]!)) return false;
  return (
    SURNAMES.hasAt(text, at + 1) &&
    isGivenName(text, at + 2, at + 4) &&
    isGiven(text, at + 1, at + 4) &&
    endCertainty(text, at + 4) >= 2.5
  );
}

/** 厉奶奶, 王师傅: what a speaker calls somebody, not a full name. */
const FAMILIAR = new WordTable(
  '奶奶 爷爷 大爷 大妈 大娘 大叔 大婶 大嫂 大姐 大哥 阿姨 叔叔 伯伯 婆婆 老师 师傅 老汉 老人 同学 家长 医生 护士 大夫 总理 总统'.split(
    ' ',
  ),
);

/** What visitors do, right after an office in headlines: 校长来访. */
const NO_NAME = new WordTable(
  '茶聚 茶叙 回乡 回国 归国 返乡 来宾 来客 嘉宾 与会 康复 拉家 代表 到会 全院 全校 全市 全县 强强 来访 到访 来华 来校 来院 来京 来港 访华 全程 全体 高兴 从容'.split(
    ' ',
  ),
);

/** A name whose surname no inventory has: an office before, given-name characters, and a sure end. */
function unlistedName(text: string, at: number): NameMatch | null {
  const end = at + 3;
  if (!isGivenName(text, at + 1, end) || endCertainty(text, end) < 2.5 || !isGiven(text, at, end)) return null;
  if (followerBegins(text, at) || followerBegins(text, at + 1) || lookalikes.has(text, at, at + 2)) return null;
  return regions.lengthAt(text, at) > 0 ? null : { end, kind: 'han', certainty: 0.75 };
}

function hanName(text: string, at: number, context: NameContext, statistics: NameStatistics): NameMatch | null {
  const compound = compoundSurnames.lengthAt(text, at) > 0;
  const single = SURNAMES.hasAt(text, at);
  if (!compound && !single && !context.cued) return null;
  if (FAMILIAR.lengthAt(text, at + 1) > 0 || NO_NAME.lengthAt(text, at) > 0) return null;
  if (!compound && !single) return context.cued ? unlistedName(text, at) : null;
  if (!compound && RARE_SURNAMES.hasAt(text, at) && !context.cued) return null;
  const surname = compound ? 2 : 1;
  if (!compound && isAdverbial(text, at) && !(context.cued && text[at + 3] === '、')) return null;
  // 老魏: how a speaker calls somebody.
  if (text[at] === '老' && SURNAMES.hasAt(text, at + 1) && endCertainty(text, at + 2) > 0) return null;
  // 郑书记: a surname with an office is no full name.
  if (heads.lengthAt(text, at + (compound ? 2 : 1)) > 1) return null;
  if (regions.lengthAt(text, at) > 0 || regions.lengthAt(text, at + 1) > 1) return null;
  let best = 0;
  let end = -1;
  const lengths = compound ? [4, 3] : [3, 2];
  const weights = lengths.map((length) => weighHan(text, at, surname, at + length, context));
  // Counting costs a pass over the neighbourhood: only where both ends are possible, or the only one is weak.
  const isOpen = weights.every((weight) => weight > 0) || Math.max(...weights) < 2.5;
  for (const [index, length] of lengths.entries()) {
    let weight = weights[index]!;
    if (weight <= 0) continue;
    if (isOpen && !compound) weight += weighByText(text, at, length, statistics);
    // 应当, 都要: a common word is a name only between an office and a mark.
    if (
      lookalikes.has(text, at, at + length) &&
      !(
        context.cued &&
        (endCertainty(text, at + length) === 3 ||
          (endCertainty(text, at + length) >= 2.5 &&
            !followerBegins(text, at) &&
            isGivenName(text, at + 1, at + length)) ||
          isSpokenOf(text, at, length, statistics) ||
          (SUBJECT_VERB.test(text.slice(at + length, at + length + 3)) && !isFollowingWord(text, at)))
      )
    )
      continue;
    if (length === 3 && lookalikes.has(text, at, at + 2) && !context.cued) continue;
    if (weight > best) [best, end] = [weight, at + length];
  }
  if (best < 2 && single && context.cued && hasHusbandsSurname(text, at)) [best, end] = [2, at + 4];
  if (end < 0) return null;
  const rare = !compound && RARE_SURNAMES.hasAt(text, at);
  if (rare && best < 2.5) return null;
  return { end, kind: 'han', certainty: Math.min(1, 0.55 + best * 0.12 - (rare ? 0.1 : 0)) };
}

/** 陈 洁, 张　三: a two-character name spread to the width of three. */
function spacedName(text: string, at: number): NameMatch | null {
  if (!SURNAMES.hasAt(text, at) || text[at + 1] !== ' ') return null;
  let given = at + 2;
  while (text[given] === ' ' && given < at + 4) given++;
  if (!isGiven(text, given, given + 1) || endCertainty(text, given + 1) < 2.5) return null;
  if (text[given + 1] === ' ' && isHan(text, given + 2) && text[given + 3] === ' ') return null;
  return { end: given + 1, kind: 'spaced', certainty: 0.8 };
}

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
function dottedName(text: string, at: number): NameMatch | null {
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

function minorityName(text: string, at: number): NameMatch | null {
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
function peoplesName(text: string, at: number, least = 2.5): NameMatch | null {
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

function foreignName(text: string, at: number, expected: boolean): NameMatch | null {
  // 埃里克五世.
  const ruler = expected ? RULER.exec(text.slice(at, at + 12)) : null;
  if (ruler && isTransliterated(text, at, at + ruler[1]!.length))
    return { end: at + ruler[0].length, kind: 'foreign', certainty: 0.9 };
  const end = transliterationEnd(text, at, 8);
  if (!expected && (end - at < 3 || endCertainty(text, end) < 2.5)) return null;
  if (end - at < 2 || endCertainty(text, end) === 0) return null;
  return { end, kind: 'foreign', certainty: endCertainty(text, end) >= 2.5 ? 0.85 : 0.65 };
}

function japaneseName(text: string, at: number): NameMatch | null {
  if ('及和与等在我他她该本访赴抵率来由到'.includes(text[at]!) || followerBegins(text, at)) return null;
  const surname = [3, 2, 1].find((length) => JAPANESE_SURNAMES.has(text.slice(at, at + length)));
  const longest = 6;
  for (let end = at + 3; end <= at + longest && isGiven(text, end - 1, end); end++)
    if (endCertainty(text, end) >= 2.5 && isGiven(text, at + 1, end))
      return surname !== undefined || end - at >= 4 ? { end, kind: 'japanese', certainty: surname ? 0.85 : 0.6 } : null;
  return null;
}

/**
 * The personal name that begins at `at`, if one does.
 * Certainty tells how sure its end is, not whether its bearer took part in anything.
 */
export function nameAt(text: string, at: number, context: NameContext, statistics: NameStatistics): NameMatch | null {
  if (!isHan(text, at)) return null;
  const dotted = dottedName(text, at);
  if (dotted) return dotted;
  const minority = minorityName(text, at);
  if (minority && context.cued) {
    const longer = peoplesName(text, at);
    return longer && longer.end > minority.end ? longer : minority;
  }
  const han = hanName(text, at, context, statistics);
  if (context.japanese && context.cued && (han === null || JAPANESE_SURNAMES.has(text.slice(at, at + 2)))) {
    const japanese = japaneseName(text, at);
    if (japanese) return japanese;
  }
  // 吉木友呷到…: the Han reading would end inside a run of such characters.
  if (context.cued && han !== null && endCertainty(text, han.end) === 0) {
    const longer = peoplesName(text, at, 1);
    if (longer && longer.end > han.end) return longer;
  }
  // 迪丽娜尔: a long run of such characters, where the Han reading ends nowhere.
  if (context.cued && (han === null || endCertainty(text, han.end) < 1)) {
    const other = peoplesName(text, at);
    if (other) return other;
  }
  if (han) return han;
  const spaced = spacedName(text, at);
  if (spaced) return spaced;
  return context.cued ? foreignName(text, at, context.foreign) : null;
}
