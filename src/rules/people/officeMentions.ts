/** Owns finding the offices in a sentence: the head, what composes it, and where its phrase begins. */
import { GatedPattern } from '../gatedPattern.ts';
import {
  DESCRIPTORS,
  HONORIFICS,
  NOT_AN_OFFICE_BEFORE,
  OFFICE_HEADS,
  OFFICE_PREFIXES,
  OFFICE_SUFFIXES,
  ROLES,
} from '../offices.ts';
import { isHan } from '../articleView.ts';
import { CharacterSet } from '../characterSet.ts';
import { phraseStart } from '../phraseStart.ts';
import { isGivenName } from '../givenNames.ts';
import { endCertainty, followerBegins } from '../nameFollowers.ts';
import { COMPOUND_SURNAMES, SURNAMES } from '../surnames.ts';
import { WordTable } from '../wordTable.ts';

export interface OfficeMention {
  /** Where the whole phrase begins, organization included. */
  readonly start: number;
  /** Where the head with its composition (副, 常务副, 党组) begins. */
  readonly headStart: number;
  /** Where the words of the organization end, when a name stands between them and the head. */
  readonly wordsEnd?: number;
  readonly end: number;
  /** Another office whose place is meant: 某市领导某某（副市长）. */
  readonly placeOf?: OfficeMention | undefined;
  readonly kind: 'office' | 'role' | 'descriptor' | 'honorific';
  /** No lexicon has the word: only its last character tells that it is one. */
  readonly isOpen?: boolean;
}

/** Last characters of words for those who do something: 文化官员, 潮汐观测员, 漆艺师. */
const OPEN_ROLES = new CharacterSet('员师官长手工匠');
/** Words that begin with such a character: the next one is no surname. */
const NOT_PARTED = new WordTable(
  '师范 师资 师生 师徒 工程 工业 工信 工商 工会 工作 工艺 工地 工厂 长江 长城 长安 长期 长春 长沙 长三角 手机 手工 官方 员工 生产 生活 生态 生物 生鲜 者都 者和 者及 者于 人和 人于 人均 人才 人力 人民 人文 人数 人员'.split(
    ' ',
  ),
);
/** Last characters of words for what somebody is: 毕业生, 侨居者. */
const OPEN_DESCRIPTORS = new CharacterSet('生者人');

const KINDS: ReadonlyMap<string, OfficeMention['kind']> = new Map([
  ...ROLES.map((word) => [word, 'role'] as const),
  ...DESCRIPTORS.map((word) => [word, 'descriptor'] as const),
  ...HONORIFICS.map((word) => [word, 'honorific'] as const),
  ...Object.values(OFFICE_HEADS)
    .flat()
    .map((word) => [word, 'office'] as const),
]);
const cues = new WordTable(KINDS.keys());
const prefixes = new WordTable(OFFICE_PREFIXES);
const suffixes = new WordTable(OFFICE_SUFFIXES);
const notBefore = new WordTable(NOT_AN_OFFICE_BEFORE);
/** 代表 is an office only with what it represents: 人大代表, 驻日代表; elsewhere it is a verb. */
const REPRESENTED = new GatedPattern(
  /(?:人大|党|首席|全权|驻.{1,8}|常驻|商会|企业|家属|学生|教师|青年|行业|会员|居民|村民|客商|校友|参会|与会|签约|谈判|谈判副|[员生者工民师家户方界组群众部]|干部|单位|机构|项目|获奖|乡贤|侨胞|职工)$/,
);

const NO_COMPOUND = new GatedPattern(
  /^(?:会[见谈晤同]|团队|级别|处理|令人|委托|机关|干部群|制定|费[\u4e00-\u9fff]{1,2}[、，。等]|牌[\u4e00-\u9fff]{1,2}[、，。等]|奖[^项金])/,
);

function isHead(text: string, start: number, end: number, min: number): boolean {
  const word = end - start > 3 ? '' : text.slice(start, end);
  // 副总 is an office by itself only where no longer one begins inside it: 副总经理.
  if (word === '副总' && cues.lengthAt(text, start + 1) > 1) return false;
  if (word === '代表' && !REPRESENTED.testIn(text, Math.max(min, start - 10), start)) return false;
  if (word === '领导' && /^[小层力干班下着和人]/.test(text.slice(end))) return false;
  if (word === '负责人' && text[end] === '的') return false;
  const blocked = notBefore.lengthAt(text, end);
  if (blocked === 0) return true;
  // 主席令狐克俭, 院长台静农: a name, not a compound.
  if (namesSomebody(text, end)) return true;
  // 市长会见: a verb follows, not a compound.
  return NO_COMPOUND.testIn(text, end, end + 5);
}

