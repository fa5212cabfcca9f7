/** Owns the order of the cleaning steps: decoded document in, clean article out. */
import type { CleanArticle } from './cleanArticle.ts';
import { identityMap } from './offsetMap.ts';
import { simplify } from './script.ts';
import { splitSentences } from './sentences.ts';
import type { SourceText } from './sourceText.ts';

export function cleanArticle(source: SourceText): CleanArticle {
  const text = source.text;
  return {
    source,
    text,
    bodyStart: 0,
    simplified: simplify(text),
    map: identityMap(text.length),
    sentences: splitSentences(text),
    title: null,
    publishedOn: null,
    language: 'zh-Hans',
    removals: [],
    repairs: [],
    warnings: [],
  };
}
