"""A sheet on which lines of type are placed one by one: as HTML to print, or as the marks it makes.

Its lines are broken here and not by a browser, so that every line's place and part is known and a
column may have any shape.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from briefing.read.page.marks import Area, PageMarks, TypeLine

_NEVER_FIRST = set("，。、；：！？）》」』”’％…—·")
_NEVER_LAST = set("“‘《（「『")
_TOKEN = re.compile(r"[!-~]+|.", re.DOTALL)
_LATIN = 0.56
"""The width of a letter or a figure, in sizes of its type."""


@dataclass
class Line:
    """A printed line and the part that it plays."""

    part: str
    """headline, deck, kicker, body, byline, caption, subhead, quote, table, ad, furniture."""
    text: str
    x: float
    y: float
    size: float
    font: str
    bold: bool = False
    width: float = 0.0
    """To which it is stretched; 0 if it is not."""
    colour: str = "#111"
    down: bool = False
    run: int = 0
    """Lines of one run are written into the file together."""
    story: int = 0
    """Lines of one story stand on the sheet in the order of reading; 0 for none."""

    @property
    def area(self) -> Area:
        """Where it stands."""
        length = self.width or width_of(self.text, self.size)
        if self.down:
            return Area(self.x, self.y, self.x + self.size, self.y + len(self.text) * self.size)
        return Area(self.x, self.y, self.x + length, self.y + self.size)


@dataclass
class Sheet:
    """A page being set."""

    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    boxes: list[tuple[Area, str, str]] = field(default_factory=list)
    """Each with its ground and its frame, as CSS says them; empty for none."""
    pictures: list[Area] = field(default_factory=list)

    def html(self, rng: random.Random) -> str:
        """Return the sheet to be printed, its runs in an order of their own."""
        runs: dict[int, list[Line]] = {}
        for line in self.lines:
            runs.setdefault(line.run, []).append(line)
        ordered = list(runs.values())
        rng.shuffle(ordered)
        shown = [_box(area, f"background:{fill};border:{edge}") for area, fill, edge in self.boxes]
        shown += [_box(area, "background:linear-gradient(#777,#bbb)") for area in self.pictures]
        shown += [_box(area, "background:#333") for area in self.rules]
        shown += [_div(line) for run in ordered for line in run]
        return _FRAME.format(width=self.width, height=self.height, body="".join(shown))

    def marks(self) -> PageMarks:
        """Return what a reader of the printed page would find on it."""
        lines = [
            TypeLine(line.text, line.area, line.size, line.bold, line.font, line.down)
            for line in self.lines
        ]
        boxes = [area for area, _, _ in self.boxes]
        return PageMarks(self.width, self.height, lines, self.rules, boxes, self.pictures)


def width_of(text: str, size: float) -> float:
    """Return how long a text is in one line."""
    return sum(_LATIN if character < "\x7f" else 1.0 for character in text) * size


def broken(text: str, widths: Iterator[float], size: float) -> list[str]:
    """Return a paragraph's lines; `widths` says how wide each may be."""
    tokens = _TOKEN.findall(text)
    lines: list[str] = []
    at = 0
    while at < len(tokens):
        room, end = next(widths), at
        while end < len(tokens) and width_of("".join(tokens[at : end + 1]), size) <= room:
            end += 1
        end = max(end, at + 1)
        while at + 1 < end < len(tokens) and (
            tokens[end][0] in _NEVER_FIRST or tokens[end - 1] in _NEVER_LAST
        ):
            end -= 1
        lines.append("".join(tokens[at:end]))
        at = end
    return lines


def _box(area: Area, style: str) -> str:
    return (
        f'<div style="left:{area.x0:.2f}px;top:{area.y0:.2f}px;width:{area.width:.2f}px;'
        f'height:{area.height:.2f}px;box-sizing:border-box;{style}"></div>'
    )


def _div(line: Line) -> str:
    style = f"left:{line.x:.2f}px;top:{line.y:.2f}px;color:{line.colour};"
    style += f"font:{'bold' if line.bold else 'normal'} {line.size:.2f}px/1 {line.font};"
    if line.width:
        style += f"width:{line.width:.2f}px;text-align-last:justify;"
    if line.down:
        style += "writing-mode:vertical-rl;"
    return f'<div style="{style}">{escape(line.text)}</div>'


_FRAME = """<!DOCTYPE html><meta charset="utf-8"><style>
@page{{size:{width}px {height}px;margin:0}} body{{margin:0;width:{width}px;height:{height}px;
position:relative;overflow:hidden}} div{{position:absolute;white-space:pre}}
</style><body>{body}</body>"""
