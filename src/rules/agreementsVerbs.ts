/** Owns the rules that find signed documents: after the verb, before it, in a ceremony's name. */
import type { Span } from '../article/span.ts';
import { DOCUMENT_NOUNS, NOT_AGREEMENTS, SIGNING_VERBS } from './agreementsTables.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import { findWords, forEachWithWords, indexWords } from './clausesScan.ts';
import { isGeneric } from './sitesNames.ts';

/** A document found by a rule, before those told twice are joined. */
export interface FoundAgreement extends Span {
  readonly clause: Clause;
  /** The verb of signing, from which the parties are looked for. */
  readonly verb: Span;
  readonly rule: string;
  readonly confidence: number;
  /** 分别与甲、乙签订: one with each. */
  readonly separately: boolean;
  /** The name stands in 《》. */
  readonly marked: boolean;
  /** Place among the names signed by one verb, and how many there are. */
  readonly place: number;
  readonly count: number;
}

const NOUNS = [...DOCUMENT_NOUNS].sort((a, b) => b.length - a.length).join('|');
const VERBS = indexWords(SIGNING_VERBS);
/** Compounds that hold a verb of signing without telling of one. */
const NOT_A_VERB =
  /^签(?:名|到|证|发|批|收|售|领|单|注|约(?:项目|仪式|代表|企业|活动|现场|主体|文本|金额|额|方|双方|率|质量|类型)|字(?:仪式|笔)|署仪式|订仪式)/;
const NOUN_END = new RegExp(`(?:${NOUNS})`, 'g');
const NOUN_OR_PROJECT = new RegExp(`(?:${NOUNS})|项目`, 'g');
const NOUN_LATER = new RegExp(`^[^，。、；]{0,12}(?:${NOUNS})`);
const MARKED = /《([^《》]{2,80})》/g;
const MARKED_DOCUMENT = new RegExp(`(?:${NOUNS}|项目|协作|合作|约|方案|计划|行动)(?:[（(][^（）()]*[)）])?$`);
/** More than one, unnamed. */
const SEVERAL =
  /^(?:了)?(?:首批|新的?)?(?:(?:[二三四五六七八九十两几多数]|\d{1,3}(?!万|亿))+(?:余|多)?(?:份|项|个|批|单|笔|系列|揽子)|一(?:批|系列|揽子|大批)|多份|多项|系列|若干|有关|相关|各项|一些)/;
const SEVERAL_INSIDE = /多份|多项|多个|一批|系列|若干|[两二三四五六七八九十\d](?:余|多)?(?:份|项)/;
const ONE = /^(?:了|下|过|好)*(?:一(?:份|纸|项|个)|首份|首个)?(?:名为|题为)?(?:双方|两[校地国院省市区县])?/;
/** What a phrase that is no document's name begins or ends with. */
const BROKEN = /[，。；！？]|(?:共识|一致|意向|目标|默契)$/;
const AFTER_NAME =
  /^(?:$|[，。；：、（(“”）)*\s]|等|和|与|及|以及|并|后|时|的|文本|仪式|正式|签|上|，|在|共|是|由|涉及|标志)/;

function isDocument(name: string): boolean {
  return name.length >= 2 && name.length <= 60 && !BROKEN.test(name) && !NOT_AGREEMENTS.test(name);
}

const PLAIN_LAST = new RegExp(`^(?:和|以及|、|及)([^，。；、《》与和]{4,40}?(?:${NOUNS}))(?=等|，|。|$)`);

/** Names in 《》 from `start` on, as long as only joints stand between them. */
function readMarked(text: string, start: number, end: number): Span[] {
  const names: Span[] = [];
  let expected = start;
  for (const match of text.slice(start, end).matchAll(MARKED)) {
    const open = start + match.index;
    const between = text.slice(expected, open);
    if (names.length > 0 && !/^[、，和与及以并还有签署订了\s*]{0,6}$/.test(between)) break;
    if (names.length === 0 && (between.length > 24 || /[，。；]/.test(between))) break;
    if (MARKED_DOCUMENT.test(match[1]!)) names.push({ start: open + 1, end: open + 1 + match[1]!.length });
    expected = open + match[0].length;
  }
  // 《甲协定》和关于某事的议定书: the last of the list without marks.
  const plain = names.length > 0 ? PLAIN_LAST.exec(text.slice(expected, end)) : null;
  if (plain) names.push({ start: expected + plain[0].length - plain[1]!.length, end: expected + plain[0].length });
  return names;
}

