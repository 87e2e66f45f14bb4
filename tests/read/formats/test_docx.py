"""A DOCX document: its text boxes, content controls and tables, and what damages one."""

import io

import docx
import pytest
from docx.oxml import parse_xml

from briefing.errors import InputError
from briefing.read.formats.packed.docx import text_of

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def box(words: str) -> str:
    return f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def told(*blocks: str) -> list[str]:
    document = docx.Document()
    for place, block in enumerate(blocks):
        start = block.index(">") if block.index(">") < block.find("/>") or "/>" not in block else 0
        head, tail = block[:start], block[start:]
        document.element.body.insert(place, parse_xml(f"{head} {NAMES}{tail}"))
    made = io.BytesIO()
    document.save(made)
    return text_of(made.getvalue(), "a.docx").rstrip("\n").split("\n\n")


BOLD = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (paragraph("新桥"), ["新桥"]),
        # A box stands behind the paragraph that holds it; Word writes it twice.
        (run(f"<w:t>新桥</w:t><w:pict>{box('框')}</w:pict>"), ["新桥", "框"]),
        (
            run(
                f"<mc:AlternateContent><mc:Choice>{box('框')}</mc:Choice>"
                f"<mc:Fallback>{box('旧框')}</mc:Fallback></mc:AlternateContent>"
            ),
            ["框"],
        ),
        (
            run(
                "<mc:AlternateContent><mc:Choice/>"
                f"<mc:Fallback>{box('旧框')}</mc:Fallback></mc:AlternateContent>"
            ),
            ["旧框"],
        ),
        (
            run(
                f"<mc:AlternateContent><mc:Fallback>{box('旧框')}</mc:Fallback>"
                "</mc:AlternateContent>"
            ),
            ["旧框"],
        ),
        # Content controls and tables.
        (
            f"<w:sdt><w:sdtPr>{paragraph('不读')}</w:sdtPr><w:sdtContent>{paragraph('新桥')}"
            "</w:sdtContent></w:sdt>",
            ["新桥"],
        ),
        (
            f"<w:tbl><w:tblPr/><w:tr><w:tc>{paragraph('品种')}</w:tc>"
            f"<w:tc>{paragraph('价')}{paragraph('格')}</w:tc></w:tr></w:tbl>",
            ["| 品种 | 价 格 |"],
        ),
        (BOLD.format("桥" * 80), [f"**{'桥' * 80}**"]),
        (BOLD.format("桥" * 81), ["桥" * 81]),
    ],
)
def test_blocks_are_read_in_their_order(block: str, lines: list[str]) -> None:
    assert told(block) == lines


def test_a_document_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match=r"cannot read 'a.docx': the archive is damaged \("):
        text_of(b"PK", "a.docx")
