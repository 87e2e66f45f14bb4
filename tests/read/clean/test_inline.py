"""Mark-up inside lines: each form of it, what is left of it and why the rest goes."""

from time import process_time

import pytest

from briefing.read.clean.inline import clean_inline, leave_notes
from briefing.read.clean.offset_text import Traced
from tests.read.clean.told import told

LEFT_OUT = {
    "<nav>首页 | 要闻</nav> \n新桥": ["\n新桥", "navigation: <nav>首页 | 要闻</nav> "],
    "新桥<nav>首页</nav>\n": ["="],
    '{| class="wikitable"\n! 品种\n|}\n新桥': ["\n新桥", 'table: {| class="wikitable"\n! 品种\n|}'],
    "==== ====\n品种 价格\n==== ====\n早稻 1.30\n==== ====\n新桥": [
        "\n新桥",
        "table: ==== ====\n品种 价格\n==== ====\n早稻 1.30\n==== ====",
    ],
    "== ==\n品种 价格\n== ==\n新桥": ["新桥", "table: == ==\n品种 价格\n== ==\n"],
    "|===\n|品种 |价格\n|===\n新桥": ["\n新桥", "table: |===\n|品种 |价格\n|==="],
    "|==\n|品种\n|==\n新桥": ["="],
    '[cols="1,2"]\n[%header]\n[options]\n[width=50%]\n新桥': [
        "\n\n\n\n新桥",
        'mark-up: [cols="1,2"]',
        "mark-up: [%header]",
        "mark-up: [options]",
        "mark-up: [width=50%]",
    ],
    "新桥“”通车 “ ”。": [
        "新桥通车。",
        "stray marks: “”",
        "stray marks:  “ ”",
        (
            "note: 2 pairs of quotation marks hold nothing, as `pdftotext -raw` writes them: "
            "whose words they quote cannot be seen, and they are left out. Name the PDF itself."
        ),
    ],
    "新桥通车“”。": ["新桥通车。", "stray marks: “”"],
    "新桥【外刊-[阅读原文](https://hz.example/a)】": [
        "新桥",
        "link: 【外刊-[阅读原文](https://hz.example/a)】",
    ],
    "新桥 （[原文](a) ）": ["新桥", "link:  （[原文](a) ）"],
    "新桥【这是一家很长的外刊[阅读原文](a)】": ["="],
    "新桥（原标题：大桥今天通车）": ["新桥", "web: （原标题：大桥今天通车）"],
    "新桥(原標題:大)": ["="],
    "通车<!-- 内部\n稿 -->了": ["通车了", "comment: <!-- 内部\n稿 -->"],
    "通车%%内部稿%%了，增5%%、8%%": ["通车了，增5%%、8%%", "comment: %%内部稿%%"],
    "通车<script>x\ny</script >了<STYLE a>b</STYLE>": [
        "通车了",
        "script: <script>x\ny</script >",
        "script: <STYLE a>b</STYLE>",
    ],
    "通车<script>x</style>": ["="],
    "export const a = 1;\nexport default function b() {\n  c\n\n}\n新桥": [
        "\n\n新桥",
        "code: export const a = 1;",
        "code: export default function b() {\n  c\n\n}",
    ],
    "export 新桥;\nimport X from 'y'\n新桥": ["export 新桥;\n\n新桥", "code: import X from 'y'"],
    "import a from 'b';\n新桥{/* 注\n注 */}通车": [
        "\n新桥通车",
        "code: import a from 'b';",
        "comment: {/* 注\n注 */}",
    ],
    "新桥<Card\n  title=\"a\" b='c'\n  d={e} f={{g: 1}}\n  h\n/>通车</Card\n x\n>": [
        "新桥通车",
        "mark-up: <Card\n  title=\"a\" b='c'\n  d={e} f={{g: 1}}\n  h\n/>",
        "mark-up: </Card\n x\n>",
    ],
    '{{< video src="x" >}}通车{{% note %}}了': [
        "通车了",
        'short code: {{< video src="x" >}}',
        "short code: {{% note %}}",
    ],
    "{% include a\nb %}通车": ["通车", "short code: {% include a\nb %}"],
    "通车{{Main|桥{{a}}}}了": ["通车了", "template: {{Main|桥", "template: {{a}}", "template: }}"],
    "![[桥.png]]通车[[File:桥.png|thumb|[[桥]]通车]]了[[分类：桥]]": [
        "通车了",
        "picture: ![[桥.png]]",
        "picture: [[File:桥.png|thumb|[[桥]]通车]]",
        "picture: [[分类：桥]]",
    ],
    "![图](a(b)c)通车![图][1]了![图][]": [
        "通车了",
        "picture: ![图](a(b)c)",
        "picture: ![图][1]",
        "picture: ![图][]",
    ],
    "三成<ref>x</ref>，二成<ref name=a/>，<references>": [
        "三成，二成，<references>",
        "note: <ref>x</ref>",
        "note: <ref name=a/>",
    ],
    "<ruby>城<rp>(</rp><rt>chéng</rt><RP>)</RP></ruby>": [
        "<ruby>城</ruby>",
        "reading: <rp>(</rp><rt>chéng</rt><RP>)</RP>",
    ],
    "{--旧话--}新话{>>注<<}{~~三~>四~~}成~~五~~": [
        "新话四成",
        "struck out: {--旧话--}",
        "comment: {>>注<<}",
        "struck out: {~~三~>",
        "mark-up: ~~}",
        "struck out: ~~五~~",
    ],
    "<del>旧</del><S>话</S><strike>新</s>": [
        "<strike>新</s>",
        "struck out: <del>旧</del><S>话</S>",
    ],
    "三成[^1]。\n[^1]: 省粮食局\n  统计\n[^注]：x\n": [
        "三成。\n\n：x\n",
        "note: [^1]",
        "note: [^1]: 省粮食局\n  统计",
        "note: [^注]",
    ],
    "三成^[省粮食局]。二成footnote:a[省局]，一成((省局))": [
        "三成。二成，一成",
        "note: ^[省粮食局]",
        "note: footnote:a[省局]",
        "note: ((省局))",
    ],
    "新桥\n[1]: https://hz.example/a\n[b]: <#c>\n[c]: 桥": [
        "新桥\n\n\n[c]: 桥",
        "link: [1]: https://hz.example/a",
        "link: [b]: <#c>",
    ],
    "<sup>1</sup> 数字由省局提供\n<span id=a></span><sup>②</sup>注\n新桥": [
        "\n\n新桥",
        "note: <sup>1</sup> 数字由省局提供",
        "note: <span id=a></span><sup>②</sup>注",
    ],
    "三成<sup>[1]</sup>，二成<sup class=a><a href=b>注2</a></sup>，m<sup>（1）</sup>": [
        "三成，二成，m<sup>（1）</sup>",
        "note: <sup>[1]</sup>",
        "note: <sup class=a><a href=b>注2</a></sup>",
    ],
    "新桥[编辑]通车[citation needed]，[edit](a)": [
        "新桥通车，[edit](a)",
        "note: [编辑]",
        "note: [citation needed]",
    ],
    "新桥 {#bridge .a b}通车{#桥}": ["新桥通车", "mark-up:  {#bridge .a b}", "mark-up: {#桥}"],
    "![图](a){.wide}新桥 {.lead .b}\n[a](b){width=5}": [
        "{.wide}新桥\n[a](b)",
        "picture: ![图](a)",
        "mark-up:  {.lead .b}",
        "mark-up: {width=5}",
    ],
    "[]{.anchor}新桥\n::: note 注\n:::\n::::一。\n": [
        "新桥\n\n\n::::一。\n",
        "mark-up: []{.anchor}",
        "mark-up: ::: note 注",
        "mark-up: :::",
    ],
    "新桥通车。^abc-1\n^block1\n新桥 ^a1\n增^2\n": [
        "新桥通车。\n\n新桥 \n增^2\n",
        "mark-up: ^abc-1",
        "mark-up: ^block1",
        "mark-up: ^a1",
    ],
}
NUMBERED = {
    "三成[1]，二成[注2]，一成 [fn:3]。": [
        "三成，二成，一成。",
        "note: [1]",
        "note: [注2]",
        "note:  [fn:3]",
    ],
    "三成[1,2][3–5]_，二成[1](a)，〔1〕一〔2〕。": [
        "三成，二成[1](a)，〔1〕一。",
        "note: [1,2][3–5]_",
        "note: 〔2〕",
    ],
    "三成[12]。\n\n[12] 省粮食局\n[1] 市局": [
        "三成。\n\n\n[1] 市局",
        "note: [12]",
        "note: [12] 省粮食局",
    ],
    "三成。[3]\nfn1 省局": ["三成。\nfn1 省局", "note: [3]"],
    "a[1]，三成[123]": ["="],
    "三成[1]。\n\n[1] 省粮食局\n    统计数字\n[2] 市局\n": [
        "三成。\n\n\n[2] 市局\n",
        "note: [1]",
        "note: [1] 省粮食局\n    统计数字",
    ],
    "三成〔1〕。\n\n注释：\n〔1〕省粮食局\n": [
        "三成。\n\n",
        "note: 〔1〕",
        "note: \n注释：\n〔1〕省粮食局",
    ],
    "三成[注1]。\n\n## 参考文献\n\n[注1]省局\n.. [1] 省局\n\\[1] 省局\n": [
        "三成。\n\n\n\n",
        "note: [注1]",
        "note: \n## 参考文献\n\n[注1]省局",
        "note: .. [1] 省局",
        "note: \\[1] 省局",
    ],
    "三成。\n\n[1] 省粮食局\n": ["="],
    "三成。\nfn1. 省粮食局\nfn2. 市局\n": [
        "三成。\n\n\n",
        "note: fn1. 省粮食局",
        "note: fn2. 市局",
    ],
    "三成[2]。\nfn2. 市局\n": ["三成。\n\n", "note: [2]", "note: fn2. 市局"],
}


