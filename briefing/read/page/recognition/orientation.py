"""How a page lies: by how surely a few of its lines are read in four ways.

A line is read along itself and from its other end; then its characters are stood abreast, as those
of vertical type, and read again, and once more upside down. On a page of vertical type both
readings are sure from the same end; on one of horizontal type that lies on its side, from opposite
ones, for the recogniser also knows characters whose head points to the left.
"""

from collections.abc import Callable

import numpy as np

from briefing.read.page.recognition.photo import Pixels
from briefing.read.page.recognition.vertical_lines import (
    Box,
    abreast,
    box_slice,
    cut_out,
    is_tall,
    lengths,
)
from briefing.read.tuned.recognition import Lying

Certainty = Callable[[list[Pixels]], float]
"""How sure the characters of some pictures of lines are on the whole, 0 to 1."""


def quarter_turns(pixels: Pixels, boxes: list[Box], certainty: Certainty) -> int:
    """Return how many quarter turns to the left stand a page upright; `certainty` reads lines."""
    tall = [box for box in boxes if is_tall(box)]
    lies_tall = len(tall) > len(boxes) / 2
    sample = _sample(tall if lies_tall else [box for box in boxes if not is_tall(box)])
    cuts = [cut_out(pixels, box) for box in sample]
    upright = [cut if lies_tall else _turned(cut, 3) for cut in cuts]
    along = [_turned(cut, 1) for cut in upright]
    forth, back = certainty(along), certainty([_turned(cut, 2) for cut in along])
    if max(forth, back) < Lying.SURE:
        return 0
    is_vertical = False
    if stood := [strip for cut in upright if (strip := abreast(cut)) is not None]:
        head_up, head_down = certainty(stood), certainty([_turned(cut, 2) for cut in stood])
        is_vertical = max(head_up, head_down) > Lying.SURE and (head_up > head_down) == (
            forth > back
        )
    turns = 0 if lies_tall == is_vertical else 1 if lies_tall else 3
    return turns if forth >= back else (turns + 2) % 4


def _sample(boxes: list[Box]) -> list[Box]:
    """Return some of the longer lines, none at the length of a headline; cut where it is long."""
    longest = sorted(boxes, key=lambda box: -max(lengths(box)))
    found = []
    for box in longest[len(longest) // 4 :][: Lying.SAMPLE]:
        long, high = max(lengths(box)), min(lengths(box))
        found.append(box_slice(box, 0.0, min(1.0, Lying.LONGEST * high / max(long, 1.0))))
    return found


def _turned(cut: Pixels, turns: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(cut, turns))
