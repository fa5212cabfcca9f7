/** Owns the rules' own guard against page furniture that cleaning left in: lines of source, editors, links and counters. */
import { GatedPattern } from './gatedPattern.ts';
import { WordTable } from './wordTable.ts';

/** Words that begin a line of furniture. */
const OPENERS = new WordTable([
  '上一篇', '下一篇', '上一条', '下一条', '来源', '信息来源', '文章来源', '稿源', '供稿', '作者', '编辑', '责编', '责任编辑',
  '校对', '审核', '审稿', '终审', '初审', '一审', '二审', '三审', '复审', '监制', '记者', '通讯员', '摄影', '图片', '撰稿',
  '相关', '延伸阅读', '往期回顾', '猜你喜欢', '热门推荐', '推荐阅读', '友情链接', '版权所有', '主办', '承办', '您现在的位置',
  '您当前', '当前位置', '首页', '设为首页', '浏览', '点击', '阅读', '字号', '字体', '字级', '发布', '日期', '时间', '联系',
  '传真', '传媒查询', '新闻联络', '打印', '关闭', '分享', '扫一扫', '附件', '主题词', '索引号', '索 引 号', '文号', '编校', '统筹', '策划', '文/', '文：', '图/', '图：', '文图', '图文', '关键词', '标签',
]); // prettier-ignore
/** Labels that, in two or more places, make any short line one of furniture. */
const LABEL =
  /(?:来源|作者|编辑|责编|校对|审核|审稿|记者|通讯员|供稿|摄影|发布时间|发布日期|日期|时间|浏览|点击|阅读|字号|字体|人气|分享到|打印|关闭|收藏|首页|终审|[一二三初复]审) ?[：:|）】\])]/g;
const ENTRY = new GatedPattern(/^(?:→|▶|【?\d+】|- \[)/);
const CRUMBS = new GatedPattern(/[>|»](?: ?[^>|»\s]{1,14} ?[>|»])+/);
const DECORATION = /^[\s#>*\-—–_=·•▶→■◆【[（(《|]+/;

/** Whether a line plainly is furniture, not prose. A long line with sentence ends never is. */
export function isFurnitureLine(line: string): boolean {
  const isLong = line.length > 160 || (line.length > 60 && /[。！？].*[。！？]/.test(line));
  if (isLong) return false;
  if (ENTRY.test(line.trim())) return true;
  if (line.includes('。')) return false;
  if (CRUMBS.test(line)) return true;
  const words = line.replace(DECORATION, '');
  if (OPENERS.lengthAt(words, 0) > 0 && /[：:|/ >》】]/.test(words.slice(0, 14))) return true;
  return (line.match(LABEL)?.length ?? 0) >= 2;
}
