/** Owns the rules that read scenes of a tour: 在甲公司，代表团了解…; 甲村的民居错落有致. */
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import { findWords, forEachWithWords } from './clausesScan.ts';
import type { FoundSite } from './sites.ts';
import { splitList } from './sitesJoints.ts';
import { readFollowers } from './sitesFollowers.ts';
import { endsPlaceName } from './sitesKinds.ts';
import { cutPlaceName } from './sitesNames.ts';
import { isOpenName } from './sitesOpen.ts';
import { readStation } from './sitesStations.ts';
import { WordTable } from './wordTable.ts';
import { readDoneThere, SCENE_REACH, SETTING } from './sitesDone.ts';

/** What makes a paragraph part of a tour. */
const TOUR = new WordTable([
  '参观', '考察', '察看', '走访', '走进', '视察', '调研组', '考察团', '代表团', '参访团', '访问团', '一行', '一路', '边走边看', '实地', '慰问', '每到一处', '第一站', '首站', '驱车', '边走边', '询问', '围坐', '拉家常',
]); // prettier-ignore
const IN_SCENE = new GatedPattern(
  /^(?:[\s*]*\d{1,2}[.、])?[^\p{L}\p{N}]{0,6}(?:随后|接着|之后|然后|当天|上午|下午|当日|傍晚|\d{1,2}日(?:上午|下午)?)?在/u,
);

/** A place where people met is no visited place. */
const MEETING = new GatedPattern(
  /座谈(?!会室)|(?:会议|接待|贵宾|会客)[室厅]|会谈|会见(?![室厅])|会晤|召开|举行|举办|签约|签署|签字|签订|主持|出席|讲话|致辞|致词|宴|开幕|闭幕|揭牌仪式|发布会/,
);

/** 在甲公司工作: somebody's past, not a scene. */
const STAYING = new GatedPattern(/挂职|工作(?!站)|任职|毕业|期间|看来/);

/** What visitors do in the clause after a scene. */
const LOOKS = new GatedPattern(
  /(?:了解|询问|问|聊|停下|察看|查看|听取|听|观看|参观|驻足|边走边|品尝|体验|看望|慰问|走进|来到|登上|仔细|详细|认真|一边|拉家常|围坐|拉着|握着|端起|拿起|俯身|弯腰|蹲下)/,
);
const LONGEST_OPEN_SCENE = 16;

