"""The pieces a page is ordered by: headlines of one or more lines, text, boxes, pictures."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.read.page.layout.large_type import (
    is_next_row,
    is_same_size,
    whole_lines,
    with_initials,
)
from briefing.read.page.marks import Area, PageMarks, TypeLine, around, overlap
from briefing.read.tuned.layout import Captions, Pieces
from briefing.read.tuned.order import TypeJoints
from briefing.read.tuned.page import Zones

_PAGE_FOOT = re.compile(
    r"(?:[本责責]|本版)[编編任]|版式|校[对對]|美[编編]|[热熱][线線]|投稿|[邮郵][编編箱]"
)
_PAGE_HEAD = re.compile(
    r"第?\s*[A-Z]?[0-9０-９一二三四五六七八九十]{1,3}\s*版|年.{1,3}月.{1,3}日|20\d\d[.\-/]\d\d?[.\-/]\d|星期|[责責][编編任]"
)
_BYLINE = re.compile(
    r"[□■◎●○◆▲△/\s]*(?:本[报報刊台]|新[华華]社|通[讯訊][员員]|[记記]者|[见見][习習]|[实實][习習]|[编編][辑輯]|[责責][编編]|文|[摄攝]影)"
    r"[^，。！？“”]{0,22}"
    r"|[□◇○]\s?[\u4e00-\u9fff·](?:\s?[\u4e00-\u9fff·]){1,2}"
)
Kind = Literal["head", "text", "picture", "box", "zone", "aside"]


@dataclass(slots=True, eq=False)
class Piece:
    """What is ordered as one thing."""

    kind: Kind
    area: Area
    lines: list[TypeLine] = field(default_factory=list)
    inner: "list[Piece]" = field(default_factory=list)
    """Of a box: what stands in it; of a zone, whose type runs the other way: its headline."""
    furniture: bool = False
    """It is the page's head or foot."""


def is_recognised(pieces: list[Piece]) -> bool:
    """Say whether pieces are of a picture."""
    return any(any(o.sure for o in piece.lines) or is_recognised(piece.inner) for piece in pieces)


def text_size(pages: list[PageMarks]) -> float:
    """Return the size of the type that the middle one of all characters has."""
    counts: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            counts[round(line.size, 1)] += len(line.text)
    left = counts.total() / 2
    for size, count in sorted(counts.items()):
        left -= count
        if left <= 0:
            return size or Pieces.NO_TYPE
    return Pieces.NO_TYPE


def usual_font(lines: list[TypeLine]) -> str:
    """Return the font of most characters, empty if there are none."""
    counts: Counter[str] = Counter()
    for line in lines:
        counts[line.font] += len(line.text)
    return max(counts, key=lambda font: counts[font], default="")


def pieces_of(page: PageMarks, size: float, zones: Sequence[Piece] = ()) -> list[Piece]:
    """Return the pieces of a page, those of each box inside it; `zones` were read by themselves."""
    lines = with_initials(page.lines, size)
    pictures = [area for area in page.pictures if not _is_ground(area, page, size)]
    boxes = list(zones)
    for area in sorted(page.boxes, key=lambda box: box.width * box.height):
        if _is_whole(area, page):
            continue
        held = [line for line in lines if area.holds(line.area, Zones.SLACK * size)]
        small = sum(len(line.text) for line in held if line.size < size * Pieces.HEAD)
        inside = [box for box in boxes if area.holds(box.area, 2)]
        if small < 30 and not inside:
            if _is_poster(area, held, size):
                boxes.append(Piece("box", area, [], _poster(held)))
                lines = [line for line in lines if line not in held]
            continue
        shown = [picture for picture in pictures if area.holds(picture, 2)]
        inner = _pieces(held, inside, shown, page, size)
        boxes = [*(box for box in boxes if box not in inside), Piece("box", area, [], inner)]
        lines = [line for line in lines if line not in held]
        pictures = [picture for picture in pictures if picture not in shown]
    return _pieces(lines, boxes, pictures, page, size)


def _is_poster(area: Area, held: list[TypeLine], size: float) -> bool:
    """Say whether a box of little text is an advertisement, and not the ground of a headline."""
    sizes = {round(line.size / size, 1) for line in held}
    return len(held) > 2 and len(sizes) > 1 and area.height > Pieces.POSTER * area.width


def _poster(held: list[TypeLine]) -> list[Piece]:
    """Return the pieces of an advertisement: its largest type is its headline."""
    largest = max(line.size for line in held)
    head = [line for line in held if line.size > Pieces.POSTER_HEAD * largest]
    rest = [Piece("text", line.area, [line]) for line in held if line not in head]
    return [Piece("head", around([line.area for line in head]), head), *rest]


def _is_ground(area: Area, page: PageMarks, size: float) -> bool:
    held = sum(area.holds(line.area, size) for line in page.lines)
    return held > 1 or _is_whole(area, page)


def _is_whole(area: Area, page: PageMarks) -> bool:
    return area.width * area.height > Pieces.WHOLE * page.width * page.height


