/** Owns the index of places and named bodies in an article, which tells whose 县委 or whose 院长 a report means. */
import { GatedPattern } from '../gatedPattern.ts';
import { CharacterSet } from '../characterSet.ts';
import type { Span } from '../../article/span.ts';
import { COUNTRIES, foldedLevel, levelsEndingWith, PROVINCES, LEVELS } from '../places.ts';
import { type BodyKind, ENTITY_SUFFIXES } from '../organizations.ts';
import { followerBegins } from '../nameFollowers.ts';
import { phraseStart } from '../phraseStart.ts';
import { TRANSLITERATION } from '../surnames.ts';
import { WordTable } from '../wordTable.ts';
import type { ArticleView } from '../articleView.ts';

/** A place or body named in the article; offsets into the view's text. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Folded administrative level (县 for 自治县), or null for a body that is no place. */
  readonly level: string | null;
  readonly kind: BodyKind;
}

const levels = new WordTable(LEVELS);
const entities = new WordTable(ENTITY_SUFFIXES.map(([suffix]) => suffix));
const suffixes = new WordTable([...LEVELS, ...ENTITY_SUFFIXES.map(([suffix]) => suffix)]);
const MARKS = new CharacterSet('，。；：、');
const kindOf = new Map(ENTITY_SUFFIXES);
const provinces = new WordTable(PROVINCES.keys());

/** Stems that make no name: 全县, 我市, 各区, 两省. */
const GENERIC_STEM = new GatedPattern(
  /^(?:[两三四五六七八九十几多]所|友好市|友好省|兄弟市|结对市|各市|历届|每届|上届|全|我|该|各|本|两|双|三|四|外|老|新|一|这|那|每|邻|多|几|近|城|超|社|园|校|景|小|厂|山|片|辖|战|牧|农|山区|城乡|省|市|县|区|州|乡|镇|村|相关|有关|周边|所在|当地|中国|全国|我们|贫困|东部|西部|重点|先进|兄弟|友好|对口|受援|支援|结对|帮扶|边境|沿海|直辖|地级|县级|省辖|都|股|门|夜|集|楼|美丽|和美|乡村|特色|传统|示范|中心|整|进|入|驻|走|到|访|逛|跨|出|党政|省部|城关|历史文化|地|灾|林|湖|库|旅游|度假|商|街|生态|核心|功能|保护|自由贸易|试验|实验|工业|产业|开发|高新|高新技术|经济|经济技术|经济技术开发|综合保税|保税|主城|老城|新城|居住|生活|办公|住宅|工业园|展|候机|等候|等)$/,
);

/** What follows 市 or 县 in 市校合作, 县院共建: two kinds of partners, no place. */
const KIND_OF_COOPERATION = new GatedPattern(/^[校地企院](?:合作|共建|联合|携手|融合|战略|双方|对接|协同)/);

const CAME_TO = new GatedPattern(/^[来在从对到][全我本该各两]/);
const OFFICE_INSIDE = new GatedPattern(/领导|一行|书记|主任|主席|委员|[局部厅处院校会]长|经理|董事/);
const VERB_INSIDE = new GatedPattern(
  /视察|调研|考察|参观|检查|去年|今年|明年|要求|筹备|推动|支持|希望|推进|打造|成为|服务|助力|融入|带动|号召/,
);
const SOME = new GatedPattern(/部分|各|有关|相关|以及|所有|全体|其他/);
const NO_STEM = new GatedPattern(/(?:全|贫困|农业农|新农|帮扶|定点|示范)$/);
const IDEOGRAPHS = CharacterSet.ofRanges([[0x3400, 0x9fff]]);
const COUNTING = new CharacterSet('两三四五六七八九十几多');
const ALLIANCE = new GatedPattern(/^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中共)/);

