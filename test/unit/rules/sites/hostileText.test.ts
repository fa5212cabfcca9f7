import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAgreements } from '../../../../src/rules/agreements.ts';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import { findVisitDates } from '../../../../src/rules/dates.ts';
import { draftEnglish } from '../../../../src/rules/english/draftEnglish.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import { findSiteVisits } from '../../../../src/rules/sites.ts';
import { articleOf } from '../../../support/articles.ts';
import { startProcessorClock } from '../../../support/processorTime.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };
const LENGTH = 100_000;
/** A quadratic rule needs minutes for such a text; a linear one under a second of processor time. */
const LIMIT_MS = 15_000;

describe('text made to be slow', () => {
  for (const unit of [
    '参观',
    '签署',
    '参观甲公司、',
    '签署《甲协议》',
    '与乙公司签订',
    '昨天',
    '的',
    '“',
    '《',
    '5月2',
    '——',
  ])
    it(`is read in time: ${unit}`, () => {
      const view = viewArticle(articleOf(unit.repeat(LENGTH / unit.length), { publishedOn: '2024-05-01' }));
      const elapsedMs = startProcessorClock();
      findSiteVisits(view, SIDES);
      findAgreements(view, SIDES);
      findVisitDates(view);
      assert.ok(elapsedMs() < LIMIT_MS);
    });

  for (const unit of ['Aa Bb ', 'President of ', 'visited the Museum of ', 'signed ', 'John Smith, ', '(AB) ', 'and '])
    it(`is read in time: ${unit}`, () => {
      const opening = 'The delegation visited Northport. It met with leaders. ';
      const text = opening + unit.repeat(LENGTH / unit.length);
      const view = viewArticle(articleOf(text, { language: 'en', publishedOn: '2024-05-01' }));
      const elapsedMs = startProcessorClock();
      draftEnglish(view);
      assert.ok(elapsedMs() < LIMIT_MS);
    });
});
