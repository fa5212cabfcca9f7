/** Owns the rule that reads the objects of visiting verbs: 参观了甲、乙和丙等企业. */
import type { Span } from '../article/span.ts';
import type { Narrative } from './clausesNarrative.ts';
import { findWords, forEachWithWords } from './clausesScan.ts';
import { GatedPattern } from './gatedPattern.ts';
import type { FoundSite } from './sites.ts';
import { readPlaceList } from './sitesLists.ts';
import { VISIT_VERBS } from './sitesTables.ts';
import { WordTable } from './wordTable.ts';
import { readEntries } from './sitesEntries.ts';

const VERBS = new WordTable([...VISIT_VERBS, ...'到去赴往']);

/** 考察团, 访问期间: nouns made of a verb. */
const NOUN_OF_VERB = new GatedPattern(/^(?:团|组|队|者|报告|行程|期间|函|报社)/);

/** A single character of moving tells of a visit where a step begins, else only when looking follows the place. */
const STEP = new GatedPattern(/(?:^|[^一-龥]|先|再|又|还|后|先后|接着|一行|[团组员长记席任理们]|分别|来)$/);

/** Verbs that end in 到, 去 or 往 without moving anybody. */
const NOT_A_STEP = new GatedPattern(
  /(?:^|[^径])直$|[得达感看听提谈收受遇想做找用不等起拿学说遭碰轮推升降涨增回考意料办接能赶通开运发送老落没失过除交嘱以向]$/,
);
const LONGER_WORD = new GatedPattern(/^(?:位|达|来|场|此|底|了解|好|待|访|年|往|世|掉|除|向|事|后)/);

/** The visiting verbs of a text. */
function findVisitVerbs(text: string): Span[] {
  return findWords(text, VERBS).filter(({ start, end }) => {
    if (end - start > 1 || text[start] === '赴') return !NOUN_OF_VERB.testIn(text, end, end + 2);
    return !NOT_A_STEP.testIn(text, Math.max(0, start - 2), start) && !LONGER_WORD.testIn(text, end, end + 2);
  });
}

/** 驱车穿过某桥: what is only passed on the way. */
const PASSING = new GatedPattern(/^(?:穿[过越]|经过|路过|行驶|驶过|翻[过越]|跨[过越])/);

/** Verbs of moving: what follows may be only where a meeting was held. */
const MOTION = new GatedPattern(/(?:到|赴|去|往|前往|抵|抵达|奔赴|来到|走到|转至)$/);

const MEETING = new GatedPattern(
  /^(?:[^，。]{0,8}|，?(?:就|围绕|与|同|和)[^，。]{0,30})(?:座谈|会谈|开会|召开|举行|签约|签署|签订|参加|出席|洽谈|会见|拜会|拜访|会晤|报到|授课|作报告|挂职|任职|出差|下榻|用餐|午餐|晚宴)/,
);

/** Verbs of calling on somebody: a single institution called on is the host, not a place that was looked at. */
const CALL = new GatedPattern(/^(?:莅临?|拜访|拜会|访问|造访|到访|出访)$/);

/** Arriving at an airport is the journey. */
const ARRIVAL = new GatedPattern(/抵|到达|飞/);
const GATE = new GatedPattern(/(?:机场|[东西南北]站|车站|火车站|高铁站|码头|口岸)$/);
const TALK = new GatedPattern(/^(?:[^，。]{0,8}|，?(?:就|围绕|与|同|和)[^，。]{0,30})(?:交流|交换意见|磋商)/);
const ZONE = new GatedPattern(/(?:新城|新区|开发区|高新区|园区|保税区|自贸区|合作区|经开区|示范区|特区)$/);
const LOOK_AFTER = new GatedPattern(/^[^，。、]{0,4}(?:会勘|考察|参观|参访|调研|走访|观摩|视察)/);

/** 到訪甲醫院，探望病人: looking told in the next clause. */
const LOOKED_NEXT = new GatedPattern(
  /^”?，(?:随后|并|逐户|挨家挨户|入户|仔细|详细|现场)*(?:走访|了解|询问|检查|探望|参观|察看|查看|观看|看望|慰问|实地)/,
);

/** 到甲厂、乙站检查工作: looking told after the list that the place stands in. */
const LOOK_LATER = new GatedPattern(
  /^[^，。；]{0,24}?(?:考察|参观|调研|走访|观摩|视察|检查|巡查|巡视|抽查|会勘|察看|查看|看望|慰问|指导|督导|督查|开展(?!交流|合作|座谈|对接|洽谈|业务)|踏勘|瞻仰|凭吊|祭扫|祭拜|拜谒|学习|体验|了解|采风|义诊|现场办公|送)/,
);

