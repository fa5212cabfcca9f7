import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from '../../../src/article/sentences.ts';
import { FUZZ_RUNS } from './offsetMapChecks.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it('ends an English sentence before a gap of several blanks', () =>
    assert.deepEqual(split('The talks ended in Northport.     Tags: #Trade'), [
      'The talks ended in Northport.',
      'Tags: #Trade',
    ]));

  for (const [name, sentences] of [
    ['full stops', ['郑启航率团考察。', '伍长林陪同！', '效果如何？']],
    ['a semicolon does not end one', ['泰城市长李某；巫县县长王某参加。', '双方签约。']],
    ['closing quotation marks belong to it', ['“茶香得很。”', '代表团随后离开。']],
    ['the speaker belongs to his quotation', ['“茶香得很！”郑启航说。', '大家都笑了。']],
    ['and so does who asked', ['“明年还来吗？”伍长林问道。', '“来。”']],
    ['marks inside a name or an aside', ['晚会演出了《出发！》和话剧（你好吗？）等节目。', '观众很多。']],
    ['dots in mid-sentence', ['镇海、慈城……新一轮结对开始。', '大家期待。']],
    ['several marks', ['真的？！', '好！！！']],
    [
      'English abbreviations and initials',
      [
        'Mr. J. Roe met Dr. Pike of Acme Inc. on Monday.',
        'They toured U.S. plants, e.g. Lakeport.',
        'It cost 6.8 million.',
      ],
    ],
    ['English quotations', ['"We are glad," he said.', '"It works!"', 'She smiled.']],
    ['addresses', ['See www.lakeport.example/a?b=1 for more.', 'Thanks.']],
  ] as const)
    it(name, () => {
      assert.deepEqual(split(sentences.join(' ')), sentences);
      // Chinese sentences follow each other without a space.
      if (!/[a-z]/.test(sentences[0])) assert.deepEqual(split(sentences.join('')), sentences);
    });

  it('a line end ends one, and the headline is number 1', () => {
    const text = '林湾代表团赴青原\n3月4日，代表团启程\n——\n到达青原。\n';
    assert.deepEqual(
      splitSentences(text).map(({ number, start, end }) => [number, text.slice(start, end)]),
      [
        [1, '林湾代表团赴青原'],
        [2, '3月4日，代表团启程'],
        [3, '到达青原。'],
      ],
    );
  });

  it('every word is in one sentence, in order', () => {
    const unit = fc.constantFrom(
      '县',
      'a',
      'B',
      '1',
      '。',
      '！',
      '”',
      '“',
      '》',
      '）',
      '.',
      '?',
      '…',
      ' ',
      '\n',
      '说',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        let reached = 0;
        splitSentences(text).forEach(({ number, start, end }, index) => {
          assert.equal(number, index + 1);
          assert.ok(start >= reached && end > start);
          assert.doesNotMatch(text.slice(reached, start), /[\p{L}\p{N}]/u);
          assert.ok(!text.slice(start, end).includes('\n'));
          reached = end;
        });
        assert.doesNotMatch(text.slice(reached), /[\p{L}\p{N}]/u);
      }),
      { numRuns: FUZZ_RUNS },
    );
  });
});
