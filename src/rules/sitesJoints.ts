/** Owns where one place of a list ends and the next begins: at 、, and at 和, 与, 及 between two names. */
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import { GatedPattern } from './gatedPattern.ts';
import { endsWithSite, isGeneric } from './sitesKinds.ts';
import { isOneOfItsKind } from './sitesNamed.ts';
import { cutPlaceName } from './sitesNames.ts';
import { isOpenName } from './sitesOpen.ts';

/** The departments of a hospital are places without a further name. */
export const DEPARTMENT = new GatedPattern(
  /^了?[一-龥]{2,8}(?<![文理百专本]|(?<!医)学)(?:科|病区|病房|诊区|门诊|医疗部|医学部|透析室|手术室|(?:管理|康复|护理|体检|急救|影像|检验|胸痛|卒中|创伤|制剂)中心)$/,
);
const JOINTS = '和与及暨';

/** What the cut of a list looks at. */
const LIST_MARKS = new CharacterSet(`${JOINTS}、以（）“—→`);

/** Two bodies may be joined by 暨; anything else so joined is one thing with two names. */
const BODY_END = new GatedPattern(/(?:大学|学院|公司|集团|医院|协会|研究院)$/);
const QUOTED_NAME = new GatedPattern(/^“[^“”、，。]*(?=”)/);
const LONGEST_QUOTED = 16;

/** Splits \`[start, end)\` at 、 and at 和, 与, 及, 以及 between two place names. */
export function splitList(text: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let from = start;
  let depth = 0;
  const add = (to: number): void => {
    if (to > from) items.push({ start: from, end: to });
  };
  for (let i = start; i < end; i++) {
    if (!LIST_MARKS.hasAt(text, i)) continue;
    const c = text[i]!;
    if (c === '（') depth++;
    else if (c === '）') depth = Math.max(0, depth - 1);
    // 百年老店“瑞和祥”: 和 inside a name in quotation marks joins nothing.
    if (c === '“') i += QUOTED_NAME.exec(text.slice(i, Math.min(end, i + LONGEST_QUOTED)))?.[0].length ?? 0;
    if (depth > 0 || c === '“') continue;
    const joint =
      c === '、' || c === '—' || c === '→' ? 1 : text.startsWith('以及', i) ? 2 : JOINTS.includes(c) ? 1 : 0;
    if (joint === 0) continue;
    const isList =
      '、—→'.includes(c) ||
      joint === 2 ||
      (joinsPlaces(text, from, i, end) && (c !== '暨' || BODY_END.test(text.slice(from, i))));
    if (!isList) continue;
    add(i);
    from = i + joint;
    i += joint - 1;
  }
  add(end);
  return items;
}

const BEFORE_NAME = new GatedPattern(/^.*(?:的|设于|设在|位于|坐落于|坐落在)/);
const AT_WORK = new GatedPattern(/(?:建设|施工|改造)?(?:现场|工地)$/);

/** 某项目施工现场 without what only says that work goes on there. */
function withoutSite(words: string): string {
  const found = AT_WORK.exec(words);
  return found ? words.slice(0, found.index) : words;
}

/** Whether 和 at `at` stands between two place names rather than inside one. */
function joinsPlaces(text: string, from: number, at: number, end: number): boolean {
  const stop = text.indexOf('、', at);
  const right = text.slice(at + 1, stop < 0 ? end : Math.min(end, stop));
  const left = withoutSite(text.slice(from + BEFORE_NAME.lengthIn(text, from, at), at));
  const isNamed = cutPlaceName(text, at + 1, at + 1 + right.length, true) !== null;
  if (DEPARTMENT.test(left) && DEPARTMENT.test(right)) return true;
  if (endsWithSite(left)) return isNamed || startsWithSite(right) || cutPlaceName(text, from, at, true)?.end === at;
  // 大金空调和季华实验室 are two, 科学和技术馆 is one: a describing word before the joint belongs to what follows.
  if (text[at] === '和' && isNamed && !isGeneric(left.slice(-2)) && left.length >= 3 && !/[对为将向由]/.test(left))
    return true;
  // 隔离设施及青山湾泵房: what is only described before the joint, what is named behind it.
  if (isNamed && /(?:设施|设备|场所|企业|单位)$/.test(left)) return true;
  // 澄宇光学、海拓储能和米乐玩具: after a company the last of a list needs no ending.
  if (from > 0 && text[from - 1] === '、' && isOpenName(right) && cutPlaceName(text, from, at, true)?.end === at)
    return true;
  if (/[A-Za-z]$/.test(left) && /^[A-Z]/.test(right)) return true;
  return isNamed && cutPlaceName(text, from, at, true)?.end === at;
}

/** Whether a phrase begins with what ends like a place. */
function startsWithSite(words: string): boolean {
  const limit = Math.min(words.length, 24);
  if (isOneOfItsKind(words)) return true;
  // 和校史馆: the bare kind is enough on this side.
  for (let end = 2; end <= limit; end++) if (endsWithSite(`X${words.slice(0, end)}`)) return true;
  return false;
}
