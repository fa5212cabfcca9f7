import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesIn } from './readPeople.ts';

/** Every sentence is invented; the names that it must give, and no others. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'people called on by what they are',
    '6月1日，县委书记骆平到青山村走访。种粮大户王长根拉着书记的手说，今年收成好。村民李桂香端出新摘的葡萄。',
    ['骆平', '王长根', '李桂香'],
  ],
  [
    'workers',
    '6月1日，工会主席钱学农慰问一线环卫工人赵大顺、保洁员吴秀芝。工艺员丁小雨回答提问。',
    ['钱学农', '赵大顺', '吴秀芝', '丁小雨'],
  ],
  ['a courtesy after the name of a spouse', '6月1日，远航集团创始人骆平先生和夫人桂华女士来校访问。', ['骆平', '桂华']],
  [
    'foreign names in their own letters',
    '6月1日，北原大学副校长Anna Müller教授、国际处处长Peter Schmidt博士一行访问我校。',
    ['Anna Müller', 'Peter Schmidt'],
  ],
  [
    'dots of all kinds, and hyphens',
    '6月1日，总裁若昂 · 门德斯 · 科斯塔、外长法蒂玛·阿卜杜拉-恩加、部长苏里安托．哈迪会面。',
    ['若昂·门德斯·科斯塔', '法蒂玛·阿卜杜拉-恩加', '苏里安托．哈迪'],
  ],
  [
    'kings by their number, names that go on after a known part',
    '6月1日，北原国王埃里克五世会见客人，馆长基娅拉·贝内代蒂、董事长鄢从简见证签约。',
    ['埃里克五世', '基娅拉·贝内代蒂', '鄢从简'],
  ],
  ['Yi names', '6月1日，县委书记吉木友呷到沿江乡镇调研，副县长沙马古哈陪同。', ['吉木友呷', '沙马古哈']],
  [
    'who was absent, who is only to come, who acted elsewhere',
    '6月1日，会长骆平致辞。创会会长桂华因在国内探亲未能出席。市长席慕已指示列为优先案件。另据报道，首相安娜·林德拟于明年来访。',
    ['骆平'],
  ],
  [
    'who is dead, and whose saying is told',
    '6月1日，校长骆平来校访问。已故考古学家裴仲良先生的话写在墙上，馆里还有陶行知先生的“捧着一颗心来”。',
    ['骆平'],
  ],
  [
    'parts of bodies and words for guests are no names',
    '6月1日，院长骆平带着主任医师蓝敏、康复科治疗师苗苗在病房查房，研究馆员虞思齐与来宾座谈。',
    ['骆平', '蓝敏', '苗苗', '虞思齐'],
  ],
  [
    'the names that an office in the plural announces',
    '6月1日，县政协主席骆平率队视察。同行的委员包括钱学农、鲁云帆和桂清。随行干部有副主任席慕山、丁小雨。',
    ['骆平', '钱学农', '鲁云帆', '桂清', '席慕山', '丁小雨'],
  ],
  [
    'a conjunction before another’s office is no part of a name',
    '6月1日，协议由北原医院药剂科主任骆然和县中医院副院长鲁明山签署。',
    ['骆然', '鲁明山'],
  ],
  [
    'verbs and conjunctions behind foreign names',
    '6月1日，校长玛丽安·科斯塔打了一趟太极拳，工程师艾力·库尔班同两位专家交谈。',
    ['玛丽安·科斯塔', '艾力·库尔班'],
  ],
  [
    'rare characters in the middle, and what somebody has done since a year',
    '6月1日，总经理龙在田、董事长史如渊会谈。站长骆进川把1987年以来的记录搬了出来。',
    ['龙在田', '史如渊', '骆进川'],
  ],
];

describe('forms of names', () => {
  for (const [what, text, expected] of CASES)
    it(what, () =>
      assert.deepEqual(
        namesIn(text).map((name) => name.replaceAll(' · ', '·')),
        expected,
      ),
    );
});
