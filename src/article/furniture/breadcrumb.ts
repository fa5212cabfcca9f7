/** Owns the removal of the path that says where on the site the page is. */
import type { FurnitureKind } from './page.ts';
import { inHead, inTail, linesWhere } from './page.ts';

const SAYS_POSITION = /(?:当前(?:的)?位置|您(?:现在)?的位置|所在(?:的)?位置|^位置)\s*[:：]/u;
const ARROW = />>+|>|›|»|→|⇒|->|＞+/u;
/** 》 closes a name where 《 opens one. */
const ARROW_OR_BRACKET = new RegExp(`${ARROW.source}|》`, 'u');
/** 首页 - 新闻中心 - 要闻, 首页/新闻/详情 */
const FROM_HOME = /^(?:网站)?(?:首页|主页)\s*[-/·—_|]\s*\p{Script=Han}/u;
const LONGEST_STEP = 16;

function isPath(text: string): boolean {
  if (text.length > 80 || /[。！？，；]/.test(text)) return false;
  if (FROM_HOME.test(text)) return true;
  const steps = text.split(text.includes('《') ? ARROW : ARROW_OR_BRACKET).map((step) => step.trim());
  if (steps.length < 2 || steps.some((step) => step.length > LONGEST_STEP)) return false;
  // One arrow may stand in a headline; a path of two steps is believed when it names a site's part or ends at the text.
  return steps.length >= 3 || /首页|正文|新闻|要闻|动态|频道|中心|公告|资讯|网|Home/iu.test(text);
}

export const breadcrumb: FurnitureKind = {
  reason: 'breadcrumb',
  find: (page) =>
    linesWhere(page, (line, index) => {
      if (SAYS_POSITION.test(line.text)) return !line.prose;
      return (inHead(page, index) || inTail(page, index)) && isPath(line.text);
    }),
};
