/** Owns test pages of the kinds that newspapers, portals, companies, forums and social platforms publish with. */
import type { Article } from './article.ts';
import { chineseDate, linkList, navigation, OTHER_HEADLINES, OTHER_HEADLINES_HANT, renderBody } from './article.ts';

const COMMENTS = [
  '支持！希望这样的合作多一些，老百姓能得到实惠，也希望后续的进展能及时公布出来。',
  '上次去那边旅游，路确实修得不错，就是停车的地方太少，节假日要绕好几圈，建议有关部门考虑一下。',
  '协议签了不算，关键看落实，明年这个时候再回来看看有没有变化。',
];

/** A large news portal: advertisement, ranking, comments longer than some articles. */
export function newsPortal(a: Article): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>${a.title}_新闻频道_远见网</title>
<meta property="og:title" content="${a.title}"><meta property="og:site_name" content="远见网"><meta property="article:published_time" content="${a.date}T08:30:12+08:00">
<script>window.__INITIAL_STATE__={"recommend":[{"title":"${OTHER_HEADLINES[0]}","summary":"这是推荐内容的摘要，不应出现在正文里。"}]}</script></head><body>
<div class="channel-nav"><ul>${navigation('新闻 国内 国际 社会 军事 财经 体育 娱乐 科技 汽车 房产 教育')}</ul></div>
<div class="main-content w1240"><div class="path"><a href="/">远见网首页</a> &gt; <a href="/news">新闻</a> &gt; <span>正文</span></div>
<h1 class="main-title">${a.title}</h1>
<div class="top-bar"><span class="date">${chineseDate(a.date)} 08:30</span> <a class="source ent-source">${a.source}</a><span class="fontsize">缩小字体 放大字体</span><a class="comment-num">参与评论（126）</a></div>
<div class="article-content-left"><div class="article" id="artibody">
${renderBody(a, (text, i) =>
  i === 2
    ? `<p>　　${text}</p>\n<div id="ad_44091" class="otherContent_01"><a href="http://ad.example/1">广告：小户型精装现房，首付三成，看房专车免费接送</a></div>\n`
    : `<p>　　${text}</p>\n`,
)}
<p class="article-editor">责任编辑：${a.editor} </p></div>
<div class="keywords"><label>文章关键词：</label><a>合作</a><a>考察</a><a>协议</a></div>
<div class="comment-wrap"><h3>网友评论</h3>${COMMENTS.map((c, i) => `<div class="comment-item"><span class="user">网友${i + 1}</span><p>${c}</p><a>回复</a><a>赞(${i * 7})</a></div>`).join('\n')}</div>
<div class="feed-card"><h3>猜你喜欢</h3>${OTHER_HEADLINES.slice(0, 5)
    .map(
      (t, i) =>
        `<div class="card"><a href="/d/${i}.html"><h4>${t}</h4></a><p>记者近日获悉，有关部门对此高度重视，正在研究具体的措施……</p><span>2小时前</span></div>`,
    )
    .join('\n')}</div></div>
<div class="article-content-right"><div class="rank"><h3>24小时热文</h3><ol>${linkList(OTHER_HEADLINES, 3, 10)}</ol></div></div></div>
<div class="footer"><a href="/about">关于我们</a><a href="/law">法律声明</a><p>Copyright © 2024 远见网 版权所有</p></div></body></html>
`;
}

/** A page saved from a messenger's public account: styled sections, spans, hidden start. */
export function publicAccount(a: Article): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta property="og:title" content="${a.title}"><meta property="og:article:author" content="${a.editor}">
<style>.rich_media_content{overflow:hidden}</style></head><body id="activity-detail" class="zh_CN">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title" id="activity-name">
${a.title}
</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">${a.editor}</span><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">${a.source}</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">${a.date}</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; ">
<section style="text-align:center"><img data-src="https://mp.example/a.gif" class="rich_pages"></section>
<section data-tools="编辑器"><section style="margin: 10px 0;"><section style="display: inline-block;width: 100%;">
${renderBody(a, (text) => `<section style="text-indent: 2em;"><span style="font-size: 15px;letter-spacing: 1px;"><span>${text.slice(0, 9)}</span><span style="color:#333">${text.slice(9)}</span></span></section>\n<section><br></section>\n`)}
</section></section></section>
<p style="display: none;"><mp-style-type data-value="3"></mp-style-type>隐藏的占位文字，读者看不到。</p></div>
<div class="rich_media_tool" id="js_tags"><span>阅读 1024</span> <span>在看</span></div></div></div>
<div class="qr_code_pc_outer" style="display:none"><p>微信扫一扫<br>关注该公众号</p></div></div></div>
<script>var msg_title = '${a.title}'; var msg_desc = "点击上方蓝字关注我们";</script></body></html>
`;
}

