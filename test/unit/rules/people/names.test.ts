import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NameStatistics } from '../../../../src/rules/hanNames.ts';
import { nameAt } from '../../../../src/rules/names.ts';

const context = { cued: true, foreign: false, japanese: false };
function nameIn(text: string, special: Partial<typeof context> = {}): string | null {
  const match = nameAt(text, 0, { ...context, ...special }, new NameStatistics(text));
  return match && text.slice(0, match.end);
}

describe('where a name ends', () => {
  for (const [text, name, special] of [
    ['方正率团前往', '方正'],
    ['金松，', '金松'],
    ['方正会见了客人', '方正'],
    ['许平江举行会谈', '许平江'],
    ['何金明代表双方签字', '何金明'],
    ['徐进致欢迎词', '徐进'],
    ['刁常在，副县长', '刁常在'],
    ['李在武、王芳', '李在武'],
    ['欧阳燕率队', '欧阳燕'],
    ['司马青云主持', '司马青云'],
    ['林郑月华出席', '林郑月华'],
    ['陈 洁参加', '陈 洁'],
    ['麦尔丹·木盖提，', '麦尔丹·木盖提'],
    ['克里斯·罗宾森参加', '克里斯·罗宾森'],
    ['扎西次仁出席', '扎西次仁'],
    ['托卡列夫举行会谈', '托卡列夫', { foreign: true }],
    ['盐田健一签署', '盐田健一', { japanese: true }],
    ['于7月3日', null],
    ['高度重视', null],
    ['郑书记说', null],
    ['广东省长', null],
  ] as const)
    it(text, () => assert.equal(nameIn(text, special), name));

  it('is settled by other mentions of the same name', () => {
    assert.equal(nameIn('周青围坐在桌旁。周青则说，周青也来了。'), '周青');
  });
});
