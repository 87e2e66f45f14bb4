"""The size of recognised type: measured line by line, and settled by the lines around."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import numpy as np

from briefing.read.page.marks import Area
from briefing.read.page.recognition.dewarp import Straightening
from briefing.read.page.recognition.ocr_lines import Seen
from briefing.read.tuned.recognition import SeenSize

Placed = tuple[Seen, Area, float]
"""A line, where it stands on the flat page, the size of its type."""
_FACE = 0.86
"""A character's size as a share of the height of what the recogniser marks as its line."""
_LOOSE = 1.6
"""Text that is spaced out looks at most so many times its size."""
_SAME = 0.06
"""Sizes that differ by less are one."""
_NEAR = 0.1
"""Sizes that differ by less may be measured of one type."""
_HIGHER = 1.12
"""Boxes around larger type are so many times higher than those around text ..."""
_HIGHEST = 1.25
"""... and so many times where text stands right above or below."""
_PITCH = 1.8
"""The most from line to line of text, in characters."""
_LOOKS = 2
"""How often lines are taken for text by those around them that are."""
_ENOUGH = 60
"""Characters by which a size of type is known."""


def measured(line: Seen, flat: Straightening) -> tuple[Area, float]:
    """Return where a line stands on the flat page, and the size of its type."""
    corners = flat(np.array(line.corners))
    x0, x1 = corners[[0, 3], 0].mean(), corners[[1, 2], 0].mean()
    y0, y1 = corners[[0, 1], 1].mean(), corners[[2, 3], 1].mean()
    area = Area(float(x0), float(y0), float(x1), float(y1))
    if runs_down(area):
        return area, area.width * _FACE
    size = area.height * _FACE
    wide = [n for n, character in enumerate(line.text) if "\u3400" <= character <= "\u9fff"]
    steps = [
        (line.places[b] - line.places[a]) * area.width for a, b in pairwise(wide) if b == a + 1
    ]
    if len(steps) >= 2:
        least, most = (share * size for share in SeenSize.STEPS)
        size = min(max(_mean_step(steps), least), most)
    return area, size


def usual_size(found: Sequence[tuple[Seen, float]]) -> float:
    """Return the size that the middle one of all characters has."""
    sizes = sorted(size for line, size in found for _ in line.text)
    return sizes[len(sizes) // 2]


def settled(found: list[Placed], usual: float) -> tuple[list[Placed], list[tuple[Area, float]]]:
    """Return the lines in the size that those around them tell, and the sizes as measured."""
    across = [(line, size) for line, area, size in found if not runs_down(area)]
    # A box set across on a page of vertical type may be in a size of its own.
    boxed = usual_size(across) if sum(len(line.text) for line, _ in across) >= _ENOUGH else usual
    high = _height_of_text(found, boxed)
    steadied = []
    for line, area, size in found:
        own = usual if runs_down(area) else boxed
        steadied.append((line, area, _steadied(line, size, own, area.height / high)))
    lines = _with_level_heads(steadied, found, boxed)
    sizes = [(area, size) for _, area, size in lines]
    for _ in range(_LOOKS):
        text = [area for _, area, size in lines if size < (1 + _NEAR) * boxed]
        lines = [
            (line, area, boxed if _is_text(line, area, size, boxed, high, text) else size)
            for line, area, size in lines
        ]
    return lines, sizes


def runs_down(area: Area) -> bool:
    """Say whether a line is set down the page, by its place."""
    return area.height > 1.5 * area.width


def _mean_step(steps: list[float]) -> float:
    """Return how far characters stand apart: the recogniser says it in few, coarse values."""
    middle = median(steps)
    usual = [step for step in steps if 0.6 * middle < step < 1.6 * middle]
    return sum(usual) / len(usual)


def _steadied(line: Seen, size: float, usual: float, higher: float) -> float:
    """Return the size of a line; between text and headline a short one is text, badly measured.

    Its box may be too high to be one around text.
    """
    stops = line.text.endswith("。")
    if len(line.text) >= SeenSize.SHORT or not 0.8 < size / usual < (1.9 if stops else 1.5):
        return size
    is_head = not stops and len(line.text) > 2 and min(size / usual, higher) > SeenSize.SHORT_HEAD
    return size if is_head else usual


def _with_level_heads(found: list[Placed], raw: list[Placed], usual: float) -> list[Placed]:
    """Return the lines, a short one that stands level with a longer headline in that one's size.

    Those found are in the size of the text if they are short; the raw ones as they were measured.
    """
    heads = [
        (area, size)
        for line, area, size in found
        if size > SeenSize.LEVEL_HEAD * usual and len(line.text) >= SeenSize.SHORT
    ]
    kept = []
    for (line, area, size), (_, _, seen) in zip(found, raw, strict=True):
        beside = (
            other
            for at, other in heads
            if abs(at.y1 - area.y1) < 0.4 * usual and abs(seen / other - 1) < SeenSize.ALIKE
        )
        flat = size == usual and seen > SeenSize.LEVEL_TEXT * usual
        kept.append((line, area, next(beside, size) if flat else size))
    return kept


def _height_of_text(found: list[Placed], usual: float) -> float:
    """Return how high the recogniser's boxes are around lines of the usual size."""
    text = [area for _, area, size in found if abs(size / usual - 1) < _SAME]
    heights = [area.height for area in text if not runs_down(area)]
    return median(heights) if heights else usual / _FACE


def _is_text(
    line: Seen, area: Area, size: float, usual: float, high: float, text: list[Area]
) -> bool:
    """Say whether a line is text, though its size was measured a little otherwise.

    The characters of one that is spaced out to fill its column stand further apart, but its box is
    no higher than others; or little higher, and it stands among lines of text that end where it
    does. A sentence that ends right below a line of text is text, however high its figures are.
    """
    if runs_down(area) or not SeenSize.TIGHT < size / usual < _LOOSE:
        return False
    if size < (1 - _NEAR) * usual:
        return area.height > (1 - _SAME) * high
    if size < (1 + _NEAR) * usual or area.height < _HIGHER * high:
        return True
    near = [o for o in text if 0.5 * usual < abs(area.y1 - o.y1) < _PITCH * usual]
    if line.text.endswith("。") and size < SeenSize.LAST * usual:
        over = [other for other in near if other.y1 < area.y1]
        if any(abs(other.x0 - area.x0) < 0.7 * usual for other in over):
            return True
    return area.height < _HIGHEST * high and any(
        abs(other.x1 - area.x1) < 0.7 * usual and abs(other.x0 - area.x0) < 2.5 * usual
        for other in near
    )
