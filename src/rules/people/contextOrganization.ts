/** Owns finding whose office it is where its own words do not say: by the list, the place just entered, the page's own body. */
import type { Span } from '../../article/span.ts';
import type { ArticleView } from '../articleView.ts';
import type { BodyKind } from '../organizations.ts';
import { phraseStart } from '../phraseStart.ts';
import type { BodyIndex } from './bodies.ts';
import type { OfficeMention } from './officeMentions.ts';
import { headsBody } from './headsOfBodies.ts';
import { mastheadBodies, ownBody, publisherOf, publisherPlace, speaksAsOwn } from './ownBody.ts';
import { ownName } from './ownName.ts';
import { ownPart } from './ownVoice.ts';
import type { Previous } from './resolveOffices.ts';
import { sceneBefore } from './scene.ts';

export const FOREIGN_PARTY = /^[外俄美日韩英法德哈越泰老柬缅印巴蒙朝埃意西葡澳加新马菲匈塞波]方$/;

/** The body that heads a list of persons line by line: a line that holds nothing but its name. */
function headingBody(text: string, offset: number, bodies: BodyIndex): { name: string; span: Span } | null {
  let lineStart = lineStartBefore(text, offset);
  if (lineStart < 0 || text.slice(lineStart, offset).trim() !== '') return null;
  for (let n = 0; n < 12 && lineStart > 0; n++) {
    const end = lineStart - 1;
    lineStart = lineStartBefore(text, end);
    if (lineStart < 0 || text.slice(lineStart, end).includes('。')) return null;
    const body = bodies.at(lineStart);
    if (body && /^[：\s]*$/.test(text.slice(body.end, end))) return { name: body.name, span: body };
  }
  return null;
}

const LONGEST_LIST_LINE = 40;

/** Where the line that reaches `end` begins; -1 when it is too long for an item of a list. */
function lineStartBefore(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_LIST_LINE - 1);
  const mark = text.slice(from, end).lastIndexOf('\n');
  if (mark >= 0) return from + mark + 1;
  return from === 0 ? 0 : -1;
}

/** What a head is the head of: 场长 of a 场, 所长 of a 所. */
const HEAD_OF = /^(?:副|常务副|代|名誉)*(?:校长|([院所馆厂站园行社台场矿])长)$/;

/** The body whose head this is, named before in the sentence: 来到某某改良场，由副场长…. */
function placeOfHead(
  view: ArticleView,
  office: OfficeMention,
  previous: Previous,
): { name: string; span: Span } | null {
  const { text } = view;
  const head = HEAD_OF.exec(text.slice(office.headStart, office.end));
  if (!head || office.start !== office.headStart) return null;
  const from = Math.max(0, previous.lastEnd, office.start - 60);
  const before = text.slice(from, office.start);
  const floor = Math.max(from, from + before.lastIndexOf('。') + 1);
  const ends =
    head[1] === undefined
      ? /(?:学校|大学|学院|[中小]学)(?=[^\u4e00-\u9fff]|$)/g
      : new RegExp(`${head[1]}(?=[^\\u4e00-\\u9fff]|$)`, 'g');
  const found = [...before.matchAll(ends)].at(-1);
  if (!found) return null;
  const end = from + found.index + found[0].length;
  const start = phraseStart(text, end, floor);
  return end - start >= 4 ? { name: text.slice(start, end), span: { start, end } } : null;
}

const CAME_TO = /(?:拜访|访问|走访|来到|到访|走进|前往|赴|参访|参观|抵达|拜会|莅临|移师|转往|到|至)了?$/;

const CAME_INTO = /^[^，。；]{0,24}?(?:在|来到|走进|抵达|莅临|走访|到访|前往|拜会|(?<![感受得看听遇做达直])[到赴])了?/;
const WITHIN = /^(?:的?[^，。；]{0,6}(?:车间|展厅|大厅|内|里|现场|实验室|生产线|病房|教室|窗口))?$/;
const VISITS = /^(?:进行)?(?:参观|访问|考察|交流|参访|调研|座谈|拜会|拜访|走访){0,2}$/;

/** Where the clause that ends at `end` begins, at most 60 characters before. */
function clauseBefore(text: string, end: number): number {
  const from = Math.max(0, end - 60);
  let start = end;
  while (start > from && !'，。；：\n“”'.includes(text[start - 1]!)) start--;
  return start;
}

