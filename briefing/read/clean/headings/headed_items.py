"""Lists whose lines hold a story each: its headline, perhaps who wrote it and when, its text."""

import re
from collections.abc import Iterator

from briefing.read.clean.lines import TextLine, count_han, han_in, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.datelines import head_dateline
from briefing.read.tuned.clean_stories import OneLine

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
