/** Owns the organization and the titles of a person: what the office's words say, else what the text around makes certain. */
import type { Span } from '../../article/span.ts';
import { type ArticleView, nameOf } from '../articleView.ts';
import { firstPlaces } from '../firstPlaces.ts';
import { type BodyKind, type Office, partOffice } from '../organizations.ts';
import { phraseStart } from '../phraseStart.ts';
import { PROVINCES } from '../places.ts';
import { WordTable } from '../wordTable.ts';
import type { BodyIndex } from './bodies.ts';
import type { OfficeMention } from './officeMentions.ts';
import { mastheadBodies, ownBody, speaksAsOwn } from './ownBody.ts';
import { ownPart } from './ownVoice.ts';
import { isSameParty } from './partyNames.ts';

export interface Resolved {
  titles: string[];
  organization: string | null;
  organizationSpan: Span | null;
  level: string | null;
  /** The organization was found around the office, not in its words. */
  isGuess: boolean;
}

/** The offices read so far, for those that name no organization of their own. */
export interface Previous {
  readonly level: Map<string, Resolved>;
  /** Bodies as offices before have named them: 北辰重机. */
  readonly known: Set<string>;
  last: Resolved | null;
  lastEnd: number;
  /** The page has said that the visitors came to it. */
  isOwn: boolean;
  /** Organizations of the visitors named before. */
  readonly visiting: Set<string>;
}

/** 社区党委书记: the title keeps the word, the organization is the 社区 that the text names. */
const OWN_TITLE = /^(?:社区|园区|景区)$/;

/** Length of a body at the start of `words` that an office before has named, where the parting found more or nothing. */
function knownAt(words: string, organizationEnd: number, { known }: Previous): number {
  for (const name of known) {
    if (known.size > 200) break;
    if (
      words.length > name.length &&
      organizationEnd > name.length &&
      words.startsWith(name) &&
      /[部处科室办]$/.test(words.slice(0, organizationEnd))
    )
      return name.length;
  }
  return 0;
}

const FOREIGN_PARTY = /^[外俄美日韩英法德哈越泰老柬缅印巴蒙朝埃意西葡澳加新马菲匈塞波]方$/;

/** The organization of a person whose office is not said. */
function bodyOnly(words: string): Office {
  return { titleStart: words.length, organizationEnd: words.length, organizationSuffix: '', level: null, body: 'any' };
}

