"""Where columns begin and end, and what a line's place in its column says of paragraphs.

A picture, a quotation or an advertisement may stand in a column beside its lines: these are full
although they end before the column does.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.tuned.order import Columns

_UNBROKEN = re.compile(r"[!-~]{1,40}[。，、；：）”]{0,2}")
Obstacles = list[tuple[Area, int]]
"""What text may run around, the topmost first, and the run that it is of; -1 if of none."""


@dataclass(frozen=True, slots=True)
class Column:
    """The left and the right edge of a column; of vertical type, its top and its bottom."""

    start: float
    end: float


def ends_of(line: TypeLine) -> tuple[float, float]:
    """Return where a line begins and ends along its own direction."""
    area = line.area
    return (area.y0, area.y1) if line.vertical else (area.x0, area.x1)


def columns_of(runs: list[list[Piece]], size: float) -> list[Column]:
    """Return the column of each run; a run of few lines takes one that it fits into."""
    ends = [[ends_of(line) for line in text_in(run)] for run in runs]
    found = [
        Column(min((a for a, _ in each), default=0.0), max((b for _, b in each), default=0.0))
        for each in ends
    ]
    full = [column for column, each in zip(found, ends, strict=True) if len(each) > 3]
    columns, slack = [], 0.5 * size
    for column in found:
        wider = [c for c in full if c.start - slack <= column.start and column.end <= c.end + slack]
        columns.append(min(wider, key=lambda c: c.end - c.start, default=column))
    return columns


def text_in(pieces: list[Piece]) -> list[TypeLine]:
    """Return the lines of pieces of text."""
    return [line for piece in pieces if piece.kind == "text" for line in piece.lines]


def sets_in(runs: list[list[Piece]], columns: list[Column], size: float) -> bool:
    """Say whether paragraphs begin set in, on this page."""
    found = [
        is_set_in(line, column, size)
        for run, column in zip(runs, columns, strict=True)
        for line in text_in(run)
    ]
    return sum(found) > Columns.SET_IN * len(found)


def is_set_in(line: TypeLine, column: Column, size: float) -> bool:
    """Say whether a line begins as far in as the first of a paragraph does."""
    least, most = Columns.INDENT
    return least * size < ends_of(line)[0] - column.start < most * size


def is_full(line: TypeLine, column: Column, size: float, below: str = "") -> bool:
    """Say whether a line reaches its column's end, but for a mark or a word that did not fit.

    A figure or a Latin word that begins the next line is not broken: 6.2%。
    """
    unbroken = _UNBROKEN.match(below)
    room = Columns.NEAREST + (Columns.LATIN * len(unbroken[0]) if unbroken else 0.0)
    return column.end - ends_of(line)[1] < room * size


def is_centred(line: TypeLine, column: Column, size: float) -> bool:
    """Say whether a line stands in the middle of its column, room on both sides."""
    start, end = ends_of(line)
    before, after = start - column.start, column.end - end
    return min(before, after) > Columns.CENTRED * size and abs(before - after) < size


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
