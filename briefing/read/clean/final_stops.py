"""Paragraphs that all lack their last full stop, and summaries that break off: … 阅读全文."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from briefing.read.clean.lines import TextLine, text_lines
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import FinalStops

_ENDS = tuple("。！？…!?；：”’」』）)】》〉—.;:,，、|、")
_UNSEEN = " \t\u3000\xa0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_GOES_ON = "；;"
"""Where it ends every paragraph, as in a list, it stands for a full stop."""
_SENTENCE = ("。", "！", "？")
LINK_TO_MORE = (
    r"(?:点击)?(?:阅读|閱讀|查看|展开|继续阅读)(?:全文|原文|更多|详情)?|更多|全文|详情|看完整[报報][导導道]"
    r"|Read [Mm]ore|Continue [Rr]eading|\+\d+ chars"
)
"""The words of a link to the whole text."""
_BREAKS_OFF = re.compile(
    rf"(?:(?<!…)…+|(?<!\.)\.{{3,}})\s*(?:[\[【(（<《]\s*)?(?:{LINK_TO_MORE})\s*(?:[\]】)）>》»→]+\s*)?$"
    rf"|[\[【(（]\s*(?:{LINK_TO_MORE}|…|\.\.\.)\s*[\]】)）]\s*$"
)
_MAY_BREAK_OFF = re.compile(
    r"(?m)(?:全文|原文|更多|详情|[Mm]ore|[Rr]eading|chars|…|\.\.\.|阅读|閱讀|展开)\s*(?:[\]】)）>》»→]+\s*)?$"
)


def leave_broken_ends(traced: Traced) -> None:
    """Leave out the sentence in which a summary breaks off, with its `阅读全文`."""
    if _MAY_BREAK_OFF.search(traced.text):
        traced.edit(_broken(text_lines(traced.text)))


def _broken(lines: Sequence[TextLine]) -> Iterator[Edit]:
    for line in lines:
        found = _BREAKS_OFF.search(line.text)
        if found is None or len(line.text) < FinalStops.PROSE_CHARS:
            continue
        whole = max(line.text.rfind(mark, 0, found.start()) for mark in _SENTENCE) + 1
        if whole:
            yield line.edit(whole, len(line.text), "", "unfinished sentence")


def add_stops(traced: Traced) -> None:
    """Add full stops where nearly all paragraphs, or the last ones of all stories, lack theirs.

    A single paragraph without one breaks off, and is cut elsewhere.
    """
    lines = text_lines(traced.text)
    long = [line for line in lines if _is_prose(line.text)]
    bare = [line for line in long if _lacks_stop(line)]
    widths = [len(line.text) for line in long]
    if len(bare) < FinalStops.FEWEST or (
        max(widths) < FinalStops.UNEVEN * median(widths) and len(long) > 2 * FinalStops.FEWEST
    ):
        return  # too few, or a wrapped text
    # The last before a headline, or of all.
    last = [
        line
        for at, line in enumerate(lines, 1)
        if _is_prose(line.text) and not (at < len(lines) and _is_prose(lines[at].text))
    ]
    of_stories = [line for line in last if _lacks_stop(line)]
    by_stories = len(of_stories) == len(bare) >= FinalStops.SHARE * len(last)
    if len(bare) < FinalStops.SHARE * len(long) and not by_stories:
        return
    traced.edit(Edit(line.end - (line.text[-1] in _GOES_ON), line.end, "。") for line in bare)
    traced.notes.append(
        f"{len(bare)} paragraphs have no full stop at their end, as all of this text: one is added."
    )


def _lacks_stop(line: TextLine) -> bool:
    return not line.text.rstrip(_UNSEEN).endswith(_ENDS) or line.text[-1] in _GOES_ON


def _is_prose(words: str) -> bool:
    return (
        len(words) >= FinalStops.PROSE_CHARS
        and not words.startswith(("#", "|", "<"))
        and any(mark in words for mark in _SENTENCE)
    )
