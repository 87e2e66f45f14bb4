"""An ODT document: headings, bold paragraphs, tables and boxes in their order."""

import pytest

from briefing.errors import InputError
from briefing.read.formats.packed.odt import text_of

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        *(("text", "text"), ("table", "table"), ("draw", "drawing"), ("office", "office")),
        *(("style", "style"), ("fo", "xsl-fo-compatible")),
    )
)
STYLES = (
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="N"><style:text-properties fo:font-weight="normal"/></style:style>'
)


def told(body: str, head: str = "") -> list[str]:
    """The lines of a document in the flat form."""
    data = (
        f"<office:document {NAMES}><office:automatic-styles>{STYLES}{head}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document>"
    )
    return text_of(data.encode(), "a.odt").rstrip("\n").split("\n\n")


P = "<text:p>{}</text:p>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            ('<text:h text:outline-level="2">新 桥</text:h><text:p>通车。</text:p>'),
            ["## 新 桥", "通车。"],
        ),
        ("<text:h>新桥</text:h>", ["# 新桥"]),
        ('<text:h text:outline-level="9">新桥</text:h>', ["###### 新桥"]),
        # Bold by its style, or by that of all its spans.
        ('<text:p text:style-name="B">新桥</text:p>', ["**新桥**"]),
        ('<text:p text:style-name="N">新桥</text:p>', ["新桥"]),
        (P.format('<text:span text:style-name="B">新桥</text:span>'), ["**新桥**"]),
        (P.format('<text:span text:style-name="B">新桥</text:span>通车'), ["新桥通车"]),
        (
            P.format(
                '<text:span text:style-name="B">新桥</text:span>'
                '<text:span text:style-name="N">通车</text:span>'
            ),
            ["新桥通车"],
        ),
        (f'<text:p text:style-name="B">{"桥" * 80}</text:p>', [f"**{'桥' * 80}**"]),
        (f'<text:p text:style-name="B">{"桥" * 81}</text:p>', ["桥" * 81]),
        ('<text:p text:style-name="B">新<text:line-break/>桥</text:p>', ["新", "桥"]),
        # Blanks, tabs, line ends.
        (P.format('新\n  桥<text:s text:c="3"/>通<text:s/>车<text:tab/>了'), ["新 桥   通 车\t了"]),
        (P.format('新<text:s text:c="x"/>桥<text:s text:c="999"/>了'), [f"新 桥{' ' * 100}了"]),
        # What is no text of it.
        (
            P.format("新<text:note>注</text:note>桥<office:annotation>批</office:annotation>。"),
            ["新桥。"],
        ),
        (
            P.format(
                "新<text:ruby-text>x</text:ruby-text>桥<text:hidden-text>y</text:hidden-text>"
            ),
            ["新桥"],
        ),
        (
            (
                f"<text:table-of-content>"
                f"{P.format('目录')}</text:table-of-content>{P.format('新桥')}"
            ),
            ["新桥"],
        ),
        (
            (f"<text:tracked-changes>{P.format('旧')}</text:tracked-changes>{P.format('新桥')}"),
            ["新桥"],
        ),
        (f"<office:forms>{P.format('表')}</office:forms>{P.format('新桥')}", ["新桥"]),
        # Boxes, sections, tables.
        (
            P.format(
                f"新桥<draw:frame><draw:text-box>{P.format('框')}</draw:text-box></draw:frame>"
            ),
            ["新桥", "框"],
        ),
        (f"<text:section>{P.format('新桥')}</text:section>", ["新桥"]),
        (
            f"<table:table><table:table-row><table:table-cell>{P.format('品种')}</table:table-cell>"
            f"<table:table-cell>{P.format('价')}{P.format('格')}</table:table-cell>"
            "</table:table-row></table:table>",
            ["| 品种 | 价 格 |"],
        ),
        ("", [""]),
    ],
)
def test_blocks_are_read_in_their_order(body: str, lines: list[str]) -> None:
    assert told(body) == lines


def test_what_stands_over_the_pages_may_say_the_day() -> None:
    over = f"<style:header>{P.format('晚报 <text:s/> 2031年3月4日')}{P.format(' ')}</style:header>"
    assert told(P.format("新桥通车。"), over) == ["晚报 2031年3月4日", "新桥通车。"]
    assert told(P.format("2031年3月5日"), over) == ["2031年3月5日"]
    assert told(P.format("新桥通车。"), over.replace("2031年", "")) == ["新桥通车。"]


def test_a_document_without_a_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"cannot read 'a.odt': the document has no text"):
        text_of(f"<office:document {NAMES}/>".encode(), "a.odt")
