"""Lines of a text layer that run down: characters below each other, and those that stand loose."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from math import ceil, log2
from statistics import median

from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.marks import Area, TypeLine, around
from briefing.read.tuned.page import LinesDown, TypeLines

_Cell = tuple[int, int]


def in_own_lines(glyphs: list[Glyph]) -> list[Glyph]:
    """Return the characters, two of neighbouring lines that run down in the order of these lines.

    PDFium changes round the last of a line and the first of the next where they stand level.
    """
    kept = list(glyphs)
    for at in range(1, len(kept) - 2):
        over, first, second, under = kept[at - 1 : at + 3]
        crossed = _is_right_below(over, second) and _is_right_below(first, under)
        if crossed and not _is_right_below(over, first):
            kept[at], kept[at + 1] = second, first
    return kept


def _is_right_below(over: Glyph, under: Glyph) -> bool:
    """Say whether a character stands in the square below another's."""
    size, (least, most) = over.size, LinesDown.SQUARE
    aside, down = abs(under.x - over.x), under.y - over.y
    near = aside < LinesDown.BESIDE * size and least * size < down < most * size
    return near and over.size == under.size


def stands_below(above: list[Glyph], below: list[Glyph]) -> bool:
    """Say whether some characters stand below others as in a line that runs down."""
    if max(len(above), len(below)) > LinesDown.MOST_ABREAST:
        return False
    first, second = around([g.box for g in above]), around([g.box for g in below])
    size = max(above[0].size, below[0].size)
    middle = abs((first.x0 + first.x1) - (second.x0 + second.x1)) / 2
    step = (second.y0 + second.y1 - first.y0 - first.y1) / 2
    least, most = LinesDown.STEP
    return middle < LinesDown.MIDDLE * size and least * size < step < most * size


def grown_down(lines: list[TypeLine]) -> list[TypeLine]:
    """Return the lines with loose characters put to the vertical line they end or begin."""
    down = [line for line in lines if line.vertical]
    if not down:
        return lines
    count = sum(len(line.text) for line in lines)
    mostly = sum(len(line.text) for line in down) > LinesDown.MOSTLY * count
    near = _Near(lines)
    kept: list[TypeLine] = []
    for line in lines:
        if line.vertical or len(line.text) > LinesDown.LOOSE:
            kept.append(line)
            continue
        if over := near.ended_by(line):
            over.text, over.area = over.text + line.text, around([over.area, line.area])
            near.put_down(over)
        elif under := near.begun_by(line):
            under.text, under.area = line.text + under.text, around([under.area, line.area])
            near.put_down(under)
        else:
            line.vertical = (mostly and not near.is_last_below(line)) or near.begins_beside(line)
            if line.vertical:
                near.put_down(line)
            kept.append(line)
    return kept


