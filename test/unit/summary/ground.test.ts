import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import type { DraftAttendee, DraftSiteVisit } from '../../../src/summary/draftSummary.ts';
import { Grounder } from '../../../src/summary/ground.ts';
import type { Attendee, Evidence, SiteVisit } from '../../../src/summary/summaryJson.ts';
import { onlyToldDates } from '../../../src/summary/toldYear.ts';
import { articleOf, EMPTY_DRAFT, VISIT } from '../../support/articles.ts';

const site = (
  article: CleanArticle,
  name: string,
  sentences: number[],
  more: Partial<DraftSiteVisit> = {},
): SiteVisit =>
  new Grounder(article).groundSiteVisit({ name, sentences, focus: null, date: null, ...more }, 'model').fact;
const person = (
  article: CleanArticle,
  name: string,
  sentences: number[],
  more: Partial<DraftAttendee> = {},
): Attendee =>
  new Grounder(article).groundAttendee(
    { name, sentences, titles: [], organization: null, side: 'host', ...more },
    'model',
  ).fact;
const seen = ({ quote, match }: Evidence): [string, string] => [quote, match];

describe('the evidence of a fact', () => {
  const article = articleOf(VISIT);

  it('is the clause that names it, whatever sentence was cited', () => {
    for (const cited of [[3], [1], [99], []]) {
      const { evidence } = person(article, '韩雪松', cited);
      assert.deepEqual(evidence.map(seen), [['云川市委副书记、市长韩雪松', 'exact']]);
      assert.equal(VISIT.slice(evidence[0]!.start, evidence[0]!.end), '云川市委副书记、市长韩雪松');
    }
  });

  it('is taken from the body rather than from the headline, unless only that is cited', () => {
    const titled = articleOf(VISIT, { bodyStart: VISIT.indexOf('\n') + 1 });
    for (const cited of [[1, 2], [2], []])
      assert.match(person(titled, '陆青山', cited).evidence[0]!.quote, /^北塘县委书记陆青山/);
    assert.match(person(titled, '陆青山', [1]).evidence[0]!.quote, /^陆青山率/);
  });

  it('is the stretch that the rules name, where they know it', () => {
    const start = VISIT.indexOf('代表团参观了');
    const end = VISIT.indexOf('。', start);
    const nameStart = VISIT.indexOf('竹溪古镇');
    const more = { nameSpan: { start: nameStart, end: nameStart + 4 }, evidenceSpan: { start, end } };
    assert.deepEqual(seen(site(article, '竹溪古镇', [4], more).evidence[0]!), [VISIT.slice(start, end), 'exact']);
  });

  it('does not trust a place at which the article reads otherwise', () => {
    const fact = site(article, '竹溪古镇', [4], { nameSpan: { start: 0, end: 4 } });
    assert.ok(fact.evidence[0]!.quote.includes('竹溪古镇'));
  });

  it('is missing, at no place, for a name that the article does not hold', () => {
    for (const name of ['云川市博物馆', '王小明', '北塘港', '。', '□□', '港', '陆青石'])
      assert.deepEqual(site(article, name, [4]).evidence, [{ quote: name, start: 0, end: 0, match: 'missing' }], name);
    assert.equal(person(article, '陆晓', [3]).evidence[0]?.match, 'missing');
    assert.equal(person(article, '韩青山', [2]).evidence[0]?.match, 'missing', 'another surname is another person');
  });

  it('is approximate for a slip, in the words of the article', () => {
    const slip = site(article, '云川市青禾农业科学有限公司', [4]);
    assert.deepEqual([slip.name, slip.evidence[0]?.match], ['云川市青禾农业科技有限公司', 'approximate']);
    const name = person(article, '韩雪淞', [3]);
    assert.deepEqual([name.name, name.evidence[0]?.match], ['韩雪松', 'approximate']);
  });

  it('of a name with an ellipsis is its two parts', () => {
    const { name, evidence } = site(article, '云川市青禾……有限公司', [4]);
    assert.equal(name, '云川市青禾……有限公司');
    assert.deepEqual(evidence.map(seen), [
      ['云川市青禾', 'approximate'],
      ['有限公司', 'approximate'],
    ]);
  });

  it('points into the original where the clean article is shorter or repaired', () => {
    const source = '首页>新闻\n代表团参观了云(yún)川港。';
    const dropped = { start: 0, end: source.indexOf('代'), text: '' };
    const note = { start: source.indexOf('('), end: source.indexOf(')') + 1, text: '' };
    const [evidence] = site(articleOf(source, { edits: [dropped, note] }), '云川港', [1]).evidence;
    assert.equal(evidence?.quote, '代表团参观了云川港');
    assert.equal(source.slice(evidence.start, evidence.end), '代表团参观了云(yún)川港');
  });

  it('of an English fact is the sentence, and a word is never cut', () => {
    const english = articleOf('Jane Roe, Chairman of Acme Ltd., toured Leeds Port. Bob Lee spoke.');
    const { evidence } = person(english, 'Jane Roe', [1]);
    assert.equal(evidence[0]?.quote, 'Jane Roe, Chairman of Acme Ltd., toured Leeds Port.');
    assert.equal(person(english, 'Ann Lee', [1]).evidence[0]?.match, 'missing');
    assert.equal(person(english, 'Lee', [1]).evidence[0]?.quote, 'Bob Lee spoke.');
    assert.equal(person(english, 'JANE  ROE', [1]).name, 'Jane Roe');
  });

  it('never takes two words on either side of a comma for a short name', () => {
    const text = '他来自云川。港区建设很快，参观了王。中国馆。';
    assert.equal(site(articleOf(text), '云川港', [1, 2]).evidence[0]?.match, 'missing');
    assert.equal(person(articleOf(text), '王中', [2, 3]).evidence[0]?.match, 'missing');
  });

  it('never takes one year for another', () => {
    const text = '双方签署2024年产业协作框架协议。';
    assert.equal(site(articleOf(text), '2023年产业协作框架协议', [1]).evidence[0]?.match, 'missing');
    assert.equal(site(articleOf('共12个项目签约'), '2个项目', [1]).evidence[0]?.match, 'missing');
  });

  it('does not choose between two places that are equally near and read differently', () => {
    const text = '代表团参观了青禾第一示范园和青禾第二示范园。';
    assert.equal(site(articleOf(text), '青禾第三示范园', [1]).evidence[0]?.match, 'missing');
  });
});

