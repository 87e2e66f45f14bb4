"""Lines that belong to a picture: set below it or beside it, in another type than the text."""

import re

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area, TypeLine

_SAYS = re.compile(r"^(?:[▲▼◀▶△]|[图圖](?:为|為|片|[/／：:]))|[摄攝][）)]?$")
"""Begins or ends a caption; a short one's recognised size says nothing."""
_SMALLER = 0.975
_SMALLER_SEEN = 0.9
"""The same of recognised type, whose size is measured with some error."""


def take_captions(pieces: list[Piece], size: float, font: str) -> list[Piece]:
    """Move captions out of a page's text into the pieces of their pictures; return what is left.

    Args:
        pieces: of a page or a box.
        size: of the text's type.
        font: the text's, empty if the page does not say it.
    """
    pictures = [piece for piece in pieces if piece.kind == "picture"]
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.area.y0):
        if piece.kind == "text":
            line = piece.lines[0]
            least = size * (_SMALLER_SEEN if line.sure else _SMALLER)
            owner = next((p for p in pictures if _is_under(p, line, size)), None)
            differs = line.size < least or (bool(font) and line.font != font)
            differs = differs or (bool(line.sure) and bool(_SAYS.search(line.text)))
            if owner is not None and differs:
                owner.lines.append(line)
                continue
        if piece.kind == "box":
            piece.inner = take_captions(piece.inner, size, font)
        kept.append(piece)
    return kept


def _is_under(picture: Piece, line: TypeLine, size: float) -> bool:
    area, low = picture.area, picture.lines[-1].area.y1 if picture.lines else picture.area.y1
    # On a picture of a page the edge of what is dark over an area is found within a character.
    least = -size if line.sure else -0.3 * size
    if line.sure and picture.lines and _is_told(picture.lines[-1], line, size):
        return False
    near = least < line.area.y0 - low < 1.3 * size
    return near and _inside(area, line.area, size)


def _is_told(last: TypeLine, line: TypeLine, size: float) -> bool:
    """Say whether a caption ended above a line: with a stop, and sooner than the line does."""
    return last.text.endswith("。") and last.area.x1 < line.area.x1 - size


def _inside(picture: Area, line: Area, size: float) -> bool:
    return line.x0 >= picture.x0 - size and line.x1 <= picture.x1 + size
