import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grounded } from '../../../src/summary/ground.ts';
import { byFirstMention, compare, dropDoubles, factKey, isInsideName } from '../../../src/summary/merge.ts';
import { partOffice } from '../../../src/summary/partOffice.ts';
import { nameReadings, surnameOfLaterMention } from '../../../src/summary/personName.ts';
import type { Agreement, Attendee, SiteVisit } from '../../../src/summary/summaryJson.ts';

const person = (name: string, at: number, fields: Partial<Attendee> = {}): Grounded<Attendee> => ({
  at,
  sentences: [1],
  fact: {
    name,
    titles: [],
    organization: null,
    side: 'other',
    foundBy: ['model'],
    confidence: null,
    evidence: [],
    ...fields,
  },
});
const agreement = (
  name: string,
  at: number,
  parties: string[],
  foundBy: Agreement['foundBy'] = ['model'],
): Grounded<Agreement> => ({
  at,
  sentences: [1],
  fact: { name, parties, occasion: null, amount: null, foundBy, confidence: null, evidence: [] },
});
const site = (name: string, at: number, date: string | null = null): Grounded<SiteVisit> => ({
  at,
  sentences: [1],
  fact: { name, focus: null, date, foundBy: ['model'], confidence: null, evidence: [] },
});
const names = (facts: readonly Grounded<{ name: string }>[]): string[] => facts.map(({ fact }) => fact.name);

describe('facts of two finders', () => {
  it('found by both are one fact in the words of the model, its gaps filled by the rules', () => {
    const model = [person('陆青山', 10, { titles: ['县委书记'], side: 'visitor' })];
    const rules = [
      person('陸青山', 10, {
        titles: ['书记'],
        organization: '北塘县',
        side: 'host',
        foundBy: ['rules'],
        confidence: 0.8,
      }),
      person('韩雪松', 20, { foundBy: ['rules'] }),
    ];
    const { agreed, rulesOnly } = compare('attendees', model, rules);
    assert.deepEqual(names(rulesOnly), ['韩雪松']);
    assert.deepEqual(agreed[0]?.fact, {
      ...{ name: '陆青山', titles: ['县委书记'], organization: '北塘县', side: 'visitor' },
      ...{ foundBy: ['rules', 'model'], confidence: 0.8, evidence: [] },
    });
  });

  it('keep agreements of one name with different parties apart, and join one whose parties are read differently', () => {
    const two = [agreement('战略合作协议', 10, ['甲县', '丙公司']), agreement('战略合作协议', 90, ['乙县', '丁公司'])];
    assert.equal(dropDoubles('agreements', two).length, 2);
    const both = compare('agreements', two, [agreement('战略合作协议', 90, ['乙县'], ['rules'])]);
    assert.deepEqual(
      both.agreed.map(({ fact }) => fact.foundBy),
      [['model'], ['rules', 'model']],
    );
    const one = compare('agreements', [two[0]!], [agreement('战略合作协议', 10, ['戊市'], ['rules'])]);
    assert.deepEqual([one.agreed.length, one.rulesOnly.length], [1, 0]);
  });

  it('know a thing by a longer and a shorter name', () => {
    assert.deepEqual(compare('siteVisits', [site('吉田乡坂中村', 10)], [site('坂中村', 13)]).rulesOnly, []);
    assert.deepEqual(compare('siteVisits', [site('坂中村', 10)], [site('坂中小学', 50)]).rulesOnly.length, 1);
  });

  it('keep the day that only one of them knows', () => {
    assert.equal(
      dropDoubles('siteVisits', [site('云川港', 5), site('云川港', 80, '2024-05-20')])[0]?.fact.date,
      '2024-05-20',
    );
  });

  it('stand in the order of first mention, those without a place last', () => {
    assert.deepEqual(names(byFirstMention([site('丙', 30), site('无', Infinity), site('甲', 10)])), ['甲', '丙', '无']);
  });

  it('see a name inside a longer one', () => {
    assert.equal(isInsideName(person('王杰', 10), [site('王杰烈士陵园', 10)]), true);
    assert.equal(isInsideName(person('王杰', 40), [site('王杰烈士陵园', 10)]), false);
  });
});

describe('a later mention', () => {
  it('by surname and office is no new person, whichever came first', () => {
    const full = person('陆青山', 10, { titles: ['县委书记'] });
    assert.deepEqual(names(dropDoubles('attendees', [full, person('陆书记', 90)])), ['陆青山']);
    assert.deepEqual(names(dropDoubles('attendees', [person('陆书记', 5), full])), ['陆青山']);
  });

  it('of another surname or office stays', () => {
    const full = person('陆青山', 10, { titles: ['县委书记'] });
    assert.equal(dropDoubles('attendees', [full, person('陈书记', 90)]).length, 2);
    assert.equal(dropDoubles('attendees', [full, person('陆校长', 90)]).length, 2);
  });

  for (const [name, surname] of [
    ['李书记', '李'],
    ['欧阳副市长', '欧阳'],
    ['林主席', '林'],
    ['陆青山', null],
    ['书记', null],
  ] as const)
    it(`is ${surname ? '' : 'not '}seen in ${name}`, () => assert.equal(surnameOfLaterMention(name), surname));
});

describe('a personal name', () => {
  for (const [said, titles, name] of [
    ['陆青山书记', [], '陆青山'],
    ['县委书记陆青山', ['县委书记'], '陆青山'],
    ['副市长欧阳晓岚', [], '欧阳晓岚'],
    ['韩雪松副市长', [], '韩雪松'],
    ['陆书记', [], '陆书记'],
    ['安郁', [], '安郁'],
    ['艾力·买买提主席', [], '艾力·买买提'],
    ['Governor Jane Roe', ['Governor'], 'Jane Roe'],
    ['Dr. John Doe', [], 'John Doe'],
  ] as const)
    it(`is ${name} in ${said}`, () => assert.equal(nameReadings(said, titles)[0], name));
});

describe('an office', () => {
  for (const [titles, organization, expected] of [
    [['云川市委副书记、市长'], '云川市', ['市委副书记', '市长']],
    [['云川市长'], '云川市', ['市长']],
    [['云川市副市长'], '云川市', ['副市长']],
    [['青禾集团董事长'], '青禾集团', ['董事长']],
    [['市委常委'], '云川市', ['市委常委']],
    [['云川市'], '云川市', ['云川市']],
    [['Acme Ltd Chairman'], 'Acme Ltd', ['Chairman']],
  ] as const)
    it(`of ${organization} is ${expected.join(', ')} in ${titles.join(', ')}`, () =>
      assert.deepEqual(partOffice(titles, organization).titles, expected));
});

describe('the key of a fact', () => {
  it('is the same however the name is spelt, and another for another kind', () => {
    assert.equal(factKey('attendees', '李蘭　祥'), factKey('attendees', '李兰祥'));
    assert.notEqual(factKey('attendees', '云川港'), factKey('siteVisits', '云川港'));
    assert.notEqual(factKey('siteVisits', '《》'), factKey('siteVisits', '（）'));
  });
});
