import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractHtml, looksLikeHtml } from '../../../src/article/html/extractHtml.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';

function textOf(html: string): string {
  return applyEdits(html, extractHtml(html).edits).text;
}

const FIRST =
  '三月十日，云岭市代表团一行十二人到青澜县考察，县委书记向明哲、县长黎若水陪同，双方就产业协作进行了座谈。';
const SECOND = '代表团先后来到茶叶产业园和月湖镇便民服务中心，听取负责人介绍，并签署了结对帮扶合作协议，期限为三年。';
const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`;

describe('the text of a page', () => {
  it('is a line for each block', () => {
    assert.equal(textOf(page(`<div><p>${FIRST}</p><p>${SECOND}</p></div>`)), `${FIRST}\n${SECOND}`);
  });

  it('keeps line breaks of pages without paragraphs', () => {
    assert.equal(textOf(page(`<td>&nbsp;&nbsp;${FIRST}<br><br>\r\n　　${SECOND}<br>`)), `${FIRST}\n${SECOND}`);
  });

  it('keeps lists and tables as lines, cells parted by tabs', () => {
    const table = '<table><tr><th>年份</th><th>床位</th></tr><tr><td><p>2021</p></td><td><p>2460</p></td></tr></table>';
    assert.equal(
      textOf(page(`<article><p>${FIRST}</p>${table}<ul><li>茶园</li><li>港口</li></ul><p>${SECOND}</p></article>`)),
      `${FIRST}\n年份\t床位\n2021\t2460\n茶园\n港口\n${SECOND}`,
    );
  });

  it('keeps the paragraphs of a layout table apart', () => {
    assert.equal(
      textOf(page(`<table><tr><td> </td><td><p>${FIRST}</p><p>${SECOND}</p></td></tr></table>`)),
      `${FIRST}\n${SECOND}`,
    );
  });

  it('joins lines that the source breaks inside a Chinese paragraph, and folds English ones to a space', () => {
    const broken = FIRST.replace('考察，', '考察，\n  ');
    assert.equal(textOf(page(`<p>${broken}</p><p>${SECOND}</p>`)), `${FIRST}\n${SECOND}`);
    assert.match(
      textOf(page(`<p>The delegation visited\n   the port, the\tfactory and the school, and signed an agreement.</p>`)),
      /visited the port, the factory and/,
    );
  });

  it('keeps the spaces of spaced-out names', () => {
    assert.match(
      textOf(page(`<p>${FIRST}</p><p>出席的有张 三、李　四等同志，会议由王 五主持，共有三十余人参加。</p>`)),
      /张 三、李　四/,
    );
  });

  it('decodes references of all kinds', () => {
    const written = FIRST.replace('，', '&#xFF0C;').replace('。', '&#12290;').replace('云', '&#20113;');
    assert.equal(
      textOf(page(`<p>${written}</p><p>&ldquo;${SECOND}&rdquo;&amp;&lt;p&gt;&copy 2024</p>`)),
      `${FIRST}\n“${SECOND}”&<p>© 2024`,
    );
  });

  it('undoes references escaped twice only when the page is full of them', () => {
    const twice = [...FIRST].map((c) => `&amp;#x${c.codePointAt(0)!.toString(16)};`).join('');
    assert.equal(textOf(page(`<p>${twice}</p>`)), FIRST);
    assert.match(
      textOf(page(`<p>${FIRST}</p><p>在网页里写 &amp;#x5E02; 就会显示市字，这是字符引用的写法。</p>`)),
      /写 &#x5E02; 就会/,
    );
  });

  it('never shows scripts, styles, comments, templates, frames, hidden parts', () => {
    const secrets = [
      '<script>秘密一</script>',
      '<style>秘密二</style>',
      '<!-- 秘密三 -->',
      '<template><p>秘密四</p></template>',
      '<noscript><p>秘密五</p></noscript>',
      '<iframe>秘密六</iframe>',
      '<div style="color:red;display : none">秘密七，' + FIRST + '</div>',
      '<p hidden>秘密八</p>',
      '<span aria-hidden="true">秘密九</span>',
      '<textarea>秘密十</textarea><select><option>秘密十一</select>',
      '<svg><text>秘密十二</text></svg><object>秘密十三</object>',
      '<div class="sr-only">秘密十四</div>',
      '<span style="visibility:hidden">秘密十五</span>',
    ];
    const text = textOf(page(`<div><p>${FIRST}</p>${secrets.join('')}<p>${SECOND}</p></div>`));
    assert.equal(text, `${FIRST}\n${SECOND}`);
  });

  it('lists hidden text among the removals, scripts not', () => {
    const html = page(`<p>${FIRST}</p><div hidden>看不见</div><script>var x</script><p>${SECOND}</p>`);
    assert.deepEqual(
      extractHtml(html).removals.map(({ start, end, reason }) => [html.slice(start, end), reason]),
      [['看不见', 'hidden']],
    );
  });

  it('survives unclosed and crossing tags', () => {
    assert.equal(
      textOf(`<div><b><p>${FIRST}</b><p><i>${SECOND}</p></i></span></td><table><tr><td>`),
      `${FIRST}\n${SECOND}`,
    );
  });

  it('leaves out a tag that the end of the file cuts off', () => {
    for (const cut of [
      '<p',
      '<p/',
      '<p </',
      '</',
      '</p',
      '<p class',
      '<p class="x',
      '<!',
      '<!-',
      '<!--',
      '<!-- x',
      '<![CDATA[',
      '<?x',
    ])
      assert.equal(
        textOf(`<p>${FIRST}</p>${cut}`)
          .slice(0, FIRST.length + 1)
          .trim(),
        FIRST,
        cut,
      );
  });

  it('is empty for a page without text', () => {
    for (const html of ['', ' ', '<', '<html>', '<!--', '<p', '&', '</p></br>', '<script>x'])
      assert.equal(
        textOf(html)
          .trim()
          .replace(/^[<&]$/, ''),
        '',
        JSON.stringify(html),
      );
  });
});

