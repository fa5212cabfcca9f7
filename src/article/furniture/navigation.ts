/** Owns the removal of menus: rows of links to other parts of the site. */
import type { FurnitureKind } from './page.ts';
import { inHead, inTail, linesWhere } from './page.ts';

const MENU_WORD =
  /^(?:设为首页|加入收藏|收藏本站|网站地图|网站首页|首页|主页|返回首页|返回顶部|回到顶部|顶部|返回|返回列表|联系我们|联系方式|关于我们|关于本站|帮助|帮助中心|登录|注册|退出|搜索|站内搜索|高级搜索|无障碍(?:浏览|阅读)?|长者(?:模式|版|助手)|适老化|手机版|移动版|电脑版|客户端|繁体(?:版|中文)?|简体(?:版|中文)?|English|EN|中文|简|繁|RSS|站外导航|友情链接|隐私(?:安全|政策|权政策|声明)?|使用条款|免责声明|法律声明|版权(?:所有|声明)?|常见问题|意见反馈|投稿(?:邮箱)?|广告服务|人才招聘|诚聘英才|邮箱|微信|微博|APP|更多|查看更多|Home|About(?: us)?|Contact(?: us)?|Login|Sign in|Subscribe|Menu|Search|Skip to (?:main )?content|举报\/纠错|举报|纠错|政府网站找错|栏目导航|网站导航|专题专栏|小字号|中字号|大字号|在看|返回上一页|上一页|下一页|点击查看更多|查看全文|下载APP|APP下载|一键分享|新闻中心|News Center|Previous post|Next post|Advertisement|网站找错|智能客服|智能问答|(?:官方|政务)?(?:微信|微博)(?:公众号)?|发表评论|我要评论|网友评论|我来说两句|暂无评论|评论列表|招聘信息|关注我们|网站声明|版权声明|English Version|TOP|Tweet|Back to top|Privacy Policy|Terms of Use|Cookie Policy|Sitemap|Register)$/iu;
const SEPARATOR = /[|｜丨│·•]|\s{2,}|\u3000|\s[-–—/]\s|[\]】]\s?[[【]/u;
const GREETING = /^(?:您好[，,!！\s]*)?欢迎(?:访问|光临|来到|您)/u;
const LONGEST_ENTRY = 10;

/** A row of short entries between bars, three at least, or made of words that only menus hold. */
function isMenu(text: string): boolean {
  const bare = text.replace(/^[[【(（«‹<]+|(?<![\]】)）»›>])[\]】)）»›>]+$/gu, '').trim();
  if (bare.split(/\s+/u).every((word) => MENU_WORD.test(word)) || MENU_WORD.test(bare) || /^[|｜丨│]+$/u.test(bare))
    return true;
  if (/[。！？，；：:]/.test(text)) return false;
  const entries = text
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const known = entries.filter((entry) => MENU_WORD.test(entry.replace(/[[\]【】]/gu, ''))).length;
  if (known >= 2 || (known === 1 && entries.length >= 3))
    return entries.every((entry) => entry.length <= 2 * LONGEST_ENTRY);
  const bars = text.match(/[|｜丨│]/gu)?.length ?? 0;
  return bars >= 3 && entries.length >= 4 && entries.every((entry) => entry.length <= LONGEST_ENTRY);
}

export const navigation: FurnitureKind = {
  reason: 'navigation',
  find: (page) =>
    linesWhere(
      page,
      (line, index) =>
        (inHead(page, index) || inTail(page, index)) &&
        !line.prose &&
        (isMenu(line.text) || (line.text.length <= 40 && GREETING.test(line.text))),
    ),
};
