"""Captions of a film (SRT, WebVTT): cues that repeat the one before, sentences in several cues."""

import re
from itertools import pairwise

from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean_stories import Collections

_TIME = r"(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}"
_CUE = re.compile(
    rf"(?m)^{_TIME}[ \t]+-->[ \t]+{_TIME}.*\n(?P<words>(?:(?!.*-->).*\S.*\n|[ \t]+\n){{0,6}})"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*\n?")
_GOES_ON = ("，", "、", "；", "：")


def open_captions(traced: Traced) -> None:
    """Leave out what cues repeat, and put together the sentences that a comma parts."""
    if "-->" not in traced.text:
        return
    _drop_rolled(traced)
    spans = [
        (lines[0].start(), lines[-1].start() + len(lines[-1][0].rstrip()))
        for cue in _CUE.finditer(traced.text)
        if (lines := list(_LINE.finditer(traced.text, *cue.span("words"))))
    ]
    if len(spans) >= Collections.FEWEST_CUES:
        traced.edit(
            Edit(end, start, "", "time")
            for (_, end), (start, _) in pairwise(spans)
            if traced.text[end - 1] in _GOES_ON
        )


def _drop_rolled(traced: Traced) -> None:
    """Leave out the lines that a cue repeats of the one before it, if most cues begin so."""
    again: list[Edit] = []
    cues, last = 0, ""
    for cue in _CUE.finditer(traced.text):
        lines = list(_LINE.finditer(traced.text, *cue.span("words")))
        if not lines:
            continue
        cues += 1
        if lines[0][0].strip() == last:
            start, end = cue.span() if len(lines) == 1 else lines[0].span()
            again.append(Edit(start, end, "", "repeated line"))
        last = lines[-1][0].strip()
    if cues >= Collections.FEWEST_CUES and len(again) >= Collections.ROLLED_SHARE * (cues - 1):
        traced.edit(again)
