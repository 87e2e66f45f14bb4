"""What a step of the cleaning makes of a text, in a form that fits a table."""

import re
from collections.abc import Callable
from datetime import date
from itertools import groupby

from briefing.read.clean.offset_text import Traced
from briefing.records import Issue

PARAGRAPHS = {
    "τ": "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整。",
    "ω": "江湾公园今天起免费开放，每天早上六点到晚上十点，园内新种了两千棵树，还修了一条步道。",
}
_RUN = re.compile(r"(.{1,4}?\n?)\1{15,}")
PARAGRAPHS["δ"] = f"本报讯（记者林晚舟）{PARAGRAPHS['τ']}"


def told(step: Callable[[Traced], object], page: str) -> list[str]:
    """The text that a step leaves, `=` if all, then what it left out, noted and found of the day.

    Pieces alike that follow each other are counted: `6 × prefix: |`; so are signs: `桥×40`.
    The letters of `PARAGRAPHS` stand for paragraphs of a paper.
    """
    traced = Traced(_long(page))
    step(traced)
    issue = traced.in_source(Issue("", date(2031, 3, 4), (), (), ()))
    for piece in issue.skipped:
        assert piece.text == "".join(traced.source[start:end] for start, end in piece.spans)
    made = "=" if traced.text == traced.source else traced.text
    pieces = groupby(f"{piece.reason}: {piece.text}" for piece in issue.skipped)
    counted = [(piece, len(list(alike))) for piece, alike in pieces]
    left = [piece if count == 1 else f"{count} × {piece}" for piece, count in counted]
    notes = [f"note: {note}" for note in issue.notes]
    dates = [f"day: {words}" for words in traced.dates]
    return [_short(each) for each in (made, *left, *notes, *dates)]


def _long(text: str) -> str:
    for letter, words in PARAGRAPHS.items():
        text = text.replace(letter, words)
    return text


def _short(text: str) -> str:
    for letter in reversed(PARAGRAPHS):
        text = text.replace(PARAGRAPHS[letter], letter)
    return _RUN.sub(lambda run: f"{run[1]}×{len(run[0]) // len(run[1])}", text)
