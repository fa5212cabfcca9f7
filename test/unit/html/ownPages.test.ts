import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { extractHtml, looksLikeHtml } from '../../../src/article/html/extractHtml.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/html');

interface Expected {
  charset: string;
  title: string;
  publishedOn: string;
  source: string;
}

const PAGES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const id = name.slice(0, -'.json'.length);
    const expected = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Expected;
    const html = new TextDecoder(expected.charset).decode(readFileSync(join(FOLDER, `${id}.html`)));
    return { id, expected, html, text: readFileSync(join(FOLDER, `${id}.txt`), 'utf8') };
  });

function bigrams(text: string): Map<string, number> {
  const characters = [...text.replace(/\s+/g, '')];
  const counts = new Map<string, number>();
  for (let i = 1; i < characters.length; i++) {
    const pair = characters[i - 1]! + characters[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function bigramF1(want: string, got: string): number {
  const [a, b] = [bigrams(want), bigrams(got)];
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((x, y) => x + y, 0);
  return (2 * both) / (total(a) + total(b));
}

describe('our own Chinese pages', () => {
  it('are at least thirty, in three encodings', () => {
    assert.ok(PAGES.length >= 30);
    assert.deepEqual([...new Set(PAGES.map((page) => page.expected.charset))].sort(), ['big5', 'gb18030', 'utf-8']);
  });

  for (const { id, expected, html, text } of PAGES)
    it(`${id}: main text, headline, date`, () => {
      const found = extractHtml(html);
      const got = applyEdits(html, found.edits).text;
      assert.ok(bigramF1(text, got) >= 0.96, got);
      assert.equal(found.title, expected.title);
      // The preformatted page shows no date.
      assert.equal(found.publishedOn, id.startsWith('preformatted') ? null : expected.publishedOn);
      assert.ok(found.isArticle);
      assert.ok(looksLikeHtml(html));
      assert.ok(!got.includes(expected.title), 'the headline is not in the body');
      if (/来源[：:]|發布單位|ContentSource/.test(html)) assert.equal(found.source, expected.source);
      for (const hidden of [
        '彩金',
        '乐彩',
        '旧稿',
        '脚本里的字',
        '隐藏的占位',
        '模板里的字',
        '不应出现',
        '此内容不可见',
        '浏览器不支持',
      ])
        assert.ok(!got.includes(hidden), hidden);
    });

  it('reach 0.99 on average', () => {
    const scores = PAGES.map(({ html, text }) => bigramF1(text, applyEdits(html, extractHtml(html).edits).text));
    assert.ok(scores.reduce((a, b) => a + b, 0) / scores.length >= 0.99);
  });

  it('do not rest on names: without any class, id, role or semantic element they reach 0.97, and no sentence is lost', () => {
    const scores = PAGES.map(({ id, html, text }) => {
      const bare = html
        .replace(/\s(?:class|id|itemprop|role)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
        .replace(/<(\/?)(?:article|main|aside|nav|footer|header|section)\b/gi, '<$1div');
      const got = applyEdits(bare, extractHtml(bare).edits).text;
      const found = bigrams(got);
      for (const line of text.trim().split('\n'))
        for (const pair of bigrams(line).keys()) assert.ok(found.has(pair), `${id} lost ${pair} of ${line}`);
      return bigramF1(text, got);
    });
    assert.ok(scores.reduce((a, b) => a + b, 0) / scores.length >= 0.97);
  });

  it('show where the headline stands', () => {
    for (const { id, expected, html } of PAGES) {
      const span = extractHtml(html).titleSpan;
      // A page saved from a messenger breaks the line in its headline; others hold references.
      if (!span) assert.fail(`${id} has no headline span`);
      if (!/&#|&amp;/.test(html.slice(span.start, span.end)))
        assert.equal(
          html
            .slice(span.start, span.end)
            .replace(/<[^>]*>/g, '')
            .trim(),
          expected.title,
          id,
        );
    }
  });

  it('account for every line that was left out', () => {
    for (const { id, html } of PAGES) {
      const { removals, edits, titleSpan } = extractHtml(html);
      const { map } = applyEdits(html, edits);
      let last = 0;
      for (const { start, end, reason } of removals) {
        assert.ok(start >= last && end > start && end <= html.length, `${id}: ${reason} ${start}-${end}`);
        assert.match(reason, /^[a-z]+(?:-[a-z]+)*$/);
        last = end;
        for (let at = 0; at < map.segments.length; at += 5)
          assert.ok(
            map.segments[at + 2]! >= end || map.segments[at + 2]! + map.segments[at + 3]! <= start,
            `${id}: kept text in ${reason}`,
          );
      }
      const inside = (at: number, text: string): boolean =>
        removals.some((removal) => removal.start <= at && at + text.length <= removal.end) ||
        (titleSpan !== null && titleSpan.start <= at && at + text.length <= titleSpan.end);
      for (const text of ['版权所有', '相关新闻', '网友评论', '上一篇']) {
        const at = html.indexOf(text);
        if (at >= 0) assert.ok(inside(at, text), `${id}: ${text} is not accounted for`);
      }
    }
  });
});