def _pieces(
    lines: list[TypeLine], boxes: list[Piece], pictures: list[Area], page: PageMarks, size: float
) -> list[Piece]:
    edge = _furniture_edge(page, size)
    large = [
        line
        for line in lines
        if is_large(line, size) and not (_is_furniture(line, page, edge, size) or is_byline(line))
    ]
    small = [line for line in lines if line not in large]
    large += [line for line in small if any(is_next_row(head, line) for head in large)]
    small = [line for line in small if line not in large]
    pieces = [
        Piece("text", line.area, [line], furniture=_is_head_or_foot(line, page, edge))
        for line in small
    ]
    heads: list[list[TypeLine]] = []
    for line in sorted(whole_lines(large, small, size, pictures), key=lambda line: line.area.y0):
        joined = next((head for head in heads if _same_head(head, line)), None)
        if joined is None:
            heads.append([line])
        else:
            joined.append(line)
    for head in heads:
        inside = len(head) == 1 and _is_inside(head[0], lines, pictures, size)
        kind: Kind = "text" if inside else "head"
        pieces.append(Piece(kind, around([line.area for line in head]), head))
    return [*pieces, *boxes, *(Piece("picture", area) for area in pictures)]


def _is_inside(line: TypeLine, lines: list[TypeLine], pictures: list[Area], size: float) -> bool:
    """Say whether a line is a sub-head: little larger than the text that runs on around it.

    A caption, right below its picture, is no such text.
    """
    if line.size > Pieces.SUBHEAD * size or line.vertical:
        return False
    return any(
        other is not line
        and -Pieces.REACHES * size < line.area.y0 - other.area.y1 < TypeJoints.GAP * size
        and other.area.x0 - 0.5 * size <= line.area.x0
        and line.area.x1 <= other.area.x1 + 6 * size
        and not (is_large(other, size) or other.bold)
        and not any(_is_right_under(picture, other.area, size) for picture in pictures)
        for other in lines
    )


def _is_right_under(picture: Area, area: Area, size: float) -> bool:
    inside = area.x0 >= picture.x0 - size and area.x1 <= picture.x1 + size
    gap = area.y0 - picture.y1
    return inside and -(1 + Captions.LEVEL) * size < gap < Captions.NEAR * size


def is_byline(line: TypeLine) -> bool:
    """Say whether a line names who wrote."""
    return _BYLINE.fullmatch(line.text) is not None


def _furniture_edge(page: PageMarks, size: float) -> float:
    """Return down to where a page's head reaches: its first row, if that says a page or a day.

    With a rule below it a head may have a second row.
    """
    top = min((line.area.y0 for line in page.lines), default=0.0)
    row = [line for line in page.lines if line.area.y0 < top + Pieces.HEAD_ROW * size]
    low = top + Pieces.HEAD_ROWS * size
    for rule in page.rules:
        if rule.width > Pieces.HEAD_RULE * page.width and top < rule.y0 < low:
            small = [o for o in page.lines if o.size < Pieces.HEAD * size and o not in row]
            row += [line for line in small if line.area.y1 < rule.y1]
    says = any(_PAGE_HEAD.search(line.text) and not line.vertical for line in row)
    return max((line.area.y1 for line in row), default=0.0) + 1 if says else 0.0


def _is_furniture(line: TypeLine, page: PageMarks, edge: float, size: float) -> bool:
    top, bottom = (share * page.height for share in Pieces.EDGES)
    if line.area.y1 > edge and _has_text_below(line, page, size):
        return False
    at_edge = line.area.y1 < max(top, edge) or line.area.y0 > bottom
    return line.size < Pieces.FURNITURE * size and at_edge


def _has_text_below(line: TypeLine, page: PageMarks, size: float) -> bool:
    """Say whether type stands close below a line, as below a headline, and no rule between."""
    reach = line.area.y1 + Zones.HEAD_GAP * max(line.size, size)
    below = [
        other
        for other in page.lines
        if line.area.y1 - Pieces.REACHES * size < other.area.y0 < reach
        and overlap(other.area, line.area) > 2 * size
    ]
    top = min((other.area.y0 for other in below), default=0.0)
    return bool(below) and not any(
        rule.width > rule.height and line.area.y1 - 2 < rule.y0 < top + 2 for rule in page.rules
    )


def _is_head_or_foot(line: TypeLine, page: PageMarks, edge: float) -> bool:
    """Say whether a small line is of the page's head, by place, or foot, by words."""
    low = line.area.y0 > Pieces.FOOT * page.height and bool(_PAGE_FOOT.search(line.text))
    return low or (line.area.y1 < edge and not line.vertical)


def is_large(line: TypeLine, size: float) -> bool:
    """Say whether a line is set as a headline or a deck is."""
    return line.size >= size * Pieces.HEAD or (line.bold and line.size >= size * Pieces.BOLD_HEAD)


def _same_head(head: list[TypeLine], line: TypeLine) -> bool:
    last = head[-1]
    if last.vertical != line.vertical or not is_same_size(last, line):
        return False
    if line.vertical:
        near = abs(last.area.x0 - line.area.x0) < 2 * line.size
        return near and abs(last.area.y0 - line.area.y0) < 4 * line.size
    near = -0.5 * line.size < line.area.y0 - last.area.y1 < Pieces.HEAD_GAP * line.size
    return near and overlap(last.area, line.area) > 0