/** A body called on that is no host: something that can only be looked at. */
const LOOKED_AT = new GatedPattern(
  /(?:中心|(?<!使|领事|宾|会)馆|博物院|园|区|基地|实验室|村|厂|港|社区|车间|项目|工程|庄|寨|镇|高校|中学|小学|高中|女校|幼儿园|店|铺|坊|塔|寺|庙|站|总部|展厅)$/,
);

/** A government office is a host or a venue unless its people were looked after. */
const ORGAN = /(?:局|支队|大队|中队)$/;
const LOOKED_AFTER = /来到|走进|深入|看望|慰问|走访|检查|督导|督查|视察|参观|察看|查看/;

/** 察看某项目的推进情况 inside a scene is what was asked about there. */
const STATE_OF = new GatedPattern(/^的[^，。]{0,8}(?:情况|进展|进度|改造|建设)/);

/** A verb that a list of lines follows: 先后走进5个点位：. */
const INTRODUCES = new GatedPattern(
  /^了?(?:以下|如下|下列)?(?:[一二三四五六七八九十几多\d]+[个家处座])?(?:点位?|项目|企业|地方|单位|场所|站点|园区|现场|内容)?[\s：*]{0,8}$/,
);
const PART_REACH = 200;

/** Finds the places that a visiting verb has as its object. */
export function findVisitedPlaces(narrative: Narrative): FoundSite[] {
  const { text } = narrative.view;
  const found: FoundSite[] = [];
  forEachWithWords(narrative.clauses, findVisitVerbs(text), (clause, index, verbs) => {
    for (let place = 0; place < verbs.length; place++) {
      const { start, end } = verbs[place]!;
      const verbWords = text.slice(start, end);
      if (PASSING.testIn(text, end, end + 3) || !narrative.isNow(clause, start, end)) continue;
      const nextVerb = verbs[place + 1];
      const listEnd = nextVerb ? nextVerb.start : clause.end;
      const sites = INTRODUCES.testIn(text, end, Math.min(clause.end, end + 20))
        ? readEntries(narrative, index)
        : readPlaceList(narrative, index, end, 'visited', 0.9, verbWords, listEnd);
      const isStep =
        end - start > 1 ||
        verbs[place - 1]?.end === start ||
        text[end] === '了' ||
        verbWords === '赴' ||
        STEP.testIn(text, Math.max(0, start - 2), start);
      const isMotion = MOTION.test(verbWords);
      for (const site of sites) {
        const after = text.slice(site.end, Math.min(clause.sentence.end, site.end + 30));
        const isLook =
          LOOK_AFTER.test(after) || (end - start === 1 && (LOOK_LATER.test(after) || LOOKED_NEXT.test(after)));
        if (!isStep && !isLook) continue;
        if (ORGAN.test(text.slice(site.start, site.end)) && !LOOKED_AFTER.test(verbWords + after)) continue;
        if (ARRIVAL.test(verbWords) && GATE.test(text.slice(site.start, site.end))) continue;
        if (
          !isLook &&
          sites.length === 1 &&
          (isMotion || CALL.test(verbWords)) &&
          MEETING.test(after.replace(/^，/, ''))
        )
          continue;
        // 赴某开发区考察 is the journey, as 赴某市 is.
        const isZone = ZONE.test(text.slice(site.start, site.end));
        const isPark =
          isLook &&
          /园区$/.test(text.slice(site.start, site.end)) &&
          !/(?:开发|产业|工业|示范)园区$/.test(text.slice(site.start, site.end));
        if (isZone && !isPark && (verbWords.endsWith('赴') || (isMotion && nextVerb?.start === site.end))) continue;
        const isLookedAt =
          LOOKED_AT.test(text.slice(site.start, site.end)) || text.slice(site.start - 1, site.start + 1).includes('“');
        const isHost = sites.length === 1 && !isLookedAt && !LOOKED_NEXT.test(after);
        const isTalk = !isLookedAt && TALK.test(after.replace(/^，/, ''));
        if (!isLook && CALL.test(verbWords) && (isHost || isTalk)) continue;
        if (
          STATE_OF.test(after) &&
          /在/.test(text.slice(Math.max(clause.partStart, clause.start - PART_REACH), clause.start))
        )
          continue;
        found.push(site);
      }
    }
  });
  return found;
}
