"""The order of pieces that no straight cut parts: what must come before what.

Source:
    Breuel, High Performance Document Layout Analysis, 2003: of two pieces one above the other the
    upper comes first; of two side by side the left, unless something wide lies between them.
"""

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area


def by_precedence(pieces: list[Piece]) -> list[Piece]:
    """Return pieces in reading order, the topmost first among those that none must precede."""
    left = sorted(pieces, key=lambda piece: (piece.area.y0, piece.area.x0))
    order: list[Piece] = []
    while left:
        free = [piece for piece in left if not any(_before(o, piece, left) for o in left)]
        chosen = (free or left)[0]
        left.remove(chosen)
        order.append(chosen)
    return order


def _before(one: Piece, other: Piece, pieces: list[Piece]) -> bool:
    if one is other:
        return False
    a, b = one.area, other.area
    if overlap(a, b) > 0:
        return a.y0 < b.y0
    if a.x1 > b.x0:
        return False
    # One stands left of the other: before it, unless something wide lies between them.
    return not any(
        overlap(piece.area, a) > 0
        and overlap(piece.area, b) > 0
        and min(a.y0, b.y0) < piece.area.y0 < max(a.y0, b.y0)
        for piece in pieces
    )


def overlap(one: Area, other: Area) -> float:
    """Return how far two areas share the page's width; negative if they stand apart."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)
