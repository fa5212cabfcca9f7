import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { composeOverview } from '../../../../src/rules/overview.ts';
import { articleOf, EMPTY_DRAFT } from '../../../support/articles.ts';

const person = (name: string) => ({ name, titles: [], organization: null, side: 'host' as const, sentences: [1] });
const signed = (name: string) => ({ name, parties: [], occasion: null, amount: null, sentences: [1] });

describe('the overview', () => {
  for (const [start, end, told] of [
    ['2025-04-15', '2025-04-15', '2025年4月15日'],
    ['2025-04-15', '2025-04-16', '2025年4月15日至16日'],
    ['2025-04-30', '2025-05-02', '2025年4月30日至5月2日'],
    ['2025-12-31', '2026-01-02', '2025年12月31日至2026年1月2日'],
  ] as const)
    it(`tells ${start} to ${end} as a reader would`, () => {
      const facts = { ...EMPTY_DRAFT, visitStart: start, visitEnd: end, attendees: [person('陆怀远')] };
      assert.equal(composeOverview(facts, viewArticle(articleOf('陆怀远来访。'))), `${told}，陆怀远参加。`);
    });

  it('tells days in English', () => {
    const facts = {
      ...EMPTY_DRAFT,
      visitStart: '2025-06-10',
      visitEnd: '2025-06-12',
      attendees: [person('Helena Marsh')],
    };
    assert.equal(
      composeOverview(facts, viewArticle(articleOf('Helena Marsh came.'))),
      '10–12 June 2025: attended by Helena Marsh.',
    );
  });

  it('marks documents as the article does', () => {
    const facts = { ...EMPTY_DRAFT, agreements: [signed('合作框架协议'), signed('帮扶协议')] };
    const view = viewArticle(articleOf('双方签署《合作框架协议》，两县签订帮扶协议。'));
    assert.equal(composeOverview(facts, view), '签署《合作框架协议》、帮扶协议。');
  });

  it('is none where there are no facts', () =>
    assert.equal(composeOverview(EMPTY_DRAFT, viewArticle(articleOf('没有事实。'))), null));
});
