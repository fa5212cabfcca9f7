/** Owns test pages that are broken or built in odd ways: saved copies, exports, escaped text, hidden text, unclosed markup. */
import type { Article } from './article.ts';
import { chineseDate, linkList, navigation, OTHER_HEADLINES, renderBody } from './article.ts';

/** A copy saved by a browser: absolute addresses, scripts and styles inlined, an image as data. */
export function savedCopy(a: Article): string {
  const junk = Array.from(
    { length: 60 },
    (_, i) => `.css-${i * 7919}{margin:${i}px;background:url(data:image/png;base64,iVBORw0KGgo${'A'.repeat(80)})}`,
  ).join('\n');
  return `<!DOCTYPE html>
<!-- saved from url=(0052)https://www.example.org/news/2024/content_88213.html -->
<html lang="zh-CN" class="js flexbox"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${a.title} - 远见网</title><style>${junk}</style><script async="" src="./saved_files/hm.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${a.title}","datePublished":"${a.date}T07:12:00+08:00","publisher":{"@type":"Organization","name":"${a.source}"}}</script></head>
<body data-new-gr-c-s-check-loaded="14.1"><div id="app"><div class="css-15838"><a href="https://www.example.org/">首页</a><a href="https://www.example.org/gn">国内</a><a href="https://www.example.org/gj">国际</a></div>
<div class="css-23757"><div class="css-31676"><h1 class="css-7919">${a.title}</h1><div class="css-39595"><span>${a.date} 07:12</span><span>${a.source}</span></div>
<div class="css-47514">${renderBody(a, (text) => `<div class="css-55433"><span>${text}</span></div>`)}</div></div>
<div class="css-63352"><div class="css-71271">大家都在看</div>${OTHER_HEADLINES.slice(0, 7)
    .map((t) => `<div class="css-79190"><a href="https://www.example.org/n/1.html">${t}</a></div>`)
    .join('')}</div></div></div>
<iframe src="./saved_files/ad.html" style="display:none">此内容不可见</iframe><div id="immersive-translate-popup" style="all: initial"></div></body></html>
`;
}

/** A word processor's web export: conditional comments, office elements, a style sheet in the body. */
export function wordExport(a: Article): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 11"><title>${a.title}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>办公室</o:Author><o:LastAuthor>文印室</o:LastAuthor></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; text-indent:32.0pt; font-family:仿宋_GB2312;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1 style='layout-grid:15.6pt'>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>${a.title}<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal align=center>（${chineseDate(a.date)}）</p>
${renderBody(a, (text) => `<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'><span\nstyle='font-size:16.0pt;font-family:仿宋_GB2312'>${text.replaceAll(/.{28}/gu, '$&\n')}<span lang=EN-US><o:p></o:p></span></span></p>\n`, '<table class=MsoNormalTable border=1 cellspacing=0>')}
<![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></div></body></html>
`;
}

function escaped(text: string): string {
  return [...text].map((c) => (c > '\u2e80' ? `&#x${c.codePointAt(0)!.toString(16).toUpperCase()};` : c)).join('');
}

/** Every Chinese character as a numeric reference; quotation marks as named ones. */
export function numericReferences(a: Article): string {
  const e = (text: string): string => escaped(text).replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;');
  return `<html><head><title>${e(a.title)}</title><meta name="PubDate" content="${a.date}"></head><body><div class="nav">${navigation(e('首页 动态 公告 联系'), 'span')}</div>
<div class="box"><h1>${e(a.title)}</h1><div class="content">
${renderBody({ ...a, blocks: a.blocks.map((b) => ({ ...b, text: e(b.text), cells: b.cells.map(e) })) }, (text) => `<p>&emsp;&emsp;${text}</p>\n`)}
</div></div><div class="footer">${e('版权所有')} &copy; 2024</div></body></html>
`;
}