class _Grid:
    """Squares of a page, each with the lines of which one point lies in it: few are looked at."""

    def __init__(self, step: float) -> None:
        self.step = step
        """The side of a square."""
        self.cells: dict[_Cell, list[TypeLine]] = defaultdict(list)
        self.where: dict[TypeLine, _Cell] = {}

    def put(self, line: TypeLine, x: float, y: float) -> None:
        """Put a line at a place, away from where it was before."""
        if line in self.where:
            self.cells[self.where[line]].remove(line)
        self.where[line] = self._cell(x, y)
        self.cells[self.where[line]].append(line)

    def near(self, x: float, y: float, reach: float) -> list[TypeLine]:
        """Return the lines whose points lie so near a place, and a few around them."""
        left, top = self._cell(x - reach, y - reach)
        right, foot = self._cell(x + reach, y + reach)
        if (right - left + 1) * (foot - top + 1) > len(self.cells):
            return [line for cell in self.cells.values() for line in cell]
        cells = ((x, y) for x in range(left, right + 1) for y in range(top, foot + 1))
        return [line for cell in cells for line in self.cells.get(cell, ())]

    def _cell(self, x: float, y: float) -> _Cell:
        return int(x // self.step), int(y // self.step)


class _Near:
    """The lines of a page, found by the place where each begins or ends."""

    def __init__(self, lines: list[TypeLine]) -> None:
        step = max(1.0, median(line.size for line in lines))
        self.feet, self.corners, self.across = (_Grid(step) for _ in range(3))
        self.heads: dict[float, _Grid] = {}
        """Of the lines up to a size each: how near others stand is told by a line's own."""
        self.rank: dict[TypeLine, int] = {}
        """The number of each line that runs down: the first one counts."""
        for line in lines:
            if line.vertical:
                self.put_down(line)
            else:
                self.across.put(line, line.area.x0, line.area.y1)

    def put_down(self, line: TypeLine) -> None:
        """Put a line that runs down where it stands now."""
        area = line.area
        self.rank.setdefault(line, len(self.rank))
        self.feet.put(line, area.middle, area.y1)
        self.corners.put(line, area.x0, area.y0)
        up_to = 2.0 ** ceil(log2(max(1.0, line.size)))
        self.heads.setdefault(up_to, _Grid(up_to)).put(line, area.middle, area.y0)

    def ended_by(self, line: TypeLine) -> TypeLine | None:
        """Return the line that runs down to where a loose one stands."""
        found = self.feet.near(line.area.middle, line.area.y0, line.size)
        return self._first(other for other in found if _touches(other.area, line))

    def begun_by(self, line: TypeLine) -> TypeLine | None:
        """Return the line that runs down from where a loose one stands."""
        x, y = line.area.middle, line.area.y1
        found = [other for up_to, grid in self.heads.items() for other in grid.near(x, y, up_to)]
        return self._first(other for other in found if _touches(line.area, other))

    def is_last_below(self, line: TypeLine) -> bool:
        """Say whether a loose line ends the paragraph of one that runs across, right above it."""
        (least, most), size, area = LinesDown.LAST_BELOW, line.size, line.area
        reach = LinesDown.LAST_SIDE * size
        return any(
            least * size < area.y0 - above.area.y1 < most * size
            and abs(area.x0 - above.area.x0) < reach
            and abs(above.size - size) <= 1
            and not above.vertical
            and len(above.text) >= LinesDown.LEAST_ACROSS
            for above in self.across.near(area.x0, area.y0, reach)
        )

    def begins_beside(self, line: TypeLine) -> bool:
        """Say whether a loose line is the next one, to the left, of a headline that runs down."""
        (least, most), area = LinesDown.NEXT, line.area
        return any(
            abs(right.area.y0 - area.y0) < LinesDown.LEVEL * right.size
            and least * right.size < right.area.x0 - area.x1 < most * right.size
            and abs(right.size - line.size) < 1
            for right in self.corners.near(area.x1, area.y0, most * (line.size + 1))
        )

    def _first(self, lines: Iterable[TypeLine]) -> TypeLine | None:
        return min(lines, key=lambda line: self.rank[line], default=None)


def _touches(above: Area, line: TypeLine) -> bool:
    least, most = LinesDown.TOUCHES
    middle = abs(above.x0 + above.x1 - line.area.x0 - line.area.x1) / 2
    near = least < (line.area.y0 - above.y1) / line.size < most
    return middle < LinesDown.MIDDLE * line.size and near


def in_squares(area: Area, glyphs: list[Glyph], size: float) -> Area:
    """Return the area of a line that runs down, as long as the squares of its characters."""
    ends = [
        (glyph.y - TypeLines.ASCENT * size, glyph.y + TypeLines.DESCENT * size)
        for glyph in (glyphs[0], glyphs[-1])
        if glyph.text.isalpha() and ord(glyph.text) >= 0x2E80
    ]
    top, foot = min([area.y0, *(y for y, _ in ends)]), max([area.y1, *(y for _, y in ends)])
    return replace(area, y0=top, y1=foot)
