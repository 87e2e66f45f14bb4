"""Lines that programs print around what they show: subtitles, lyrics, what a recogniser found."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.day import day_in_text
from briefing.read.tuned.clean import Wrapped


class Wrapping(NamedTuple):
    """How a program wraps a line of text."""

    reason: str
    line: re.Pattern[str]
    """A whole line; its group `words` is the text."""
    other: re.Pattern[str]
    """A line of the program's own, left out; one that names the file may hold its day."""
    inside: re.Pattern[str]
    """What is no word inside the words."""


_NOTHING = re.compile(r"(?!)")
_WRAPPINGS = (
    Wrapping(
        "time",  # LRC: [00:12.50]words
        re.compile(r"(?:\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\])+(?P<words>.*)"),
        re.compile(r"\[(?:ti|ar|al|au|by|offset|length|re|ve|tool|#)[:：].*\]"),
        re.compile(r"<\d{1,3}:\d\d[.:]\d{1,3}>"),
    ),
    Wrapping(
        "time",  # SubStation Alpha: nine fields before the words
        re.compile(r"Dialogue:(?:[^,，]{0,60}[,，]){9}(?P<words>.*)"),
        re.compile(
            r"\[(?:Script Info|V4\+? Styles|Events|Fonts|Graphics|Aegisub .*)\]|;.*"
            r"|(?:Title|ScriptType|PlayRes[XY]|Format|Style|Comment|WrapStyle|Timer|YCbCr Matrix"
            r"|ScaledBorderAndShadow|Collisions|Original \w+|Script \w+|Synch Point|Video \w+"
            r"|Audio \w+|Last Style Storage|Update Details)\s?:.*"
        ),
        re.compile(r"\{\\[^{}]{0,200}\}|\\[Nnh]"),
    ),
    Wrapping(
        "position",  # PaddleOCR and EasyOCR: where a line stands on the picture, how sure it is
        re.compile(
            r"(?:\[?\d{4}[-/]\d\d[-/]\d\d[ \d:,]*\]?\s?)?(?:\w{1,40}\s)?(?:INFO|DEBUG)?:?\s?"
            r"[\[(]{2,3}[\d.,\s\[\]()]{15,200}[,\]]\s?[(\[]?"
            r"['\"](?P<words>.*)['\"],\s?(?:np\.float\d\d\()?[\d.]+\)?[)\]]{0,3},?"
        ),
        re.compile(r"\[?\d{4}[-/]\d\d[-/]\d\d[ \d:,]*\]?\s?\w{1,40}\s(?:INFO|DEBUG|WARNING):.*"),
        _NOTHING,
    ),
)
_LINKS = re.compile(
    r"(?m)^\s{0,40}(?:References|Visible links|Hidden links|参考|链接)[:：]?[ \t]*\n"
    r"(?:\s*\d{1,4}\.\s+(?:https?|ftp|file|mailto|javascript):\S*[ \t]*(?:\n|\Z)"
    r"|\s*(?:Visible|Hidden) links[:：]?[ \t]*\n)+\s*\Z"
)
_LINK = re.compile(r"#?\[\d{1,4}\](?:RSS|Atom|alternate|next|prev)?")


def unwrap_lines(traced: Traced) -> None:
    """Take out what stands around the words, where half of the lines are wrapped in one way."""
    lines = text_lines(traced.text)
    for wrapping in _WRAPPINGS:
        found = sum(wrapping.line.fullmatch(line.text) is not None for line in lines)
        if found >= Wrapped.FEWEST and found >= Wrapped.SHARE * len(lines):
            own = (line.text for line in lines if wrapping.other.fullmatch(line.text))
            traced.dates += [words for words in own if day_in_text(words) is not None]
            traced.edit(_edits(lines, wrapping))
            return


def drop_link_numbers(traced: Traced) -> None:
    """Take out the numbers of links, and their list at the end, that a text browser prints."""
    listed = _LINKS.search(traced.text)
    if listed is None:
        return
    edits = [Edit(*listed.span(), "", "link")]
    for line in text_lines(traced.text[: listed.start()]):
        marks = list(_LINK.finditer(line.text))
        bare = len(_LINK.sub("", line.text).replace(" ", ""))
        if len(marks) >= Wrapped.FEWEST and bare <= Wrapped.LINK_CHARS * len(marks):
            edits.append(line.left("navigation"))
        else:
            edits += [line.edit(*at.span()) for at in marks]
    traced.edit(edits)


def _edits(lines: Sequence[TextLine], wrapping: Wrapping) -> Iterator[Edit]:
    for line in lines:
        found = wrapping.line.fullmatch(line.text)
        if found is not None:
            yield from line.around(found, "words", reason=wrapping.reason)
            for mark in wrapping.inside.finditer(line.text, found.start("words")):
                yield line.edit(*mark.span(), " " if mark[0].startswith("\\") else "")
        elif wrapping.other.fullmatch(line.text):
            yield line.left("field")
