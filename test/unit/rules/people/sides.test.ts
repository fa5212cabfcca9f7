import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPeople } from './readPeople.ts';

/** Every sentence is invented; the expectation reads `name: side`. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'who walks in the company of another is the guest, whatever the verb',
    '北原市二院与青禾县人民医院签约\n5月9日，北原市二院院长麦世、青禾县人民医院院长骆平出席签约仪式。会后，麦世在骆平陪同下察看急诊楼。',
    ['麦世: visitor', '骆平: host'],
  ],
  [
    'talks in depth are no journey, and an invitation is none yet',
    '5月9日，海岳重工集团董事长麦世与来访的北港建设投资集团总经理骆平会谈，双方深入交换意见。骆平邀请麦世一行到北港考察。北港建投总监席慕、海岳工程公司经理桂清参加。',
    ['麦世: host', '骆平: visitor', '席慕: visitor', '桂清: host'],
  ],
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

/** Common ways to tell a visit, all invented; each name with its side in the order of the text. */
const WORDINGS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'the house where two bodies sign receives',
    '3月5日，青田县人民政府与远山大学战略合作签约仪式在远山大学举行。青田县委书记麦世、县长席慕，远山大学党委书记车鸣、校长骆平出席。',
    ['麦世: visitor', '席慕: visitor', '车鸣: host', '骆平: host'],
  ],
  [
    'the county at whose hall they sign receives',
    '3月5日，远山大学与青田县人民政府战略合作签约仪式在青田会展中心举行。远山大学校长骆平，青田县县长席慕出席并致辞。',
    ['骆平: visitor', '席慕: host'],
  ],
  [
    'the city that the province inspects receives, though its leaders take part',
    '3月5日，省委书记麦世在海门市调研制造业发展。他来到远航集团，董事长骆平介绍了情况。省领导车鸣，海门市委书记席慕、市长屈颖参加调研。',
    ['麦世: visitor', '骆平: host', '车鸣: visitor', '席慕: host', '屈颖: host'],
  ],
  [
    'two firms',
    '6月1日，远航集团董事长骆平一行到访青禾股份，与青禾股份总经理屈颖就合作座谈。青禾股份副总经理桂华、远航集团副总裁麦世参加座谈。',
    ['骆平: visitor', '屈颖: host', '桂华: host', '麦世: visitor'],
  ],
  [
    'a firm tells of guests at its own seat',
    '远航集团董事长骆平会见海门市市长席慕\n6月1日，集团董事长骆平在总部会见了海门市市长席慕一行，双方就合作交换意见。集团副总经理桂华，海门市副市长麦世参加会见。',
    ['骆平: host', '席慕: visitor', '桂华: host', '麦世: visitor'],
  ],
  [
    'our hospital is inspected',
    '市卫健委主任屈颖到我院调研\n6月1日，市卫健委党组书记、主任屈颖到我院调研指导，院长骆平、党委书记桂华陪同。',
    ['屈颖: visitor', '骆平: host', '桂华: host'],
  ],
  [
    'guests of our school',
    '海外大学校长代表团来访我校\n6月1日，北原大学校长约翰·史密斯一行访问我校。副校长骆平在行政楼会见了来宾，国际处处长桂华参加会见。',
    ['约翰·史密斯: visitor', '骆平: host', '桂华: host'],
  ],
  [
    'our hospital travels',
    '我院赴海门医院交流学习\n6月1日，我院副院长骆平带领护理部主任桂华等一行5人赴海门市人民医院交流学习，海门市人民医院院长席慕热情接待。',
    ['骆平: visitor', '桂华: visitor', '席慕: host'],
  ],
  [
    'talks at the house of one of the two',
    '6月1日，青河大学与白石大学座谈会在青河大学举行。青河大学校长骆平、副校长桂华，白石大学校长席慕、教务处处长麦世出席座谈。',
    ['骆平: host', '桂华: host', '席慕: visitor', '麦世: visitor'],
  ],
  [
    'a delegation from another place',
    '6月1日，海门市副市长骆平接待了来自青田县的考察团。青田县副县长席慕介绍了来意。',
    ['骆平: host', '席慕: visitor'],
  ],
  [
    'who has guests is at home',
    '6月1日，海门商会会长骆平一行拜访市工商联，市工商联主席桂华与客人座谈。',
    ['骆平: visitor', '桂华: host'],
  ],
  [
    'the guests of our county',
    '6月1日上午，青田县政协主席席慕率县政协考察组一行来我县考察。县政协主席骆平，副主席桂华陪同考察。',
    ['席慕: visitor', '骆平: host', '桂华: host'],
  ],
  [
    'soldiers are visited',
    '7月30日，县委书记骆平、县长桂华走访慰问驻军部队。县武警中队中队长席慕、指导员麦世汇报了工作。',
    ['骆平: visitor', '桂华: visitor', '席慕: host', '麦世: host'],
  ],
  [
    'a higher court inspects',
    '6月1日，省检察院检察长骆平到青田县检察院调研。市检察院检察长席慕、青田县委书记桂华陪同调研。青田县检察院检察长麦世汇报工作。',
    ['骆平: visitor', '席慕: host', '桂华: host', '麦世: host'],
  ],
  [
    'a delegation to a partner province',
    '6月1日，浙江省海门市委书记骆平率党政代表团到云南省青田县考察对接东西部协作工作。海门市委常委桂华，青田县委书记席慕、县长麦世参加。',
    ['骆平: visitor', '桂华: visitor', '席慕: host', '麦世: host'],
  ],
  [
    'a tour of firms to win',
    '6月1日，青田县委书记骆平带队赴海门市开展招商活动，先后走访远航集团、青禾股份，与远航集团董事长席慕、青禾股份总裁麦世座谈。青田县副县长桂华参加。',
    ['骆平: visitor', '席慕: host', '麦世: host', '桂华: visitor'],
  ],
  [
    'a guest lecture',
    '6月1日，远航集团总裁骆平走进青河大学作报告。青河大学校长桂华为其颁发聘书，教务处处长席慕主持。',
    ['骆平: visitor', '桂华: host', '席慕: host'],
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
  for (const [what, text, expected] of WORDINGS)
    it(what, () => {
      const found = readPeople(text).map(({ name, side }) => `${name}: ${side}`);
      assert.deepEqual(
        expected.filter((one) => !found.includes(one)),
        [],
      );
    });
});
