/** Owns the reading of one signer: a body by its ending, a person's organization, or a plain name where only a party can stand. */
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import { findPeople } from './people.ts';
import { phraseStart } from './phraseStart.ts';
import { isGeneric } from './sitesKinds.ts';
import { TRADE_SUFFIXES } from './sitesTables.ts';
import { WordTable } from './wordTable.ts';

/** Endings of the names of bodies. */
export const BODY =
  '公司|集团|分行|支行|大学|学院|学校|中学|小学|医院|政府|人大常委会|政协|委员会|管委会|局|厅|部|卫生健康委|发展改革委|发改委|总署|协会|商会|联合会|联谊会|学会|研究院|研究所|研究会|科学院|中心|银行|农商行|基金会|总会|工会|联盟|办公室|办事处|总局|海关|开发区|新区|园区|经开区|高新区|保税区|社区|街道|合作社|供电所|事务所|派出所|自治[区州县]|共和国|联邦|王国|[省市县区州旗镇乡村国府院校社厂馆委会行署]|(?<!体|关|联)系';
export const BODY_END = new GatedPattern(new RegExp(`(?:${BODY})(?:（[^（）]{1,12}）)?$`));
const TRADE_END = new GatedPattern(
  new RegExp(`(?:${[...TRADE_SUFFIXES, '资本', '投资', '工厂', '渔港', '港'].join('|')})$`),
);
/** 屏东县长某某, 某某公司董事长某某: a body with an office and a name after it. */
const BODY_OF_OFFICE = new GatedPattern(
  new RegExp(
    `^(.{1,24}?(?:${BODY}))(?:有关|相关)?(?:负责人|负责同志|代表|长|知事|书记|副|党委|党组|党工委|董事|总经理|总裁|校长|院长|局长|主任|会长|主席|领导|行政长官)`,
  ),
);
/** （一）甲公司, 本地企业乙公司, 甲的全资子公司乙: what stands before a body's own name. */
const DESCRIBED = new GatedPattern(
  /^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|(?:本地|当地|本土|龙头|知名|侨胞|港资|台资|外资|民营|上市)?(?:企业|合作伙伴|合作方)(?=.{4})|[^，。；]{2,16}(?:全资|控股|旗下|所属)的?(?:子公司|企业)?(?=.{3}))/,
);
/** What ends the words that lead to a name, and what may follow it. */
const FAR_LEAD = new GatedPattern(
  /(?:上(?![海饶虞杭犹栗])|之后|会后|下(?![关城陆])|之间|期间|当日|日电\s?|日(?![本照喀])|上午|下午|时|晚|仪式|见证下|主持|代表|随后|环节|期间|[，：—“】])/,
);
const NEAR_LEAD = new GatedPattern(/^(?:会后|当天|现场|同时|并|还|又|再|由|双方|其中)*(?:分别)?/);
const LEAD = new RegExp(`^(?:.*${FAR_LEAD.pattern.source})?${NEAR_LEAD.pattern.source.slice(1)}`);

function lengthOfLead(part: string): number {
  const isFar = FAR_LEAD.mayMatch(part, 0, part.length);
  return isFar ? LEAD.exec(part)![0].length : NEAR_LEAD.lengthIn(part, 0, part.length);
}

/** 就物流: what is agreed on, and all after it. */
const OBJECT = new GatedPattern(/就|围绕|在/);
const TRAILING =
  /(?:等[^、]{0,12}|[两三四五六七八九十]方|则|[亦并]|先后|分别|共同|现场|正式|成功|已|一口气|还|又|再|新|续|也|均|都|当场|联合|共|代表(?:[政银校企地院]{2})?双方|另|“牵手”|牵手|，)$/;
/** What people do; no name of a body holds it. */
export const NOT_A_BODY = new GatedPattern(
  /了|访问|来到|走进|前往|抵达|赴|拜访|参观|走访|考察(?!院)|举行|签[订署约]|一行|率/,
);
/** What no party is called, and verbs that no plain name holds. */
const NOT_A_NAME = new GatedPattern(
  /[，。；：《》“”\d]|^(?:其|该|此|本次|这|那|对方|客户|企业|学生|家长|多家|[两三四五六七八九十几数多]+[家个所]|当地|有关|相关|参会|与会|嘉宾|来宾|大家|各|全|彼此|双方|一起|一道)|的$|介绍|表示|通过|根据|按照|为了|关于|进行|开展|出席|参加|见证|代表|领导|负责人|书记|[市县区省州镇乡校院局部会]长|董事|经理|总裁|主任|主席|同意|达成|希望|经|将|会谈|座谈|合作$|发展$|工作$|方面$|部门$|对口/,
);
const LONGEST_PLAIN = 20;

/** 与该校签订: the body of that kind named last. */
const THIS_BODY = new GatedPattern(/^该(校|院|中心|公司|集团|大学|协会|商会|会|所|馆|行|企业|机构)$/);
const KINDS: Readonly<Record<string, string>> = {
  校: '大学|学院|学校|中学',
  企业: '公司|集团|厂',
  会: '协会|商会|学会|联合会',
  机构: '研究院|研究所|中心|医院',
};
const MEANT_REACH = 300;