function isPlaceName(text: string, start: number, at: number, level: string): boolean {
  const from = start + (CAME_TO.testIn(text, start, at) ? 1 : 0);
  if (at === from || at - from > 12) return false;
  const after = text[at + level.length] ?? '';
  if (after === '长' && at - from > 0 && '副任代'.includes(text[at - 1]!)) return false;
  const stem = text.slice(from, at);
  if (OFFICE_INSIDE.test(stem)) return false;
  // 召开市政协…: a verb before a level that has no name.
  if (stem.length > 2 || level !== '区')
    if (level !== '村' && level !== '镇' && followerBegins(text, start)) return false;
  if (VERB_INSIDE.test(stem)) return false;
  if (level === '市' && stem.endsWith('上')) return false;
  // 去年全市, 农业农村, 深度贫困村: a sum or a kind, no name.
  if (NO_STEM.test(stem)) return false;
  if (SOME.test(stem)) return false;
  if (GENERIC_STEM.test(stem) || !IDEOGRAPHS.holdsAll(stem, 0, stem.length)) return false;
  // 怀溪两县, 深化市校合作: a count of places, a kind of cooperation.
  if (COUNTING.hasAt(text, at - 1) && level !== '村' && level !== '镇' && level !== '乡') return false;
  if (KIND_OF_COOPERATION.testIn(text, at + level.length, at + level.length + 4)) return false;
  if (stem.length === 1 && !(level === '县' || level === '盟')) return false;
  if (level === '市' && /[场民值区]/.test(after) && stem.length < 2) return false;
  if (level === '市' && after === '场') return false;
  if (level === '区' && /[社园校景小厂山片辖战牧农地林湖库灾商街展]$/.test(stem)) return false;
  if (level === '村' && after === '民') return stem.length >= 2;
  if (level === '乡' && /[村贤亲镇]/.test(after)) return false;
  if (level === '县' && after === '域') return false;
  if (level === '州' && after === '市') return false;
  return true;
}

const LONGER_COMPANY = new GatedPattern(
  /^(?:（[\u4e00-\u9fff]{2,4}）)?[^、，。；：（）“”\s与和及同向对在的等将]{0,8}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|公司)/,
);
const TRADE = new GatedPattern(/^(?:科技|能源|物流|航空|资本|保险|传媒|证券)$/);
/** 创新科技人才: a field, not the firm that is called so. */
const TOPIC = new GatedPattern(
  /^(?:科技|能源|物流|航空|资本|保险)(?:人才|创新|成果|交流|合作|产业|发展|领域|资源|平台|项目)/,
);
/** 两地企业, 全市各学校: no name. */
const GENERIC_BODY = new GatedPattern(
  /^(?:来|在|从|对)?(?:全|各|两|我|该|本|当地|有关|相关|多家|几家|一家|一些|龙头|知名|外资|民营|国有|众多|部分|其他|大型|中小|高等)|(?:两地|各地|当地|有关|相关|知名|重点|龙头|民营|家)企业$|(?:询问|了解|支持|服务|帮助|引导|鼓励|推动|助力|促进|位于|辖区|关区|区内|外贸|跨境|电商)[^公司]{0,4}企业$|^关于|^(?:企业|科技企业|上市公司|母公司|子公司)$/,
);

const ALIAS = new GatedPattern(/^（(?:以下简称|以下称|下称|下简称|简称)[：“”]*([\u4e00-\u9fffA-Z]{2,10})[”）]/);

