/** Owns who signed: the parties named around the verb of signing, or the two sides of the visit. */
import { allMatches } from './allMatches.ts';
import { GatedPattern } from './gatedPattern.ts';
import { nameOf, type ArticleView } from './articleView.ts';
import { BODY, BODY_END, NOT_A_BODY, organizationOf, readBodies } from './agreementsBodies.ts';
import { CharacterSet } from './characterSet.ts';
import { findWords } from './clausesScan.ts';
import { WordTable } from './wordTable.ts';
import { signersOf } from './agreementsNames.ts';
import type { FoundAgreement } from './agreementsFound.ts';
import type { Sides } from './sides.ts';

/** Those named before 与 and those after it. */
export interface Parties {
  readonly signers: readonly string[];
  readonly partners: readonly string[];
}

const NOBODY: Parties = { signers: [], partners: [] };
const BOTH = new GatedPattern(
  /双方|三方|各方|政企|银企|校企|校地|院企|政校|两(?:地|校|院|家|会|行|馆|所|社|省|市|区|县|州|国|镇|村|部门|单位|集团|公司|企业|园区|省州|省区|县市|市县|省市|个集团)/,
);
const WITH = /[与和同跟]|(?<=[会司局院校厅府委团])及(?![其时格])/g;
const JOINTS = new CharacterSet('与和同跟及');
/** A party is known by its own words or because the text comes back to it. */
const NO_PARTY = new GatedPattern(/[，。；：《》]|电（|记者|通讯员|(?<!集|兵)团$|[组队]$|一行/);

/** 甲与乙 before the verb, each side a list; 甲与乙、丙与丁 are as many pairs as documents. */
function readAround(view: ArticleView, start: number, { verb, place, count }: FoundAgreement): Parties {
  const pairs = count > 1 ? view.text.slice(start, verb.start).split('、') : [];
  if (count > 1 && pairs.length === count && pairs.every((pair) => /[与和同]/.test(pair))) {
    const at = start + pairs.slice(0, place).join('、').length + (place > 0 ? 1 : 0);
    return readPair(view, at, at + pairs[place]!.length);
  }
  return readPair(view, start, verb.start);
}

function readPair(view: ArticleView, start: number, end: number): Parties {
  let half: Parties = NOBODY;
  if (!JOINTS.hasWithin(view.text, start, end)) return half;
  for (const joint of allMatches(WITH, view.text.slice(start, end))) {
    const at = start + joint.index;
    const isWith = !/[和及]/.test(joint[0]);
    const partners = readBodies(view, at + 1, end, isWith);
    const signers = readBodies(view, start, at, isWith);
    if (partners.length === 0) {
      if (half === NOBODY && isWith) half = { signers: [], partners: signers };
      continue;
    }
    // 工业和信息化厅: a joint with a body on one side only may stand inside a name.
    if (signers.length > 0) return { signers, partners };
    if (half === NOBODY || half.signers.length === 0) half = { signers, partners };
  }
  return half;
}

const LIST_MARK = new CharacterSet('、');
const BOTH_PLACES = new GatedPattern(/两[省市县区州地校]/);

/** 甲局、乙局以及丙社共同签订: a list without 与 signs together. */
function readTogether(view: ArticleView, start: number, end: number): Parties {
  if (!LIST_MARK.hasWithin(view.text, start, end) || BOTH_PLACES.testIn(view.text, start, end)) return NOBODY;
  const [first, ...others] = readBodies(view, start, end, false);
  return first !== undefined && others.length > 0 ? { signers: [first], partners: others } : NOBODY;
}

/** 某市政府一口气签下两单: the body that the sentence begins with. */
const FIRST_BODY = new GatedPattern(
  new RegExp(`^[^一-龥]*([一-龥（）]{2,20}?(?:${BODY}))(?=一口气|先后|分别|则|还|又|与|和|同|签|现场|共)`),
);

