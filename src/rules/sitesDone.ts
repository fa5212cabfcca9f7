/** Owns places where something was done, told in one clause: 学员们在甲基地、乙园开展现场教学. */
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { splitList } from './sitesJoints.ts';
import { isOneOfItsKind } from './sitesNamed.ts';
import { cutPlaceName } from './sitesNames.ts';
import { isOpenName } from './sitesOpen.ts';

/** What may stand before a name at the start of a scene. */
export const SETTING = new GatedPattern(
  /^[^\p{L}\p{N}]*(?:[^\s了说是有来到走看听问介月春夏秋冬日]{1,24}的[^\p{L}\p{N}]*)?$/u,
);

/** A scene names its place within so many characters. */
export const SCENE_REACH = 48;

/** 学员们在甲基地、乙园开展现场教学: what was done there is told in the same clause. */
const DONE_THERE = new GatedPattern(
  /^(?:里|内|旁|门?前|门口)?[”"*]*(?:分别|先后|一起|共同)?(?:详细|认真|仔细|深入|实地|现场|集中)*(?:看了|听|列队|宣誓|看到|看见|见到|逛|会合|集合|小坐|参访|(?:与|同)[^，。；]{1,16}交[谈流]|(?:考察|调研|检查|走访|慰问|视察|看望|学习)(?!时|期间|[组团])|听取|询问|留影|献花|默哀|种下|植树|了解|察看|查看|观看(?!了?[^，。]{0,8}(?:演出|文艺|歌舞|戏|晚会|电影|比赛|表演))|参观|观摩|体验|品尝|驻足|停留|诵读|学做|采摘|巡诊|义诊|合影|瞻仰|重温|敬献|祭扫|开展(?:了)?(?:现场|实地|参观|考察|调研|研学|教学|体验|义诊|沉浸)|进行(?:了)?(?:现场|实地|参观|考察|调研|研学|教学|体验|查房|义诊))/,
);

const BEING = new CharacterSet('在');
const OF_LONGER_WORD = new CharacterSet('现正旨存');

/** 在校史馆会合: the one of its kind needs no further name. */
function cutOnlyOne(text: string, part: Span): Span | null {
  const words = text.slice(part.start, part.end);
  for (let end = Math.min(words.length, 8); end > 2; end--)
    if (isOneOfItsKind(words.slice(0, end)) && DONE_THERE.test(words.slice(end)))
      return { start: part.start, end: part.start + end };
  return null;
}

/** Where the first 在 of the stretch stands that is no part of 现在 or 存在; -1 when there is none. */
function findBeing(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if (BEING.hasAt(text, at) && !(at > start && OF_LONGER_WORD.hasAt(text, at - 1))) return at;
  return -1;
}

export function readDoneThere(narrative: Narrative, index: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const at = findBeing(text, clause.start, Math.min(clause.end, clause.start + SCENE_REACH));
  if (at <= clause.start) return [];
  const start = at + 1;
  const names: Span[] = [];
  const parts = splitList(text, start, clause.end);
  for (const part of parts) {
    // Between two places of a list stands a third, whatever its name ends in.
    const isBetween = names.length > 0 && part !== parts.at(-1) && isOpenName(text.slice(part.start, part.end), true);
    const name = cutPlaceName(text, part.start, part.end, true) ?? cutOnlyOne(text, part) ?? (isBetween ? part : null);
    if (!name) break;
    names.push(name);
  }
  const last = names.at(-1);
  if (!last || !SETTING.test(text.slice(start, names[0]!.start))) return [];
  if (!DONE_THERE.test(text.slice(last.end, clause.end)) || !narrative.isNow(clause, start, last.end)) return [];
  return names.map((name) => ({ ...name, clause, rule: 'done-there', confidence: 0.8 }));
}
