/** Owns the reading of places that no ending tells: the object of a clear verb of visiting, taken as far as a name goes. */
import type { Span } from '../article/span.ts';
import { GatedPattern } from './gatedPattern.ts';
import { CharacterSet } from './characterSet.ts';
import { followerBegins } from './nameFollowers.ts';
import { endsWithSite, isGeneric } from './sitesKinds.ts';
import { isOneOfItsKind, onlyCounts } from './sitesNamed.ts';

/** Verbs whose object is a place and nothing else. */
const CLEAR = new GatedPattern(
  /^(?:先后|分别|实地)?(?:参观(?:考察|学习|调研|走访|了解|访问|游览)?|考察参观|参访|走访(?:调研|慰问|参观)?|调研走访|瞻仰|拜谒|游览|探访|寻访|走进|走入|步入|踏入|踏进|走上|来到|来至|到访|赶往|赶到|直奔|移师|移步|站在|攀登|步行到|步行至|步入|看了|看过|逛|逛了|走了|凭吊|前往|抵达|到达|实地走访|观摩)$/,
);
/** Verbs of looking, whose object may be anything: a place is certain where only part of it was looked at. */
const LOOKING = new GatedPattern(/^(?:考察|察看|查看|视察|调研|检查|观看|抽查|暗访|看望|慰问|探望|看)/);
/** Of these, verbs whose object may also be the town travelled to. */
const MOVING = new GatedPattern(/^(?:走进|走入|来到|来至|到访|赶往|赶到|赶赴|前往|抵达|到达|移师|站在|步行到)$/);
/** What visitors look at without its being a place. */
const THING = new GatedPattern(
  /(?:展|陈列|投影|展览|展品|展板|展示|表演|演出|演示|比赛|作品|足迹|记忆|故事|魅力|文脉|沙盘|展板|展柜|照片|成果|文物|产品|样品|课堂|课程|实验|过程|流程|环境|设施|设备|机器|模型|视频|影片|短片|片|风光|景色|美景|夜景|风貌|精神|长势|品种|技艺|工艺|系统|图|手册|资料|台账|校园|校区|教室|宿舍|食堂|农户|家中|家里|家|船|会|赛|课|业务|行情|工作|情况|建设|发展|产业|问题|经验|做法|模式|领域|项目|服务|保障|改革|合作|生产|机制|政策|进展|成效|文化|技术|岗位|人才|干部|群众|学生|教师|师生|代表|负责人|企业家|老人|员工|职工|专家|同志|家庭|困难|企业|客户|校友|公司|部门|单位|学校|现场|一线|基层|街头|田间|地头|车间|展厅|展区|展位|展台|生产线|流水线|实训室|办公室|会议室|机房|工位|台前|身边|面前|中间|时代|阶段|环节|世界|人心|历史|生活|深处|尾声|大家|们|人|者|部队|官兵|队员|选手|嘉宾|朋友|乡亲|儿童|孩子|党员|居民|村民|住户|商户|商家|院落|景观|景点|景区|山水|名胜|古迹|城市|地方|地区|国家|城区|县城|市区|镇区|各地|全国|实地|中国|我国|大陆|内地|祖国|家乡|故乡|前列|前沿|第一线|门口|路口|大门|厅|驾驶[台室舱]|[操控]作?[制]?台|甲板|机舱|展演|汇演|食品|药品|安全|质量|数据|信息|视角|方式)$/,
);
const VERB_INSIDE = new GatedPattern(
  /[，。、；：！？《》%了着过在某对从向由被把让就将与]|位于|坐落|驻足|停留|合影|沙盘|参观|考察|调研|走访|察看|查看|观看|观摩|了解|听取|介绍|学习|体验|感受|交流|座谈|开展|进行|举行|签|一行|代表团|考察团|访问|出席|参加|领导|[他她它我你]|^[该本此各某每这那其有及]|如何|怎么|什么|分别|共同|先后/,
);
/** A place of the administration is where the journey goes. */
const TOWN = new GatedPattern(/[省市县区州盟旗国镇乡京沪]$|(?:街道|新区|半岛|地区|流域|海峡)$/);
/** 天工精密的总装线, 恒达玻纤的智能工厂: what belongs to the place before 的. */
const PART_OF = new GatedPattern(
  /(?:窖|窖池|酒窖|晒场|库房|[牛羊猪鸡]舍|货架|泊位|旅游线|示范线|中控室|厂|厂房|工厂|车间|展厅|线|室|大厅|课堂|门前|门口|院内|院子里|基地|大棚|田间|工地|现场|仓库|厨房)$/,
);
/** 隔壁的天宇精铸: where it lies, told before 的. */
const BESIDE = new GatedPattern(/位于|坐落|隔壁|附近|相邻|不远处?|旁边?|对面|[园区]内?$/);
const SHORTEST = 3;
const SHORTEST_MOVED_TO = 4;
const LONGEST = 16;

/** Verbs whose object may be a subject: a place only beside other places. */
const CLEAR_IN_LIST = new GatedPattern(/^(?:考察|考察了|考察调研|调研|视察|调研考察|实地考察|实地调研)$/);

/** Whether the object of the verb can only be a place, alone or beside others. */
export function isClearVerb(verb: string, isBesidePlaces: boolean): boolean {
  return CLEAR.test(verb) || (isBesidePlaces && CLEAR_IN_LIST.test(verb));
}

