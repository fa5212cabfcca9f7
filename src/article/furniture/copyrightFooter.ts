/** Owns the removal of footers: copyright, site registration, sponsors of the site, contact of the site. */
import type { FurnitureKind } from './page.ts';
import { inHead, inTail, linesWhere } from './page.ts';

const CERTAIN =
  /版权所有|著作权所有|版权归.{0,20}所有|Copyright|©|\(c\)\s*(?:19|20)\d\d|All Rights Reserved|ICP\s*(?:备|证)|公网安备|网站标识码|网新备|网络视听许可|新闻信息服务许可|增值电信|违法和不良信息举报|举报电话|未经(?:书面)?(?:授权|许可|同意).{0,12}(?:禁止|不得)|技术支持\s*[:：]|建议使用.{0,20}浏览器|最佳(?:浏览|分辨)/iu;
const LABEL =
  /^(?:联系方式|网址|官网|网站|原文(?:链接|地址)|阅读原文|访问(?:人数|次数|量)|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|指导单位|运维单位|维护单位|制作维护|开发维护|地址|邮编|联系电话|电话|传真|邮箱|E-?mail|投稿邮箱|传媒查询|媒体查询|新闻热线|投诉热线|客服(?:热线|电话)|广告热线|联系人)\s*[:：]/iu;
const SPONSOR = /^\p{Script=Han}{4,30}\s?(?:主办|承办|协办|维护|制作|版权)$|^您是(?:本站)?第.{0,20}(?:访客|访问者)/u;
const LONGEST_FOOTER = 200;

export const copyrightFooter: FurnitureKind = {
  reason: 'copyright-footer',
  find: (page) =>
    linesWhere(page, (line, index) => {
      if (line.text.length > LONGEST_FOOTER) return false;
      if (CERTAIN.test(line.text)) return !inHead(page, index) && (inTail(page, index) || !/[。，]/.test(line.text));
      return inTail(page, index) && (LABEL.test(line.text) || SPONSOR.test(line.text));
    }),
};
