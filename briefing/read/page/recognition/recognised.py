"""A recognised page as lines of type: straightened, parted at gutters, spaces and stops put in."""

from dataclasses import replace
from itertools import accumulate, chain

import numpy as np

from briefing.read.page.layout.blocks import NEVER_FIRST
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.marks import Area, PageMarks, TypeLine, turned_area
from briefing.read.page.recognition.dewarp import straightening
from briefing.read.page.recognition.graphics import drawn
from briefing.read.page.recognition.ocr_lines import Seen, SeenPage
from briefing.read.page.recognition.photo import Pixels
from briefing.read.page.recognition.recognised_type import (
    Placed,
    measured,
    runs_down,
    settled,
    usual_size,
)
from briefing.read.tuned.page import TypeLines
from briefing.read.tuned.recognised import LostStops, SeenPieces, SeenSize

_RULE_SIGNS = tuple("|丨｜")
"""As what a rule is read."""


def marks_of_seen(page: SeenPage, pixels: Pixels) -> PageMarks:
    """Return a recognised page as it is laid out: lengths in pixels of the straightened page.

    `pixels` is the picture that was looked at, as it lay.
    """
    marks = PageMarks(page.width, page.height)
    kept = [line for line in page.lines if sum(line.sure) >= SeenPieces.SURE * len(line.sure)]
    if not kept:
        return marks
    corners = np.array([line.corners for line in kept])
    flat = straightening(corners, page.width, page.height)
    found = [(line, *measured(line, flat)) for line in kept]
    usual = usual_size([(line, size) for line, _, size in found])
    found, sizes = settled(found, usual)
    pieces = (_pieces(*each, usual) for each in with_stops(found, usual))
    marks.lines = joined(list(chain.from_iterable(pieces)), usual)
    drawn(np.ascontiguousarray(np.rot90(pixels, page.turned)), flat, marks, usual)
    marks.lines = [part for line in marks.lines for part in _at_rules(line, marks.rules, usual)]
    for line in marks.lines:
        line.area = _beside_rules(line.area, marks.rules, usual)
        if line.bold:
            line.size = max(line.size, _size_at(line.area, sizes))
    return marks


def _size_at(area: Area, measured: list[tuple[Area, float]]) -> float:
    """Return the size that was measured of a line: that of bold type is taken as it is."""
    x, y = area.middle, (area.y0 + area.y1) / 2
    return max((s for o, s in measured if o.x0 < x < o.x1 and o.y0 < y < o.y1), default=0.0)


def _beside_rules(area: Area, rules: list[Area], size: float) -> Area:
    """Return a line's area as far as the rules beside it: no line goes over one by less than an em.

    What is marked as a line may be longer than its type; a rule is found where it stands.
    """
    if area.width < 2 * size:
        return area
    for rule in rules:
        level = rule.y0 - 3 * size < area.y0 and area.y1 < rule.y1 + 3 * size
        if not level or rule.height < SeenPieces.RULE * size or rule.width > size:
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
        if not inside or rule.y0 > area.y0 + size / 2 or rule.y1 < area.y1 + SeenPieces.RULE * size:
            continue
        edges = [0.0, *accumulate(1.0 if ord(c) >= 0x2E80 else 0.5 for c in text)]
        away = [abs(area.x0 + area.width * edge / edges[-1] - rule.middle) for edge in edges]
        at = away.index(min(away))
        end = at - (text[at - 1] in _RULE_SIGNS)
        start = at + (text[at : at + 1] in _RULE_SIGNS)
        if away[at] < size and end and text[start:]:
            rest = line.part(start, None, rule.x1, area.x1)
            return [line.part(0, end, area.x0, rule.x0), *_at_rules(rest, rules, size)]
    return [line]


