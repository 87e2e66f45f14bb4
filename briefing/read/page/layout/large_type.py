"""Lines of large type put where they belong: parts of one headline, initials of a text."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.read.page.marks import Area, TypeLine
from briefing.read.tuned.layout import Initials, LargeType, LinePieces, Pieces
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
        apart = before is not None and _have_own_rows(before, line, large)
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


def _have_own_rows(before: TypeLine, line: TypeLine, large: list[TypeLine]) -> bool:
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


def with_initials(lines: list[TypeLine], size: float) -> list[TypeLine]:
    """Return the lines of a page, each initial joined to the line that it begins.

    The lines beside an initial are then as long as those below it.
    """
    kept = list(lines)
    for initial in lines:
        if not _may_be_initial(initial, size):
            continue
        beside = _beside(initial, kept, size)
        if len(beside) < Initials.LEAST_LINES or not _goes_on_below(initial, beside, kept, size):
            continue
        wider = [replace(line, area=replace(line.area, x0=initial.area.x0)) for line in beside]
        wider[0].text = initial.text + wider[0].text
        wider[0].sure = wider[0].sure and initial.sure + wider[0].sure
        for line, longer in zip(beside, wider, strict=True):
            kept[kept.index(line)] = longer
        kept.remove(initial)
    return kept


def _may_be_initial(line: TypeLine, size: float) -> bool:
    words = [character for character in line.text if character.isalnum()]
    large = line.size >= Initials.SIZE * size
    return large and not line.vertical and len(line.text) <= 2 and len(words) == 1


def _beside(initial: TypeLine, lines: list[TypeLine], size: float) -> list[TypeLine]:
    """Return the lines of text right of an initial, from above; none if the first stands lower."""
    area = initial.area
    found = [
        line
        for line in lines
        if not line.vertical
        and line.size < Initials.TEXT * size
        and abs(line.area.x0 - area.x1) < Initials.ASIDE * size
        and area.y0 - 0.5 * size
        < (line.area.y0 + line.area.y1) / 2
        < area.y1 + Pieces.REACHES * size
    ]
    found.sort(key=lambda line: line.area.y0)
    return found if found and abs(found[0].area.y0 - area.y0) < Initials.LEVEL * size else []


def _goes_on_below(
    initial: TypeLine, beside: list[TypeLine], lines: list[TypeLine], size: float
) -> bool:
    """Say whether a line stands below an initial that reaches past it, or a paragraph begins."""
    area, low = initial.area, beside[-1].area.y1
    return any(
        -Pieces.REACHES * size < line.area.y0 - low < Initials.BELOW * size
        and -size < line.area.x0 - area.x0 < Initials.INDENT * size
        and line.area.x1 > area.x1
        for line in lines
        if line is not initial and line not in beside
    )


def is_beside_initial(above: list[TypeLine], line: TypeLine) -> bool:
    """Say whether a line begins where all above it in its paragraph do, amid a sentence.

    A large first letter stands before them that was not read.
    """
    level = all(abs(over.area.x0 - line.area.x0) < 0.5 * line.size for over in above)
    return level and not above[-1].bold and "\u3400" <= above[-1].text[-1] <= "\u9fff"
