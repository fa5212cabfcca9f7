/** Owns what the words next to a person say about the side: 率团 travels, 陪同 and 会见 receive. */
import { GatedPattern } from '../gatedPattern.ts';
import type { Span } from '../../article/span.ts';
import type { Side } from '../../summary/draftSummary.ts';
import type { Signature } from '../clauseSignatures.ts';
import { PERSON_WORDS } from './personWords.ts';

/** What the words next to a mention say. */
export interface SideCue {
  readonly side: Side;
  /** 3 leaves no doubt, 2 may be the other way round (a guest of state also 会见), 1 is a hint. */
  readonly weight: 1 | 2 | 3;
  /** Where the words stand: what stands before a list holds for the names after it, a verb after a list for those before. */
  readonly from: 'before' | 'after';
}

const LIST = '(?:（[^）]{1,20}）)?(?:[、和与](?![^，。；]{0,12}(?:长|记|席|任|裁))[^，。；、在]{2,6}){0,12}等?';
/** Those whom somebody of the house leads about; a 考察团 is led by its own. */
const SINGLE_GUESTS = '(?:大家|客人|来宾|嘉宾|贵宾|访客|众人|我们|他们|团员|记者|参观者)';
const GUESTS =
  '(?:大家|客人|来宾|嘉宾|贵宾|访客|众人|我们|他们|团员|委员们|代表们|专家们|记者|同学们|老师们|师生|一行人?|[^，。；、]{0,8}(?:考察团|代表团|访问团|参访团|调研组|一行))';
const STRONG_TRAVEL = PERSON_WORDS.guard(
  new RegExp(
    `^${LIST}，?[^，。；、同与对]{0,14}?(?:率(?!先)[^，。；]{0,30}(?:团|队|组|人|访|赴|到|来|往|一行|干部|负责|企业|考察)|带队|率队|率团|带领|带着|(?<![和与])一行|随团|随行|随访|来访|到访|为团长|任团长|进行(?:国事|正式|工作|友好)访问|来华)|^${LIST}(?:等|则|先后|一起)*在[^。；]{2,60}?(?:陪同|引导|引领)下`,
  ),
  '率带行随访团华下',
);
const WEAK_TRAVEL = PERSON_WORDS.guard(
  new RegExp(
    `^${LIST}[^，。；、]{0,10}?(?:前来|来到|赴|抵达|前往|走进|(?<!曾)应邀(?!出席|参加|参会|到会|与会)|(?:考察|参观|走访|调研|察看|视察|看望|慰问|观摩)了)`,
  ),
  '前到赴抵走邀了',
);
const INSPECTIONS =
  '(?:视察|调研|考察|督导|检查|督查|慰问|走访|访问|巡查|巡视|执法检查|专题视察|暗访|实地察看|实地调研|现场办公)';
