"""Parts of a page whose type runs the other way than most of it, each to be read by itself.

A box that is set across stands amid vertical type, a vertical poem amid lines that run across.
"""

from dataclasses import dataclass, replace

from briefing.read.page.marks import Area, PageMarks, TypeLine, around
from briefing.read.tuned.layout import Pieces, Zones


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of a page, with all that stands in it."""

    area: Area
    page: PageMarks
    """As large as the whole page, with nothing on it but what stands in the zone."""


def parted(page: PageMarks, size: float, *, vertical: bool) -> tuple[PageMarks, list[Zone]]:
    """Return a page without what runs the other way, and the zones that this stands in.

    Args:
        page: what is printed on it.
        size: of the text's type.
        vertical: most of its type runs down.
    """
    others = [line for line in page.lines if line.vertical != vertical]
    small = [line for line in others if line.size < Pieces.HEAD * size]
    zones: list[Zone] = []
    lines = page.lines
    for cluster in _clusters(small, size):
        if not _is_text(cluster):
            continue
        area, framed = _whole_area(cluster, page, size, vertical=vertical)
        held = _held(area, cluster, lines, size, vertical=vertical, framed=framed)
        if not held:
            continue
        area = around([area, *(line.area for line in held)])
        inside = replace(
            page,
            lines=held,
            rules=_inside(area, page.rules),
            boxes=_inside(area, page.boxes),
            pictures=_inside(area, page.pictures),
            notes=[],
        )
        zones.append(Zone(area, inside))
        lines = [line for line in lines if line not in held]
    if not zones:
        return page, []
    pictures = [p for p in page.pictures if not any(zone.area.holds(p, 2) for zone in zones)]
    return replace(page, lines=lines, pictures=pictures), zones


def _inside(area: Area, drawn: list[Area]) -> list[Area]:
    return [each for each in drawn if area.holds(each, 2)]


def _clusters(lines: list[TypeLine], size: float) -> list[list[TypeLine]]:
    """Return lines that stand near each other, together."""
    order = sorted(range(len(lines)), key=lambda at: (lines[at].area.y0, at))
    group = list(range(len(lines)))

    def first_of(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    tallest = max((line.area.height for line in lines), default=0.0)
    for place, at in enumerate(order):
        for other in order[place + 1 :]:
            if lines[other].area.y0 - lines[at].area.y0 > tallest + Zones.NEAR * size:
                break
            if _is_near(lines[at], lines[other], size):
                group[first_of(other)] = first_of(at)
    found: dict[int, list[TypeLine]] = {}
    for at in range(len(lines) - 1, -1, -1):
        found.setdefault(first_of(at), []).append(lines[at])
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
            main = [
                line
                for line in page.lines
                if line.vertical == vertical
                and box.holds(line.area)
                and line.size < Pieces.HEAD * size
            ]
            return (area, False) if main else (box, True)
    return area, False


def _held(
    area: Area,
    cluster: list[TypeLine],
    lines: list[TypeLine],
    size: float,
    *,
    vertical: bool,
    framed: bool,
) -> list[TypeLine]:
    """Return the lines of a zone: in its frame, or its text with the headlines over it."""
    main = [line for line in lines if line.vertical == vertical and line.size < Pieces.HEAD * size]
    if framed:
        return [line for line in lines if area.holds(line.area, Zones.SLACK * size)]
    if any(_overlaps(area, line.area, size) for line in main):
        return []
    here = set(map(id, lines))
    # An earlier zone may have taken some of them.
    held = [line for line in cluster if id(line) in here]
    if not _is_text(held):
        return []
    free = [line for line in lines if line not in held and line not in main]
    free.sort(key=lambda line: -line.area.y1)
    for line in free:
        if area.holds(line.area, size) or _is_head_of(area, line, main, size, vertical=vertical):
            held.append(line)
            area = around([area, line.area])
    return held


def _is_head_of(
    area: Area, line: TypeLine, main: list[TypeLine], size: float, *, vertical: bool
) -> bool:
    """Say whether a line stands over a text that runs across, or beside one that runs down."""
    gap = Zones.HEAD_GAP * max(line.size, size)
    over = -size < area.y0 - line.area.y1 < gap
    within = line.area.x0 > area.x0 - size and line.area.x1 < area.x1 + size
    beside = not vertical and line.vertical and -size < line.area.x0 - area.x1 < gap
    level = line.area.y0 > area.y0 - size and line.area.y1 < area.y1 + size
    if not (over and within and line.vertical != vertical) and not (beside and level):
        return False
    wider = around([area, line.area])
    return not any(_overlaps(wider, other.area, size) for other in main)


def _overlaps(area: Area, other: Area, size: float) -> bool:
    slack = Zones.SLACK * size
    return (
        min(area.x1, other.x1) - max(area.x0, other.x0) > slack
        and min(area.y1, other.y1) - max(area.y0, other.y0) > slack
    )
