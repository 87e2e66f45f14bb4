"""Where columns begin and end, and what a line's place in its column says of paragraphs."""

import re
from dataclasses import dataclass

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import TypeLine

_INDENT = (1.3, 3.2)
"""How far a paragraph's first line is set in, in characters."""
_UNBROKEN = re.compile(r"[!-~]{1,40}[。，、；：）”]{0,2}")
_WIDTH_OF_LATIN = 0.6
"""Of a character, in sizes of type."""


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
    found = [_edges(run) for run in runs]
    full = [
        column
        for column, run in zip(found, runs, strict=True)
        if column and sum(len(piece.lines) for piece in run if piece.kind == "text") > 3
    ]
    columns = []
    for column in found:
        column = column or Column(0.0, 0.0)
        wider = [
            other
            for other in full
            if other.start - 0.5 * size <= column.start and column.end <= other.end + 0.5 * size
        ]
        columns.append(min(wider, key=lambda c: c.end - c.start, default=column))
    return columns


def _edges(run: list[Piece]) -> Column | None:
    ends = [ends_of(line) for piece in run if piece.kind == "text" for line in piece.lines]
    return Column(min(a for a, _ in ends), max(b for _, b in ends)) if ends else None


def sets_in(runs: list[list[Piece]], columns: list[Column], size: float) -> bool:
    """Say whether paragraphs begin set in, on this page."""
    lines = [
        (line, column)
        for run, column in zip(runs, columns, strict=True)
        for piece in run
        if piece.kind == "text"
        for line in piece.lines
    ]
    set_in = sum(is_set_in(line, column, size) for line, column in lines)
    return set_in > 0.03 * len(lines)


def is_set_in(line: TypeLine, column: Column, size: float) -> bool:
    """Say whether a line begins as far in as the first of a paragraph does."""
    least, most = _INDENT
    return least * size < ends_of(line)[0] - column.start < most * size


def is_full(line: TypeLine, column: Column, size: float, below: str = "") -> bool:
    """Say whether a line reaches its column's end, but for a mark or a word that did not fit.

    Args:
        line: the line.
        column: its column.
        size: the size of its type.
        below: the words of the next line; a figure or a Latin word is not broken: 6.2%。
    """
    unbroken = _UNBROKEN.match(below)
    room = 1.4 + (_WIDTH_OF_LATIN * len(unbroken[0]) if unbroken else 0.0)
    return column.end - ends_of(line)[1] < room * size


def is_centred(line: TypeLine, column: Column, size: float) -> bool:
    """Say whether a line stands in the middle of its column, room on both sides."""
    start, end = ends_of(line)
    before, after = start - column.start, column.end - end
    return min(before, after) > 1.5 * size and abs(before - after) < size