/** A phone page: application banner, bottom bar, read-more button. */
export function phonePage(a: Article): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${a.title}</title></head><body>
<div class="app-download"><img src="logo.png"><span>打开客户端，看更多精彩新闻</span><a href="/app">立即打开</a></div>
<div class="m-nav">${navigation('推荐 本地 视频 直播 问政', 'span')}</div>
<article><h1>${a.title}</h1><div class="article-meta"><time datetime="${a.date}T10:00:00+08:00">${a.date.slice(5)} 10:00</time><span>${a.source}</span></div>
${renderBody(a, (text) => `<p>${text}</p>\n`)}
<div class="unfold"><a>展开全文</a></div></article>
<section class="hot-list"><h2>热门推荐</h2>${OTHER_HEADLINES.slice(2, 8)
    .map((t) => `<div class="item"><a href="/m/1"><p>${t}</p></a><span>远见客户端</span></div>`)
    .join('')}</section>
<div class="bottom-bar"><input placeholder="写评论..."><span>评论</span><span>收藏</span><span>分享</span></div></body></html>
`;
}

/** A company's product site: mega menu, article, prose about the company in the footer. */
export function companySite(a: Article): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}-新闻动态-华曜能源集团有限公司</title><meta name="description" content="华曜能源集团"></head><body>
<div class="head"><ul class="mega">${['关于华曜', '业务板块', '新闻动态', '投资者关系', '社会责任', '人力资源']
    .map((n) => `<li><a href="#">${n}</a><div class="sub"><a href="#">${n}概览</a><a href="#">${n}详情</a></div></li>`)
    .join('')}</ul></div>
<div class="local">所在位置：<a href="/">首页</a>&nbsp;-&nbsp;<a href="/news">新闻动态</a>&nbsp;-&nbsp;<a href="/news/jt">集团要闻</a></div>
<div class="newsInfo"><dl><dt>${a.title}</dt><dd class="sub">时间：${a.date.replaceAll('-', '/')}　来源：${a.source}　作者：${a.editor}</dd><dd class="txt">
${renderBody(a, (text) => `<p>${text}</p><p>&nbsp;</p>\n`)}
</dd></dl><ul class="pn"><li>上一条：<a href="1.html">${OTHER_HEADLINES[8]}</a></li><li>下一条：<a href="2.html">${OTHER_HEADLINES[9]}</a></li></ul></div>
<div class="bottom"><div class="b-about"><p>华曜能源集团有限公司成立于一九九二年，是集煤炭生产、清洁电力、能源物流、装备制造于一体的综合能源企业，现有员工两万三千余人，业务遍及十六个省区。</p></div><p>版权所有 © 华曜能源集团有限公司　京ICP备00000000号　网站建设：青禾网络</p></div></body></html>
`;
}

