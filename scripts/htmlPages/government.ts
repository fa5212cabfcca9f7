/** Owns test pages of the kinds that governments, universities, courts and hospitals publish with. */
import type { Article } from './article.ts';
import { chineseDate, linkList, navigation, OTHER_HEADLINES, renderBody } from './article.ts';

const CHANNELS = '首页 政务公开 新闻中心 政务服务 互动交流 走进云岭 专题专栏 数据开放';
const INDENT = '&nbsp;&nbsp;&nbsp;&nbsp;';

/** Nested tables, fonts and upper-case tags of about 2005; cells and paragraphs are not closed. */
export function tableLayout(a: Article): string {
  return `<HTML><HEAD><TITLE>${a.title}-云岭市人民政府门户网站</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<STYLE>TD { FONT-SIZE: 12px } A { TEXT-DECORATION: none }</STYLE>
<SCRIPT language=JavaScript>
<!--
var today = new Date(); document.write("<font color=red>今天是" + today.getFullYear() + "年</font>");
function ContentSize(size) { document.getElementById('zoomtext').style.fontSize = size + 'px'; }
//-->
</SCRIPT></HEAD>
<BODY leftMargin=0 topMargin=0 bgColor=#ffffff>
<TABLE width=778 border=0 align=center cellPadding=0 cellSpacing=0><TR><TD><IMG src="images/top.jpg" width=778 height=120 alt="云岭市人民政府"></TD></TR></TABLE>
<TABLE width=778 align=center bgcolor=#cc0000><TR>${navigation(CHANNELS, 'TD')}</TR></TABLE>
<TABLE width=778 border=0 align=center><TR>
<TD width=190 vAlign=top bgColor=#f4f4f4><TABLE width="100%"><TR><TD height=28><B>热点新闻</B>
${OTHER_HEADLINES.slice(0, 8)
  .map((t, i) => `<TR><TD>·<A href="show.asp?id=${1200 + i}">${t}</A>`)
  .join('\n')}
</TABLE></TD>
<TD width=10>&nbsp;</TD>
<TD vAlign=top><TABLE width="100%" cellPadding=4>
<TR><TD>您现在的位置：<A href="/">首页</A> &gt;&gt; <A href="/news">新闻中心</A> &gt;&gt; <A href="/news/yw">要闻</A> &gt;&gt; 正文
<TR><TD align=center><FONT size=4 color=#cc0000><B>${a.title}</B></FONT>
<TR><TD align=center>发布时间：${chineseDate(a.date)} 来源：${a.source} 作者：${a.editor} 点击数：<SCRIPT src="/hits.asp?id=88"></SCRIPT>
【字体：<A href="javascript:ContentSize(16)">大</A> <A href="javascript:ContentSize(14)">中</A> <A href="javascript:ContentSize(12)">小</A>】
<TR><TD id=zoomtext style="LINE-HEIGHT: 200%">
${renderBody(a, (text) => `<P><FONT face=宋体 size=3>${INDENT}${text}</FONT>\n`)}
<TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】
<TR><TD>上一篇：<A href="show.asp?id=87">${OTHER_HEADLINES[3]}</A><BR>下一篇：<A href="show.asp?id=89">${OTHER_HEADLINES[9]}</A>
</TABLE></TD></TR></TABLE>
<HR width=778 align=center>
<TABLE width=778 align=center><TR><TD align=center>版权所有：云岭市人民政府办公室&nbsp;&nbsp;技术支持：云岭信息中心<BR>地址：云岭市人民路1号&nbsp;电话：0000-8123456&nbsp;邮编：000100<BR>备案号：云ICP备00000000号</TD></TR></TABLE>
</BODY></HTML>
`;
}

