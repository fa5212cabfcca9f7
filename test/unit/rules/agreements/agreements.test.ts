import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAgreements } from '../../../../src/rules/agreements.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import type { DraftAgreement } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };
const NO_SIDES: Sides = { visitor: null, host: null, visitorSpan: null, hostSpan: null };

function agreementsIn(text: string, sides = SIDES, bodyStart = 0): DraftAgreement[] {
  return findAgreements(viewArticle(articleOf(text, { bodyStart, publishedOn: '2024-05-22' })), sides);
}

function namesIn(text: string, sides = SIDES): string[] {
  return agreementsIn(text, sides).map(({ name }) => name);
}

describe('documents that were signed', () => {
  for (const [rule, text, names] of [
    ['a name in 《》', '双方签订《云川对口协作框架协议》。', ['云川对口协作框架协议']],
    [
      'several names in 《》',
      '双方签署《甲山合作备忘录》《乙水教育合作协议》，以及《丙岭共建意向书》。',
      ['甲山合作备忘录', '乙水教育合作协议', '丙岭共建意向书'],
    ],
    [
      'a last name without 《》',
      '两国签署了《关于共建走廊的谅解备忘录》和关于输华樱桃检疫的议定书等5项文件。',
      ['关于共建走廊的谅解备忘录', '关于输华樱桃检疫的议定书'],
    ],
    ['a name without 《》', '座谈会后，两地签订结对帮扶协议。', ['结对帮扶协议']],
    ['a count before one document', '会上，双方现场签下一份劳务协作协议。', ['劳务协作协议']],
    [
      'two names without 《》',
      '校企双方签订产学研合作协议、实习基地共建协议。',
      ['产学研合作协议', '实习基地共建协议'],
    ],
    ['a signed project', '区政府与蓝鲸生物公司签约细胞治疗产业基地项目。', ['细胞治疗产业基地项目']],
    [
      'several clauses of one sentence',
      '区政府与蓝鲸公司签署了细胞治疗项目投资协议，与远航集团签署了供应链合作协议。',
      ['细胞治疗项目投资协议', '供应链合作协议'],
    ],
    ['signing on a document', '仪式上，张三与李四在战略合作协议上签字。', ['战略合作协议']],
    ['the passive', '《北云友好城市协定》正式签署。', ['北云友好城市协定']],
    ['a ceremony named after its document', '双方举行产教融合合作协议签约仪式。', ['产教融合合作协议']],
    ['a project’s ceremony', '会见结束后，双方举行星河芯片封测项目签约仪式。', ['星河芯片封测项目']],
    ['exchanged texts', '两校互换《联合办学协议》文本。', ['联合办学协议']],
    ['reaching an agreement', '双方达成产销对接合作协议。', ['产销对接合作协议']],
    [
      'what was signed this time, in a speech',
      '王强表示，这次签约的年产百万吨新型建材生产线将带动就业。',
      ['年产百万吨新型建材生产线'],
    ],
    ['what was only counted', '活动现场共签约33个项目，总投资百亿元。', ['33个项目']],
  ] as const)
    it(`are found by ${rule}`, () => assert.deepEqual(namesIn(text, NO_SIDES), names));

  it('keep the article’s own script', () =>
    assert.deepEqual(namesIn('兩校簽署學術交流合作備忘錄（MOU）。'), ['學術交流合作備忘錄']));

  it('point at the words of the name and of the clause', () => {
    const text = '座谈会后，双方签订《云川协作协议》。';
    const [agreement] = agreementsIn(text);
    assert.equal(text.slice(agreement!.nameSpan!.start, agreement!.nameSpan!.end), '云川协作协议');
    assert.equal(text.slice(agreement!.evidenceSpan!.start, agreement!.evidenceSpan!.end), '双方签订《云川协作协议》');
    assert.deepEqual(agreement!.sentences, [1]);
  });
});

