"""A double page parted at its gutter, each half to be ordered by itself."""

from dataclasses import replace
from itertools import pairwise

from briefing.read.page.marks import Area, PageMarks
from briefing.read.page.rotation import is_vertical

_WIDE = 1.15
"""A page so many times wider than high may be two."""
_MIDDLE = (0.4, 0.6)
"""Where the gutter of a double page lies, as a share of its width."""
_LEAST_GUTTER = 2.4
"""Its width, in characters: both pages have a margin there, columns only one white strip."""
_WIDER = 1.6
"""Than the gutters between columns."""
_LEAST_LINES = 6
"""Of type on each half."""


def halves_of(page: PageMarks, size: float) -> list[PageMarks]:
    """Return the two pages of a double one in reading order; else the page as it is.

    Args:
        page: all that is printed, each thing where it stands; places stay those of the whole.
        size: of the text's type.
    """
    gutter = _gutter(page, size) if page.width > _WIDE * page.height else None
    if gutter is None:
        return [page]
    cut = (gutter[0] + gutter[1]) / 2
    halves = [_half(page, cut, right=right) for right in (False, True)]
    if min(len(half.lines) for half in halves) < _LEAST_LINES:
        return [page]
    return halves[::-1] if is_vertical(page) else halves


def _gutter(page: PageMarks, size: float) -> tuple[float, float] | None:
    """Return the strip without type in the middle, if it is wider than those between columns."""
    spans = sorted((line.area.x0, line.area.x1) for line in page.lines)
    if not spans:
        return None
    gaps, reach = [], spans[0][1]
    for start, end in spans[1:]:
        if start > reach:
            gaps.append((reach, start))
        reach = max(reach, end)
    low, high = (share * page.width for share in _MIDDLE)
    middle = [gap for gap in gaps if low < (gap[0] + gap[1]) / 2 < high]
    if not middle:
        return None
    widest = max(middle, key=lambda gap: gap[1] - gap[0])
    least = max(_LEAST_GUTTER * size, _WIDER * _between_columns(page, size))
    return widest if widest[1] - widest[0] >= least else None


def _between_columns(page: PageMarks, size: float) -> float:
    """Return how far apart lines of text on one level usually stand."""
    rows = sorted(
        (line for line in page.lines if not line.vertical and line.size < 1.24 * size),
        key=lambda line: (round(line.area.y1 / size), line.area.x0),
    )
    steps = sorted(
        after.area.x0 - before.area.x1
        for before, after in pairwise(rows)
        if 0 < after.area.x0 - before.area.x1 < 8 * size
    )
    return steps[len(steps) // 2] if steps else 0.0


def _half(page: PageMarks, cut: float, *, right: bool) -> PageMarks:
    def kept(areas: list[Area]) -> list[Area]:
        return [area for area in areas if ((area.x0 + area.x1) / 2 > cut) == right]

    return replace(
        page,
        width=page.width - cut if right else cut,
        lines=[line for line in page.lines if (line.area.x0 > cut) == right],
        rules=kept(page.rules),
        boxes=kept(page.boxes),
        pictures=kept(page.pictures),
    )