def _pieces(line: Seen, area: Area, size: float, usual: float) -> list[TypeLine]:
    """Return a line, parted where a gutter goes through it."""
    if runs_down(area):
        return [TypeLine(line.text, area, size, vertical=True, sure=line.sure)]
    middles = [area.x0 + place * area.width for place in line.places]
    halves = [size * (0.5 if ord(c) >= 0x2E80 else SeenPieces.HALF_LATIN) for c in line.text]
    text, sure = line.text[0], [line.sure[0]]
    pieces: list[TypeLine] = []
    start = area.x0
    least = TypeLines.GAP * min(size, SeenPieces.LARGEST * usual)
    least = max(least, SeenPieces.NARROWEST * usual)
    for n in range(1, len(line.text)):
        if line.text[n].isspace():
            text, sure = text + " ", [*sure, line.sure[n]]
            continue
        gap = middles[n] - halves[n] - middles[n - 1] - halves[n - 1]
        both = line.text[n - 1].isalnum() and line.text[n].isalnum()
        # A mark's ink stands at one side of its square: the rest of it is no gap.
        gap -= 0.0 if both else SeenPieces.OF_MARK * size
        if gap > least and line.text[n] not in NEVER_FIRST:
            end = middles[n - 1] + halves[n - 1]
            pieces.append(_piece(text, Area(start, area.y0, end, area.y1), size, sure))
            text, sure, start = line.text[n], [line.sure[n]], middles[n] - halves[n]
            continue
        if both and gap > SeenPieces.SPACE * size and size > SeenSize.TEXT * usual:
            text, sure = text + " ", [*sure, 1.0]
        text, sure = text + line.text[n], [*sure, line.sure[n]]
    pieces.append(_piece(text, Area(start, area.y0, area.x1, area.y1), size, sure))
    # A space that the recogniser sets first or last may be all that is left at a gutter.
    return [piece for piece in pieces if piece.text]


def _piece(text: str, area: Area, size: float, sure: list[float]) -> TypeLine:
    # The recogniser's box is a little larger than the type.
    low = area.y1 - (area.height - size) / 2
    inset = min(SeenPieces.INSET * size, area.width / 4)
    tight = Area(area.x0 + inset, low - size, area.x1 - inset, low)
    kept = text.rstrip()
    return TypeLine(kept, tight, size, sure=tuple(sure[: len(kept)]))


def with_stops(lines: list[Placed], usual: float) -> list[Placed]:
    """Return the lines of a page, the last ones of paragraphs with the stop that was overlooked.

    A small ring on soft paper is left out, or read as a point in the middle. Without it a paragraph
    looks broken off, and its last sentence is left out of the programme.
    """
    text = [
        (line, area)
        for line, area, size in lines
        if abs(size / usual - 1) < LostStops.SIZE_DIFFERS[area.width < area.height]
    ]
    across = [(line, area) for line, area in text if area.width >= area.height]
    down = [(line, turned_area(area, 0.0)) for line, area in text if area.width < area.height]
    ended = {
        id(line)
        for way in (across, down)
        for line, area in way
        if _lost(line, area, usual) and any(_is_longer(other, area, usual) for _, other in way)
    }
    return [(_stopped(line) if id(line) in ended else line, a, size) for line, a, size in lines]


def _lost(line: Seen, area: Area, usual: float) -> bool:
    """Say whether a line ends with a point, or with ink behind its last character."""
    if len(line.text) < LostStops.LEAST_CHARS:
        return False
    if line.text[-1] in "·.":
        return _is_han(line.text[-2])
    behind = (1 - line.places[-1]) * area.width
    return _is_han(line.text[-1]) and behind > LostStops.BEHIND * usual


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _is_longer(other: Area, area: Area, usual: float) -> bool:
    """Say whether a line right above goes on where one ends: that is the last of its paragraph."""
    (low, high), (left, right) = LostStops.PITCH, LostStops.BEGINS
    return (
        low * usual < area.y1 - other.y1 < high * usual
        and left * usual < other.x0 - area.x0 < right * usual
        and other.x1 - area.x1 > LostStops.SHORTER * usual
    )


def _stopped(line: Seen) -> Seen:
    if line.text[-1] in "·.":
        return replace(line, text=line.text[:-1] + "。")
    # The ink itself was not read: the stop is as doubtful as anything on the page.
    places, sure = (*line.places, 1.0), (*line.sure, LostStops.SURE)
    return replace(line, text=line.text + "。", places=places, sure=sure)
