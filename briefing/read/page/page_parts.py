"""Parts of a page to be read by themselves: halves of a double page, type that runs the other way.

A box that is set across stands amid vertical type, a vertical poem amid lines that run across.
"""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from briefing.read.page.marks import (
    Area,
    Gap,
    PageMarks,
    TypeLine,
    around,
    gaps_in,
    is_vertical,
    overlap,
)
from briefing.read.tuned.layout import Pieces
from briefing.read.tuned.page import Spread, Zones

_Zone = tuple[Area, PageMarks]
"""A part of a page; and the page with nothing on it but what stands in that."""


def halves_of(page: PageMarks, size: float) -> list[PageMarks]:
    """Return the two pages of a double one in reading order; else the page as it is.

    Each thing stands where it stood on the whole.
    """
    gutter = _gutter(page, size) if page.width > Spread.WIDE * page.height else None
    if gutter is None:
        return [page]
    halves = [_half(page, gutter.middle, right=right) for right in (False, True)]
    if min(len(half.lines) for half in halves) < Spread.LEAST_LINES:
        return [page]
    return halves[::-1] if is_vertical(page) else halves


def _gutter(page: PageMarks, size: float) -> Gap | None:
    """Return the strip without type in the middle, if it is wider than those between columns."""
    low, high = (share * page.width for share in Spread.MIDDLE)
    gaps = gaps_in([(line.area.x0, line.area.x1) for line in page.lines], 0.0)
    middle = [gap for gap in gaps if low < gap.middle < high]
    least = max(Spread.GUTTER * size, Spread.WIDER * _between_columns(page, size))
    widest = max(middle, key=lambda gap: gap.end - gap.start, default=None)
    return widest if widest and widest.end - widest.start >= least else None


def _between_columns(page: PageMarks, size: float) -> float:
    """Return how far apart lines of text on one level usually stand."""
    rows = sorted(
        (line for line in page.lines if not line.vertical and line.size < Pieces.HEAD * size),
        key=lambda line: (round(line.area.y1 / size), line.area.x0),
    )
    gaps = (after.area.x0 - before.area.x1 for before, after in pairwise(rows))
    steps = sorted(gap for gap in gaps if 0 < gap < 8 * size)
    return steps[len(steps) // 2] if steps else 0.0


def _half(page: PageMarks, cut: float, *, right: bool) -> PageMarks:
    lines = [line for line in page.lines if (line.area.x0 > cut) == right]
    half = page.with_drawn(lambda area: (area.middle > cut) == right)
    return replace(half, width=page.width - cut if right else cut, lines=lines)


def parted(page: PageMarks, size: float, *, vertical: bool) -> tuple[PageMarks, list[_Zone]]:
    """Return a page without what runs the other way, and the zones that this stands in.

    `vertical` says that most of its type runs down.
    """
    zones: list[_Zone] = []
    lines = page.lines
    for cluster in _clusters(_text_in(lines, size, vertical=not vertical), size):
        if not _is_text(cluster):
            continue
        area, framed = _whole_area(cluster, page, size, vertical=vertical)
        if framed:
            held = [line for line in lines if area.holds(line.area, Zones.SLACK * size)]
        else:
            held = _with_heads(area, cluster, lines, size, vertical=vertical)
        if held:
            area = around([area, *(line.area for line in held)])
            inside = page.with_drawn(partial(area.holds, slack=2))
            zones.append((area, replace(inside, lines=held, notes=[])))
            lines = [line for line in lines if line not in held]
    pictures = [p for p in page.pictures if not any(area.holds(p, 2) for area, _ in zones)]
    return replace(page, lines=lines, pictures=pictures), zones


def _text_in(lines: list[TypeLine], size: float, *, vertical: bool) -> list[TypeLine]:
    """Return the lines that run one way, headlines aside."""
    return [o for o in lines if o.vertical == vertical and o.size < Pieces.HEAD * size]


def _clusters(lines: list[TypeLine], size: float) -> list[list[TypeLine]]:
    """Return lines that stand near each other, together."""
    order = sorted(lines, key=lambda line: line.area.y0)
    group = {line: [line] for line in lines}
    tallest = max((line.area.height for line in lines), default=0.0)
    for place, line in enumerate(order):
        for other in order[place + 1 :]:
            if other.area.y0 - line.area.y0 > tallest + Zones.NEAR * size:
                break
            if group[other] is not group[line] and _is_near(line, other, size):
                group[line] += group[other]
                group.update(dict.fromkeys(group[other], group[line]))
    found: dict[int, list[TypeLine]] = {}
    for line in reversed(lines):
        found.setdefault(id(group[line]), []).append(line)
    return list(reversed(found.values()))


def _is_near(one: TypeLine, other: TypeLine, size: float) -> bool:
    a, b = one.area, other.area
    across, down = max(a.x0, b.x0) - min(a.x1, b.x1), max(a.y0, b.y0) - min(a.y1, b.y1)
    return max(across, down) < Zones.NEAR * size


def _is_text(cluster: list[TypeLine]) -> bool:
    """Say whether lines are a text of their own: a caption and a table are none."""
    count = sum(len(line.text) for line in cluster)
    return len(cluster) >= Zones.LEAST_LINES and count >= Zones.LEAST_CHARS * len(cluster)


def _whole_area(
    cluster: list[TypeLine], page: PageMarks, size: float, *, vertical: bool
) -> tuple[Area, bool]:
    """Return the frame or the ground around lines, if nothing else is on it; else their area."""
    area = around([line.area for line in cluster])
    for box in sorted(page.boxes, key=lambda box: box.width * box.height):
        if box.holds(area, Zones.SLACK * size):
            main = _text_in(page.lines, size, vertical=vertical)
            framed = not any(box.holds(line.area) for line in main)
            return (box if framed else area), framed
    return area, False


def _with_heads(
    area: Area, cluster: list[TypeLine], lines: list[TypeLine], size: float, *, vertical: bool
) -> list[TypeLine]:
    """Return the lines of a zone without a frame: its text with the headlines over it."""
    main = _text_in(lines, size, vertical=vertical)
    # An earlier zone may have taken some of them.
    held = [line for line in cluster if line in lines]
    if _overlaps(area, main, size) or not _is_text(held):
        return []
    free = (line for line in lines if line not in held and line not in main)
    for line in sorted(free, key=lambda line: -line.area.y1):
        if area.holds(line.area, size) or _is_head_of(area, line, main, size, vertical=vertical):
            held.append(line)
            area = around([area, line.area])
    return held


def _is_head_of(
    area: Area, line: TypeLine, main: list[TypeLine], size: float, *, vertical: bool
) -> bool:
    """Say whether a line stands over a text that runs across, or beside one that runs down."""
    gap, head = Zones.HEAD_GAP * max(line.size, size), line.area
    over = line.vertical != vertical and -size < area.y0 - head.y1 < gap
    within = head.x0 > area.x0 - size and head.x1 < area.x1 + size
    beside = not vertical and line.vertical and -size < head.x0 - area.x1 < gap
    level = head.y0 > area.y0 - size and head.y1 < area.y1 + size
    stands = (over and within) or (beside and level)
    return stands and not _overlaps(around([area, head]), main, size)


def _overlaps(area: Area, lines: list[TypeLine], size: float) -> bool:
    """Say whether a line reaches into an area."""
    slack, others = Zones.SLACK * size, (line.area for line in lines)
    return any(
        overlap(area, other) > slack and min(area.y1, other.y1) - max(area.y0, other.y0) > slack
        for other in others
    )
