/** Owns the words that are shown for a fact: the shortest clause around its name, placed in the original document. */
import type { CleanArticle } from '../article/cleanArticle.ts';
import { toSource } from '../article/offsetMap.ts';
import type { Span } from '../article/span.ts';
import type { Located } from './locateName.ts';
import type { Evidence } from './summaryJson.ts';

const CHINESE_CLAUSE_ENDS = '，,；;。！？!?：:\n';
// An English comma more often parts a name from its office than one statement from the next.
const WESTERN_CLAUSE_ENDS = ';!?\n';
const OPENERS = /[\s“‘「『（(《【、，,；;：:]/;
/** Longest quote in characters on either side of the name; enumerations run to hundreds. */
const REACH = 120;

/** The clause of the clean article around `name`, without white space at its ends. Work is bounded by `REACH`. */
export function clauseAround(article: CleanArticle, name: Span, sentence: Span | undefined): Span {
  const { text } = article;
  const western = !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text.slice(Math.max(0, name.start - 20), name.end + 20));
  const ends = western ? WESTERN_CLAUSE_ENDS : CHINESE_CLAUSE_ENDS;
  const low = Math.max(sentence ? Math.min(sentence.start, name.start) : 0, name.start - REACH);
  const high = Math.min(sentence ? Math.max(sentence.end, name.end) : text.length, name.end + REACH);
  let start = name.start;
  while (start > low && !ends.includes(text[start - 1]!)) start--;
  let end = name.end;
  while (end < high && !ends.includes(text[end]!)) end++;
  while (start < name.start && OPENERS.test(text[start]!)) start++;
  while (end > name.end && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Evidence for a stretch of the clean article. */
export function evidenceAt(article: CleanArticle, span: Span, match: Located['match']): Evidence {
  return { quote: article.text.slice(span.start, span.end), ...toSource(article.map, span), match };
}

/** What is said of a fact whose name the article does not hold: no place at all rather than a wrong one. */
export function missingEvidence(name: string): Evidence {
  return { quote: name, start: 0, end: 0, match: 'missing' };
}
