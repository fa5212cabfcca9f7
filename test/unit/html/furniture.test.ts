import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractHtml } from '../../../src/article/html/extractHtml.ts';
import { readLine } from '../../../src/article/html/linePatterns.ts';
import { applyEdits } from '../../../src/article/offsetMap.ts';

const FIRST =
  '三月十日，云岭市代表团一行十二人到青澜县考察，县委书记向明哲、县长黎若水陪同，双方就产业协作进行了座谈。';
const SECOND = '代表团先后来到茶叶产业园和月湖镇便民服务中心，听取负责人介绍，并签署了结对帮扶合作协议，期限为三年。';
const THIRD = '郝景川指出，青澜县立足山区实际，闯出了一条生态优先、茶旅融合的路子，经验值得学习，希望两地常来常往。';
const OTHER = '本栏目长期关注城市之间的合作与交流，欢迎读者提供线索，来稿恕不退还，请自留底稿，地址是文化路十二号。';
const ARTICLE = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;
const LINES = `${FIRST}\n${SECOND}\n${THIRD}`;

function textOf(html: string): string {
  return applyEdits(html, extractHtml(html).edits).text;
}

describe('furniture goes', () => {
  for (const [name, html] of [
    [
      'navigation, sidebar, footer, comments by element',
      `<nav>首页 新闻</nav><main>${ARTICLE}</main><aside><p>${OTHER}</p></aside><footer>版权</footer>`,
    ],
    [
      'by role',
      `<div role="navigation">首页 新闻</div><div>${ARTICLE}</div><div role="contentinfo"><p>${OTHER}</p></div>`,
    ],
    [
      'by class and id',
      `<div id="topNav">首页</div><div>${ARTICLE}<div class="share-box">分享给朋友们看看吧</div></div><div class="hotNews"><p>${OTHER}</p></div>`,
    ],
    [
      'comments longer than the article',
      `<div><h1>代表团来访</h1>${ARTICLE}<div class="comment-list">${`<p>${OTHER}</p>`.repeat(6)}</div></div>`,
    ],
    [
      'lists of links',
      `<div>${ARTICLE}<ul>${'<li><a href="/1">市政府召开第三十二次常务会议研究部署工作</a></li>'.repeat(5)}</ul></div>`,
    ],
    [
      'cards with a linked heading and a teaser',
      `<div>${ARTICLE}</div><div>${`<div><h4><a href="/1">栗原市市长江若谷会见客人</a></h4><p>${OTHER.slice(0, 40)}</p></div>`.repeat(4)}</div>`,
    ],
    [
      'what follows a heading of other articles',
      `<div>${ARTICLE}<h3>相关新闻</h3><p>栗原市市长江若谷会见客人</p></div>`,
    ],
    ['what follows a heading of comments', `<div>${ARTICLE}<h3>网友评论</h3><p>${OTHER}</p><p>${OTHER}</p></div>`],
    [
      'date and source lines before the text',
      `<div><h1>代表团来访</h1><p>发布时间：2024-03-12　来源：云岭日报　浏览：12</p><p>（2024年3月12日）</p>${ARTICLE}</div>`,
    ],
    ['where the reader is', `<div><p>您现在的位置：首页 &gt; 新闻 &gt; 正文</p>${ARTICLE}</div>`],
    [
      'neighbours and tools after the text',
      `<div>${ARTICLE}<p>上一篇：市领导走访慰问困难职工</p><p>【打印本页】【关闭窗口】</p><p>责任编辑：陶某</p></div>`,
    ],
    [
      'articles inside the article',
      `<article><h1>代表团来访</h1>${ARTICLE}<article><p>${OTHER}</p></article><article><p>${OTHER}</p></article></article>`,
    ],
    [
      'a standfirst in the header',
      `<article><header><h1>代表团来访</h1><h3>双方将在产业协作方面深化合作</h3></header>${ARTICLE}</article>`,
    ],
    [
      'a named standfirst',
      `<div><h1>代表团来访</h1><p class="subtitle">双方将在产业协作方面深化合作</p>${ARTICLE}</div>`,
    ],
    ['captions', `<div>${ARTICLE}<figure><img src="a.jpg"><figcaption>代表团在茶叶产业园</figcaption></figure></div>`],
  ] as const)
    it(name, () => assert.equal(textOf(`<html><body>${html}</body></html>`), LINES));

  it('boxes of links that open inside a sentence', () => {
    const links =
      '<a href="/1">市政府召开第三十二次常务会议</a><a href="/2">全市招商引资项目集中签约</a><a href="/3">省委第四巡视组进驻动员会在云岭召开</a>';
    assert.equal(
      textOf(`<div><p>${FIRST.slice(0, 20)}<span>${links}</span>${FIRST.slice(20)}</p><p>${SECOND}</p></div>`),
      `${FIRST}\n${SECOND}`,
    );
  });
});

