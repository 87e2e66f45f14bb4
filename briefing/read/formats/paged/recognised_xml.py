"""Recognised pages in XML: ALTO and ABBYY FineReader's; lines of type, the taller ones headings."""

from collections.abc import Iterable, Iterator
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
    if lines := _named("textline", root.iter()):
        yield from _alto(root, Pages.HEAD_TALLER * median(map(_height, lines)))
        return
    pages = _named("page", root)
    lines = [line for page in pages for line in _named("line", page.iter())]
    if any(local_name(each) == "formatting" for line in lines for each in line):
        yield from _abbyy(pages, Pages.HEAD_TALLER * median(map(_span, lines)))


def _alto(root: Element, tall: float) -> Iterator[Block]:
    for block in _named("textblock", root.iter()):
        lines = _named("textline", block)
        words = "\n".join(filter(None, map(_row, lines)))
        if words:
            head = min(map(_height, lines)) > tall and len(words) <= Pages.HEAD_CHARS
            yield ("head", words.replace("\n", "")) if head else ("text", words)


def _abbyy(pages: list[Element], tall: float) -> Iterator[Block]:
    for par in (par for page in pages for par in _named("par", page.iter())):
        lines = _named("line", par.iter())
        words = ""
        for row in filter(None, map(_characters, lines)):
            parted = words[-1:].isascii() and row[0].isascii() and words[-1:].isalnum()
            words += f" {row}" if parted and row[0].isalnum() else row
        if words:
            head = min(map(_span, lines)) > tall and len(words) <= Pages.HEAD_CHARS
            yield "head" if head else "text", words


def _characters(line: Element) -> str:
    found = _named("charparams", line.iter()) or _named("formatting", line)
    return "".join(each.text or "" for each in found).strip()


def _named(name: str, elements: Iterable[Element]) -> list[Element]:
    return [each for each in elements if local_name(each) == name]


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
