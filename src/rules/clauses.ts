/** Owns the cut of an article's sentences into clauses, and which lines are page furniture that the rules do not read. */
import type { Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { isHan, type ArticleView } from './articleView.ts';
import { CharacterSet } from './characterSet.ts';

/** A stretch between two commas, semicolons, colons or sentence ends; marks inside 《》 and （） do not cut. */
export interface Clause extends Span {
  readonly sentence: Sentence;
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
const OTHER_PAGE =
  /^[^\p{L}\p{N}]{0,12}(?:上一篇|下一篇|上一条|下一条|又讯|另讯|另据|热[点门](?:推荐|新闻|资讯)[：:])/u;
/** Longest line that still looks like an entry of such a list. */
const LIST_ENTRY_LENGTH = 80;
/** A caption tells again what the text tells. */
const CAPTION = /^[^\p{L}\p{N}]{0,12}(?:图为|图[0-9一二三四五六七八九十①-⑩]|上图|下图|左图|右图)/u;

/** Of the Chinese characters, those that the words of such lines begin with. */
const BEGINS_LINE = new CharacterSet('相延往猜热推更友阅最上下又另图左右');

/** Numbers of the lines that the rules leave unread: captions, and lists of other pages with their headings. */
function findOtherPageLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let inList = false;
  lines.forEach((line, number) => {
    const isPlain = isHan(line, 0) && !BEGINS_LINE.hasAt(line, 0);
    if (!isPlain && LIST_HEADING.test(line)) inList = true;
    else if (line.length >= LIST_ENTRY_LENGTH) inList = false;
    if (inList || (!isPlain && (OTHER_PAGE.test(line) || CAPTION.test(line)))) found.add(number);
  });
  // What follows the last line of prose is never told of this event.
  for (let number = lines.length - 1; number > 0 && !/[。！？”]/.test(lines[number]!); number--) found.add(number);
  return found;
}

/** Spans inside “…” that are long enough to be speech. */
function findSpeechQuotes(text: string): Span[] {
  const found: Span[] = [];
  let line = text.indexOf('\n');
  for (let start = text.indexOf('“'); start >= 0; start = text.indexOf('“', start + 1)) {
    if (line >= 0 && line < start) line = text.indexOf('\n', start);
    const end = text.indexOf('”', start);
    if (end < 0) break;
    const words = text.slice(start + 1, line < 0 ? end : Math.min(end, line));
    if (words.length >= SPEECH_LENGTH && /[，。！？]/.test(words)) found.push({ start, end: start + 1 + words.length });
    start = Math.max(start, start + words.length);
  }
  return found;
}

/** What a character does to the cut: 0 nothing, 1 cuts, 2 opens, 3 closes, 4 may be half a dash. */
const ROLES = new Uint8Array(0x10000);
for (const c of CUTS) ROLES[c.charCodeAt(0)] = 1;
for (const c of OPENERS) ROLES[c.charCodeAt(0)] = 2;
for (const c of CLOSERS) ROLES[c.charCodeAt(0)] = 3;
ROLES[0x2014] = 4;

/** Number of the line of each sentence, from 0. */
function numberLines(text: string, sentences: readonly Sentence[]): number[] {
  let line = 0;
  let newline = text.indexOf('\n');
  return sentences.map((sentence) => {
    for (; newline >= 0 && newline < sentence.start; newline = text.indexOf('\n', newline + 1)) line++;
    return line;
  });
}

const known = new WeakMap<ArticleView, readonly Clause[]>();

/** All clauses of the article in order, headline included, lines about other pages left out; made once for a view. Linear. */
export function splitClauses(view: ArticleView): readonly Clause[] {
  const earlier = known.get(view);
  if (earlier) return earlier;
  const { text, sentences } = view;
  const quotes = findSpeechQuotes(text);
  const otherPages = findOtherPageLines(text.split('\n'));
  const lines = numberLines(text, sentences);
  const clauses: Clause[] = [];
  let quoteAt = 0;
  sentences.forEach((sentence, index) => {
    const line = lines[index]!;
    if (otherPages.has(line)) return;
    let depth = 0;
    let start = sentence.start;
    let partStart = sentence.start;
    const add = (end: number, ending: string): void => {
      while (quoteAt < quotes.length && quotes[quoteAt]!.end <= start) quoteAt++;
      const quote = quotes[quoteAt];
      const quoted = quote !== undefined && quote.start <= start && quote.end >= end - 1;
      if (end > start) clauses.push({ start, end, sentence, partStart, line, ending, quoted });
    };
    for (let i = sentence.start; i < sentence.end; i++) {
      const role = ROLES[text.charCodeAt(i)];
      if (role === 0) continue;
      if (role === 2) depth++;
      else if (role === 3) depth = Math.max(0, depth - 1);
      else if (depth > 0 || (role === 4 && text[i + 1] !== '—')) continue;
      else {
        const ending = role === 4 ? '——' : text[i]!;
        add(i, ending);
        i += ending.length - 1;
        start = i + 1;
        if (ending === '；') partStart = start;
      }
    }
    add(sentence.end, '');
  });
  known.set(view, clauses);
  return clauses;
}
