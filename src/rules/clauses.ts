/** Owns the cut of an article's sentences into clauses, and which lines are page furniture that the rules do not read. */
import type { Span } from '../article/span.ts';
import type { ArticleView } from './articleView.ts';

/** A stretch between two commas, semicolons, colons or sentence ends; marks inside 《》 and （） do not cut. */
export interface Clause extends Span {
  /** Place of the clause's sentence in `ArticleView.sentences`, from 0. */
  readonly sentenceIndex: number;
  /** The sentence's number in the clean article. */
  readonly sentence: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** Where the part of the sentence between two semicolons begins that holds the clause. */
  readonly partStart: number;
  /** Number of the line, from 0: a new line is a new paragraph. */
  readonly line: number;
  /** The mark that ends the clause, or an empty string. */
  readonly ending: string;
  /** True inside a quotation long enough to be somebody's words rather than a name. */
  readonly quoted: boolean;
}

const CUTS = '，,；;：:。！？!?';
const OPENERS = '《（';
const CLOSERS = '》）';
/** Shorter quotations are names and set phrases, as in “山海情”. */
const SPEECH_LENGTH = 14;

/** Headings after which a page lists other pages. */
const LIST_HEADING =
  /^[^\p{L}\p{N}]{0,12}(?:相关(?:阅读|链接|新闻|推荐|报道|下载|文章|稿件)|延伸阅读|往期回顾|猜你喜欢|热门(?:推荐|新闻|文章)|推荐阅读|更多(?:阅读|新闻)|友情链接|阅读推荐|最新文章)/u;
/** Single lines that speak of another page or another event. */
const OTHER_PAGE = /^[^\p{L}\p{N}]{0,12}(?:上一篇|下一篇|上一条|下一条|又讯|另讯|另据)/u;
/** Longest line that still looks like an entry of such a list. */
const LIST_ENTRY_LENGTH = 80;
/** A caption tells again what the text tells. */
const CAPTION = /^[^\p{L}\p{N}]{0,12}(?:图为|图[0-9一二三四五六七八九十①-⑩]|上图|下图|左图|右图)/u;

/** Numbers of the lines that the rules leave unread: captions, and lists of other pages with their headings. */
function findOtherPageLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let inList = false;
  lines.forEach((line, number) => {
    if (LIST_HEADING.test(line)) inList = true;
    else if (line.length >= LIST_ENTRY_LENGTH) inList = false;
    if (inList || OTHER_PAGE.test(line) || CAPTION.test(line)) found.add(number);
  });
  // What follows the last line of prose is never told of this event.
  for (let number = lines.length - 1; number > 0 && !/[。！？”]/.test(lines[number]!); number--) found.add(number);
  return found;
}

/** Spans inside “…” that are long enough to be speech. */
function findSpeechQuotes(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (start < 0 && c === '“') start = i;
    else if (start >= 0 && (c === '”' || c === '\n')) {
      const words = text.slice(start + 1, i);
      if (words.length >= SPEECH_LENGTH && /[，。！？]/.test(words)) found.push({ start, end: i });
      start = -1;
    }
  }
  return found;
}

/** All clauses of the article in order, headline included, lines about other pages left out. Linear. */
export function splitClauses(view: ArticleView): Clause[] {
  const { text } = view;
  const quotes = findSpeechQuotes(text);
  const clauses: Clause[] = [];
  let line = 0;
  let scanned = 0;
  let quoteAt = 0;
  const otherPages = findOtherPageLines(text.split('\n'));
  view.sentences.forEach((sentence, sentenceIndex) => {
    for (; scanned < sentence.start; scanned++) if (text[scanned] === '\n') line++;
    if (otherPages.has(line)) return;
    let depth = 0;
    let start = sentence.start;
    let partStart = sentence.start;
    const add = (end: number, ending: string): void => {
      while (quoteAt < quotes.length && quotes[quoteAt]!.end <= start) quoteAt++;
      const quote = quotes[quoteAt];
      const quoted = quote !== undefined && quote.start <= start && quote.end >= end - 1;
      if (end > start)
        clauses.push({
          start,
          end,
          sentenceIndex,
          sentence: sentence.number,
          sentenceStart: sentence.start,
          sentenceEnd: sentence.end,
          partStart,
          line,
          ending,
          quoted,
        });
    };
    for (let i = sentence.start; i < sentence.end; i++) {
      const c = text[i]!;
      if (OPENERS.includes(c)) depth++;
      else if (CLOSERS.includes(c)) depth = Math.max(0, depth - 1);
      else if (depth === 0 && CUTS.includes(c)) {
        add(i, c);
        start = i + 1;
        if (c === '；') partStart = start;
      } else if (depth === 0 && c === '—' && text[i + 1] === '—') {
        add(i, '——');
        start = i + 2;
        i++;
      }
    }
    add(sentence.end, '');
  });
  return clauses;
}
