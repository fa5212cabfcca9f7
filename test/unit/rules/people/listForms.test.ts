import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describePeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: titles @ organization, side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'office before name, a list that shares one office, and the hosts',
    '3月2日，云溪县委书记方正率党政代表团赴海原省青湖市考察。县委常委、组织部长鲁明，副县长贺一兵、乐小山参加。青湖市委副书记、市长温如玉陪同。',
    [
      '方正: 县委书记 @ 云溪县, visitor',
      '鲁明: 县委常委/组织部长 @ 云溪县, visitor',
      '贺一兵: 副县长 @ 云溪县, visitor',
      '乐小山: 副县长 @ 云溪县, visitor',
      '温如玉: 市委副书记/市长 @ 青湖市, host',
    ],
  ],
  [
    'names before 等 and the office that they share',
    '4月8日，张明远、李思齐、次仁多吉等松山市领导参加座谈。',
    ['张明远: 市领导 @ 松山市, visitor', '李思齐: 市领导 @ 松山市, visitor', '次仁多吉: 市领导 @ 松山市, visitor'],
  ],
  [
    'offices in brackets after the names',
    '松山市参加活动的有：郑文（市委书记）、欧阳小梅（市长）、谢天（市委常委、统战部部长）。',
    [
      '郑文: 市委书记 @ 松山市, visitor',
      '欧阳小梅: 市长 @ 松山市, visitor',
      '谢天: 市委常委/统战部部长 @ 松山市, visitor',
    ],
  ],
  [
    'the office after the name, and a courtesy',
    '5月3日，武陵市招商局杨德华副局长、林素芬女士到会。',
    ['杨德华: 副局长 @ 武陵市招商局, visitor', '林素芬:  @ -, visitor'],
  ],
  [
    'a school that speaks of itself',
    '4月2日，云岭大学校长苏静一行访问我校。贺鸣校长会见了客人，副校长唐之洋、校长助理鲍威参加会见。',
    ['苏静: 校长 @ 云岭大学, visitor', '贺鸣: 校长 @ -, host', '唐之洋: 副校长 @ -, host', '鲍威: 校长助理 @ -, host'],
  ],
  [
    'foreign offices and names',
    '6月1日，阿尔达国总统马库斯·贝尔托访问中国。阿尔达国驻华大使尼科拉·佩特罗维奇陪同访问。',
    ['马库斯·贝尔托: 总统 @ 阿尔达国, visitor', '尼科拉·佩特罗维奇: 驻华大使 @ 阿尔达国, visitor'],
  ],
  [
    'names of several peoples',
    '5月1日，云溪县人大常委会副主任买买提·艾力，副县长扎西顿珠，县政协主席额尔敦到镇里调研。',
    [
      '买买提·艾力: 县人大常委会副主任 @ 云溪县, visitor',
      '扎西顿珠: 副县长 @ 云溪县, visitor',
      '额尔敦: 县政协主席 @ 云溪县, visitor',
    ],
  ],
  [
    'a body without an office in a list of speakers',
    '5月6日，云溪商会会长杜若，云溪建材有限公司韩磊先后发言。',
    ['杜若: 会长 @ 云溪商会, visitor', '韩磊:  @ 云溪建材有限公司, visitor'],
  ],
  [
    'a list with one line for each person under the body that they belong to',
    '7月1日，云溪大学与青湖市签约。出席的有：\n云溪大学\n党委书记 高洁\n副校长 史东、霍春\n青湖市\n市长 吴开',
    [
      '高洁: 党委书记 @ 云溪大学, host',
      '史东: 副校长 @ 云溪大学, host',
      '霍春: 副校长 @ 云溪大学, host',
      '吴开: 市长 @ 青湖市, visitor',
    ],
  ],
  [
    'a table of participants',
    '5月2日，商会举行座谈。\n李明亮   云溪省政协副主席、省工商联主席\n孔祥   云溪总商会执行会长、秘书长',
    ['李明亮: 省政协副主席/省工商联主席 @ 云溪省, visitor', '孔祥: 执行会长/秘书长 @ 云溪总商会, visitor'],
  ],
  [
    'two companies',
    '8月15日，新河集团党委书记、董事长高远航一行到访青峰股份有限公司，青峰股份有限公司总经理和平、副总经理易中天热情接待。',
    [
      '高远航: 党委书记/董事长 @ 新河集团, visitor',
      '和平: 总经理 @ 青峰股份有限公司, host',
      '易中天: 副总经理 @ 青峰股份有限公司, host',
    ],
  ],
  [
    'a Hong Kong delegation',
    '行政長官李文輝五月八日率領代表團訪問青湖市。陪同行政長官出訪的官員包括工業局局長林素蘭和行政長官私人秘書陳郭美玲。',
    ['李文輝: 行政長官 @ -, visitor', '林素蘭: 局長 @ 工業局, visitor', '陳郭美玲: 行政長官私人秘書 @ -, visitor'],
  ],
];

describe('list forms of people', () => {
  for (const [form, text, expected] of CASES) it(form, () => assert.deepEqual(describePeople(text), expected));
});

describe('what the text around settles', () => {
  for (const [what, text, expected] of [
    [
      'a destination named afterwards is not the traveller’s own county',
      '3月5日，县委副书记、代县长方正，副县长鲁明到回水县考察。',
      ['方正: 县委副书记/代县长 @ -, visitor', '鲁明: 副县长 @ -, visitor'],
    ],
    [
      'a guess never makes the hosts members of the visitors',
      '7月1日，新河集团董事长高远航一行到访我公司。公司总经理易中天、副总经理谢天热情接待。',
      ['高远航: 董事长 @ 新河集团, visitor', '易中天: 总经理 @ -, host', '谢天: 副总经理 @ -, host'],
    ],
    [
      'a candidate for an office',
      '9月2日，云溪县委书记方正到东坪镇调研。东坪镇党委书记李福，党委副书记、镇长提名人选叶森陪同。',
      [
        '方正: 县委书记 @ 云溪县, visitor',
        '李福: 镇党委书记 @ 东坪镇, host',
        '叶森: 党委副书记/镇长提名人选 @ 东坪镇, host',
      ],
    ],
    [
      'a declared short form',
      '7月2日，雲溪經濟聯盟（下稱“聯盟”）與海島工商會簽署備忘錄。聯盟理事長何金明、聯盟副主席鄭庭出席。',
      ['何金明: 理事長 @ 雲溪經濟聯盟, visitor', '鄭庭: 副主席 @ 雲溪經濟聯盟, visitor'],
    ],
  ] as const)
    it(what, () => assert.deepEqual(describePeople(text), expected));
});
