"""Lists whose items hold a story each: its headline, perhaps who wrote it and when, its text."""

import re
from collections.abc import Iterator, Sequence

from briefing.read.clean.lines import TextLine, count_han, han_in, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.datelines import head_dateline
from briefing.read.day import day_in_text
from briefing.read.tuned.clean_stories import Digests, OneLine

_DATED = re.compile(
    r"(?P<head>[^\s。][^。\n]{5,80}?)[ \t\u3000]+"
    r"(?P<signed>(?:[\u3400-\u9fff·]{2,6}[ \t\u3000]+)?"
    r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \t]+\d{1,2}:\d\d(?::\d\d)?)?)[ \t\u3000]+(?=\S)"
)
_SIGNED = re.compile("[\u3400-\u9fff]")
_BARE = re.compile(r"(?P<head>[^\s#>|*。，！？]{8,40}[！？]?)(?P<signed>)[ \t\u3000]+(?=\S)")
_NO_HEAD = re.compile(
    r"[记記]者|通[讯訊][员員]|本[报報]|[）)：:]$|^\d{1,2}月\d{1,2}日|[于於从從自到在至]$|[日时時分許许]$|左右$|前[后後]$"
)
"""Who wrote, what a name or an hour ends, a sentence that goes on with a day."""
_REST_OF_HEAD = re.compile("[^，。：；,]*[。：；]")
"""What stands behind a blank within a headline: it ends before a comma does."""
_PAIRS = tuple(zip("“「『《（(【", "”」』》）)】", strict=True))
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


def open_one_line(traced: Traced) -> None:
    """Give headline and text a line each, where nearly all text stands in lines that hold both."""
    lines = text_lines(traced.text)
    long = [line for line in lines if count_han(line.text) >= OneLine.STORY_HAN]
    if len(long) < OneLine.FEWEST or any(line.text.startswith("#") for line in lines):
        return
    for form in (_DATED, _BARE):
        found = [(line, at) for line in long if (at := _opens(form, line)) is not None]
        held = han_in(line for line, _ in found)
        if len(found) == len(long) and held >= OneLine.SHARE * han_in(lines):
            traced.edit(edit for line, at in found for edit in _edits(line, at))
            traced.notes.append(
                f"{len(found)} lines hold a headline and its text: each is read as a story."
            )
            return


def _opens(form: re.Pattern[str], line: TextLine) -> re.Match[str] | None:
    """Return the headline that a line opens with; a dateline or a mark before text is none."""
    found = form.match(line.text)
    if found is None or any(found["head"].count(a) != found["head"].count(b) for a, b in _PAIRS):
        return None
    rest, head = line.text[found.end() :], found["head"]
    if _NO_HEAD.search(head) or (head[-1].isascii() and rest[0].isascii()):
        return None
    if form is _BARE and _REST_OF_HEAD.match(rest):
        return None
    if form is _DATED and "，" in head and not _SIGNED.match(found["signed"]):
        return None
    told = count_han(rest) >= OneLine.TEXT_HAN and "。" in rest
    filed = head_dateline(line.text) is not None
    return found if told and not filed and count_han(head) > 5 else None


def _edits(line: TextLine, found: re.Match[str]) -> Iterator[Edit]:
    start, end = found.span("signed")
    yield line.edit(0, 0, "\n## ")
    if start < end:
        yield line.edit(found.end("head"), start, "\n")
        yield line.edit(end, found.end(), "\n\n")
    else:
        yield line.edit(found.end("head"), found.end(), "\n\n")


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
