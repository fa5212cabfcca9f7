/** Owns how a clause is told: as what happened on this occasion, as background, as a plan, or in somebody's mouth. */
import { allMatches } from './allMatches.ts';
import type { Sentence } from '../article/cleanArticle.ts';
import type { ArticleView } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';
import { ClauseSignatures, type Signature } from './clauseSignatures.ts';
import type { Clause } from './clauses.ts';

/** What is asked about the stretches of one sentence. */
export const TOLD = new ClauseSignatures();

export type Telling = 'now' | 'earlier' | 'planned' | 'spoken';

/** Words that put the rest of the sentence into the past before this occasion. */
const EARLIER = TOLD.guard(
  /此前(?!一[天日])|先前|去年|前年|早在|在此之前|早年|早先|今年以来|年以来|以来[，,]|年来[，,]|上个?月|上周|去岁|多年前|年前|月前|曾(?!经济)|据了解|据介绍|据统计|据悉|资料显示|记者了解到|过去|已(?:先后)?(?:与|同|和|累计|签)|签有|历年|往年|已有|又讯|另讯/,
  '前早来上周曾据料者去已签历往讯',
);
/** Words that put the rest of the sentence into the future or the wish. */
const PLANNED_SENTENCE = TOLD.guard(
  /接下来(?!的?[一二两三四五几\d]+[天日])|下一步|下步|今后|未来|下阶段|希望|期待|期盼|盼望|力争|争取|拟(?!定|人|态)/,
  '接步今未阶希期盼力争拟',
);
/** Words that make a plan of what follows up to the next semicolon. */
const PLANNED_PART = TOLD.guard(
  /有望|条件成熟|成熟一个|另行|择机|商定(?!位)|约定(?!书)|筹备|预计|建议|有意|尽快|尽早|早日|推动.{0,12}签|待.{2,30}(?:之?后|再)|如[果需]|应当|不得|必须|欢迎|(?<!应[^，。]{0,80})邀请(?!函)|下个?月|下周|下次|明年|明天|明日|年内|年底前|最快|研议|(?:正在?|仍在|还在|继续|另行)(?:洽谈|磋商)|(?:洽谈|磋商|商谈|商定|商签)(?:之?中|签)|抓紧磋商|谋划|次日将|(?<!五|行动|专项)计划(?!生育|单列|经济|书|的|，|。|、|项目|》)|拟于/,
  '望熟另择商定筹预建意尽早推待如当不必欢邀下明内底最研洽磋谋次计拟',
);
/** Words of the future that reach only their own clause. */
const PLANNED_CLAUSE = TOLD.guard(
  /将(?!军|台|乐|士|门)|(?:原定|原计划|本拟)(?![^，。]{0,20}改)|即将|要(?!素|求|闻|点|塞|件|务)|可望|还会(?:继续|组织|安排|与)|(?:[还也将都就]|，)会(?:继续|组织|安排)|正?准备|打算|想(?!象|到)|再签|愿意?与|促成|(?:推动|鼓励|引导|支持|争取)[^，。]{0,8}签|(?:加快|抓紧|推动|推进)(?:商|尽快|早日)?$/,
  '将原拟即要可还继组安备打想再愿促签加抓推',
);
/** What follows the verb and makes a plan of it. */
const PLANNED_AFTER = TOLD.guard(/^.{0,30}(?:争取|之后再|以后再|再行|后再签|有望|力争|年内(?:完成|签))/, '争再望内');
const NEGATED = TOLD.guard(
  /(?:未|没有|没|尚未|暂未|暂不|不再|无需|不(?![停辞顾时断仅久远同忘约惧畏少但只光由禁到过])|未能)(?:安排|正式|再|能|有|曾)?[^，。]{0,4}$/,
  '未没暂不无',
);
/** A verb of saying with what is said after it. */
const SAYING = TOLD.guard(
  /(?:说|表示|指出|强调|认为|提到|谈到|透露|坦言|称|提出|要求|回应|感慨|感言|笑言|直言|叮嘱|勉励|预告|致辞时|致词时|(?<!听取[^，。]{0,24}|[据经作的]|情况|讲解)介绍|提议|回忆|(?<![街频赛渠管通河航隧步绿古大国省县味])道)(?:道|到|说|了)?[，,：:“「]|(?:说|表示|指出|强调|认为|提到|提出|要求|希望)(?:[^，。]{0,2})$/,
  '说示指调认提谈透言称求望应慨叮勉告致介忆道',
);
/** Starts of a sentence that lead from somebody's words back to the event. */
const BACK_TO_EVENT =
  /^[^\p{L}\p{N}]{0,6}(?:[^，。]{0,12}，(?=双方|两[地校省市区县州国]))?(?:随后|会后|会前|会上|会谈后|会议?期间|座谈会?后|座谈会上|仪式上|会见后|期间|其间|当天|当日|当晚|上午|下午|傍晚|晚上|次日|之后|最后|双方|两地|两校|两[省市区县州国]|校企|根据|按照|在|图|\d{1,2}[日月]|代表团|考察团|调研组|考察组|访问团|参访团|一行|活动)/u;

