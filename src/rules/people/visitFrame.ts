/** Owns the words that tell who travels and who receives: delegations, their destinations, and the venue. */
import type { ArticleView } from '../articleView.ts';
import { GatedPattern } from '../gatedPattern.ts';
import { phraseStart } from '../phraseStart.ts';
import { PROVINCE_LETTERS } from '../places.ts';
import { WordTable } from '../wordTable.ts';
import type { Body } from './bodies.ts';
import { mastheadBodies } from './ownBody.ts';
import { ownName } from './ownName.ts';
import { LEAD_SENTENCES, leadOf, type OwnSide, ownPart, ownVoice } from './ownVoice.ts';
import { readCourtesies } from './courtesies.ts';
import { isSameParty } from './partyNames.ts';
import { readHeadline } from './headlineParties.ts';
import { type Party, PartyReader } from './partyReader.ts';

export interface VisitFrame {
  /** Parties whose delegation travels, in order of mention. */
  readonly visitors: readonly Party[];
  /** The names of parties that the headline says came, and those it says received. */
  readonly headline: { readonly visitors: readonly string[]; readonly hosts: readonly string[] };
  /** Bodies that are the subject of a travelling verb: a weaker sign. */
  readonly travellers: readonly Party[];
  /** Destinations, in order of mention. */
  readonly hosts: readonly Party[];
  /** Bodies that were entered, called on or visited on the way. */
  readonly entered: readonly Party[];
  /** Parties whose coming was welcomed. */
  readonly welcomed: readonly Party[];
  /** Parties that were thanked for the reception. */
  readonly thanked: readonly Party[];
  /** Bodies at whose place a meeting was held. */
  readonly venues: readonly Party[];
  /** Who the page itself is in the visit, where it says 来我校 or 我院…赴. */
  readonly own: OwnSide;
  /** Parties that held an event to win investors or students at another's place. */
  readonly promoted: readonly Party[];
  /** Two bodies that meet or sign without a journey, the page's own first. */
  readonly pair: readonly [string, string] | null;
  /** The names of the page's own body, which stands where `own` says. */
  readonly ownNames: readonly string[];
  /** Bodies that the text says belong to another one: 甲集团所属乙公司. */
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  /** Whether headline or lead tell of a signing. */
  readonly signs: boolean;
}

const GROUPS = new WordTable(
  '代表团 考察团 访问团 参访团 交流团 学习团 访团 观摩团 考察组 慰问团 参观团 党政团 商务团 经贸团 工作组 调研组 一行 考察队 专家组 医疗队'.split(
    ' ',
  ),
);
const TRAVEL = new WordTable(
  '回访 赴 前往 来到 抵达 到访 访问 莅临 走进 走访 造访 拜访 考察 调研 到 来 飞抵 出访 奔赴 深入 做客 抵 转赴 一行到 参访 视察'.split(
    ' ',
  ),
);
const MEETING =
  /^[^，。；]{0,30}(?:举行|召开|签署|签订|会见|会面|会谈|座谈|见面|签约|揭[牌幕开])|^(?:总部|[一二三四五六七八九十\d]{0,2}[楼层])?(?:会议室|会客室|报告厅|总部)/;
const VISITING =
  /(?:考察|访问|调研|学习|参观|交流|对接|走访|洽谈|检查|视察|指导|座谈|招商|看望|慰问|协作|合作|观摩|督导|拜访|参访|来访|活动|会谈|走进|率队|带队|签约|签署|仪式)/;
const IN_DEPTH = /^(?:交|沟|探|研|了|学|洽|讨|推|贯|分|细|合|对|座|会|调|考)/;
const LEADING = /(?:率|带队|一行|团|带领|组织|组|赴|先后|专程|客人|成员)/;
const FIRST_SENTENCES = 40;
/** What is asked for, planned or hoped for does not tell who visits now. */
const NOT_YET = /(?:将|下一步|明年|择期|适时|回访|希望|期待|盼望|诚邀|邀请|计划|拟)[^，。；]{0,14}$/;
/** A delegation's words that are a person's: 秘书长某某一行. */
const PERSONAL = /[长记授士生任员席理裁事使监官人师]/;
const PROMOTION =
  /[^，。；！\n]{2,40}?(?:推介会|招商会|恳谈会|说明会|推荐会|招聘会|路演|推介活动|招商活动|宣讲会)(在)/g;
