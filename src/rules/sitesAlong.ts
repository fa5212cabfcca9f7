/** Owns places that are no object of a visiting verb: 沿某河徒步, and 出席某中心移交仪式 where the centre was then looked at. */
import { CharacterSet } from './characterSet.ts';
import type { Clause } from './clauses.ts';
import type { Narrative } from './clausesNarrative.ts';
import type { FoundSite } from './sites.ts';
import { isGeneric } from './sitesKinds.ts';
import { readAnnounced } from './sitesAnnounced.ts';
import { splitList } from './sitesJoints.ts';
import { cutPlaceName } from './sitesNames.ts';

/** A way or water that people follow, and what they did along it. */
const ALONG =
  /(?:沿着?|顺着|横渡|泛舟)([一-龥]{1,8}?(?:河|江|溪|渠|湖|大堤|河堤|江堤|海堤|栈道|步道|绿道|古道|老街|大街|步行街))(?:两岸|沿岸|岸边|北岸|南岸|东岸|西岸|一线)?(?=而[上下行]|徒步|步行|一路|边走|逐段|逐一|乘船|乘车|骑行|巡|察看|查看|现场|实地|踏勘|走了|前行|$)/;
const KIND = /(?:大堤|河堤|江堤|海堤|栈道|步道|绿道|古道|老街|大街|步行街|[河江溪渠湖])$/;
/** How much of a clause is read. */
const REACH = 80;

/** The opening or handing over of a place, in its presence. */
const CEREMONY =
  /(?:出席|参加|见证)(?:了)?(?:在[^，。；]{1,20}?(?:举行|举办)的)?([^，。；]{4,36}?)(?:移交|交接|竣工|落成|启用|揭牌|揭幕|开园|开馆|开工|奠基|投产|通车|剪彩)(?:仪式|典礼)/;
/** 并实地察看了示范中心的大棚: the place is then named by its kind alone. */
const LOOKED_AT = /(?:参观|考察|察看|查看|视察|调研|走访)(?:了)?(?:该)?([一-龥]{2,8})/;

/** 参加了对甲所的走访, 对乙院进行了慰问: the visit told as a noun. */
const VISIT_TO =
  /(?<![面针])对([^，。；]{2,30}?)(?:的|(?:进行|开展)(?:了)?(?:实地|集中|现场|专题)*|(?:进行|开展)(?:了)?[^，。；、]{2,6})(?:走访|慰问|考察|调研|参观|视察|检查|回访|暗访|督查|访问|探访)/;

/** 向无名烈士墓敬献花圈: where flowers are laid. */
const WREATH = /向([^，。；]{2,24}?(?:碑|墓|塔|陵|陵园|墓园|广场|铜像|雕像))(?:敬献|献花|献上|鞠躬|默哀)/;

function findWreath(narrative: Narrative, clause: Clause): FoundSite[] {
  const match = WREATH.exec(narrative.view.text.slice(clause.start, Math.min(clause.end, clause.start + REACH)));
  if (!match) return [];
  const start = clause.start + match.index + 1;
  const end = start + match[1]!.length;
  return narrative.isNow(clause, start, end) ? [{ start, end, clause, rule: 'wreath', confidence: 0.75 }] : [];
}

function findVisitTo(narrative: Narrative, clause: Clause): FoundSite[] {
  const { text } = narrative.view;
  const match = VISIT_TO.exec(text.slice(clause.start, Math.min(clause.end, clause.start + REACH)));
  if (!match) return [];
  const start = clause.start + match.index + match[0].indexOf(match[1]!);
  const names = splitList(text, start, start + match[1]!.length).flatMap(
    (part) => cutPlaceName(text, part.start, part.end, false) ?? [],
  );
  if (names.length === 0 || !narrative.isNow(clause, clause.start + match.index, names[0]!.end)) return [];
  return names.map((name) => ({ ...name, clause, rule: 'visit-to', confidence: 0.75 }));
}

function findAlong(narrative: Narrative, clause: Clause): FoundSite[] {
  const { view } = narrative;
  const match = ALONG.exec(view.text.slice(clause.start, Math.min(clause.end, clause.start + REACH)));
  if (!match) return [];
  const start = clause.start + match.index + match[0].indexOf(match[1]!);
  const end = start + match[1]!.length;
  const isNamed = !match[1]!.includes('的') && !isGeneric(match[1]!.replace(KIND, ''));
  if (!isNamed || !narrative.isNow(clause, clause.start + match.index, end)) return [];
  return [{ start, end, clause, rule: 'along', confidence: 0.75 }];
}

function findOpened(narrative: Narrative, index: number): FoundSite[] {
  const { view, clauses } = narrative;
  const clause = clauses[index]!;
  const next = clauses[index + 1];
  if (next?.sentence !== clause.sentence) return [];
  const match = CEREMONY.exec(view.text.slice(clause.start, Math.min(clause.end, clause.start + REACH)));
  const looked = match && LOOKED_AT.exec(view.text.slice(next.start, Math.min(next.end, next.start + REACH)));
  if (!match || !looked) return [];
  const end = clause.start + match.index + match[0].lastIndexOf(match[1]!) + match[1]!.length;
  const name = cutPlaceName(view.text, end - match[1]!.length, end, false);
  if (!name || !narrative.isNow(clause, clause.start + match.index, end)) return [];
  const kind = view.text.slice(name.end - 2, name.end);
  return looked[1]!.includes(kind) ? [{ ...name, clause, rule: 'opened', confidence: 0.7 }] : [];
}

/** Every rule of this file needs one of these. */
const CUES = new CharacterSet('沿顺渡泛献对仪典');
const NONE: readonly FoundSite[] = [];

/** Finds what the participants went along, and what they opened and then looked at. */
export function findPlacesBeside(narrative: Narrative): FoundSite[] {
  const { text } = narrative.view;
  return narrative.clauses.flatMap((clause, index) => {
    if (clause.quoted) return NONE;
    const announced = readAnnounced(narrative, index);
    if (announced.length > 0) return announced;
    const readEnd = Math.min(clause.end, clause.start + REACH);
    if (!CUES.hasWithin(text, clause.start, readEnd)) return NONE;
    const words = text.slice(clause.start, readEnd);
    const along = /[沿顺渡泛]/.test(words) ? findAlong(narrative, clause) : [];
    if (words.includes('献')) along.push(...findWreath(narrative, clause));
    if (words.includes('对')) along.push(...findVisitTo(narrative, clause));
    return words.includes('仪式') || words.includes('典礼') ? [...along, ...findOpened(narrative, index)] : along;
  });
}
