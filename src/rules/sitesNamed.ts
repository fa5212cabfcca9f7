/** Owns whether a phrase that ends like a place names one or only describes it. */
import { GatedPattern } from './gatedPattern.ts';
import { CharacterSet } from './characterSet.ts';
import { bareWords, GENERIC, isGeneric, kindLength, NOT_A_PLACE, suffixLength, TRADE } from './sitesKinds.ts';
import { INNER_SUFFIXES, SELF_NAMED } from './sitesTables.ts';

/** A longer stretch is a description. */
export const LONGEST_NAME = 36;

/** Phrases that count or point but do not name. */
const UNNAMED = new GatedPattern(
  /^(?:[一二三四五六七八九十几数多两\d]+(?:余|多)?(?:家|个|所|处|座|条|批|项|户|类|大|间|片)(?!庄)|多家|多个|多处|部分|有关|相关|各(?!莫)|以下|如下|下列|该|本(?!溪)|此|当地|每|某|沿线|其他|其中|对方|我[省市县区校院国]|全[省市县区校国]|上述|这|那|哪|什么)/,
);

/** Places whose name may be a single character and the kind: 刘村. */
const SHORT_NAMED = new GatedPattern(/[村寨寺塔]$/);

/** Kinds that end many other words. */
const LONG_NAMED = new GatedPattern(/[点场城部仓渠所台库房田店室厅屋庄铺舍池址船轮区段片地口线院]$/);

/** Marks and verbs that no place name holds. */
const NOT_IN_NAME = new GatedPattern(
  /[，。、；：！？《》%了们把]|(?<=[一-龥])(?:部分|多家|几家|一些|若干)|(?<!某)某(?!某)|正值|安排|行程|正带|正在|(?<=[一-龥])着|是(?=[一-龥]{2})|(?<=[一-龥])对(?!外|口|岸)|(?<![高中初平同])等|足迹|眺望|远眺|俯瞰|(?<=[一-龥]{2})[二三四五六七八九十两\d]{1,3}(?:余|多)?[个家处](?!庄)|沙盘|展板|展柜|停靠|停泊|总经理|董事长|负责人|游览(?!区)|瞻仰|拜谒|观摩|视察|慰问|参观|考察|调研|走访|离开|察看|查看|观看|了解|介绍|听取|勉励|结束|为了|帮助|协助|来到|走进|前往|拜访|拜会|访问|参访|会见|随后|通过|访园|赴|率队|率团|带队|代表团|考察团|参访|访问团|调研组|一行|期间|先到|又到|再到|还到|推进|推动|促进|助力|导览|由副|围绕|祭拜|凭吊|祭扫|沿着|通往|探访|寻访|攀登|登上|移步|赶往|赶到|步入|返(?!乡|还)|今[日天早晚]|傍晚|[★☆◆●|｜]/,
);

/** 大学生创新创业中心: a describing phrase long enough to be the name of an institution beside other names. */
export function endsLikePlace(words: string): boolean {
  return (
    /^[一-龥]{5,14}(?:大厅|展厅|中心|基地|园|馆|院|所|试验区|示范区|先导区|合作区|集聚区)$/.test(words) &&
    !UNNAMED.test(words) &&
    !NOT_IN_NAME.test(words)
  );
}

const JOINTS = new CharacterSet('和与及');

/** 县福利院, 市博物馆: the one institution of its kind in the place. */
const PUBLIC = new GatedPattern(
  /^(?:省|市|县|区|州|旗|镇|乡|村|街道|社区|国家|国立|第[一二三四五六七八九十\d]{1,4})(?!级|域|内|外|属|际)(?:第?[一二三四五六七八九十]{1,4})?[一-龥]{0,14}(?:医院|卫生院|卫生室|福利院|敬老院|养老院|幸福院|博物院|馆|中学|小学|学校|幼儿园|党校|公园|植物园|(?:服务|融媒体|疾控|指挥|调度|治理|监测|预警|检测|救助|会展|活动|文化|党群|培训|急救|治超)中心|综合文化站|法庭|监狱|看守所|(?<=[一-龥]{3})局|支队|大队|(?:供电|供水|供热|燃气|自来水|水务|热力|公交|环卫|电力|邮政|烟草|石油|移动|电信|联通|粮食|排水)(?:公司|集团|局))$|^[省市县区州旗镇乡村](?!级|域|内|外|属|际|场|重点|直)[一-龥]{3,12}(?:中心|馆|站|院|所)$/,
);

/** 校史馆, 无障碍实验室, 工程训练中心: the one of its kind in the institution visited, where a clear verb of visiting stands. */
const ONE_OF_ITS_KIND = new GatedPattern(
  /^[一-龥·“”]{2,}(?:馆|博物院|书院|剧院|工坊|法庭|讲堂|纪念碑|陵园|卫生室|公园|书店|[a-z\d])$|^[一-龥·“”]{4,}(?:实验室|中心|平台|院)$|^[一-龥·“”]{6,}(?:基地|空间|车间|工厂|广场|小镇)$|^(?:图书|博物|体育|美术|科技|档案|校史|院史|村史|厂史|行史|航天|规划|艺术|文化|展览|陈列|纪念|民俗|游泳|天文|标本)馆$|^(?:校史|院史|村史|荣誉|陈列|史)[陈列展览]{0,2}室$/,
);

const HOTEL = new GatedPattern(
  /(?:会馆|宾馆|餐馆|饭馆|茶馆|领事馆|使馆|(?:会议|展示|展览|活动|指挥|控制|监控|生产|产品|研发|检测|营销|购物|商业|市|镇|城)中心)$/,
);

