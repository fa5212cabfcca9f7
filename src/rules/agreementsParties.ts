/** Owns who signed: the parties named around the verb of signing, or the two sides of the visit. */
import type { Span } from '../article/span.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import type { Sides } from './sides.ts';

/** Those named before 与 and those after it. */
export interface Parties {
  readonly signers: readonly string[];
  readonly partners: readonly string[];
}

const NOBODY: Parties = { signers: [], partners: [] };
const BOTH = /双方|两地|两校|两院|两[省市区县州国]|两家|校企|三方|两会|政企|银企|校地|两部门|两个集团|两集团/;
const WITH = /[与和同跟]/g;
/** Endings of the names of bodies. */
const BODY =
  '公司|集团|分行|支行|大学|学院|学校|中学|小学|医院|政府|人大常委会|政协|委员会|管委会|局|厅|部|卫生健康委|发展改革委|发改委|总署|协会|商会|联合会|联谊会|学会|研究院|研究所|研究会|科学院|中心|银行|基金会|总会|工会|联盟|办公室|办事处|总局|开发区|新区|园区|经开区|高新区|保税区|合作社|自治[区州县]|[省市县区州镇乡村国府院社厂馆委会行]|(?<!体|关|联)系';
const BODY_END = new RegExp(`(?:${BODY})$`);
/** 屏东县长某某, 某某公司董事长某某: a body with an office and a name after it. */
const BODY_OF_OFFICE = new RegExp(
  `^(.{1,24}?(?:${BODY}))(?:有关|相关)?(?:负责人|负责同志|代表|长|知事|书记|副|党委|党组|党工委|董事|总经理|总裁|校长|院长|局长|主任|会长|主席|领导|行政长官)`,
);
const LEAD =
  /^(?:.*(?:上|之后|会后|下|之间|期间|当日|日|上午|下午|时|晚|仪式|见证下|主持|代表|随后|期间|[，：—“])|会后|当天|现场|并|还|又|再|由|双方|其中)*(?:分别)?/;
const TRAILING =
  /(?:等[^、]{0,12}|则|先后|分别|共同|现场|正式|成功|已|一口气|还|又|再|也|均|都|在会上|当场|联合|代表双方|“牵手”|牵手|，|就.*|围绕.*|在.*)+$/;

const NOT_A_BODY = /了|拜访|参观|走访|考察|举行|签[订署约]|一行|率/;

/** The body that a list entry names, or null. */
function readBody(view: ArticleView, start: number, end: number): Span | null {
  const part = view.text.slice(start, end).replace(TRAILING, '');
  const lead = LEAD.exec(part)![0].length;
  const words = part.slice(lead);
  if (NOT_A_BODY.test(words)) return null;
  const from = start + lead;
  if (words.length >= 2 && words.length <= 30 && BODY_END.test(words)) return { start: from, end: from + words.length };
  const office = BODY_OF_OFFICE.exec(words);
  return office && office[1]!.length >= 2 ? { start: from, end: from + office[1]!.length } : null;
}

function readBodies(view: ArticleView, start: number, end: number): string[] {
  const names: string[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && view.text[i] !== '、') continue;
    const body = readBody(view, from, i);
    if (body) names.push(nameOf(view, body));
    from = i + 1;
  }
  return names;
}

/** 甲与乙 before the verb, each side a list; 甲与乙、丙与丁 are as many pairs as documents. */
function readAround(view: ArticleView, start: number, { verb, place, count }: FoundAgreement): Parties {
  const before = view.text.slice(start, verb.start);
  const pairs = before.split('、');
  if (count > 1 && pairs.length === count && pairs.every((pair) => /[与和同]/.test(pair))) {
    const at = start + pairs.slice(0, place).join('、').length + (place > 0 ? 1 : 0);
    return readPair(view, at, at + pairs[place]!.length);
  }
  return readPair(view, start, verb.start);
}

function readPair(view: ArticleView, start: number, end: number): Parties {
  let half: Parties = NOBODY;
  for (const joint of view.text.slice(start, end).matchAll(WITH)) {
    const at = start + joint.index;
    const partners = readBodies(view, at + 1, end);
    if (partners.length === 0) continue;
    const signers = readBodies(view, start, at);
    // 工业和信息化厅: a joint with a body on one side only may stand inside a name.
    if (signers.length > 0) return { signers, partners };
    if (half === NOBODY) half = { signers, partners };
  }
  return half;
}

/** 某市政府一口气签下两单: the body that the sentence begins with. */
const FIRST_BODY = new RegExp(
  `^[^一-龥]*([一-龥（）]{2,20}?(?:${BODY}))(?=一口气|先后|分别|则|还|又|与|和|同|签|现场|共)`,
);

