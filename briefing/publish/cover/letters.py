"""Letters on the cover: a Han font that ships, and lines that fit their box.

The font is Noto Serif SC Bold with the characters that titles and headlines are made of (NOTICE
and OFL.txt); tests/publish/build_cover_font.py builds it.
"""

import io
import lzma
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from briefing.mandarin.words import cut_words
from briefing.publish.tuned import Cover

FONT = Path(__file__).with_name("noto-serif-sc-bold.ttf.xz")
_MEASURED_AT = 200.0
_NEVER_FIRST = "，。、；：？！）》」』”’…·%％"
_NOWHERE = "\uffff"  # no font has it: its glyph is that of what is missing


@dataclass(frozen=True, slots=True)
class Box:
    """Where lines stand, in pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one size."""

    texts: tuple[str, ...]
    size: float
    """Of the font, in pixels."""


def lacking(text: str) -> str:
    """Return the characters of a text that the font has not."""
    font = _font(_MEASURED_AT)
    missing = bytes(font.getmask(_NOWHERE))
    printed = dict.fromkeys(each for each in text if not each.isspace())
    return "".join(each for each in printed if bytes(font.getmask(each)) == missing)


def fitted(text: str, box: Box, largest: float, smallest: float, most: int) -> Lines:
    """Return a text in lines as large as its box allows; cut with an ellipsis at the smallest.

    There are `most` lines at most; sizes are of the font, in pixels.
    """
    pieces = _pieces(text)
    size = largest
    while True:
        lines = _wrapped(pieces, size, box.width)
        fits = len(lines) <= most and len(lines) * size * Cover.LEADING <= box.height
        if fits and all(_width(line, size) <= box.width for line in lines):
            return Lines(tuple(lines), size)
        if size <= smallest:
            return Lines(_cut(text, size, box, most), size)
        size = max(smallest, size * Cover.SMALLER)


def draw_lines(
    draw: ImageDraw.ImageDraw, lines: Lines, box: Box, fill: tuple[int, int, int]
) -> None:
    """Draw lines from the top of their box."""
    for number, line in enumerate(lines.texts):
        # From the middle of each line: letters of one font stand level then.
        at = (box.left, box.top + (number + 0.5) * lines.size * Cover.LEADING)
        draw.text(at, line, fill=fill, font=_font(lines.size), anchor="lm")


def _pieces(text: str) -> list[str]:
    """Return words, with the marks that may not begin a line, and numbers with their measure."""
    pieces: list[str] = []
    for word in cut_words(text):
        if pieces and (word[0] in _NEVER_FIRST or pieces[-1][-1].isdigit()):
            pieces[-1] += word
        else:
            pieces.append(word)
    return pieces


def _wrapped(pieces: list[str], size: float, width: float) -> list[str]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and _width((lines[-1] + piece).strip(), size) > width:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines if line.strip()]


def _cut(text: str, size: float, box: Box, most: int) -> tuple[str, ...]:
    """Return as much of a text as fits, broken anywhere."""
    room = max(1, min(most, int(box.height / (size * Cover.LEADING))))
    lines = _wrapped(list(text), size, box.width)
    if len(lines) <= room:
        return tuple(lines)
    last = lines[room - 1]
    while last and _width(last + "…", size) > box.width:
        last = last[:-1]
    return (*lines[: room - 1], last + "…")


def _width(text: str, size: float) -> float:
    # It has no hints, so that it grows with its size; each size held takes 4 MB.
    return _font(_MEASURED_AT).getlength(text) * size / _MEASURED_AT


@lru_cache(maxsize=Cover.FONTS_KEPT)
def _font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(_file()), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _file() -> bytes:
    return lzma.decompress(FONT.read_bytes())
