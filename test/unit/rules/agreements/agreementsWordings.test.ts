import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAgreements } from '../../../../src/rules/agreements.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import type { DraftAgreement } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';

const NO_SIDES: Sides = { visitor: null, host: null, visitorSpan: null, hostSpan: null };

function agreementsIn(text: string): DraftAgreement[] {
  return findAgreements(viewArticle(articleOf(text, { publishedOn: '2024-05-22' })), NO_SIDES);
}

describe('documents in the many wordings of the genre', () => {
  for (const [form, text, names] of [
    [
      'one is, the other is',
      '双方签了两份文件：一份是《友好学校交流协议》，一份是《师生互访备忘录》。',
      ['友好学校交流协议', '师生互访备忘录'],
    ],
    [
      'minutes beside a title',
      '会后，双方签署《水资源合作谅解备忘录》和会谈纪要。',
      ['水资源合作谅解备忘录', '会谈纪要'],
    ],
    [
      'numbers before the titles',
      '双方签署以下文件：1.《教师互派协议》；2.《联合实验室共建协议》。',
      ['教师互派协议', '联合实验室共建协议'],
    ],
    [
      'a title in curly quotes',
      '双方代表签署“校企战略合作协议”和《联合培养硕士协议》。',
      ['校企战略合作协议', '联合培养硕士协议'],
    ],
    ['a quoted word inside the name', '双方签下“绿色通道”合作备忘录。', ['“绿色通道”合作备忘录']],
    ['a quoted word inside the title', '代表签署了《“中文+技能”项目合作协议》。', ['“中文+技能”项目合作协议']],
    ['terms before the name', '两家公司签下了一份为期三年、年供货8万吨的大豆购销合同。', ['大豆购销合同']],
    ['the sum before the name', '茶厂和饭店签了一笔500万元的茶叶供销大单。', ['茶叶供销大单']],
    ['names on the line', '两市市长在友好城市协议书上签下名字。', ['友好城市协议书']],
    ['seals', '双方代表在购销合同上盖下印章。', ['购销合同']],
    ['signed by, after the name', '合作意向书由市医院院长与县医院院长签署。', ['合作意向书']],
    ['signed somewhere, after the name', '结对共建协议书在红船边签订。', ['结对共建协议书']],
    [
      'two signed together',
      '甲山集团与乙水公司的战略合作协议、丙银行与甲山集团的银企合作协议成功签订。',
      ['战略合作协议', '银企合作协议'],
    ],
    [
      'projects with their investment',
      '总投资12亿元的精密铸件项目、投资3亿元的云岭物流项目等5个项目集中签约。',
      ['精密铸件项目', '云岭物流项目'],
    ],
    [
      'projects of companies with a zone',
      '会上，星光轴承公司总投资5亿元的高端轴承工厂项目、天声器械投资1亿元的医用敷料项目与高新区管委会现场签约。',
      ['高端轴承工厂项目', '医用敷料项目'],
    ],
    ['projects counted after the noun', '推介会上，现场签约项目6个，总投资18亿元。', ['项目6个']],
    [
      'a document that belongs to another',
      '双方还签订了《框架协议》的补充协议和保密协议。',
      ['《框架协议》的补充协议', '保密协议'],
    ],
    ['rules of a league', '五个县签订了《秦巴茶旅联盟章程》。', ['秦巴茶旅联盟章程']],
    ['minutes that were signed', '州长与客人共同签署了会晤纪要。', ['会晤纪要']],
    ['only a ceremony told', '6月1日，学校举行校地人才合作签约仪式。', ['校地人才合作']],
  ] as const)
    it(form, () =>
      assert.deepEqual(
        agreementsIn(text).map(({ name }) => name),
        names,
      ),
    );

  for (const [why, text] of [
    ['that ran out', '国际会展集团同我院2021年签订的《就业实习基地协议》将于今年6月到期。'],
    ['of a plan inside a background', '据悉，双方将于下月正式签订战略合作协议。'],
  ] as const)
    it(`leave out one ${why}`, () => assert.deepEqual(agreementsIn(text), []));

  it('a general word for papers gives way to what is named', () =>
    assert.deepEqual(
      agreementsIn('双方出席企业合作文件签字仪式。仪式上，甲山集团与乙水公司签署码头运营协议。').map(
        ({ name }) => name,
      ),
      ['码头运营协议'],
    ));
});

describe('who signed', () => {
  for (const [how, text, parties] of [
    ['companies without 公司', '远澜海运股份与洛伊特制药签署运输协议。', ['远澜海运股份', '洛伊特制药']],
    ['a plain name after 同', '安陵农商银行还同北辰重机签订了授信意向书。', ['安陵农商银行', '北辰重机']],
    [
      'a list without 与',
      '云港市文旅局、沧浪市文旅局以及三家旅行社共同签订《联盟公约》。',
      ['云港市文旅局', '沧浪市文旅局'],
    ],
    [
      'three together',
      '县政府、县农商行、天麻产业协会三方共同签署《天麻产业合作备忘录》。',
      ['县政府', '县农商行', '天麻产业协会'],
    ],
    ['customs', '州海关与对方海关签署了合作备忘录。', ['州海关', '对方海关']],
    ['that school', '代表团访问青禾理工大学，与该校签署合作备忘录。', ['青禾理工大学']],
    ['the signers inside the name', '会上，甲山集团与乙水公司的战略合作协议成功签订。', ['甲山集团', '乙水公司']],
    [
      'a city that begins like a word of place',
      '上海星河公司与云川市政府签订投资协议。',
      ['上海星河公司', '云川市政府'],
    ],
    [
      'numbered lines',
      '（一）香江机场管理局与远洋机场公司签署《物流谅解备忘录》。',
      ['香江机场管理局', '远洋机场公司'],
    ],
    ['a company of another', '星河新能全资子公司星河绿电与北辰铝业签订购电合同。', ['星河绿电', '北辰铝业']],
    ['a described company', '金棕国际与本地企业燕归来食品有限公司签订合资合同。', ['金棕国际', '燕归来食品有限公司']],
    [
      'two states inside the name',
      '外长签署《中华人民共和国政府和乙共和国政府关于互免签证的协定》。',
      ['中华人民共和国政府', '乙共和国政府'],
    ],
    ['nobody from a fragment', '副市长与企业负责人签署了投资协议书。', []],
  ] as const)
    it(how, () => assert.deepEqual(agreementsIn(text)[0]?.parties, parties));

  it('people stand for their organizations', () => {
    const text = '5月20日，青禾大学校长陆青山会见白石集团董事长韩雪松一行。会后，陆青山与韩雪松签署产学研合作协议。';
    assert.deepEqual(agreementsIn(text)[0]?.parties, ['青禾大学', '白石集团']);
  });
});
