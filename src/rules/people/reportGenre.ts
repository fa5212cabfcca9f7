/** Owns whether a text is a report of something that happened, or a notice, a comment, a guide that only speaks of such things. */
import type { ArticleView } from '../articleView.ts';

/** Headlines of official papers, comments, guides and advertisements. */
const OTHER_GENRE_HEADLINE =
  /^(?:关于|转发|印发).{2,60}(?:的(?:通知|公告|意见|函|方案|公示|办法|批复|决定|通报|请示|报告|通告|提案|建议))|(?:通知|公告|公示|启事|招聘|招标|采购|征集令|须知|办法|实施细则|管理规定|条例|章程)$|[锐时快短社微]评|评论员|[社述]论[｜|：丨]|评论[｜|：丨]|[漫杂]谈|随笔|来论|观点[｜|：丨]|攻略|门票|开放时间|景点大全|旅游景点|怎么样|多少钱|是什么|百科|简历|个人资料|排行榜|排名|小说|教程|问答/;
/** Words with which other genres begin or end. */
const OTHER_GENRE_BODY =
  /(?:现将.{0,40}(?:通知|公告|公示)如下|特此(?:通知|公告|函告)|本文(?:为|系|仅)?(?:代表)?作者(?:个人)?(?:的)?观点|\n各[区县市](?:、|（)[^\n]{0,60}：\n|门票(?:价格)?[：\d]|开放时间[：\d]|岗位职责|任职要求|应聘|投标人|供应商资格|公示期)/;
const EVENT =
  /考察|调研|访问|签|备忘录|合作|会见|会谈|会晤|座谈|签署|签约|签订|视察|督导|检查|参观|慰问|看望|走访|对接|交流|参访|拜访|拜会|来访|到访|接待|陪同|揭牌|启动|举行|召开|出席|参加|带队|一行|代表团|考察团|率[领队团]|缔结|牵手|造访|抵达/;
const TIME =
  /\d{1,2}月\d{1,2}日|[今昨]（|本月|\d{1,2}日|近日|日前|今天|今日|昨天|昨日|上午|下午|当天|本[报网]讯|[一二三四五六七八九十]+月[一二三四五六七八九十]+日|电）|连日来|期间|上周|本周|此前|最近/;
const LEAD_SENTENCES = 8;

/** Whether the text reports a visit, a meeting or a signing that took place. Judged by headline, opening words and lead. */
export function isReport(view: ArticleView): boolean {
  const { text, article } = view;
  const headline =
    article.bodyStart > 0 ? text.slice(0, article.bodyStart) : text.slice(0, Math.max(0, text.indexOf('\n')));
  if (headline.length <= 120 && headline.split('\n').some((line) => OTHER_GENRE_HEADLINE.test(line.trim())))
    return false;
  const opening = text.slice(0, 3000);
  const closing = text.slice(-600);
  if (OTHER_GENRE_BODY.test(opening) || OTHER_GENRE_BODY.test(closing)) return false;
  const lead = view.sentences.slice(0, LEAD_SENTENCES);
  const from = lead[0]?.start ?? 0;
  const words = text.slice(from, Math.min(lead.at(-1)?.end ?? 0, from + 2000));
  return EVENT.test(words) && (TIME.test(words) || EVENT.test(headline));
}
