"""Stories of the third paper as pages of sites that people save, each after one kind of site."""

from collections.abc import Callable

OTHERS = ("岚州港集装箱吞吐量突破百万", "西山植物园菊展今起预约", "全市中小学食堂开放日下周举行")
LINKED = "".join(f"<li><a href='/a/{n}.html'>{each}</a></li>" for n, each in enumerate(OTHERS))
REMARK = "盼了好几年，终于等到了，给大家点个赞。"

Page = Callable[[str, str], str]
"""Of a headline and the story's paragraphs in HTML."""


def portal(headline: str, story: str) -> str:
    return f"""<html><head><meta charset="utf-8"><title>{headline}|岚州_大潮网</title></head>
<body>
<div class="site-header"><a>首页</a><a href=1>新闻</a><a href=2>财经</a><span>登录</span></div>
<div class="main-content"><h1 class="main-title">{headline}</h1><div class="top-bar-wrap">
<div class="date-source"><span>2033年09月14日 06:41</span><a href=#>岚州早报</a></div>
<div class="right-bar"><span>语音播报</span><span>缩小字体</span><span>收藏</span></div></div>
<div class="article" id="artibody">{story}<p class="show_author">责任编辑：丁一 SN0</p></div>
<div class="keywords"><span>文章关键词：</span><a>岚州</a></div>
<div class="comment-wrap"><div class="hd">评论</div><div class="item"><span>海边的风</span>
<div class="txt">{REMARK}</div><div class="action">9月14日 07:10 <a>回复</a></div></div></div>
<div class="hotnews"><h2>热点新闻</h2><ul>{LINKED}</ul></div>
<div class="stream"><h2>推荐阅读</h2><div><h3><a href=x>{OTHERS[0]}</a></h3>
<p>岚州港昨日完成今年第一百万个标准箱的装卸。</p></div><div><h3><a href=y>{OTHERS[1]}</a></h3>
<p>西山植物园菊展昨日布展完毕，今起接受预约。</p></div></div></div>
<div class="footer">大潮网意见反馈 400-000-0000 | 网站简介 | Copyright © 2033</div></body></html>"""


def blog(headline: str, story: str) -> str:
    return f"""<html><head><meta charset="UTF-8"><title>{headline} – 岚州早读</title></head>
<body class="single single-post tag-news"><header class="site-header"><p class="site-title">
<a href="/">岚州早读</a></p><nav><ul><li><a href=1>首页</a></li><li><a href=2>关于</a></li></ul>
</nav>
</header><main id="primary"><article class="post tag-news"><header class="entry-header">
<h1 class="entry-title">{headline}</h1><div class="entry-meta">发布于<a>
<time datetime="2033-09-14T06:00:00+08:00">2033 年 9 月 14 日</time></a>由<a>早读君</a></div>
</header>
<div class="entry-content">{story}</div><footer class="entry-footer"><span class="cat-links">发表在
<a>要闻</a></span><span class="tags-links">标记为<a>岚州</a></span></footer></article>
<nav class="post-navigation"><a href=p>上一篇文章{OTHERS[0]}</a></nav>
<div id="comments" class="comments-area"><h2>《{headline}》有 1 条评论</h2><ol><li><p>{REMARK}
</p></li>
</ol><div id="respond" class="comment-respond"><h3>发表回复</h3><p>您的邮箱地址不会被公开。</p>
</div></div>
</main><aside id="secondary" class="widget-area"><section class="widget"><h2>近期文章</h2>
<ul>{LINKED}</ul></section><section class="widget"><h2>近期评论</h2>
<p>老读者 发表在《秋天的渡口》</p>
</section></aside><footer class="site-footer">自豪地采用 WordPress</footer></body></html>"""


def mobile(headline: str, story: str) -> str:
    boxes = "".join(f"<div><div>{each}</div><div>岚州早报 昨天</div></div>" for each in OTHERS)
    return f"""<html><head><meta charset="utf-8"><title>{headline}</title></head><body>
<div id="root"><div class="openApp">打开客户端，看更多精彩</div><div class="articleWrap">
<div class="art-title">{headline}</div><div class="art-info"><span>岚州早报</span>
<span>2033-09-14 06:15</span><span>1.3万阅读</span></div><div class="art-body">{story}</div>
<div class="disclaimer">免责声明：本文来自客户端自媒体，不代表本平台的观点和立场。</div></div>
<div class="rec"><div class="rec-title">为你推荐</div>{boxes}</div><div class="cmt">
<div class="cmt-title">最新评论</div><div>晨跑的人</div><div>{REMARK}</div></div></div></body>
</html>"""


def official(headline: str, story: str) -> str:
    return f"""<html><head><meta charset="utf-8"><title>{headline}_岚州市人民政府</title></head>
<body>
<div class="menu"><ul><li><a href=1>要闻动态</a></li><li><a href=2>政务公开</a></li></ul></div>
<div class="bread">您当前所在的位置：<a href=/>首页</a>&gt;<a href=/y>要闻动态</a></div>
<div class="xl-content"><div class="xl-tit">{headline}</div><div class="xl-info">
<span>来源：岚州早报</span><span>发布时间：2033-09-14 08:00</span></div>
<div class="TRS_Editor">{story}</div><div class="xl-share">分享到： <a>打印本页</a></div></div>
<div class="foot"><p>主办：岚州市人民政府办公室　承办：岚州市大数据中心</p>
<p>地址：岚州市人民路1号　邮编：000001</p></div></body></html>"""


PAGES: dict[str, Page] = {"portal": portal, "blog": blog, "mobile": mobile, "official": official}
