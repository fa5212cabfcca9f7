/** Owns the place at which a report's sentence stands: 来到某某超市，…店主…, 在某某村卫生所看望…. */
import type { Span } from '../../article/span.ts';

const ENTERS =
  /(?:在|来到|走进|前往|抵达|参观|走访|考察|察看|查看|移步|深入|到访|访问|驱车|登上|又到|先后到|到|赴|拜会|拜访|慰问|莅临)了?(?:坐落于|位于)?(?:[^，。；：\n“”（）]{1,14}的)?(“[^”\n]{1,12}”[^，。；、：（）\n“”]{0,8}|[^，。；、：（）\n]{2,24}?)(?=[，。；、：]|里(?![\u4e00-\u9fff]?里)|内|中，|上，|看望|调研|考察|实地|与|和|慰问|开展|听|现场|进行|参观|了解|体验|举行|时)/g;
/** What a place that somebody works at is called at its end. */
const PLACE_END =
  /(?:园|园区|厂|仓|馆|院|校|大学|中学|小学|学院|所|店|铺|农庄|社区|村|镇|街道|中心|基地|公司|集团|企业|矿|港|码头|场|坊|庙|寺|库|行|舰|艇|项目|项目部|工地|市场|超市|教学点|点位|物业|车间|大厦|广场|部队|连队|合作社|酒店|宾馆|医院|科|窗口|大厅|楼|故居|宫|岛|灯塔|家园|公园|站|号|网点|银行|灵渠|景区|酒庄|茶庄|山庄|牧场|渔场|林场|农场|展室|工作室|卫生室|教研室|实验室|研究院|研究所)”?$/;
const NO_PLACE =
  /^(?:[团组队]|第[一二三四五六七八九十\d]+站|首站|这|那|该|此|各|全|现场|会上|座谈|会议|当地|活动|期间|镇上|村里|县里|市里|校|院|家|会|哪|一家|一所|几家|多家|我|本|他|她|其|省|市|县|区)|现场$|^.{0,3}会议室$|贵宾楼|会见厅|人民大会堂|参观|考察|调研|访问/;
const REACH = 200;

/**
 * The nearest named place that the words before `at`, in the same line and after `from`, lead to; null when none does.
 * @param hint the first words of the office, which may repeat the end of the place's name: 中心 in 中心主任
 */
export function sceneBefore(text: string, at: number, from: number, hint: string): (Span & { name: string }) | null {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const start = Math.max(line, from, at - REACH);
  let found: (Span & { name: string }) | null = null;
  for (const match of text.slice(start, at).matchAll(ENTERS)) {
    const name = match[1]!;
    if (!PLACE_END.test(name) || NO_PLACE.test(name)) continue;
    const begin = start + match.index + match[0].length - name.length;
    found = { start: begin, end: begin + name.length, name };
    // 察看甲实验室、乙中心，听中心主任…: the item that the office's first words end, else the last one.
    const list = /^[^，。；：\n]*/.exec(text.slice(begin, Math.min(at, begin + 80)))![0];
    let offset = begin;
    let isHinted = false;
    for (const item of list.split(/[、和与]/)) {
      const here = { start: offset, end: offset + item.length, name: item };
      offset += item.length + 1;
      if (item.length < 2 || !PLACE_END.test(item) || NO_PLACE.test(item) || isHinted) continue;
      found = here;
      isHinted = hint.length > 1 && item.endsWith(hint);
    }
  }
  return found;
}
