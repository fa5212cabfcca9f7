/** Owns the view of an article that all rules read: folded text with the article's own offsets, and its prose sentences. */
import type { CleanArticle, Sentence } from '../article/cleanArticle.ts';
import type { Span } from '../article/span.ts';
import { CharacterSet } from './characterSet.ts';
import { isFurnitureLine } from './furnitureLine.ts';

/** What the rules read. Rules match on `text` and report `nameOf(span)`, which has the article's own characters. */
export interface ArticleView {
  readonly article: CleanArticle;
  /**
   * The article in simplified characters with one width: letters and digits ASCII, punctuation that stands next to a
   * Chinese character full width (，：；（）！？), one kind of middle dot (·), every blank but \n a plain space.
   * Same length and offsets as `article.text`.
   */
  readonly text: string;
  /** The article's sentences without those on lines that plainly are page furniture (source, editor, links). */
  readonly sentences: readonly Sentence[];
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'•‧・･●∙⋅'].map((dot) => [dot, '·'] as const),
  ...['\u00a0', '\u2002', '\u2003', '\u2009', '\u3000', '\t'].map((blank) => [blank, ' '] as const),
  ...[...'「『'].map((quote) => [quote, '“'] as const),
  ...[...'」』'].map((quote) => [quote, '”'] as const),
  // Radicals that PDF extraction puts in the place of the characters they look like.
  ...[
    ...'⻓长⻔门⻢马⻦鸟⻩黄⻅见⻉贝⻋车⻘青⻚页⻛风⻜飞⻝食⻣骨⻥鱼⻨麦⻬齐⻮齿⻰龙⻆角⻄西⻁虎'.matchAll(/(.)(.)/gu),
  ].map(([, radical, character]) => [radical!, character!] as const),
]);
const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['!', '！'],
  ['?', '？'],
]);

/** Whether the UTF-16 unit at `at` is a Chinese character of the basic block or its extension A. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** 1 at every code that folding changes anywhere, 2 where it depends on the neighbours; nearly all others are left at a glance. */
const FOLDS = new Uint8Array(0x10000);
for (const c of FOLDED.keys()) FOLDS[c.charCodeAt(0)] = 1;
for (const [first, last] of [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0x2f00, 0x2fd5],
] as const)
  FOLDS.fill(1, first, last + 1);
for (const c of WIDE.keys()) FOLDS[c.charCodeAt(0)] = 2;
/** 苏里安托．哈迪: a full stop of full width between two Chinese characters is the dot of a name. */
const WIDE_STOP = 0xff0e;
FOLDS[WIDE_STOP] = 3;

/** What stands for a character that folding changes. */
function foldCharacter(c: string): string {
  const code = c.charCodeAt(0);
  if (code === WIDE_STOP) return '·';
  return FOLDED.get(c) ?? WIDE.get(c) ?? (code >= 0xff10 ? String.fromCharCode(code - 0xfee0) : c.normalize('NFKC'));
}

/** `text` with one width and one kind of blank, dot and quote; same length. Linear. */
export function foldWidth(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const fold = FOLDS[text.charCodeAt(i)];
    if (fold === 0 || (fold === 2 && !isHan(text, i - 1) && !isHan(text, i + 1))) continue;
    if (fold === 3 && !(isHan(text, i - 1) && isHan(text, i + 1))) continue;
    parts.push(text.slice(copied, i), foldCharacter(text[i]!));
    copied = i + 1;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/** Prepares an article for the rules. Pure and linear. */
export function viewArticle(article: CleanArticle): ArticleView {
  const text = foldWidth(article.simplified);
  let lineStart = -1;
  let lineEnd = -1;
  let furniture = false;
  const sentences = article.sentences.filter((sentence) => {
    if (sentence.start >= lineEnd) {
      lineStart = text.lastIndexOf('\n', sentence.start) + 1;
      const next = text.indexOf('\n', sentence.start);
      lineEnd = next < 0 ? text.length : next;
      furniture = isFurnitureLine(text.slice(lineStart, Math.min(lineEnd, lineStart + 400)));
    }
    return !furniture;
  });
  return { article, text, sentences };
}

/** What makes a difference to the words of a name: Latin letters and blanks. */
const LATIN_OR_BLANK = new CharacterSet(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \n\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** The words of a stretch in the article's own script, without the blanks that some pages put inside names. */
export function nameOf(view: ArticleView, span: Span): string {
  const words = view.article.text.slice(span.start, span.end);
  if (!LATIN_OR_BLANK.hasWithin(words, 0, words.length)) return words;
  return /[a-z]/i.test(words) ? words.trim() : words.replace(/\s/g, '');
}

/** The sentence that holds `offset`, by binary search; undefined between sentences or on a furniture line. */
export function sentenceAt(view: ArticleView, offset: number): Sentence | undefined {
  const { sentences } = view;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (sentence.end <= offset) low = middle + 1;
    else if (sentence.start > offset) high = middle - 1;
    else return sentence;
  }
  return undefined;
}
