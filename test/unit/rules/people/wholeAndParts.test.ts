import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: titles @ organization, side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a part of the body named before keeps the body',
    '6月3日，北原热带作物科学院院长孟拉、甘蔗研究所首席专家谷兰一行到访青禾集团。',
    ['孟拉: 院长 @ 北原热带作物科学院, visitor', '谷兰: 甘蔗研究所首席专家 @ 北原热带作物科学院, visitor'],
  ],
  [
    'who works at the place just entered belongs to it',
    '6月3日，临江县委书记谷雨到青田镇调研。在镇上的“阿依家”便民超市，店主阿尔阿依介绍了生意。谷雨来到石壁村卫生所，看望乡村医生池金水。',
    [
      '谷雨: 县委书记 @ 临江县, visitor',
      '阿尔阿依: 店主 @ “阿依家”便民超市, host',
      '池金水: 乡村医生 @ 石壁村卫生所, host',
    ],
  ],
  [
    'a post beside a seat',
    '6月3日，省政协委员、江左大学商学院教授冷秋水到临江县调研。',
    ['冷秋水: 省政协委员/商学院教授 @ 江左大学, visitor'],
  ],
  [
    'leaders whose offices stand in brackets',
    '8月16日，青田市市长宫本善率团赴临江市考察。临江市领导曲飞（市委常委、副市长）、于清（市委秘书长）陪同。',
    ['宫本善: 市长 @ 青田市, visitor', '曲飞: 市委常委/副市长 @ 临江市, host', '于清: 市委秘书长 @ 临江市, host'],
  ],
  [
    'a roll of members with their offices in brackets',
    '6月11日，北原国医疗代表团到朔宁市蒙医医院访问。主要成员有：巴特赛罕（北原综合医院院长，外科医生）、敖云其木格（妇幼中心主任）。',
    ['巴特赛罕: 院长/外科医生 @ 北原综合医院, visitor', '敖云其木格: 主任 @ 妇幼中心, visitor'],
  ],
  [
    'our house is the one that was visited',
    '雪原医疗代表团到我院参观\n6月11日，雪原医疗代表团到朔宁市蒙医医院参观访问。我院院长佟志国、国际部主任红梅出席座谈。',
    ['佟志国: 院长 @ 朔宁市蒙医医院, host', '红梅: 国际部主任 @ 朔宁市蒙医医院, host'],
  ],
  [
    'a firm that its own news calls by a short name',
    '青禾生物与南岭农科院签约\n8月16日，南岭农科院院长孟拉一行抵达青禾生物总部，受到公司董事长戚晚舟的热情迎接。',
    ['孟拉: 院长 @ 南岭农科院, visitor', '戚晚舟: 董事长 @ 青禾生物, host'],
  ],
  [
    'a hospital called by its number',
    '6月3日，临汀市第一人民医院到太平镇义诊。市一院院长费秉诚、内科主任计春和带着治疗师苗苗，在病房查房。',
    [
      '费秉诚: 院长 @ 临汀市第一人民医院, visitor',
      '计春和: 内科主任 @ 临汀市第一人民医院, visitor',
      '苗苗: 治疗师 @ 临汀市第一人民医院, visitor',
    ],
  ],
];

describe('wholes, parts and places', () => {
  for (const [what, text, expected] of CASES) it(what, () => assert.deepEqual(describePeople(text), expected));
});