const LONGEST_LEAD = 800;
const INVITES = /^[^，。；]{0,12}(?:邀请|之邀)/;
const COMING = new WordTable('来访的 到访的 来华访问的 前来访问的 访华的 前来考察的 来校访问的 到访客人'.split(' '));
const ACTIVITY = /^(?:[^，。；]{0,6})(?:学习|考察|调研|视察|督导|检查|访问|参观|慰问|观摩|走访|指导|开展)/;

/** Reads the headline and the first sentences for delegations, destinations and venues. Linear. */
export function readVisitFrame(view: ArticleView, bodies: readonly Body[]): VisitFrame {
  const { text } = view;
  const reader = new PartyReader(text, bodies);
  const { welcomed, thanked } = readCourtesies(text, reader);
  const headline = readHeadline(view);
  const promotions = readPromotions(text.slice(0, LONGEST_LEAD), reader);
  const frame = {
    visitors: [] as Party[],
    travellers: [] as Party[],
    hosts: promotions.map(({ at }) => at),
    welcomed,
    thanked,
    entered: [] as Party[],
    promoted: promotions.map(({ by }) => by),
    headline,
    pair: headline.pair,
    venues: [] as Party[],
    own: ownPart(view),
    ownNames: ownNames(view, bodies),
    parts: readParts(text, bodies),
    signs: /签[约署订字下]|缔结|结对/.test(leadOf(view)),
  };

  for (const sentence of view.sentences.slice(0, FIRST_SENTENCES)) {
    const to = Math.min(sentence.end, sentence.start + 500);
    const isVisit = VISITING.test(text.slice(sentence.start, to));
    const early = sentence.number <= 6;
    for (let i = sentence.start; i < to; i++) {
      const group = GROUPS.lengthAt(text, i);
      if (group > 0) {
        if (sentence.number > LEAD_SENTENCES && NOT_YET.test(text.slice(Math.max(sentence.start, i - 24), i))) {
          i += group - 1;
          continue;
        }
        const start = phraseStart(text, i, Math.max(sentence.start, i - 30));
        const party = start < i ? reader.at(start) : null;
        // “某地商机考察团”: a quoted name tells where it goes as often as whence it comes.
        if (party && party.end <= i && '“「『'.includes(text[start - 1] ?? '，')) continue;
        if (party && party.end <= i) frame.visitors.push(party);
        else if (
          text.startsWith('一行', i) &&
          i - start >= 3 &&
          i - start <= 12 &&
          !PERSONAL.test(text.slice(start, i))
        )
          frame.visitors.push({ start, end: i, name: text.slice(start, i), isBody: true });
        i += group - 1;
        continue;
      }
      if (text[i] === '在' && isVisit) {
        const venue = reader.at(i + 1);
        if (!venue) continue;
        if (ACTIVITY.test(text.slice(venue.end, venue.end + 14)) && sentence.number <= LEAD_SENTENCES)
          frame.hosts.push(venue);
        else if (MEETING.test(text.slice(venue.end, venue.end + 44))) frame.venues.push(venue);
        continue;
      }
      const coming = COMING.lengthAt(text, i);
      if (coming > 0) {
        const party = reader.at(i + coming);
        if (party) frame.visitors.push(party);
        i += coming - 1;
        continue;
      }
      if (text[i] === '应' && sentence.number <= LEAD_SENTENCES) {
        const inviting = reader.at(i + 1);
        if (inviting && INVITES.test(text.slice(inviting.end, inviting.end + 16))) frame.hosts.push(inviting);
        continue;
      }
      if (text[i] === '对' && isVisit && early) {
        const visited = reader.at(i + 1);
        if (visited && /^[^，。；]{0,14}访问/.test(text.slice(visited.end, visited.end + 16)))
          frame.hosts.push(visited);
        continue;
      }
      const travel = isVisit ? TRAVEL.lengthAt(text, i) : 0;
      if (travel === 0) continue;
      // 深入交换意见: nobody enters anything.
      if (text.startsWith('深入', i) && IN_DEPTH.test(text.slice(i + 2, i + 4))) continue;
      const before = text.slice(Math.max(sentence.start, i - 80), i);
      if (sentence.number > LEAD_SENTENCES && NOT_YET.test(before.slice(-24))) continue;
      const after = i + travel + (/^(?:了|位于|我国)/.exec(text.slice(i + travel, i + travel + 2))?.[0].length ?? 0);
      const isSure = LEADING.test(before) || sentence.number <= 2;
      const reached = reader.listAt(after);
      frame.entered.push(...reached.filter(({ isBody }) => isBody));
      let destinations = isSure ? reached : [];
      if (
        travel === 1 &&
        PROVINCE_LETTERS.has(text[after]!) &&
        /^[考访调学开进对参洽交，。举招指]/.test(text[after + 1] ?? '')
      )
        destinations = [{ start: after, end: after + 1, name: PROVINCE_LETTERS.get(text[after]!)!, isBody: false }];
      else if (/^[来访赴]$/.test(text[i]!) && text[after] === '华')
        destinations = [{ start: after, end: after + 1, name: '中国', isBody: false }];
      frame.hosts.push(...destinations);
      if (early && (destinations.length > 0 || travel > 1 || text[i] === '赴')) {
        const body = subjectBefore(text, bodies, sentence.start, i);
        if (body) frame.travellers.push({ ...body, isBody: true });
      }
      i += travel - 1;
    }
  }
  return frame;
}

