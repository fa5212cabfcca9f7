/** Owns the rules for documents that are no object of the verb: named before it, called this time's, or only counted. */
import { allMatches } from './allMatches.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import { isDocument, NOUNS, readPlain, SEVERAL, SEVERAL_INSIDE } from './agreementsNames.ts';
import { CharacterSet } from './characterSet.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import { isGeneric } from './sitesKinds.ts';

/** A document named by itself, without marks. */
const ONE = { separately: false, marked: false, place: 0, count: 1 } as const;

/** What stands before a name, the last time it occurs: a verb, a particle, and for a single name a mark of the list. */
const BEFORE_NAME =
  /^.*(?:(?:举行|举办|召开|出席|参加|见证|主持|完成|进行)的?|随后|现场|正式|就|了|在|将|把|(?<!结)对|的是|[见鉴]证下|[、，])/;
const BEFORE_LIST = /^.*(?:举行|举办|召开|出席|参加|主持|随后|现场|了|在|将|把|[见鉴]证下|，)/;

/** Where a name, or a list of names, that ends at `end` before the verb begins. */
function startBefore(text: string, from: number, end: number, before: RegExp): number {
  return from + (before.exec(text.slice(from, end))?.[0].length ?? 0);
}

const BEFORE_VERB = new RegExp(
  `(?:《([^《》]{2,80})》|(${NOUNS}|项目(?=(?:集中)?签约)))[”"*]*(?:文本|正本)?(?:的)?(?:上)?(?:正式|共同|顺利|成功|现场|当场|最终|的)*(?:由[^，。；]{2,40}?|在[^，。；]{1,14}?)?(签下(?:了)?(?:自己的)?名字|签署|签订|签约|签字(?![笔台桌厅页])|签定|签名|换文|互换|落笔|敲定|达成|缔结|订立|盖章|盖下[一-龥]{0,3}印章|尘埃落定|落定|(?:即日)?生效)`,
  'g',
);

/** Every verb of signing holds one of these. */
const SIGNED = new CharacterSet('签换落敲达缔订盖生');

/** Finds documents named before the verb: 《甲》正式签署, 在合作协议上签字, 战略合作协议签约仪式. */
export function findBeforeVerb(narrative: Narrative, clause: Clause): FoundAgreement[] {
  const { text } = narrative.view;
  const found: FoundAgreement[] = [];
  if (!SIGNED.hasWithin(text, clause.start, clause.end)) return found;
  for (const match of allMatches(BEFORE_VERB, text.slice(clause.start, clause.end))) {
    const start = clause.start + match.index;
    const end = start + match[0].length;
    const verb = { start: end - match[3]!.length, end };
    if (!narrative.isNow(clause, verb.start, end)) continue;
    const name =
      match[1] !== undefined
        ? { start: start + 1, end: start + 1 + match[1].length }
        : { start: startBefore(text, clause.start, start, BEFORE_NAME), end: start + match[2]!.length };
    const words = text.slice(name.start, name.end);
    if (match[1] === undefined && text[name.start - 1] === '、') {
      // 甲与乙的合作协议、丙与丁的供货合同成功签订: the names before the last one.
      const from = startBefore(text, clause.start, name.start - 1, BEFORE_LIST);
      for (const other of readPlain(text, from, name.start - 1, false))
        found.push({ ...ONE, ...other, clause, verb, rule: 'document-then-verb', confidence: 0.75 });
    }
    const isProject = match[2] === '项目';
    if (isProject && (isGeneric(words.slice(0, -2)) || /^[一多首]|推介|活动|暨/.test(words))) continue;
    if (SEVERAL_INSIDE.test(words) || !isDocument(words) || words.length > 40) continue;
    found.push({
      ...name,
      clause,
      verb,
      rule: 'document-then-verb',
      confidence: 0.85,
      ...ONE,
      marked: match[1] !== undefined,
    });
  }
  return found;
}

const PROJECTS = new GatedPattern(
  /^(.{4,200}?)(?:等(?:一批|[一二三四五六七八九十\d]+(?:余|多)?个)?[一-龥]{0,6}项目|(?<=项目)(?:与|同|和)[^，。；]{2,24}?)(?:进行了?|成功|顺利|正式|现场|集中)*签约(?!仪式|活动)/,
);
/** How much money a project takes is not what it is called. */
const INVESTED = new GatedPattern(/^(?:[一-龥（）]{2,24})?(?:总投资|计划投资|投资|投资额|总额)[^，。、的]{1,16}的/);

