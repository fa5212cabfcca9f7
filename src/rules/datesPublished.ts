/** Owns which dates of a page are its own data, the day of publication among them, and which stand in the narrative. */
import type { ArticleView } from './articleView.ts';
import { isoOf } from './datesDay.ts';
import type { DateMention } from './datesMentions.ts';
import { GatedPattern } from './gatedPattern.ts';

/** So much of a line tells prose from page data. */
const LINE_REACH = 160;
const LINE_BREAK = 10;

const PUBLISHED_LABEL =
  /(?:发布|发稿|发表|更新|生成|成文|刊发|上传)?(?:时间|日期)\s*(?:[：:]\s*)?$|来源[：:]?(?:\s*\S{1,20})?\s*$|发布于?\s*(?:[：:]\s*)?$|于\s*$/;

/** The publication date: from the page's own data, a labelled date, the first full date outside prose, or the last line's. */
export function findPublished(view: ArticleView, mentions: readonly DateMention[]): string | null {
  if (view.article.publishedOn) return view.article.publishedOn;
  const full = mentions.filter((mention) => mention.from.year !== null && mention.to === null);
  const inProse = (mention: DateMention): boolean => {
    const { line, before } = lineAround(view, mention);
    if (before.length < 5 && /^\s*\d{1,2}[:：]\d\d/.test(line.slice(before.length + mention.end - mention.start)))
      return false;
    return /[。！？]/.test(line) || (line.length > 30 && /，.*，/.test(line));
  };
  const outside = full.filter((mention) => !inProse(mention));
  const labelled = outside.find((mention) =>
    PUBLISHED_LABEL.test(view.text.slice(Math.max(0, mention.start - 30), mention.start)),
  );
  const chosen = labelled ?? outside[0];
  return chosen ? isoOf(chosen.from, null) : null;
}

/** The line that holds the mention, as far as it matters, and its part before the mention. */
function lineAround(view: ArticleView, mention: DateMention): { line: string; before: string } {
  const { text } = view;
  const isBreak = (at: number): boolean => text.charCodeAt(at) === LINE_BREAK;
  let start = mention.start;
  while (start > 0 && start > mention.start - LINE_REACH && !isBreak(start - 1)) start--;
  let end = mention.end;
  while (end < text.length && end < mention.end + LINE_REACH && !isBreak(end)) end++;
  return { line: text.slice(start, end), before: text.slice(start, mention.start) };
}

/** 截至5月20日, 迎接6月1日儿童节: the day of something else. */
const OF_ANOTHER_DAY = new GatedPattern(/(?:截至|截止到?|迎接|喜迎|庆祝|纪念)(?:今年)?$/);

/** The days of somebody's life are no days of a visit. */
const OF_A_LIFE = new GatedPattern(/^[^，。；]{0,10}(?:逝世|去世|病逝|辞世|出生|诞辰|离休|退休)/);

/** A date in prose, not one in a line of page data or a bracketed note. */
export function isNarrative(view: ArticleView, mention: DateMention): boolean {
  const { line, before } = lineAround(view, mention);
  const after = view.text.slice(mention.end, mention.end + 4);
  // (2022年11月25日-南京) is where and when it was written.
  const isDateline = /^[^一-龥\w]{0,1}[（(]$/.test(before);
  return (
    !isDateline &&
    /[。！？，]/.test(line) &&
    !/^(?:电|讯|(?:之|以)?前(?![往来后夕去])|截止)/.test(after) &&
    !OF_ANOTHER_DAY.test(before) &&
    !OF_A_LIFE.test(view.text.slice(mention.end, mention.end + 16)) &&
    !/^[^，。]{0,6}(?:以来|起至今|印发|出台|发布的)/.test(after)
  );
}
