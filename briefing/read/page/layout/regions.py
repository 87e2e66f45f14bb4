"""The reading order of a page: cut along bands and gutters until each region is one column.

A headline reigns over the columns below it. So a region is cut across first where everything below
begins with headlines, or where a rule runs; then down, but never between a headline and columns
that stand lower than it; then across below the headline. What cannot be cut is ordered by what must
come before what.

Source:
    Breuel, High Performance Document Layout Analysis, 2003: of two pieces one above the other the
    upper comes first; of two side by side the left, unless something wide lies between them.
"""

from itertools import combinations, pairwise

from briefing.read.page.layout.pieces import Piece, is_recognised
from briefing.read.page.marks import Area, Gap, around, gaps_in, overlap
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.order import Cuts


def in_order(pieces: list[Piece], rules: list[Area], size: float) -> list[list[Piece]]:
    """Return the pieces in reading order, as runs that each stand in one column."""
    if len(pieces) < 2:
        return [pieces] if pieces else []
    across = gaps_in([(p.area.y0, p.area.y1) for p in pieces], Cuts.BAND * size)
    least = Cuts.GUTTER[is_recognised(pieces)] * size
    gutters = gaps_in([(p.area.x0, p.area.x1) for p in pieces], least)
    bands = [gap for gap in across if _is_band(gap, pieces, rules, size)]
    if bands or (bands := _above_columns(across, gutters, pieces, size)):
        return _cut(pieces, rules, size, bands, down=False)
    if kept := _between_reigns(gutters, pieces, rules, size):
        return _cut(pieces, rules, size, kept, down=True)
    bands = [gap for gap in across if _is_wide_band(gap, pieces, size)]
    if not (bands or gutters or _side_by_side(pieces)):
        return [sorted(pieces, key=lambda piece: (piece.area.y0, piece.area.x0))]
    if bands or (bands := _below_head(across, pieces)):
        return _cut(pieces, rules, size, bands, down=False)
    return [[piece] for piece in by_precedence(pieces)]


def _cut(
    pieces: list[Piece], rules: list[Area], size: float, gaps: list[Gap], *, down: bool
) -> list[list[Piece]]:
    parts: list[list[Piece]] = [[] for _ in range(len(gaps) + 1)]
    for piece in pieces:
        at = piece.area.x0 if down else piece.area.y0
        parts[sum(at >= gap.middle for gap in gaps)].append(piece)
    if down and is_recognised(pieces):
        parts = _strips_first(parts, size)
    return [run for part in parts for run in in_order(part, rules, size)]


def _is_band(gap: Gap, pieces: list[Piece], rules: list[Area], size: float) -> bool:
    """Say whether a strip across separates what is above it from what is below."""
    whole = around([piece.area for piece in pieces])
    for rule in rules:
        inside = gap.start - Cuts.NEAR * size <= rule.y0 and rule.y1 <= gap.end + Cuts.NEAR * size
        ends = whole.x0 + Cuts.SHORT * size, whole.x1 - Cuts.SHORT * size
        if inside and rule.x0 <= ends[0] and rule.x1 >= ends[1]:
            return True
    below = _below_text(gap, pieces)
    tops = _tops_of([piece for piece in below if not _is_label(piece, below, size)])
    heads = [piece for piece in tops if _begins_with_head(piece)]
    free = [piece for piece in tops if piece not in heads and piece.kind != "picture"]
    # What stands lower than a headline that is beside it is under its reign.
    return bool(heads) and all(
        any(head.area.y1 <= piece.area.y0 + Pieces.REACHES * size for head in heads)
        for piece in free
    )


def _is_label(piece: Piece, below: list[Piece], size: float) -> bool:
    """Say whether a few words stand right over a headline, as the name of its column does."""
    if piece.kind != "text" or sum(len(each.text) for each in piece.lines) > Cuts.LABEL_CHARS:
        return False
    return any(
        head.kind == "head"
        and 0 < head.area.y0 - piece.area.y1 < Cuts.LABEL_NEAR * size
        and overlap(head.area, piece.area) > 0
        for head in below
    )


def _is_wide_band(gap: Gap, pieces: list[Piece], size: float) -> bool:
    """Say whether a strip is wider than between lines, and a headline begins below it."""
    # A picture, or the ground of an advertisement, may begin above the headline beside it.
    printed = [piece for piece in _below_text(gap, pieces) if piece.kind != "picture"]
    start = min((piece.area.y0 for piece in printed), default=0.0)
    first = [piece for piece in printed if piece.area.y0 < start + size]
    return gap.end - gap.start > Cuts.WIDE_BAND * size and any(map(_begins_with_head, first))


def _below_text(gap: Gap, pieces: list[Piece]) -> list[Piece]:
    """Return what stands below a strip; nothing if no text stands above it."""
    above = [piece for piece in pieces if piece.area.y0 < gap.middle]
    if not any(piece.kind in {"text", "box", "zone"} for piece in above):
        return []
    return [piece for piece in pieces if piece.area.y0 >= gap.middle]


