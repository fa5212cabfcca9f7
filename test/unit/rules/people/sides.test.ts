import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a headline alone tells who travels',
    '邝玉明到北河分公司检查防汛\n7月28日，公司总经理邝玉明查看了围墙和水泵。北河分公司经理屈长海说明了值守安排。',
    ['邝玉明: visitor', '屈长海: host'],
  ],
  [
    'the words after a list do not hold for people of another body',
    '3月5日，云岭省第二人民医院与青田县人民医院举行签约仪式。云岭省第二人民医院院长柯景、青田县副县长项东、青田县人民医院院长甄强出席。项东对云岭省第二人民医院专家的到来表示欢迎。',
    ['柯景: visitor', '项东: host', '甄强: host'],
  ],
  [
    'whose coming is welcomed came',
    '临江市与远山大学深化合作大会召开\n10月11日，临江市与远山大学合作大会在临江会堂举行。市委书记麦世、远山大学党委书记车鸣出席。麦世对远山大学各位专家的到来表示欢迎。',
    ['麦世: host', '车鸣: visitor'],
  ],
  [
    'who advertises at the place of another travels',
    '青田县招商推介会在海门市举行\n5月6日，青田县招商推介会在海门市举行。海门市副市长骆平、青田县县长席慕白出席会议。',
    ['骆平: host', '席慕白: visitor'],
  ],
  [
    'who guides the guests is of the house',
    '21日，东山学院院长司马朗率队走访企业，来到云帆科技有限公司。云帆科技有限公司总监池云带大家走进直播间，经理桂华带领客人参观展厅。',
    ['司马朗: visitor', '池云: host', '桂华: host'],
  ],
  [
    'who is listened to, and who serves, is of the house',
    '8月1日，云岭县政协主席钟离雪率考察团赴海门市考察。考察团听取项目负责人伍盈介绍情况，受到海门市工商联主席邢国安、副主席古倩接待。',
    ['钟离雪: visitor', '伍盈: host', '邢国安: host', '古倩: host'],
  ],
  [
    'a guest of state meets the hosts',
    '应雪兰卡共和国外长阿别诺夫邀请，东岭外交部长尉迟衡2月15日至16日访问雪兰卡。雪兰卡总统若昂·德索萨会见尉迟衡。尉迟衡同雪兰卡议长玛丽·布朗举行会谈。',
    ['尉迟衡: visitor', '若昂·德索萨: host', '玛丽·布朗: host'],
  ],
  [
    'a later mention by surname and office says it too',
    '6月3日，两校举行交流。青河大学副校长古岳、白石大学校长尹湘在图书馆座谈。尹校长首先致欢迎辞。',
    ['古岳: visitor', '尹湘: host'],
  ],
  [
    'surnames walking together say nothing of either',
    '6月1日，松山学院党委书记郑前带队来到安平市，参加合作洽谈会。安平市副市长王晓参加。会后，郑书记、王市长一行前往工厂。',
    ['郑前: visitor', '王晓: host'],
  ],
  [
    'members of the delegation by their own words',
    '9月2日，港岛中小企协会主席林耀率考察团访问海门市。考察团团员、耀记药业创办人简耀与海门市商务局局长陆行签约。',
    ['林耀: visitor', '简耀: visitor', '陆行: host'],
  ],
];

describe('the sides of people', () => {
  for (const [what, text, expected] of CASES)
    it(what, () =>
      assert.deepEqual(
        readPeople(text).map(({ name, side }) => `${name}: ${side}`),
        expected,
      ),
    );
});
