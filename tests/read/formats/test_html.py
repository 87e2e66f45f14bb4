"""What a web page's marks become in its lines."""

from datetime import date
from pathlib import Path

import pytest

from briefing.read import read_issue
from briefing.read.formats.pick import text_in
from briefing.read.formats.web.html import text_of


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("面积12km<sup>2</sup>，增长三成。", "面积12km²，增长三成。"),
        ("浓度10<sup> 5 </sup>。", "浓度10⁵。"),
        ("增长三成<sup>2</sup>。", "增长三成。"),
        ("增长三成<sup>[3]</sup>。", "增长三成。"),
        ("面积12km<sup>[2]</sup>。", "面积12km。"),
        ("第21<sup>st</sup>届。", "第21st届。"),
        ("今天<b>通车</b>了。", "今天**通车**了。"),
        ('笑脸<img alt="😀" src="x">到了。', "笑脸😀到了。"),
        ('图<img alt="一座桥" src="x">到了。', "图到了。"),
        ("头一行<br>后一行", "头一行\n\n后一行"),
    ],
)
def test_marks_inside_a_line_are_told_by_what_they_mean(printed: str, read: str) -> None:
    page = f"<html><body><h1>城东大桥通车</h1><p>{printed}</p></body></html>"
    assert text_in(page.encode(), "a.html").strip().split("\n", 1)[1].strip() == read


P = "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江。"


def told(page: str) -> str:
    """The lines of a page, one below the other; τ stands for a paragraph."""
    return "|".join(text_of(page.replace("τ", P), "a.html").split("\n\n")).replace(P, "τ")


