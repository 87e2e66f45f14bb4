"""The characters of a PDF page's text layer, each with its place, size and font."""

import unicodedata
from ctypes import c_double, create_string_buffer
from dataclasses import dataclass
from math import hypot

import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing.read.page.layer.upright import Upright
from briefing.read.page.marks import Area

_HYPHEN = 2
"""What PDFium calls a hyphen at a line's end."""


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
