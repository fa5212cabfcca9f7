import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import { cleanArticle } from '../../../src/article/clean.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/articles');
const CHINESE = {
  title: '林湾市党政代表团赴青原县考察',
  date: '2024-03-06 来源：林湾发布',
  body: [
    '3月4日至5日，林湾市委副书记、市长郑启航率党政代表团赴青原县考察，青原县委书记伍长林陪同。',
    '代表团先后考察了双溪茶厂、云岭数字产业园，双方签署《产业协作框架协议》，伍长林致辞。',
  ],
};
const ENGLISH = {
  title: 'Lakeport Minister Visits Northhaven',
  date: 'May 15, 2023',
  body: [
    'Port Minister Jane Roe led a delegation of eight to Northhaven on Tuesday and met Mayor Alan Pike.',
    'The delegation toured the Northhaven Container Terminal and the Harbour Training Centre before the talks.',
  ],
};

function linesOf(name: string): string[] {
  return readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n');
}

function articleAround(line: string): typeof CHINESE {
  return /\p{Script=Han}/u.test(line) || !/[a-z]/.test(line) ? CHINESE : ENGLISH;
}

function clean(lines: readonly string[]): CleanArticle {
  return cleanArticle({ text: `${lines.join('\n')}\n`, encoding: 'utf-8', warnings: [] });
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The share of `lines` that cleaning takes away, leaving exactly headline and body; the others are listed. */
function judge(lines: readonly string[], place: (line: string) => string[]): { left: string[]; share: number } {
  const left = lines.filter((line) => {
    const { title, body } = articleAround(line);
    const article = clean(place(line));
    return wordsOf(article.text) !== wordsOf([title, ...body].join('')) || article.title !== title;
  });
  return { left, share: 1 - left.length / lines.length };
}

describe('single lines of furniture', () => {
  for (const [name, file, place] of [
    [
      'above the headline',
      'furnitureAbove.txt',
      (line: string) => [line, articleAround(line).title, ...articleAround(line).body],
    ],
    [
      'below the headline',
      'furnitureAbove.txt',
      (line: string) => [articleAround(line).title, line, ...articleAround(line).body],
    ],
    [
      'below the article',
      'furnitureBelow.txt',
      (line: string) => [articleAround(line).title, ...articleAround(line).body, line],
    ],
  ] as const)
    it(`${name}: 95 of 100 are removed`, (t) => {
      const { left, share } = judge(linesOf(file), place);
      t.diagnostic(`${(100 * share).toFixed(1)} %; left: ${left.join(' / ') || 'none'}`);
      assert.ok(share >= 0.95);
    });
});

describe('lines of an article that look like furniture', () => {
  for (const line of linesOf('articleLines.txt'))
    it(`stay wherever they stand: ${line.slice(0, 40)}`, () => {
      const { title, date, body } = articleAround(line);
      for (let at = 0; at <= body.length; at++) {
        const article = clean([title, date, ...body.slice(0, at), line, ...body.slice(at)]);
        assert.ok(wordsOf(article.text).includes(wordsOf(line)), article.removals.map(({ reason }) => reason).join());
        assert.equal(article.title, title);
      }
    });
});