/** Places and bodies of the article in order; linear. */
export function findBodies(view: ArticleView): Body[] {
  const { text } = view;
  const found: Body[] = [];
  for (const sentence of view.sentences) {
    let floor = sentence.start;
    for (let i = sentence.start; i < sentence.end;) {
      const length = suffixes.lengthAt(text, i);
      if (length === 0) {
        if (MARKS.hasAt(text, i)) floor = i + 1;
        i++;
        continue;
      }
      // 大学生, 中学生: no school.
      if (text[i + length] === '生' && text[i + length - 1] === '学') {
        i += length;
        continue;
      }
      const level = levels.lengthAt(text, i);
      const entity = entities.lengthAt(text, i);
      if (entity > 0 && entity >= level && entities.lengthAt(text, i + 1) >= entity) {
        i++;
        continue;
      }
      if (entity > 0 && entity >= level) {
        let end = i + entity;
        // 华屹能源建设集团: the name of a company goes on to its last suffix.
        const more = kindOf.get(text.slice(i, end)) === 'company' ? LONGER_COMPANY.lengthIn(text, end, end + 14) : 0;
        end += more;
        // 某某科技大学: a trade in the name of a body of another kind.
        const last = more === 0 && TRADE.testIn(text, i, end) ? entities.lengthAt(text, end) : 0;
        end += last;
        const start = phraseStart(text, i, Math.max(sentence.start, end - 40));
        // 从铸件进厂到出货: a verb and where it leads.
        const isEntered = entity === 1 && '进入出到回离建办开'.includes(text[i - 1]!);
        const isBody = !isEntered && i - start >= 2 && text[end] !== '长' && !TOPIC.testIn(text, i, end + 2);
        if (isBody && !GENERIC_BODY.testIn(text, start, end))
          found.push({
            start,
            end,
            name: text.slice(start, end),
            level: null,
            kind: kindOf.get(last > 0 ? text.slice(end - last, end) : text.slice(i, i + entity))!,
          });
        i = end;
        continue;
      }
      if (level > 0) {
        const suffix = text.slice(i, i + level);
        let start = phraseStart(text, i, floor);
        const alliance = ALLIANCE.lengthIn(text, start, start + 4);
        if (start + alliance <= i) start += alliance;
        const province = provinces.lengthAt(text, start);
        if (
          province > 0 &&
          start + province < i &&
          !text.startsWith('壮族', start + province) &&
          !/^(?:回族|维吾尔|族)/.test(text.slice(start + province, i))
        )
          start += province;
        if (isPlaceName(text, start, i, suffix)) {
          found.push({
            start,
            end: i + level,
            name: text.slice(start, i + level),
            level: foldedLevel(suffix),
            kind: 'admin',
          });
          floor = i + level;
        }
        i += level;
        continue;
      }
    }
  }
  return found;
}

/** Suffixes of countries and their parts that reports leave out. */
const NATIONAL = new GatedPattern(/(?:共和国|联邦|王国|酋长国|公国|边疆区)$/);

const MOST_COMPARED = 60;
const LONGEST_BRAND = 8;
/** A body named by the level of its place alone. */
const LEVEL_FIRST =
  /^[省市县区州镇乡][^省市县区州镇乡]*(?:医院|学院|学校|中学|小学|博物馆|图书馆|集团|公司|商会|协会)$/;
const NUMBERED_HOSPITAL = /^([\u4e00-\u9fff]{1,4})([一二三四五六七八九])院$/;

const COUNTRY_WORDS = new WordTable(COUNTRIES);
const COUNTRY_NAMES = new Set(COUNTRIES);
const NATIONAL_NEXT = /^(?:共和国|联邦|王国|酋长国|公国|边疆区)/;

const STATE_OFFICE = /(?:总统|首相|国王|外交部|外长|议会议长)/g;

/** Whether the characters of `short` stand in `full` in this order, and both end in a body of one kind or `short` in none. */
function isShortFor(short: string, full: string): boolean {
  const kind = kindAtEnd(short);
  if (kind !== undefined && kind !== kindAtEnd(full)) return false;
  let at = -1;
  for (const c of short) if ((at = full.indexOf(c, at + 1)) < 0) return false;
  return true;
}

