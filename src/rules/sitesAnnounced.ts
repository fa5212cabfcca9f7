/** Owns lists of places that a count or a word of the route announces: 连跑三家企业：甲、乙、丙; 看了六个点，包括甲、乙. */
import { GatedPattern } from './gatedPattern.ts';
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { readPlaceList } from './sitesLists.ts';

/** How many places, or which way, just before the mark. */
const COUNT = new GatedPattern(
  /(?:[一二三四五六七八九十两几多\d]{1,4}(?:余|多)?[家个处座所站]|多[家个处])(?:[一-龥]{0,6}?)(?:企业|公司|单位|项目|现场|地方|村|社区|学校|医院|景点|场馆|点位?|站点|园区|地点|厂)$/,
);
const ROUTE = new GatedPattern(/(?:路线|线路|行程|点位|站点|足迹)(?:依次|分别)?(?:为|是|有|包括)?$/);
/** That the visitors went there, rather than that somebody owns or plans them. */
const WENT = /[跑看访走到探察查]|考察|调研|参观|督导|检查|实地|深入/;
const INCLUDING = /^(?:包括|其中有|分别是|分别为|依次是|依次为|有)/;

const NONE: readonly FoundSite[] = [];

/** How much of a clause is read. */
const REACH = 60;

/** The places that the clause at `index` announces; they stand in the next clause. */
export function readAnnounced(narrative: Narrative, index: number): readonly FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  if (clause.ending !== '：' && clause.ending !== '，') return NONE;
  const from = Math.max(clause.start, clause.end - REACH);
  const isRoute = ROUTE.testIn(text, from, clause.end);
  if (!isRoute && !(COUNT.testIn(text, from, clause.end) && WENT.test(text.slice(from, clause.end)))) return NONE;
  const next = narrative.clauses[index + 1];
  if (next?.sentence !== clause.sentence) return NONE;
  const lead = INCLUDING.exec(text.slice(next.start, next.start + 4))?.[0].length ?? 0;
  if ((clause.ending !== '：' && lead === 0) || next.quoted) return NONE;
  const start = next.start + lead;
  return narrative.isNow(clause, clause.end, clause.end)
    ? readPlaceList(narrative, index + 1, start, 'announced', 0.8, '参观', next.end)
    : NONE;
}
