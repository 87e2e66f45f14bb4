"""A DOCX document as text: paragraphs, tables and text boxes in the order of the document."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError

from briefing.errors import InputError
from briefing.read.formats.packed import archive
from briefing.read.formats.packed.archive import table_lines
from briefing.read.tuned.formats import Documents

_DOCUMENT = "word/document.xml"
_DAMAGE = (OpcError, LxmlError, AttributeError, TypeError, IndexError, AssertionError)
"""What python-docx raises on a document that is no document, beside what the archive does."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = {
    *(f"{_W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "footnoteReference")),
    *(f"{_W}{name}" for name in ("endnoteReference", "commentReference", "rt")),
    *(f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "tblPr")),
}
"""Deleted, moved away, hidden, or a mark of something that stands elsewhere."""
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_HEADINGS = ("heading", "标题", "標題", "title")


def text_of(data: bytes, name: str) -> str:
    """Return the paragraphs of a document; those in a heading style are marked with `#`.

    Text boxes stand where they are anchored; what a change of the author deleted is left out.

    Raises:
        InputError: it is damaged, beyond bounds, or no DOCX document.
    """
    with archive.open_archive(data, name) as opened:
        archive.read_entry(opened, _DOCUMENT, name)
        for entry in opened.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                archive.read_entry(opened, entry.filename, name)
    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: style.name or "" for style in document.styles}
        lines = list(_blocks(document.element.body, styles))
    except (*archive.DAMAGE, *_DAMAGE) as error:
        reason = str(error) or type(error).__name__
        raise InputError(
            f"cannot read '{name}': the document is damaged ({reason}). Save it again."
        ) from error
    return "\n\n".join(lines) + "\n"


def _blocks(parent: Any, styles: dict[str, str]) -> Iterator[str]:
    """Yield the lines of a body, a cell, a content control or a text box."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{_W}tbl":
            rows = [_own(row, "tc", child) for row in _own(child, "tr", child)]
            yield from table_lines([[list(_blocks(cell, styles)) for cell in row] for row in rows])
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _blocks(child, styles)


def _own(around: Any, kind: str, table: Any) -> list[Any]:
    """Return the rows or cells in an element that are of this table, not of one inside it."""
    inside = around.iter(f"{_W}{kind}")
    return [part for part in inside if next(part.iterancestors(f"{_W}tbl"), None) is table]


def _paragraph(paragraph: Any, styles: dict[str, str]) -> Iterator[str]:
    runs = [run for run in paragraph.iter(f"{_W}r") if _is_read(run, paragraph)]
    words = "".join(_words(run) for run in runs)
    if words.strip():
        level = _level(paragraph, styles)
        told = [run for run in runs if _words(run).strip()]
        bold = all(_is_on(run, "b") for run in told) and "\n" not in words.strip()
        if level:
            yield f"{'#' * level} {' '.join(words.split())}"
        elif bold and len(words.strip()) <= Documents.BOLD_CHARS:
            yield f"**{words.strip()}**"
        else:
            yield from (line for line in words.split("\n") if line.strip())
    for box in paragraph.iter(f"{_W}txbxContent"):
        # Word writes a box twice: once for itself, once for programs that are older.
        twice = next(box.iterancestors(_FALLBACK), None)
        outer = next(box.iterancestors(f"{_W}txbxContent"), None)
        if outer is None and (twice is None or not _has_choice(twice)):
            yield from _blocks(box, styles)


def _has_choice(fallback: Any) -> bool:
    choice = fallback.getparent().find(_CHOICE)
    return choice is not None and choice.find(f".//{_W}txbxContent") is not None


def _is_read(run: Any, paragraph: Any) -> bool:
    """Return whether a run is the paragraph's own: not deleted, struck out, hidden or a reading."""
    for above in run.iterancestors():
        if above is paragraph:
            break
        if above.tag in _LEFT_OUT or above.tag == f"{_W}txbxContent":
            return False
    return not any(_is_on(run, mark) for mark in ("vanish", "strike", "dstrike"))


def _words(run: Any) -> str:
    return "".join(
        (part.text or "") if part.tag == f"{_W}t" else _MARKS.get(part.tag, "") for part in run
    )


def _is_on(run: Any, name: str) -> bool:
    """Return whether a run is set so: bold, struck out, hidden."""
    mark = run.find(f"{_W}rPr/{_W}{name}")
    return mark is not None and mark.get(f"{_W}val") not in {"0", "false"}


def _level(paragraph: Any, styles: dict[str, str]) -> int:
    """Return the level of a heading, 0 if it is none."""
    outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    if outline is not None and (outline.get(f"{_W}val") or "9") in "012345":
        return int(outline.get(f"{_W}val")) + 1
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    named = styles.get(style.get(f"{_W}val"), "") if style is not None else ""
    if not named.lower().startswith(_HEADINGS):
        return 0
    return next((int(digit) for digit in named if digit in "123456"), 1)