/** The subject of a journey with nothing between: 某某赴, 某某、某某等参加视察, 某某到某地调研. */
const SUBJECT_TRAVELS = PERSON_WORDS.guard(
  new RegExp(
    `^${LIST}(?:先生|女士|同志|博士|教授)?(?:等|一起|一同|分别|应邀|专程|日前|近日|\\d+日|[上下]午|先后|深入|实地|于[^，。；]{2,14}日|就[^，。；]{2,20}|围绕[^，。；]{2,20})*(?:赴(?!任)|前往|飞抵|莅临|应邀前来|应邀来|(?:[到在来]|深入)(?![会场])[^，。；、]{2,24}?(?:调研|考察|检查|视察|督导|慰问|督查|暗访|宣讲)|(?:视察|调研|考察|督导|检查|督查|慰问|看望|走访|访问)(?!团|组|队|室|员|学者|时|期间|中|工作(?:会|座谈)))`,
  ),
  '赴往抵莅邀加调察查督慰访宣望',
);
/** 参加调研: with the inspectors, if he is not of the place that is inspected. */
const JOINS = PERSON_WORDS.guard(
  new RegExp(`^${LIST}(?:等|一起|一同|分别|也)*参加(?:了)?(?:此次|本次|这次)?${INSPECTIONS}(?!活动的还|座谈|汇报)`),
  '加',
);
/** 与客人座谈: whoever has guests is at home. */
const HAS_GUESTS = PERSON_WORDS.guard(
  new RegExp(`^${LIST}[^，。；]{0,12}?[与同和]${GUESTS}[^，。；、]{0,12}(?:座谈|会谈|会面|会晤|见面|交流|合影|话别)`),
  '谈晤面流影别',
);
const HOSTS_TALK = PERSON_WORDS.guard(
  /^[^，。；、]{0,14}?(?:汇报|主持(?:会议|座谈|签约|仪式|欢迎)|介绍(?:了)?(?:情况|基本|[^，。；]{0,20}(?:情况|概况|特色|历史|历程))|通报|讲解|解说|带路|引路|带队引路|导览|导赏|迎候|迎接|作(?:了)?简报|简报|致欢迎)/,
  '汇持介报讲解路导迎',
);
const RECEIVES = PERSON_WORDS.guard(
  new RegExp(
    `^${LIST}(?:[^，。；]{0,24}?(?<!陪)[同与](?:来访|到访|来华)|[^，。；、]{0,20}?(?<!参加|出席)会见(?![时后前])|[^，。；]{0,14}?陪同(?!下|之下|出访|访问(?!团)|前往|来访|到访|赴)|[^，。；在]{0,14}?陪同之?下|[^，。；、]{0,14}?(?:接见|接待|迎接|迎来|致欢迎|宴请|设宴|款待|设[午晚]宴|热情|[^，。；]{0,16}(?:到来|到访|来访|一行|莅临)[^，。；]{0,10}欢迎|表示(?:热烈|诚挚|衷心)?(?:的)?欢迎))`,
  ),
  '访华见陪接迎宴款设热欢',
);
/** 带客人参观: whoever shows the house is of the house. */
const GUIDES = PERSON_WORDS.guard(
  new RegExp(
    `^${LIST}[^，。；、]{0,6}?(?:(?:带|领|引|陪)(?:领|导|着)?${SINGLE_GUESTS}|(?:陪着?|引导|领着|引领)${GUESTS})[^，。；、]{0,4}?(?:走进|参观|看|来到|走|到|了解|体验|穿过)`,
  ),
  '带领引陪',
);
const MEMBERS_BEFORE = PERSON_WORDS.guard(
  /(?:(?:随行|同行|随团)[^，。；]{0,10}(?:包括|有|为|是)[：，]?|(?:陪同|随)[^，。；]{2,14}(?:出访|访问|前往)[^，。；]{0,12}(?:包括|有)[：，]?|(?:代表团|访问团|考察团)(?:其他|其余|主要)?(?:成员|团员)(?:还)?(?:包括|有|为|是)[：，]?|(?:代表团|考察团|访问团|参访团|调研组|交流团|访团)(?:成员|团员|团长|副团长|组长|主要成员)?[：，、]?(?:成员)?|团员[^，。；]{0,4}[：]|(?:主要|其他|其余)?(?:成员|团员)(?:还)?(?:包括|有|为|是)[：，]?|团长|团员、|随行的|来访的|到访的|来华[^，。；]{0,14}的|访华的|访问的|率团[^，。；]{0,8}的|来[^，。；]{0,8}(?:考察|访问|调研|参观)的|[同与]来访的[^，。；]{0,24}|迎来[^，。；]{0,20}(?:——|：))[^，。；]{0,2}$|(?:^|[，。；])以[^，。；]{0,2}$/,
  '随行陪团员组访华来以',
);
/** 率某部副部长张三: the leader's company. */
const LEADS = new GatedPattern(/^(?:带领|率领?)/);
const LED_BEFORE = new GatedPattern(/(?:率|率领|带领|带着|偕|偕同)$/);
const MET_BEFORE = PERSON_WORDS.guard(
  /(?:会见了?|接见了?|迎来了?|欢迎)(?:来访的|到访的|前来[^，。；]{0,10}的|由)?$/,
  '见迎',
);
const CALLED_ON_BEFORE = PERSON_WORDS.guard(/(?:拜会了?|拜访了?|看望了?|走访了?|慰问了?)$/, '拜望访慰');
/** 听取某某介绍, 受到某某接待, 在某某陪同下. */
const SERVED_BEFORE = new GatedPattern(/(?:听取了?|由|在|获|获得|受到了?|得到了?|承蒙)[^，。；]{0,2}$/);
const SERVES = PERSON_WORDS.guard(
  /^[^，。；]{0,40}?(?:接待|款待|欢迎|陪同|导览|导赏|讲解|介绍|汇报|简介|简报|引导|引领|迎接|接见)(?!了?考察|访问团)/,
  '接款欢陪导讲介汇简引迎',
);
/** 带领骨干教师，在会议室迎来了客人: whom he leads has not travelled. */
const GREETS = PERSON_WORDS.guard(/^[^。；]{0,60}?(?:迎来了|接待了|会见了)/, '迎接见');
const WITNESSES = PERSON_WORDS.guard(/^[^，。；]{0,14}(?:视讯|视频|连线|观礼|线上|见证)/, '讯频线礼证');

