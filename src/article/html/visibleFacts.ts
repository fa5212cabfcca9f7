/** Owns reading the date and source that a page shows near its headline. */
import type { Headline } from './findHeadline.ts';
import type { HtmlTree } from './htmlTree.ts';
import type { TextMeasures } from './measureText.ts';
import { readDate, readMetadataDate } from '../calendarDate.ts';
import * as tags from './tags.ts';
import { TEXT } from './tags.ts';
import { ownText } from './visibleText.ts';

export interface VisibleFacts {
  readonly publishedOn: string | null;
  readonly source: string | null;
}

/** How many lines after and before the headline may give date and source. */
const NEAR = 12;
/** Longer lines (Latin letters) are the article's own; dates in them are events. */
const LONGEST_LINE = 500;

const LABELLED_DATE =
  /(?:发布|發布|發佈|发表|發表|刊登|刊发|录入|更新|上传|上稿|编辑|日期|时间|時間|published|posted|updated|date)[^\d]{0,14}((?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2})/i;
const SOURCE =
  /(?:信息来源|文章来源|新闻来源|稿件来源|来源|來源|稿源|出处|供稿单位|发布单位|發布單位|发布机构)\s*[:：]\s*([^\s|｜:：,，;；【】[\]()（）<>]{2,40})/;
/** What may follow the source without a space. */
const AFTER_SOURCE = /(?:作者|编辑|发布|日期|时间|浏览|点击|阅读|字体|字号|撰稿|审核|【).*/;

function isShort(measures: TextMeasures, node: number): boolean {
  return measures.own[node]! > 3 && measures.own[node]! < LONGEST_LINE;
}

/** Short lines around the headline, nearest first, those after it before those above it. */
function linesNear(tree: HtmlTree, measures: TextMeasures, drop: Uint8Array, anchor: number): string[] {
  const lines: string[] = [];
  for (let node = anchor; node < tree.count && lines.length < NEAR; node++)
    if (tree.tag[node] !== TEXT && isShort(measures, node)) lines.push(ownText(tree, node, drop, 200));
  const after = lines.length;
  for (let node = anchor - 1; node > 0 && lines.length < after + NEAR; node--)
    if (tree.tag[node] !== TEXT && isShort(measures, node)) lines.push(ownText(tree, node, drop, 200));
  return lines;
}

function machineDate(tree: HtmlTree, measures: TextMeasures, from: number, to: number): string | null {
  for (let node = from; node < to; node++) {
    if (tree.tag[node] !== tags.TIME || measures.text[node] === 0) continue;
    const date = readMetadataDate(tree.attribute(node, 'datetime') ?? '');
    if (date) return date;
  }
  return null;
}

/** @param measures of the page without its hidden parts @param mainNode where to look when the headline is not shown */
export function readVisibleFacts(
  tree: HtmlTree,
  measures: TextMeasures,
  drop: Uint8Array,
  headline: Headline,
  mainNode: number,
): VisibleFacts {
  const anchor = headline.node >= 0 ? headline.node : mainNode;
  const lines = linesNear(tree, measures, drop, anchor);
  let publishedOn = machineDate(tree, measures, anchor, Math.min(tree.count, anchor + 200));
  let source: string | null = null;
  for (const line of lines) {
    const labelled = LABELLED_DATE.exec(line);
    publishedOn ??= labelled ? readDate(labelled[1]!) : null;
    const found = SOURCE.exec(line)?.[1]?.replace(AFTER_SOURCE, '');
    if (found) source ??= found;
  }
  // A date without a label counts only in a line that is little more than the date.
  for (const line of lines) if (line.length < 80) publishedOn ??= readDate(line);
  return { publishedOn, source };
}