/** A forum thread that passes a report on; replies and signatures below. */
export function forumThread(a: Article): string {
  return `<!DOCTYPE html><html><head><meta charset="gbk"><title>${a.title} - 时政要闻 - 青澜论坛 - Powered by Board</title></head><body id="nv_forum">
<div id="toptb"><a href="#">设为首页</a><a href="#">收藏本站</a><a href="#">登录</a><a href="#">立即注册</a></div>
<div id="pt" class="bm cl"><a href="./">青澜论坛</a> › <a href="#">社会广角</a> › <a href="#">时政要闻</a></div>
<div id="postlist" class="pl bm"><h1 class="ts"><span id="thread_subject">${a.title}</span></h1>
<div id="post_1"><table class="plhin"><tr><td class="pls" rowspan="2"><div class="authi"><a>清河渔夫</a></div><p><em>高级会员</em></p><dl class="pil"><dt>积分</dt><dd>2318</dd><dt>帖子</dt><dd>406</dd></dl></td>
<td class="plc"><div class="pi"><em>发表于 ${a.date} 21:07:33</em> | <a>只看该作者</a></div><div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_1">
${a.blocks.map((block) => `${block.text.replaceAll('\t', ' ')}<br />\r\n<br />`).join('\r\n')}
</td></tr></table></div></div></td></tr></table></div>
${COMMENTS.map((c, i) => `<div id="post_${i + 2}"><table class="plhin"><tr><td class="pls"><div class="authi"><a>游客${i}</a></div></td><td class="plc"><div class="pi"><em>发表于 ${a.date} 22:1${i}</em></div><div class="t_fsz"><table><tr><td class="t_f">${c}</td></tr></table></div><div class="sign">不忘初心</div></td></tr></table></div>`).join('\n')}
</div><div id="ft">Powered by Board X3 © 2001-2024 小黑屋|手机版|Archiver</div></body></html>
`;
}

/** A Hong Kong paper. */
export function hongKongPaper(a: Article): string {
  return `<html lang="zh-HK"><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>${a.title} - 港灣日報</title></head><body>
<div id="header"><ul>${navigation('首頁 港聞 兩岸 國際 財經 副刊 體育 馬經')}</ul></div>
<div id="content"><div class="newsdate">${a.date.replaceAll('-', '/')}</div><h2 class="headline">${a.title}</h2>
<div class="photo"><img src="p1.jpg"></div><div id="article_text">
${renderBody(a, (text) => `<p>${text}</p>\n`)}
</div><div class="tool"><a href="#">列印</a> <a href="#">電郵</a> <a href="#">分享</a></div></div>
<div id="right"><h3>熱門新聞</h3><ul>${linkList(OTHER_HEADLINES_HANT, 0, 6)}</ul></div>
<div id="footer">版權所有 不得轉載 &copy; 港灣日報有限公司</div></body></html>
`;
}

/** A Taiwanese office: accesskey marks, definition list of facts, text in one box with breaks. */
export function taiwanOffice(a: Article): string {
  return `<!DOCTYPE html><html lang="zh-Hant-TW"><head><meta charset="big5"><title>東原縣政府全球資訊網-${a.title}</title><meta name="DC.Title" content="${a.title}"><meta name="DC.Date" content="${a.date}"></head><body>
<a class="goCenter" href="#center">跳到主要內容</a><a accesskey="U" href="#U" title="上方選單">:::</a><div class="nav"><ul>${navigation('網站導覽 回首頁 縣政信箱 常見問答 雙語詞彙')}</ul></div>
<a accesskey="C" id="center" href="#C" title="主要內容區">:::</a><div class="path">首頁 / 縣政新聞 / 最新消息</div>
<div class="cp"><h2>${a.title}</h2><ul class="info"><li>發布日期：${a.date}</li><li>發布單位：${a.source}</li><li>點閱：388</li></ul>
<div class="essay">${a.blocks.map((block) => `${block.text}<br /><br />`).join('\n')}</div>
<div class="share_btn"><a title="分享至Facebook">Facebook</a><a title="友善列印">友善列印</a><a>回上一頁</a></div></div>
<div class="hot"><h3>相關新聞</h3><ul>${linkList(OTHER_HEADLINES_HANT, 3, 5)}</ul></div>
<div class="footer"><p>地址：東原縣東原市中正路100號　總機：(00)000-0000　服務時間：週一至週五 08:00-17:00</p></div></body></html>
`;
}
