"""An EPUB book as text: its pages in reading order."""

import posixpath
import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefing.errors import InputError
from briefing.read.formats import pick
from briefing.read.formats.packed import archive
from briefing.read.formats.records.safe_xml import parse_xml
from briefing.read.tuned.formats import Documents

_CONTAINER = "META-INF/container.xml"
_MOST_TEXT = 20_000_000
_ITEM = re.compile(rb"<li\b.*?</li>", re.S | re.I)
_ITEM_WITH_LINK = re.compile(rb"<li\b[^>]*>\s*<a\b[^>]*href=", re.I)
_PROSE = re.compile(rb"<p\b[^>]*>[^<]{150,}", re.I)
"""Fifty Chinese characters or more: no list."""


def text_of(data: bytes, name: str) -> str:
    """Return the pages of a book, one below the other.

    Raises:
        InputError: it is damaged, beyond bounds, or has no readable page.

    Source:
        EPUB 3.3, W3C: container, package document, spine.
    """
    with archive.open_archive(data, name) as book:
        package = _attribute(
            parse_xml(archive.read_entry(book, _CONTAINER, name), name), "full-path"
        )
        opened = parse_xml(archive.read_entry(book, package, name), name)
        items = {
            item.get("id", ""): item.get("href", "")
            for item in opened.iter()
            if item.tag.endswith("}item") and "html" in item.get("media-type", "")
        }
        order = [
            items[ref.get("idref", "")]
            for ref in opened.iter()
            if ref.tag.endswith("}itemref") and ref.get("idref", "") in items
        ]
        pages: list[str] = []
        for href in dict.fromkeys(order):
            entry = posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(href)))
            page = archive.read_entry(book, entry, name)
            text = pick.text_in(page, name, suffix=".html")
            pages.append(_as_list(text) if _lists_pages(page) else text)
            if sum(map(len, pages)) > _MOST_TEXT:
                raise InputError(f"cannot read '{name}': it has more text than an issue. Split it.")
    if not pages:
        raise InputError(f"cannot read '{name}': the book names no page to read. Save it again.")
    return "\n\n".join(pages)


def _lists_pages(page: bytes) -> bool:
    """Return whether a page lists other pages, each with its first words perhaps."""
    return len(_ITEM_WITH_LINK.findall(page)) > 0 and not _PROSE.search(_ITEM.sub(b"", page))


def _as_list(text: str) -> str:
    """Return a page with its list marked for leaving out; the name and the day over it stay."""
    lines = text.split("\n")
    marked = [
        line
        if at < Documents.LINES_OVER_LIST or not line or line[0] == "<"
        else f"<nav>{line}</nav>"
        for at, line in enumerate(lines)
    ]
    return "\n".join(marked)


def _attribute(root: Element, key: str) -> str:
    return next((node.get(key, "") for node in root.iter() if node.get(key)), "")