def _between_reigns(
    gutters: list[Gap], pieces: list[Piece], rules: list[Area], size: float
) -> list[Gap]:
    """Return the gutters to cut: those with a rule, else those that part no headline's columns."""
    if ruled := [gap for gap in gutters if _has_rule(gap, pieces, rules, size)]:
        return ruled
    edges = [float("-inf"), *(gap.middle for gap in gutters), float("inf")]
    groups = [[p for p in pieces if start <= p.area.x0 < end] for start, end in pairwise(edges)]
    kept, at = list(gutters), 0
    while at < len(kept):
        left, right = groups[at : at + 2]
        if _reigns(left, right, size) or _reigns(right, left, size):
            groups[at : at + 2] = [left + right]
            del kept[at]
            # A deck in the middle reigns over columns at its left, too; printed pages have links.
            at = max(0, at - 1) if is_recognised(pieces) else at
        else:
            at += 1
    return kept


def _above_columns(
    across: list[Gap], gutters: list[Gap], pieces: list[Piece], size: float
) -> list[Gap]:
    """Return the strip below a line that stands alone above the columns, such as a byline."""
    if not across or not gutters:
        return []
    above = [piece for piece in pieces if piece.area.y0 < across[0].middle]
    left = min(piece.area.x0 for piece in pieces)
    alone = len(above) == 1 and above[0].kind == "text"
    return across[:1] if alone and above[0].area.x0 > left + 3 * size else []


def _reigns(side: list[Piece], other: list[Piece], size: float) -> bool:
    """Say whether a headline at the top of one side stands above where the other begins."""
    first = min(other, key=lambda piece: piece.area.y0)
    if _begins_with_head(first) or _is_label(first, other, size):
        return False
    top = min(piece.area.y0 for piece in side)
    return any(
        piece.area.y1 <= first.area.y0 + Pieces.REACHES * size and piece.area.y0 <= top + 3 * size
        for piece in side
        if piece.kind == "head"
    )


def _has_rule(gap: Gap, pieces: list[Piece], rules: list[Area], size: float) -> bool:
    """Say whether a rule runs down a gutter, past the headline at its top."""
    whole = around([piece.area for piece in pieces])
    run = sum(
        min(rule.y1, whole.y1) - max(rule.y0, whole.y0)
        for rule in rules
        if gap.start - Cuts.NEAR * size <= rule.x0 and rule.x1 <= gap.end + Cuts.NEAR * size
        if rule.y1 > whole.y0 and rule.y0 < whole.y1
    )
    return run > Cuts.RULED * whole.height


def _side_by_side(pieces: list[Piece]) -> bool:
    return any(
        min(a.y1, b.y1) - max(a.y0, b.y0) > 0.5 * min(a.height, b.height) and overlap(a, b) < 0
        for a, b in combinations([piece.area for piece in pieces], 2)
    )


def _below_head(across: list[Gap], pieces: list[Piece]) -> list[Gap]:
    """Return where to cut across what no gutter goes through: around its widest part.

    A headline or a picture at the top is cut off below it, one in the middle above it and below.
    """
    wide = [piece for piece in pieces if piece.kind != "text"]
    if not wide:
        return sorted(across, key=lambda gap: gap.start - gap.end)[:1]
    first = min(pieces, key=lambda piece: piece.area.y0)
    chosen = first if first in wide else max(wide, key=lambda piece: piece.area.width)
    above = [gap for gap in across if gap.end <= chosen.area.y0 + 1]
    below = [gap for gap in across if gap.start >= chosen.area.y1 - 1]
    return above[-1:] + below[:1]


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


def _strips_first(parts: list[list[Piece]], size: float) -> list[list[Piece]]:
    """Return parts beside each other, a headline that runs down before the text at its left.

    That it belongs there is certain where nothing, or another headline, begins at its right.
    """
    ordered: list[list[Piece]] = []
    for number, part in enumerate(parts):
        at = len(ordered)
        after = parts[number + 1] if number + 1 < len(parts) else []
        ends = not after or _begins_with_head(min(after, key=lambda piece: piece.area.y0))
        if ends and all(p.kind == "head" and any(o.vertical for o in p.lines) for p in part):
            top = min(piece.area.y0 for piece in part)
            while at and _is_level_text(ordered[at - 1], top, size):
                at -= 1
        ordered.insert(at, part)
    return ordered


def _is_level_text(part: list[Piece], top: float, size: float) -> bool:
    first = min(part, key=lambda piece: piece.area.y0)
    return first.kind in {"text", "picture"} and abs(first.area.y0 - top) < 3 * size


def _tops_of(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with none above them."""
    tops: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.area.y0):
        if not any(overlap(piece.area, other.area) > 0 for other in tops):
            tops.append(piece)
    return tops


def _begins_with_head(piece: Piece) -> bool:
    """Say whether a piece is a headline, or a box or a zone that begins with one."""
    if piece.kind in {"box", "zone"}:
        printed = [inner for inner in piece.inner if inner.kind != "picture"]
        return any(map(_begins_with_head, _tops_of(printed)))
    return piece.kind == "head"
