"""The order of pieces that no straight cut parts: what must come before what.

Source:
    Breuel, High Performance Document Layout Analysis, 2003: of two pieces one above the other the
    upper comes first; of two side by side the left, unless something wide lies between them.
"""

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import overlap


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
    a, b = one.area, other.area
    if one is other or overlap(a, b) > 0:
        return a.y0 < b.y0
    return a.x1 <= b.x0 and not any(
        overlap(piece.area, a) > 0
        and overlap(piece.area, b) > 0
        and min(a.y0, b.y0) < piece.area.y0 < max(a.y0, b.y0)
        for piece in pieces
    )


def strips_first(parts: list[list[Piece]], size: float) -> list[list[Piece]]:
    """Return parts beside each other, a headline that runs down before the text at its left.

    That it belongs there is certain where nothing, or another headline, begins at its right.
    """
    ordered: list[list[Piece]] = []
    for number, part in enumerate(parts):
        at = len(ordered)
        after = parts[number + 1] if number + 1 < len(parts) else []
        ends = not after or begins_with_head(min(after, key=lambda piece: piece.area.y0))
        if ends and all(p.kind == "head" and any(o.vertical for o in p.lines) for p in part):
            top = min(piece.area.y0 for piece in part)
            while at and _is_level_text(ordered[at - 1], top, size):
                at -= 1
        ordered.insert(at, part)
    return ordered


def _is_level_text(part: list[Piece], top: float, size: float) -> bool:
    first = min(part, key=lambda piece: piece.area.y0)
    return first.kind in {"text", "picture"} and abs(first.area.y0 - top) < 3 * size


def tops_of(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with none above them."""
    tops: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.area.y0):
        if not any(overlap(piece.area, other.area) > 0 for other in tops):
            tops.append(piece)
    return tops


def begins_with_head(piece: Piece) -> bool:
    """Say whether a piece is a headline, or a box or a zone that begins with one."""
    if piece.kind in {"box", "zone"}:
        printed = [inner for inner in piece.inner if inner.kind != "picture"]
        return any(map(begins_with_head, tops_of(printed)))
    return piece.kind == "head"
