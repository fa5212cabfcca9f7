import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import { findSiteVisits } from '../../../../src/rules/sites.ts';
import type { DraftSiteVisit } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };

function visitsIn(text: string): DraftSiteVisit[] {
  return findSiteVisits(viewArticle(articleOf(text, { publishedOn: '2024-05-22' })), SIDES);
}

function sitesIn(text: string): string[] {
  return visitsIn(text).map(({ name }) => name);
}

describe('visited places', () => {
  for (const [rule, text, names] of [
    ['a verb of looking', '代表团参观了竹溪博物馆。', ['竹溪博物馆']],
    ['a list with 、 and 和', '一行先后考察了青禾农业公司、竹溪古镇和云川港。', ['青禾农业公司', '竹溪古镇', '云川港']],
    [
      'a list ended by 等企业',
      '调研组深入东风模具、星河光缆、青山机床厂等企业，了解生产经营情况。',
      ['东风模具', '星河光缆', '青山机床厂'],
    ],
    [
      'a list over commas',
      '视察组走进星河食品有限公司，明月养殖有限公司，询问带动农户情况。',
      ['星河食品有限公司', '明月养殖有限公司'],
    ],
    [
      'steps of a tour',
      '代表团先到规划展览馆，又到青石茶文化产业园，再往云谷创业谷。',
      ['青石茶文化产业园', '云谷创业谷'],
    ],
    [
      'a place inside a longer phrase',
      '考察团走访了位于高新区的星河新材料，察看由商会援建的竹溪小学。',
      ['星河新材料', '竹溪小学'],
    ],
    ['a project cut from its workshop', '一行来到贡茶提升项目的加工车间，询问收购情况。', ['贡茶提升项目']],
    ['a scene with 在', '在星河生物科技有限公司，陆青山仔细了解企业用工情况。', ['星河生物科技有限公司']],
    ['a scene with two places', '在建民镇四垱村、新城办油坊村，代表们走进大棚。', ['建民镇四垱村', '新城办油坊村']],
    ['a scene without 在', '代表团一路察看。云溪县中学的课堂上，孩子们正在做实验。', ['云溪县中学']],
    ['a station', '代表团走访企业。第一站，星河香料有限公司。', ['星河香料有限公司']],
    [
      'lines under the verb',
      '代表团先后考察了\n云岩山示范区\n海兰足球产业园\n等项目。',
      ['云岩山示范区', '海兰足球产业园'],
    ],
    [
      'a school branch and a branch place',
      '代表们走访密溪中学云川分校和云川大学（白沙）。',
      ['密溪中学云川分校', '云川大学（白沙）'],
    ],
    ['the county’s own institutions', '县长到县福利院、市博物馆察看。', ['县福利院', '市博物馆']],
    ['a village with what lies in it', '书记来到红旗镇小河村险工险段，查看雨情。', ['红旗镇小河村']],
    ['a name after a town', '在湖西乡赵家堡，考察团听讲解员讲述古堡往事。', ['湖西乡赵家堡']],
    ['the island’s own script', '訪團參訪水產實驗中心，觀看繁殖成果。', ['水產實驗中心']],
    ['looking after going', '一行前往星河铝业有限公司考察，与总经理座谈交流。', ['星河铝业有限公司']],
  ] as const)
    it(`are found by ${rule}`, () => assert.deepEqual(sitesIn(text), names));

  it('stand in the order of the text, each once', () =>
    assert.deepEqual(
      sitesIn('代表团参观了云川港、星河钢铁服务有限公司。在钢铁服务公司的窑前，大家驻足。代表团又来到云川港。'),
      ['云川港', '星河钢铁服务有限公司'],
    ));

  it('point at the words of the name', () => {
    const text = '代表团参观了“竹溪·青年公寓”，听取介绍。';
    const [visit] = visitsIn(text);
    assert.equal(visit!.name, '竹溪·青年公寓');
    assert.equal(text.slice(visit!.nameSpan!.start, visit!.nameSpan!.end), '竹溪·青年公寓');
  });

  it('carry their day and their focus', () => {
    const visits = visitsIn('5月20日，代表团参观云川港，了解港口建设情况。21日，代表团考察竹溪古镇。');
    assert.deepEqual(
      visits.map(({ date, focus }) => [date, focus]),
      [
        ['2024-05-20', '港口建设情况'],
        ['2024-05-21', null],
      ],
    );
  });

  it('have no day of their own in a visit of several days', () =>
    assert.equal(visitsIn('5月20日至21日，代表团赴云川市考察。代表团参观云川港。')[0]!.date, null));
});

describe('places that were not visited', () => {
  for (const [why, text] of [
    ['the city travelled to', '代表团赴云川市、竹溪县考察。'],
    ['a zone travelled to', '校长带队赴苏江工业园区，走访企业。'],
    ['the airport of arrival', '主席乘专机抵达新都国际机场。'],
    ['the venue of a meeting', '代表团来到云川宾馆，出席座谈会。'],
    ['a body called on for talks', '公司负责人拜访星河投资集团，与总经理举行会谈。'],
    ['a place where people only talked', '副院长一行来到星河健康公司，就共建基地座谈交流。'],
    ['unnamed places', '代表团参观了几家企业、部分园区和有关项目。'],
    ['plant without a name', '代表团参观生产线和产品展厅，察看智能化车间。'],
    ['a planned visit', '代表团明天将参观竹溪古镇。'],
    ['a plan told beside', '按照行程，考察团次日将前往临江，计划参观鸭池河大桥。'],
    ['an invitation', '陈春介绍了大隗镇服装小镇的情况，邀请客商参观伏羲山景区。'],
    ['an earlier visit', '去年，考察团曾参观竹溪古镇。'],
    ['what somebody said', '他说，我们参观了竹溪古镇，很受启发。'],
    ['the subject of the inquiry', '委员们调研乡村振兴、产业发展等工作。'],
    ['the season of the place', '七月的科尔草原，绿意正浓。'],
    ['an organization that acts', '星河集团与明月公司负责人出席，代表团参加。'],
  ] as const)
    it(`are left out: ${why}`, () => assert.deepEqual(sitesIn(text), []));
});
