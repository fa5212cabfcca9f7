/** Owns the cut of a named place out of a longer phrase. */
import { CharacterSet } from './characterSet.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { Span } from '../article/span.ts';
import { followerBegins } from './nameFollowers.ts';
import {
  bareWords,
  endsPlaceName,
  isGeneric,
  kindLength,
  LONGEST_SUFFIX,
  NOT_A_PLACE,
  suffixLength,
  TRADE,
} from './sitesKinds.ts';
import { isNamedPlace, LONGEST_NAME } from './sitesNamed.ts';

/** What follows a name is told by so many characters. */
const TAIL_REACH = 12;

/** What may follow a place name inside a phrase: a noun of its inside, a verb of the visit, the end of a list. */
const TAIL = new GatedPattern(
  /^(?:的|(?:建设|施工|改造)(?:现场|工地)|[一二三四五六七八九十两\d]+(?:余|多)?(?:家|个|所|处|座)|里|内|中(?=$|[^一-龥]|的|了解|学习|感受|体验|参观|看)|上(?!海)|处|等|一带|现场|一线|工地|旁|门口|[（"“”*’，。、；：！]|(?:建设|施工|改造|运行|运营|生产|经营|推进|整治|修复|保护)(?:情况|进展|进度|现场|成效)|前(?=$|[合留驻肃默敬鞠列宣重集庄]|[^一-龥])|(?:建设|施工|改造|整治|修复|保护|治理|提升)(?=$|[、，。和与及])|馆藏|院藏|藏品|访企|远眺|俯瞰|眺望|休憩|考点|井下|井口|(?:支教|驻守|坚守|值守|挂职|就读|实习|务工|工作|施工|作业)的|凭吊|小坐|歇脚|品茶|落座|第?[一二三四五六七八九十\d]+(?:组|社|队|村民小组)|(?:一线|在岗|在站|驻站|值守|值班|困难|留守)?(?:员工|职工|干部职工|官兵|师生|学生|教师|医护|工人|村民|居民|群众|老人|孩子|患者|民警|队员|指战员)|诵读|朗诵|学做|采摘|劳动|种下|合影|留影|留念|停留|驻足|小憩|用餐|就餐|采访|采风|写生|入户|授牌|揭牌|逛|讲课|上课|授课|问诊|坐诊|直播|取样|采样|排查|执法|查验|试乘|试驾|进香|祭拜|朝拜|献花|上香|打卡|品尝|选购|植树|种树|义诊|查房|巡诊|送教|送医|会勘|勘查|踏勘|视导|督导|督查|巡查|实地|考察|调研|参观|参访|走访|学习|访问|了解|察看|查看|视察|观摩|观看|开展|进行|看望|慰问|听取|听|看|问|就|并|时(?!代)|后|期间|被|由|周边|附近|展出|占地|坐落|正|则|与|同|和|及|以及|座谈|洽谈|交流|会谈|召开|举行|出席|参加|对接|指导|检查|瞻仰|拜谒|敬献|体验|感受|询问|重点|详细|仔细|深入|先后|分别|共同|一起|来|去|是|为|，|[^一-龥\w）]|$)/,
);

/** After a body whose name is complete: what lies inside it, or what was looked into there. */
const INSIDE = new GatedPattern(
  /^(?!房)(?:[一-龥]{1,6}[间室厅房线台口](?=$|[，。、和与及里内])|[一-龥]{0,6}(?:现场|工地|展厅|展馆|井下|井口|考点|库区|车间|厂房|厂区|生产线|总装线|流水线|地块|大门|[东南西北正后侧]门|门前|院内|病房|课堂|教室|操场|大棚|排污口|集控室|调度室|控制室|会议室|实验室|泊位|(?:处理|治污|治理|环保|生产|配套|防疫|净化)(?:设施|设备|系统)|治理|情况|进展|进度|发展|建设))/,
);

/** After a company without 公司: its plant. */
const PLANT = new GatedPattern(/^[一-龥]{0,4}(?:门口|厂门|车间|厂房|厂区|生产线|展厅|总部)/);

const COMPLETE = new GatedPattern(
  /(?:公司|集团|大学|学院|中学|小学|学校|医院|小区|街区|市场|产业园区?|工业园区?|物流园区?|科技园区?|园区|开发区|水库|电站|灌区|电厂|村|社区|滑坡点|景区|博物馆|纪念馆|基地|港|码头|机场|车站|火车站|高铁站|养殖场|[猪牛羊鸡鸭鹅奶]场|农场|牧场|林场|水厂|电厂|处理厂|加工厂|酒厂|药厂|[一二三四五六七八九十总分]厂)$/,
);

/** 理事单位, 纺织企业: the sort of body, whose words may begin with any character. */
const SORT = String.raw`[一-龥]{0,3}(?:理事|监事|会员|成员)单位|[一-龥]{2,6}企业(?=[一-龥（）]{2,20}(?:公司|集团|厂)|[A-Za-z])|`;
const LONGEST_SORT = 8;
const SORT_ENDS = new CharacterSet('企单');
/** What stands before a name without belonging to it. */
const leading = (sort: string): GatedPattern =>
  new GatedPattern(
    new RegExp(
      String.raw`^(?:[\s*"“”（#\-—·•.、]|\d(?=\d*(?:[.、．）)：]|年)))*(?:(?:了|过|完|到|在|于|至|位于|坐落于|坐落在|地处|的|当地|本地|我[省市县区校院]|[该本][省市县区校院馆会]|本公司|本集团|母校|(?:学校|医院|公司)(?=[^，。、]{1,10}(?:馆|中心|基地|实验室|药房))|副?会长单位|${sort}(?:入驻|落户|园区|会员|成员|校友|重点|龙头|民营|骨干|侨资|台资|港资|外资|规上|帮扶|农业|生产|实习|合作|代表|本土|链主|上市|科技|专精特新|“小巨人”|包保|联系|挂点|挂钩|当地)+企业|[台港侨外民国央]企(?=[一-龥]{4})|(?:[千百]年)?(?:古刹|名刹|老字号|老店|老厂|名企)|其中|包括|如|和(?![谐平睦顺])|与|及|以及|还有|并|先后|分别|一同|共同|实地|重点|深入|再|又|还|先(?![进锋贤达])|继续|首先|接着|随后|然后|最后|新建的|在建的|正在建设的|正在修缮的|即将完工的|刚刚建成的|刚落成的)+)?["“*]*`,
    ),
  );
const LEADING = leading(SORT);
const LEADING_ALONE = leading('');

/** Length of what stands at `start` before a name; the costly expression runs only where something may. */
function lengthOfLead(text: string, start: number, limit: number): number {
  const mayLead =
    LEADING_ALONE.mayBegin(text, start) || SORT_ENDS.hasWithin(text, start, Math.min(limit, start + LONGEST_SORT));
  return mayLead ? LEADING.lengthIn(text, start, limit) : 0;
}

/** Endings of one character are only sure where little may follow. */
const SINGLE = new GatedPattern(
  /(?:^|[^古乡名老新])[村点场城部山岭峰崖洞庵殿街巷塔宫湖湾岛站港桥矿厂园区馆科仓河渠所台库房田洲圃舰艇斋轩]$/,
);

/** The last offset before `before` where a place name may end that begins at `start` or later; -1 when there is none. */
function lastEnd(text: string, start: number, before: number, limit: number, withTrade: boolean): number {
  for (let end = before - 1; end > start + 1; end--) {
    if (!endsPlaceName(text, end - 1)) continue;
    const from = Math.max(start, end - LONGEST_SUFFIX);
    const isEnd =
      kindLength(text, end, from) > 0 ||
      (withTrade && TRADE.lengthBefore(text, end, from) > 0) ||
      text[end - 2] === '”' ||
      (text[end - 1] === '团' && /\d/.test(text[end - 2]!));
    if (!isEnd || NOT_A_PLACE.testIn(text, from, end)) continue;
    const restEnd = Math.min(limit, end + TAIL_REACH);
    if (TAIL.testIn(text, end, restEnd)) return end;
    const head = text.slice(from, end);
    const rest = text.slice(end, restEnd);
    if (
      (!SINGLE.test(head) && kindLength(text, end, from) > 0 && followerBegins(rest, 0)) ||
      (COMPLETE.test(head) && INSIDE.test(rest)) ||
      (withTrade && PLANT.test(rest) && suffixLength(head, TRADE) > 0 && !head.endsWith('智能'))
    )
      return end;
  }
  return -1;
}

/** 某某大学（深圳）, 某某分局（服务大厅）: the place in brackets belongs to the name. */
const BRANCH = new GatedPattern(/^（(?:[一-龥]{2,4}|[一-龥]{2,10}(?:厅|馆|站|中心|园|基地|校区|院区))）(?!等)/);

/** 村里的新知社, 设在甲场的示范线: what of a phrase stands before the part that names. */
const BEFORE_PART = new GatedPattern(/^.*(?:的|设在|设于|位于|坐落[于在]|建在)/);

/** 船舶制造现场: work that is done, not a company named for it. */
const WORK = new GatedPattern(/^(?:现场|过程|工艺|流程|技术|设备|展示)/);

/** 大湾村三组: the group of households that a village is cut into. */
const GROUP = /^第?[一二三四五六七八九十\d]+(?:村民小)?[组社队](?![织区长])/;

function lengthOfGroup(text: string, end: number, limit: number): number {
  return /[村寨屯社区]/.test(text[end - 1]!)
    ? (GROUP.exec(text.slice(end, Math.min(limit, end + 8)))?.[0].length ?? 0)
    : 0;
}

/** 小河村险工险段: what lies in a village counts as the village. */
const VILLAGE = new GatedPattern(/^[^，。、的]{1,14}?(?:(?<![乡农])村|社区)(?![民委支书干务镇庄])/);

/**
 * The named place that a phrase begins with, modifiers before it left out and descriptions after it cut:
 * `位于高新区的星光公司展厅` → 星光公司.
 * @param withTrade whether company names without 公司 (星光半导体) count.
 * @returns its span, or null when the phrase names none.
 */
export function cutPlaceName(text: string, start: number, end: number, withTrade: boolean): Span | null {
  const limit = Math.min(end, start + 4 * LONGEST_NAME);
  const from = start + lengthOfLead(text, start, limit);
  const nextEnd = (before: number): number => lastEnd(text, from, before, limit, withTrade);
  for (let wordsEnd = nextEnd(limit + 1); wordsEnd >= 0; wordsEnd = nextEnd(wordsEnd)) {
    let phraseEnd = wordsEnd;
    // Of a phrase with 的 the last part that names counts: 村里的新知社 → 新知社, 某项目的车间 → 某项目.
    while (phraseEnd > from) {
      const cut = BEFORE_PART.lengthIn(text, from, phraseEnd);
      const part = text.slice(from + cut, phraseEnd);
      const quote = part.indexOf('“');
      // 校园书店“半亩方塘”: the sort before a name in quotation marks is none of it.
      if (quote > 0 && text[phraseEnd] === '”' && isGeneric(part.slice(0, quote)))
        if (!isGeneric(bareWords(part.slice(quote)))) return { start: from + cut + quote + 1, end: phraseEnd };
      const isWork = kindLength(part) === 0 && WORK.testIn(text, wordsEnd, Math.min(limit, wordsEnd + TAIL_REACH));
      const isQuoted = cut === 0 && text[from - 1] === '“' && part.includes('”');
      if (!isWork && isNamedPlace(isQuoted ? `“${part}` : part, withTrade)) {
        const shorter = /(?:工地|现场)$/.test(part) ? part.slice(0, -2) : part;
        const isNamed = shorter !== part && isNamedPlace(shorter, withTrade);
        const branch = BRANCH.lengthIn(text, phraseEnd, limit);
        const nameEnd = phraseEnd - (isNamed ? part.length - shorter.length : 0) + branch;
        return { start: from + cut, end: nameEnd + lengthOfGroup(text, nameEnd, limit) };
      }
      if (cut === 0) break;
      phraseEnd = from + cut - 1;
    }
  }
  const village = VILLAGE.execIn(text, from, limit);
  if (village && isNamedPlace(village[0], false)) {
    const villageEnd = from + village[0].length;
    return { start: from, end: villageEnd + lengthOfGroup(text, villageEnd, limit) };
  }
  return null;
}