/** Names without 《》 in `[start, end)`: phrases that end in a document's noun, 、 and 和 between them. */
function readPlain(text: string, start: number, end: number, allowProjects: boolean): Span[] {
  const names: Span[] = [];
  let from = start;
  const pattern = allowProjects ? NOUN_OR_PROJECT : NOUN_END;
  const words = text.slice(start, end);
  for (const match of words.matchAll(pattern)) {
    const nounEnd = start + match.index + match[0].length;
    if (nounEnd <= from || text[nounEnd - match[0].length - 1] === '（' || !AFTER_NAME.test(text.slice(nounEnd, end)))
      continue;
    // 项目合作协议: the phrase goes on to a later noun.
    if (match[0] === '项目' && NOUN_LATER.test(text.slice(nounEnd, end))) continue;
    let nameStart = from + /^[、，和与及以并\s*“"]*/.exec(text.slice(from, nounEnd))![0].length;
    nameStart += ONE.exec(text.slice(nameStart, nounEnd))![0].length;
    nameStart += /^[“"*]*/.exec(text.slice(nameStart, nounEnd))![0].length;
    const name = text.slice(nameStart, nounEnd).replace(/[“”"*]/g, '');
    const isSeveral = SEVERAL.test(name) || SEVERAL_INSIDE.test(name);
    const isNamed = match[0] !== '项目' || !isGeneric(name.slice(0, -2));
    if (!isSeveral && isNamed && isDocument(name)) names.push({ start: nameStart, end: nounEnd });
    from = nounEnd;
  }
  return names;
}

/** Finds the names that the verb at `verb` has as object, in its clause and the marked ones that carry the list on. */
function readObjects(narrative: Narrative, index: number, verb: Span): { names: Span[]; marked: boolean } {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const marked = readMarked(text, verb.end, clause.end);
  if (marked.length > 0 || /[：:]/.test(clause.ending) || SEVERAL.test(text.slice(verb.end, clause.end))) {
    for (let next = index + 1; next < narrative.clauses.length; next++) {
      const follower = narrative.clauses[next]!;
      if (follower.sentence !== clause.sentence) break;
      const names = /^(?:以及|和|及|还有|包括|分别为|分别是|即|其中包括|\s)*《/.test(
        text.slice(follower.start, follower.end),
      )
        ? readMarked(text, follower.start, follower.end)
        : [];
      if (names.length === 0) break;
      marked.push(...names);
    }
    if (marked.length > 0) return { names: marked, marked: true };
  }
  const verbWords = text.slice(verb.start, verb.end);
  const plain = readPlain(text, verb.end, clause.end, /签/.test(verbWords));
  return { names: plain, marked: false };
}

/** Where a name that ends at `end` before the verb begins: after the last verb or particle before it. */
function startBefore(text: string, from: number, end: number): number {
  const words = text.slice(from, end);
  const cut = /^.*(?:举行|举办|召开|出席|参加|见证|主持|完成|进行|随后|现场|正式|就|了|在|将|把|对|的是|[、，])/.exec(
    words,
  );
  return from + (cut?.[0].length ?? 0);
}

const BEFORE_VERB = new RegExp(
  `(?:《([^《》]{2,80})》|(${NOUNS}|项目(?=(?:集中)?签约)))[”"*]*(?:文本|正本)?(?:的)?(?:上)?(?:正式|共同|顺利|成功|现场|当场|的)*(签署|签订|签约|签字|签定|签名|换文|互换|落笔)`,
  'g',
);

/** Finds documents named before the verb: 《甲》正式签署, 在合作协议上签字, 战略合作协议签约仪式. */
function findBeforeVerb(narrative: Narrative, clause: Clause): FoundAgreement[] {
  const { text } = narrative.view;
  const found: FoundAgreement[] = [];
  for (const match of text.slice(clause.start, clause.end).matchAll(BEFORE_VERB)) {
    const start = clause.start + match.index;
    const end = start + match[0].length;
    const verb = { start: end - match[3]!.length, end };
    if (!narrative.isNow(clause, verb.start, end)) continue;
    const name =
      match[1] !== undefined
        ? { start: start + 1, end: start + 1 + match[1].length }
        : { start: startBefore(text, clause.start, start), end: start + match[2]!.length };
    const words = text.slice(name.start, name.end);
    const isProject = match[2] === '项目';
    if (isProject && (isGeneric(words.slice(0, -2)) || /^[一多首]|推介|活动|暨/.test(words))) continue;
    if (SEVERAL_INSIDE.test(words) || !isDocument(words) || words.length > 40) continue;
    found.push({
      ...name,
      clause,
      verb,
      rule: 'document-then-verb',
      confidence: 0.85,
      separately: false,
      marked: match[1] !== undefined,
      place: 0,
      count: 1,
    });
  }
  return found;
}

const THIS_TIME = new RegExp(
  `(?:这次|此次|本次|今天|今日|刚刚|现场)(?:集中)?签(?:约|订|署|下)的([^，。；]{2,40}?(?:${NOUNS}|项目|生产线|基地|工程|产业园))`,
  'g',
);

/** 这次签约的某项目 tells of this occasion, even in somebody's mouth. */
function findThisTime(narrative: Narrative, clause: Clause): FoundAgreement[] {
  const found: FoundAgreement[] = [];
  for (const match of narrative.view.text.slice(clause.start, clause.end).matchAll(THIS_TIME)) {
    const end = clause.start + match.index + match[0].length;
    const start = end - match[1]!.length;
    const verb = { start: clause.start + match.index, end: start };
    const isNamed = !SEVERAL.test(match[1]!) && !isGeneric(match[1]!);
    if (isNamed)
      found.push({
        start,
        end,
        clause,
        verb,
        rule: 'signed-this-time',
        confidence: 0.6,
        separately: false,
        marked: false,
        place: 0,
        count: 1,
      });
  }
  return found;
}

const COUNTED =
  /(?:签约|签署|签订|签下|签定|达成|交换|互换)(?:了)?(?:[^，。；多一\d]{2,24}?)?((?:[二三四五六七八九十两几多数\d]+(?:余|多)?(?:个|项|份|批)|一批|一系列|多项|多个|多份)[^，。；、]{0,16}?(?:项目|协议|合同|备忘录|合作文件|合作文本|协定))/g;

/** Where no document is named at all, what was counted: 共签约33个项目. */
function findCounted(narrative: Narrative): FoundAgreement[] {
  for (const clause of narrative.clauses)
    for (const match of narrative.view.text.slice(clause.start, clause.end).matchAll(COUNTED)) {
      const end = clause.start + match.index + match[0].length;
      const start = end - match[1]!.length;
      const verb = { start: clause.start + match.index, end: start };
      const part = narrative.view.text.slice(clause.partStart, verb.start);
      // 据了解 before a count often sums up this very occasion, when nothing says otherwise.
      const isNow =
        narrative.isNow(clause, verb.start, end) || /^(?:据了解|据统计|据悉)，(?:[^，]{0,10})共$/.test(part);
      if (isNow)
        return [
          {
            start,
            end,
            clause,
            verb,
            rule: 'counted',
            confidence: 0.5,
            separately: false,
            marked: false,
            place: 0,
            count: 1,
          },
        ];
    }
  return [];
}

/** 协议, 合同, 备忘录 without a word more. */
const LONGEST_BARE_NOUN = 3;

/** Finds all documents that the narrative says were concluded now. */
export function findSignedDocuments(narrative: Narrative): FoundAgreement[] {
  const { text } = narrative.view;
  const found: FoundAgreement[] = [];
  forEachWithWords(narrative.clauses, findWords(text, VERBS), (clause, index, verbs) => {
    for (const verb of verbs) {
      if (NOT_A_VERB.test(text.slice(verb.start, verb.start + 6))) continue;
      if (!narrative.isNow(clause, verb.start, verb.end)) continue;
      const { names, marked } = readObjects(narrative, index, verb);
      const isConcluding = /签|缔结|订立|换/.test(text.slice(verb.start, verb.end));
      const separately = /分别(?:与|同|和)/.test(text.slice(clause.start, verb.start)) && names.length === 1;
      names.forEach((name, place) => {
        found.push({
          ...name,
          clause,
          verb,
          rule: marked ? 'signed-marked' : isConcluding ? 'signed-plain' : 'concluded',
          confidence: marked ? 0.95 : isConcluding ? 0.85 : 0.65,
          separately,
          marked,
          place,
          count: names.length,
        });
      });
      if (names.length > 0) break;
    }
    if (verbs.length === 0) return;
    for (const agreement of [...findBeforeVerb(narrative, clause), ...findThisTime(narrative, clause)])
      if (!found.some((other) => other.start < agreement.end && agreement.start < other.end)) found.push(agreement);
  });
  if (!found.some((agreement) => agreement.rule !== 'signed-this-time')) return [...found, ...findCounted(narrative)];
  // 签订协议 alone only speaks of what is named elsewhere.
  const named = found.filter(({ start, end }) => end - start > LONGEST_BARE_NOUN);
  return named.length > 0 ? named : found;
}
