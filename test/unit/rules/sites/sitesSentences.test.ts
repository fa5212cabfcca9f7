import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewArticle } from '../../../../src/rules/articleView.ts';
import type { Sides } from '../../../../src/rules/sides.ts';
import { findSiteVisits } from '../../../../src/rules/sites.ts';
import { articleOf } from '../../../support/articles.ts';
import { SENTENCES } from './siteSentences.ts';

const SIDES: Sides = { visitor: '北塘县', host: '云川市', visitorSpan: null, hostSpan: null };

function sitesIn(text: string): string[] {
  return findSiteVisits(viewArticle(articleOf(text, { publishedOn: '2024-05-22' })), SIDES).map(({ name }) => name);
}

describe('places in single sentences of the genre', () => {
  for (const [group, lines] of Object.entries(SENTENCES))
    describe(group, () => {
      for (const line of lines.trim().split('\n')) {
        const [text = '', names = ''] = line.split(' → ').map((part) => part.trim());
        it(text, () => {
          assert.deepEqual(sitesIn(text.replaceAll('⏎', '\n')).sort(), names.split('|').filter(Boolean).sort());
        });
      }
    });
});
