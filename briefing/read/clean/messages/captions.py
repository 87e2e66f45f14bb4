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
    ends = ((lines[0], lines[-1]) for _, lines in _cues(traced.text))
    spans = [(first.start(), last.start() + len(last[0].rstrip())) for first, last in ends]
    if len(spans) >= Collections.FEWEST_CUES:
        traced.edit(
            Edit(end, start, "", "time")
            for (_, end), (start, _) in pairwise(spans)
            if traced.text[end - 1] in _GOES_ON
        )


def _cues(text: str) -> list[tuple[re.Match[str], list[re.Match[str]]]]:
    """Return the cues that have words, and the lines of each."""
    found = ((cue, list(_LINE.finditer(text, *cue.span("words")))) for cue in _CUE.finditer(text))
    return [(cue, lines) for cue, lines in found if lines]


def _drop_rolled(traced: Traced) -> None:
    """Leave out the lines that a cue repeats of the one before it, if most cues begin so."""
    cues = _cues(traced.text)
    again: list[Edit] = []
    for (_, before), (cue, lines) in pairwise(cues):
        if lines[0][0].strip() == before[-1][0].strip():
            repeated = cue if len(lines) == 1 else lines[0]
            again.append(Edit(*repeated.span(), "", "repeated line"))
    most = Collections.ROLLED_SHARE * (len(cues) - 1)
    if len(cues) >= Collections.FEWEST_CUES and len(again) >= most:
        traced.edit(again)
