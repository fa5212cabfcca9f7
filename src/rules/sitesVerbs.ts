/** Owns the rule that reads the objects of visiting verbs: 参观了甲、乙和丙等企业. */
import type { Span } from '../article/span.ts';
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { cutPlaceName, isGeneric } from './sitesNames.ts';
import { VISIT_VERBS } from './sitesTables.ts';

const VERB = new RegExp(`(?:${[...VISIT_VERBS].sort((a, b) => b.length - a.length).join('|')})`, 'g');
/** Single characters that mean going somewhere only before a place. */
const SHORT_MOTION =
  /(?:^|先|再|又|还|后|首先|随后|接着|一行|团|组|人员|分别|先后|来)(?:到|去|赴|看)(?!位|达|来|场|此|底|了解|好|待)/g;
/** Verbs of moving: what follows may be only where a meeting was held. */
const MOTION = /(?:到|赴|去|往|抵|抵达|奔赴|来到|走到|转至)$/;
const MEETING =
  /^[^，。]{0,8}(?:座谈|会谈|开会|召开|举行|签约|参加|出席|洽谈|会见|会晤|报到|授课|作报告|挂职|任职|出差|下榻|用餐|午餐|晚宴)/;
/** Words that name what was looked into, not where. */
const TOPIC =
  /(?:工作|情况|建设|发展|产业|问题|经验|做法|成果|模式|领域|项目建设|服务|保障|改革|合作|协作|生产|机制|政策|进展|进度|成效|精神|文化|技术|设备|产品|岗位|人才|干部|群众|学生|教师|代表|负责人|企业家|老人|员工|职工|专家|同志|家庭|困难)$/;
const LIST_TAIL =
  /^[^，。；]{0,4}等(?:[^，。；、]{0,12})(?:企业|公司|单位|项目|园区|院校|学校|景区|景点|场所|点位|地点|地|处|村|机构|载体|平台|基地|场馆|医院|社区|厂|馆|店|区域|部门|点)/;
const BULLET = /^\s*[-*•·●]\s+/;

/** Splits `[start, end)` at 、 and at 和, 与, 及, 以及 that follow the end of a place name. */
function splitList(text: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let from = start;
  let depth = 0;
  const add = (to: number): void => {
    if (to > from) items.push({ start: from, end: to });
  };
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (c === '（') depth++;
    else if (c === '）') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (c === '、') {
      add(i);
      from = i + 1;
      continue;
    }
    const joint = text.startsWith('以及', i) ? 2 : '和与及'.includes(c) ? 1 : 0;
    if (joint === 0) continue;
    const left = cutPlaceName(text, from, i, true);
    if (left?.end === i || (joint === 2 && from < i)) {
      add(i);
      from = i + joint;
      i += joint - 1;
    }
  }
  add(end);
  return items;
}

/** The list of places that begins at `start`; bare names in the clauses that follow carry it on. */
function readList(narrative: Narrative, index: number, start: number, rule: string): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found: FoundSite[] = [];
  const items = splitList(text, start, clause.end);
  const open = items.some((item) => LIST_TAIL.test(text.slice(Math.max(item.start, item.end - 30), clause.end)));
  items.forEach((item, place) => {
    const name = cutPlaceName(text, item.start, item.end, true);
    if (name) found.push({ ...name, clause, rule, confidence: 0.9 });
    else if (open && items.length > 1) {
      const bare = bareItem(text, item, place === items.length - 1);
      if (bare) found.push({ ...bare, clause, rule: 'site-in-list', confidence: 0.7 });
    }
  });
  if (found.length === 0) return found;
  for (let next = index + 1; next < narrative.clauses.length; next++) {
    const follower = narrative.clauses[next]!;
    if (follower.sentenceIndex !== clause.sentenceIndex || !'，；'.includes(narrative.clauses[next - 1]!.ending)) break;
    const parts = splitList(text, follower.start, follower.end);
    const names = parts.map((part) => cutPlaceName(text, part.start, part.end, true));
    const isBare = names.every(
      (name, i) =>
        name !== null && name.start - parts[i]!.start <= 3 && /^(?:等.*)?$/.test(text.slice(name.end, parts[i]!.end)),
    );
    if (!isBare) break;
    for (const name of names) if (name) found.push({ ...name, clause: follower, rule, confidence: 0.85 });
  }
  return found;
}

/** A list entry without the ending of a place name, as company names often are. */
function bareItem(text: string, item: Span, isLast: boolean): Span | null {
  let words = text.slice(item.start, item.end);
  const lead = /^(?:了|到|在|位于[^、的]{2,20}的)+/.exec(words)?.[0].length ?? 0;
  words = words.slice(lead);
  const cut = isLast ? words.indexOf('等') : words.length;
  const name = cut >= 0 ? words.slice(0, cut) : words;
  if (
    name.length < 2 ||
    name.length > 18 ||
    TOPIC.test(name) ||
    isGeneric(name) ||
    /[的了在对向从由被把让就将，。：；]/.test(name)
  )
    return null;
  if (/[省市县州盟旗国]$/.test(name)) return null;
  return { start: item.start + lead, end: item.start + lead + name.length };
}

/** Entries of a bulleted list under a line that ends with the verb. */
function readBullets(narrative: Narrative, index: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const found: FoundSite[] = [];
  for (let next = index + 1; next < narrative.clauses.length; next++) {
    const entry = narrative.clauses[next]!;
    const lineStart = text.lastIndexOf('\n', entry.start) + 1;
    if (!BULLET.test(text.slice(lineStart, lineStart + 6))) break;
    const start = Math.max(entry.start, lineStart + BULLET.exec(text.slice(lineStart, lineStart + 6))![0].length);
    const name = cutPlaceName(text, start, entry.end, true);
    if (name)
      found.push({ ...name, clause: { ...entry, start: clause.start }, rule: 'visited-bullets', confidence: 0.9 });
  }
  return found;
}

/** Finds the places that a visiting verb has as its object. */
export function findVisitedPlaces(narrative: Narrative): FoundSite[] {
  const { text } = narrative.view;
  const found: FoundSite[] = [];
  narrative.clauses.forEach((clause, index) => {
    const words = text.slice(clause.start, clause.end);
    const verbs = [...words.matchAll(VERB), ...words.matchAll(SHORT_MOTION)].sort((a, b) => a.index - b.index);
    for (const verb of verbs) {
      const start = clause.start + verb.index;
      const end = start + verb[0].length;
      if (!narrative.isNow(clause, start, end)) continue;
      const sites = /^[了\s：*]*$/.test(text.slice(end, clause.end))
        ? readBullets(narrative, index)
        : readList(narrative, index, end, 'visited');
      const isMotion = MOTION.test(verb[0]);
      for (const site of sites) {
        const after = text.slice(site.end, Math.min(clause.sentenceEnd, site.end + 30));
        if (isMotion && MEETING.test(after.replace(/^，/, ''))) continue;
        found.push(site);
      }
      if (sites.length > 0) break;
    }
  });
  return found;
}
