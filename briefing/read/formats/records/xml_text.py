"""A document in XML, whatever its vocabulary: headings, paragraphs and the day that it says."""

from collections.abc import Iterable, Iterator
from datetime import date, tzinfo
from statistics import median
from xml.etree.ElementTree import Element

from briefing.read.formats.publication_day import local_day
from briefing.read.formats.records.safe_xml import local_name
from briefing.read.tuned.formats import Pages, Records

_HEADS = {"title", "head", "headline", "hl1", "heading", "article-title", "label-title"}
_PARAGRAPHS = {"p", "para", "simpara", "paragraph", "abstract-p"}
_QUOTES = {"quote", "q"}
_LEFT_OUT = {
    *("footnote", "fn", "note", "indexterm", "table", "informaltable", "table-wrap", "ref-list"),
    *("mediaobject", "fig", "figure", "media", "style", "script", "metadata", "toc", "index"),
    *("rightsinfo", "itemmeta", "catalogref", "subject", "docdata", "pubdata", "tobject"),
    *("journal-meta", "revisiondesc", "encodingdesc", "hl2", "byline-source", "keyword-set"),
}
_DATED = {
    *("date", "pubdate", "date.issue", "pub-date", "datemodified", "issued", "created"),
    *("sent", "versioncreated"),
}
_SAYS_DATE = ("norm", "when", "iso-8601-date", "date.publication", "value", "date")
_TITLED_BY = ("title", "headline", "标题")
_HEAD_STYLES = ("head", "title", "标题", "標題")
Block = tuple[str, str]
"""What a stretch is (head, text) and its words."""


def document_text(root: Element, zone: tzinfo) -> str:
    """Return the text of a document: DocBook, JATS, TEI, NITF, NewsML, OPML, ALTO and their like.

    A heading with a text below is marked with `#`; one above another heading is the document's own.
    Empty if the document has no two paragraphs; `zone` is the clock that its day is told by.
    """
    ways = (_outline, recognised_blocks, _story, _blocks)
    blocks = next(filter(None, (list(way(root)) for way in ways)), [])
    if sum(kind == "text" for kind, _ in blocks) < Records.FEWEST_PARAGRAPHS:
        return ""
    parts = [str(day) for day in [_day(root, zone)] if day is not None]
    for at, (kind, words) in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else ("", "")
        if kind == "head" and below[0] == "head":
            parts += [words] if words != below[1] else []
        else:
            parts.append(f"## {words}" if kind == "head" else words)
    return "\n\n".join(parts) + "\n"


def _blocks(element: Element) -> Iterator[Block]:
    name = local_name(element)
    if name in _LEFT_OUT:
        return
    if name in _HEADS and not any(local_name(each) in _PARAGRAPHS for each in element.iter()):
        inner = [each for each in element if local_name(each) in _HEADS]
        if words := "" if inner else _words(element):
            yield "head", words
            return
    if name in _PARAGRAPHS:
        if words := _words(element):
            yield "text", words
        return
    if name in _DATED and (words := _words(element)):
        yield "head", words
        return
    titled = next((words for key in _TITLED_BY if (words := element.get(key, "").strip())), "")
    if titled and any(local_name(child) in _PARAGRAPHS for child in element):
        yield "head", titled
    for child in element:
        yield from _blocks(child)


def _outline(root: Element) -> Iterator[Block]:
    """Yield the nodes of an outline (OPML): those with more below are headings."""
    nodes = [node for node in root.iter() if local_name(node) == "outline"]
    title = next((node for node in root.iter() if local_name(node) == "title"), None)
    if nodes and title is not None:
        yield "head", _words(title)
    for node in nodes:
        words, note = " ".join(node.get("text", "").split()), node.get("_note", "")
        if words:
            yield "head" if note or len(node) else "text", words
        for part in note.split("\n\n"):
            if part.strip():
                yield "text", " ".join(part.split())


def _story(root: Element) -> Iterator[Block]:
    """Yield the paragraphs of a story of InDesign (ICML): a style of heads names its headlines."""
    for each in root.iter():
        if local_name(each) != "paragraphstylerange":
            continue
        style = each.get("AppliedParagraphStyle", "").rpartition("/")[2].lower()
        parts = [
            "\n" if local_name(inner) == "br" else inner.text or ""
            for inner in each.iter()
            if local_name(inner) in {"br", "content"}
        ]
        for line in "".join(parts).split("\n"):
            if words := " ".join(line.split()):
                yield "head" if any(name in style for name in _HEAD_STYLES) else "text", words


def _day(root: Element, zone: tzinfo) -> date | None:
    for element in root.iter():
        said = [element.text or ""] if local_name(element) in _DATED else []
        said += [value for key, value in element.attrib.items() if key.lower() in _SAYS_DATE]
        if day := next(filter(None, (local_day(words.strip(), zone) for words in said)), None):
            return day
    return None


def _words(element: Element) -> str:
    return " ".join(_raw(element).split())


def _raw(element: Element) -> str:
    parts = [element.text or ""]
    for child in element:
        name = local_name(child)
        inner = "" if name in _LEFT_OUT else _raw(child)
        parts.append(f"“{inner}”" if name in _QUOTES else inner)
        parts.append(child.tail or "")
    return "".join(parts)


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