describe('documents that were not signed on this occasion', () => {
  for (const [why, text] of [
    ['earlier, by 此前', '此前，两地已签订劳务协作协议。'],
    ['earlier, by an older year', '5月20日，代表团抵达。早在2016年3月，双方签署了框架协议。'],
    ['earlier, by another month', '5月20日，代表团抵达云川。今年2月8日，市政府与星河公司续签了合作协议。'],
    ['background of the page', '据了解，自2010年以来，两地先后签署了多项结对协议。'],
    ['in a speech', '韩雪松说，去年我们共同签署了教育合作协议。'],
    ['carried on in a speech', '韩雪松说，合作很有成效。我们一道签署了教育合作协议。'],
    ['planned, by 拟', '双方拟于明年签订文化旅游合作协议。'],
    ['planned, by 将', '下一步，学院将与开发区签订战略合作框架协议。'],
    ['planned, told after the verb', '体育领域的合作协议，双方将抓紧磋商，争取年内签署。'],
    ['hoped for', '希望双方早日签订合作协议。'],
    ['not signed', '双方尚未签订正式合同。'],
    ['only an intention', '双方达成初步合作意向。'],
    ['only a consensus', '双方就人才共育达成共识。'],
    ['a joint statement that was only issued', '会谈后，两国发表《关于深化伙伴关系的联合声明》。'],
    ['a duty of one’s own', '会上，各部门签订年度目标责任书。'],
  ] as const)
    it(`are left out: ${why}`, () => assert.deepEqual(namesIn(text), []));
});

describe('an agreement told twice', () => {
  it('is one, under its fuller name', () =>
    assert.deepEqual(namesIn('双方签订《北云东西部协作框架协议》。框架协议签订后，双方将加强合作。'), [
      '北云东西部协作框架协议',
    ]));

  it('is not taken from the headline as well', () => {
    const text = '北塘与云川签订帮扶协议\n双方签订2024年北塘·云川对口帮扶责任书。';
    assert.deepEqual(
      agreementsIn(text, SIDES, text.indexOf('\n') + 1).map(({ name }) => name),
      ['2024年北塘·云川对口帮扶责任书'],
    );
  });

  it('is two when it is signed with two partners', () => {
    const found = agreementsIn('开发区管委会分别与星河商会、明月商会签订招商合作协议。', NO_SIDES);
    assert.deepEqual(
      found.map(({ parties }) => parties),
      [
        ['开发区管委会', '星河商会'],
        ['开发区管委会', '明月商会'],
      ],
    );
  });
});

describe('what is told beside an agreement', () => {
  for (const [how, text, parties] of [
    [
      'of a speaker who tells of the project signed on the occasion',
      '6月6日，青河市市长骆平出席推介会。远航集团董事长席慕参加，共同见证项目签约。席慕表示，公司投资40亿元建设熟料线，以及这次签约的绿色建材生产线项目。',
      ['远航集团'],
    ],
    [
      'a number of projects of many',
      '6月6日，青河市市长骆平率团赴海门市举行推介会，海门市市长席慕出席。据了解，全市共签约33个项目。',
      [],
    ],
    ['both sides of the visit', '双方签订合作框架协议。', ['北塘县', '云川市']],
    ['甲与乙', '青禾大学与云川市人民政府签订战略合作协议。', ['青禾大学', '云川市人民政府']],
    ['officers of 甲 and 乙', '屏山县长张三与鹿岛县知事李四签署友好合作协定。', ['屏山县', '鹿岛县']],
    [
      'lists on both sides',
      '青岭省教育厅、青岭省科技厅与白水省教育厅签署《科教协作协议》。',
      ['青岭省教育厅', '青岭省科技厅', '白水省教育厅'],
    ],
    [
      '和 inside a name',
      '青岭省工业和信息化厅与白水省工业和信息化厅签署《智造协作协议》。',
      ['青岭省工业和信息化厅', '白水省工业和信息化厅'],
    ],
    ['the meeting’s name', '在山阴市·北塘县结对帮扶座谈会上，两地签订帮扶协议。', ['山阴市', '北塘县']],
    ['names inside the name', '会上签署《青禾大学与海蓝大学学术交流合作协议书》。', ['青禾大学', '海蓝大学']],
    [
      'the company of the paragraph',
      '第二站，星河化工有限公司。座谈会后，双方签订校企合作协议。',
      ['北塘县', '星河化工有限公司'],
    ],
  ] as const)
    it(`parties: ${how}`, () => assert.deepEqual(agreementsIn(text)[0]?.parties, parties));

  it('occasion and amount', () => {
    const [agreement] = agreementsIn('在北塘·云川东西部协作联席会上，双方签订产业园项目投资协议，总投资额约120亿元。');
    assert.equal(agreement?.occasion, '北塘·云川东西部协作联席会');
    assert.equal(agreement?.amount, '约120亿元');
  });
});
