"""What is printed on a page: lines of type, rules, boxes and pictures, each with its place.

Lengths are in points for a text layer and in pixels for a picture; y grows downwards.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any


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
