"""The lines of a text that are not blank, and where HTML has several in one."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from briefing.read.clean.offset_text import MARK_UP, Edit, Traced, around

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_HAN = re.compile("[\u3400-\u9fff]")
_INDENTED = re.compile(r"(?<=[。！？”」])[ \t]*\u3000\u3000(?=\S)")
"""Between two paragraphs whose line end a crawler lost: the indent of the second."""
_INDENT = re.compile(r"(?<=[^\s\u3000])[ \t]*\u3000\u3000(?=\S)")
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

    def left(self, reason: str, text: str = "") -> Edit:
        """Return the edit that leaves the line out."""
        return Edit(self.start, self.end, text, reason)

    def edit(self, start: int, end: int, text: str = "", reason: str = MARK_UP) -> Edit:
        """Return an edit whose places are counted from the line's beginning."""
        return Edit(self.start + start, self.start + end, text, reason)

    def around(
        self,
        found: re.Match[str],
        group: int | str,
        before: str = "",
        behind: str = "",
        reason: str = MARK_UP,
    ) -> tuple[Edit, Edit]:
        """Return the edits that keep one group of a match in the line."""
        return around(found, group, before, behind, reason, self.start)


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


def count_han(text: str) -> int:
    """Return how many Han characters a text has."""
    return len(_HAN.findall(text))


def han_in(lines: Iterable[TextLine]) -> int:
    """Return how many Han characters some lines have."""
    return sum(count_han(line.text) for line in lines)


def part_paragraphs(traced: Traced) -> None:
    """Give each paragraph its own line where a program wrote a whole story into one.

    Its paragraphs are those of HTML, or each begins with two wide blanks.
    """
    if "</p>" in traced.text.lower():
        traced.replace(_PARAGRAPH_END, "\n")
    if _INDENTED.search(traced.text):
        traced.edit(
            line.edit(*blanks.span(), "\n")
            for line in text_lines(traced.text)
            if _INDENTED.search(line.text)
            for blanks in _INDENT.finditer(line.text)
        )