/** Words of the teller about the visitors or with a finished deed: nobody's speech carries on in them, unless it says “we”. */
const NARRATED =
  /(?:一行|[团组队]|客人|来宾|嘉宾|大家|师生|委员们|代表们|使节)们?[^，。我们]{0,10}(?:参观|考察|走访|察看|查看|来到|走进|前往|赶往|抵达|观看|观摩|游览|瞻仰|参访)|(?:参观|考察|走访|察看|查看|观摩|游览|瞻仰|参访|签署|签订|签下|签|来到|走进|前往)了|(?:现场|当场|分别|共同)签[订署约]/;
const FIRST_PERSON = /我(?!国|省|市|县|区|州|校|院|局|司|行|镇|乡|会|馆)|咱/;
/** A saying whose words are quoted, and what closes them at the end of the sentence. */
const QUOTED_SAYING = /[，：:]?[“「][^“「]*[”」][。！？]?$/;

/** A marker further from the verb than this belongs to something else; it also bounds the work for a verb. */
const MARKER_REACH = 240;

/** First and last day of the event, YYYY-MM-DD. */
export interface EventDays {
  readonly start: string;
  readonly end: string;
}

/** Per sentence: which words of a telling it can hold, and whether it carries on what somebody said in the sentence before. */
export interface SpokenSentences {
  readonly carried: ReadonlySet<Sentence>;
  readonly signatures: ReadonlyMap<Sentence, Signature>;
}

const known = new WeakMap<ArticleView, SpokenSentences>();

/** Finds the sentences that only carry on somebody's words: same line, after a verb of saying, without a way back to the event. */
export function findSpokenSentences(view: ArticleView, clauses: readonly Clause[]): SpokenSentences {
  const earlier = known.get(view);
  if (earlier) return earlier;
  const carried = new Set<Sentence>();
  const signatures = new Map<Sentence, Signature>();
  let line = -1;
  let speaking = false;
  let last: Sentence | null = null;
  for (const clause of clauses) {
    if (clause.sentence === last) continue;
    last = clause.sentence;
    if (clause.line !== line) speaking = false;
    line = clause.line;
    const signature = TOLD.of(view.text, last.start, last.end);
    signatures.set(last, signature);
    if (!speaking && !SAYING.mayMatch(signature)) continue;
    const words = view.text.slice(last.start, last.end);
    if (speaking && (BACK_TO_EVENT.test(words) || (NARRATED.test(words) && !FIRST_PERSON.test(words))))
      speaking = false;
    if (speaking) carried.add(last);
    if (SAYING.test(words, signature)) speaking = !QUOTED_SAYING.test(words);
  }
  const spoken = { carried, signatures };
  known.set(view, spoken);
  return spoken;
}

/**
 * How the verb at `verbStart`, which ends at `verbEnd`, is told. A time named before it in its sentence that lies outside the
 * days of the event makes it background or a plan.
 */
export function tellVerb(
  view: ArticleView,
  clause: Clause,
  verbStart: number,
  verbEnd: number,
  spoken: SpokenSentences,
  event: EventDays | null,
): Telling {
  const { text } = view;
  const { sentence } = clause;
  if (clause.quoted || spoken.carried.has(sentence)) return 'spoken';
  const near = verbStart - MARKER_REACH;
  const before = Math.max(sentence.start, near);
  const part = Math.max(clause.partStart, near);
  const here = Math.max(clause.start, near);
  const signature = spoken.signatures.get(sentence) ?? TOLD.of(text, sentence.start, sentence.end);
  if (SAYING.testIn(text, before, verbStart, signature)) return 'spoken';
  if (EARLIER.testIn(text, part, verbStart, signature)) return 'earlier';
  if (
    PLANNED_SENTENCE.testIn(text, before, verbStart, signature) ||
    PLANNED_PART.testIn(text, part, verbStart, signature) ||
    PLANNED_CLAUSE.testIn(text, here, verbStart, signature) ||
    NEGATED.testIn(text, here, verbStart, signature) ||
    PLANNED_AFTER.testIn(text, verbEnd, Math.min(sentence.end, verbEnd + MARKER_REACH), signature)
  )
    return 'planned';
  const isTimed = event !== null && TIME.hasWithin(text, before, verbStart);
  return isTimed ? compareTime(text.slice(before, verbStart), event) : 'now';
}

/** Every month or year is told with one of these. */
const TIME = new CharacterSet('月年');
const MONTH =
  /(?:((?:19|20)\d\d|今|本|同)年)?(?:(\d{1,2})月(?:(\d{1,2})[日号至到-])?|(?<=((?:19|20)\d\d)年)(?:\d|初|底|春|夏|秋|冬|[与和，就以首]))/g;

/** Compares the last month or day named before the verb in its sentence with the days of the event. */
function compareTime(before: string, event: EventDays): Telling {
  const last = allMatches(MONTH, before).at(-1);
  if (!last) return 'now';
  const [, yearWords, month, day, bareYear] = last;
  const eventYear = Number(event.start.slice(0, 4));
  const year = bareYear ?? (yearWords && /\d/.test(yearWords) ? yearWords : undefined);
  if (year !== undefined && Number(year) !== eventYear) return Number(year) < eventYear ? 'earlier' : 'planned';
  if (month === undefined) return 'now';
  const pad = (n: string): string => n.padStart(2, '0');
  const date = `${event.start.slice(0, 4)}-${pad(month)}-${pad(day ?? '0')}`;
  const [first, last_] =
    day === undefined ? [`${event.start.slice(0, 8)}00`, `${event.end.slice(0, 8)}00`] : [event.start, event.end];
  if (date < first) return 'earlier';
  return date > last_ ? 'planned' : 'now';
}