function readFirstBody(view: ArticleView, start: number, end: number): string | null {
  const match = FIRST_BODY.execIn(view.text, start, end);
  if (!match || NOT_A_BODY.test(match[1]!)) return null;
  const from = start + match[0].length - match[1]!.length;
  return nameOf(view, { start: from, end: from + match[1]!.length });
}

/** 在甲市·乙县联席会上，双方签订: the meeting names both. */
const JOINT_MEETING = new GatedPattern(
  /在([一-龥]{1,12}[省市县区州旗])(?:[·—－-]{1,2}|与|和)([一-龥]{1,12}[省市县区州旗])[^，。]{0,30}(?:会|会议|仪式|活动)/,
);

function readJointMeeting(view: ArticleView, sentenceStart: number, verbStart: number): Parties {
  const from = Math.max(sentenceStart, verbStart - PARAGRAPH_REACH);
  const match = JOINT_MEETING.execIn(view.text, from, verbStart);
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

const PLACE_ENDS = new WordTable(['有限公司', '集团', '医院', '大学', '学院']);

function lastBodyOfLine(view: ArticleView, verbStart: number): string | null {
  // Looked for in the reach only: a document may be one line of megabytes.
  const earliest = Math.max(0, verbStart - PARAGRAPH_REACH);
  const from = earliest + view.text.slice(earliest, verbStart).lastIndexOf('\n') + 1;
  let last: string | null = null;
  const words = view.text.slice(from, verbStart);
  if (findWords(words, PLACE_ENDS).length === 0) return null;
  for (const match of allMatches(PLACE_OF_PARAGRAPH, words))
    if (!NOT_A_BODY.test(match[0]))
      last = nameOf(view, { start: from + match.index, end: from + match.index + match[0].length });
  return last;
}

const PARAGRAPH_REACH = 300;

/** The second signer inside a name, up to what the document is. */
const IN_NAME = /^(.{2,20}?)(?:关于|战略|合作|框架|友好|共建|协作|学术|交流|全面|深化|开展|缔结|建立|签)/;
const LONGEST_SIGNERS = 42;

/** 与, 和, or the blank after 政府. */
const NAME_JOINTS = new CharacterSet('与和府');

/** Bodies inside the document's name: 甲大学与乙大学合作协议. */
function readInName(view: ArticleView, agreement: FoundAgreement): Parties {
  const words = view.text.slice(agreement.start, agreement.end);
  const told = signersOf(words);
  if (told) {
    const signers = readBodies(view, agreement.start, agreement.start + told[1]!.length, true);
    const at = agreement.start + words.indexOf(told[2]!, told[1]!.length);
    const partners = readBodies(view, at, at + told[2]!.length, true);
    if (signers.length > 0 && partners.length > 0) return { signers, partners };
  }
  const from = words.startsWith('关于') ? 2 : 0;
  // 中华人民共和国和甲国: not every 和 stands between the two.
  if (!NAME_JOINTS.hasWithin(words, 0, Math.min(words.length, LONGEST_SIGNERS))) return NOBODY;
  for (const { index } of words.slice(0, LONGEST_SIGNERS).matchAll(/[与和]|(?<=政府)\s/g)) {
    const partner = IN_NAME.exec(words.slice(index + 1, index + 1 + LONGEST_SIGNERS))?.[1];
    if (index - from < 2 || partner === undefined || !BODY_END.test(words.slice(from, index))) continue;
    if (!BODY_END.test(partner)) continue;
    const second = agreement.start + index + 1;
    return {
      signers: [nameOf(view, { start: agreement.start + from, end: agreement.start + index })],
      partners: [nameOf(view, { start: second, end: second + partner.length })],
    };
  }
  return NOBODY;
}

/** 某某表示，…这次签约的某某生产线: the speaker's own body has signed. */
const OWN_SIGNING = /(?:这次|此次|本次|今天|今日)(?:所)?签约的$/;
const SPEAKER = /^([一-龥·]{2,12}?)(?:表示|说|介绍|指出|透露)[，：]/;
const COUNTED = /[全各][省市县区州](?:共|累计|现场|集中)*签约\d+个[^，。]{0,12}$/;

function readSpeaker(view: ArticleView, { clause, start }: FoundAgreement): string | null {
  const { text } = view;
  if (!OWN_SIGNING.test(text.slice(Math.max(clause.sentence.start, start - 8), start))) return null;
  const name = SPEAKER.exec(text.slice(clause.sentence.start, clause.sentence.start + 16))?.[1];
  return name === undefined ? null : (organizationOf(view, name) ?? null);
}

/** 甲公司总经理张三、乙公司李四，分别与丙、丁签订: the signers stand in the clause before. */
const WITH_OTHERS = new GatedPattern(/^(?:分别)?[与和同]/);

/** Finds the parties of an agreement: 甲与乙签订…; 甲、乙分别与丙…; 双方 stands for the sides of the visit. */
export function findParties(view: ArticleView, agreement: FoundAgreement, sides: Sides): Parties {
  const { clause, verb } = agreement;
  const inName = readInName(view, agreement);
  if (inName.partners.length > 0) return inName;
  const speaker = readSpeaker(view, agreement);
  if (speaker !== null) return { signers: [speaker], partners: [] };
  // 全市共签约33个项目: whose they are is not said.
  if (COUNTED.test(view.text.slice(Math.max(clause.start, agreement.start - 12), agreement.end))) return NOBODY;
  const isCarriedOn = WITH_OTHERS.testIn(view.text, clause.start, clause.start + 4);
  const start =
    verb.start - clause.start < 6 || isCarriedOn
      ? Math.max(clause.sentence.start, clause.start - 60)
      : Math.max(clause.start, verb.start - PARAGRAPH_REACH);
  const pair = readAround(view, start, agreement);
  const around = pair.partners.length > 0 ? pair : readTogether(view, start, verb.start);
  if (around.signers.length > 0 && around.partners.length > 0) return choosePair(agreement, around);
  const isBoth = BOTH.testIn(view.text, start, verb.start);
  if (around.partners.length > 0 && !isBoth) {
    const earlier = readFirstBody(view, clause.sentence.start, clause.start);
    const signer = earlier ?? otherSide(sides, around.partners);
    return { signers: signer === null ? [] : [signer], partners: around.partners };
  }
  const places = isBoth ? readJointMeeting(view, clause.sentence.start, verb.start) : NOBODY;
  if (places.partners.length > 0) return places;
  const host = (isBoth ? lastBodyOfLine(view, verb.start) : null) ?? sides.host;
  const isKnown = isParty(sides.visitor) && isParty(host) && host !== sides.visitor;
  if (isKnown) return { signers: [sides.visitor!], partners: [host!] };
  // 来到甲公司……双方签署: the one that is certain.
  if (around.partners.length > 0) return around;
  return isBoth && isParty(host) && host !== sides.visitor ? { signers: [], partners: [host!] } : NOBODY;
}

function isParty(name: string | null): boolean {
  return name !== null && name.length >= 2 && name.length <= 30 && !NO_PARTY.test(name);
}

/** The side of the visit that the partners are not. */
function otherSide({ visitor, host }: Sides, partners: readonly string[]): string | null {
  const isPartner = (name: string): boolean =>
    partners.some((partner) => partner.includes(name) || name.includes(partner));
  if (visitor !== null && isParty(visitor) && !isPartner(visitor)) return visitor;
  return host !== null && isParty(host) && !isPartner(host) ? host : null;
}

/** 甲、乙与丙签订子项目、丑项目: as many signers as documents pair off. */
function choosePair(agreement: FoundAgreement, { signers, partners }: Parties): Parties {
  if (agreement.count < 2) return { signers, partners };
  const pick = (names: readonly string[]): readonly string[] =>
    names.length === agreement.count ? [names[agreement.place]!] : names;
  return { signers: pick(signers), partners: pick(partners) };
}
