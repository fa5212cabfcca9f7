/** Owns the organization and the titles of a person: what the office's words say, else what the text around makes certain. */
import { simplify } from '../../article/script.ts';
import type { Span } from '../../article/span.ts';
import { type ArticleView, nameOf } from '../articleView.ts';
import { CharacterSet } from '../characterSet.ts';
import { firstPlaces } from '../firstPlaces.ts';
import { GatedPattern } from '../gatedPattern.ts';
import { endsInBody, type Office, partOffice } from '../organizations.ts';
import { COUNTRIES, PROVINCES } from '../places.ts';
import { WordTable } from '../wordTable.ts';
import type { BodyIndex } from './bodies.ts';
import { contextOrganization, FOREIGN_PARTY } from './contextOrganization.ts';
import type { OfficeMention } from './officeMentions.ts';
import { isSameParty } from './partyNames.ts';

export interface Resolved {
  titles: string[];
  organization: string | null;
  organizationSpan: Span | null;
  level: string | null;
  /** The organization was found around the office, not in its words. */
  isGuess: boolean;
  /** The organization is the place that the sentence has just entered. */
  isScene?: boolean;
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
const OWN_TITLE = new GatedPattern(/^(?:社区|园区|景区)$/);

const DEPARTMENT_END = new CharacterSet('部处科室办');
const OWN = new CharacterSet('我该本');

/** Length of a body at the start of `words` that an office before has named, where the parting found more or nothing. */
function knownAt(words: string, organizationEnd: number, { known }: Previous): number {
  if (known.size > 200 || !DEPARTMENT_END.hasAt(words, organizationEnd - 1)) return 0;
  for (const name of known)
    if (words.length > name.length && organizationEnd > name.length && words.startsWith(name)) return name.length;
  return 0;
}

const DEPARTMENT = new GatedPattern(
  /^[省市县区州盟旗](?!委|人大|政协|政府|人民政府|纪委|监委|领导)[^省市县区州]{2,14}(?:局|厅|委|办|署|处|中心|委员会|工商联|总工会|科协|社|院|会)$/,
);
/** A part of a body that has no name of its own. */
const UNIT = new GatedPattern(
  /^(?:审委会|检委会|编委会|党委会)$|^[^省市县区州镇乡国]{1,4}(?:研究所|学院|分会|委员会|分公司|中心|系|部|处|科|室|书院|事业部|分院|组)$/,
);
/** Bodies that have such parts. */
const WHOLE =
  /(?:大学|学院|科学院|研究院|医院|博物院|博物馆|集团|公司|协会|商会|学会|总会|联合会|银行|联盟|党校|学校|管理局|中心|法院|检察院|中院|高院|报社|出版社|电视台)$/;
const OWN_PLACE = /^(?:中心|本|该|我)/;

/** Whether the list goes on from a person of a body that may have the part. */
function hasWhole(text: string, office: OfficeMention, previous: Previous): boolean {
  const gap = text.slice(previous.lastEnd, office.start);
  const whole = previous.last?.organization ?? '';
  return WHOLE.test(whole) && !UNIT.test(whole) && gap.length <= 24 && /^[^。；（）\n]*$/.test(gap);
}

/** The organization of a person whose office is not said. */
function bodyOnly(words: string): Office {
  return { titleStart: words.length, organizationEnd: words.length, organizationSuffix: '', level: null, body: 'any' };
}

const PARTY_BEFORE = new GatedPattern(/^(?:中共|[中外俄美日韩英法德]方(?=.{3}))/);

/** 刚果（金） is no 刚果: the bracket in a country's name belongs to it. */
const COUNTRY_NAMES = new Set(COUNTRIES);

function withoutBrackets(organization: string): string {
  return organization.includes('（') && !COUNTRY_NAMES.has(organization)
    ? organization.replace(/（[^（）]*）(?:.{0,8}项目)?$/, '')
    : organization;
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
          : partOffice(words, text.slice(office.headStart, office.end), OWN.hasAt(text, office.start - 1));
    // 潮汐观测员: what no body's ending tells is the word itself.
    if (office.isOpen && parted.organizationEnd === words.length && parted.level === null && !endsInBody(words))
      parted = { ...parted, titleStart: 0, organizationEnd: 0, body: 'any' };
    const known = country > 0 || office.wordsEnd !== undefined ? 0 : knownAt(words, parted.organizationEnd, previous);
    if (known > 0) parted = bodyOnly(words.slice(0, known));
    // 甘蔗研究所首席专家 after a person of the academy, 青年委员会主席 of the society: a part of that body.
    const isUnit =
      parted.organizationEnd > 0 &&
      parted.body !== 'admin' &&
      !text.startsWith('党总支', office.headStart) &&
      UNIT.test(words.slice(0, parted.organizationEnd));
    if (isUnit && hasWhole(text, office, previous))
      parted = { ...parted, titleStart: 0, organizationEnd: 0, level: null, body: 'any' };
    // 环境及渔业局局长 in Hong Kong and Taiwan: the bureau is the body.
    else if (parted.organizationEnd === 0 && parted.level === null && /Hant/.test(view.article.language))
      if (
        /^(?!财政司|政务司|律政司|行政长官$)[^省市县区州]{2,}(?:局|署|处|厅|司|办公室|委员会)$/.test(words) &&
        !OWN_PLACE.test(words)
      )
        parted = bodyOnly(words);
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
    const isThis = organization !== null && OWN.hasAt(organization, 0);
    if (isThis) organization = null;
    if (organization !== null)
      organization = withoutBrackets(organization.slice(PARTY_BEFORE.lengthIn(organization, 0, organization.length)));
    if (organization !== null && parted.level === null && organization.length >= 3) previous.known.add(organization);
    if (index === 0) {
      let isGuess = false;
      let isScene = false;
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
        // 省商务厅二级巡视员 where no province is named: the department is all that is said.
        const department =
          found === null && !zone && parted.level !== null && parted.titleStart === 0 ? DEPARTMENT.exec(words) : null;
        if (department && department[0].length === words.length) {
          organization = words;
          span = { start: office.start, end: office.start + words.length };
          titleSpan.start = office.headStart;
          parted = { ...parted, level: null };
        }
        if (zone) {
          organization = zone[0];
          span = { start: office.start, end: office.start + zone[0].length };
        }
        isGuess = found !== null && parted.level === null && found.isSure !== true;
        if (found) {
          organization = found.name;
          span = found.span;
          isScene = found.isScene === true;
        }
      }
      main = {
        titles: titleSpan.start < titleSpan.end ? [nameOf(view, titleSpan)] : [],
        organization,
        organizationSpan: span,
        level: parted.level,
        isGuess,
        isScene,
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
    const isBesideSeat =
      index === 1 &&
      !/(?:院士|委员|代表|理事|会员)$/.test(text.slice(office.headStart, office.end)) &&
      !UNIT.test(organization ?? '') &&
      organization !== null &&
      !isOwn &&
      isSeat(text, offices[0]!);
    if (isBesideSeat) {
      main.titles = [nameOf(view, { start: offices[0]!.start, end: offices[0]!.end })];
      main.level = null;
    }
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
  const unit = /(?<=.(?:省|自治区|市|地区|州|盟))[^省市区州盟]{1,9}(?:市|自治县|县|区|旗|镇|乡|街道|村)$/.exec(
    place,
  )?.[0];
  const province = PROVINCE_WORDS.lengthAt(place, 0);
  const rest = unit ?? place.slice(province);
  return province > 0 && !unit && !/^(?!自治)[^省市县区]{2,9}(?:市|自治州|州|自治县|县|区|旗|镇|乡|村)$/.test(rest)
    ? place
    : rest.length >= 2 && !/^(?:新|老|城|郊|开发|高新|经开)区/.test(rest)
      ? rest
      : place;
}
const PROVINCE_WORDS = new WordTable(PROVINCES.keys());

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
  const inPage = readPage(view);
  return named.map((one) => {
    if (one === null) return null;
    const { organization, span } = one;
    if (span && isAtSpan(one)) return nameOf(view, span);
    const at = places.get(organization);
    if (at !== undefined) return nameOf(view, { start: at, end: at + organization.length });
    if (span && organization.startsWith(view.text.slice(span.start, span.end)))
      return nameOf(view, span) + organization.slice(span.end - span.start);
    return inPage(organization);
  });
}

const PAGE_END = 20_000;

/** Gives names that only the head or foot of a page in traditional characters has as they are written there. */
function readPage({ article: { language, source } }: ArticleView): (name: string) => string {
  let ends: (readonly [written: string, simplified: string])[] | undefined;
  return (name) => {
    if (language !== 'zh-Hant') return name;
    ends ??= [source.text.slice(0, PAGE_END), source.text.slice(-PAGE_END)].map((part) => [part, simplify(part)]);
    for (const [written, simplified] of ends) {
      const at = simplified.indexOf(name);
      if (at >= 0) return written.slice(at, at + name.length);
    }
    return name;
  };
}