function lastBodyBefore(view: ArticleView, end: number, kind: string): string | null {
  const from = Math.max(view.article.bodyStart, end - MEANT_REACH);
  const words = view.text.slice(from, end);
  const ends = [...words.matchAll(new RegExp(`(?:${kind})(?=[，。、；的与和同]|[一-龥])`, 'g'))];
  for (const { index, 0: suffix } of ends.reverse()) {
    const until = index + suffix.length;
    const start = phraseStart(words, until, 0);
    const name = words.slice(start, until).replace(/^[一-龥]{0,6}?(?:访问|参观|来到|走进|前往|考察|拜访)了?/, '');
    if (name.length >= 4 && !name.startsWith('该'))
      return nameOf(view, { start: from + until - name.length, end: from + until });
  }
  return null;
}

interface KnownPeople {
  readonly names: WordTable;
  readonly organizations: ReadonlyMap<string, string | null>;
}

const knownPeople = new WeakMap<ArticleView, KnownPeople>();

/** The people of the article by their names and, for 谢尔盖·伊万诺夫, by the last part of the name. */
function peopleOf(view: ArticleView): KnownPeople {
  const earlier = knownPeople.get(view);
  if (earlier) return earlier;
  const organizations = new Map<string, string | null>();
  for (const { nameSpan, organization } of findPeople(view).people) {
    const name = view.text.slice(nameSpan.start, nameSpan.end);
    const last = name.slice(name.lastIndexOf('·') + 1);
    for (const known of last.length >= 3 ? [name, last] : [name]) organizations.set(known, organization);
  }
  const people = { names: new WordTable(organizations.keys()), organizations };
  knownPeople.set(view, people);
  return people;
}

/** The organization of the person that the words name, as the people rules found it; undefined when they name nobody. */
export function organizationOf(view: ArticleView, words: string): string | null | undefined {
  const { names, organizations } = peopleOf(view);
  for (let at = 0; at < words.length; at++) {
    const length = names.lengthAt(words, at);
    if (length > 0) return organizations.get(words.slice(at, at + length)) ?? null;
  }
  return undefined;
}

/** 李校长: the body of the one person of that surname. */
function organizationByTitle(view: ArticleView, words: string): string | undefined {
  const surname = SURNAMED.exec(words)?.[1];
  if (surname === undefined) return undefined;
  const namesakes = [...peopleOf(view).organizations].filter(([name]) => name.startsWith(surname));
  return namesakes.length === 1 ? (namesakes[0]![1] ?? undefined) : undefined;
}

/** Cuts off what follows a body's name up to the verb: 先后, 等三方分别, 就物流. */
function withoutTrailing(words: string): string {
  const object = OBJECT.exec(words);
  let left = object ? words.slice(0, object.index) : words;
  for (let end = -1; end !== left.length;) {
    end = left.length;
    left = left.replace(TRAILING, '');
  }
  return left;
}

/** The words of a list entry without what leads to it and what follows it. */
function bare(view: ArticleView, start: number, end: number): Span {
  const part = withoutTrailing(view.text.slice(start, end));
  const lead = lengthOfLead(part);
  const from = start + lead + DESCRIBED.lengthIn(part, lead, part.length);
  return { start: from, end: start + part.length };
}

const COUNTED = new GatedPattern(/^(?:两[省市县区州地校院国家会]|副|[一二三四五六七八九十几\d]+[个家所])/);
const SURNAMED = new GatedPattern(/^([一-龥])(?:副?[校院局厅县市区镇乡会]长|书记|总|董事长|主任)$/);

/**
 * The body that a list entry names, or null.
 * @param isSure whether only a party can stand there (right before 签订, after 与), so that a name needs no ending.
 */
export function readBody(view: ArticleView, start: number, end: number, isSure: boolean): string | null {
  const span = bare(view, start, end);
  const words = view.text.slice(span.start, span.end).trim();
  if (words.length < 2 || COUNTED.test(words)) return null;
  const meant = THIS_BODY.exec(words);
  if (meant) return lastBodyBefore(view, span.start, KINDS[meant[1]!] ?? meant[1]!);
  const organization = organizationOf(view, words) ?? organizationByTitle(view, words);
  if (typeof organization === 'string') return organization;
  if (NOT_A_BODY.test(words)) return null;
  if (words.length <= 30 && BODY_END.test(words) && !isGeneric(words)) return nameOf(view, span);
  if (words.length <= LONGEST_PLAIN && TRADE_END.test(words) && !isGeneric(words)) return nameOf(view, span);
  const office = BODY_OF_OFFICE.exec(words);
  if (office && office[1]!.length >= 2 && !/^[省市县区州校院]委?$/.test(office[1]!))
    return nameOf(view, { start: span.start, end: span.start + office[1]!.length });
  const isPlain =
    organization === undefined &&
    words.length >= 3 &&
    words.length <= LONGEST_PLAIN &&
    !NOT_A_NAME.test(words) &&
    !isGeneric(words);
  return isSure && isPlain ? nameOf(view, span) : null;
}

const CUTS = new WordTable(['、', '以及']);

/** The bodies of a list with 、 and 以及, 和 between two of them. */
export function readBodies(view: ArticleView, start: number, end: number, isSure: boolean): string[] {
  const names: string[] = [];
  const add = (from: number, to: number): void => {
    const body = readBody(view, from, to, isSure);
    if (body !== null && !names.includes(body)) names.push(body);
  };
  let from = start;
  for (let at = start; at < end; at++) {
    const length = CUTS.lengthAt(view.text, at);
    if (length === 0 || at + length > end) continue;
    add(from, at);
    from = at + length;
    at = from - 1;
  }
  add(from, Math.max(from, end));
  return names;
}