/** Parts the offices of one mention; the organization is the first office's, found in the text around where it is not said. */
export function resolveOffices(
  view: ArticleView,
  offices: readonly OfficeMention[],
  bodies: BodyIndex,
  previous: Previous,
): Resolved {
  const { text } = view;
  const leading = offices[0]?.placeOf;
  if (leading) {
    const place = resolveOffices(view, [leading], bodies, previous);
    const own = resolveOffices(view, [{ ...offices[0]!, placeOf: undefined }, ...offices.slice(1)], bodies, previous);
    return { ...place, titles: own.titles };
  }
  let main: Resolved = { titles: [], organization: null, organizationSpan: null, level: null, isGuess: false };
  offices.forEach((office, index) => {
    const words = text.slice(office.start, office.wordsEnd ?? office.headStart);
    const country = office.wordsEnd === undefined ? bodies.countryAt(words) : 0;
    let parted =
      office.headStart === office.end
        ? bodyOnly(words)
        : country > 0
          ? { ...bodyOnly(words.slice(0, country)), body: 'admin' as const }
          : partOffice(words, text.slice(office.headStart, office.end), /[我该本]/.test(text[office.start - 1] ?? ''));
    const known = country > 0 || office.wordsEnd !== undefined ? 0 : knownAt(words, parted.organizationEnd, previous);
    if (known > 0) parted = bodyOnly(words.slice(0, known));
    const titleStart = office.start + (OWN_TITLE.test(words.slice(0, parted.titleStart)) ? 0 : parted.titleStart);
    const titleSpan = { start: office.wordsEnd === undefined ? titleStart : office.headStart, end: office.end };
    let organization =
      parted.organizationEnd > 0 ? words.slice(0, parted.organizationEnd) + parted.organizationSuffix : null;
    // 哈方外交部: another country's, not ours of that name.
    if (
      organization !== null &&
      /部$/.test(organization) &&
      FOREIGN_PARTY.test(text.slice(Math.max(0, office.start - 2), office.start))
    ) {
      organization = null;
      titleSpan.start = office.start;
    }
    const isThis = organization !== null && /^[该本我]/.test(organization);
    if (isThis) organization = null;
    if (organization !== null)
      organization = organization
        .replace(/^(?:中共|[中外俄美日韩英法德]方(?=.{3}))/, '')
        .replace(/（[^）]*）(?:.{0,8}项目)?$/, '');
    if (organization !== null && parted.level === null && organization.length >= 3) previous.known.add(organization);
    if (index === 0) {
      let isGuess = false;
      let span: Span | null =
        organization === null ? null : { start: office.start, end: office.start + parted.organizationEnd };
      if (organization !== null) organization = bodies.named(bodies.fullForm(lastUnit(organization)), office.start);
      else {
        const found = contextOrganization(
          view,
          office,
          parted.level,
          parted.body,
          bodies,
          previous,
          isThis || parted.isThis === true || text[office.start - 1] === '该',
        );
        // 高新区党工委书记 where no name goes before: the zone is called so.
        const zone = found === null ? /^(?:高新区|经开区|开发区|新区|保税区|度假区)/.exec(words) : null;
        if (zone) {
          organization = zone[0];
          span = { start: office.start, end: office.start + zone[0].length };
        }
        isGuess = found !== null && parted.level === null;
        if (found) {
          organization = found.name;
          span = found.span;
        }
      }
      main = {
        titles: titleSpan.start < titleSpan.end ? [nameOf(view, titleSpan)] : [],
        organization,
        organizationSpan: span,
        level: parted.level,
        isGuess,
      };
      return;
    }
    const isOwn =
      organization === null ||
      (main.organization !== null &&
        isSameParty(organization, main.organization) &&
        organization.length <= main.organization.length + 2);
    const isPost = !/(?:院士|委员|代表|教授|理事|会员)$/.test(text.slice(office.headStart, office.end));
    // 某国政府特使、商务部副部长: the envoy's post is elsewhere.
    if (index === 1 && organization !== null && main.organization !== null && isEnvoy(text, offices[0]!)) {
      main.organization = organization;
      main.organizationSpan = { start: office.start, end: office.start + parted.organizationEnd };
      main.titles = [nameOf(view, { start: offices[0]!.start, end: offices[0]!.end }), nameOf(view, titleSpan)];
      return;
    }
    // 省政协副主席、某大学校长: the seat is held beside the post.
    const isBesideSeat = index === 1 && isPost && organization !== null && !isOwn && isSeat(text, offices[0]!);
    if (isBesideSeat) main.titles = [nameOf(view, { start: offices[0]!.start, end: offices[0]!.end })];
    if (
      isBesideSeat ||
      (organization !== null && isPost && main.level === null && (main.organization === null || main.isGuess))
    ) {
      main.organization = bodies.fullForm(lastUnit(organization!));
      main.isGuess = false;
      main.organizationSpan = { start: office.start, end: office.start + parted.organizationEnd };
      main.titles.push(nameOf(view, titleSpan));
    } else main.titles.push(nameOf(view, isOwn ? titleSpan : { start: office.start, end: office.end }));
  });
  return main;
}

/** 政府特使, 国家主席特别代表: sent for the occasion. */
function isEnvoy(text: string, office: OfficeMention): boolean {
  return /(?:政府|主席|总统|首相|国王|总理)(?:特使|特别代表)$/.test(text.slice(office.start, office.end));
}

/** 政协副主席, 人大代表: a seat that somebody with another post holds. */
function isSeat(text: string, office: OfficeMention): boolean {
  return /(?:政协(?:副主席|常委|委员)|人大(?:常委会)?(?:副主任|委员|代表)|党代表|界别?委员|院士)$/.test(
    text.slice(office.start, office.end),
  );
}

