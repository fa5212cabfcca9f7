import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractHtml } from '../../../src/article/html/extractHtml.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';
import { startProcessorClock } from '../../support/processorTime.ts';

const TEXT = '代表团一行来到茶叶产业园，听取负责人介绍，并签署了合作协议，期限为三年，双方将在人才交流方面深化合作。';

function seconds(html: string): number {
  const elapsedMs = startProcessorClock();
  applyEdits(html, extractHtml(html).edits);
  return elapsedMs() / 1000;
}

/** Shapes that make a careless tree builder or scorer slow, by how often their part is repeated. */
const SHAPES: Record<string, (n: number) => string> = {
  'deep blocks': (n) => '<div>'.repeat(n) + TEXT,
  'deep inline elements': (n) => '<b>'.repeat(n) + TEXT,
  'deep inline elements with text': (n) => '<i>x'.repeat(n) + TEXT,
  'deep headings': (n) => '<h1><div>'.repeat(n) + TEXT,
  'deep named parts': (n) => '<div class="caption">'.repeat(n) + `<blockquote>${TEXT}</blockquote>`,
  'deep tables': (n) => '<table><tr><td>'.repeat(n) + TEXT,
  'deep lists': (n) => '<ul><li>'.repeat(n) + TEXT,
  'deep links': (n) => '<a href="x"><div>'.repeat(n) + TEXT,
  'deep articles': (n) => '<article class="post">'.repeat(n) + TEXT,
  'closing tags that close nothing': (n) => '<div>'.repeat(n) + '</b></i></p>'.repeat(n) + TEXT,
  'crossing tags': (n) => '<b><div></b>'.repeat(n) + TEXT,
  'unclosed paragraphs': (n) => `<p>${TEXT}`.repeat(n),
  'unclosed cells': (n) => '<table>' + '<tr><td>a<td>b'.repeat(n),
  'attributes on one element': (n) => '<p' + ' class="a b"'.repeat(n) + `>${TEXT}`,
  'one long class': (n) => `<p class="${'nav-'.repeat(n)}">${TEXT}`,
  'one long style': (n) => `<p style="${'display '.repeat(n)}">${TEXT}`,
  ampersands: (n) => `<p>${'&'.repeat(n)}${'&amp;'.repeat(n)}${'&amp;#'.repeat(n)}`,
  'text pieces and one late ampersand': (n) => `${`<b>${'x'.repeat(20)}</b>`.repeat(n)}&amp;`,
  'less-than signs': (n) => '<'.repeat(n) + '< '.repeat(n),
  'opened comments': (n) => '<!--'.repeat(n) + TEXT,
  spaces: (n) => `<p>${TEXT}${' \n'.repeat(n)}${TEXT}</p>`,
  'many links': (n) => '<li><a href="x">市政府召开常务会议</a></li>'.repeat(n),
  'many posts': (n) => `<div id="post_1">${TEXT}</div>`.repeat(n),
  'many h1': (n) => `<title>${TEXT}</title>` + `<h1>${TEXT}</h1>`.repeat(n),
  'many JSON-LD scripts': (n) => '<script type="application/ld+json">[{}]</script>'.repeat(n),
  'one JSON-LD of many parts': (n) => `<script type="application/ld+json">${'['.repeat(n)}</script>${TEXT}`,
  'many meta elements': (n) => '<meta name="date" content="2024年1月">'.repeat(n) + TEXT,
  digits: (n) => `<h1>x</h1><p>${'2024-'.repeat(n)}</p><p>${'20'.repeat(n)}`,
};

describe('hostile pages', () => {
  for (const [name, shape] of Object.entries(SHAPES))
    it(`${name}: a hundred thousand take no stack and no more than linear time`, () => {
      seconds(shape(2000));
      const small = seconds(shape(12_500));
      const large = seconds(shape(100_000));
      // Eight times the input; quadratic time would be sixty-four times as long.
      assert.ok(large < 30 * small || large < 0.3, `${small} s for 12,500, ${large} s for 100,000`);
      assert.ok(large < 10, `${large} s`);
    });

  it('holds 20 MB in less than twelve times its size', () => {
    const paragraph = `<p class="a" style="text-indent:2em"><span>${TEXT}</span>&nbsp;${TEXT}</p>\n`;
    const html = `<html><body><div class="content">${paragraph.repeat(Math.ceil(20_000_000 / paragraph.length))}</div></body></html>`;
    const before = process.memoryUsage();
    const { edits } = extractHtml(html);
    const after = process.memoryUsage();
    const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    assert.ok(edits.length > 100_000);
    // Two bytes a character.
    assert.ok(used < 12 * 2 * html.length, `${Math.round(used / 1e6)} MB`);
  });
});
