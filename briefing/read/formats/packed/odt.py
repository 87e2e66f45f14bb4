"""An ODT document as text: headings, paragraphs, tables and text boxes in order."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read.day import day_of
from briefing.read.formats.packed import archive
from briefing.read.formats.packed.archive import table_lines
from briefing.read.formats.records.safe_xml import parse_xml
from briefing.read.tuned.formats import Documents

_CONTENT, _STYLES = "content.xml", "styles.xml"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LEFT_OUT = {
    *(f"{_TEXT}{name}" for name in ("tracked-changes", "note", "ruby-text", "sequence-decls")),
    *(f"{_TEXT}{name}" for name in ("table-of-content", "hidden-text", "variable-decls")),
    *(f"{_OFFICE}{name}" for name in ("annotation", "forms")),
}
_SPACES = re.compile(r"[ \t\r\n]+")
"""White space in the file; what a reader sees of it has elements of its own."""


def text_of(data: bytes, name: str) -> str:
    """Return the paragraphs of a document; its headings are marked with `#`.

    Raises:
        InputError: it is damaged, beyond bounds, or has no text.

    Source:
        OpenDocument 1.3, part 3 (OASIS).
    """
    if data.startswith(b"PK"):
        with archive.open_archive(data, name) as opened:
            root = parse_xml(archive.read_entry(opened, _CONTENT, name), name)
            styles = root
            if _STYLES in opened.namelist():
                styles = parse_xml(archive.read_entry(opened, _STYLES, name), name)
    else:
        root = styles = parse_xml(data, name)  # the flat form: one file of XML
    body = root.find(f".//{_OFFICE}text")
    if body is None:
        raise InputError(f"cannot read '{name}': the document has no text. Save it again.")
    text = "\n\n".join(_blocks(body, _bold_styles(root))) + "\n"
    return text if day_of(text) is not None else _page_heads(styles) + text


def _page_heads(styles: Element) -> str:
    """Return what stands over the pages of a document, where a day is in it; else nothing."""
    heads = (head for head in styles.iter(f"{_STYLE}header"))
    lines = [" ".join(_words(each).split()) for head in heads for each in head.iter(f"{_TEXT}p")]
    text = "\n".join(line for line in lines if line)
    return f"{text}\n\n" if day_of(text) is not None else ""


def _bold_styles(root: Element) -> set[str]:
    """Return the names of the styles that set type bold."""
    return {
        style.get(f"{_STYLE}name", "")
        for style in root.iter(f"{_STYLE}style")
        for how in style.iter(f"{_STYLE}text-properties")
        if how.get(f"{_FO}font-weight") == "bold" or how.get(f"{_STYLE}font-weight-asian") == "bold"
    }


def _blocks(parent: Element, bold: set[str]) -> Iterator[str]:
    for child in parent:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_TEXT}h":
            if words := " ".join(_words(child).split()):
                yield f"{'#' * min(6, _count(child, 'outline-level'))} {words}"
            yield from _boxes(child, bold)
        elif child.tag == f"{_TEXT}p":
            yield from _paragraph(child, bold)
        elif child.tag == f"{_TABLE}table":
            rows = child.iter(f"{_TABLE}table-row")
            yield from table_lines([[list(_blocks(cell, bold)) for cell in row] for row in rows])
        else:
            yield from _blocks(child, bold)


def _paragraph(paragraph: Element, bold: set[str]) -> Iterator[str]:
    words = _words(paragraph).strip()
    spans = [span for span in paragraph.iter(f"{_TEXT}span") if _words(span).strip()]
    in_spans = "".join(_words(span) for span in spans).strip() == words
    named = [span.get(f"{_TEXT}style-name") for span in spans]
    is_bold = paragraph.get(f"{_TEXT}style-name") in bold or (
        bool(named) and in_spans and all(name in bold for name in named)
    )
    if is_bold and words and "\n" not in words and len(words) <= Documents.BOLD_CHARS:
        yield f"**{words}**"
    else:
        yield from (line for line in words.split("\n") if line.strip())
    yield from _boxes(paragraph, bold)


def _boxes(paragraph: Element, bold: set[str]) -> Iterator[str]:
    for box in paragraph.iter(f"{_DRAW}text-box"):
        yield from _blocks(box, bold)


def _words(parent: Element) -> str:
    """Return the words of a paragraph, without notes, comments and boxes."""
    parts = [_SPACES.sub(" ", parent.text or "")]
    for child in parent:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(_count(child, "c"), 100))
        elif child.tag == f"{_TEXT}tab":
            parts.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag not in _LEFT_OUT and child.tag != f"{_DRAW}frame":
            parts.append(_words(child))
        parts.append(_SPACES.sub(" ", child.tail or ""))
    return "".join(parts)


def _count(element: Element, key: str) -> int:
    said = element.get(f"{_TEXT}{key}", "")
    return int(said) if said.isdigit() else 1
