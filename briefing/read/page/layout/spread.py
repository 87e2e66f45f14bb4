"""A double page parted at its gutter, each half to be ordered by itself."""

from dataclasses import replace
from itertools import pairwise

from briefing.read.page.layout.regions import Gap, gaps_in
from briefing.read.page.marks import PageMarks
from briefing.read.page.rotation import is_vertical
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.page import Spread


def halves_of(page: PageMarks, size: float) -> list[PageMarks]:
    """Return the two pages of a double one in reading order; else the page as it is.

    Each thing stands where it stood on the whole.
    """
    gutter = _gutter(page, size) if page.width > Spread.WIDE * page.height else None
    if gutter is None:
        return [page]
    halves = [_half(page, gutter.middle, right=right) for right in (False, True)]
    if min(len(half.lines) for half in halves) < Spread.LEAST_LINES:
        return [page]
    return halves[::-1] if is_vertical(page) else halves


def _gutter(page: PageMarks, size: float) -> Gap | None:
    """Return the strip without type in the middle, if it is wider than those between columns."""
    low, high = (share * page.width for share in Spread.MIDDLE)
    gaps = gaps_in([(line.area.x0, line.area.x1) for line in page.lines], 0.0)
    middle = [gap for gap in gaps if low < gap.middle < high]
    least = max(Spread.GUTTER * size, Spread.WIDER * _between_columns(page, size))
    widest = max(middle, key=lambda gap: gap.end - gap.start, default=None)
    return widest if widest and widest.end - widest.start >= least else None


def _between_columns(page: PageMarks, size: float) -> float:
    """Return how far apart lines of text on one level usually stand."""
    rows = sorted(
        (line for line in page.lines if not line.vertical and line.size < Pieces.HEAD * size),
        key=lambda line: (round(line.area.y1 / size), line.area.x0),
    )
    gaps = (after.area.x0 - before.area.x1 for before, after in pairwise(rows))
    steps = sorted(gap for gap in gaps if 0 < gap < 8 * size)
    return steps[len(steps) // 2] if steps else 0.0


def _half(page: PageMarks, cut: float, *, right: bool) -> PageMarks:
    lines = [line for line in page.lines if (line.area.x0 > cut) == right]
    half = page.with_drawn(lambda area: (area.middle > cut) == right)
    return replace(half, width=page.width - cut if right else cut, lines=lines)
