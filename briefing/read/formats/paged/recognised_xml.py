"""Recognised pages in XML: ALTO and ABBYY FineReader's; lines of type, the taller ones headings."""

from collections.abc import Iterator
from statistics import median
from xml.etree.ElementTree import Element

from briefing.read.formats.records.safe_xml import local_name
from briefing.read.tuned.formats import Pages

Block = tuple[str, str]
"""What a stretch is (head, text) and its words."""


def recognised_blocks(root: Element) -> Iterator[Block]:
    """Yield the blocks of a recognised page, in their order; none of another document.

    Source:
        ALTO (Library of Congress); FineReader XML, schema 10 (ABBYY).
    """
    lines = [each for each in root.iter() if local_name(each) == "textline"]
    if lines:
        yield from _alto(root, Pages.HEAD_TALLER * median(_height(line) for line in lines))
        return
    pages = [each for each in root if local_name(each) == "page"]
    lines = [each for page in pages for each in page.iter() if local_name(each) == "line"]
    if any(local_name(each) == "formatting" for line in lines for each in line):
        yield from _abbyy(pages, Pages.HEAD_TALLER * median(_span(line) for line in lines))


def _alto(root: Element, tall: float) -> Iterator[Block]:
    for block in root.iter():
        if local_name(block) != "textblock":
            continue
        found = [each for each in block if local_name(each) == "textline"]
        rows = [_row(line) for line in found]
        words = "\n".join(row for row in rows if row)
        if words:
            is_head = bool(found) and min(map(_height, found)) > tall
            head = is_head and len(words) <= Pages.HEAD_CHARS
            yield ("head", words.replace("\n", "")) if head else ("text", words)


def _abbyy(pages: list[Element], tall: float) -> Iterator[Block]:
    for par in (each for page in pages for each in page.iter() if local_name(each) == "par"):
        lines = [each for each in par.iter() if local_name(each) == "line"]
        words = ""
        for row in filter(None, map(_characters, lines)):
            parted = words[-1:].isascii() and row[0].isascii() and words[-1:].isalnum()
            words += f" {row}" if parted and row[0].isalnum() else row
        if words:
            head = min(map(_span, lines)) > tall and len(words) <= Pages.HEAD_CHARS
            yield "head" if head else "text", words


def _characters(line: Element) -> str:
    found = [each.text or "" for each in line.iter() if local_name(each) == "charparams"]
    found = found or [each.text or "" for each in line if local_name(each) == "formatting"]
    return "".join(found).strip()


def _span(line: Element) -> float:
    return _number(line, "b") - _number(line, "t")


def _row(line: Element) -> str:
    parts = []
    for each in line:
        if local_name(each) == "sp":
            parts.append(" ")
        parts.append(each.get("CONTENT", "") if local_name(each) in {"string", "hyp"} else "")
    return "".join(parts).strip()


def _height(line: Element) -> float:
    return _number(line, "HEIGHT")


def _number(element: Element, key: str) -> float:
    try:
        return float(element.get(key, "0"))
    except ValueError:
        return 0.0