function kindAtEnd(name: string): BodyKind | undefined {
  for (let length = Math.min(6, name.length); length >= 1; length--) {
    const kind = kindOf.get(name.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** A name reaches back to the start of its phrase and on to the last suffix of a company: never so far. */
const LONGEST_BODY = 100;

/** Index of the first body that ends at or after `offset`; bodies are in the order of their ends. */
function firstEndingFrom(bodies: readonly Body[], offset: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bodies[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest of the bodies that begin at `offset`; `bodies` as found in the text. */
export function bodyAt(bodies: readonly Body[], offset: number): Body | null {
  let found: Body | null = null;
  for (let i = firstEndingFrom(bodies, offset + 1); i < bodies.length; i++) {
    if (bodies[i]!.start === offset) found = bodies[i]!;
    if (bodies[i]!.end > offset + LONGEST_BODY) break;
  }
  return found;
}

/** Looks places and bodies up by kind and position. */
export class BodyIndex {
  readonly #byKey = new Map<string, Body[]>();
  readonly #bodies: readonly Body[];
  readonly #fullForms = new Map<string, string>();
  /** Named bodies that are no places, by their first two characters. */
  readonly #named = new Map<string, string[]>();
  /** 东澜 of 东澜共和国. */
  readonly #countries = new Map<string, string>();

  constructor(bodies: readonly Body[]) {
    this.#bodies = bodies;
    for (const body of bodies) {
      const key = body.level ?? body.kind;
      let list = this.#byKey.get(key);
      if (!list) this.#byKey.set(key, (list = []));
      list.push(body);
      if (body.level === null) this.#note(body.name);
      if (body.level !== null) {
        const stem = `${body.name.slice(0, 2)}|${body.level}`;
        const known = this.#fullForms.get(stem);
        if (known === undefined || (body.name.length > known.length && /自治/.test(body.name)))
          this.#fullForms.set(stem, body.name);
      }
    }
  }

  /** Names of those that are houses of their own: schools, institutes, hospitals, firms; no places, no departments. */
  houses(): string[] {
    return this.#bodies.flatMap(({ name, level, kind }) =>
      level === null &&
      kind !== 'admin' &&
      /(?:大学|学院|研究院|研究所|医院|学校|中学|小学|公司|集团|博物馆|图书馆|商会|协会)$/.test(name)
        ? [name]
        : [],
    );
  }

  #note(name: string): void {
    const country = NATIONAL.exec(name);
    if (country && country.index >= 2 && !COUNTRY_NAMES.has(name.slice(0, country.index)))
      this.#countries.set(name.slice(0, country.index), name);
    const stem = name.slice(0, 2);
    const same = this.#named.get(stem);
    if (!same) this.#named.set(stem, [name]);
    else if (same.length < 40 && !same.includes(name)) same.push(name);
  }

  /** Notes countries that no list has by the offices that only states have: 某某总统, 驻某某大使. */
  readCountries(text: string): void {
    for (const found of text.matchAll(STATE_OFFICE)) {
      const at = found.index;
      let start = at;
      while (start > 0 && at - start < 8 && TRANSLITERATION.hasAt(text, start - 1)) start--;
      const name = text.slice(start, at);
      if (name.length >= 3 && !COUNTRY_NAMES.has(name) && !this.#countries.has(name)) this.#countries.set(name, name);
    }
  }

  /** Length of the country's short name at the start of `words`, where the article has its full form. */
  countryAt(words: string): number {
    for (let length = Math.min(8, words.length); length >= 2; length--)
      if (this.#countries.has(words.slice(0, length)) && !NATIONAL_NEXT.test(words.slice(length, length + 4)))
        return length;
    return 0;
  }

  /** The state last named before `offset` in its line, within 160 characters: 在某国期间，…会见总统. */
  stateBefore(text: string, offset: number): { name: string; span: Span } | null {
    const line = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 160);
    for (let at = offset - 2; at >= line; at--) {
      const words = text.slice(at, at + 9);
      const length = COUNTRY_WORDS.lengthAt(text, at) || this.countryAt(words);
      if (length === 0 || at + length > offset) continue;
      const name = text.slice(at, at + length);
      return { name: this.fullForm(name), span: { start: at, end: at + length } };
    }
    return null;
  }

  /** The body that begins at `offset`. */
  at(offset: number): Body | null {
    return bodyAt(this.#bodies, offset);
  }

  /** The body that ends at `offset`. */
  endingAt(offset: number): Body | null {
    const body = this.#bodies[firstEndingFrom(this.#bodies, offset)];
    return body?.end === offset ? body : null;
  }

  /** The nearest body that is no place and whose name fits, among the forty before `offset`; null when none does. */
  lastBefore(offset: number, name: RegExp): Body | null {
    const end = firstEndingFrom(this.#bodies, offset);
    for (let i = Math.min(end, this.#bodies.length - 1); i >= 0 && i > end - 40; i--) {
      const body = this.#bodies[i]!;
      if (body.end <= offset && body.level === null && name.test(body.name)) return body;
    }
    return null;
  }

  /** The nearest body of a level or kind before `offset`, else the first one after it. */
  nearest(key: string, offset: number): Body | null {
    const list = this.#byKey.get(key);
    if (!list || list.length === 0) return null;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return list[low - 1] ?? list[low]!;
  }

  /** Short forms that the article declares: …联盟（下称“联盟”）. */
  readonly #aliases = new Map<string, string>();

  /** Notes the aliases that brackets after the bodies declare. */
  readAliases(text: string, bodies: readonly Body[]): void {
    for (const body of bodies) {
      const declared = ALIAS.execIn(text, body.end, body.end + 24);
      if (declared && !this.#aliases.has(declared[1]!)) this.#aliases.set(declared[1]!, body.name);
    }
  }

  /** 办事处 alone: the nearest body before `offset` that ends so. Anything else is given back as it is. */
  named(name: string, offset: number): string {
    const kind = kindOf.get(name);
    if (kind === undefined) return name;
    const list = this.#byKey.get(kind) ?? [];
    let found: string | null = null;
    for (const body of list.slice(0, 500)) {
      if (body.start >= offset) break;
      if (body.name.endsWith(name)) found = body.name;
    }
    return found ?? name;
  }

  /** 北辰重机 where the text also has 北辰重型机械有限公司. */
  #longForm(name: string): string {
    const numbered = NUMBERED_HOSPITAL.exec(name);
    if (numbered) return this.#numberedHospital(numbered[1]!, numbered[2]!) ?? name;
    if (name.length < 3 || /部$|局$|委$/.test(name)) return name;
    if (LEVEL_FIRST.test(name)) return this.#wholeOf(name) ?? name;
    const isWhole = /(?:大学|学院|医院|法院)$/.test(name);
    let found = name;
    for (const full of this.#named.get(name.slice(0, 2)) ?? [])
      if ((isWhole && full.startsWith(name)) || /^[与和同]/.test(full.slice(name.length))) continue;
      else if (full.length > found.length + 1 && full.length <= 24 && isShortFor(name, full)) found = full;
    return found === name ? (this.#registeredAs(name) ?? name) : found;
  }

  /** The first bodies of a kind: looking through all would cost the square of a long text. */
  #first(kind: BodyKind | undefined): readonly Body[] {
    return (kind === undefined ? undefined : this.#byKey.get(kind))?.slice(0, MOST_COMPARED) ?? [];
  }

  /** 县医院 and 县人民医院 where the article has 青河县人民医院, and no other one. */
  #wholeOf(name: string): string | null {
    const kind = kindAtEnd(name);
    const level = name[0]!;
    const found = new Set<string>();
    for (const { name: full } of this.#first(kind)) {
      const at = full.indexOf(level, 1);
      if (at >= 2 && full.length <= 24 && isShortFor(name, full.slice(at))) found.add(full);
    }
    return found.size === 1 ? [...found][0]! : null;
  }

  /** 海丝石业 where the article has 南安水头海丝石业股份有限公司. */
  #registeredAs(name: string): string | null {
    if (name.length > LONGEST_BRAND) return null;
    for (const { name: full } of this.#first('company')) {
      const at = full.indexOf(name);
      if (at >= 0 && /^[^与和、]{0,6}(?:公司|集团)$/.test(full.slice(at + name.length))) return full.slice(at);
    }
    return null;
  }

  /** 省第五人民医院, which the article calls 省五院 later. */
  #numberedHospital(place: string, number: string): string | null {
    for (const { name } of this.#byKey.get('hospital') ?? [])
      if (
        (name.startsWith(place) || /^[省市县区州]$/.test(place)) &&
        name.includes(`${place.slice(-1)}第${number}`) &&
        name.endsWith('医院')
      )
        return name;
    for (const { name } of this.#byKey.get('hospital') ?? [])
      if (name.startsWith(place) && name.includes(`第${number}`) && name.endsWith('医院')) return name;
    return null;
  }

  /** 延边州 where the text also has 延边朝鲜族自治州: the longer form. */
  fullForm(name: string): string {
    const alias = this.#aliases.get(name);
    if (alias !== undefined) return alias;
    const country = this.#countries.get(name);
    if (country !== undefined) return country;
    const level = levelsEndingWith(name, name.length - 1).find((suffix) => name.endsWith(suffix));
    if (level === undefined) return this.#longForm(name);
    const full = this.#fullForms.get(`${name.slice(0, 2)}|${foldedLevel(level)}`);
    return full !== undefined && /自治/.test(full) ? full : name;
  }
}