describe('the headline', () => {
  it('is found by agreement with the title element, without the name of the site, and left out of the text', () => {
    const html = page(
      `<h2>栏目</h2><h1>代表团来访</h1><p>代表团来访考察</p><p>${FIRST}</p><p>${SECOND}</p>`,
      '<title>代表团来访考察_青澜网</title>',
    );
    const found = extractHtml(html);
    assert.equal(found.title, '代表团来访考察');
    assert.equal(html.slice(found.titleSpan!.start, found.titleSpan!.end), '代表团来访考察');
    assert.ok(!applyEdits(html, found.edits).text.includes('代表团来访考察'));
  });

  it('comes from the metadata when the page does not show it', () => {
    const found = extractHtml(page(`<p>${FIRST}</p>`, '<meta name="ArticleTitle" content="代表团&ldquo;来访&rdquo;">'));
    assert.equal(found.title, '代表团“来访”');
    assert.equal(found.titleSpan, null);
  });
});

describe('date, source and language', () => {
  for (const [name, html, date] of [
    ['meta', page(`<p>${FIRST}</p>`, '<meta name="PubDate" content="2024-03-05 10:00">'), '2024-03-05'],
    [
      'property',
      page(`<p>${FIRST}</p>`, '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'),
      '2024-03-05',
    ],
    [
      'JSON-LD',
      page(
        `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-05"}]}</script><p>${FIRST}</p>`,
      ),
      '2024-03-05',
    ],
    [
      'broken JSON-LD',
      page(`<script type="application/ld+json">{"@type":</script><h1>来访</h1><p>2024/3/5</p><p>${FIRST}</p>`),
      '2024-03-05',
    ],
    ['time', page(`<h1>来访</h1><time datetime="2024-03-05">昨天</time><p>${FIRST}</p>`), '2024-03-05'],
    [
      'a labelled line',
      page(`<h1>来访</h1><div>2024年1月1日起施行</div><div>发布日期：2024年3月5日</div><p>${FIRST}</p>`),
      '2024-03-05',
    ],
    ['English', page(`<h1>The visit</h1><div>March 5, 2024</div><p>${FIRST}</p>`), '2024-03-05'],
    ['no such day', page(`<h1>来访</h1><div>2024-02-31</div><p>${FIRST}</p>`), null],
  ] as const)
    it(`reads a date from ${name}`, () => assert.equal(extractHtml(html).publishedOn, date));

  it('reads the source from its line and the language from the page', () => {
    const found = extractHtml(`<html lang="zh-CN"><h1>来访</h1><p>来源：云岭日报作者：陶某</p><p>${FIRST}</p>`);
    assert.equal(found.source, '云岭日报');
    assert.equal(found.language, 'zh-CN');
  });
});

describe('telling an article', () => {
  it('says no to a front page of links', () => {
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">市政府召开第${i}次常务会议</a></li>`).join(
      '',
    );
    assert.equal(extractHtml(page(`<ul>${links}</ul>`)).isArticle, false);
  });

  it('tells HTML from text that mentions tags', () => {
    assert.ok(looksLikeHtml('\ufeff<!-- saved --><!DOCTYPE html><title>x'));
    assert.ok(looksLikeHtml(`<p>${FIRST}</p><p>${SECOND}</p>`));
    assert.ok(looksLikeHtml(`${FIRST}<br>${SECOND}<br>${FIRST}<BR/>${SECOND}<br />`));
    for (const text of ['', FIRST, 'a < b and c > d', `Use <p> and <div> for this.`, '<张三> 你好', '1 <br> 2'])
      assert.ok(!looksLikeHtml(text), text);
  });
});
