"""An EPUB book as text: its pages in reading order."""

import posixpath
import re
from urllib.parse import unquote

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
        container = parse_xml(archive.read_entry(book, _CONTAINER, name), name)
        package = next(filter(None, (node.get("full-path") for node in container.iter())), "")
        opened = parse_xml(archive.read_entry(book, package, name), name)
        items = {
            item.get("id", ""): item.get("href", "")
            for item in opened.iter()
            if item.tag.endswith("}item") and "html" in item.get("media-type", "")
        }
        spine = (ref.get("idref", "") for ref in opened.iter() if ref.tag.endswith("}itemref"))
        pages: list[str] = []
        for href in dict.fromkeys(items[each] for each in spine if each in items):
            entry = posixpath.normpath(posixpath.join(posixpath.dirname(package), unquote(href)))
            page = archive.read_entry(book, entry, name)
            text = pick.text_in(page, name, suffix=".html")
            # It lists other pages, each with its first words perhaps.
            lists = _ITEM_WITH_LINK.search(page) and not _PROSE.search(_ITEM.sub(b"", page))
            pages.append(_as_list(text) if lists else text)
            if sum(map(len, pages)) > _MOST_TEXT:
                raise InputError(f"cannot read '{name}': it has more text than an issue. Split it.")
    if not pages:
        raise InputError(f"cannot read '{name}': the book names no page to read. Save it again.")
    return "\n\n".join(pages)


def _as_list(text: str) -> str:
    """Return a page with its list marked for leaving out; the name and the day over it stay."""
    lines = text.split("\n")
    over, listed = lines[: Documents.LINES_OVER_LIST], lines[Documents.LINES_OVER_LIST :]
    marked = (f"<nav>{line}</nav>" if line and line[0] != "<" else line for line in listed)
    return "\n".join([*over, *marked])
