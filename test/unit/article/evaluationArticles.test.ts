import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../src/article/clean.ts';
import { decodeBytes } from '../../../src/article/decode.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { loadWords } from '../../support/damage/wordModel.ts';
import { checkMap } from './offsetMapChecks.ts';

interface Gold {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly attendees: readonly { readonly evidence: string }[];
  readonly agreements: readonly { readonly evidence: string }[];
  readonly siteVisits: readonly { readonly evidence: string }[];
}

/** Words alone: white space, Markdown's marks and links are no part of the evidence. */
function fold(text: string): string {
  return text.replace(/[\s*_>#|`?-]/g, '');
}

const root = process.env['REPORT_EVAL_DIR'];

describe('the articles of the evaluation set', () => {
  if (root === undefined) {
    it('are not here', (t) => t.diagnostic('REPORT_EVAL_DIR is not set: only the fixtures of the project are judged'));
    return;
  }
  for (const set of ['dev', 'real', 'english']) {
    const folder = join(root, 'eval', set);
    const cases = readdirSync(folder).filter(
      (name) => name.endsWith('.json') && existsSync(join(folder, name.replace('.json', '.txt'))),
    );
    const articles = cases.map((name) => ({
      name: basename(name, '.json'),
      gold: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold,
      article: cleanArticle(decodeBytes(readFileSync(join(folder, name.replace('.json', '.txt')))), { loadWords }),
    }));

    it(`${set}: no evidence sentence is removed`, () => {
      for (const { name, gold, article } of articles) {
        const restored = applyEdits(article.source.text, article.repairs).text;
        for (const { evidence } of [...gold.attendees, ...gold.agreements, ...gold.siteVisits])
          if (fold(restored).includes(fold(evidence)))
            assert.ok(fold(article.text).includes(fold(evidence)), `${name}: ${evidence}`);
      }
    });

    it(`${set}: the map of every article holds`, () => {
      for (const { article } of articles) checkMap(article.map, article.text, article.source.text);
    });

    it(`${set}: headline, date of publication and language are right in nine of ten`, (t) => {
      const wrong = articles.flatMap(({ name, gold, article }) => [
        ...(fold(article.title ?? '') === fold(gold.title ?? '') ? [] : [`${name} title ${article.title}`]),
        ...(article.publishedOn === gold.publishedOn ? [] : [`${name} published ${article.publishedOn}`]),
        ...(article.language === gold.language ? [] : [`${name} language ${article.language}`]),
      ]);
      t.diagnostic(`wrong: ${wrong.join('; ') || 'none'}`);
      assert.ok(wrong.length <= articles.length * 0.3, wrong.join('\n'));
    });
  }
});
