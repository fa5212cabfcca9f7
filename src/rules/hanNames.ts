/** Owns names of the Han pattern: a surname, one or two characters, and what in the text tells where they end. */
import { isHan } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { LOOKALIKES } from './commonWords.ts';
import { isGivenName } from './givenNames.ts';
import { NEVER_GIVEN, NEVER_LAST, endCertainty, followerBegins, isFollowingWord } from './nameFollowers.ts';
import type { NameContext, NameMatch } from './nameMatch.ts';
import { OFFICE_HEADS } from './offices.ts';
import { COUNTRIES, PROVINCES } from './places.ts';
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from './surnames.ts';
import { WordTable } from './wordTable.ts';

const heads = new WordTable(Object.values(OFFICE_HEADS).flat());
const lookalikes = new WordTable(LOOKALIKES);
const compoundSurnames = new WordTable(COMPOUND_SURNAMES);
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

/** Whether each character may be part of a given name. */
export function isGiven(text: string, from: number, to: number): boolean {
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

/** The Han name that begins at `at`, if one does. */
export function hanName(text: string, at: number, context: NameContext, statistics: NameStatistics): NameMatch | null {
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
export function spacedName(text: string, at: number): NameMatch | null {
  if (!SURNAMES.hasAt(text, at) || text[at + 1] !== ' ') return null;
  let given = at + 2;
  while (text[given] === ' ' && given < at + 4) given++;
  if (!isGiven(text, given, given + 1) || endCertainty(text, given + 1) < 2.5) return null;
  if (text[given + 1] === ' ' && isHan(text, given + 2) && text[given + 3] === ' ') return null;
  return { end: given + 1, kind: 'spaced', certainty: 0.8 };
}