/** References escaped a second time on the way through a scraper. */
export function doubleEscaped(a: Article): string {
  return numericReferences(a)
    .replaceAll('&#x', '&amp;#x')
    .replaceAll('&ldquo;', '&amp;ldquo;')
    .replaceAll('&rdquo;', '&amp;rdquo;');
}

/** Nothing is closed, tags cross, there is no body, and a comment with old text stands in the middle. */
export function brokenMarkup(a: Article): string {
  return `<title>${a.title}</title>
<div class=top><ul><li><a href=/>首页<li><a href=/xw>新闻<li><a href=/gk>公开</ul></span></b>
<div class=wz><h1>${a.title}<div class=xx>日期：${a.date} 来源：${a.source}</font>
<div class=nr>
${renderBody(a, (text, i) => (i === 1 ? `<!-- <p>旧稿：代表团原定考察的地点已取消，此段不得显示。</p> --><p><b><i>${text}</b></i>\n` : `<p><font color="#333">${text}</p></font></div>\n<div class=nr>`))}
<script>var x = "<p>脚本里的字不得显示</p>";</script>
<div class=bottom><p>版权所有 <a href=/lx>联系我们</a>
`;
}

/** Text stuffed for search engines in hidden boxes, longer than the article. */
export function hiddenStuffing(a: Article): string {
  const spam = '某某平台注册送彩金，官方网站下载安装，手机版入口稳定，客服二十四小时在线，提现快速到账。'.repeat(30);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}</title></head><body>
<div style="display:none"><h1>平台官网下载</h1><p>${spam}</p></div><div hidden><p>${spam}</p></div><div aria-hidden="true"><p>${spam}</p></div>
<noscript><p>您的浏览器不支持脚本，请升级后访问本站，以获得更好的浏览体验。</p></noscript><template><p>模板里的字，读者看不到。</p></template>
<ul class="menu">${navigation('首页 组织机构 提案工作 委员风采 文史资料')}</ul>
<div class="layout"><div class="content"><h2>${a.title}</h2><p class="time">${chineseDate(a.date)}　　来源：${a.source}</p>
${renderBody(a, (text) => `<p>${text.slice(0, 20)}<span style="position:absolute;left:-9999px;display:none">乐彩</span>${text.slice(20)}</p>\n`)}
</div><div class="content-right"><h4>图片新闻</h4><ul>${linkList(OTHER_HEADLINES, 6, 6)}</ul></div></div></body></html>
`;
}

/** Preformatted text, hard line ends for paragraphs. */
export function preformatted(a: Article): string {
  return `<html><head><title>${a.title}</title></head><body><p><a href="index.html">返回目录</a></p><h3>${a.title}</h3>
<pre>
${a.blocks.map((block) => `    ${block.text}`).join('\n')}
</pre><p><a href="a.html">前一篇</a> <a href="b.html">后一篇</a></p></body></html>
`;
}

/** A modern page with semantic elements and a long aside. */
export function semanticPage(a: Article): string {
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${a.title} · 云岭融媒</title><meta name="author" content="${a.editor}"></head><body>
<header role="banner"><nav aria-label="主导航"><ul>${navigation('时政 民生 经济 文旅 视听')}</ul></nav></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><header><h1 itemprop="headline">${a.title}</h1><p>${a.source} <time itemprop="datePublished" datetime="${a.date}">${chineseDate(a.date)}</time></p></header>
<div itemprop="articleBody">
${renderBody(a, (text) => `<p>${text}</p>\n`)}
</div><footer><p>编辑：${a.editor}</p></footer></article>
<aside><h2>编者按</h2><p>本栏目长期关注城市之间的合作与交流，欢迎读者提供线索。投稿请寄云岭市文化路12号融媒体中心编辑部，来稿恕不退还，请自留底稿。</p><ul>${linkList(OTHER_HEADLINES, 1, 8)}</ul></aside></main>
<footer role="contentinfo"><p>云岭融媒体中心 版权所有</p></footer></body></html>
`;
}