/** A provincial portal with TRS names and the official metadata. */
export function trsPortal(a: Article): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${a.title}_要闻动态_青澜县人民政府</title>
<meta name="SiteName" content="青澜县人民政府">
<meta name="ArticleTitle" content="${a.title}">
<meta name="PubDate" content="${a.date} 09:16">
<meta name="ContentSource" content="${a.source}">
<meta name="ColumnName" content="要闻动态">
<link rel="stylesheet" href="/images/style.css">
</head>
<body>
<div class="header"><div class="logo"><img src="/images/logo.png" alt="青澜县人民政府"></div><div class="search"><form action="/s"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div>
<div class="nav"><ul>${navigation(CHANNELS)}</ul></div></div>
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; <a href="/xwzx/">新闻中心</a> &gt; <a href="/xwzx/yw/">要闻动态</a></div>
<div class="container clearfix">
<div class="xl-content">
<h1>${a.title}</h1>
<div class="xl-info"><span>发布时间：${a.date} 09:16</span> <span>来源：${a.source}</span> <span>浏览次数：<em id="views">1024</em>次</span> <span>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</span></div>
<div class="view TRS_UEDITOR trs_paper_default"><style type="text/css">.TRS_Editor P{line-height:2;font-family:宋体;font-size:12pt;}</style><div class="TRS_Editor">
${renderBody(a, (text) => `<p align="justify" style="text-indent:2em;line-height:2">　　${text}</p>\n`)}
</div></div>
<div class="editor">责任编辑：${a.editor}</div>
<div class="share"><span>分享到：</span><a class="wx">微信</a><a class="wb">微博</a></div>
<div class="xgxw"><h3>相关新闻</h3><ul>${linkList(OTHER_HEADLINES, 2, 6)}</ul></div>
</div>
</div>
<div class="footer"><p>主办单位：青澜县人民政府办公室　网站标识码：0000000000</p><p>ICP备案号：云ICP备00000000号-1　公安备案 00000000000000</p><p>网站地图 | 联系我们 | 免责声明</p></div>
</body>
</html>
`;
}

/** A university news page: the form around the content, hit counter, neighbours, friendly links. */
export function universityNews(a: Article): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>${a.title}-澄江学院</title><meta name="keywords" content="澄江学院,国际交流" />
<script language="javascript" src="/system/resource/js/counter.js"></script></head>
<body>
<div class="top-nav"><a href="/">学校首页</a>|<a href="/en">English</a>|<a href="/vpn">信息门户</a></div>
<div class="menu"><ul>${navigation('学校概况 机构设置 人才培养 科学研究 招生就业 国际交流 校园文化')}</ul></div>
<div class="main"><div class="left"><h2>新闻网</h2><ul>${navigation('学校要闻 综合新闻 媒体聚焦 学术动态 校园人物')}</ul></div>
<div class="right"><div class="weizhi">当前位置： <a href="/">首页</a> &gt;&gt; <a href="/xw">综合新闻</a> &gt;&gt; 正文</div>
<form name="_newscontent_fromname"><div class="content-con">
<div class="titlestyle" align="center">${a.title}</div>
<div align="center" class="info">作者：${a.editor}&nbsp;&nbsp;来源：${a.source}&nbsp;&nbsp;日期：${chineseDate(a.date)}&nbsp;&nbsp;点击：[<script>_showDynClicks("wbnews", 1, 2)</script><span id="dynclicks">368</span>]</div>
<div id="vsb_content"><div class="v_news_content">
${renderBody(a, (text, i) =>
  i === 1
    ? `<p style="text-align:center"><img src="/__local/3/E2/a.jpg" width="600" alt=""></p>\n<p class="vsbcontent_start">${text}</p>\n`
    : `<p style="text-indent: 32px"><span style="font-size:16px;font-family:仿宋">${text}</span></p>\n`,
)}
</div></div>
<p>上一条：<a href="1021.htm">${OTHER_HEADLINES[2]}</a></p><p>下一条：<a href="1019.htm">${OTHER_HEADLINES[8]}</a></p>
<p align="right">【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p>
</div></form></div></div>
<div class="foot">澄江学院党委宣传部主办　地址：澄江市学府路88号　邮编：000200　澄ICP备00000000号</div>
</body></html>
`;
}

