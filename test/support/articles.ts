/** Owns the making of clean articles for tests; people and places are invented. */
import type { CleanArticle } from '../../src/article/cleanArticle.ts';
import { applyEdits, identityMap } from '../../src/article/offsetMap.ts';
import type { Edit } from '../../src/article/offsetMap.ts';
import { simplify } from '../../src/article/script.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import type { DraftSummary } from '../../src/summary/draftSummary.ts';

/** An article that reads as `text`, or as `text` after `edits` on it: then its map leads back to `text`. */
export function articleOf(
  text: string,
  options: Partial<CleanArticle> & { edits?: readonly Edit[] } = {},
): CleanArticle {
  const { edits, ...fields } = options;
  const clean = edits ? applyEdits(text, edits) : { text, map: identityMap(text.length) };
  const language = fields.language ?? (/[\u4e00-\u9fff]/.test(text) ? 'zh-Hans' : 'en');
  return {
    source: { text, encoding: 'utf-8', warnings: [] },
    text: clean.text,
    bodyStart: 0,
    simplified: language === 'en' ? clean.text : simplify(clean.text),
    map: clean.map,
    sentences: splitSentences(clean.text),
    title: null,
    publishedOn: null,
    language,
    removals: [],
    repairs: [],
    warnings: [],
    ...fields,
  };
}

export const EMPTY_DRAFT: DraftSummary = {
  title: null,
  publishedOn: null,
  visitStart: null,
  visitEnd: null,
  overview: null,
  attendees: [],
  agreements: [],
  siteVisits: [],
};

/** A small report of a visit with all three kinds of facts. */
export const VISIT = `陆青山率北塘县党政代表团赴云川市考察对接
5月20日至21日，北塘县委书记陆青山率党政代表团赴云川市考察。云川市委副书记、市长韩雪松，副市长欧阳晓岚陪同。
代表团参观了云川市青禾农业科技有限公司、竹溪古镇和云川港。
双方签订《北塘县·云川市对口协作框架协议》。陆书记对云川市的支持表示感谢。`;

/** A right answer to VISIT as a model would give it. */
export const VISIT_REPLY = {
  isReport: true,
  headline: 1,
  publishedOn: null,
  visitStart: '2024-05-20',
  visitEnd: '2024-05-21',
  attendees: [
    { name: '陆青山', titles: ['县委书记'], organization: '北塘县', side: 'visitor', sentences: [2] },
    { name: '韩雪松', titles: ['市委副书记', '市长'], organization: '云川市', side: 'host', sentences: [3] },
    { name: '欧阳晓岚', titles: ['副市长'], organization: '云川市', side: 'host', sentences: [3] },
  ],
  agreements: [
    {
      name: '北塘县·云川市对口协作框架协议',
      parties: ['北塘县', '云川市'],
      occasion: null,
      amount: null,
      sentences: [5],
    },
  ],
  siteVisits: [
    { name: '云川市青禾农业科技有限公司', focus: null, date: null, sentences: [4] },
    { name: '竹溪古镇', focus: null, date: null, sentences: [4] },
    { name: '云川港', focus: null, date: null, sentences: [4] },
  ],
  overview: '北塘县党政代表团赴云川市考察并签订协议。',
};
