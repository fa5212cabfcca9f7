import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPeople } from './readPeople.ts';

/** Every sentence is invented and uses words that stand in no lexicon; the expectation reads `name: titles @ organization, side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an occupation that no lexicon has, told by its last character',
    '6月3日，南岭县县长骆平率团赴云溪市考察。云溪市潮汐站观潮员汪洋洋、云溪市文旅局非遗官员席慕华参加座谈。',
    ['汪洋洋', '席慕华'],
  ],
  [
    'such a character inside another word announces nobody',
    '6月3日，南岭县县长骆平率团赴云溪市考察。代表团参观了海陵师范大学机电工程学院。',
    [],
  ],
  [
    'a word that a list with a sure name makes certain',
    '6月3日，南岭县县长骆平率团赴云溪市考察，教练员强音、尹春雷随团。',
    ['强音', '尹春雷'],
  ],
  [
    'a rank behind the name of an expert',
    '6月3日，南岭县县长骆平率团赴云溪市考察，水土保持专家阎古拙研究员主持报告会。',
    ['阎古拙'],
  ],
  [
    'foreign names with a hyphen first, and a verb right behind one',
    '6月3日，南岭县县长骆平率团赴云溪市考察。校长西蒙娜·阿代拉打了一趟拳，副市长让-保罗·莫雷尔鼓掌。',
    ['西蒙娜·阿代拉', '让-保罗·莫雷尔'],
  ],
  [
    'an earlier time of another clause, and speech before a semicolon',
    '继去年云溪市委员来访之后，11月2日，南岭县县长骆平率队回访云溪市。云溪市市长桂华认为，应先摸清家底；云溪市副局长路遥提出方案。',
    ['桂华', '路遥'],
  ],
  [
    'a reporter is nobody of the report',
    '（记者韩墨、成欣然）6月3日，南岭县县长骆平率团赴云溪市考察。云溪市市长桂华会见。',
    ['桂华'],
  ],
  [
    'who could not come, and who lived long ago',
    '6月3日，南岭县县长骆平率团赴云溪市考察。副县长桂华因公未克前往。云溪市清末商人胡万源的老宅已修缮。',
    [],
  ],
];

/** The expectation reads `name: organization, side`. */
const SIDES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'members of a council by the name of the council before them',
    '6月3日，屏南市議會農業委員會由召集人骆平率隊，前往嘉義考察。同行議員有席慕華、桂清。',
    ['席慕華: 屏南市議會, visitor'],
  ],
  [
    "a foreigner is not of the page's own body",
    '我市代表团赴塞舌尔交流\n6月3日，我市体育局副局长骆平率代表团赴塞舌尔交流。常务秘书让-保罗·莫雷尔观看首演。',
    ['让-保罗·莫雷尔: -, host'],
  ],
  [
    'an embassy that is neither the guest nor the host',
    '6月3日，南岭县县长骆平率团赴阿尔达国考察。阿尔达国农业部部长卡琳·贝尔托会见代表团。中国驻阿尔达国大使馆参赞席慕华参加会见。',
    ['席慕华: 中国驻阿尔达国大使馆, other'],
  ],
  [
    'a firm that the text says belongs to the guests',
    '6月3日，海岳重工集团董事长麦世会见来访的北港建设投资集团总经理骆平。北港建投所属远望公司另签订了合同。远望公司董事长席慕华参加。',
    ['席慕华: 远望公司, visitor'],
  ],
  [
    'the house where two bodies met',
    '北原市二院与青禾县人民医院签约\n6月3日，签约仪式在青禾县人民医院门诊楼前揭幕。北原市二院院长麦世、青禾县人民医院院长骆平签字。',
    ['麦世: 北原市二院, visitor', '骆平: 青禾县人民医院, host'],
  ],
  [
    'a body named by its level alone',
    '6月3日，北原市第二医院院长麦世赴青禾县人民医院义诊。县医院副院长席慕华陪同。',
    ['席慕华: 青禾县人民医院, host'],
  ],
  [
    'a firm by the name that it is registered under',
    '6月3日，青河银行行长麦世来到南岭海丝石业股份有限公司调研。海丝石业财务总监席慕华接待。',
    ['席慕华: 海丝石业股份有限公司, host'],
  ],
  [
    'the place of the paper that reports',
    '骆平调研重点项目\n来源：云溪日报　2024-02-22\n2月22日，市委书记骆平调研重点项目。骆平说，云溪要拼抢实干。',
    ['骆平: 云溪, visitor'],
  ],
  [
    'whom somebody stands for in a speech',
    '北岭大学校长骆平来校交流\n6月3日，北岭大学校长骆平来校走访交流。党委书记席慕华会见。席慕华代表南渊大学对客人表示欢迎。两校共同缅怀曾在云溪学院执教的老先生。我校研究生院与北岭大学研究生处签订细则。',
    ['席慕华: 南渊大学, host'],
  ],
];

describe('forms that no list holds', () => {
  for (const [what, text, expected] of CASES)
    it(what, () =>
      assert.deepEqual(
        readPeople(text).flatMap(({ name }) => (name === '骆平' ? [] : [name])),
        expected,
      ),
    );
  for (const [what, text, expected] of SIDES)
    it(what, () => {
      const found = readPeople(text).map(({ name, organization, side }) => `${name}: ${organization ?? '-'}, ${side}`);
      assert.deepEqual(
        found.filter((one) => expected.some((wanted) => one.startsWith(wanted.slice(0, wanted.indexOf(':') + 1)))),
        expected,
      );
    });
});
