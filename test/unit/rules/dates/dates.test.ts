import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { findVisitDates, type VisitDates } from '../../../../src/rules/dates.ts';
import { articleOf } from '../../../support/articles.ts';

function datesIn(text: string, publishedOn: string | null = null): VisitDates {
  return findVisitDates(viewArticle(articleOf(text, { publishedOn })));
}

describe('the days of a visit', () => {
  for (const [form, text, start, end] of [
    ['a full date', '2024年5月20日，代表团抵达云川。', '2024-05-20', '2024-05-20'],
    ['a range with 至', '5月20日至21日，代表团赴云川考察。', '2024-05-20', '2024-05-21'],
    ['a range with a dash', '2024年5月20日—22日，代表团赴云川考察。', '2024-05-20', '2024-05-22'],
    ['a range over two months', '5月30日至6月2日，代表团赴云川考察。', '2024-05-30', '2024-06-02'],
    ['a range whose first day has no 日', '5月23至24日，市长率队考察。', '2024-05-23', '2024-05-24'],
    ['two days with 、', '5月16日、17日，代表团赴云川考察。', '2024-05-16', '2024-05-17'],
    ['a weekday inside a range', '5月20日（星期一）至22日，代表團訪問雲川。', '2024-05-20', '2024-05-22'],
    ['a range in Chinese numerals', '五月二十日至二十二日，代表团访问云川。', '2024-05-20', '2024-05-22'],
    ['a year with ○', '二○二四年五月二十日，代表團抵達雲川。', '2024-05-20', '2024-05-20'],
    ['this noon', '今午，代表團抵達雲川。', '2024-06-10', '2024-06-10'],
    ['an invitation accepted', '应云川市长邀请，代表团于5月20日访问云川。', '2024-05-20', '2024-05-20'],
    ['full-width digits', '５月２０日，代表团抵达云川。', '2024-05-20', '2024-05-20'],
    ['yesterday', '昨天，代表团抵达云川。', '2024-06-09', '2024-06-09'],
    ['a day in brackets', '越南代表團今（10）日訪問海大。', '2024-06-10', '2024-06-10'],
    ['a year of the Republic', '民國113年5月6日，訪問團抵達台東。', '2024-05-06', '2024-05-06'],
    ['Chinese numerals', '五月二十日，代表团抵达云川。', '2024-05-20', '2024-05-20'],
    ['later days of the narrative', '5月20日，代表团抵达云川。22日上午，双方座谈。', '2024-05-20', '2024-05-22'],
    ['last year’s December', '12月28日，代表团抵达云川。', '2023-12-28', '2023-12-28'],
    [
      'a month lost to damage that the publication proves',
      '620日至21日，代表团赴云川考察。',
      '2024-06-20',
      '2024-06-21',
    ],
  ] as const)
    it(form, () => {
      const published = text.startsWith('620') ? '2024-06-27' : '2024-06-10';
      const { visitStart, visitEnd } = datesIn(text, published);
      assert.deepEqual([visitStart, visitEnd], [start, end]);
    });

  for (const [why, text, published] of [
    ['no year can be known', '5月20日，代表团抵达云川。', null],
    ['no day is named', '近日，代表团抵达云川。', '2024-06-10'],
    ['only the dateline names a day', '（2024年6月9日-云川）日前，代表团抵达云川。', '2024-06-10'],
    ['the day is background', '据了解，早在2010年5月3日，双方已签约。', '2024-06-10'],
    ['the damaged day has no proof', '920日，代表团抵达云川。', '2024-06-10'],
    ['the day is a deadline', '委员可于5月22日前提出建议，线路已经选定。', '2024-06-10'],
    ['the day is one of a life', '老书记因病医治无效，于5月12日在云川逝世。', '2024-06-10'],
    ['the day is a plan', '双方将于明年3月2日举行会谈。', '2024-06-10'],
  ] as const)
    it(`null where ${why}`, () => assert.equal(datesIn(text, published).visitStart, null));
});

describe('the day of publication', () => {
  for (const [form, text, expected] of [['the page’s own data', '5月20日，代表团抵达云川。', '2024-06-10']] as const)
    it(form, () => assert.equal(datesIn(text, expected).publishedOn, expected));

  for (const [form, text, expected] of [
    ['a labelled date', '发布时间：2024-05-27\n代表团抵达云川，受到欢迎。', '2024-05-27'],
    ['a line with the hour', '2024/01/21 16:42 更新，才能聽新聞。\n代表團抵達雲川，受到歡迎。', '2024-01-21'],
    ['a year of the Republic with strokes', '113/05/27\n代表團抵達雲川，受到歡迎。', '2024-05-27'],
    ['a line of its own', '2024年5月27日\n代表团抵达云川，受到欢迎。', '2024-05-27'],
  ] as const)
    it(form, () => assert.equal(datesIn(text).publishedOn, expected));
});

describe('an arrival told after the talks', () => {
  it('by the border that was crossed', () => {
    const { visitStart } = datesIn(
      '6月12日下午，主席同总统举行会谈。总统一行6月11日从上海入境，当天参观了渔港。',
      '2024-06-14',
    );
    assert.equal(visitStart, '2024-06-11');
  });

  it('begins the visit', () => {
    const { visitStart } = datesIn('6月12日上午，总理同来访的客人举行会谈。客人是应邀于10日抵达的。', '2024-06-14');
    assert.equal(visitStart, '2024-06-10');
  });
});

describe('days told otherwise', () => {
  for (const [how, text, start, end] of [
    ['a day of this week', '本周三上午，代表团参观了竹溪博物馆。', '2024-05-22', '2024-05-22'],
    ['a day of the week before', '周五，代表团参观了竹溪博物馆。', '2024-05-17', '2024-05-17'],
    ['yesterday', '昨日，代表团参观了竹溪博物馆。', '2024-05-21', '2024-05-21'],
    ['the day before yesterday', '前天下午，代表团参观了竹溪博物馆。', '2024-05-20', '2024-05-20'],
    ['a length', '5月19日起，代表团在云川开展为期三天的考察。', '2024-05-19', '2024-05-21'],
    ['over the turn of the year', '12月30日至1月2日，代表团到云川考察。', '2023-12-30', '2024-01-02'],
    [
      'beside a count of that day',
      '截至5月20日，园区已入驻企业30家。昨天，代表团参观了园区。',
      '2024-05-21',
      '2024-05-21',
    ],
    ['beside a feast to come', '为迎接6月1日儿童节，5月21日，代表团看望了孩子们。', '2024-05-21', '2024-05-21'],
    ['beside a signing of long ago', '2023年10月，两地签约。5月20日，代表团抵达云川。', '2024-05-20', '2024-05-20'],
    ['by parts of days', '5月20日下午至21日上午，代表团在云川考察。', '2024-05-20', '2024-05-21'],
  ] as const)
    it(how, () => {
      const { visitStart, visitEnd } = datesIn(text, '2024-05-22');
      assert.deepEqual([visitStart, visitEnd], [start, end]);
    });
});