/** Whether a bare phrase reads like the name of a place; one moved to must be longer than the short names of towns. */
export function isOpenName(words: string, isMoving = false): boolean {
  return isName(words, isMoving);
}

const SELF_GOVERNED = new GatedPattern(/自治[州县旗区]/);
const ENDS_PHRASE = new CharacterSet(
  '，。、；：！？—（(等 \n\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const AFTER_PHRASE = new GatedPattern(/^(?:里|内|上|时|后|并|实地|现场)(?:$|[，。、])/);

/** Where the noun phrase at `start` ends: at the first mark, or the first verb after the second character. */
function phraseEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  for (let at = start + 1; at < end; at++) {
    if (ENDS_PHRASE.hasAt(text, at)) return at;
    if (at - start >= 2 && followerBegins(words, at - start)) return at;
    if (AFTER_PHRASE.testIn(text, at, at + 3)) return at;
  }
  return end;
}

/** “半亩方塘”, “红色管家”物业驿站: a name in quotation marks with the kind that follows it. */
function readQuoted(text: string, start: number, end: number): Span | null {
  const match = /^(?:[^“，。；]{0,8}?|[^“，。；]{1,30}的)“([^“”，。；！？]{2,14})”([一-龥]{0,8})/.exec(
    text.slice(start, end),
  );
  if (!match) return null;
  const before = match[0].indexOf('“');
  if (before > 0 && !/[的园馆店]$/.test(match[0].slice(0, before)) && before > 6) return null;
  const quoted = start + before;
  const close = quoted + match[1]!.length + 2;
  const kindEnd = endsWithSite(match[2]!) ? close + match[2]!.length : Math.max(close, phraseEnd(text, close, end));
  if (match[2] !== '' && NO_KIND.test(match[2]!)) return null;
  if (kindEnd === close && isGeneric(match[1]!)) return null;
  return kindEnd === close ? { start: quoted + 1, end: close - 1 } : { start: quoted, end: kindEnd };
}

/** What stands before a name without belonging to it. */
const LEAD = new GatedPattern(
  /^(?:[了过\s：*]|并|和|以及|及|还有|[该本我][校院馆]|(?:学校|医院|公司)(?=[^，。、]{1,10}(?:馆|中心|基地|实验室|药房))|完|母校|(?:[千百]年)?(?:老字号|老店|老厂|名企)|[一-龥]{2,8}企业(?=[A-Za-z]))*/,
);

/** What a name in quotation marks may be of, without being a place. */
const NO_KIND =
  /(?:展|展览|精神|理念|模式|工作法|称号|项目|工程|平台|系统|活动|行动|政策|人|者|企业|产品|计划|战略|倡议|主题|号|奖|课程|品牌)/;

function isName(words: string, isMoving: boolean): boolean {
  return (
    words.length >= (isMoving ? SHORTEST_MOVED_TO : SHORTEST) &&
    words.length <= LONGEST &&
    !VERB_INSIDE.test(words) &&
    !THING.test(words) &&
    !TOWN.test(words) &&
    !isGeneric(words) &&
    !onlyCounts(words) &&
    // 无人仓: a kind that only describing words go before.
    !(endsWithSite(words) && isGeneric(words.slice(0, -1)))
  );
}

/**
 * The place that `[start, end)` names as the object of `verb`, without an ending that tells so.
 * @param isLookedAt whether the sentence goes on with what the visitors looked at there.
 * @param isLone whether nothing beside it in the list is known to be a place; then a bare phrase is only believed when the
 *   visitors looked at it, not when they went there.
 */
export function readOpenPlace(
  text: string,
  start: number,
  end: number,
  verb: string,
  isLone: boolean,
  isLookedAt = false,
): Span | null {
  const isClear = isClearVerb(verb, !isLone);
  if (!isClear && !LOOKING.test(verb)) return null;
  // 石林彝族自治县 is a place of the administration.
  if (SELF_GOVERNED.testIn(text, start, end)) return null;
  const from = start + LEAD.lengthIn(text, start, Math.min(end, start + 24));
  if (isClear) {
    const quoted = readQuoted(text, from, end);
    if (quoted || text[from] === '“') return quoted;
  }
  const isMoving = MOVING.test(verb);
  const phrase = { start: from, end: phraseEnd(text, from, Math.min(end, from + 3 * LONGEST)) };
  const words = text.slice(phrase.start, phrase.end);
  const whole = /^[^，。、；：！？\s的]*/.exec(text.slice(from, Math.min(end, from + LONGEST)))![0];
  if (isClear && isOneOfItsKind(whole)) return { start: from, end: from + whole.length };
  const particle = words.lastIndexOf('的');
  if (particle < 0) {
    if (!isClear) return null;
    if (isOneOfItsKind(words)) return phrase;
    // 全自动煎药生产线 is no place for being cut before a verb in it.
    if (isLone && (THING.test(whole) || PART_OF.test(whole))) return null;
    return isName(words, isMoving) && !(isLone && isMoving && !isLookedAt) ? phrase : null;
  }
  const owner = words.slice(0, particle);
  const owned = words.slice(particle + 1);
  if (PART_OF.test(owned) && isName(owner, true)) return { start: from, end: from + owner.length };
  if (!isClear) return null;
  const inner = { start: from + particle + 1, end: phrase.end };
  return isOneOfItsKind(owned) || (isName(owned, true) && (!isMoving || BESIDE.test(owner))) ? inner : null;
}