/** What a scene may be set in besides a place. */
const NO_SCENE = new GatedPattern(
  /(?:下|中|后|时|前|期间|之间|过程|会|会上|会议|仪式|方面|基础|领域|同时|现场|途中|路上|车上|[省市县区州镇乡国]|境内|各地|全国|席间|日|月|年|陪同|见证|指导|支持|努力|推动|活动|座谈)$|^(?:座谈|会谈|交流|参观|考察|调研|走访|听取|听完|看完|了解)/,
);
const IN_PART = new GatedPattern(
  /(?:里|内|中|上|旁|(?:总装|装配|生产|包装)线旁?|展厅|厂区|厂房|现场|门口|门前|库尾|坝顶|坝上|岸边|大堤上)$/,
);
const SCENE_TAIL = new GatedPattern(/^(?:[”"*]*)(?:$|里|内|中(?!心)|上|前|旁|的|正|则|门口|现场)/);

/** Words about people make the phrase a description of staff. */
const PEOPLE = new GatedPattern(/(?:负责人|董事长|总经理|校长|院长|书记|主任|员工|干部|代表|领导|说|介绍|表示)/);
const LOOKING = new GatedPattern(
  /^(?:[一-龥]{2,12}?)?(?:详细|仔细|认真|深入)?(?:了解|询问|察看|查看|听取|观看|参观|驻足)/,
);

/** 湖西乡赵家堡: a name after a town, whatever it ends in. */
const BELOW_TOWN = new GatedPattern(/^[一-龥]{1,8}(?:镇|乡|街道|苏木)([一-龥]{2,6})$/);

function cutBelowTown(text: string, part: Span): Span | null {
  const words = text.slice(part.start, part.end);
  const match = BELOW_TOWN.exec(words);
  return match && !/[省市县区镇乡]$|期间|时|境内|会上|政府/.test(match[1]!) ? part : null;
}

/** “邻里食堂” beside a place that is named. */
function cutQuoted(text: string, part: Span, isBeside: boolean): Span | null {
  const words = text.slice(part.start, part.end);
  if (isBeside && /^“[^“”，。]{2,14}”$/.test(words)) return { start: part.start + 1, end: part.end - 1 };
  const inside = /^“[^“”，。]{2,14}”(?=(?:里|内)[^，。]{2})/.exec(words);
  if (inside) return { start: part.start + 1, end: part.start + inside[0].length - 1 };
  return /^“[^“”，。]{2,14}”[一-龥]{0,6}[室站馆园店坊院廊角吧家村]$/.test(words) ? part : null;
}

const AFTER_PLACE = new CharacterSet(
  '里内中上前旁听看问同向为边，的正则门现则”"*、，和与及（坝库第一二三四五六七八九十0123456789',
);

/** 在 opens a scene only near its start. */
const LEAD_REACH = 20;

/** Whether a place name may end near the start of the stretch: a cheap look before the costly one. */
function mayNamePlace(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + SCENE_REACH);
  for (let i = start + 1; i < limit; i++)
    if ((endsPlaceName(text, i) || text[i] === '”') && (i + 1 === end || AFTER_PLACE.hasAt(text, i + 1))) return true;
  return BELOW_TOWN.testIn(text, start, limit);
}

/** 5日一早，“甲城”里…: a time is all that may stand before. */
const ONLY_TIME =
  /^[^\p{L}\p{N}]*(?:[\d一二两三]{0,3}[日天])?(?:一早|早上|清晨|上午|中午|下午|傍晚|晚上|当[天日晚]|次日|随后|接着|之后)?$/u;

function beginsPart(text: string, clause: Clause): boolean {
  if (clause.start === clause.partStart) return true;
  return (
    clause.start - clause.partStart < 12 &&
    ONLY_TIME.test(text.slice(clause.partStart, clause.start - (text[clause.start - 1] === '，' ? 1 : 0)))
  );
}

/** Whether people only met there: the clause says so, or the next one of the sentence when nothing stands between. */
function isMeetingPlace(narrative: Narrative, index: number, after: string): boolean {
  const { clauses, view } = narrative;
  const next = clauses[index + 1];
  const isNext = after.length < 6 && next?.sentence === clauses[index]!.sentence;
  const nextWords = isNext ? view.text.slice(next.start, next.end) : '';
  return MEETING.test(after) || MEETING.test(nextWords) || STAYING.test(after) || PEOPLE.test(after.slice(0, 8));
}

/** 在海天精工，代表团详细了解…: a scene that fills its clause needs no known ending where what follows is looking. */
function readOpenScene(narrative: Narrative, index: number, start: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  const next = narrative.clauses[index + 1];
  if (next?.sentence !== clause.sentence || clause.end - start > LONGEST_OPEN_SCENE) return [];
  if (!LOOKS.test(text.slice(next.start, Math.min(next.end, next.start + SCENE_REACH)))) return [];
  const inside = IN_PART.exec(text.slice(start, clause.end))?.[0].length ?? 0;
  const words = text.slice(start, clause.end - inside);
  const particle = words.lastIndexOf('的') + 1;
  const span = { start: start + particle, end: clause.end - inside };
  const name = text.slice(span.start, span.end);
  if (NO_SCENE.test(name) || !isOpenName(name, true) || !narrative.isNow(clause, span.start, span.start)) return [];
  return [{ ...span, clause, rule: 'scene-open', confidence: 0.6 }];
}

/** The place or the list of places that a clause sets a scene in, from `start` on. */
function readScene(narrative: Narrative, index: number, start: number, rule: string, confidence: number): FoundSite[] {
  const { text } = narrative.view;
  const clause = narrative.clauses[index]!;
  if (!mayNamePlace(text, start, clause.end)) return rule === 'scene-in' ? readOpenScene(narrative, index, start) : [];
  // 在星河智能，委员们详细了解…: what the visitors do there makes a short company name a place.
  const next = narrative.clauses[index + 1];
  const isLookedAt = rule === 'scene-in' && next !== undefined && LOOKING.test(text.slice(next.start, next.end));
  const names: Span[] = [];
  const parts = splitList(text, start, clause.end);
  for (const part of parts) {
    const isBetween = names.length > 0 && part !== parts.at(-1) && isOpenName(text.slice(part.start, part.end), true);
    const name =
      cutPlaceName(text, part.start, part.end, isLookedAt) ??
      cutBelowTown(text, part) ??
      cutQuoted(text, part, names.length > 0) ??
      (isBetween ? part : null);
    if (!name) break;
    names.push(name);
  }
  const [first, last] = [names[0], names.at(-1)];
  if (!first && rule === 'scene-in') return readOpenScene(narrative, index, start);
  if (!first || !last || !SETTING.test(text.slice(start, first.start))) return [];
  const after = text.slice(last.end, clause.end);
  if (rule !== 'scene-in' && !SCENE_TAIL.test(after)) return [];
  if (isMeetingPlace(narrative, index, after) || !narrative.isNow(clause, first.start, first.start)) return [];
  const found = names.map((name): FoundSite => ({ ...name, clause, rule, confidence }));
  return after === '' ? [...found, ...readFollowers(narrative, index, rule, confidence)] : found;
}

const BEING = new CharacterSet('在');

/** Finds places where a scene of the tour is set. */
export function findScenePlaces(narrative: Narrative): FoundSite[] {
  const { clauses, view } = narrative;
  const { text } = view;
  const tourLines = new Set<number>();
  forEachWithWords(clauses, findWords(text, TOUR), (clause, _, cues) => {
    if (cues.length > 0) tourLines.add(clause.line);
  });
  const found: FoundSite[] = [];
  clauses.forEach((clause, index) => {
    if (clause.quoted) return;
    const isBeing = BEING.hasWithin(text, clause.start, Math.min(clause.end, clause.start + LEAD_REACH));
    const scene = isBeing ? IN_SCENE.lengthIn(text, clause.start, clause.end) : 0;
    if (scene > 0) {
      found.push(...readScene(narrative, index, clause.start + scene, 'scene-in', 0.85));
      return;
    }
    const station = readStation(narrative, index);
    const doneThere = station ? [] : readDoneThere(narrative, index);
    if (station) found.push(...station);
    else if (doneThere.length > 0) found.push(...doneThere);
    else if (tourLines.has(clause.line) && (beginsPart(text, clause) || clauses[index - 1]?.ending === '：')) {
      // 从甲厂、乙园，再到丙中心
      const start = clause.start + (text[clause.start] === '从' ? 1 : 0);
      found.push(...readScene(narrative, index, start, 'scene-at', 0.75));
    }
  });
  return found;
}
