"""Lines of a text layer that run down: characters below each other, and those that stand loose."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil, log2
from statistics import median

from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.line_grid import LineGrid
from briefing.read.page.marks import Area, TypeLine, around
from briefing.read.tuned.layout import LinesDown, TypeLines


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
        below, above = near.ended_by(line), near.begun_by(line)
        if below is not None:
            below.text, below.area = below.text + line.text, around([below.area, line.area])
            near.put_down(below)
        elif above is not None:
            above.text, above.area = line.text + above.text, around([above.area, line.area])
            near.put_down(above)
        else:
            line.vertical = (mostly and not near.is_last_below(line)) or near.begins_beside(line)
            if line.vertical:
                near.put_down(line)
            kept.append(line)
    return kept


class _Near:
    """The lines of a page, found by the place where each begins or ends."""

    def __init__(self, lines: list[TypeLine]) -> None:
        self.step = max(1.0, median(line.size for line in lines))
        self.feet, self.corners, self.across = (LineGrid(self.step) for _ in range(3))
        self.heads: dict[float, LineGrid] = {}
        """Of the lines up to a size each: how near others stand is told by a line's own."""
        self.rank: dict[int, int] = {}
        """The number of each line that runs down, by its identity: the first one counts."""
        for line in lines:
            if line.vertical:
                self.put_down(line)
            else:
                self.across.put(line, line.area.x0, line.area.y1)

    def put_down(self, line: TypeLine) -> None:
        """Put a line that runs down where it stands now."""
        self.rank.setdefault(id(line), len(self.rank))
        area, middle = line.area, _middle(line.area)
        self.feet.put(line, middle, area.y1)
        self.corners.put(line, area.x0, area.y0)
        up_to = 2.0 ** ceil(log2(max(1.0, line.size)))
        self.heads.setdefault(up_to, LineGrid(up_to)).put(line, middle, area.y0)

    def ended_by(self, line: TypeLine) -> TypeLine | None:
        """Return the line that runs down to where a loose one stands."""
        (least, most), size, area = LinesDown.TOUCHES, line.size, line.area
        found = self.feet.near(
            _both_sides(_middle(area), LinesDown.MIDDLE * size),
            (area.y0 - most * size, area.y0 - least * size),
        )
        return self._first(other for other in found if _touches(other.area, line))

    def begun_by(self, line: TypeLine) -> TypeLine | None:
        """Return the line that runs down from where a loose one stands."""
        (least, most), area = LinesDown.TOUCHES, line.area
        found = [
            other
            for up_to, grid in self.heads.items()
            for other in grid.near(
                _both_sides(_middle(area), LinesDown.MIDDLE * up_to),
                (area.y1 + least * up_to, area.y1 + most * up_to),
            )
        ]
        return self._first(other for other in found if _touches(area, other))

    def is_last_below(self, line: TypeLine) -> bool:
        """Say whether a loose line stands below one that runs across, as its paragraph's last."""
        (least, most), size, area = LinesDown.LAST_BELOW, line.size, line.area
        found = self.across.near(
            _both_sides(area.x0, LinesDown.LAST_SIDE * size),
            (area.y0 - most * size, area.y0 - least * size),
        )
        return any(_is_last_below(other, line) for other in found)

    def begins_beside(self, line: TypeLine) -> bool:
        """Say whether a loose line is the next one of a headline that runs down."""
        (least, most), size, area = LinesDown.NEXT, line.size + 1, line.area
        found = self.corners.near(
            (area.x1 + least * size, area.x1 + most * size),
            _both_sides(area.y0, LinesDown.LEVEL * size),
        )
        return any(_begins_beside(other, line) for other in found)

    def _first(self, lines: Iterable[TypeLine]) -> TypeLine | None:
        return min(lines, key=lambda line: self.rank[id(line)], default=None)


def _middle(area: Area) -> float:
    return (area.x0 + area.x1) / 2


def _both_sides(place: float, aside: float) -> tuple[float, float]:
    return place - aside, place + aside


def _is_last_below(above: TypeLine, line: TypeLine) -> bool:
    """Say whether a short line stands at the side of one that runs across, right below it."""
    if (
        above.vertical
        or len(above.text) < LinesDown.LEAST_ACROSS
        or abs(above.size - line.size) > 1
    ):
        return False
    aside, down = line.area.x0 - above.area.x0, line.area.y0 - above.area.y1
    least, most = LinesDown.LAST_BELOW
    near = least * line.size < down < most * line.size
    return near and abs(aside) < LinesDown.LAST_SIDE * line.size


def _begins_beside(right: TypeLine, line: TypeLine) -> bool:
    """Say whether a short line is the next one, to the left, of a headline that runs down."""
    size, (least, most) = right.size, LinesDown.NEXT
    level = (
        abs(right.area.y0 - line.area.y0) < LinesDown.LEVEL * size
        and abs(right.size - line.size) < 1
    )
    return level and least * size < right.area.x0 - line.area.x1 < most * size


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
    top, foot = (
        min((y for y, _ in ends), default=area.y0),
        max((y for _, y in ends), default=area.y1),
    )
    return replace(area, y0=min(area.y0, top), y1=max(area.y1, foot))
