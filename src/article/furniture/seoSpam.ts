/** Owns the removal of search-engine spam that hacked and mirrored pages carry above and below the article. */
import type { Span } from '../span.ts';
import type { FurnitureKind } from './page.ts';
import { linesWhere } from './page.ts';

/** Words that a report of a visit does not hold; one is enough on a line that is a list of phrases. */
const CERTAIN =
  /私服|久久|亚洲(?:区|精品|综合|无码|欧美|日韩)|无码|国产(?:精品|自拍|av)|日韩(?:精品|欧美)|欧美.{0,4}(?:亚洲|日韩|精品)|一区二区|三级片|成人(?:网|视频|电影|在线)|色情|av在线|激情(?:网|视频|小说)|百家乐|老虎机|博彩|棋牌|捕鱼|时时彩|六合(?:彩|资料)|彩票(?:网|app|平台|计划)|赌(?:场|博|球)|真人(?:游戏|娱乐|荷官)|电竞(?:下注|投注)|体育(?:投注|在线官方|博彩)|买球|足球外围|外围(?:app|平台)|盈球|沙巴体育|万博|申博|开元(?:棋牌|登录)|亿万先生|银河集团|太阳城|葡京|威尼斯人(?:官|网|娱)|bet\d*(?:app|体育|官网)|皇冠(?:体育|现金|网)|现金网|送\d+(?:元|彩金)|注册送|争霸邀请码|配资|杠杆(?:开户|炒股)|代办.{0,6}贷款|黑户可下|秒到账|加[VvQq微].{0,3}咨询|加速器.{0,4}(?:免费|永久)|合击sf|单职业|迷失(?:版本|传奇)|传奇(?:发布|私服)|发布网.{0,4}(?:传奇|私服)|代开发票|办证刻章|澳门.{0,4}(?:资料|彩|赌)|手游变态版|破解版下载|官方登录入口|官网登录|最新版?app下载/iu;
const LONGEST_SPAM = 300;

export const seoSpam: FurnitureKind = {
  reason: 'seo-spam',
  find(page): Span[] {
    return linesWhere(page, (line, index) => {
      const outside = index <= page.firstProse || index >= page.lastProse || page.firstProse < 0;
      return outside && line.text.length <= LONGEST_SPAM && !/[。！？]/.test(line.text) && CERTAIN.test(line.text);
    });
  },
};
