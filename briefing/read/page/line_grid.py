"""Lines by the place of one point of each: those near another are found without a look at all."""

from collections import defaultdict

from briefing.read.page.marks import TypeLine

Cell = tuple[int, int]


class LineGrid:
    """Squares of a page, each with the lines whose point lies in it."""

    def __init__(self, step: float) -> None:
        """Make an empty grid.

        Args:
            step: the side of a square.
        """
        self.step = step
        self.cells: dict[Cell, list[TypeLine]] = defaultdict(list)
        self.where: dict[int, Cell] = {}
        """The square of each line, by its identity."""

    def put(self, line: TypeLine, x: float, y: float) -> None:
        """Put a line at a place, away from where it was before."""
        cell, before = self._cell(x, y), self.where.get(id(line))
        if before == cell:
            return
        if before is not None:
            self.cells[before].remove(line)
        self.cells[cell].append(line)
        self.where[id(line)] = cell

    def near(self, xs: tuple[float, float], ys: tuple[float, float]) -> list[TypeLine]:
        """Return the lines whose points lie between two places, and a few around them."""
        (left, top), (right, foot) = self._cell(xs[0], ys[0]), self._cell(xs[1], ys[1])
        if (right - left + 1) * (foot - top + 1) > len(self.cells):
            return [line for cell in self.cells.values() for line in cell]
        cells = ((x, y) for x in range(left, right + 1) for y in range(top, foot + 1))
        return [line for cell in cells for line in self.cells.get(cell, ())]

    def _cell(self, x: float, y: float) -> Cell:
        return int(x // self.step), int(y // self.step)
