/** Owns the words that tell who travels and who receives: delegations, destinations, venues. */
import type { Span } from '../../article/span.ts';
import type { ArticleView } from '../articleView.ts';
import { COUNTRIES, LEVELS, PROVINCES, PROVINCE_LETTERS } from '../places.ts';
import { ENTITY_SUFFIXES } from '../organizations.ts';
import { phraseStart } from '../phraseStart.ts';
import { WordTable } from '../wordTable.ts';

/** A party as the article words it, in view offsets. */
export interface Party extends Span {
  readonly name: string;
}

export interface VisitFrame {
  /** Parties that travel, in order of mention. */
  readonly visitors: readonly Party[];
  /** Parties that receive: destinations and venues, in order of mention. */
  readonly hosts: readonly Party[];
}

const GROUPS = new WordTable(['代表团', '考察团', '访问团', '参访团', '交流团', '学习团', '访团', '观摩团', '考察组', '慰问团', '参观团', '代表队', '党政团', '商务团', '经贸团', '工作组', '调研组']); // prettier-ignore
const GROUP_KIND =
  /(?:党政|经贸|友好|教育|政府|学习|商务|企业家|工商界|工商|青年|人大|政协|议会|官方|高级|高级别|贸易|投资|文化|科技|医疗|媒体|专家|师生|学生|教师|干部|企业|产业|招商|合作|交流|考察|访问|联合|大型|农业|旅游|港澳|一行|部分|市场|中共|高层|参访|访|赴.*)+$/;
const TRAVEL = new WordTable(['赴', '前往', '来到', '抵达', '到访', '访问', '莅临', '走进', '走访', '造访', '拜访', '考察', '调研', '到', '来', '在', '应邀访问', '出访', '奔赴', '深入', '做客', '抵']); // prettier-ignore
const AFTER_TRAVEL = /^(?:了|我国|位于|到访|访问|考察|对)+/;
const levels = new WordTable(LEVELS);
const entities = new WordTable(ENTITY_SUFFIXES.map(([suffix]) => suffix));
const regions = new WordTable([...COUNTRIES, ...PROVINCES.keys(), '中国']);
const VISITING =
  /(?:考察|访问|调研|学习|参观|交流|对接|走访|洽谈|检查|视察|指导|座谈|招商|看望|慰问|协作|合作|观摩|督导|拜访|参访|来访)/;
const LEADING = /(?:率|带队|一行|代表团|考察团|访问团|带领|组织|调研组|考察组)/;

/** The place or body that begins at `at`: up to the first suffix, at most 24 characters on. */
function partyAt(text: string, at: number, to: number): Party | null {
  const region = regions.lengthAt(text, at);
  const limit = Math.min(to, at + 24);
  let end = region > 0 ? at + region : -1;
  for (let i = at + 1; i < limit; i++) {
    if (/[，。；：、！？（ \n“]/.test(text[i]!)) break;
    const suffix = entities.lengthAt(text, i) || levels.lengthAt(text, i);
    if (suffix === 0) continue;
    if (i === at + region && suffix > 0) end = i + suffix;
    else end = i + suffix;
    if (/^(?:政府|市|自治)/.test(text.slice(end))) continue;
    // 四川马边彝族自治县 and 吉林省延边州龙井市: the last of a run of suffixes is the destination.
    i = end - 1;
  }
  return end < 0 ? null : { start: at, end, name: text.slice(at, end) };
}

function groupParty(text: string, at: number, from: number): Party | null {
  const start = phraseStart(text, at, Math.max(from, at - 30));
  const words = text.slice(start, at);
  const kind = GROUP_KIND.exec(words);
  const name = kind ? words.slice(0, kind.index) : words;
  if (name.length < 2) return null;
  return { start, end: start + name.length, name };
}

/** Reads the headline and the prose for delegations, destinations and venues. Linear. */
export function readVisitFrame(view: ArticleView): VisitFrame {
  const { text } = view;
  const visitors: Party[] = [];
  const hosts: Party[] = [];
  for (const sentence of view.sentences.slice(0, 40)) {
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
    const isVisit = VISITING.test(words);
    for (let i = sentence.start; i < sentence.start + words.length; i++) {
      const group = GROUPS.lengthAt(text, i);
      if (group > 0) {
        const party = groupParty(text, i, sentence.start);
        if (party) visitors.push(party);
        i += group - 1;
        continue;
      }
      const travel = TRAVEL.lengthAt(text, i);
      if (travel === 0 || !isVisit) continue;
      const verb = text.slice(i, i + travel);
      const before = text.slice(Math.max(sentence.start, i - 60), i);
      if ('到来在'.includes(verb) && !LEADING.test(before) && verb !== '来') continue;
      const at = i + travel + (AFTER_TRAVEL.exec(text.slice(i + travel, i + travel + 8))?.[0].length ?? 0);
      if (
        (verb === '来' || verb === '到' || verb === '赴') &&
        PROVINCE_LETTERS.has(text[at]!) &&
        /[考访调学开进对参洽交，。举招]/.test(text[at + 1] ?? '')
      ) {
        hosts.push({ start: at, end: at + 1, name: PROVINCE_LETTERS.get(text[at]!)! });
        continue;
      }
      if (verb === '来') {
        if (/^[我校院企华]/.test(text.slice(at)) && /[华]/.test(text[at]!))
          hosts.push({ start: at, end: at + 1, name: '中国' });
        continue;
      }
      if (!LEADING.test(before) && sentence.number > 3) continue;
      const party = partyAt(text, at, sentence.end);
      if (party) hosts.push(party);
      i += travel - 1;
    }
  }
  return { visitors, hosts };
}

/** The part of a party's name that survives all its forms: 贵州 of 贵州省, 澳门 of 澳门特区政府. */
export function coreOf(name: string): string {
  for (const province of PROVINCES.keys())
    if (name.startsWith(province)) {
      const rest = name
        .slice(province.length)
        .replace(/^(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区|特区)/, '');
      return rest === '' || /^(?:政府|人民政府|省委|市委|党委)$/.test(rest)
        ? province
        : rest.length >= 2 && /[市县区州镇乡村盟旗]$/.test(rest)
          ? coreOf(rest)
          : name;
    }
  return (
    name.replace(
      /(?:[\u4e00-\u9fff]{1,3}族)*(?:自治县|自治州|自治旗|特别行政区|新区|开发区|高新区|省|市|县|区|州|盟|旗|镇|乡|街道|村)$/,
      '',
    ) || name
  );
}

/** Whether two names mean the same party, or the one is a part of the other. */
export function isSameParty(a: string, b: string): boolean {
  const x = coreOf(a);
  const y = coreOf(b);
  return (
    x.length >= 2 &&
    y.length >= 2 &&
    (x.startsWith(y) || y.startsWith(x) || (x.length > 3 && a.includes(y)) || (y.length > 3 && b.includes(x)))
  );
}