const INVITED_BEFORE = new GatedPattern(/(?:邀请|诚邀|期待|盼望|恭候)$/);
const LED = PERSON_WORDS.guard(/^[^，。；]{0,20}率领下/, '率带');
const TAKEN_ALONG = PERSON_WORDS.guard(/^[^，。；]{0,20}带领下/, '率带');
const WELCOMES = PERSON_WORDS.guard(/^[^，。；、]{0,6}对[^，。；]{1,30}欢迎|^代表[^，。；]{1,20}欢迎/, '欢');

/** The side that the clause around the words `[start, nameEnd)` about a person states; null when it states none. `signature`: the sentence's. */
export function sideCue(
  text: string,
  sentence: Span,
  start: number,
  nameEnd: number,
  signature: Signature,
): SideCue | null {
  const after = text.slice(nameEnd, Math.min(sentence.end, nameEnd + 90));
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  const party = before.endsWith('方') ? /([^，。；、]?)方$/.exec(before) : null;
  if (party && /^[中我]$/.test(party[1]!)) return { side: 'host', weight: 3, from: 'before' };
  if (party && /^[外俄美日韩英法德哈越泰老柬缅印巴蒙朝埃意西葡澳加新马菲匈塞波]$/.test(party[1]!))
    return { side: 'visitor', weight: 3, from: 'before' };
  // 邀请某某一行适时来访: not this visit.
  if (INVITED_BEFORE.test(before)) return null;
  if (LED.test(after, signature)) return { side: 'visitor', weight: 3, from: 'after' };
  if (SERVES.mayMatch(signature) && SERVED_BEFORE.test(before) && SERVES.test(after, signature))
    return { side: 'host', weight: 3, from: 'before' };
  if (LEADS.test(after) && GREETS.test(after, signature)) return { side: 'host', weight: 3, from: 'after' };
  if (TAKEN_ALONG.test(after, signature)) return { side: 'visitor', weight: 2, from: 'after' };
  if (WELCOMES.test(after, signature)) return { side: 'host', weight: 3, from: 'after' };
  if (GUIDES.test(after, signature)) return { side: 'host', weight: 3, from: 'after' };
  if (HAS_GUESTS.test(after, signature)) return { side: 'host', weight: 2, from: 'after' };
  const receives = RECEIVES.exec(after, signature);
  const travels = STRONG_TRAVEL.exec(after, signature);
  if (receives && (!travels || receives[0].length <= travels[0].length)) {
    const weight = /陪同之?下?$/.test(receives[0]) || !/[会接]见$/.test(receives[0]) ? 3 : 2;
    return { side: 'host', weight, from: 'after' };
  }
  if (SUBJECT_TRAVELS.test(after, signature) && !/陪同|接待/.test(before))
    return { side: 'visitor', weight: 3, from: 'after' };
  if (JOINS.test(after, signature)) return { side: 'visitor', weight: 2, from: 'after' };
  if (travels && !/会[见谈晤]/.test(travels[0])) return { side: 'visitor', weight: 3, from: 'after' };
  if (LED_BEFORE.test(before)) return { side: 'visitor', weight: 3, from: 'before' };
  if (MEMBERS_BEFORE.test(before, signature)) return { side: 'visitor', weight: 3, from: 'before' };
  if (HOSTS_TALK.test(after, signature)) return { side: 'host', weight: 1, from: 'after' };
  if (MET_BEFORE.test(before, signature)) return { side: 'visitor', weight: 1, from: 'before' };
  if (CALLED_ON_BEFORE.test(before, signature)) return { side: 'host', weight: 1, from: 'before' };
  if (WITNESSES.test(after, signature)) return { side: 'other', weight: 1, from: 'after' };
  return WEAK_TRAVEL.test(after, signature) ? { side: 'visitor', weight: 1, from: 'after' } : null;
}
