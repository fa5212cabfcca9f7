import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cleanArticle } from '../../../src/article/clean.ts';
import type { CleanArticle } from '../../../src/article/cleanArticle.ts';
import { parseWordModel } from '../../../src/article/repair/wordModel.ts';
import { cleaningLine } from '../../../src/vscode/describeCleaning.ts';
import { digestCleaning } from '../../../src/vscode/digestCleaning.ts';
import { english } from '../../../src/vscode/translate.ts';

const PROJECT = join(import.meta.dirname, '../../..');

function cleanSample(fileName: string): CleanArticle {
  const text = readFileSync(join(PROJECT, 'samples', fileName), 'utf8');
  const loadWords = (): ReturnType<typeof parseWordModel> =>
    parseWordModel(readFileSync(join(PROJECT, 'data/words.bin')));
  return cleanArticle({ text, encoding: 'utf-8', warnings: [] }, { fileName, loadWords });
}

function removed(text: string, reason: string): Parameters<typeof digestCleaning>[0] {
  const source = { text, encoding: 'utf-8', warnings: [] };
  return { source, removals: [{ reason, start: 0, end: text.length }], repairs: [] };
}

describe('the account of what was cleaned', () => {
  it('counts lines, not stretches, and gives the words of the first', () => {
    assert.deepEqual(digestCleaning(removed('首页 > 新闻\n\n  \n责任编辑：丁一\n', 'footer')), {
      lines: 2,
      samples: [{ kind: 'removal', code: 'footer', count: 2, sample: '首页 > 新闻 责任编辑：丁一' }],
    });
  });

  it('counts the lines of a page as they are seen, whatever its markup looks like', () => {
    const menu = '<ul class="menu"><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul><p>版权所有</p>';
    assert.equal(digestCleaning(removed(menu, 'navigation')).lines, 3);
    assert.equal(digestCleaning(removed('<div class="x">\n<span></span>', 'markup')).lines, 0);
  });

  it('is one line in the user’s words', () => {
    const article = cleanSample('damaged-page.txt');
    const notes = article.repairs.filter(({ kind }) => kind === 'inserted-note' || kind === 'inserted-mark').length;
    const runs = article.repairs.filter(({ kind }) => kind === 'shifted-run').length;
    assert.ok(notes > 1 && runs >= 1, 'the sample is not damaged any more');
    const line = cleaningLine(digestCleaning(article), english);
    assert.match(line, new RegExp(`^\\d+ lines of page furniture, .*\\b${notes} inserted notes\\b`));
    assert.match(line, runs === 1 ? /1 damaged run restored/ : new RegExp(`${runs} damaged runs restored`));
    assert.equal(cleaningLine({ lines: 0, samples: [] }, english), 'Nothing had to be cleaned.');
  });
});
