import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { draftEnglish } from '../../../../src/rules/english/draftEnglish.ts';
import type { DraftSummary } from '../../../../src/summary/draftSummary.ts';
import { articleOf } from '../../../support/articles.ts';
import { PAPER_SENTENCES, SITE_SENTENCES } from './englishSentences.ts';

/** What makes the text a report, without a place or a paper of its own. */
const OPENING = 'A delegation from Eastmark was welcomed by officials on May 20, 2024. Both sides held talks.\n';

function draftOf(sentence: string): DraftSummary {
  return draftEnglish(viewArticle(articleOf(OPENING + sentence, { language: 'en', publishedOn: '2024-05-22' })));
}

function describeTable(what: string, table: Readonly<Record<string, string>>, read: (draft: DraftSummary) => string[]) {
  describe(what, () => {
    for (const [group, lines] of Object.entries(table))
      describe(group, () => {
        for (const line of lines.trim().split('\n')) {
          const [text = '', names = ''] = line.split(' →').map((part) => part.trim());
          it(text, () => assert.deepEqual(read(draftOf(text)).sort(), names.split('|').filter(Boolean).sort()));
        }
      });
  });
}

describeTable('English places', SITE_SENTENCES, ({ siteVisits }) => siteVisits.map(({ name }) => name));
describeTable('English papers', PAPER_SENTENCES, ({ agreements }) => agreements.map(({ name }) => name));

describe('English days', () => {
  for (const [how, text, start, end] of [
    ['a stay', 'Eleven guests spent May 12 through 17 here. They held talks.', '2024-05-12', '2024-05-17'],
    [
      'a visit that ended on the day of the report',
      'The Minister today concluded a four-day visit. On Monday, 20 May, she held talks with the Premier.',
      '2024-05-20',
      '2024-05-22',
    ],
    [
      'a dateline without a year, and a visit that a signing capped',
      'OSTVIK, May 22 (Agency) -- The Province and the Port on Tuesday signed a pact, capping a three-day visit by the delegation.',
      '2024-05-19',
      '2024-05-21',
    ],
    [
      'a day that no usual verb tells of',
      'The delegation toured three villages. On May 11 the chair, Ellen Marsh, crossed the new bridge for the first time.',
      '2024-05-11',
      '2024-05-11',
    ],
    [
      'yesterday, told of in a release of today',
      'Northport Steel today announced that it has signed a supply contract. It was executed yesterday, when the visitors toured the plant.',
      '2024-05-21',
      '2024-05-21',
    ],
  ] as const)
    it(how, () => {
      const draft = draftEnglish(viewArticle(articleOf(text, { language: 'en', publishedOn: '2024-05-22' })));
      assert.deepEqual([draft.visitStart, draft.visitEnd], [start, end]);
    });
});