/** Whether a phrase only counts or points: 3个标段, 有关部门. */
export function onlyCounts(words: string): boolean {
  return UNNAMED.test(words);
}

/** Whether a phrase names the one institution of its kind inside the body visited. */
export function isOneOfItsKind(words: string): boolean {
  const name = bareWords(words);
  return (
    name.length <= 18 &&
    ONE_OF_ITS_KIND.test(name) &&
    !HOTEL.test(name) &&
    !UNNAMED.test(name) &&
    !NOT_IN_NAME.test(name) &&
    !/[的和与及]/.test(name)
  );
}

/** 灯塔小学, 阳光医院: any word before them is a name, but for those that tell the sort. */
const SCHOOL_OR_HOSPITAL = new GatedPattern(/(?:小学|中学|幼儿园|大学|学院|医院|卫生院|敬老院|福利院)$/);
const SORT = new GatedPattern(
  /^(?:(?:希望|农村|乡镇|乡村|城区|城镇|民办|公办|公立|民营|普通|重点|相关|职业|技术|高等|寄宿制?|九年制|一贯制|中心|实验|示范|基层|定点|综合|专科|三甲|二级|三级|村级|社区|优质|薄弱|知名|著名|特色|老年|特殊教育|所属|附属|直属|兄弟|友好|国内外|国外|海外|本地|当地|周边|中|小|大|高|新|老|两|的)+)$/,
);

/** “疆品优选”直销店: whatever stands in quotation marks names what follows. */
const QUOTED_NAME = /^“([^“”，。；]{2,14})”([一-龥]{1,8})$/;
/** Such a name goes with more than the usual kinds. */
const QUOTED_KIND = /[店站馆室屋坊院廊角吧家园厅堂所场厂部间轮号船舰艇]$/;

function isQuotedName(words: string): boolean {
  const [, name, kind] = QUOTED_NAME.exec(words) ?? [];
  return (
    name !== undefined && kind !== undefined && !GENERIC.has(name) && (QUOTED_KIND.test(kind) || kindLength(kind) > 0)
  );
}

/** The one of its name in the country. */
const FAMOUS = new GatedPattern(/^(?:长城|故宫|天坛)$/);

/** 焊装一分厂, 三号总装车间, 12号楼: what is counted among its kind is named by its number. */
const NUMBERED =
  /^(?:[一二三四五六七八九十\d]+号[一-龥]{2,8}|[一-龥]{2,8}(?:第?[一二三四五六七八九十]+|\d+)(?:号|分|#)?)(?:厂|车间|(?<=号)楼|馆|井|站|泵站|矿|窖|码头|泊位|生产线|工段|仓库|门)$/;

/** Whether a phrase that ends like a place names one, rather than describing it. */
export function isNamedPlace(words: string, withTrade: boolean): boolean {
  const name = bareWords(words);
  if (name.length < 2 || name.length > LONGEST_NAME || UNNAMED.test(name)) return false;
  if (NOT_IN_NAME.test(name) || NOT_A_PLACE.test(name)) return false;
  if (words.startsWith('“') && isQuotedName(words)) return true;
  if (name.endsWith('团') && (/^\d+团$/.test(name.slice(-4)) || /第.{1,4}师.{0,5}团$/.test(name))) return true;
  if ((SELF_NAMED.test(name) && name.length > 3) || FAMOUS.test(name) || PUBLIC.test(name)) return true;
  if (NUMBERED.test(name)) return true;
  const length = kindLength(name) || (withTrade ? suffixLength(name, TRADE) : 0);
  if (length === 0 || length === name.length) return false;
  if (length === 1 && name.length < 3 && !SHORT_NAMED.test(name)) return false;
  if (length === 1 && name.length < 4 && LONG_NAMED.test(name)) return false;
  const rest = withoutBrackets(name.slice(0, -length));
  // 水南村: two characters that describe alone name a village together.
  const isVillage = length === 1 && rest.length === 2 && /[村寨]$/.test(name) && !GENERIC.has(rest);
  if (isVillage) return true;
  if (rest.length >= 2 && SCHOOL_OR_HOSPITAL.test(name) && !SORT.test(rest) && !/[和与及的]/.test(rest)) return true;
  if (rest === '' || isGeneric(rest) || isGeneric(name) || JOINTS.hasAt(rest, rest.length - 1)) return false;
  if (joinsCommonNouns(name)) return false;
  if (INNER_SUFFIXES.test(name) && !holdsInstitution(rest) && !(CANTEEN.test(name) && rest.length >= 2)) return false;
  return kindLength(name) > 0 || (rest.length > 1 && suffixLength(rest, TRADE) !== rest.length);
}

/** 伙房和医院: a short word and a common noun. */
function joinsCommonNouns(name: string): boolean {
  for (let at = 0; at <= 3; at++) if (JOINTS.hasAt(name, at)) return isGeneric(name.slice(at + 1));
  return false;
}

function withoutBrackets(words: string): string {
  return words.includes('（') ? words.replace(/（[^（）]*）/g, '') : words;
}

/** 竹坞共享食堂: open to all, and then with a name of its own. */
const CANTEEN = new GatedPattern(/(?:食堂|餐厅|饭堂)$/);

const INSTITUTION = new GatedPattern(
  /口岸|机场|码头|车站|景区|水库|电站|[村镇]|社区|街道|公司|集团|大学|学院|学校|中学|小学|医院|园区|产业园|科技园|合作区|开发区|中心|厂|馆|基地|研究院|研究所|艺/,
);

function holdsInstitution(words: string): boolean {
  return INSTITUTION.test(words);
}