/** Whether a whole name whose first character also ends compounds (令, 台, 府) begins at `at`. */
function namesSomebody(text: string, at: number): boolean {
  if (COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return true;
  return (
    SURNAMES.hasAt(text, at) &&
    [3, 2].some((length) => isGivenName(text, at + 1, at + length) && endCertainty(text, at + length) >= 2.5)
  );
}

const PARTY_WORD = new GatedPattern(/^[中外我对双俄美日韩英法德哈越泰老柬缅印巴蒙朝埃意西葡澳加新马菲港台匈塞波]方/);

/** What a bracket after an office says of the office, not of the person. */
const OFFICE_NOTE = new GatedPattern(/^（(?:挂职|兼|兼任|主持工作|[正副][处厅科局部]级|代|研究|行政|学术|常务)）/);

/** Ranks of those who teach, build or heal, which follow a name as a courtesy does. */
const RANK = /研究员|教授|工程师|医师|院士|研究馆员$/;

/** Offices that serve another one. */
const ASSISTING = new GatedPattern(/(?:助理|秘书|顾问|特使|发言人|代表)$/);

/** Head with prefixes to the left: 常务副 + 省长. */
function withPrefixes(text: string, start: number, min: number): number {
  for (
    let length = prefixes.lengthBefore(text, start, min);
    length > 0;
    length = prefixes.lengthBefore(text, start, min)
  )
    if (text[start - 1] === '前' && /[日目此会行之以午当先提年天月]/.test(text[start - 2] ?? '')) break;
    else start -= length;
  return start;
}

/** A word of the open classes that ends at `at`, where a surname follows: 文化官员汪. */
function openMentionAt(text: string, at: number, floor: number): OfficeMention | null {
  const isRole = OPEN_ROLES.hasAt(text, at);
  if (!isRole && !OPEN_DESCRIPTORS.hasAt(text, at)) return null;
  if (at - floor < 1 || !isHan(text, at - 1) || !startsWithSurname(text, at + 1)) return null;
  // 记者某某: who tells the news makes none.
  if (/[记作笔编译读]者/.test(text.slice(at - 1, at + 1))) return null;
  if (NOT_PARTED.lengthAt(text, at) > 0 || followerBegins(text, at - 1)) return null;
  const headStart = at - 1;
  const start = phraseStart(text, headStart, floor);
  return { start, headStart, end: at + 1, kind: isRole ? 'role' : 'descriptor', isOpen: true };
}

function startsWithSurname(text: string, at: number): boolean {
  return SURNAMES.hasAt(text, at) || COMPOUND_SURNAMES.has(text.slice(at, at + 2));
}

/** All offices, descriptors and courtesies in `[from, to)` of the text, in order, without overlaps. */
export function findOfficeMentions(text: string, from: number, to: number): OfficeMention[] {
  const found: OfficeMention[] = [];
  let floor = from;
  for (let i = from; i < to;) {
    const length = cues.lengthAt(text, i);
    if (length === 0) {
      const open = openMentionAt(text, i, floor);
      if (open) found.push(open);
      i++;
      continue;
    }
    const kind = KINDS.get(text.slice(i, i + length))!;
    let end = i + length;
    if (kind === 'office') {
      const extra = suffixes.lengthAt(text, end);
      if (extra > 0 && !text.startsWith('夫妇', end)) end += extra;
    }
    if (kind === 'office' && !isHead(text, i, end, from)) {
      i++;
      continue;
    }
    {
      const headStart = kind === 'office' ? withPrefixes(text, i, floor) : i;
      const previous = found.at(-1);
      // 行政长官私人秘书, 董事长特别助理: one office.
      if (previous?.kind === 'office' && previous.end === headStart && ASSISTING.testIn(text, headStart, end)) {
        found[found.length - 1] = { ...previous, end };
        floor = end;
        i = end;
        continue;
      }
      if (kind === 'office') end += OFFICE_NOTE.lengthIn(text, end, end + 8);
      let start = phraseStart(text, headStart, floor);
      // 中方外交部副部长: the party is no part of the office.
      if (headStart - start > 2 && PARTY_WORD.testIn(text, start, start + 2)) start += 2;
      // 我国驻外代表处组长, 该国教育部部长: whose it is, is no part of it.
      if (headStart > start && text[start] === '国' && /[我该两各]/.test(text[start - 1] ?? '')) start++;
      found.push({ start, headStart, end, kind });
      // 企业家 inside 企业家联谊会会长 cuts nothing.
      if (kind === 'office' || kind === 'honorific') floor = end;
    }
    i = end;
  }
  if (found.length < 2) return found;
  // 专家阎古拙研究员: a name stands between the word and the rank.
  found.forEach((office, index) => {
    const next = found[index + 1];
    if (isStrong(office) || next?.kind !== 'office' || next.start > office.headStart) return;
    if (!RANK.test(text.slice(next.headStart, next.end))) return;
    const name = text.slice(office.end, next.headStart);
    const isName = name.length === 3 && startsWithSurname(name, 0) && !followerBegins(name, 1);
    if (isName) found[index + 1] = { ...next, start: next.headStart };
  });
  return found.filter((office, index) => {
    const next = found[index + 1];
    // 夫人桂华女士: the courtesy after the name takes nothing from the word before it.
    const isTaken = next !== undefined && next.kind !== 'honorific' && next.start <= office.headStart;
    return isStrong(office) || !isTaken || !isStrong(next);
  });
}

/** Offices and courtesies announce a name by themselves; roles and descriptors only a sure one. */
function isStrong({ kind }: OfficeMention): boolean {
  return kind === 'office' || kind === 'honorific';
}
