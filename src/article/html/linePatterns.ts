/** Owns the short lines that pages put around an article and that say by their words what they are. */
import type { DropReason } from './classHints.ts';

/** Lines anywhere in the main part; each pattern is tried on the first 200 characters of a short block. */
const LINES: readonly (readonly [DropReason, RegExp])[] = [
  [
    'related',
    /^(?:related|see (?:also|more)|read (?:more|also|next)|also read|more(?: on this)?|don['’]t miss|you may (?:also )?like|recommended|watch|must read|trending)\s*[:：|►>»-]/i,
  ],
  [
    'related',
    /^(?:related (?:news|stories|articles|posts|topics|tags|content|links)|read (?:more|next)|more stories|you may also like|recommended|most (?:read|popular)|trending(?: now)?|see also|up next|latest news|don['’]t miss|top stories|highlights)\s*:?$/i,
  ],
  [
    'related',
    /^(?:相关(?:新闻|阅读|链接|报道|文章|推荐|专题)|推荐阅读|延伸阅读|猜你喜欢|热门(?:新闻|推荐|文章)|更多(?:新闻|精彩)|相關(?:新聞|閱讀|報導|連結|文章)|延伸閱讀|推薦閱讀)\s*[:：]?/,
  ],
  [
    'page-tools',
    /^(?:(?:上一[篇条頁页]|下一[篇条頁页]|前一[篇条]|后一[篇条]|字号|字體|字体)\s*[:：]|【?\s*(?:打印|关闭|關閉|列印|返回)(?:此页|本页|本文|窗口|顶部|列表|首页)?[\s】|]*(?:【|$)|大 ?中 ?小|扫一扫|分享(?:到|至)|返回(?:顶部|列表|首页))/,
  ],
  [
    'page-tools',
    /^(?:【\s?(?:字体|字号|字體)|展开(?:全文|剩余)|阅读(?:全文|原文)|点击(?:查看|阅读)(?:全文|更多)|查看更多|加载更多|收藏本[页文])/,
  ],
  ['navigation', /^(?:您?(?:现在|当前|目前)?的?(?:所在)?位置|当前位置|所在位置|目前位置|您的位置)(?:是)?\s*[:：]/],
  [
    'byline',
    /^[（(【[]?(?:责任编辑|责编|編輯|编辑|文章编辑|初审|复审|终审|审核|校对|供稿|撰稿|通讯员|责任校对|网络编辑)\s*[:：].{0,40}$/,
  ],
  [
    'share',
    /^(?:share(?: this)?(?: (?:on|with|story|article|post).{0,30})?|tweet|facebook|twitter|whatsapp|linkedin|pinterest|email|print|copy link|get short url|like this story\?.{0,30})\s*[:.!]?$/i,
  ],
  [
    'advertisement',
    /^(?:adverti[sz]e?ments?|advert|ad|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below.{0,20}|广告|廣告|loading\W*)$/i,
  ],
  [
    'subscribe',
    /^(?:sign ?up|subscribe|get (?:the|our|access|breaking)|follow (?:us|me|@?\w+ (?:on|@))|join (?:our|us)|click here to subscribe|like us on|download (?:the|our)|enter your email|to (?:subscribe|comment|read more))\b.{0,180}$/i,
  ],
  [
    'comments',
    /^(?:(?:\d+ |no |post |leave |add |view |show |top (?:rated )?|read all |write )?(?:a )?comments?(?: \(.{0,6}\)|\s{0,4}\d+)?|leave a reply|join the (?:conversation|discussion)|tell us what you think.{0,9}|have your say.{0,20})\W*$/i,
  ],
  [
    'byline',
    /^(?:(?:first |last )?(?:published|updated|posted|modified|publish date|created)(?: (?:on|at|by|by.{1,40})\b|\s*[:：]).{0,60}|author(?:\s*:.{0,40})?|by:?|written by.{0,40})$/i,
  ],
  ['footer', /^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|版权所有|版權所有).{0,200}$/i],
  ['notice', /^(?:this (?:website|site) uses cookies|we use cookies|本网站使用).{0,200}/i],
];

/** Lines between headline and text: who published it when. Inside the text the same words may be the article's. */
const LEADING: readonly (readonly [DropReason, RegExp])[] = [
  [
    'byline',
    /^[\s[(（【·]*(?:发布(?:时间|日期|人|单位|机构)?|發布(?:日期|單位)?|发表于|發表於|时间|時間|日期|来源|來源|信息来源|文章来源|作者|撰稿|点击|浏览|阅读|點閱)(?:数|次数|量)?\s*(?:[:：]|(?=(?:19|20)\d\d))\s*\S.{0,150}$/,
  ],
  [
    'byline',
    /^[\s[(（【·]*(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s）)】\]]*(?:(?:\d{1,2}:\d\d(?::\d\d)?|星期.|来源|來源|作者|编辑|浏览|阅读|点击|字号|字体|\|).{0,120})?$/,
  ],
  ['byline', /^\d{1,2}[-/]\d{1,2} \d{1,2}:\d\d.{0,30}$/],
];

/** Headings of the readers' part: nothing of the article follows. */
export const COMMENTS_HEADING =
  /^(?:(?:top |latest |reader )?(?:rated )?comments?(?: \(\d+\))?|\d+ (?:comments|responses|thoughts)(?: (?:on|to) .{0,120})?|discussion|leave a (?:reply|comment)|网友评论|最新评论|发表评论|網友評論|發表評論)\s*[:：]?$/i;

/** Headings of boxes of other articles. */
export const RELATED_HEADING =
  /^(?:related(?: (?:news|stories|articles|posts|content|links|topics))?|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|more (?:from|stories|news|great|like this|in)\b.{0,50}|recommended(?: (?:for you|stories|reading|articles))?|read (?:more|next)|see also|most (?:read|popular|viewed)|popular (?:posts|stories)|trending(?: now)?|latest(?: (?:news|stories|posts))?|share this(?: (?:article|story|post))?|about the authors?|相关(?:新闻|阅读|链接|报道|文章|推荐|稿件)|推荐阅读|延伸阅读|热门(?:新闻|文章|推荐)|猜你喜欢|相關(?:新聞|報導|文章|閱讀)|延伸閱讀|推薦閱讀|熱門新聞)\s*[:：]?$/i;

/** A whole Chinese sentence: rather a line of furniture too many than a sentence of the article too few. */
const SENTENCE = /^.{15,}[。！？][”』」）)]?$/;

/**
 * What a short line is by its words; null when it may be the article's.
 * @param leading whether it stands before the first paragraph
 */
export function readLine(text: string, leading: boolean): DropReason | null {
  if (SENTENCE.test(text)) return null;
  if (leading) for (const [reason, pattern] of LEADING) if (pattern.test(text)) return reason;
  for (const [reason, pattern] of LINES) if (pattern.test(text)) return reason;
  return null;
}
