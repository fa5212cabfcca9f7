import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import { findSiteVisits } from '../../../../src/rules/sites.ts';
import { articleOf } from '../../../support/articles.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };

function sitesIn(text: string, bodyStart = 0): string[] {
  return findSiteVisits(viewArticle(articleOf(text, { publishedOn: '2024-05-22', bodyStart })), SIDES).map(
    ({ name }) => name,
  );
}

describe('places in the many wordings of the genre', () => {
  for (const [form, text, names] of [
    [
      '和 between two institutions of a school',
      '卫老师一行参观了航空发动机重点实验室、校史馆和大学生创新创业中心，观看了作品展示。',
      ['航空发动机重点实验室', '校史馆', '大学生创新创业中心'],
    ],
    [
      '和 after a name without an ending',
      '考察团重点考察了一汽明光工厂、大金空调和季华实验室。',
      ['一汽明光工厂', '大金空调', '季华实验室'],
    ],
    ['和 inside a name', '客人参观了沧溟科学和技术馆。', ['沧溟科学和技术馆']],
    ['the one of its kind in the body visited', '会见后，客人参观了规划展示馆。', ['规划展示馆']],
    [
      'a name in quotation marks with its kind',
      '一行走访了水杉社区党群服务中心、“红色管家”物业驿站。',
      ['水杉社区党群服务中心', '红色管家物业驿站'],
    ],
    ['a name in quotation marks alone', '客人们逛了校园书店“半亩方塘”。', ['半亩方塘']],
    [
      'a company told by its plant',
      '一行人先后走进恒达玻纤的智能工厂和九洲化工研究院，看生产、问销路。',
      ['九洲化工研究院', '恒达玻纤'],
    ],
    ['where it lies told before 的', '马骁又来到隔壁的天宇精铸，听说企业拿到了订单。', ['天宇精铸']],
    [
      'trades beside 三家企业',
      '协会先后来到力王电气、金龙电缆、江南阀门三家企业，了解难题。',
      ['力王电气', '金龙电缆', '江南阀门'],
    ],
    [
      '到 after a name, with looking after the list',
      '公司党委书记贾诚到江北电厂、古渡变电站调研。',
      ['江北电厂', '古渡变电站'],
    ],
    [
      '到 … 进行了实地考察',
      '调研组听取了情况介绍，到聚鲜食品有限公司、市检验检测中心进行了实地考察。',
      ['聚鲜食品有限公司', '市检验检测中心'],
    ],
    ['an idiom with 不 is no denial', '代表团马不停蹄赶往清源县第二中学，看望支教老师。', ['清源县第二中学']],
    [
      'what was done there in one clause',
      '随后，学员们在原子城纪念园、西海镇藏绣扶贫车间开展现场教学。',
      ['原子城纪念园', '西海镇藏绣扶贫车间'],
    ],
    [
      'a scene with a quoted name beside',
      '在绿柳街道养老服务综合体和“邻里食堂”，委员们给予好评。',
      ['绿柳街道养老服务综合体', '邻里食堂'],
    ],
    ['the first point looked at', '视察组看的第一个点是纱厂南里小区。', ['纱厂南里小区']],
    [
      'what lies inside a company',
      '检查组实地察看了龙津水库以及鸿运印染有限公司排污口。',
      ['龙津水库', '鸿运印染有限公司'],
    ],
    ['a public institution by its level', '他来到县地质灾害监测预警中心，检查值班值守。', ['县地质灾害监测预警中心']],
    ['a village of two plain characters', '大家走访了水南村的农家乐经营户。', ['水南村']],
    [
      'a list that the page broke off',
      '殷红一行走访了水杉社区卫生院、\n和临湖集贸市场。',
      ['水杉社区卫生院', '临湖集贸市场'],
    ],
    [
      'a plain thing called on',
      '代表团访问了迪拜多种商品交易中心和杰贝自由区。',
      ['迪拜多种商品交易中心', '杰贝自由区'],
    ],
    ['on the way, after talk', '市长说，欢迎常来。客人一行随后参观了竹溪博物馆。', ['竹溪博物馆']],
    ['the days that followed', '接下来的两天里，考察团先后走访竹溪光电、云川港。', ['竹溪光电', '云川港']],
    [
      'moving to another farm',
      '團員隨後移師青嵐區農業改良場，由副場長導覽製茶機械研究室。',
      ['青嵐區農業改良場', '製茶機械研究室'],
    ],
    ['a river that they walked along', '督导组一行沿青麓河徒步两公里。', ['青麓河']],
    [
      'plant of a farm',
      '检查组查看了富牧奶牛养殖场防疫设施、竹溪村污水处理站。',
      ['富牧奶牛养殖场', '竹溪村污水处理站'],
    ],
    [
      'a firm’s store in a zone',
      '随后，调研组来到云川综合保税区华远冷链仓，察看查验流程。',
      ['云川综合保税区华远冷链仓'],
    ],
    [
      'a hall in brackets',
      '客人一行走进清源县税务局第二分局（纳税服务厅），体验自助办税。',
      ['清源县税务局第二分局（纳税服务厅）'],
    ],
    [
      'a centre opened and then looked at',
      '部长出席援塔水稻研究中心落成仪式，并察看了研究中心的温室。',
      ['援塔水稻研究中心'],
    ],
    ['a school called on', '10日訪問團拜會松濱高校，校長熱情接待。', ['松濱高校']],
    ['and inside an old shop’s name', '團員到訪百年老字號「瑞和祥」茶鋪。', ['瑞和祥茶鋪']],
    ['before the way home', '翌日早上遊覽鳳翔公園後返港。', ['鳳翔公園']],
    ['a voltage before a name', '在110千伏桐子坪变电站，他察看了排水沟。', ['110千伏桐子坪变电站']],
    ['where they went', '下午去的是青石乡茶叶加工厂、白鹭湾民宿群。', ['青石乡茶叶加工厂', '白鹭湾民宿群']],
  ] as const)
    it(form, () => assert.deepEqual(sitesIn(text).sort(), [...names].sort()));
});

