"""Lines of type in reading order, joined into paragraphs."""

from dataclasses import dataclass

from briefing.read.page.layout.blocks import NEVER_FIRST, STOPS, is_credit
from briefing.read.page.layout.columns import (
    Column,
    Obstacles,
    ends_of,
    is_centred,
    is_full,
    is_set_in,
    narrowed,
)
from briefing.read.page.layout.large_type import is_beside_initial
from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import TypeLine
from briefing.read.tuned.order import TypeJoints

_BULLETS = "■●◆▲★▶◎"


@dataclass(slots=True)
class Paragraph:
    """Lines that are written as one."""

    lines: list[tuple[TypeLine, int]]
    """Each with its run."""
    mark: str = ""
    joint: str = ""
    """What stands between two lines."""


class Body:
    """Joins lines into paragraphs; captions wait for the end of their article."""

    def __init__(self, indented: bool, obstacles: Obstacles) -> None:
        self.indented, self.obstacles = indented, obstacles
        self.done: list[Paragraph] = []
        self.open: Paragraph | None = None
        self.column = Column(0.0, 0.0)
        self.waiting: list[Paragraph] = []

    def add(self, piece: Piece, column: Column, run: int) -> None:
        """Take the next piece in reading order."""
        if piece.kind in {"picture", "aside"}:
            if piece.lines:
                self.waiting.append(Paragraph([(line, run) for line in piece.lines]))
        elif piece.kind == "head":
            self.end()
            self.done.append(_headline(piece, run))
        else:
            for line in piece.lines:
                self._add_line(line, column, run)

    def _add_line(self, line: TypeLine, column: Column, run: int) -> None:
        if line.run_in:
            head, rest = _parted(line)
            bold = self.open is not None and all(before.bold for before, _ in self.open.lines)
            paragraph = self._write(head, run, goes_on=bold)
            paragraph.mark = "**"
            self.done.append(paragraph)
            self.open = Paragraph([(rest, run)])
        else:
            goes_on = self.open is not None and self._goes_on(self.open, line, run, column)
            self._write(line, run, goes_on=goes_on)
        self.column = column

    def _write(self, line: TypeLine, run: int, *, goes_on: bool) -> Paragraph:
        """Return the open paragraph, which a line goes on, or which it begins."""
        if not goes_on:
            self._close()
        self.open = self.open or Paragraph([])
        self.open.lines.append((line, run))
        return self.open

    def _goes_on(self, opened: Paragraph, line: TypeLine, run: int, column: Column) -> bool:
        lines = [each for each, _ in opened.lines]
        before, size = lines[-1], line.size
        if line.text[0] in NEVER_FIRST:
            return True
        other = abs(before.size - size) > TypeJoints.SIZE_DIFFERS * size
        if other or before.vertical != line.vertical or (len(lines) == 1 and is_credit(before)):
            return False
        wider = ends_of(before)[1] > column.end + TypeJoints.OVER * size
        if wider and before.bold and not line.bold:
            return False
        over = self.column
        if not _is_one_row(before, line):
            over = narrowed(*opened.lines[-1], over, size, self.obstacles)
        whole, column = column, narrowed(line, run, column, size, self.obstacles)
        if not is_full(before, over, size, line.text) or is_centred(line, column, size):
            return False
        if self._is_head_over(before, line) and not is_full(line, whole, size):
            return False
        if line.text[0] in _BULLETS and before.text[-1] in STOPS:
            return False
        if self.indented:
            return not is_set_in(line, column, size) or is_beside_initial(lines, line)
        return not before.text.endswith("。") or not self._is_apart(before, line)

    def _is_head_over(self, before: TypeLine, line: TypeLine) -> bool:
        """Say whether one of two lines is bold, and so a head; ink of two rows says too little.

        Of recognised rows a paragraph's indent says more.
        """
        seen = line.sure and self.indented and before.text[-1] not in STOPS
        return before.bold != line.bold and (not seen or _is_one_row(before, line))

    def _is_apart(self, before: TypeLine, line: TypeLine) -> bool:
        if line.vertical:
            return before.area.x0 - line.area.x1 > TypeJoints.GAP * line.size
        gap = line.area.y0 - before.area.y1
        return gap < -line.size or gap > TypeJoints.GAP * line.size

    def _close(self) -> None:
        if self.open is not None:
            lines = [line for line, _ in self.open.lines]
            short = sum(len(line.text) for line in lines) < TypeJoints.HEAD_CHARS
            if short and all(line.bold for line in lines) and not lines[-1].text.endswith("。"):
                self.open.mark = "**"
            self.done.append(self.open)
            self.open = None

    def end(self) -> None:
        """Close the article: its captions stand behind its text."""
        self._close()
        self.done += self.waiting
        self.waiting = []


def _parted(line: TypeLine) -> tuple[TypeLine, TypeLine]:
    """Return a line's head that is run in, and the rest of the line."""
    text, area, end = line.text, line.area, line.run_in
    start = len(text) - len(text[end:].lstrip())
    middle = area.x0 + area.width * end / len(text)
    head, rest = line.part(0, end, area.x0, middle), line.part(start, None, middle, area.x1)
    head.bold, rest.run_in = True, 0
    return head, rest


def _is_one_row(before: TypeLine, line: TypeLine) -> bool:
    """Say whether two pieces stand in one row."""
    return abs(before.area.y1 - line.area.y1) < TypeJoints.LEVEL * line.size


def _headline(piece: Piece, run: int) -> Paragraph:
    """Return a headline; its lines are joined without a space where one is as wide as the next."""
    lines = piece.lines
    if lines[0].vertical:
        lines = sorted(lines, key=lambda line: -line.area.x0)
    widest = max(ends_of(line)[1] for line in lines)
    full = all(widest - ends_of(line)[1] < TypeJoints.SHORTER * line.size for line in lines[:-1])
    return Paragraph([(line, run) for line in lines], "# ", "" if full else " ")