@pytest.mark.parametrize("page", LEFT_OUT)
def test_what_is_no_word_of_the_paper_is_left_out_with_its_reason(page: str) -> None:
    assert told(clean_inline, page) == LEFT_OUT[page]


KEPT = {
    "[**新桥今天通车**](a)\n新[**桥**](a)": "**新桥今天通车**\n新[**桥**](a)",
    "[b]新桥[/b][url=https://a]通车[/url][x]了[/x]": "新桥通车[x]了[/x]",
    "[h1][i]新[u]桥[/u][/i][/h1]": "新桥",
    "[[https://a][新桥]][[file:b][通车]]": "新桥通车",
    "[[大桥|新桥]][[通车#今天]][[了]]": "新桥通车了",
    "见[https://hz.example/a 市交通局]，[https://b 桥](c)": "见市交通局，[https://b 桥](c)",
    '见[官网](a(b)c)、[官网](<a b>)、[官网](a "题")、[官网](a)': "见官网、官网、官网、[官网](a)",
    "{++新++}{==桥==}[通车]{.hl}@[小王](a)": "新桥通车小王",
    "`市交通局 <https://a>`__、`桥 <b>`_": "市交通局、桥",
    "见https://a[市交通局]，[市局|https://b]": "见https://a[市交通局]，市局",
    '见"市交通局":https://a/b 说"`新桥`"': '见市交通局 说"新桥"',
    "[新桥][1][通车][]": "新桥通车",
    "'''''新'''''桥'''通'''车''了''": "新桥通车了",
    "见::新桥::通车，a::b::，:: c ::": "见新桥通车，a::b::，:: c ::",
    "见==新桥==通车，== 标题 ==\n==尾==": "见新桥通车，== 标题 ==\n==尾==",
    "{{nowrap|6.3级}}{{lang|de|Wien}}{{tsl|en|a|桥}}{{color|red|{{nobr|通车}}}}": "6.3级Wien桥通车",
    "{{nowrap|{{nobr|{{small|桥}}}}}}": "桥",
    "{{nowrap|{{nobr|{{small|{{big|桥}}}}}}}}": "",
    "12m<sup>2</sup>、10<sup> -5 </sup>": "12m²、10⁻⁵",
    "CO<sub>2</sub>、桥<sub>3</sub>": "CO2、桥<sub>3</sub>",
    "10<sup>12345</sup>，a<sup>+0</sup>": "10<sup>12345</sup>，a⁺⁰",
}