describe('phrases after visiting verbs that name no place', () => {
  for (const [why, text] of [
    ['an exhibition', '两地领导参观了“山海之间”协作成果展。'],
    ['rooms of the host', '检查组察看了会见室、伙房和医院。'],
    ['plant of the host', '嘉宾们参观了公司的智能立体仓库和研发大楼。'],
    ['an autonomous county', '视察组先后视察了石林彝族自治县。'],
    ['people', '县长走访了困难群众和老党员。'],
    ['a consulate called on', '团长一行拜会了中国驻清迈总领事馆。'],
    ['a road that leads to it', '他沿着通往望月民宿的提升路段一路察看。'],
    ['a plan of the next day', '26日，客人将参观陇海码头。'],
    ['works without a name', '代表走进五保户家中慰问，察看了村级光伏电站与饮水安全工程。'],
    ['a workshop of a craft', '大家走进扎染坊，同店主拉家常。'],
    ['a quay of the host', '在舾装码头，学生们展示了作品。'],
    ['a path without a name', '委员们沿着新铺的滨河步道走了一圈。'],
    ['a river that only lies there', '新区沿青麓河布局三大组团。'],
    ['the way home', '主席今日傍晚返港。'],
    ['a list of other news', '热点推荐：★闻喜波会见连胜　★新区考察团参观龙翔科技园'],
  ] as const)
    it(why, () => assert.deepEqual(sitesIn(text), []));

  it('a town that shares its name with a lake, in the headline', () => {
    const text = '党建联盟走进银杏湖\n5月12日，一行到银杏湖街道走访了水杉社区卫生院。';
    assert.deepEqual(sitesIn(text, text.indexOf('\n') + 1), ['水杉社区卫生院']);
  });
});
