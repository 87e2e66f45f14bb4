"""A PDF page turned until its type is upright, whatever way the page lies in the file."""

from collections import Counter
from dataclasses import dataclass
from math import atan2, pi

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.read.page.marks import Area


@dataclass(frozen=True, slots=True)
class Upright:
    """How places in a PDF page become places on the upright page, from its upper left."""

    left: float
    bottom: float
    right: float
    top: float
    """The edges of what is shown of the page, in its own coordinates."""
    quarters: int
    """By how many right angles its lines of type climb, counted against the clock."""

    @property
    def width(self) -> float:
        """Of the upright page."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Of the upright page."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page stands."""
        left, right, over, below = x - self.left, self.right - x, self.top - y, y - self.bottom
        return ((left, over), (below, left), (right, below), (over, right))[self.quarters]

    def area(self, left: float, bottom: float, right: float, top: float) -> Area:
        """Return where a rectangle of the page stands."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def upright(page: pdfium.PdfPage, layer: pdfium.PdfTextPage) -> Upright:
    """Return how a page is turned; one without type lies as the file says."""
    left, bottom, right, top = page.get_bbox()
    turns = Counter(
        _quarters(layer, at)
        for at in range(layer.count_chars())
        if raw.FPDFText_IsGenerated(layer, at) != 1
    )
    usual = turns.most_common(1)[0][0] if turns else (-page.get_rotation() // 90) % 4
    return Upright(left, bottom, right, top, usual)


def _quarters(layer: pdfium.PdfTextPage, at: int) -> int:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(layer, at, matrix)
    return round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4
