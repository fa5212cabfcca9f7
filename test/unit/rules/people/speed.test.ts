import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldWidth, type ArticleView } from '../../../../src/rules/articleView.ts';
import { cleanArticle } from '../../../../src/article/clean.ts';
import { findPeople } from '../../../../src/rules/people.ts';
import { splitSentences } from '../../../../src/article/sentences.ts';

const REPORT =
  '3月2日，云溪县委书记方正率党政代表团赴海原省青湖市考察。县委常委、组织部长鲁明，副县长贺一兵、乐小山参加。青湖市委副书记、市长温如玉陪同。方正说，两地合作前景广阔，要把协议落到实处。\n';
const base = cleanArticle({ text: REPORT, encoding: 'utf-8', warnings: [] });

/** Milliseconds of this thread's processor that the rules need for `text`, cleaning not counted; best of five. */
function millisecondsFor(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const sentences = splitSentences(text);
    const view: ArticleView = { article: { ...base, text, simplified: text }, text: foldWidth(text), sentences };
    const before = process.threadCpuUsage();
    findPeople(view);
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('the cost of finding people', () => {
  it('grows with the length of the text, not faster', () => {
    const small = millisecondsFor(REPORT.repeat(200));
    const large = millisecondsFor(REPORT.repeat(1600));
    assert.ok(Math.log(large / small) / Math.log(8) < 1.25, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
  });

  for (const [what, unit] of [
    ['one office after another', '市长'],
    ['separators', '、'],
    ['names without end', '方正、'],
    ['dots', '阿·'],
    ['brackets', '（市长'],
    ['open brackets behind names', '方正（'],
    ['levels', '省市县区'],
    ['bodies', '集团公司'],
    ['years', '2019年3月'],
    ['blanks', '市长 '],
    ['words of speech', '说，市长方正'],
  ] as const)
    it(`is bounded for 100 kB of ${what}`, () => {
      const text = unit.repeat(Math.ceil(50_000 / unit.length));
      const milliseconds = millisecondsFor(text);
      assert.ok(milliseconds < 4000, `${milliseconds.toFixed(0)} ms`);
    });
});
