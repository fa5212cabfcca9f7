import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../../src/article/clean.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { draftFromRules } from '../../../../src/rules/draftFromRules.ts';
import { isReport } from '../../../../src/rules/people/reportGenre.ts';

const articleOf = (text: string) => cleanArticle({ text, encoding: 'utf-8', warnings: [] });

describe('what is a report', () => {
  for (const [text, expected] of [
    ['方正率团赴青湖考察\n3月2日，云溪县委书记方正率党政代表团赴青湖市考察。', true],
    ['云溪大學與海島大學簽合作備忘錄\n雲溪大學校長蘇靜今（22）日率團造訪海島大學。', true],
    ['关于做好签约项目反馈工作的通知\n各区、开发区：\n为提高签约质量，现将有关事项通知如下。', false],
    ['青湖时评｜协议签了，别忘了走下去\n五月，考察团一拨接着一拨。3月2日，县长方正率团来访。', false],
    ['青石古镇旅游攻略_门票_开放时间\n青石古镇位于云溪县，3月2日副县长方正出席开街仪式。', false],
    ['云溪县招聘公告\n报名时间：3月2日，参加面试者请联系主任方正。', false],
  ] as const)
    it(text.slice(0, text.indexOf('\n')), () => assert.equal(isReport(viewArticle(articleOf(text))), expected));

  it('gives no facts for other texts', () => {
    const draft = draftFromRules(
      articleOf('关于接待工作的通知\n各单位：\n3月2日县长方正将参观青峰公司并签署协议，现将事项通知如下。'),
    );
    assert.deepEqual([draft.attendees, draft.agreements, draft.siteVisits], [[], [], []]);
  });
});
