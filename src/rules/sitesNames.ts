/** Owns the cut of a named place out of a longer phrase. */
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import { followerBegins } from './nameFollowers.ts';
import { GENERIC_WORDS, INNER_SUFFIXES, SELF_NAMED, SITE_SUFFIXES, TRADE_SUFFIXES } from './sitesTables.ts';
import { WordTable } from './wordTable.ts';

const SITE = new WordTable(SITE_SUFFIXES);
const TRADE = new WordTable(TRADE_SUFFIXES);
/** Characters that end a suffix. */
const LAST = new CharacterSet([...SITE_SUFFIXES, ...TRADE_SUFFIXES, '团'].map((suffix) => suffix.at(-1)!).join(''));
const GENERIC = new Set<string>(GENERIC_WORDS);
const LONGEST_SUFFIX = 6;
const LONGEST_GENERIC = 5;
/** What follows a name is told by so many characters. */
const TAIL_REACH = 12;
/** A longer stretch is a description. */
const LONGEST_NAME = 36;

/** What may follow a place name inside a phrase: a noun of its inside, a verb of the visit, the end of a list. */
const TAIL =
  /^(?:的|(?:建设|施工|改造)(?:现场|工地)|[一二三四五六七八九十两\d]+(?:余|多)?(?:家|个|所|处|座)|里|内|中(?=$|[^一-龥]|的|了解|学习|感受|体验|参观|看)|上(?!海)|处|等|一带|现场|一线|工地|旁|门口|[（"“”*’，。、；：！]|(?:建设|施工|改造|运行|运营|生产|经营|推进|整治|修复|保护)(?:情况|进展|进度|现场|成效)|前(?=$|[合留驻肃默敬鞠]|[^一-龥])|访企|考点|井下|井口|小坐|歇脚|品茶|落座|第?[一二三四五六七八九十\d]+(?:组|社|队|村民小组)|(?:一线|在岗|在站|驻站|值守|值班|困难|留守)?(?:员工|职工|干部职工|官兵|师生|学生|教师|医护|工人|村民|居民|群众|老人|孩子|患者|民警|队员|指战员)|诵读|朗诵|学做|采摘|劳动|种下|合影|留影|留念|停留|驻足|小憩|用餐|就餐|采访|采风|写生|入户|授牌|揭牌|逛|讲课|上课|授课|问诊|坐诊|直播|取样|采样|排查|执法|查验|试乘|试驾|进香|祭拜|朝拜|献花|上香|打卡|品尝|选购|植树|种树|义诊|查房|巡诊|送教|送医|会勘|勘查|踏勘|视导|督导|督查|巡查|实地|考察|调研|参观|参访|走访|学习|访问|了解|察看|查看|视察|观摩|观看|开展|进行|看望|慰问|听取|听|看|问|就|并|时(?!代)|后|期间|被|由|周边|附近|展出|占地|坐落|正|则|与|同|和|及|以及|座谈|洽谈|交流|会谈|召开|举行|出席|参加|对接|指导|检查|瞻仰|拜谒|敬献|体验|感受|询问|重点|详细|仔细|深入|先后|分别|共同|一起|来|去|是|为|，|[^一-龥\w）]|$)/;
/** After a body whose name is complete: what lies inside it, or what was looked into there. */
const INSIDE =
  /^(?!房)[一-龥]{0,6}(?:展厅|展馆|井下|井口|考点|库区|车间|厂房|厂区|生产线|总装线|流水线|地块|大门|门前|院内|病房|课堂|教室|操场|大棚|排污口|集控室|调度室|控制室|会议室|实验室|泊位|(?:处理|治污|治理|环保|生产|配套|防疫|净化)(?:设施|设备|系统)|治理|情况|进展|进度|发展|建设)/;
/** After a company without 公司: its plant. */
const PLANT = /^[一-龥]{0,4}(?:车间|厂房|厂区|生产线|展厅|总部)/;
const COMPLETE =
  /(?:公司|集团|大学|学院|中学|小学|学校|医院|小区|街区|市场|产业园区?|工业园区?|物流园区?|科技园区?|园区|开发区|水库|电站|灌区|电厂|村|社区|滑坡点|景区|博物馆|纪念馆|基地|港|码头|机场|养殖场|[猪牛羊鸡鸭鹅奶]场|农场|牧场|林场|水厂|电厂|处理厂|加工厂|酒厂|药厂)$/;
/** Words that end in a place's character and are none. */
const NOT_A_PLACE =
  /[乡农]村$|(?:回转|隧道)窑$|(?:饭|(?<!助)餐|整|要|疑|原|终|起|拐|卖)点$|(?:公|厕|会|寓|住|之|有|无)所$|(?:公司|集团|厂)排污?口$|[亚欧非美满九五神]洲$|(?:课|天|满|会|公|殿|大礼)堂$|(?:重|难|热|观|地|起|景|试|特|亮|节|优|缺|痛|堵|焦|着眼|落脚|切入|结合|增长|风险|制高|支撑|关键|突破|时间)点$|(?:现|会|立|战|在|登|当|出|入|到|开|全|主|专|职|官|磁|气|排|圆|首|捧|收|下|上)场$|(?:名|县|省|全|都|之|进|入|中心|地级|老)城$|(?:全|干|内|外|本|中|东|西|南|北|局|大|支|骨|校|宣传|组织|统战|商务|外交|教育|财政|后勤|学生|教务|人事|市场|销售|干|国际)部$|(?:丰|口|里程)碑$|坟墓$|(?:在|驻|国|外|省|市|属|类|流|质|名|好|设|各|等|区|方|地|所)[一-龥]?高校$|(?:普通|职业|重点|示范|初|县|该|各|所|类|办)高中$|(?:江|靠|青|河|大|高|登|爬|名|火|关|金|银|上|下)山$/;
/** Phrases that count or point but do not name. */
const UNNAMED =
  /^(?:[一二三四五六七八九十几数多两\d]+(?:余|多)?(?:家|个|所|处|座|条|批|项|户|类|大|间|片)(?!庄)|多家|多个|多处|部分|有关|相关|各(?!莫)|以下|如下|下列|该|本(?!溪)|此|当地|每|某|沿线|其他|其中|对方|我[省市县区校院国]|全[省市县区校国]|上述|这|那|哪|什么)/;
/** Places whose name may be a single character and the kind: 刘村. */
const SHORT_NAMED = /[村寨寺塔]$/;
/** Kinds that end many other words. */
const LONG_NAMED = /[点场城部仓渠所台库房田洲]$/;
/** Marks and verbs that no place name holds. */
const NOT_IN_NAME =
  /[，。、；：！？《》%了们]|(?<!某)某(?!某)|正值|是(?=[一-龥]{2})|(?<=[一-龥])对(?!外|口|岸)|(?<![高中初平同])等|足迹|(?<=[一-龥]{2})[二三四五六七八九十两\d]+(?:余|多)?[个家处](?!庄)|沙盘|展板|展柜|停靠|停泊|总经理|董事长|负责人|游览(?!区)|瞻仰|拜谒|观摩|视察|慰问|参观|考察|调研|走访|离开|察看|查看|观看|了解|介绍|听取|勉励|结束|为了|帮助|协助|来到|走进|前往|拜访|拜会|访问|参访|会见|随后|通过|访园|赴|率队|率团|带队|代表团|考察团|参访|访问团|调研组|一行|期间|先到|又到|再到|还到|推进|推动|促进|助力|导览|由副|围绕|祭拜|凭吊|祭扫|沿着|通往|探访|寻访|攀登|登上|移步|赶往|赶到|步入|返(?!乡|还)|今[日天早晚]|傍晚|[★☆◆●|｜]/;
/** What stands before a name without belonging to it. */
const LEADING =
  /^(?:[\s*"“”（#\-—·•.、]|\d(?!\d{0,3}(?:千伏|kV|号|兆瓦|万千瓦)))*(?:(?:了|过|完|到|在|于|至|位于|坐落于|坐落在|地处|的|当地|本地|我[省市县区校院]|[该本][省市县区校院馆会]|本公司|本集团|(?:学校|医院|公司)(?=[^，。、]{1,10}(?:馆|中心|基地|实验室|药房))|副?会长单位|[一-龥]{0,3}(?:理事|监事|会员|成员)单位|[一-龥]{2,6}企业(?=[一-龥（）]{2,20}(?:公司|集团|厂)|[A-Za-z])|(?:入驻|落户|园区|会员|成员|校友|重点|龙头|民营|骨干|侨资|台资|港资|外资|规上|帮扶|农业|生产|实习|合作|代表|本土|链主|上市|科技|专精特新|“小巨人”|当地)+企业|(?:[千百]年)?(?:古刹|名刹|老字号|老店|老厂|名企)|其中|包括|如|和|与|及|以及|还有|并|先后|分别|一同|共同|实地|重点|深入|再|又|还|先(?![进锋贤达])|继续|首先|接着|随后|然后|最后|新建的|在建的|正在建设的|正在修缮的|即将完工的|刚刚建成的|刚落成的)+)?["“*]*/;

/** Endings of one character are only sure where little may follow. */
const SINGLE =
  /(?:^|[^古乡名老新])[村点场城部山岭峰崖洞庵殿街巷塔宫湖湾岛站港桥矿厂园区馆科仓河渠所台库房田洲圃舰艇斋轩]$/;

/** Whether the character at `at` may end the name of a place. */
export function endsPlaceName(text: string, at: number): boolean {
  return LAST.hasAt(text, at);
}

/** Length of the longest suffix of `words` in the table; 0 when none is. */
function suffixLength(words: string, index: WordTable): number {
  return index.lengthBefore(words, words.length);
}

/** Whether `words` are made of describing words alone. */
export function isGeneric(words: string): boolean {
  const reachable = [true];
  for (let end = 1; end <= words.length; end++) {
    reachable[end] = false;
    for (let length = 1; length <= Math.min(LONGEST_GENERIC, end); length++)
      if (reachable[end - length] && GENERIC.has(words.slice(end - length, end))) {
        reachable[end] = true;
        break;
      }
  }
  return reachable[words.length]!;
}

/** 大学生创新创业中心: a describing phrase long enough to be the name of an institution beside other names. */
export function endsLikePlace(words: string): boolean {
  return (
    /^[一-龥]{5,14}(?:中心|基地|园|馆|院|所|试验区|示范区|先导区|合作区|集聚区)$/.test(words) &&
    !UNNAMED.test(words) &&
    !NOT_IN_NAME.test(words)
  );
}

/** 县福利院, 市博物馆: the one institution of its kind in the place. */
const PUBLIC =
  /^(?:省|市|县|区|州|旗|镇|乡|村|街道|社区|国家|国立|第[一二三四五六七八九十\d]+)(?!级|域|内|外|属|际)(?:第?[一二三四五六七八九十]+)?[一-龥]{0,14}(?:医院|卫生院|卫生室|福利院|敬老院|养老院|幸福院|博物院|馆|中学|小学|学校|幼儿园|党校|公园|植物园|(?:服务|融媒体|疾控|指挥|调度|治理|监测|预警|检测|救助|会展|活动|文化|党群|培训|急救|治超)中心|综合文化站|法庭|监狱|看守所)$/;

/** 校史馆, 无障碍实验室, 工程训练中心: the one of its kind in the institution visited, where a clear verb of visiting stands. */
const ONE_OF_ITS_KIND =
  /^[一-龥·“”]{2,}(?:馆|博物院|书院|剧院|工坊|法庭|讲堂|纪念碑|陵园|卫生室|公园|书店|[a-z\d])$|^[一-龥·“”]{4,}(?:实验室|中心|平台|院)$|^[一-龥·“”]{6,}(?:基地|空间|车间|工厂|广场|小镇)$|^(?:图书|博物|体育|美术|科技|档案|校史|院史|村史|厂史|行史|航天|规划|艺术|文化|展览|陈列|纪念|民俗|游泳|天文|标本)馆$|^(?:校史|院史|村史|荣誉|陈列|史)[陈列展览]{0,2}室$/;
const HOTEL =
  /(?:会馆|宾馆|餐馆|饭馆|茶馆|领事馆|使馆|(?:会议|展示|展览|活动|指挥|控制|监控|生产|产品|研发|检测|营销|购物|商业|市|镇|城)中心)$/;

/** Whether a phrase names the one institution of its kind inside the body visited. */
export function isOneOfItsKind(words: string): boolean {
  const name = words.replace(/[“”"*\s]/g, '');
  return (
    name.length <= 18 &&
    ONE_OF_ITS_KIND.test(name) &&
    !HOTEL.test(name) &&
    !UNNAMED.test(name) &&
    !NOT_IN_NAME.test(name) &&
    !/[的和与及]/.test(name)
  );
}

/** The one of its name in the country. */
const FAMOUS = /^(?:长城|故宫|天坛)$/;

/** Whether a phrase that ends like a place names one, rather than describing it. */
export function isNamedPlace(words: string, withTrade: boolean): boolean {
  const name = words.replace(/[“”"*\s]/g, '');
  if (name.length < 2 || name.length > LONGEST_NAME || UNNAMED.test(name)) return false;
  if (NOT_IN_NAME.test(name) || NOT_A_PLACE.test(name)) return false;
  if (/^\d+团$/.test(name.slice(-4)) || /第.{1,4}师.{0,5}团$/.test(name)) return true;
  if ((SELF_NAMED.test(name) && name.length > 3) || FAMOUS.test(name) || PUBLIC.test(name)) return true;
  const length = suffixLength(name, SITE) || (withTrade ? suffixLength(name, TRADE) : 0);
  if (length === 0 || length === name.length) return false;
  if (length === 1 && name.length < 3 && !SHORT_NAMED.test(name)) return false;
  if (length === 1 && name.length < 4 && LONG_NAMED.test(name)) return false;
  const rest = name.slice(0, -length).replace(/（[^（）]*）/g, '');
  // 水南村: two characters that describe alone name a village together.
  const isVillage = /[村寨]$/.test(name) && length === 1 && rest.length === 2 && !GENERIC.has(rest);
  if (isVillage) return true;
  if (rest === '' || isGeneric(rest) || /[和与及]$/.test(rest)) return false;
  if (INNER_SUFFIXES.test(name) && !holdsInstitution(rest) && !(CANTEEN.test(name) && rest.length >= 4)) return false;
  return suffixLength(name, SITE) > 0 || (rest.length > 1 && suffixLength(rest, TRADE) !== rest.length);
}

/** 竹坞共享食堂: open to all, and then with a name of its own. */
const CANTEEN = /(?:食堂|餐厅|饭堂)$/;
const INSTITUTION =
  /口岸|机场|码头|车站|景区|水库|电站|[村镇]|社区|街道|公司|集团|大学|学院|学校|中学|小学|医院|园区|产业园|科技园|合作区|开发区|中心|厂|馆|基地|研究院|研究所|艺/;

function holdsInstitution(words: string): boolean {
  return INSTITUTION.test(words);
}

/** Whether a stretch ends like a place, named or not. */
export function endsWithSite(words: string): boolean {
  const length = suffixLength(words.slice(-LONGEST_SUFFIX), SITE);
  return length > 0 && words.length > 1 && !NOT_A_PLACE.test(words);
}

/** Offsets in `words` where a place name may end, longest first. */
function endsOf(words: string, withTrade: boolean): number[] {
  const ends: number[] = [];
  for (let end = words.length; end > 1; end--) {
    if (!LAST.hasAt(words, end - 1)) continue;
    const head = words.slice(Math.max(0, end - LONGEST_SUFFIX), end);
    const isEnd = suffixLength(head, SITE) > 0 || (withTrade && suffixLength(head, TRADE) > 0) || /\d团$/.test(head);
    const rest = words.slice(end, end + TAIL_REACH);
    if (!isEnd || NOT_A_PLACE.test(head)) continue;
    if (
      TAIL.test(rest) ||
      (!SINGLE.test(head) && followerBegins(rest, 0)) ||
      (COMPLETE.test(head) && INSIDE.test(rest)) ||
      (withTrade && PLANT.test(rest) && suffixLength(head, TRADE) > 0 && !head.endsWith('智能'))
    )
      ends.push(end);
  }
  return ends;
}

/** 某某大学（深圳）, 某某分局（服务大厅）: the place in brackets belongs to the name. */
const BRANCH = /^（(?:[一-龥]{2,4}|[一-龥]{2,10}(?:厅|馆|站|中心|园|基地|校区|院区))）(?!等)/;
/** 村里的新知社, 设在甲场的示范线: what of a phrase stands before the part that names. */
const BEFORE_PART = /^.*(?:的|设在|设于|位于|坐落[于在]|建在)/;
/** 船舶制造现场: work that is done, not a company named for it. */
const WORK = /^(?:现场|过程|工艺|流程|技术|设备|展示)/;
/** 大湾村三组: the group of households that a village is cut into. */
const GROUP = /^第?[一二三四五六七八九十\d]+(?:村民小)?[组社队](?![织区长])/;

function lengthOfGroup(text: string, end: number, limit: number): number {
  return /[村寨屯社区]/.test(text[end - 1]!)
    ? (GROUP.exec(text.slice(end, Math.min(limit, end + 8)))?.[0].length ?? 0)
    : 0;
}

/** 小河村险工险段: what lies in a village counts as the village. */
const VILLAGE = /^[^，。、的]{1,14}?(?:(?<![乡农])村|社区)(?![民委支书干务镇庄])/;

/**
 * The named place that a phrase begins with, modifiers before it left out and descriptions after it cut:
 * `位于高新区的星光公司展厅` → 星光公司.
 * @param withTrade whether company names without 公司 (星光半导体) count.
 * @returns its span, or null when the phrase names none.
 */
export function cutPlaceName(text: string, start: number, end: number, withTrade: boolean): Span | null {
  const limit = Math.min(end, start + 4 * LONGEST_NAME);
  const from = start + LEADING.exec(text.slice(start, limit))![0].length;
  const words = text.slice(from, limit);
  for (const wordsEnd of endsOf(words, withTrade)) {
    let phraseEnd = wordsEnd;
    // Of a phrase with 的 the last part that names counts: 村里的新知社 → 新知社, 某项目的车间 → 某项目.
    while (phraseEnd > 0) {
      const phrase = words.slice(0, phraseEnd);
      const cut = BEFORE_PART.exec(phrase)?.[0].length ?? 0;
      const part = phrase.slice(cut);
      const isWork = suffixLength(part, SITE) === 0 && WORK.test(words.slice(wordsEnd, wordsEnd + TAIL_REACH));
      if (!isWork && isNamedPlace(part, withTrade)) {
        const shorter = part.replace(/(?:工地|现场)$/, '');
        const isNamed = shorter !== part && isNamedPlace(shorter, withTrade);
        const branch = BRANCH.exec(text.slice(from + phraseEnd, limit));
        const nameEnd = from + phraseEnd - (isNamed ? part.length - shorter.length : 0) + (branch?.[0].length ?? 0);
        return { start: from + cut, end: nameEnd + lengthOfGroup(text, nameEnd, limit) };
      }
      if (cut === 0) break;
      phraseEnd = cut - 1;
    }
  }
  const village = VILLAGE.exec(words);
  if (village && isNamedPlace(village[0], false)) {
    const villageEnd = from + village[0].length;
    return { start: from, end: villageEnd + lengthOfGroup(text, villageEnd, limit) };
  }
  return null;
}
