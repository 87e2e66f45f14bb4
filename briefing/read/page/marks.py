"""What is printed on a page: lines of type, rules, boxes and pictures, each with its place.

Lengths are in points for a text layer and in pixels for a picture; y grows downwards. A page of
vertical type is ordered turned, so that its columns from the right are lines from the top.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import accumulate, product
from typing import Any

from briefing.read.tuned.page import Drawings, LinesDown


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        """Halfway from left to right."""
        return (self.x0 + self.x1) / 2

    def holds(self, other: "Area", slack: float = 0.0) -> bool:
        """Say whether another area lies inside, by its middle and its edges."""
        return (
            other.x0 >= self.x0 - slack
            and other.x1 <= self.x1 + slack
            and other.y0 >= self.y0 - slack
            and other.y1 <= self.y1 + slack
        )


@dataclass(slots=True, eq=False)
class TypeLine:
    """A line of type as it stands on the page: one column's, never across a gutter."""

    text: str
    area: Area
    size: float
    """Of the type: the height and width of a Han character."""
    bold: bool = False
    font: str = ""
    """Its name, if the page says it."""
    vertical: bool = False
    run_in: int = 0
    """How many of its first characters are a head that the text goes on behind, in one line."""
    sure: tuple[float, ...] = ()
    """How sure each character of a recognised line is, 0 to 1; empty if nothing was recognised."""

    def append(self, line: "TypeLine", space: str = "") -> None:
        """Put a line that goes on behind this one to it, over a space that is surely one."""
        self.text += space + line.text
        if self.sure:
            self.sure = (*self.sure, *((1.0,) * len(space)), *line.sure)
        self.area = around([self.area, line.area])

    def part(self, start: int, end: int | None, x0: float, x1: float) -> "TypeLine":
        """Return some of its characters as a line of their own, from `x0` to `x1`."""
        area = replace(self.area, x0=x0, x1=x1)
        return replace(self, text=self.text[start:end], area=area, sure=self.sure[start:end])


@dataclass(slots=True)
class PageMarks:
    """All that is printed on one page."""

    width: float
    height: float
    lines: list[TypeLine] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    """Lines that separate, across or down."""
    boxes: list[Area] = field(default_factory=list)
    """Frames and tinted grounds."""
    pictures: list[Area] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was assumed about the page, is doubtful on it, or was left out."""
    flat: Any = None
    """Of a photographed page: it in grey, flattened, shape (rows, columns), to look at."""

    def with_drawn(self, chosen: Callable[[Area], bool]) -> "PageMarks":
        """Return the page with some of its rules, boxes and pictures only."""
        drawn = (self.rules, self.boxes, self.pictures)
        rules, boxes, pictures = (list(filter(chosen, areas)) for areas in drawn)
        return replace(self, rules=rules, boxes=boxes, pictures=pictures)


def overlap(one: Area, other: Area) -> float:
    """Return how far two areas share the page's width; negative if they stand apart."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def around(areas: list[Area]) -> Area:
    """Return the smallest area around others."""
    return Area(
        min(area.x0 for area in areas),
        min(area.y0 for area in areas),
        max(area.x1 for area in areas),
        max(area.y1 for area in areas),
    )


def framed(rules: list[Area], corners: float, sides: float) -> list[Area]:
    """Return the boxes whose four sides are rules.

    Args:
        rules: of a page.
        corners: how far the ends of a frame's rules may lie apart.
        sides: how far a rule across may lie from the ends of one down.
    """
    across = [rule for rule in rules if rule.width > rule.height]
    down = [rule for rule in rules if rule.height > rule.width]
    boxes = []
    for left, right in product(down, down):
        apart = abs(left.y0 - right.y0) + abs(left.y1 - right.y1)
        if right.x0 <= left.x0 or apart > corners:
            continue
        closing = sum(
            abs(rule.x0 - left.x0) + abs(rule.x1 - right.x1) < corners
            and min(abs(rule.y0 - left.y0), abs(rule.y1 - left.y1)) < sides
            for rule in across
        )
        if closing >= Drawings.FRAME_RULES:
            boxes.append(Area(left.x0, left.y0, right.x1, left.y1))
    return boxes


def is_vertical(page: PageMarks) -> bool:
    """Say whether most of a page's type runs down."""
    down = sum(len(line.text) for line in page.lines if line.vertical)
    return down > LinesDown.MOSTLY * sum(len(line.text) for line in page.lines)


def turned(page: PageMarks) -> PageMarks:
    """Return a page of vertical type as it is ordered."""
    drawn = (page.rules, page.boxes, page.pictures)
    rules, boxes, pictures = ([turned_area(a, page.width) for a in areas] for areas in drawn)
    lines = [
        replace(line, area=turned_area(line.area, page.width), vertical=not line.vertical)
        for line in page.lines
    ]
    return PageMarks(page.height, page.width, lines, rules, boxes, pictures)


def turned_back(line: TypeLine, width: float) -> TypeLine:
    """Return a line of a turned page as it is printed on one so wide."""
    area = line.area
    printed = Area(width - area.y1, area.x0, width - area.y0, area.x1)
    return replace(line, area=printed, vertical=not line.vertical)


def turned_area(area: Area, width: float) -> Area:
    """Return where an area stands on the turned page of one so wide."""
    return Area(area.y0, width - area.x1, area.y1, width - area.x0)


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty strip through a region, cut in its middle."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Where the cut is made."""
        return (self.start + self.end) / 2


def gaps_in(spans: list[tuple[float, float]], least: float) -> list[Gap]:
    """Return the gaps between the first and the last span that none of them touches."""
    ordered = sorted(spans)
    reached = accumulate((end for _, end in ordered), max)
    found = zip(reached, ordered[1:], strict=False)
    return [Gap(reach, start) for reach, (start, _) in found if start - reach >= least]