/** 大祥区 of 邵阳市大祥区: the unit that the office belongs to. */
function lastUnit(place: string): string {
  if (/^.{2,3}特别行政区$/.test(place)) return place;
  const unit =
    /(?:.{1,6}?(?:省|自治区|市|地区|自治州|州|盟))+?(?=[^省市区州盟]{1,9}(?:市|自治县|县|区|旗|镇|乡|街道|村)$)/.exec(
      place,
    );
  const province = PROVINCE_WORDS.lengthAt(place, 0);
  const rest = unit ? place.slice(unit[0].length) : place.slice(province);
  return province > 0 && !unit && !/^(?!自治)[^省市县区]{2,9}(?:市|自治州|州|自治县|县|区|旗|镇|乡|村)$/.test(rest)
    ? place
    : rest.length >= 2 && !/^(?:新|老|城|郊|开发|高新|经开)区/.test(rest)
      ? rest
      : place;
}
const PROVINCE_WORDS = new WordTable(PROVINCES.keys());

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

const CAME_INTO = /^[^，。；]{0,24}?(?:在|来到|走进|抵达|莅临|走访|到访|前往|拜会)了?/;
const WITHIN = /^(?:的?[^，。；]{0,6}(?:车间|展厅|大厅|内|里|现场|实验室|生产线|病房|教室|窗口))?$/;
const VISITS = /^(?:进行)?(?:参观|访问|考察|交流|参访|调研|座谈){0,2}$/;

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

function contextOrganization(
  view: ArticleView,
  office: OfficeMention,
  level: string | null,
  body: BodyKind,
  bodies: BodyIndex,
  previous: Previous,
  isThis: boolean,
): { name: string; span: Span | null } | null {
  const { text } = view;
  if (level !== null) {
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
    return null;
  }
  if (isThis) {
    const named = bodies.nearest(body, office.start);
    return named && { name: named.name, span: named };
  }
  if (FOREIGN_PARTY.test(text.slice(Math.max(0, office.start - 2), office.start))) return null;
  const heading = headingBody(text, office.start, bodies);
  if (heading) return heading;
  const place = destinationBefore(view, office, body, bodies) ?? placeOfHead(view, office, previous);
  if (place) return place;
  const gap = text.slice(previous.lastEnd, office.start);
  const last = previous.last?.organization;
  if (last && gap.length <= 40 && !gap.includes('。') && !/[^、，；]\n/.test(gap) && isOfKind(last, body))
    return { name: last, span: previous.last!.organizationSpan };
  // The list goes on: who stood before had no body either.
  if (previous.last && !last && gap.length <= 12 && !gap.includes('。')) return null;
  if (speaksAsOwn(view)) {
    const own = ownBody(view, body);
    if (own !== null) return { name: own, span: null };
    if (body === 'school' || (ownPart(view) === 'host' && /[公集]/.test(text[office.start]!))) return null;
  }
  if (body !== 'any' && body !== 'admin') {
    const entity = bodies.nearest(body, office.start) ?? mastheadBodies(view).nearest(body, 0);
    if (entity) return { name: entity.name, span: null };
  }
  return null;
}

/** An organization of a person, and where the words that name it stand, if they do. */
export interface NamedOrganization {
  readonly organization: string;
  readonly span: Span | null;
}

/** Organizations in the article's own script, where their words stand there as they are; in the same order. */
export function organizationNames(view: ArticleView, named: readonly (NamedOrganization | null)[]): (string | null)[] {
  const isAtSpan = ({ organization, span }: NamedOrganization): boolean =>
    span !== null && view.text.slice(span.start, span.end) === organization;
  const elsewhere = named.flatMap((one) => (one === null || isAtSpan(one) ? [] : [one.organization]));
  const places = firstPlaces(view.text, elsewhere);
  return named.map((one) => {
    if (one === null) return null;
    const { organization, span } = one;
    if (span && isAtSpan(one)) return nameOf(view, span);
    const at = places.get(organization);
    if (at !== undefined) return nameOf(view, { start: at, end: at + organization.length });
    if (span && organization.startsWith(view.text.slice(span.start, span.end)))
      return nameOf(view, span) + organization.slice(span.end - span.start);
    return organization;
  });
}
