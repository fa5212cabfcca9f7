/** Owns the reading of a list of places: 甲、乙和丙等企业, carried on by clauses that are bare names. */
import type { Span } from '../article/span.ts';
import type { Narrative } from './clausesNarrative.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { FoundSite } from './sites.ts';
import { isLookedOver, readBareItem } from './sitesBare.ts';
import { readBehindDash, readFollowers } from './sitesFollowers.ts';
import { endsLikePlace, isOneOfItsKind } from './sitesNamed.ts';
import { cutPlaceName } from './sitesNames.ts';
import { isOpenName, readOpenPlace } from './sitesOpen.ts';
import { DEPARTMENT, splitList } from './sitesJoints.ts';

/** What ends a list and says that all entries are places. */
const LIST_TAIL = new GatedPattern(
  /[两三四五六七八九十\d]{1,4}个(?:村|社区|小区|项目|点位)$|[两三四五六七八九十\d]{1,4}家[一-龥]{0,4}(?:企业|公司|单位|医院|高校)$|等(?:[^，。；、]{0,12})(?:企业|[台民国央名外]企|公司|单位|项目|园区|院校|学校|景区|景点|场所|点位|地点|地|处|村|机构|载体|平台|基地|场馆|医院|社区|厂|馆|店|区域|部门|点)/,
);

/** A list of fields of work ends like this. */
const TOPIC_LIST = new GatedPattern(/、[^、]*(?:工作|情况|建设|发展|产业|经验|做法|治理|振兴|等产业|等领域)$/);

/** What makes a place of what people came to: the sentence goes on with what they looked at. */
const LOOKED_AT_NEXT = new GatedPattern(
  /^，(?:[^，。；]{0,8}，)?[^，。；]{0,12}(?:了解|询问|察看|查看|听取|观看|参观|品尝|体验|驻足|看望|慰问|与[^，。；]{1,12}交[谈流])/,
);
const NEXT_REACH = 40;
/** A list in one clause is no longer than this: a bound of the work for a verb. */
const LIST_REACH = 400;

/** Verbs whose object may be a thing: a short company name needs a clearer verb. */
const LOOSE = new GatedPattern(/^(?:察看|查看|观看|检查|巡查|体验了|驻足|看望|慰问|看望慰问)$/);

/** 调研某区建设情况 was asked about; 察看某桥建设情况 was seen. */
const STATE = new GatedPattern(/^(?:建设|施工|改造|运行|运营|生产|经营|推进|整治|修复|保护)(?:情况|进展|进度|成效)/);
const SEEING = new GatedPattern(/察看|查看|踏|参观|检查|视察|巡|实地|现场/);

function isOnlyState(text: string, nameEnd: number, verb: string): boolean {
  return STATE.testIn(text, nameEnd, nameEnd + 4) && !SEEING.test(verb);
}

/** The places of the list that begins at `start` in the clause at `index`; bare names in the clauses that follow carry it on. */
export function readPlaceList(
  narrative: Narrative,
  index: number,
  start: number,
  rule: string,
  confidence: number,
  verb = '参观',
  limit = narrative.clauses[index]!.end,
): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found: FoundSite[] = [];
  const end = Math.min(limit, start + LIST_REACH);
  const items = splitList(text, start, end);
  const words = text.slice(start, end);
  // 考察港口物流、海洋装备和渔港建设: a list of fields of work names no company.
  const withTrade = !LOOSE.test(verb) && !TOPIC_LIST.test(/(?:实地|现场)$/.test(words) ? words.slice(0, -2) : words);
  const isOpen =
    items.length > 1 &&
    (LIST_TAIL.test(words) ||
      ((/等$|(?:实地|现场)$/.test(words) || isLookedOver(text, end)) &&
        items.some((item) => cutPlaceName(text, item.start, item.end, true) !== null)));
  const isLookedAt = LOOKED_AT_NEXT.testIn(text, end, Math.min(clause.sentence.end, end + NEXT_REACH));
  const named = items.map((item) => cutPlaceName(text, item.start, item.end, withTrade));
  const open: Span[] = [];
  const isTopics = !SEEING.test(verb) && TOPIC_LIST.test(words.replace(/(?:了解|听取|询问)[^、]*$/, ''));
  items.forEach((item, place) => {
    const name = named[place] ?? null;
    if (isTopics && name?.end !== item.end) return;
    if (name && !isOnlyState(text, name.end, verb)) found.push({ ...name, clause, rule, confidence });
    else if (name) return;
    else if (found.length > 0 && isNamedBeside(text.slice(lastPart(text, item).start, item.end)))
      found.push({ ...lastPart(text, item), clause, rule: 'described-in-list', confidence: 0.55 });
    else if (isOpen) {
      const bare = readBareItem(text, item, place === items.length - 1, words.includes('等地'));
      if (bare) found.push({ ...bare, clause, rule: 'site-in-list', confidence: 0.7 });
      else open.push(item);
    } else if (
      isBetweenNames(named, place) &&
      isOpenName(text.slice(lastPart(text, item).start, item.end), true) &&
      !/[和与及]/.test(text.slice(item.start, item.end))
    )
      found.push({ ...lastPart(text, item), clause, rule: 'site-in-list', confidence: 0.7 });
    else open.push(item);
  });
  // 老字号——谢馥春香粉铺: behind the dash stands the name of what was described before it.
  const behind = clause.ending === '——' && end === clause.end ? readBehindDash(narrative, index) : null;
  if (behind) {
    if (found.at(-1)?.end === end) found.pop();
    return [...found, { ...behind, rule, confidence }];
  }
  const hasPlace = found.length > 0;
  // 急诊科、重症医学科和检验科: a list of departments names each.
  const areWards =
    items.length > 1 && items.every((item) => DEPARTMENT.test(text.slice(lastPart(text, item).start, item.end)));
  if (areWards) found.length = 0;
  for (const item of areWards ? items.map((ward) => lastPart(text, ward)) : [])
    found.push({
      ...item,
      start: item.start + (text[item.start] === '了' ? 1 : 0),
      clause,
      rule: 'wards',
      confidence: 0.6,
    });
  for (const item of areWards ? [] : open) {
    const name = readOpenPlace(text, item.start, item.end, verb, !hasPlace, isLookedAt);
    if (name) found.push({ ...name, clause, rule: 'open-place', confidence: hasPlace ? 0.6 : 0.5 });
  }
  if (found.length > 0) found.push(...readFollowers(narrative, index, rule, confidence));
  return found;
}

/** 体育馆 beside 法学院: what others of the list make the name of one. */
function isNamedBeside(words: string): boolean {
  return endsLikePlace(words) || isOneOfItsKind(words);
}

/** Between two named places of a list stands a third, whatever its name ends in. */
function isBetweenNames(named: readonly (Span | null)[], place: number): boolean {
  return Boolean(named[place - 1] && named[place + 1]);
}

/** 位于城北的甲园: what stands after the last 的. */
function lastPart(text: string, { start, end }: Span): Span {
  return { start: start + text.slice(start, end).lastIndexOf('的') + 1, end };
}
