/** Owns whether a text is a report of something that happened, or a notice, a comment, a guide that only speaks of such things. */
import type { ArticleView } from '../articleView.ts';

/** Headlines of official papers, comments and guides that say so: nothing in the text makes them reports. */
const LABELLED_HEADLINE =
  /^(?:关于|转发|印发).{2,60}(?:的(?:通知|公告|意见|函|方案|公示|办法|批复|决定|通报|请示|报告|通告|提案|建议))|(?:通知|公告|公示|启事|招聘|招标公告|采购公告|征集令|须知|实施办法|管理办法|实施细则|管理规定|条例|章程)$|[锐时快短社微]评(?:[｜|：丨]|$)|评论员|[社述]论[｜|：丨]|评论[｜|：丨]|观点[｜|：丨]|攻略|门票|开放时间|招聘|预告|抢先看|讣告|逝世|因病去世|生平/;
/** Headlines of comments, guides and advertisements, unless the lead tells an event as a report does. */
const OTHER_HEADLINE =
  /[锐时快短社微]评|[漫杂]谈|随笔|来论|景点大全|旅游景点|怎么样|多少钱|是什么|百科|简历|个人资料|排行榜|排名|小说|教程|问答|招标|采购/;
/** Formulas with which official papers and signed comments begin or end. */
const OFFICIAL_BODY =
  /(?:现将.{0,40}(?:通知|公告|公示)如下|特此(?:通知|公告|函告)|本文(?:为|系|仅)?(?:代表)?作者(?:个人)?(?:的)?观点|\n各[区县市](?:、|（)[^\n]{0,60}：\n)/;
/** Words of guides and advertisements, which a report may hold too. */
const OTHER_BODY = /(?:门票(?:价格)?[：\d]|开放时间[：\d]|岗位职责|任职要求|应聘|投标人|供应商资格|公示期)/;
/** A time, an act of the genre, and who did it, in one sentence. */
const TOLD_TIME = /\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|[昨今]天|[昨今]日|[上下]午/;
const TOLD_ACT =
  /率|带队|一行|赴|考察|调研|会见|会谈|座谈|签署|签订|签约|视察|参访|拜会|到访|来访|接待|陪同|走访|看望|慰问|出席|主持|到[^，。]{2,12}(?:检查|督导|学习)/;
const TOLD_ACTOR =
  /书记|主任|[市县省区镇乡村部局院校会处厅司行社馆]长|主席|总裁|经理|董事|教授|代表团|考察团|议员|大使/;
const EVENT =
  /考察|调研|访问|应邀|来我|签|备忘录|合作|会见|会谈|会晤|座谈|签署|签约|签订|视察|督导|检查|参观|慰问|看望|走访|对接|交流|参访|拜访|拜会|来访|到访|接待|陪同|揭牌|启动|举行|召开|出席|参加|带队|一行|代表团|考察团|率[领队团]|缔结|牵手|造访|抵达/;
const TIME =
  /\d{1,2}月|[今昨]（|本月|\d{1,2}日|近日|日前|今天|今日|昨天|昨日|上午|下午|当天|本[报网]讯|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|电）|连日来|期间|上周|本周|此前|最近/;
const LEAD_SENTENCES = 8;
/** A feature reaches its event later than a news item, after a scene. */
const OPENING_SENTENCES = 20;
const SHORT_TEXT = 1200;

/** Whether some sentence of the lead says when, what and who. */
function tellsAnEvent(view: ArticleView): boolean {
  return view.sentences.slice(0, OPENING_SENTENCES).some(({ start, end }) => {
    const words = view.text.slice(start, Math.min(end, start + 400));
    return TOLD_TIME.test(words) && TOLD_ACT.test(words) && TOLD_ACTOR.test(words);
  });
}

/** Whether the text reports a visit, a meeting or a signing that took place. Judged by headline, opening words and lead. */
export function isReport(view: ArticleView): boolean {
  const { text, article } = view;
  const headline =
    article.bodyStart > 0 ? text.slice(0, article.bodyStart) : text.slice(0, Math.max(0, text.indexOf('\n')));
  const headlines = headline.length <= 120 ? headline.split('\n').map((line) => line.trim()) : [];
  if (headlines.some((line) => LABELLED_HEADLINE.test(line))) return false;
  const opening = text.slice(0, 3000);
  const closing = text.slice(-600);
  if (OFFICIAL_BODY.test(opening) || OFFICIAL_BODY.test(closing)) return false;
  if (tellsAnEvent(view)) return true;
  if (headlines.some((line) => OTHER_HEADLINE.test(line)) || OTHER_BODY.test(opening) || OTHER_BODY.test(closing))
    return false;
  const lead = view.sentences.slice(0, text.length <= SHORT_TEXT ? OPENING_SENTENCES : LEAD_SENTENCES);
  const from = lead[0]?.start ?? 0;
  const words = text.slice(from, Math.min(lead.at(-1)?.end ?? 0, from + 2000));
  const hasDate = article.publishedOn !== null && TOLD_ACT.test(words) && TOLD_ACTOR.test(words);
  return EVENT.test(words) && (TIME.test(words) || EVENT.test(headline) || hasDate);
}