/** A portal whose paragraphs carry inline styles from a word processor's paste. */
export function ucapPortal(a: Article): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>${a.title} - 省农业农村厅</title>
<meta name="ArticleTitle" content="${a.title}"/><meta name="PubDate" content="${a.date}"/>
<script type="text/javascript">var _hmt=_hmt||[];</script></head><body>
<div id="head"><a class="accessible" href="#main">跳到主要内容区域</a><ul id="menu">${navigation(CHANNELS)}</ul></div>
<div class="pages-title">${a.title}</div>
<div class="pages-date">${a.date} 17:25 <span class="font">来源： ${a.source}</span><div class="pages_print">【字体：<span>大</span> <span>中</span> <span>小</span>】<span class="btn">打印</span></div><div class="share">分享<a>微信</a></div></div>
<div class="pages_content" id="UCAP-CONTENT">
${renderBody(a, (text) => `<p style="line-height: 28pt; margin: 0pt; text-indent: 32pt; -ms-text-justify: inter-ideograph;"><span style="font-family:'仿宋_GB2312';font-size:16pt"><span style="font-family:仿宋">${text.slice(0, 6)}</span><b>${text.slice(6, 12)}</b>${text.slice(12)}</span><o:p></o:p></p>\n`)}
</div>
<div class="ewm"><img src="/ewm.png" alt=""/><p>扫一扫在手机打开当前页</p></div>
<div class="related"><h4>相关稿件</h4><ul>${linkList(OTHER_HEADLINES, 5, 5)}</ul></div>
<div class="foot-box"><a href="/map">网站地图</a>|<a href="/us">联系我们</a><p>版权所有：省农业农村厅　承办：省农业信息中心</p></div>
</body></html>
`;
}

/** No paragraph at all: line breaks and no-break spaces in one cell or box. */
export function breaksOnly(a: Article): string {
  return `<html><head><title>${a.title}</title><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head><body>
<div id=top><a href="index.asp">首 页</a> | <a href="jg.asp">机构简介</a> | <a href="dt.asp">工作动态</a> | <a href="zc.asp">政策法规</a> | <a href="ly.asp">留言</a></div>
<table width=900 align=center><tr><td width=220 valign=top>
<b>最新公告</b><br>${OTHER_HEADLINES.slice(4, 11)
    .map((t, i) => `<a href="view.asp?id=${i}">${t}</a><br>`)
    .join('\n')}
</td><td valign=top>
<center><font size=5>${a.title}</font><br><br><font color=#999999>[ 来源：${a.source} | 时间：${a.date} | 阅读：215 ]</font></center><hr>
${a.blocks.map((block) => `&nbsp;&nbsp;&nbsp;&nbsp;${block.text.replaceAll('\t', ' ')}<br><br>`).join('\r\n')}
<br><div align=right>编辑：${a.editor}</div>
</td></tr></table>
<center>Copyright &copy; 2008-2024 All Rights Reserved 版权所有</center></body></html>
`;
}

/** A hospital's or court's site built by a small agency: slider, floating contact, text in the middle of it all. */
export function agencySite(a: Article): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${a.title}|医院新闻|安和县人民医院</title></head>
<body class="inner-page has-sidebar">
<header class="site-header"><div class="topbar">欢迎访问安和县人民医院官方网站！　急救电话：0000-120　服务热线：0000-8000120</div><nav>${navigation('首页 医院概况 科室导航 专家介绍 就医指南 医院新闻 党建园地')}</nav></header>
<div class="banner swiper"><div class="swiper-slide"><img src="b1.jpg" alt="以病人为中心"></div><div class="swiper-slide"><img src="b2.jpg" alt="精诚仁爱"></div></div>
<div class="wrap"><div class="side-left"><div class="side-tit">新闻中心</div><ul class="side-menu">${navigation('医院新闻 通知公告 媒体报道 健康科普')}</ul><div class="contact"><h5>联系我们</h5><p>地址：安和县城南大道66号，乘坐3路、8路公交车至县医院站下车即到。</p><p>咨询电话：0000-8001234，全天二十四小时为您服务。</p></div></div>
<div class="news-detail"><h3 class="news-tit">${a.title}</h3><p class="news-time">发布日期：${a.date}　发布人：${a.editor}　浏览量：530</p>
<div class="news-con">
${renderBody(a, (text) => `<div>${text}</div>\n<div><br></div>\n`)}
</div>
<div class="page-turn"><p>上一篇：<a href="/n/31.html">${OTHER_HEADLINES[11]}</a></p><p>下一篇：没有了</p></div></div></div>
<div class="kefu" style="position:fixed"><a href="tencent://message/?uin=1">在线咨询</a><a href="#">返回顶部</a></div>
<footer><p>安和县人民医院 版权所有　地址：安和县城南大道66号</p><p>技术支持：青禾网络</p></footer></body></html>
`;
}