/** …拜访某某农会，总干事…: whoever heads the place that the clause before came to. */
function destinationBefore(
  view: ArticleView,
  office: OfficeMention,
  kind: BodyKind,
  bodies: BodyIndex,
): { name: string; span: Span } | null {
  const { text } = view;
  const link = /[，。](?:由|受到|得到|与|同)?$/.exec(text.slice(Math.max(0, office.start - 4), office.start));
  if (!link) return null;
  const end = office.start - link[0].length;
  const clause = clauseBefore(text, end);
  const verb = CAME_INTO.exec(text.slice(clause, end));
  const entered = verb ? bodies.at(clause + verb[0].length) : null;
  if (entered && entered.level === null && entered.end <= end) {
    const rest = text.slice(entered.end, end);
    // 莅临某某大学访问。校长…: after a full stop only the head of such a body.
    if (VISITS.test(rest) && headsBody(text.slice(office.headStart, office.end), entered.name))
      return { name: entered.name, span: entered };
    if (link[0].startsWith('，') ? WITHIN.test(rest) : entered.kind === kind && VISITS.test(rest))
      return { name: entered.name, span: entered };
  }
  if (link[0].startsWith('。')) return null;
  const body = bodies.endingAt(end);
  if (!body || body.level !== null) return null;
  return CAME_TO.test(text.slice(Math.max(0, body.start - 4), body.start)) ? { name: body.name, span: body } : null;
}

/** Whether an organization may be the body of an office that tells its kind. */
function isOfKind(organization: string, body: BodyKind): boolean {
  return body === 'any' || body === 'admin' || !/(?:省|市|县|区|州|镇|乡|村|街道)$/.test(organization);
}

/** An organization found around an office. */
interface Found {
  readonly name: string;
  /** Where its words stand, if they do. */
  readonly span: Span | null;
  /** It is the place that the sentence has just entered. */
  readonly isScene?: boolean;
  /** The list goes on: 某公司总经理甲、党委书记乙. */
  readonly isSure?: boolean;
}

/** Offices of those who work at a place that somebody may come to. */
const LOCAL_OFFICE =
  /(?:经理|厂长|站长|馆长|园长|院长|校长|所长|场长|店主|店长|店员|老板|负责人|主管|总监|总裁|董事长|工程师|技术员|讲解员|解说员|舰长|艇长|政委|连长|指导员|支书|党支部书记|社长|行长|矿长|队长|班长|组长|医生|医师|护士|护士长|老师|教师|工人|人员|创办人|创始人|主任|技师|园主|场主|研究员|馆员|专家|员工|挡车工|电工|焊工)$/;
/** Offices of the governments of Hong Kong and Macao. */
const REGION_OFFICE = /^(?:行政长官|政务司|财政司|律政司)/;
/** Offices that only states have. */
const STATE_OFFICE =
  /^(?:国家(?:副)?主席|国务委员|国务院|副?总统|国王|女王|王储|首相|副?总理|外长|外交部长|国防部长|国民议会|众议院|参议院|联邦议院|议会议长)/;

/** Posts of a council. */
const COUNCIL_POST = /^(?:副)?(?:议员|议长|召集人)$/;
const PART_OF =
  /^(集团|公司|学校|医院|学院|企业|商会|协会)(?:公司)?(?:党委|副|常务|执行|名誉|荣誉|监事|理事|董事|总|首席|创始|校|院|会|秘书|负责|领导|纪委|财务|技术|人力|常委)/;
const COMPANY_END = /(?:公司|集团|控股|股份|科技|实业|建投|银行|[^产就作专农工商毕职事行学企]业|能源)$/;
/** What somebody's 公司 or 学校 may be called in full. */
const WHOLES: Readonly<Record<string, RegExp>> = {
  集团: COMPANY_END,
  公司: COMPANY_END,
  企业: COMPANY_END,
  学校: /(?:大学|学院|学校|中学|小学|幼儿园|党校)$/,
  学院: /(?:学院|大学)$/,
  医院: /医院$/,
  商会: /商会$/,
  协会: /协会$/,
};
/** Houses and places that are no firm, and nobody's 学校 either when it is another kind. */
const OTHER_HOUSE = /(?:大学|学院|学校|中学|小学|医院|法院|检察院|商会|协会|公司|集团|[省市县区州镇乡村局厅])$/;
const OWN_WORDS = /^(?:公司|集团|学校|学院|医院|总部)/;
const IS_LISTED = /^(?:（[^）]*）)?(?:先生|女士|同志|教授|博士)?[、，；和与及暨 ]*(?:以及)?$/;
/** The page names its own people. */
const OWN_LIST = /[我本](?:校|院|馆|所|公司|司|集团|会|行|社|局)[^，。；]{0,8}$/;

