"""A document in XML, whatever its vocabulary, as headings and paragraphs."""

from datetime import timedelta, timezone

import pytest
from defusedxml.ElementTree import fromstring

from briefing.read.formats.records.xml_text import document_text, recognised_blocks

ZONE = timezone(timedelta(hours=8))
TWO = "<para>新桥通车。</para><para>公园开放。</para>"


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        (f"<article><title>新桥</title>{TWO}</article>", ["## 新桥", "新桥通车。", "公园开放。"]),
        # A heading over another heading is the document's own.
        (
            f"<article><title>早报</title><section><title>新桥</title>{TWO}</section></article>",
            ["早报", "## 新桥", "新桥通车。", "公园开放。"],
        ),
        (
            f"<article><title>早报</title><section><title>早报</title>{TWO}</section></article>",
            ["## 早报", "新桥通车。", "公园开放。"],
        ),
        (f"<article>{TWO}<title>完</title></article>", ["新桥通车。", "公园开放。", "## 完"]),
        # One paragraph is no document.
        ("<article><title>早报</title><para>新桥通车。</para></article>", []),
        # The day, from an attribute of a date.
        (
            f"<article><date when='2031-03-04'/><title>新桥</title>{TWO}</article>",
            ["2031-03-04", "## 新桥", "新桥通车。", "公园开放。"],
        ),
        # Notes are left out, quotations get their marks.
        (
            "<article><title>新<fn>注</fn>桥</title><para>他说<quote>好</quote>，"
            f"<b>通车</b>。</para>{TWO}<table><para>表</para></table></article>",
            ["## 新桥", "他说“好”，通车。", "新桥通车。", "公园开放。"],
        ),
        (
            "<body><div title='新桥'><p>新桥通车。</p><p>公园开放。</p></div></body>",
            ["## 新桥", "新桥通车。", "公园开放。"],
        ),
        # An outline (OPML): a node with more below is a heading.
        (
            "<opml><head><title>早报</title></head><body><outline text='要闻'>"
            "<outline text='新桥' _note='新桥通车。'/><outline text='菜价回落。'/></outline>"
            "</body></opml>",
            ["早报", "要闻", "## 新桥", "新桥通车。", "菜价回落。"],
        ),
        # A story of InDesign (ICML): the style of its paragraphs names the headline.
        (
            "<doc><ParagraphStyleRange AppliedParagraphStyle='ParagraphStyle/Headline'>"
            "<Content>新桥</Content></ParagraphStyleRange>"
            "<ParagraphStyleRange AppliedParagraphStyle='ParagraphStyle/Body'>"
            "<Content>新桥通车。</Content><Br/><Content>公园开放。</Content>"
            "</ParagraphStyleRange></doc>",
            ["## 新桥", "新桥通车。", "公园开放。"],
        ),
    ],
)
def test_headings_and_paragraphs_are_told_in_their_order(xml: str, told: list[str]) -> None:
    assert document_text(fromstring(xml), ZONE).split("\n\n") == (
        [*told[:-1], f"{told[-1]}\n"] if told else [""]
    )


@pytest.mark.parametrize(
    "name",
    [
        *("footnote", "fn", "note", "indexterm", "table", "informaltable", "table-wrap"),
        *("ref-list", "mediaobject", "fig", "figure", "media", "style", "script", "metadata"),
        *("toc", "index", "rightsinfo", "itemmeta", "catalogref", "subject", "docdata", "pubdata"),
        *("tobject", "journal-meta", "revisiondesc", "encodingdesc", "hl2", "byline-source"),
        *("keyword-set", "x:figure"),
    ],
)
def test_what_is_no_text_of_the_story_is_left_out(name: str) -> None:
    xml = f"<a xmlns:x='u'><p>新桥<{name}>图</{name}>通车。</p><{name}><p>表</p></{name}>{TWO}</a>"
    parts = document_text(fromstring(xml), ZONE).split()
    assert parts == ["新桥通车。", "新桥通车。", "公园开放。"]


@pytest.mark.parametrize(
    "name", ["title", "head", "headline", "hl1", "heading", "article-title", "label-title"]
)
def test_a_heading_has_many_names(name: str) -> None:
    told = document_text(fromstring(f"<a><{name}>新桥</{name}>{TWO}</a>"), ZONE)
    assert told.startswith("## 新桥\n\n")


@pytest.mark.parametrize("name", ["p", "para", "simpara", "paragraph", "abstract-p"])
def test_a_paragraph_has_many_names(name: str) -> None:
    xml = f"<a><{name}>新桥。</{name}><{name}> </{name}><{name}>公 园。</{name}></a>"
    assert document_text(fromstring(xml), ZONE) == "新桥。\n\n公 园。\n"