PAGES = {
    # Headings, blocks, what holds no words.
    "<h1>新桥</h1><p>τ</p><h2>公园</h2><div>τ</div><h6>完</h6>": "# 新桥|τ|## 公园|τ|###### 完\n",
    "<founder-title>新桥</founder-title><p>τ": "## 新桥|τ\n",
    "<h1>新\n桥<a href=#>¶</a></h1><p>通\n  车\nA\tB</p><h1>b</h1>": "# 新 桥|通车 A B|# b\n",
    "<p>一</p>二<section>三</section>四<li>五<dd>六<pre>七</pre>": "一|二|三|四|五|六|七\n",
    "<script>x</script><style>y</style><p>τ<svg><p>z</p></svg><del>旧</del><rt>x</rt></p>": "τ|z\n",
    "<p>τ</p><amp-ad>广告</amp-ad><select><option>a</select><textarea>b</textarea>": "τ\n",
    "<p hidden>一</p><p style='display : NONE'>二</p><p style='color:red'>τ</p>": "τ\n",
    "<body hidden class=footnotes><p>τ</p>": "\n",
    # Notes.
    "<p>τ</p><div class='footnotes'>注</div><aside epub:type=endnote>注</aside>": "τ\n",
    (
        "<p>τ</p><p id='sdfootnote1'>注</p><p role='doc-footnote'>注</p><p class=notebook>文</p>"
    ): "τ|文\n",
    (
        "<p>A<sup>（注）</sup>B<sup>-2</sup>c<sup>+3</sup>d<sup> 4 </sup>,<sup>5</sup></p>"
    ): "AB-2c+3d⁴,\n",
    # Tables, lists, breaks.
    (
        "<table><tr><th>品种</th><td>价格</td></tr><tr><td>"
        "<p>早稻</p><p>新</p></td><td>1</td></tr></table>"
    ): "| 品种 | 价格 ||| 早稻 新 | 1 |\n",
    "<table><tr><td>τ</td><td>公园</td></tr><tr><td>菜价</td></tr></table>": "τ|公园|菜价\n",
    "<table><tr><td><founder-title>新桥</founder-title></td><td>τ</td></tr></table>": "## 新桥|τ\n",
    (
        "<table><tr><td>τ<table><tr><td>a</td><td>b</td></tr></table></td></tr></table><p>c</p>"
    ): "τ|| a | b ||c\n",
    "<tr><td>a</td><td>b</td></tr>": "ab\n",
    (
        "<ul><li>一二三四五。<li>二二三四五。<li>三二三四五。</ul>"
    ): "• 一二三四五。|• 二二三四五。|• 三二三四五。\n",
    "<p>一<br>二<br/><br/>三<hr>四</p>": "一|二|三|四\n",
    "<p><b>新桥</b>与<strong>公园</strong></p><p><b></b></p><p>| *</p>": "**新桥**与**公园**\n",
    # What stands in the frame of a picture is about it, unless nothing else tells the story.
    (
        "<h1>新桥</h1><figure><a title=x><img src=x></a><span>桥上的人。</span></figure><p>τ</p>"
    ): "# 新桥|<figcaption>桥上的人。</figcaption>|τ\n",
    "<figure><img><figcaption>图</figcaption></figure>τ": "<figcaption>图</figcaption>|τ\n",
    "<h1>新桥</h1><figure><img><figcaption>τ</figcaption></figure>": "# 新桥|τ\n",
    "<figure><blockquote>桥很长。</blockquote><img></figure><p>τ</p>": "桥很长。|τ\n",
    "<figure><p>桥很长。</p></figure><p>τ</p>": "桥很长。|τ\n",
    # Pictures and links.
    "<p>好<img alt=' 😀 '>了<img alt='一座桥'>。<img></p>": "好😀了。\n",
    "<nav><a href=a>首页</a><p>要闻</p></nav><p>τ</p>": "<nav>首页</nav>|<nav>要闻</nav>|τ\n",
    (
        "<p><a href=a>首页</a></p><p><a href=b>要闻</a></p><p><a>τ</a></p><p><a name=x>民生</a></p>"
    ): "<nav>首页</nav>|<nav>要闻</nav>|τ|民生\n",
    # When it was published.
    (
        "<h1>新桥通车</h1><p>2031年3月4日 <b>晚报</b></p><p>τ</p>"
    ): "# 新桥通车|<time>2031年3月4日 晚报</time>|τ\n",
    (
        "<meta property='article:published_time' content='2031-03-04'><h1>新桥</h1><p>τ</p>"
    ): "# 新桥|τ|<time>2031-03-04</time>\n",
    (
        "<meta property='article:published_time' content='2031-03-04'><p>2031年3月5日</p><p>τ</p>"
    ): "2031年3月5日|τ\n",
    # What its class says is no story, unless it is much of the page.
    (
        "<p>τ</p><p>τ</p><div class='comments'>说好</div><div id=footer>晚报</div>"
    ): "τ|τ|<nav>说好</nav>|<nav>晚报</nav>\n",
    "<p>τ</p><div class='comments'>τ</div>": "τ|τ\n",
    "<p>τ</p><p>τ</p><div class='sidebar'><h1>新桥</h1></div>": "τ|τ|# 新桥\n",
    (
        "<p>τ</p><p>τ</p><span class='share'>分享</span><table><td class=share>分享</td></table>"
    ): "τ|τ|分享|<nav>| 分享</nav>\n",
    (
        "<p>τ</p><p>τ</p><div class='card'>说好</div><div class='card'>τ</div>"
    ): "τ|τ|<nav>说好</nav>|τ\n",
    ("<p>τ</p><p>τ</p><div class='share'>一<div class=tags>二</div>三</div>四"): (
        "τ|τ|<nav>一</nav>|<nav>二</nav>|<nav>三</nav>|四\n"
    ),
    # Buttons that show a story each are its headline; others are none.
    (
        "<button data-target='#a'>新桥通车</button><div id=a>τ</div>"
        "<h3><i></i><button aria-controls=b>公园开放</button></h3><div id=b>τ</div>"
        "<button data-target='#m'>菜单</button><p id=m>首页</p>"
    ): "## 新桥通车|τ|### 公园开放|τ|首页\n",
    "<button data-target='#a'>阅读全文</button><div id=a>τ</div>": "τ\n",
    (
        "<button data-target='#a'>阅读全文</button><div id=a>τ</div>"
        "<button data-target='#b'>阅读全文</button><div id=b>τ</div>"
    ): "τ|τ\n",
    # What a server runs.
    "<%@ Page Language='C#' 首页 %><p>τ<%= 100 % 桥 %>ω</p><p>占5%</p>": "τω|占5%\n",
    # XHTML, and what a script draws.
    "<?xml version='1.0'?><html><body><a id='x'/><p>τ</p></body></html>": "τ\n",
    "<p>新桥</p>": "新桥\n",
    "": "\n",
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_read_line_by_line(page: str) -> None:
    assert told(page) == PAGES[page]


DATA = '[{"title": "新桥通车了", "content": "τ"}]'
DRAWN = {
    f"<p>新桥</p><script type='application/json'>{DATA}</script>": "# 新桥通车了\n\nτ",
    f"<script id='__NEXT_DATA__'>{DATA}</script>": "# 新桥通车了\n\nτ",
    f"<script>window.__INITIAL_STATE__ = {DATA}; f()</script>": "# 新桥通车了\n\nτ",
    f"<script>state={DATA}</script>": "# 新桥通车了\n\nτ",
    f"<SCRIPT type='Application/JSON'>{DATA}</script><p>后": "# 新桥通车了\n\nτ",
    (
        f"<script type='application/json'>{DATA.replace('τ', 'τ<b>好</b>')}</script>"
    ): "# 新桥通车了\n\nτ<b>好</b>",
    (
        f"<script id=RENDER_DATA>{DATA.replace('新桥通车了', '增5%新桥通车')}</script>"
    ): "# 增5%新桥通车\n\nτ",
    (
        f"<script>a.b$ = {DATA.replace('新桥通车了', chr(92) + 'u65b0桥通车了')}, c = 1</script>"
    ): "# 新桥通车了\n\nτ",
    f"<script>f({DATA})</script>": "",
    f"<script id=RENDER_DATA>{DATA.replace('[', '%5B')}</script>": "# 新桥通车了\n\nτ",
    (
        f"<script type=application/json>{{}}{' ' * 200}</script>"
        f"<script id=__NUXT_DATA__>{DATA}</script>"
    ): "# 新桥通车了\n\nτ",
    f"<p>τ</p><script type='application/json'>{DATA}</script>": "τ",
    f"<script>a = [{' ' * 200}</script>": "",
    f"<script type='application/json'>{DATA}</script>".replace("τ", "新桥通车。"): "",
}


def drawn(page: str) -> str:
    """What is told of a page, whose data are as long as those of real ones; τ is long."""
    return text_of(page.replace("τ", P * 8), "a.html").replace(P * 8, "τ").strip()


@pytest.mark.parametrize("page", DRAWN)
def test_a_page_that_a_script_draws_is_read_from_its_data(page: str) -> None:
    assert drawn(page) == DRAWN[page]


def test_what_is_named_after_notes_and_is_long_is_the_page() -> None:
    for count, is_told in ((4999, False), (5000, True)):
        page = f"<p>{P * 500}</p><div id='footnote'>{'注' * count}</div>"
        assert ("注" in text_of(page, "a.html")) is is_told


def test_words_in_the_frame_of_a_picture_are_left_out_as_its_caption(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    frame = "<figure><img src=x><span>市民在桥上合影。</span></figure>"
    path.write_text(f"<h1>城东大桥今天通车</h1>{frame}<p>{P}</p><p>{P[::-1]}。</p>", "utf-8")
    issue = read_issue(path, date(2031, 3, 4))
    said = "".join(each.text for story in issue.articles for each in story.paragraphs)
    captions = [piece.text for piece in issue.skipped if piece.reason == "photo caption"]
    assert P in said
    assert "合影" not in said
    assert captions == ["市民在桥上合影。"]
