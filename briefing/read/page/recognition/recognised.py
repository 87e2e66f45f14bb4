"""A recognised page as lines of type: straightened, split at gutters, with spaces put back."""

from dataclasses import replace
from itertools import accumulate, pairwise
from statistics import median

import numpy as np

from briefing.read.page.layout.blocks import NEVER_FIRST
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.recognition.dewarp import Straightening, straightening
from briefing.read.page.recognition.graphics import drawn
from briefing.read.page.recognition.lost_stops import with_stops
from briefing.read.page.recognition.ocr_lines import Seen, SeenPage
from briefing.read.page.recognition.photo import Pixels
from briefing.read.tuned.recognition import SeenSize

_FACE = 0.86
"""A character's size as a share of the height of what the recogniser marks as its line."""
_GUTTER = 0.85
_LOOSE = 1.6
"""Text that is spaced out looks at most so many times its size."""
_RULE_SIGNS = tuple("|丨｜")
"""As what a rule is read."""
_LEAST_RULE = 4
"""The height of a rule between columns, in characters."""
_SAME = 0.06
"""Sizes that differ by less are one."""
_NEAR = 0.1
"""Sizes that differ by less may be measured of one type."""
_HIGHER = 1.12
"""Boxes around larger type are so many times higher than those around text ..."""
_HIGHEST = 1.25
"""... and so many times where text stands right above or below."""
_PITCH = 1.8
"""The most from line to line of text, in characters."""
_SPACE = 0.45
_LOOKS = 2
"""How often lines are taken for text by those around them that are."""
_ENOUGH = 60
"""Characters by which a size of type is known."""
_LEAST_SURE = 0.3
"""Lines read less surely on the whole are stains, not type."""


def marks_of_seen(page: SeenPage, pixels: Pixels) -> PageMarks:
    """Return a recognised page as it is laid out: lengths in pixels of the straightened page.

    Args:
        page: what was seen.
        pixels: the picture that was looked at, as it lay.
    """
    marks = PageMarks(page.width, page.height)
    kept = [line for line in page.lines if sum(line.sure) >= _LEAST_SURE * len(line.sure)]
    if not kept:
        return marks
    corners = np.array([line.corners for line in kept])
    flat = straightening(corners, page.width, page.height)
    found = [(line, *_measured(line, flat)) for line in kept]
    usual = _usual([(line, size) for line, _, size in found])
    across = [(line, size) for line, area, size in found if not _runs_down(area)]
    # A box set across on a page of vertical type may be in a size of its own.
    boxed = _usual(across) if sum(len(line.text) for line, _ in across) >= _ENOUGH else usual
    high = _height_of_text(found, boxed)
    raw = found
    found = [
        (
            line,
            area,
            _steadied(line, size, usual if _runs_down(area) else boxed, area.height / high),
        )
        for line, area, size in found
    ]
    found = _with_level_heads(found, raw, usual)
    measured = [(area, size) for _, area, size in found]
    for _ in range(_LOOKS):
        text = [area for _, area, size in found if size < (1 + _NEAR) * boxed]
        found = [
            (line, area, boxed if _is_text(line, area, size, boxed, high, text) else size)
            for line, area, size in found
        ]
    found = with_stops(found, usual)
    lines = [piece for line, area, size in found for piece in _pieces(line, area, size, usual)]
    marks.lines = joined(lines, usual)
    drawn(np.ascontiguousarray(np.rot90(pixels, page.turned)), flat, marks, usual)
    marks.lines = [part for line in marks.lines for part in _at_rules(line, marks.rules, usual)]
    for line in marks.lines:
        line.area = _beside_rules(line.area, marks.rules, usual)
        if line.bold:
            line.size = max(line.size, _size_at(line.area, measured))
    return marks


