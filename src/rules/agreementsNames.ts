/** Owns the reading of documents' names: in 《》, and as phrases that end in a document's noun. */
import { allMatches } from './allMatches.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { DOCUMENT_NOUNS, NOT_AGREEMENTS } from './agreementsTables.ts';
import { isGeneric } from './sitesKinds.ts';

/** Alternatives of a pattern: every noun of a document, the longest first. */
export const NOUNS = [...DOCUMENT_NOUNS].sort((a, b) => b.length - a.length).join('|');
const NOUN_END = new RegExp(`(?:${NOUNS})`, 'g');
const NOUN_OR_PROJECT = new RegExp(`(?:${NOUNS})|项目`, 'g');
const NOUN_LATER = new RegExp(`^[^，。、；]{0,12}(?:${NOUNS})`);
const MARKED = /《([^《》]{2,80})》|“([^《》“”]{2,40})”/g;
const MARKED_DOCUMENT = new RegExp(
  `(?:${NOUNS}|项目|协作|合作|约|方案|计划|行动|意见|章程|办法|安排|纲要|规划|机制|清单|细则|书)(?:[（(][^（）()]*[)）])?$`,
);
const OF_ANOTHER = new RegExp(`^的[^，。；、《》]{0,8}(?:${NOUNS})`);
const QUOTED_DOCUMENT = new RegExp(`(?:${NOUNS})$`);
/** More than one, unnamed. */
export const SEVERAL = new GatedPattern(
  /^(?:了)?(?:首批|新的?)?(?:(?:[二三四五六七八九十两几多数]|\d{1,3}(?!万|亿))+(?:余|多)?(?:份|项|个|批|单|笔|系列|揽子)|一(?:批|系列|揽子|大批)|多份|多项|系列|若干|(?:有关|相关)(?=[一-龥]{0,6}(?:$|协议|合同|文件|备忘录|项目))|各项|一些)/,
);
export const SEVERAL_INSIDE = new GatedPattern(
  /多份|多项|多个|一批|系列|若干|[两二三四五六七八九十\d](?:余|多)?(?:份|项)/,
);
const ONE = /^(?:了|下|过|好)*(?:一(?:份|纸|项|个|笔|单)|首份|首个)?(?:名为|题为)?(?:双方|两[校地国院省市区县])?/;
/** What a phrase that is no document's name begins or ends with. */
const BROKEN = new GatedPattern(/[，。；！？]|(?:共识|一致|意向|目标|默契)$/);
const AFTER_NAME =
  /^(?:$|[，。；：、（(“”）)*\s]|等|和|与|及|以及|并|后|时|的|文本|仪式|正式|签|上|，|在|共|是|由|涉及|标志|[一两][份项个])/;

/** 为期三年、年供货8万吨的大豆购销合同: how long and how much is not what it is called. */
const TERMS = new GatedPattern(
  /^(?:[^，。《》的]{0,20}(?:为期|期限|总额|总价|总值|价值|金额|总投资|投资|供货|供应|(?=[\d.]+[万亿]?(?:美|欧)?元))[^，。《》的]{1,24}的)+/,
);
/** 甲公司与乙集团的战略合作协议: the signers before 的 are told, not part of what it is called. */
const SIGNERS = new GatedPattern(/^(?:由)?([^，。；《》的]{2,24})[与和同]([^，。；《》的]{2,24}?)(?:之间)?的(?=.{2,})/);

/** The signers that a name begins with, and where they end; null when it does not. */
export function signersOf(name: string): RegExpExecArray | null {
  return SIGNERS.exec(name);
}

/** How much of the words before a name's own first word does not belong to it; 关于互免签证的协定 is all name. */
export function lengthBeforeName(name: string): number {
  const terms = TERMS.exec(name)?.[0].length ?? 0;
  const signers = SIGNERS.exec(name.slice(terms))?.[0] ?? '';
  return terms + (signers.includes('关于') ? 0 : signers.length);
}

/** Whether a phrase may be the name of an agreement. */
export function isDocument(name: string): boolean {
  return name.length >= 2 && name.length <= 60 && !BROKEN.test(name) && !NOT_AGREEMENTS.test(name);
}

/** 会议纪要 says what it is, 协议 alone does not. */
const SHORTEST_PLAIN = 4;
const PLAIN_LAST = new RegExp(`^(?:和|以及|、|及)([^，。；、《》与和]{0,40}?(?:${NOUNS}))(?=等|，|。|$)`);

/** Names in 《》 from `start` on, as long as only joints stand between them. */
export function readMarked(text: string, start: number, end: number): Span[] {
  const names: Span[] = [];
  let expected = start;
  for (const match of allMatches(MARKED, text.slice(start, end))) {
    const open = start + match.index;
    const between = text.slice(expected, open);
    if (names.length > 0 && !/^[、，和与及以并还有签署订了\s*]{0,6}$/.test(between)) break;
    // “绿色通道”合作备忘录: a quoted word of a longer name.
    const name = match[1] ?? match[2]!;
    // 《框架协议》的补充协议 is another document.
    if (OF_ANOTHER.test(text.slice(open + match[0].length, end))) break;
    if (match[1] === undefined && !QUOTED_DOCUMENT.test(name)) break;
    if (names.length === 0 && (between.length > 24 || /[，。；]/.test(between))) break;
    if (MARKED_DOCUMENT.test(name)) names.push({ start: open + 1, end: open + 1 + name.length });
    expected = open + match[0].length;
  }
  // 《甲协定》和关于某事的议定书: the last of the list without marks.
  const plain = names.length > 0 ? PLAIN_LAST.exec(text.slice(expected, end)) : null;
  if (plain && plain[1]!.length >= SHORTEST_PLAIN)
    names.push({ start: expected + plain[0].length - plain[1]!.length, end: expected + plain[0].length });
  return names;
}

/** Names without 《》 in `[start, end)`: phrases that end in a document's noun, 、 and 和 between them. */
export function readPlain(text: string, start: number, end: number, allowProjects: boolean): Span[] {
  const names: Span[] = [];
  let from = start;
  const pattern = allowProjects ? NOUN_OR_PROJECT : NOUN_END;
  const words = text.slice(start, end);
  for (const match of allMatches(pattern, words)) {
    const nounEnd = start + match.index + match[0].length;
    if (nounEnd <= from || text[nounEnd - match[0].length - 1] === '（' || !AFTER_NAME.test(text.slice(nounEnd, end)))
      continue;
    // 项目合作协议: the phrase goes on to a later noun.
    if (match[0] === '项目' && NOUN_LATER.test(text.slice(nounEnd, end))) continue;
    let nameStart = from + /^[、，和与及以并\s*“"]*/.exec(text.slice(from, nounEnd))![0].length;
    nameStart += ONE.exec(text.slice(nameStart, nounEnd))![0].length;
    // “绿色通道”合作备忘录 keeps its marks.
    if (!text.slice(nameStart, nounEnd).includes('”'))
      nameStart += /^[“"*]*/.exec(text.slice(nameStart, nounEnd))![0].length;
    else if (text[nameStart - 1] === '“') nameStart--;
    const name = text.slice(nameStart, nounEnd).replace(/[“”"*]/g, '');
    const isSeveral = SEVERAL.test(name) || SEVERAL_INSIDE.test(name);
    const isNamed = match[0] !== '项目' || !isGeneric(name.slice(0, -2));
    if (!isSeveral && isNamed && isDocument(name)) names.push({ start: nameStart, end: nounEnd });
    from = nounEnd;
  }
  return names;
}