@pytest.mark.parametrize("page", KEPT)
def test_words_inside_mark_up_stay(page: str) -> None:
    assert told(clean_inline, page)[0] == KEPT[page]


FAR = "桥" * 2000
DAYS = {
    "<time>2031-03-04</time> \n新桥": ["date line: <time>2031-03-04</time> ", "day: 2031-03-04"],
    "新桥<time>2031-03-04</time>": [],
    "{{新闻|日期=2031年3月4日|来源=晚报}}新桥": [
        "template: {{新闻|日期=2031年3月4日|来源=晚报}}",
        "day: 2031年3月4日",
    ],
    "{{date|March 4, 2031}}{{日期|2031}}": [
        "template: {{date|March 4, 2031}}{{日期|2031}}",
        "day: March 4, 2031",
    ],
    "{{晚报| 发布日期 = 2031-03-04 }}": [
        "template: {{晚报| 发布日期 = 2031-03-04 }}",
        "day: 2031-03-04 ",
    ],
    f"{FAR[19:]}{{{{date|2031年3月4日}}}}桥": [
        "template: {{date|2031年3月4日}}",
        "day: 2031年3月4日",
    ],
    f"{FAR[18:]}{{{{date|2031年3月4日}}}}桥": [
        "template: {{date|2031年3月4日}}",
        "day: 2031年3月4日",
    ],
    f"{FAR[17:]}{{{{date|2031年3月4日}}}}桥": ["template: {{date|2031年3月4日}}"],
    f"{FAR[16:]}{{{{date|2031年3月4日}}}}桥": ["template: {{date|2031年3月4日}}"],
    f"{FAR}{{{{date|2031年3月4日}}}}": ["template: {{date|2031年3月4日}}"],
}


