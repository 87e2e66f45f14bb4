"""Recognised pages in XML: blocks in their order, the taller ones headings."""

import pytest
from defusedxml.ElementTree import fromstring

from briefing.read.formats.records.xml_text import recognised_blocks


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
