/** Owns places told as stations of a tour: 第一站，甲公司; 最后一站是乙园; 转行不远便是丙村. */
import { CharacterSet } from './characterSet.ts';
import type { Narrative } from './clausesNarrative.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { FoundSite } from './sites.ts';
import { readPlaceList } from './sitesLists.ts';

const STOP =
  '(?:第[一二三四五六七八九十\\d]+[^一-龥]{0,4}(?:站|[家处路]|个?(?:参观点|考察点|调研点|观摩点|视察点|点位?|目的地|项目|现场|企业|村))|[首末]站|首个(?:点位?|目的地|参观点)|最后一站|最后一个(?:点位?|目的地))';
const STATION = new GatedPattern(new RegExp(`${STOP}[”"*\\s]*(?:是|为)?$`));
const STATION_IS = new GatedPattern(
  new RegExp(`^[^，。]{0,16}${STOP}(?:便?是|就是|为|来到|到了?|走进|前往|选在|定在|设在)`),
);
const STATION_LEAD = new GatedPattern(/^(?:便?是|就是|为|来到|到|走进|前往)*/);
const NEXT_IS = /(?:[去到看]的是|(?:^|[转行走开][^，。]{0,8})[便就]是|则是|先是|再是|最后是|接着是|然后是)/;

/** Every way to tell of a station holds one of these. */
const STATION_CUES = new CharacterSet('是第首末最');

/** What comes before 是 in a clause that says what was next. */
const BEFORE_IS = new CharacterSet('的便就则先再后着');

/** Whether the clause may say in one of the ways of `NEXT_IS` what was next. */
function mayTellNext(words: string): boolean {
  for (let at = words.indexOf('是', 1); at > 0; at = words.indexOf('是', at + 1))
    if (BEFORE_IS.hasAt(words, at - 1)) return true;
  return false;
}

/** 第一站，甲公司 and 最后一站是甲公司. */
export function readStation(narrative: Narrative, index: number): FoundSite[] | null {
  const { clauses, view } = narrative;
  const { text } = view;
  const clause = clauses[index]!;
  const next = clauses[index + 1];
  if (!STATION_CUES.hasWithin(text, clause.start, clause.end)) return null;
  const words = text.slice(clause.start, clause.end);
  if (next && STATION.test(words)) {
    const lead = STATION_LEAD.lengthIn(text, next.start, next.end);
    return readPlaceList(narrative, index + 1, next.start + lead, 'station', 0.9);
  }
  const station = STATION_IS.exec(words) ?? (mayTellNext(words) ? NEXT_IS.exec(words) : null);
  if (!station) return null;
  const from = clause.start + station.index + station[0].length;
  // 推门便是烟火气: only a name tells that a place came next.
  const verb = station[0].endsWith('便是') || station[0].endsWith('就是') ? '考察' : '参观';
  return narrative.isNow(clause, from, from) ? readPlaceList(narrative, index, from, 'station', 0.8, verb) : [];
}
