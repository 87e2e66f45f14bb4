"""The lines of a text that are not blank, and where HTML has several in one."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.read.clean.offset_text import Edit, Traced

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")

_PARAGRAPH_END = re.compile(r"</p>(?=[ \t]*[^\s])", re.IGNORECASE)


class TextLine(NamedTuple):
    """A line that is not blank, without white space at its ends.

    A tuple, since each step that edits a text makes thousands anew.
    """

    start: int
    end: int
    text: str
    gap: bool
    """Whether a blank line stands before it."""


@lru_cache(maxsize=1)
def text_lines(text: str) -> tuple[TextLine, ...]:
    """Return the lines of a text that are not blank."""
    lines: list[TextLine] = []
    at = 0
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        gap = text.count("\n", at, start) > 1 or text.count("\r", at, start) > 2
        lines.append(TextLine(start, start + len(words), words, gap))
        at = start + len(words)
    return tuple(lines)


def part_paragraphs(traced: Traced) -> None:
    """Give each paragraph of HTML its own line: programs write a whole story into one."""
    if "</p>" in traced.text.lower():
        traced.edit(Edit(*end.span(), "\n") for end in _PARAGRAPH_END.finditer(traced.text))
