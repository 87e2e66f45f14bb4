"""Digests whose items open with their headline in bold: `- **新桥通车**：海州新桥今天上午通车`."""

import re
from collections.abc import Sequence

from briefing.read.clean.lines import TextLine, count_han, han_in, text_lines
from briefing.read.clean.offset_text import Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Digests

_ITEM = re.compile(
    r"(?:[-*+•▪◦·●■]|\d{1,2}[.、)）])[ \t\u3000]*"
    r"(?:\*\*|__)(?P<head>[^*_\n]{4,80}?)[：:]?(?:\*\*|__)"
    r"[ \t\u3000]*(?:[：:|｜]|[—–]{1,2}|-{1,2})?[ \t\u3000]*(?=\S)"
)
_HEADING = re.compile(r"(?P<mark>#{1,6})[ \t]+(?P<words>.+)")
_SECTION = re.compile(
    "[^\u3400-\u9fffA-Za-z0-9]*[\u3400-\u9fffA-Za-z·、/& ]{2,12}(?:[（(].{1,12}[)）])?"
)
"""The name of a column, perhaps behind a pictograph."""


def open_titled_items(traced: Traced) -> None:
    """Make the bold words that items open with headlines, where a page lists news under sections.

    A story may tell its points so, too: there the heading above says more than a section's name.
    """
    lines = text_lines(traced.text)
    items = [
        (line, found)
        for line in lines
        if (found := _ITEM.match(line.text))
        and count_han(line.text[found.end() :]) >= Digests.NEWS_HAN
    ]
    if len(items) < Digests.FEWEST_ITEMS or not _stand_under_sections(lines, items):
        return
    if han_in(line for line, _ in items) < Digests.SHARE * han_in(lines):
        return
    levels = [len(found["mark"]) for line in lines if (found := _HEADING.fullmatch(line.text))]
    mark = "#" * min(max(levels) + 1, 6)  # below all headings of the page
    traced.edit(
        edit for line, found in items for edit in line.around(found, "head", f"\n{mark} ", "\n\n")
    )
    traced.notes.append(
        f"{len(items)} items of lists are read as stories, their bold words as heads."
    )


def _stand_under_sections(
    lines: Sequence[TextLine], items: Sequence[tuple[TextLine, re.Match[str]]]
) -> bool:
    """Return whether the heading over each item names a section, or an issue by its day."""
    starts = {line.start for line, _ in items}
    over, found = "", []
    for line in lines:
        heading = _HEADING.fullmatch(line.text)
        if heading is not None:
            over = heading["words"]
        elif line.start in starts:
            found.append(over)
    return all(_SECTION.fullmatch(each) or day_in_text(each) for each in found)