describe('the article stays', () => {
  it('under names of furniture, when it is much of the page', () => {
    assert.ok(
      textOf(`<div class="sidebar-layout">${ARTICLE}</div><div>${`<p>${OTHER}</p>`.repeat(3)}</div>`).includes(LINES),
    );
  });

  it('under names of furniture, when it holds the headline', () => {
    const html = `<div class="hot"><h1>代表团来访</h1>${ARTICLE}</div><div class="x">${`<p>${OTHER}</p>`.repeat(3)}</div>`;
    assert.ok(textOf(html).includes(LINES));
  });

  it('under names of furniture, when nothing else is left', () => {
    assert.ok(
      textOf(
        `<div class="hot-topic"><p>${FIRST}</p><p>${SECOND}</p></div><div><p>${OTHER.slice(0, 50)}</p></div>`,
      ).includes(`${FIRST}\n${SECOND}`),
    );
    assert.equal(textOf(`<div class="comment">${ARTICLE}</div>`), LINES);
  });

  it('when its platform keeps it invisible until a script has run', () => {
    assert.equal(
      textOf(
        `<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">${ARTICLE}</div>`,
      ),
      LINES,
    );
    assert.equal(textOf(`<div aria-hidden="true">${ARTICLE}</div><div role="dialog">登录后继续阅读</div>`), LINES);
    assert.equal(textOf(`<body class="page hidden">${ARTICLE}`), LINES);
    assert.equal(textOf(`<div class="d-none d-md-block">${ARTICLE}</div>`), LINES);
  });

  it('and what is hidden beside it does not come back', () => {
    assert.equal(
      textOf(`<div><div aria-hidden="true"><p>${OTHER}</p></div>${ARTICLE}<p class="hide">${OTHER}</p></div>`),
      LINES,
    );
    assert.equal(textOf(`<div style="display:none">${ARTICLE}</div>`), '');
  });

  it('without the reading aids over its characters', () => {
    assert.equal(
      textOf(
        `<div><p>${FIRST.replace('云', '<ruby>云<rp>(</rp><rt>yún</rt><rp>)</rp></ruby>')}</p><p>${SECOND}</p></div>`,
      ),
      `${FIRST}\n${SECOND}`,
    );
  });

  it('with posts quoted in boxes named for sharing', () => {
    assert.equal(
      textOf(
        `<div><p>${FIRST}</p><div class="social-embed"><blockquote><p>${OTHER}</p></blockquote></div><p>${SECOND}</p></div>`,
      ),
      `${FIRST}\n${OTHER}\n${SECOND}`,
    );
  });

  it('with its first paragraph before the box of the others', () => {
    assert.equal(
      textOf(
        `<h1>代表团来访</h1><div class="lead"><p>${FIRST}</p></div><div class="article-body"><p>${SECOND}</p><p>${THIRD}</p><p>${OTHER}</p></div>`,
      ),
      `${FIRST}\n${SECOND}\n${THIRD}\n${OTHER}`,
    );
  });

  it('with short paragraphs beside a long one', () => {
    assert.equal(
      textOf(
        `<div><p>各位领导、各位来宾：</p><p>${`${FIRST}${SECOND}${THIRD}`.repeat(3)}</p><p>谢谢大家！</p></div>`,
      ).split('\n').length,
      3,
    );
  });

  it('when its paragraphs are links', () => {
    assert.equal(
      textOf(`<div><p><a href="/1">${FIRST}</a></p><p><a href="/1">${SECOND}</a></p><p>${OTHER}</p></div>`).split('\n')
        .length,
      3,
    );
  });

  it('with rows whose names sound like furniture', () => {
    const rows = '<tr class="player-1"><td>茶园</td><td>12</td></tr><tr class="player-2"><td>港口</td><td>15</td></tr>';
    assert.ok(textOf(`<div>${ARTICLE}<table>${rows}</table></div>`).endsWith('茶园\t12\n港口\t15'));
  });

  it('when it goes on after a box of other articles', () => {
    assert.equal(
      textOf(
        `<div><p>${FIRST}</p><h4>相关新闻</h4><p><a href="/1">栗原市市长江若谷会见客人</a></p><p>${SECOND}</p><p>${THIRD}</p></div>`,
      ),
      LINES,
    );
  });

  for (const sentence of [
    '编辑：部里的同志告诉记者，这条路整整修了三年。',
    '打印机产业园去年实现产值十二亿元，同比增长两成。',
    '关闭小煤矿十二处，关停小水泥厂三家',
    '时间来到三月，代表团如约而至',
    '分享会上，学员们畅谈了学习体会',
  ])
    it(`a sentence is no line of furniture: ${sentence}`, () => {
      assert.equal(readLine(sentence, true), null);
      assert.equal(readLine(sentence, false), null);
    });
});

describe('broken markup does not move the borders', () => {
  it('of an unclosed paragraph before a box', () => {
    assert.equal(textOf(`<p hidden>看不见的字<div>${ARTICLE}</div>`), LINES);
  });

  it('of a head that is not closed', () => {
    assert.equal(textOf(`<html><head><title>来访</title><div>${ARTICLE}</div>`), LINES);
  });

  it('of a box around a table, when a cell closes it', () => {
    assert.equal(
      textOf(`<div>${ARTICLE}<div hidden><table><tr><td></div><p>${OTHER}</p></td></tr></table></div></div>`),
      LINES,
    );
  });

  it('of paragraphs in two columns', () => {
    const lines = textOf(
      `<table><tr><td><p>${FIRST}</p><p>${SECOND}</p></td><td><p>${THIRD}</p><p>${OTHER}</p></td></tr></table>`,
    );
    assert.equal(lines, `${FIRST}\n${SECOND}\n${THIRD}\n${OTHER}`);
  });
});

describe('the headline', () => {
  it("is not the site's name in the first heading", () => {
    const html = `<html><head><title>代表团来访考察并签署合作协议_青澜县人民政府门户网站</title></head><body><h1>青澜县人民政府门户网站</h1><h2>代表团来访考察并签署合作协议</h2>${ARTICLE}</body></html>`;
    assert.equal(extractHtml(html).title, '代表团来访考察并签署合作协议');
  });

  it('is not the link to the article in a list', () => {
    const html = `<html><head><title>代表团来访考察并签署合作协议</title></head><body><ul><li><a href="/1">代表团来访考察并签署合作协议</a></li></ul><div>代表团来访考察并签署合作协议</div>${ARTICLE}</body></html>`;
    assert.equal(extractHtml(html).titleSpan?.start, html.indexOf('<div>') + 5);
  });
});