function readFirstBody(view: ArticleView, start: number, end: number): string | null {
  const match = FIRST_BODY.exec(view.text.slice(start, end));
  if (!match || NOT_A_BODY.test(match[1]!)) return null;
  const from = start + match[0].length - match[1]!.length;
  return nameOf(view, { start: from, end: from + match[1]!.length });
}

/** 在甲市·乙县联席会上，双方签订: the meeting names both. */
const JOINT_MEETING =
  /在([一-龥]{1,12}[省市县区州旗])(?:[·—－-]{1,2}|与|和)([一-龥]{1,12}[省市县区州旗])[^，。]{0,30}(?:会|会议|仪式|活动)/;

function readJointMeeting(view: ArticleView, sentenceStart: number, verbStart: number): Parties {
  const from = Math.max(sentenceStart, verbStart - PARAGRAPH_REACH);
  const match = JOINT_MEETING.exec(view.text.slice(from, verbStart));
  if (!match) return NOBODY;
  const first = from + match.index + 1;
  const second = from + match.index + match[0].indexOf(match[2]!, match[1]!.length + 1);
  return {
    signers: [nameOf(view, { start: first, end: first + match[1]!.length })],
    partners: [nameOf(view, { start: second, end: second + match[2]!.length })],
  };
}

/** The company or school that the paragraph is about: 第三站，某公司。…双方签订协议. */
const PLACE_OF_PARAGRAPH = /[一-龥（）]{2,24}?(?:有限公司|集团|医院|大学|学院)(?=[，。、；]|$)/g;

function lastBodyOfLine(view: ArticleView, verbStart: number): string | null {
  const lineStart = view.text.lastIndexOf('\n', verbStart) + 1;
  const from = Math.max(lineStart, verbStart - PARAGRAPH_REACH);
  let last: string | null = null;
  for (const match of view.text.slice(from, verbStart).matchAll(PLACE_OF_PARAGRAPH))
    if (!NOT_A_BODY.test(match[0]))
      last = nameOf(view, { start: from + match.index, end: from + match.index + match[0].length });
  return last;
}

const PARAGRAPH_REACH = 300;

/** Bodies inside the document's name: 甲大学与乙大学合作协议. */
function readInName(view: ArticleView, agreement: FoundAgreement): Parties {
  const words = view.text.slice(agreement.start, agreement.end);
  const named =
    /^(?:关于)?(.{2,20}?)[与和](.{2,20}?)(?:关于|战略|合作|框架|友好|共建|协作|学术|交流|全面|深化|开展|签)/.exec(
      words,
    );
  if (!named || !BODY_END.test(named[1]!) || !BODY_END.test(named[2]!)) return NOBODY;
  const first = agreement.start + words.indexOf(named[1]!);
  const second = agreement.start + words.indexOf(named[2]!, named[1]!.length);
  return {
    signers: [nameOf(view, { start: first, end: first + named[1]!.length })],
    partners: [nameOf(view, { start: second, end: second + named[2]!.length })],
  };
}

/** Finds the parties of an agreement: 甲与乙签订…; 甲、乙分别与丙…; 双方 stands for the sides of the visit. */
export function findParties(view: ArticleView, agreement: FoundAgreement, sides: Sides): Parties {
  const { clause, verb } = agreement;
  const inName = readInName(view, agreement);
  if (inName.partners.length > 0) return inName;
  const start =
    verb.start - clause.start < 6
      ? Math.max(clause.sentence.start, clause.start - 60)
      : Math.max(clause.start, verb.start - PARAGRAPH_REACH);
  const around = readAround(view, start, agreement);
  if (around.signers.length > 0 && around.partners.length > 0) return choosePair(agreement, around);
  const isBoth = BOTH.test(view.text.slice(start, verb.start));
  if (around.partners.length > 0 && !isBoth) {
    const earlier = readFirstBody(view, clause.sentence.start, clause.start);
    const visitor = sides.visitor !== null && !around.partners.includes(sides.visitor) ? sides.visitor : null;
    const signer = earlier ?? visitor;
    return { signers: signer === null ? [] : [signer], partners: around.partners };
  }
  const places = isBoth ? readJointMeeting(view, clause.sentence.start, verb.start) : NOBODY;
  if (places.partners.length > 0) return places;
  const host = (isBoth ? lastBodyOfLine(view, verb.start) : null) ?? sides.host;
  return sides.visitor !== null && host !== null && host !== sides.visitor
    ? { signers: [sides.visitor], partners: [host] }
    : NOBODY;
}

/** 甲、乙与丙签订子项目、丑项目: as many signers as documents pair off. */
function choosePair(agreement: FoundAgreement, { signers, partners }: Parties): Parties {
  if (agreement.count < 2) return { signers, partners };
  const pick = (names: readonly string[]): readonly string[] =>
    names.length === agreement.count ? [names[agreement.place]!] : names;
  return { signers: pick(signers), partners: pick(partners) };
}
