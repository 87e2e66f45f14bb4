"""The characters of a PDF page turned upright, each with its place, size and font."""

import unicodedata
from collections import Counter
from ctypes import c_double, create_string_buffer
from dataclasses import dataclass
from math import atan2, hypot, pi

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.read.page.marks import Area

_HYPHEN = 2
"""What PDFium calls a hyphen at a line's end."""


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


@dataclass(slots=True)
class Glyph:
    """A printed character, and where it stands."""

    text: str
    x: float
    """Of its origin."""
    y: float
    """Of its baseline, from the top."""
    box: Area
    size: float
    font: str


def glyphs_of(layer: pdfium.PdfTextPage, turn: Upright) -> list[Glyph]:
    """Return the printed characters of a text layer, in the order of the file."""
    glyphs: list[Glyph] = []
    fonts: dict[int, str] = {}
    loose, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), c_double(), c_double()
    for at in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, at)
        code = ord("-") if code == _HYPHEN else code
        if not _is_printed(layer, at, code):
            continue
        raw.FPDFText_GetLooseCharBox(layer, at, loose)
        raw.FPDFText_GetMatrix(layer, at, matrix)
        raw.FPDFText_GetCharOrigin(layer, at, x, y)
        size = raw.FPDFText_GetFontSize(layer, at) * hypot(matrix.c, matrix.d)
        box = turn.area(loose.left, loose.bottom, loose.right, loose.top)
        font = _font_of(layer, at, fonts)
        origin = turn.point(x.value, y.value)
        if glyphs and _is_of_one(glyphs[-1], origin, box):
            origin = box.x0, origin[1]
        glyphs.append(Glyph(_plain(chr(code)), *origin, box, size, font))
    return glyphs


def _is_of_one(before: Glyph, origin: tuple[float, float], box: Area) -> bool:
    """Say whether a character is drawn in one with the one before it, as a long dash is."""
    same = before.y == origin[1] and origin[0] <= before.x
    return same and box.x0 >= before.box.x1 and box.x0 > origin[0]


def _is_printed(layer: pdfium.PdfTextPage, at: int, code: int) -> bool:
    if code in {0x20, 0xA0}:
        return bool(raw.FPDFText_IsGenerated(layer, at) != 1)
    return code > 0x20 and code != 0xAD and not 0xD800 <= code < 0xE000 and code < 0xFFFE


def _plain(character: str) -> str:
    # Printers write radicals and compatibility forms where the same character is meant.
    if "\u2e80" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff":
        return unicodedata.normalize("NFKC", character)
    return " " if character == "\xa0" else character


def _font_of(layer: pdfium.PdfTextPage, at: int, known: dict[int, str]) -> str:
    found = raw.FPDFText_GetTextObject(layer, at)
    font = raw.FPDFTextObj_GetFont(found) if found else None
    if not font:
        return ""
    key = raw.cast(font, raw.c_void_p).value or 0
    if key not in known:
        name = create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(font, name, 128)
        known[key] = name.value.decode("latin-1").split("+")[-1]
    return known[key]
