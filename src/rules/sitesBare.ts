/** Owns entries of a list of places that have no ending of a place, as names of companies often are. */
import type { Span } from '../article/span.ts';
import { GatedPattern } from './gatedPattern.ts';
import { isGeneric } from './sitesKinds.ts';

/** Words that name what was looked into, not where. */
const TOPIC = new GatedPattern(
  /(?:工作|情况|建设|发展|产业|问题|经验|做法|成果|模式|领域|项目建设|服务|保障|改革|合作|协作|生产|机制|政策|进展|进度|成效|精神|文化|技术|设备|产品|岗位|人才|干部|群众|学生|教师|代表|负责人|企业家|老人|员工|职工|专家|同志|家庭|困难)$/,
);

/** 赴甲、乙、丙调研: the verb after the list says that all are places. */
const LOOKING = new GatedPattern(
  /^(?:(?:进行|开展)?(?:实地|现场))?(?:考察|调研|参观|走访|视察|慰问|观摩|察看|查看|检查|体验|查房|学习|看望|督导|踏勘|巡)/,
);
const LOOKING_REACH = 8;
const WARD = new GatedPattern(/(?:医疗部|医学部|病区|[内外妇儿骨]科|诊区)$/);

/** A short word without the ending of a place may be a city. */
const SHORTEST_BARE = 3;

/** Whether the list that ends at `end` is followed by the verb of looking it over. */
export function isLookedOver(text: string, end: number): boolean {
  return LOOKING.test(text.slice(end, end + LOOKING_REACH));
}

/** A list entry without the ending of a place name, as company names often are. */
export function readBareItem(text: string, item: Span, isLast: boolean, isTownList: boolean): Span | null {
  let words = text.slice(item.start, item.end);
  const lead = /^(?:了|到|在|位于[^、的]{2,20}的)+/.exec(words)?.[0].length ?? 0;
  words = words.slice(lead);
  const cut = isLast
    ? words.search(
        /等|[两三四五六七八九十\d]{1,4}个(?:村|社区|小区|项目|点位)$|[两三四五六七八九十\d]{1,4}家[一-龥]{0,4}(?:企业|公司|单位|医院|高校)$|(?:开展|进行|实地|现场|集中)/,
      )
    : words.length;
  const name = cut >= 0 ? words.slice(0, cut) : words;
  if (
    name.length < (isLookedOver(text, item.end) || isTownList ? SHORTEST_BARE : 2) ||
    name.length > 18 ||
    /[省市县州盟旗国处办局委]$/.test(name)
  )
    return null;
  if (TOPIC.test(name) || (isGeneric(name) && !WARD.test(name)) || /[的了在对向从由被把让就将某，。：；]/.test(name))
    return null;
  return { start: item.start + lead, end: item.start + lead + name.length };
}
