/** Owns what the words next to a person say about the side: 率团 travels, 陪同 and 会见 receive. */
import type { Span } from '../../article/span.ts';
import type { Side } from '../../summary/draftSummary.ts';

/** What the words next to a mention say; `strong` leaves no doubt. */
export interface SideCue {
  readonly side: Side;
  readonly strong: boolean;
}

const LIST = '(?:（[^）]{1,20}）)?(?:[、和与](?![^，。；]{0,12}(?:长|记|席|任|裁))[^，。；、]{2,6}){0,12}等?';
const STRONG_TRAVEL = new RegExp(
  `^${LIST}[^，。；、同与对]{0,14}?(?:率(?!先)[^，。；]{0,30}(?:团|队|组|人|访|赴|到|来|往|一行|干部|负责|企业|考察)|带队|率队|率团|带领|带着|(?<![和与])一行|随团|随行|随访|来访|到访|为团长|任团长|进行(?:国事|正式|工作|友好)访问|来华)`,
);
const WEAK_TRAVEL = new RegExp(
  `^${LIST}[^，。；、]{0,10}?(?:前来|来到|赴|抵达|前往|走进|(?<!曾)应邀|(?:考察|参观|走访|调研|察看|视察|看望|慰问|观摩)了)`,
);
/** The subject of a journey with nothing between: 某某赴, 某某、某某等参加视察. */
const SUBJECT_TRAVELS = new RegExp(
  `^${LIST}(?:等|一起|一同|分别|应邀|专程|日前|近日|\\d+日|[上下]午)*(?:赴(?!任)|前往|飞抵|莅临|应邀前来|应邀来|参加(?:了)?(?:此次|本次|这次)?(?:视察|调研|考察|督导|检查|督查|慰问|走访|访问|巡查|巡视|执法检查|专题视察)(?!活动的还|座谈|汇报))`,
);
const HOSTS_TALK =
  /^[^，。；、]{0,10}(?:汇报|主持(?:会议|座谈|签约|仪式)|介绍(?:了)?(?:情况|基本)|通报|讲解|解说|带路|导览|迎候|作(?:了)?简报|简报)/;
const RECEIVES = new RegExp(
  `^${LIST}[^，。；、]{0,14}?(?:陪同(?!出访|访问(?!团)|前往|来访|赴)|会见(?![时后前])|接见|接待|迎接|致欢迎|宴请|设宴|款待|设[午晚]宴|热情|[^，。；]{0,16}(?:到来|到访|来访|一行|莅临)[^，。；]{0,10}欢迎|表示(?:热烈|诚挚|衷心)?(?:的)?欢迎)`,
);
const MEMBERS_BEFORE =
  /(?:(?:随行|同行|随团)[^，。；]{0,10}(?:包括|有|为|是)[：，]?|(?:陪同|随)[^，。；]{2,14}(?:出访|访问|前往)[^，。；]{0,12}(?:包括|有)[：，]?|(?:代表团|访问团|考察团)成员(?:还)?(?:包括|有|为|是)[：，]?|(?:代表团|考察团|访问团|参访团|调研组)(?:成员|团长|副团长|组长|主要成员)?[：，、]?(?:成员)?|团员[^，。；]{0,4}[：]|团长|随行的|来访的|到访的|来华[^，。；]{0,14}的|访华的|访问的|以|率团[^，。；]{0,8}的|来[^，。；]{0,8}(?:考察|访问|调研|参观)的|[同与]来访的[^，。；]{0,24})[^，。；]{0,2}$/;
/** 率某部副部长张三: the leader's company. */
const LED_BEFORE = /(?:率|率领|带领|偕|偕同|陪同)$/;
const MET_BEFORE = /(?:会见了?|接见了?)(?:来访的|到访的|前来[^，。；]{0,10}的|由)?$/;
const CALLED_ON_BEFORE = /(?:拜会了?|拜访了?|看望了?|走访了?|得到|受到)$/;
const WITNESSES = /^[^，。；]{0,14}(?:视讯|视频|连线|观礼|线上|见证)/;

/** The side that the clause around the words `[start, nameEnd)` about a person states; null when it states none. */
export function sideCue(text: string, sentence: Span, start: number, nameEnd: number): SideCue | null {
  const after = text.slice(nameEnd, Math.min(sentence.end, nameEnd + 90));
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  const party = /([^，。；、]?)方$/.exec(before);
  if (party && /^[中我]$/.test(party[1]!)) return { side: 'host', strong: true };
  if (party && /^[外俄美日韩英法德哈越泰老柬缅印巴蒙朝埃意西葡澳加新马菲匈塞波]$/.test(party[1]!))
    return { side: 'visitor', strong: true };
  if (/^[^，。；]{0,20}(?:带领|率领)下/.test(after)) return { side: 'visitor', strong: true };
  if (/(?:在|由)[^，。；]{0,2}$/.test(before) && /^[^，。；]{0,40}陪同/.test(after))
    return { side: 'host', strong: true };
  if (/^[^，。；、]{0,6}对[^，。；]{1,30}欢迎/.test(after) || /^代表[^，。；]{1,20}欢迎/.test(after))
    return { side: 'host', strong: true };
  const receives = RECEIVES.exec(after);
  const travels = STRONG_TRAVEL.exec(after);
  if (receives && (!travels || receives[0].length <= travels[0].length))
    return { side: 'host', strong: !receives[0].endsWith('陪同') };
  if (SUBJECT_TRAVELS.test(after) && !/陪同|接待/.test(before)) return { side: 'visitor', strong: true };
  if (travels && !/会[见谈晤]/.test(travels[0])) return { side: 'visitor', strong: true };
  if (LED_BEFORE.test(before) && !/陪同$/.test(before)) return { side: 'visitor', strong: true };
  if (MEMBERS_BEFORE.test(before)) return { side: 'visitor', strong: true };
  if (HOSTS_TALK.test(after)) return { side: 'host', strong: false };
  if (MET_BEFORE.test(before)) return { side: 'visitor', strong: false };
  if (CALLED_ON_BEFORE.test(before)) return { side: 'host', strong: false };
  if (WITNESSES.test(after)) return { side: 'other', strong: false };
  return WEAK_TRAVEL.test(after) ? { side: 'visitor', strong: false } : null;
}
