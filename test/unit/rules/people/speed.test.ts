import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldWidth, type ArticleView } from '../../../../src/rules/articleView.ts';
import { cleanArticle } from '../../../../src/article/clean.ts';
import { findPeople } from '../../../../src/rules/people.ts';
import { splitSentences } from '../../../../src/article/sentences.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { processorMsPerRun } from '../../../support/processorTime.ts';

const PLACE = '云川北塘竹溪青岚南屏石桥柳荫平峪东陵鹤鸣';
const GIVEN = '伟芳娜敏静丽强磊洋勇军杰娟涛明超霞平刚桂辉鹏健俊峰';

/** Reports in which every person and nearly every body is another one. */
function crowd(units: number): string {
  const random = seededRandom(7);
  const place = (): string => random.pick([...PLACE]) + random.pick([...PLACE]) + random.pick([...PLACE]);
  const person = (): string =>
    random.pick([...'王李张刘陈杨黄赵吴周']) + random.pick([...GIVEN]) + random.pick([...GIVEN]);
  let text = '';
  while (text.length < units)
    text += `5月2日，${place()}县长${person()}率团到${place()}市考察，${place()}县委书记${person()}陪同，${person()}先生、${place()}大校长${person()}参加。\n`;
  return text;
}

const REPORT =
  '3月2日，云溪县委书记方正率党政代表团赴海原省青湖市考察。县委常委、组织部长鲁明，副县长贺一兵、乐小山参加。青湖市委副书记、市长温如玉陪同。方正说，两地合作前景广阔，要把协议落到实处。\n';
const base = cleanArticle({ text: REPORT, encoding: 'utf-8', warnings: [] });

/** Milliseconds of this thread's processor that finding people needs for `text`, cleaning and the sentences not counted. */
function millisecondsFor(text: string): number {
  const sentences = splitSentences(text);
  // What a view remembers of its text must not be remembered from the run before.
  const view = (): ArticleView => ({
    article: { ...base, text, simplified: text },
    text: foldWidth(text),
    sentences,
  });
  return processorMsPerRun(() => {
    findPeople(view());
  });
}

describe('the cost of finding people', () => {
  it('grows with the length of the text, not faster', () => {
    const small = millisecondsFor(REPORT.repeat(200));
    const large = millisecondsFor(REPORT.repeat(1600));
    assert.ok(Math.log(large / small) / Math.log(8) < 1.25, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
  });

  it('grows with the number of different people and bodies, not faster', () => {
    const small = millisecondsFor(crowd(20_000));
    const large = millisecondsFor(crowd(160_000));
    assert.ok(Math.log(large / small) / Math.log(8) < 1.3, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
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
