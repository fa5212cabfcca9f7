/** Owns the tests of bodies that a report cuts short, counts, or calls its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: titles @ organization, side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a count of counties is no county, the first stop no part of a name',
    '青禾县党政代表团赴石渠、临泽两县考察\n4月2日，县委书记汤文博率团抵达首站石渠县，石渠县县长程远志和县委副书记季春明陪同。',
    ['汤文博: 县委书记 @ 青禾县, visitor', '程远志: 县长 @ 石渠县, host', '季春明: 县委副书记 @ 石渠县, host'],
  ],
  [
    'our court is the one that was visited',
    '澄湖中院来我院交流\n5月9日，澄湖市中级人民法院院长康志远带队来松江市中级人民法院考察交流，对我院的做法表示肯定。我院院长陆建明接待了一行。',
    ['康志远: 院长 @ 澄湖市中级人民法院, visitor', '陆建明: 院长 @ 松江市中级人民法院, host'],
  ],
  [
    'an envoy belongs to the ministry, a state is known by its president',
    '莫兰西亚总统会见中国政府特使\n6月3日，莫兰西亚总统巴洛维奇当地时间3日会见来访的中国政府特使、商务部副部长程远志。',
    ['巴洛维奇: 总统 @ 莫兰西亚, host', '程远志: 中国政府特使/副部长 @ 商务部, visitor'],
  ],
  [
    'a word that is a name stands between an office and a verb of taking part; 来访 is none',
    '青禾县县长来访\n4月2日，青禾县县长汤文博一行到石渠县考察，石渠县副县长边疆陪同。',
    ['汤文博: 县长 @ 青禾县, visitor', '边疆: 副县长 @ 石渠县, host'],
  ],
  [
    'the head of the institute that publishes the page, named in its head alone',
    '青岚生态与水土研究院\n首页 | 概况 | 科研成果 | 研究生教育 | 联系我们\n\n北原大学学者来院访问\n5月9日，北原大学教授汤文博应邀来院访问，与我院科研人员交流。次日，院长程远志会见了汤文博。',
    ['汤文博: 教授 @ 北原大学, visitor', '程远志: 院长 @ 青岚生态与水土研究院, host'],
  ],
  [
    'a committee led by one of its own, and the council that it calls on',
    '临江市议会农业委员会由召集人骆平率队，6月1日前往青禾县考察。下午到青禾县议会拜会，副议长席慕、秘书长丁小雨设茶会欢迎。',
    [
      '骆平: 召集人 @ 临江市议会农业委员会, visitor',
      '席慕: 副议长 @ 青禾县议会, host',
      '丁小雨: 秘书长 @ 青禾县议会, host',
    ],
  ],
  [
    'the part that somebody takes for the occasion is not the next one’s office',
    '6月1日，青禾县少儿艺术团抵达北原国访问。艺术团由县文旅局副局长骆平任团长、县文化馆馆长席慕任副团长，教师丁小雨随团。',
    [
      '骆平: 县文旅局副局长 @ 青禾县, visitor',
      '席慕: 县文化馆馆长 @ 青禾县, visitor',
      '丁小雨: 教师 @ 青禾县, visitor',
    ],
  ],
  [
    'the group is the one named before',
    '6月1日，海岳集团董事长骆平率团到青河市考察，会见市委书记席慕。会上，市发改委汇报了项目。集团副总经理丁小雨参加考察。',
    ['骆平: 董事长 @ 海岳集团, visitor', '席慕: 市委书记 @ 青河市, host', '丁小雨: 副总经理 @ 海岳集团, visitor'],
  ],
  [
    'the name of the publisher is given in the page’s own characters',
    '國立青嵐大學\n首頁 | 學校概況 | 研究發展 | 校友專區 | English\n\n北原大學來訪\n5月9日，北原大學教授湯文博率團來校參訪，與我校師生座談。隔日，校長程遠志與來賓餐敘。',
    ['湯文博: 教授 @ 北原大學, visitor', '程遠志: 校長 @ 國立青嵐大學, host'],
  ],
  [
    'a committee inside a court, and places called home or receiving',
    '6月1日，北原市中级人民法院院长骆平带队到青河市中院交流。青河市中院副院长席慕、审委会专职委员丁小雨参加。中国科学院院士桂清回到家乡青河市，市委书记麦世陪同。受援地县委书记鲁云帆出席。',
    [
      '骆平: 院长 @ 北原市中级人民法院, visitor',
      '席慕: 副院长 @ 青河市中院, host',
      '丁小雨: 审委会专职委员 @ 青河市中院, host',
      '桂清: 院士 @ 中国科学院, host',
      '麦世: 市委书记 @ 青河市, host',
      '鲁云帆: 县委书记 @ -, host',
    ],
  ],
];

describe('bodies cut short, counted, or called our own', () => {
  for (const [name, text, expected] of CASES) it(name, () => assert.deepEqual(describePeople(text), expected));
});