const BELONGS = new GatedPattern(/(?:所属|旗下|下属|所辖|直属)的?$/);
const MOST_PARTS = 40;

/** 甲集团所属乙公司: which body is a part of which. */
function readParts(text: string, bodies: readonly Body[]): { part: string; whole: string }[] {
  const parts: { part: string; whole: string }[] = [];
  for (const { start, name } of bodies) {
    const link = BELONGS.execIn(text, Math.max(0, start - 3), start);
    if (!link) continue;
    const end = start - link[0].length;
    const from = phraseStart(text, end, Math.max(0, end - 24));
    if (end - from >= 2) parts.push({ part: name, whole: text.slice(from, end) });
    if (parts.length === MOST_PARTS) break;
  }
  return parts;
}

/** The body, no place, with which a clause before the verb at `at` begins. */
function subjectBefore(text: string, bodies: readonly Body[], from: number, at: number): Body | null {
  let subject: Body | null = null;
  for (const body of bodies) {
    if (body.start > at) break;
    if (body.start < from || body.end > at || body.kind === 'admin') continue;
    if (body.start === from || /[，。；：日“” ）]/.test(text[body.start - 1]!)) subject = body;
  }
  return subject;
}

/** 某市招商推介会在某地举行: who advertises at another's place has travelled there. */
function readPromotions(lead: string, reader: PartyReader): { by: Party; at: Party }[] {
  return [...lead.matchAll(PROMOTION)].flatMap((match) => {
    const by = reader.lastWithin(match.index, match.index + match[0].length - match[1]!.length);
    const at = reader.at(match.index + match[0].length);
    return by && at && !isSameParty(by.name, at.name) ? [{ by, at }] : [];
  });
}

/** The page's own body by its name: a school or firm, or the place of 我县. */
function ownNames(view: ArticleView, bodies: readonly Body[]): string[] {
  const name = ownName(view);
  if (name !== null) return [name];
  const { at, part } = ownVoice(view);
  const word = /我([省市县区州镇乡])/.exec(view.text.slice(0, LONGEST_LEAD))?.[1];
  if (part === null || word === undefined || !Number.isFinite(at)) return [];
  const masthead = mastheadBodies(view).nearest(word, 0);
  if (masthead) return [masthead.name];
  if (part === 'host') return [];
  const home = bodies.find(
    ({ level, start }) => level === word && !/[赴到在访往抵]$/.test(view.text.slice(Math.max(0, start - 1), start)),
  );
  return home ? [home.name] : [];
}