/** 总投资12亿元的甲项目、乙项目等5个项目集中签约: the projects named before they are counted. */
export function findProjects(narrative: Narrative, clause: Clause): FoundAgreement[] {
  const { text } = narrative.view;
  const match = PROJECTS.execIn(text, clause.start, Math.min(clause.end, clause.start + 240));
  if (!match) return [];
  const end = clause.start + match[1]!.length;
  const verb = { start: end, end: clause.start + match[0].length };
  if (!narrative.isNow(clause, verb.start, verb.end)) return [];
  const found: FoundAgreement[] = [];
  let start = startBefore(text, clause.start, clause.start, BEFORE_LIST);
  for (const part of text.slice(start, end).split('、')) {
    const name = start + (INVESTED.exec(part)?.[0].length ?? 0);
    const partEnd = start + part.length;
    if (text.slice(name, partEnd).endsWith('项目') && !isGeneric(text.slice(name, partEnd - 2)))
      found.push({ ...ONE, start: name, end: partEnd, clause, verb, rule: 'projects-signed', confidence: 0.7 });
    start = partEnd + 1;
  }
  return found.map((agreement, place) => ({ ...agreement, place, count: found.length }));
}

const THIS_TIME = new RegExp(
  `(?:这次|此次|本次|今天|今日|刚刚|现场)(?:集中)?签(?:约|订|署|下)的([^，。；]{2,40}?(?:${NOUNS}|项目|生产线|基地|工程|产业园))`,
  'g',
);

/** Every word for this time holds one of these. */
const THIS = new CharacterSet('次今刚场');

/** 这次签约的某项目 tells of this occasion, even in somebody's mouth. */
export function findThisTime(narrative: Narrative, clause: Clause): FoundAgreement[] {
  const found: FoundAgreement[] = [];
  const { text } = narrative.view;
  if (!THIS.hasWithin(text, clause.start, clause.end)) return found;
  for (const match of allMatches(THIS_TIME, text.slice(clause.start, clause.end))) {
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
        ...ONE,
      });
  }
  return found;
}

const COUNTED =
  /(?:签约|签署|签订|签下|签定|达成|交换|互换)(?:了)?(?:[^，。；多一\d]{2,24}?)?((?:[二三四五六七八九十两几多数\d]+(?:余|多)?(?:个|项|份|批)|一批|一系列|多项|多个|多份)[^，。；、]{0,16}?(?:项目|协议|合同|备忘录|合作文件|合作文本|协定)|(?:项目|协议|合同|订单)\d+(?:余|多)?[个份项单笔])/g;

/** Where no document is named at all, what was counted: 共签约33个项目. */
export function findCounted(narrative: Narrative): FoundAgreement[] {
  for (const clause of narrative.clauses)
    for (const match of allMatches(COUNTED, narrative.view.text.slice(clause.start, clause.end))) {
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
            ...ONE,
          },
        ];
    }
  return [];
}

const CEREMONY = new GatedPattern(
  new RegExp(
    `(?:举行|举办|出席|参加|见证)(?:了)?([一-龥“”·]{2,24}?(?:合作|共建|帮扶|结对|协作|联建|项目))(?:协议)?签[约字署订](?:仪式|活动)`,
  ),
);

/** Where nothing else is told of what was signed, what the ceremony is called after: 举行校地合作签约仪式. */
export function findCeremony(narrative: Narrative): FoundAgreement[] {
  for (const clause of narrative.clauses) {
    const match = CEREMONY.execIn(narrative.view.text, clause.start, clause.end);
    if (!match) continue;
    const start = clause.start + match.index + match[0].indexOf(match[1]!);
    const end = start + match[1]!.length;
    const verb = { start: end, end: clause.start + match.index + match[0].length };
    if (narrative.isNow(clause, verb.start, verb.end))
      return [{ start, end, clause, verb, rule: 'ceremony', confidence: 0.5, ...ONE }];
  }
  return [];
}