def _usual(found: list[tuple[Seen, float]]) -> float:
    """Return the size that the middle one of all characters has."""
    sizes = sorted(size for line, size in found for _ in line.text)
    return sizes[len(sizes) // 2]


def _size_at(area: Area, measured: list[tuple[Area, float]]) -> float:
    """Return the size that was measured of a line: that of bold type is taken as it is."""
    x, y = (area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2
    return max((s for o, s in measured if o.x0 < x < o.x1 and o.y0 < y < o.y1), default=0.0)


def _beside_rules(area: Area, rules: list[Area], size: float) -> Area:
    """Return a line's area as far as the rules beside it: no line goes over one by less than an em.

    What is marked as a line may be longer than its type; a rule is found where it stands.
    """
    if area.width < 2 * size:
        return area
    for rule in rules:
        level = rule.y0 - 3 * size < area.y0 and area.y1 < rule.y1 + 3 * size
        if not level or rule.height < _LEAST_RULE * size or rule.width > size:
            continue
        if rule.x0 < area.x1 < rule.x0 + size:
            area = replace(area, x1=rule.x0)
        if rule.x1 - size < area.x0 < rule.x1:
            area = replace(area, x0=rule.x1)
    return area


def _at_rules(line: TypeLine, rules: list[Area], size: float) -> list[TypeLine]:
    """Return a line of text, parted where a rule between two columns goes through it."""
    area, text = line.area, line.text
    if line.vertical or line.size > SeenSize.TEXT * size:
        return [line]
    for rule in rules:
        inside = area.x0 + size < rule.x0 and rule.x1 < area.x1 - size
        if not inside or rule.y0 > area.y0 + size / 2 or rule.y1 < area.y1 + _LEAST_RULE * size:
            continue
        edges = [0.0, *accumulate(1.0 if ord(c) >= 0x2E80 else 0.5 for c in text)]
        middle = (rule.x0 + rule.x1) / 2
        away = [abs(area.x0 + area.width * edge / edges[-1] - middle) for edge in edges]
        at = away.index(min(away))
        end = at - (text[at - 1] in _RULE_SIGNS)
        start = at + (text[at : at + 1] in _RULE_SIGNS)
        if away[at] < size and end and text[start:]:
            left = replace(line, text=text[:end], sure=line.sure[:end])
            left.area = replace(area, x1=rule.x0)
            right = replace(line, text=text[start:], sure=line.sure[start:])
            right.area = replace(area, x0=rule.x1)
            return [left, *_at_rules(right, rules, size)]
    return [line]


def _measured(line: Seen, flat: Straightening) -> tuple[Area, float]:
    """Return where a line stands on the flat page, and the size of its type."""
    corners = flat(np.array(line.corners))
    x0, x1 = corners[[0, 3], 0].mean(), corners[[1, 2], 0].mean()
    y0, y1 = corners[[0, 1], 1].mean(), corners[[2, 3], 1].mean()
    area = Area(float(x0), float(y0), float(x1), float(y1))
    if _runs_down(area):
        return area, area.width * _FACE
    size = area.height * _FACE
    wide = [n for n, character in enumerate(line.text) if "\u3400" <= character <= "\u9fff"]
    steps = [
        (line.places[b] - line.places[a]) * area.width for a, b in pairwise(wide) if b == a + 1
    ]
    if len(steps) >= 2:
        least, most = (share * size for share in SeenSize.STEPS)
        size = min(max(_mean_step(steps), least), most)
    return area, size


def _mean_step(steps: list[float]) -> float:
    """Return how far characters stand apart: the recogniser says it in few, coarse values."""
    middle = median(steps)
    usual = [step for step in steps if 0.6 * middle < step < 1.6 * middle]
    return sum(usual) / len(usual)


def _runs_down(area: Area) -> bool:
    return area.height > 1.5 * area.width


def _steadied(line: Seen, size: float, usual: float, higher: float) -> float:
    """Return the size of a line; between text and headline a short one is text, badly measured.

    Its box may be too high to be one around text.
    """
    stops = line.text.endswith("。")
    if len(line.text) >= SeenSize.SHORT or not 0.8 < size / usual < (1.9 if stops else 1.5):
        return size
    is_head = not stops and len(line.text) > 2 and min(size / usual, higher) > SeenSize.SHORT_HEAD
    return size if is_head else usual


def _with_level_heads(
    found: list[tuple[Seen, Area, float]], raw: list[tuple[Seen, Area, float]], usual: float
) -> list[tuple[Seen, Area, float]]:
    """Return the lines, a short one that stands level with a longer headline in that one's size.

    Args:
        found: the lines, short ones in the size of the text.
        raw: the same lines with the size that was measured.
        usual: the size of the text.
    """
    heads = [
        (area, size)
        for line, area, size in found
        if size > SeenSize.LEVEL_HEAD * usual and len(line.text) >= SeenSize.SHORT
    ]
    kept = []
    for (line, area, size), (_, _, measured) in zip(found, raw, strict=True):
        beside = (
            other
            for at, other in heads
            if abs(at.y1 - area.y1) < 0.4 * usual and abs(measured / other - 1) < SeenSize.ALIKE
        )
        flat = size == usual and measured > SeenSize.LEVEL_TEXT * usual
        kept.append((line, area, next(beside, size) if flat else size))
    return kept


def _height_of_text(found: list[tuple[Seen, Area, float]], usual: float) -> float:
    """Return how high the recogniser's boxes are around lines of the usual size."""
    heights = [
        area.height
        for _, area, size in found
        if abs(size / usual - 1) < _SAME and not _runs_down(area)
    ]
    return median(heights) if heights else usual / _FACE


def _is_text(
    line: Seen, area: Area, size: float, usual: float, high: float, text: list[Area]
) -> bool:
    """Say whether a line is text, though its size was measured a little otherwise.

    The characters of one that is spaced out to fill its column stand further apart, but its box is
    no higher than others; or little higher, and it stands among lines of text that end where it
    does. A sentence that ends right below a line of text is text, however high its figures are.
    """
    if _runs_down(area) or not SeenSize.TIGHT < size / usual < _LOOSE:
        return False
    if size < (1 - _NEAR) * usual:
        return area.height > (1 - _SAME) * high
    if size < (1 + _NEAR) * usual or area.height < _HIGHER * high:
        return True
    if (
        line.text.endswith("。")
        and size < SeenSize.LAST * usual
        and any(
            0.5 * usual < area.y1 - other.y1 < _PITCH * usual
            and abs(other.x0 - area.x0) < 0.7 * usual
            for other in text
        )
    ):
        return True
    return area.height < _HIGHEST * high and any(
        0.5 * usual < abs(other.y1 - area.y1) < _PITCH * usual
        and abs(other.x1 - area.x1) < 0.7 * usual
        and abs(other.x0 - area.x0) < 2.5 * usual
        for other in text
    )


def _pieces(line: Seen, area: Area, size: float, usual: float) -> list[TypeLine]:
    """Return a line, parted where a gutter goes through it."""
    if _runs_down(area):
        return [TypeLine(line.text, area, size, vertical=True, sure=line.sure)]
    middles = [area.x0 + place * area.width for place in line.places]
    halves = [size * (0.5 if ord(c) >= 0x2E80 else 0.28) for c in line.text]
    text, sure = line.text[0], [line.sure[0]]
    pieces: list[TypeLine] = []
    start = area.x0
    for n in range(1, len(line.text)):
        if line.text[n].isspace():
            text, sure = text + " ", [*sure, line.sure[n]]
            continue
        gap = middles[n] - halves[n] - middles[n - 1] - halves[n - 1]
        both = line.text[n - 1].isalnum() and line.text[n].isalnum()
        # A mark's ink stands at one side of its square: the rest of it is no gap.
        gap -= 0.0 if both else 0.45 * size
        wide = gap > max(_GUTTER * min(size, 1.6 * usual), 0.6 * usual)
        if wide and line.text[n] not in NEVER_FIRST:
            end = middles[n - 1] + halves[n - 1]
            pieces.append(_piece(text, Area(start, area.y0, end, area.y1), size, sure))
            text, sure, start = line.text[n], [line.sure[n]], middles[n] - halves[n]
            continue
        if both and gap > _SPACE * size and size > 1.2 * usual:
            text, sure = text + " ", [*sure, 1.0]
        text, sure = text + line.text[n], [*sure, line.sure[n]]
    pieces.append(_piece(text, Area(start, area.y0, area.x1, area.y1), size, sure))
    # A space that the recogniser sets first or last may be all that is left at a gutter.
    return [piece for piece in pieces if piece.text]


def _piece(text: str, area: Area, size: float, sure: list[float]) -> TypeLine:
    # The recogniser's box is a little larger than the type.
    low = area.y1 - (area.height - size) / 2
    inset = min(0.15 * size, area.width / 4)
    tight = Area(area.x0 + inset, low - size, area.x1 - inset, low)
    kept = text.rstrip()
    return TypeLine(kept, tight, size, sure=tuple(sure[: len(kept)]))