/** The organization of an office that names none, from the text around it; null when nothing makes it certain. */
export function contextOrganization(
  view: ArticleView,
  office: OfficeMention,
  level: string | null,
  body: BodyKind,
  bodies: BodyIndex,
  previous: Previous,
  isThis: boolean,
): Found | null {
  const { text } = view;
  if (level !== null) {
    // 我县县委书记: the page's own place, whoever stood before.
    const own = /^[我本]$/.test(text[office.start - 1] ?? '') ? mastheadBodies(view).nearest(level, 0) : null;
    if (own) return { name: own.name, span: null };
    const same = previous.level.get(level);
    if (same?.organization && !text.slice(previous.lastEnd, office.start).includes('\n'))
      return { name: same.organization, span: same.organizationSpan };
    if (previous.isOwn) {
      const own = mastheadBodies(view).nearest(level, 0);
      if (own) return { name: own.name, span: null };
    }
    const nearest = bodies.nearest(level, office.start);
    const near = nearest && previous.isOwn && previous.visiting.has(nearest.name) ? null : nearest;
    // A place that is only named afterwards, as a destination, is not the traveller's own.
    const isDestination =
      near &&
      near.start > office.start &&
      /(?:赴|到|前往|走进|抵|访问?)[^，。]{0,4}$/.test(text.slice(near.start - 8, near.start));
    const place = near && !isDestination ? near : mastheadBodies(view).nearest(level, 0);
    if (place) return { name: bodies.fullForm(place.name), span: place };
    const paper = /^[省市县区州]$/.test(level) ? publisherPlace(view) : null;
    return paper === null ? null : { name: paper, span: null };
  }
  const gap = text.slice(previous.lastEnd, office.start);
  // 本校简校长…、副校长…: the list of one's own people.
  if (OWN_LIST.test(gap)) {
    const own = ownBody(view, body);
    if (own !== null) return { name: own, span: null };
  }
  // 本公司董事长…: the page's own.
  if (isThis && /^[我本]$/.test(text[office.start - 1] ?? '')) {
    const own = ownName(view);
    if (own !== null) return { name: bodies.fullForm(own), span: null };
  }
  if (isThis) {
    const named = bodies.nearest(body, office.start);
    return named && { name: named.name, span: named };
  }
  const title = text.slice(office.start, office.end);
  const part = PART_OF.exec(title)?.[1];
  const fits = (name: string): boolean => part === undefined || WHOLES[part]!.test(name) || !OTHER_HOUSE.test(name);
  const region = REGION_OFFICE.test(title) ? /(?:香港|澳门)特别行政区/.exec(text) : null;
  if (REGION_OFFICE.test(title))
    return region && { name: region[0], span: { start: region.index, end: region.index + region[0].length } };
  if (STATE_OFFICE.test(title)) return bodies.stateBefore(text, office.start);
  if (FOREIGN_PARTY.test(text.slice(Math.max(0, office.start - 2), office.start))) return null;
  const heading = headingBody(text, office.start, bodies);
  if (heading) return heading;
  // 某某委员会由召集人某某率队.
  const leads = text[office.start - 1] === '由' ? bodies.endingAt(office.start - 1) : null;
  if (leads && leads.level === null) return { name: bodies.fullForm(leads.name), span: leads };
  const place = destinationBefore(view, office, body, bodies) ?? placeOfHead(view, office, previous);
  if (place) return place;
  const scene = LOCAL_OFFICE.test(text.slice(office.start, office.end))
    ? sceneBefore(text, office.start, previous.lastEnd, text.slice(office.start, office.start + 2))
    : null;
  if (scene) return { name: scene.name, span: scene, isScene: true };
  // 受到公司董事长…: the page's own, where no list goes on.
  if (OWN_WORDS.test(title) && !IS_LISTED.test(gap) && (!gap.includes('\n') || gap.trim().length > LONGEST_LIST_LINE)) {
    const own = ownName(view);
    if (own !== null && fits(own)) return { name: bodies.fullForm(own), span: null };
  }
  const last = previous.last?.organization;
  if (last && fits(last) && gap.length <= 40 && !gap.includes('。') && !/[^、，；]\n/.test(gap) && isOfKind(last, body))
    return {
      name: last,
      span: previous.last!.organizationSpan,
      isSure: gap.length <= 3 && IS_LISTED.test(gap) && previous.last!.isGuess === false,
    };
  // The list goes on: who stood before had no body either.
  if (previous.last && !last && gap.length <= 12 && !gap.includes('。')) return null;
  if (speaksAsOwn(view)) {
    const own = ownBody(view, body) ?? publisherOf(view, title);
    if (own !== null && fits(own)) return { name: own, span: null };
    if (body === 'school' || (ownPart(view) === 'host' && /[公集]/.test(text[office.start]!))) return null;
  }
  if (COUNCIL_POST.test(title)) {
    const council = bodies.lastBefore(office.start, /议会$/);
    if (council) return { name: council.name, span: council };
  }
  // 集团副总经理 after 某某集团董事长: the one spoken of.
  const whole = part === undefined ? null : bodies.lastBefore(office.start, WHOLES[part]!);
  if (whole) return { name: bodies.fullForm(whole.name), span: whole };
  if (body !== 'any' && body !== 'admin') {
    const entity = bodies.nearest(body, office.start) ?? mastheadBodies(view).nearest(body, 0);
    if (entity) return { name: entity.name, span: null };
  }
  return null;
}
