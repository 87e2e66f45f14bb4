"""Text that runs around something: the part of its column that is left at a line's level.

A picture, a quotation or an advertisement may stand in a column beside its lines: these are full
although they end before the column does.
"""

from bisect import bisect_left

from briefing.read.page.layout.columns import Column, ends_of
from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.tuned.order import Columns

Obstacles = list[tuple[Area, int]]
"""What text may run around, the topmost first, and the run that it is of; -1 if of none."""


def obstacles_in(runs: list[list[Piece]], page: PageMarks) -> Obstacles:
    """Return all that stands on a page beside lines of text."""
    found = [(area, -1) for area in (*page.pictures, *page.boxes)]
    found += [(piece.area, n) for n, run in enumerate(runs) for piece in run]
    return sorted(found, key=lambda each: each[0].y0)


def narrowed(line: TypeLine, run: int, column: Column, size: float, beside: Obstacles) -> Column:
    """Return what is left of a line's column between the things beside the line.

    Other lines of its run are not beside it.
    """
    first, last = ends_of(line)
    nearest = Columns.NEAREST * size
    if line.vertical or max(column.end - last, first - column.start) < nearest:
        return column
    start, end = column.start, column.end
    above = Columns.ABOVE * size
    low = bisect_left(beside, line.area.y1 + above, key=lambda each: each[0].y0)
    for area, owner in beside[:low]:
        outside = area.x0 >= column.end or area.x1 <= column.start
        if owner == run or outside or area.y1 < line.area.y0 - above:
            continue
        if last < area.x0 + Columns.TOUCHES * size:
            end = min(end, area.x0 - Columns.GAP * size)
        elif first > area.x1 - Columns.TOUCHES * size:
            start = max(start, area.x1 + Columns.GAP * size)
    return Column(start, end)
