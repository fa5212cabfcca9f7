import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import type { CleanOptions } from '../../../src/article/clean.ts';
import { cleanArticle } from '../../../src/article/clean.ts';
import { REMOVAL_REASONS } from '../../../src/article/removalReasons.ts';
import { FUZZ_RUNS, checkMap, segmentsOf } from './offsetMapChecks.ts';

function clean(text: string, options: CleanOptions = {}): CleanArticle {
  return cleanArticle({ text, encoding: 'utf-8', warnings: [] }, options);
}

const PIECES = [
  '林湾市代表团赴青原县考察',
  '林湾市代表团赴青原县考察',
  '来源：林湾发布　2024-03-05　编辑：何 某',
  '首页 > 新闻 > 正文',
  '3月4日，林湾市委书记郑某率代表团来到青原县，双方签署《产业合作协议》。',
  '代表团考察了青原茶厂、“双溪书院”，并看望了挂职干部。“茶香得很！”郑某说。',
  '（记者 何 某）',
  '上一篇：某某',
  '相关新闻：',
  '· 青原县召开会议',
  '&#x5E02;&amp;ldquo;',
  'ä½ å¥½ï¼Œä¸–ç•Œ',
  '浣犲ソ锛屼笘鐣岀殑銆',
  '發(fā)展',
  '?',
  '\u00a0',
  '# 标题 **粗**',
  '- [链接](http://a.b/c)',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '<p>段落&nbsp;一</p>',
  '<br>',
  'The delegation visited the port. It signed a memo.',
  'About Port Authority',
  '𠮷野家😀\ud800',
  '\ufffd\u0000',
  '　　',
];
const documentText = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })),
      fc.constantFrom('\n', '\n\n', '\r\n', '\n　　', ' ', ''),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.flat().join(''));
const options = fc.record({
  format: fc.constantFrom('auto', 'text', 'markdown', 'html'),
  keep: fc.subarray(Object.keys(REMOVAL_REASONS)).map((reasons) => new Set(reasons)),
}) as fc.Arbitrary<CleanOptions>;

/** What every clean article promises, whatever the document was. */
function checkArticle(article: CleanArticle): void {
  const { text, source, removals, repairs, sentences } = article;
  checkMap(article.map, text, source.text);
  assert.equal(article.simplified.length, text.length);
  assert.ok(text === '' || text.endsWith('\n'), 'the last line is not ended');
  for (const line of text.split('\n').slice(0, -1)) {
    assert.notEqual(line, '');
    assert.equal(line, line.replace(/^[\s\u200b]+|[\s\u200b]+$/g, ''));
  }
  assert.ok(article.bodyStart === 0 || text[article.bodyStart - 1] === '\n');
  for (const list of [removals, repairs]) {
    let reached = 0;
    for (const { start, end } of list) {
      assert.ok(start >= reached && end > start && end <= source.text.length, `${start}-${end} after ${reached}`);
      reached = end;
    }
  }
  sentences.forEach(({ number, start, end }, index) => {
    assert.equal(number, index + 1);
    assert.ok(start < end && (index === 0 || start >= sentences[index - 1]!.end));
  });
}

describe('cleanArticle', () => {
  it('keeps its promises on any document in any format', () => {
    fc.assert(
      fc.property(documentText, options, (text, opts) => checkArticle(clean(text, opts))),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('drops nothing of a plain text but white space and what it lists', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const article = clean(text, { format: 'text' });
        const told = new Uint8Array(text.length);
        for (const { sourceStart, sourceLength } of segmentsOf(article.map))
          told.fill(1, sourceStart, sourceStart + sourceLength);
        for (const { start, end } of [...article.removals, ...article.repairs]) told.fill(1, start, end);
        for (let i = 0; i < text.length; i++)
          if (told[i] === 0)
            assert.match(
              text[i]!,
              /[\s\u0000-\u001f\u007f-\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\ufeff]/,
              `"${text[i]}" at ${i} is gone`,
            );
      }),
      { numRuns: FUZZ_RUNS },
    );
  });

  it('changes nothing when its own text is cleaned again', () => {
    const first = clean(`${PIECES[0]}\n${PIECES[2]}\n\n　　${PIECES[4]}\n　　${PIECES[5]}\n${PIECES[6]}\n`);
    const second = clean(first.text);
    assert.equal(second.text, first.text);
    assert.deepEqual(second.removals, []);
    assert.equal(second.bodyStart, first.bodyStart);
  });
});
