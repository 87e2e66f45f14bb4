"""Lines of large type put together again where a space in a headline parted them."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.read.page.marks import Area, TypeLine
from briefing.read.tuned.layout import LargeType, LinePieces
from briefing.read.tuned.page import TypeLines

_OPENING = "“‘《〈「『（【"
_CLOSING = "”’》〉」』）】，。：；！？、"


def whole_lines(
    large: list[TypeLine], small: list[TypeLine], size: float, pictures: Sequence[Area] = ()
) -> list[TypeLine]:
    """Return the large lines, those of one headline side by side joined with a space.

    A space may be as wide as a gutter. It is a gutter if a column of text (the small lines) begins
    below the right piece, or a picture, and no text runs below through the space.
    """
    below = [*(line.area for line in small), *pictures]
    kept: list[TypeLine] = []
    for line in sorted(large, key=lambda line: line.area.x0):
        before = next((other for other in kept if _may_go_on(other, line)), None)
        apart = before is not None and _go_on_below(before, line, large)
        if before is None or line.vertical or apart or _is_gutter(before, line, below, size):
            kept.append(line)
            continue
        spaced = line.area.x0 - before.area.x1 > LargeType.WHITE * line.size
        kept.remove(before)
        kept.append(replace(before))
        kept[-1].append(line, " " * spaced)
    return kept


def is_same_size(one: TypeLine, other: TypeLine) -> bool:
    """Say whether two lines are set in one size, as far as the size is known."""
    # The size of recognised type is measured, that of a short line badly.
    printed, measured, short = LargeType.SIZE_DIFFERS
    seen = short if min(len(one.text), len(other.text)) < 4 else measured
    slack = seen if one.sure else printed
    return 1 - slack < one.size / other.size < 1 + slack


def is_next_row(head: TypeLine, line: TypeLine) -> bool:
    """Say whether a recognised line, measured too small, is the next row of a bold headline."""
    level = abs(line.area.x0 - head.area.x0) < LargeType.ROW_SIDE * head.size
    gap = line.area.y0 - head.area.y1
    near = -LargeType.ROW_NEAR * head.size < gap < LargeType.ROW_NEAR * head.size
    both = bool(line.sure) and head.bold and line.bold and not (head.vertical or line.vertical)
    return both and level and near and is_same_size(head, line)


def _may_go_on(before: TypeLine, line: TypeLine) -> bool:
    gap = line.area.x0 - before.area.x1
    size = max(before.size, line.size)
    level = abs(before.area.y1 - line.area.y1) < TypeLines.LEVEL * size
    near = -LinePieces.OVERLAP * size < gap < LargeType.WIDEST * size
    return level and near and is_same_size(before, line)


def _go_on_below(before: TypeLine, line: TypeLine, large: list[TypeLine]) -> bool:
    """Say whether each of two pieces has a second line of its own, set in its own middle."""
    return all(
        any(
            is_same_size(piece, other)
            and 0 < other.area.y1 - piece.area.y1 < 2 * piece.size
            and abs(other.area.middle - piece.area.middle) < LargeType.OFF_MIDDLE * piece.size
            for other in large
        )
        for piece in (before, line)
    )


def _is_gutter(before: TypeLine, line: TypeLine, areas: list[Area], size: float) -> bool:
    gap = line.area.x0 - before.area.x1
    if line.sure:
        # Recognised is the ink: most of the square of such a mark is blank.
        blank = (line.text[0] in _OPENING) + (before.text[-1] in _CLOSING)
        gap -= LargeType.BLANK_OF_MARK * blank * line.size
    if gap < LargeType.GUTTER[0] * min(size, line.size):
        return False
    edge = line.area.x0 - LargeType.BESIDE[0] * size
    low = max(before.area.y1, line.area.y1)
    below = [area for area in areas if 0 <= area.y0 - low < LargeType.BELOW * size]
    if gap > LargeType.SPACE * line.size and _parts_columns(
        before.area.x1, line.area.x0, below, size
    ):
        return True
    least, most = (side * size for side in LargeType.COLUMN)
    return not any(area.x0 < edge < area.x1 for area in below) and any(
        least < area.x0 - line.area.x0 < most or area.x0 > line.area.x1 for area in below
    )


def _parts_columns(left: float, right: float, below: list[Area], size: float) -> bool:
    """Say whether a gutter between columns of text below lies under a gap."""
    places = [area.x0 - LargeType.BESIDE[1] * size for area in below if left < area.x0 < right]
    return any(
        not any(area.x0 < place < area.x1 for area in below)
        and any(place - LargeType.GUTTER[1] * size < area.x1 <= place for area in below)
        for place in places
    )