@pytest.mark.parametrize("page", DAYS)
def test_fields_of_a_template_may_say_the_day(page: str) -> None:
    assert told(clean_inline, page)[1:] == DAYS[page]


def test_a_line_of_blanks_before_a_name_of_a_heading_takes_no_time() -> None:
    traced = Traced("海州新桥" + " " * 60_000 + "通车 {#bridge}\n")
    begun = process_time()
    clean_inline(traced)
    assert process_time() - begun < 1
    assert traced.text.split() == ["海州新桥", "通车"]


@pytest.mark.parametrize("page", NUMBERED)
def test_numbers_of_notes_go_with_the_notes(page: str) -> None:
    assert told(leave_notes, page) == NUMBERED[page]


LONG = "注" * 119
SIGNED = {
    "市民①说好。\n\n①省粮食局": ["市民说好。\n\n", "note: ①", "note: ①省粮食局"],
    "市民*说好。\n\n* 省粮食局": ["市民说好。\n\n", "note: *", "note: * 省粮食局"],
    "市民*说*好。\n\n* 省粮食局": ["="],
    "市民＊说＊好。\n\n＊ 省粮食局": ["="],
    "市民＊说好。\n\n＊ 省粮食局": ["市民说好。\n\n", "note: ＊", "note: ＊ 省粮食局"],
    "市民**说好。\n**省粮食局": ["市民说好。\n", "note: **", "note: **省粮食局"],
    "市民†说好。\n桥长二里。\n†省粮食局": [
        "市民说好。\n桥长二里。\n",
        "note: †",
        "note: †省粮食局",
    ],
    "市民²说（注1）好（注）。\n桥\n²省局\n（注1）市局\n（注）县局": [
        "市民说好。\n桥\n\n\n",
        "note: ²",
        "note: （注1）",
        "note: （注）",
        "note: ²省局",
        "note: （注1）市局",
        "note: （注）县局",
    ],
    # An item of a list, to which nothing points; a sign that stands twice; no line between.
    "①新桥通车\n②公园开放": ["="],
    "市民①说①好。\n桥\n①省粮食局": ["="],
    "市民①说好。\n①省粮食局": ["市民说好。\n", "note: ①", "note: ①省粮食局"],
    "市民①说好\n①省粮食局": ["市民说好\n", "note: ①", "note: ①省粮食局"],
    "①市民说①好。\n桥": ["="],
    "市民说好。\n①省粮食局\n市民①": ["="],
    "，①市民说好。\n桥\n①省粮食局": ["="],
    f"市民①说好。\n桥\n①{LONG}": ["市民说好。\n桥\n", "note: ①", "note: ①注×119"],
    f"市民①说好。\n桥\n①{LONG}长": ["="],
}


@pytest.mark.parametrize("page", SIGNED)
def test_signs_of_notes_go_with_the_notes(page: str) -> None:
    assert told(leave_notes, page) == SIGNED[page]


MORE = {
    "τ 繼續閱讀\nω　继续阅读": ["τ\nω　继续阅读", "link:  繼續閱讀"],
    "都说桥好。” […] More\nτ Read more\n": [
        "都说桥好。”\nτ\n",
        "link:  […] More",
        "link:  Read more",
    ],
    "τ阅读全文\n请阅读全文": ["="],
    "τ（譯者：林曉舟/核稿：何清）1310304\nω(实习编译：林晓舟)\nτ（審稿：何清）": [
        "τ\nω\nτ",
        "editors: （譯者：林曉舟/核稿：何清）1310304",
        "editors: (实习编译：林晓舟)",
        "editors: （審稿：何清）",
    ],
}


@pytest.mark.parametrize("page", MORE)
def test_links_to_more_behind_a_sentence_are_left_out(page: str) -> None:
    assert told(leave_notes, page) == MORE[page]


@pytest.mark.parametrize(
    ("page", "made"),
    [
        ("新桥通车。（看完整報導）公园开放。（看完整報導）菜价回落。（看完整報導）早稻熟了。", 3),
        ("新桥通车。（看完整報導）公园开放。（看完整報導）菜价回落。", 0),
        ("新桥通车。[全文](a)公园开放。[全文](b)菜价回落。[全文](c)早稻熟了。", 0),
    ],
)
def test_three_links_to_more_in_a_line_part_its_items(page: str, made: int) -> None:
    assert told(leave_notes, page)[0].count("\n") == made
