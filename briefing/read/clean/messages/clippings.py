"""Several texts in one file: stretches marked on a Kindle, files that `head` or `tail` printed."""

import re
from collections.abc import Iterator

from briefing.read.clean.lines import count_han
from briefing.read.clean.offset_text import Edit, Traced, around
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Collections

_CLIPPING = re.compile(
    r"(?m)^\ufeff?(?P<book>\S.*)\r?\n"
    r"[ \t]*-[ \t](?P<where>.{0,60}?"
    r"(?P<kind>标注|標註|笔记|筆記|书签|書籤|剪切|Highlight|Note|Bookmark)"
    r".*\|.*(?:添加于|新增於|Added on).*)\r?\n"
    r"(?P<words>(?:(?!={10})(?:.*\r?\n))*?)={10}[ \t]*\r?$"
)
_OWN = frozenset({"标注", "標註", "剪切", "Highlight"})
"""Kinds that hold the book's words; the others hold the reader's, or none."""
_PRINTED = re.compile(
    r"(?m)^==> (?:[^\n]*[/\\])?(?P<words>[^/\\\n]{1,120}?)"
    r"(?:\.[A-Za-z]\w{0,4})? <==[ \t]*$"
)
"""What `head` and `tail` print over each of several files: ==> news/0001.txt <=="""


def open_clippings(traced: Traced) -> None:
    """Keep the marked words; leave out the book's name, places, notes and bookmarks."""
    if "==========" not in traced.text:
        return
    found = list(_CLIPPING.finditer(traced.text))
    if len(found) < Collections.FEWEST_PARTS:
        return
    traced.dates += [each["where"] for each in found if day_in_text(each["where"])]
    traced.edit(edit for each in found for edit in _edits(each))


def _edits(clipping: re.Match[str]) -> Iterator[Edit]:
    start, end = clipping.span()
    if clipping["kind"] not in _OWN or not clipping["words"].strip():
        yield Edit(start, end, "", "note")
        return
    yield Edit(start, clipping.start("words"), "\n", "field")
    yield Edit(clipping.end("words"), end, "\n", "rule")


def open_printed_files(traced: Traced) -> None:
    """Make the names of files headlines, where `head` printed several; names of no words go."""
    files = list(_PRINTED.finditer(traced.text))
    if len(files) >= Collections.FEWEST_PARTS:
        traced.edit(edit for found in files for edit in _named(found))


def _named(found: re.Match[str]) -> Iterator[Edit]:
    if count_han(found["words"]) < Collections.NAMED_HAN:
        yield Edit(*found.span(), "", "field")
        return
    yield from around(found, "words", "## ", "\n", "field")