@pytest.mark.parametrize(
    "dated",
    [
        *(f"<{name}>2031-03-04</{name}>" for name in ("date", "pubdate", "pub-date", "sent")),
        *(f"<{name}>2031-03-04</{name}>" for name in ("datemodified", "issued", "created")),
        *("<versioncreated>2031-03-04T01:00:00Z</versioncreated>", "<x Norm='20310304T010000Z'/>"),
        *("<x when='2031-03-04'/>", "<x iso-8601-date='2031-03-04'/>", "<x value='2031-03-04'/>"),
        *("<x date.publication='2031-03-04'/>", "<x date=' 2031-03-04 '/>"),
        "<date.issue norm='2031-03-04'/>",
    ],
)
def test_the_day_of_a_document_is_said_in_many_places(dated: str) -> None:
    told = document_text(fromstring(f"<a><head>新桥</head>{TWO}{dated}</a>"), ZONE)
    assert told.startswith("2031-03-04\n\n## 新桥\n\n")
    assert not document_text(fromstring(f"<a>{TWO}<x y='2031-03-04'/></a>"), ZONE).startswith("2")


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        ("<a><head><p>新桥。</p></head><p>公园。</p></a>", "新桥。\n\n公园。\n"),
        (
            "<a><head><title>新桥</title></head><p>一。</p><p>二。</p></a>",
            "## 新桥\n\n一。\n\n二。\n",
        ),
        ("<a><head/><p>一。</p><p>二<q>三</q>。</p></a>", "一。\n\n二“三”。\n"),
        ("<a><b headline=' 新桥 '><p>一。</p><p>二。</p></b></a>", "## 新桥\n\n一。\n\n二。\n"),
        ("<a><b 标题='新桥'><c><p>一。</p><p>二。</p></c></b></a>", "一。\n\n二。\n"),
        ("<a><b title=''><p>一。</p><p>二。</p></b></a>", "一。\n\n二。\n"),
    ],
)
def test_headings_stand_in_elements_and_attributes(xml: str, told: str) -> None:
    assert document_text(fromstring(xml), ZONE) == told


def alto(*blocks: tuple[str, str]) -> str:
    """Blocks of lines, each a height and its words; | parts lines, a blank is a space."""
    told = ""
    for heights, words in blocks:
        lines = zip(heights.split(), words.split("|"), strict=True)
        told += "<TextBlock>"
        for height, line in lines:
            strings = "<SP/>".join(f'<String CONTENT="{word}"/>' for word in line.split(" "))
            told += f'<TextLine HEIGHT="{height}">{strings}</TextLine>'
        told += "</TextBlock>"
    return f'<alto xmlns="urn:a"><Page>{told}</Page></alto>'


def abbyy(*pars: tuple[str, str]) -> str:
    """Paragraphs of lines, each a height and its words."""
    told = ""
    for heights, words in pars:
        told += "<par>"
        for height, line in zip(heights.split(), words.split("|"), strict=True):
            signs = "".join(f"<charParams>{sign}</charParams>" for sign in line)
            told += f'<line t="10" b="{10 + int(height)}"><formatting>{signs}</formatting></line>'
        told += "</par>"
    return f"<document><page><block>{told}</block></page></document>"


BODY = ("20 20 20", "通车|过江|欢庆")
PAGES = {
    alto(("30", "新桥 通车"), BODY): [("head", "新桥 通车"), ("text", "通车\n过江\n欢庆")],
    alto(("25", "新桥"), BODY): [("text", "新桥"), ("text", "通车\n过江\n欢庆")],
    alto(("26", "新桥"), BODY): [("head", "新桥"), ("text", "通车\n过江\n欢庆")],
    alto(("30 30", "新桥|通车"), BODY): [("head", "新桥通车"), ("text", "通车\n过江\n欢庆")],
    alto(("30 20", "新桥|通车"), BODY): [("text", "新桥\n通车"), ("text", "通车\n过江\n欢庆")],
    alto(("x", "新桥"), BODY): [("text", "新桥"), ("text", "通车\n过江\n欢庆")],
    alto(("30", ""), BODY): [("text", "通车\n过江\n欢庆")],
    alto(("20", "新桥")).replace("</TextLine>", '<HYP CONTENT="-"/><x CONTENT="y"/></TextLine>'): [
        ("text", "新桥-")
    ],
    abbyy(("30", "新桥"), BODY): [("head", "新桥"), ("text", "通车过江欢庆")],
    abbyy(("25", "新桥"), BODY): [("text", "新桥"), ("text", "通车过江欢庆")],
    abbyy(("26", "新桥"), BODY): [("head", "新桥"), ("text", "通车过江欢庆")],
    abbyy(("30 20", "新桥|通车"), BODY): [("text", "新桥通车"), ("text", "通车过江欢庆")],
    abbyy(("20 20 20 20 20", "A b|c1|。d|e|桥")): [("text", "A b c1。d e桥")],
    abbyy(("20", " "), BODY): [("text", "通车过江欢庆")],
    abbyy(BODY).replace("<charParams>", "").replace("</charParams>", ""): [
        ("text", "通车过江欢庆")
    ],
    abbyy(BODY).replace("formatting", "other"): [],
    "<document><p>新桥</p></document>": [],
}


@pytest.mark.parametrize("page", PAGES)
def test_blocks_are_heads_or_texts(page: str) -> None:
    assert list(recognised_blocks(fromstring(page))) == PAGES[page]


def test_a_heading_has_sixty_characters_at_most() -> None:
    for made in (alto, abbyy):
        for count, kind in ((60, "head"), (61, "text")):
            first = next(recognised_blocks(fromstring(made(("30", "桥" * count), BODY))))
            assert first == (kind, "桥" * count)