describe('a traditional article', () => {
  const article = articleOf('雲川市委副書記、市長李蘭祥陪同參觀臺兒莊古城，聽取發展匯報。', { language: 'zh-Hant' });

  it('gets its own characters back, for names, offices, organization and what stands nowhere as a whole', () => {
    const fact = person(article, '李兰祥', [1], { titles: ['市委副书记', '市长'], organization: '云川市' });
    assert.deepEqual([fact.name, fact.titles, fact.organization], ['李蘭祥', ['市委副書記', '市長'], '雲川市']);
    assert.equal(site(article, '台儿庄古城', [1], { focus: '发展陪同' }).focus, '發展陪同');
    assert.equal(site(article, '台儿庄古城', [1]).name, '臺兒莊古城');
  });
});

describe('a name inside a longer one', () => {
  const article = articleOf('北塘县县委书记王中华来访。云川市市长韩雪松会见来宾。');
  const draft = (name: string): DraftAttendee => ({
    name,
    titles: [],
    organization: null,
    side: 'visitor',
    sentences: [1],
  });

  it('is not taken for the person whom the article names in full', () => {
    const grounder = new Grounder(article);
    grounder.groundSummary({ ...EMPTY_DRAFT, attendees: [draft('王中华')] }, 'rules');
    assert.equal(grounder.groundAttendee(draft('王中'), 'model').fact.evidence[0]?.match, 'missing');
    assert.equal(grounder.groundAttendee(draft('王中华'), 'model').fact.evidence[0]?.match, 'exact');
  });
});

describe('a date', () => {
  const summary = { publishedOn: '2024-05-27', visitStart: '2024-05-20', visitEnd: '2024-05-21' };
  for (const [told, text] of [
    [true, '2024年5月20日，陆青山来访。'],
    [true, '二〇二四年五月二十日，陆青山来访。'],
    [true, '民國113年5月20日，陆青山来访。'],
    [true, '２０２４年５月２０日，陆青山来访。'],
    [false, '5月20日，陆青山来访。'],
  ] as const)
    it(`is ${told ? 'kept' : 'dropped'} where the document says ${text}`, () =>
      assert.equal(onlyToldDates(articleOf(text), summary).visitStart, told ? '2024-05-20' : null));

  it('is kept where the day of publication gives the year, or the year after', () => {
    const article = articleOf('5月20日，陆青山来访。', { publishedOn: '2025-01-02' });
    assert.equal(onlyToldDates(article, summary).visitStart, '2024-05-20');
  });
});
