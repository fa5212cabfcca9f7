/** Owns the removal of lists of other articles, whose headlines look like facts of this one. */
import type { Span } from '../span.ts';
import type { FurnitureKind, Page } from './page.ts';

const TOPIC =
  '(?:更多)?相关(?:新闻|文档|阅读|链接|连结|报道|报导|文章|推荐|内容|资讯|信息|专题|稿件|下载|附件)|延伸阅读|扩展阅读|往期(?:回顾|推荐|精选)|猜你(?:喜欢|还想看)|大家都在看|为[您你]推荐|[您你]可能(?:还|也)?(?:会)?感兴趣的?(?:文章|新闻|内容)?|24小时热[闻点]|热[闻点]|你可能(?:还|也)?(?:喜欢|感兴趣)|推荐(?:阅读|新闻|文章|内容)|热门(?:推荐|新闻|文章|阅读|资讯)|热点(?:新闻|推荐)|最新(?:新闻|文章|消息|资讯|动态)|更多(?:评论|新闻|内容|报道|阅读|精彩|资讯|文章)|精彩推荐|图片新闻|热文排行|点击排行|新闻排行榜?|阅读排行|本类(?:推荐|热点|最新)|相关主题|(?:其他|近期|往期)(?:新闻|文章|信息)|友情[链连]接|友情提示';
const HEADING = new RegExp(
  `^[\\s\\p{P}\\p{S}]*(?:${TOPIC})[\\s\\p{P}\\p{S}]*$|^[\\s【\\[▶▸■●*#—-]*(?:${TOPIC})\\s*(?:[】\\]*]+\\s*)?[:：】\\]]`,
  'u',
);
const ENGLISH_HEADING =
  /^[\s\p{P}\p{S}]*(?:related (?:news|articles|stories|links|posts|content|reading)|read (?:more|next|also)|you (?:may|might) also like|more (?:news|stories|from)|recommended(?: for you)?|most (?:read|popular)|latest news|trending(?: now)?)\b[^.]{0,40}$/iu;
const LONGEST_ITEM = 90;

function isItem(page: Page, index: number): boolean {
  const line = page.lines[index]!;
  return !line.prose && line.text.length <= LONGEST_ITEM && !/[。；]/.test(line.text);
}

export const relatedNews: FurnitureKind = {
  reason: 'related-news',
  find(page) {
    const { lines } = page;
    const found: Span[] = [];
    // Before the first prose a heading like this stands in a menu, and what follows may be the headline.
    for (let index = Math.max(0, page.firstProse + 1); index < lines.length; index++) {
      const { text } = lines[index]!;
      if (text.length > 2 * LONGEST_ITEM || !(HEADING.test(text) || ENGLISH_HEADING.test(text))) continue;
      let last = index;
      while (last + 1 < lines.length && isItem(page, last + 1) && page.meta[last + 1] == null) last++;
      for (let i = index; i <= last; i++) found.push({ start: lines[i]!.start, end: lines[i]!.end });
      index = last;
    }
    return found;
  },
};
