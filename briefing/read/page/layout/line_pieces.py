"""Pieces of one line put together: what a space parts, and no gutter."""

import re

from briefing.read.page.marks import TypeLine
from briefing.read.tuned.layout import LinePieces, RunIn
from briefing.read.tuned.order import Columns
from briefing.read.tuned.page import TypeLines
from briefing.read.tuned.recognised import SeenSize
from briefing.read.tuned.recognition import SeenGutters

_OF_A_NAME = re.compile(r"[□■]?(?:本[报報]|[实實][习習]|特[约約])?(?:[记記]者|通[讯訊][员員])")
"""A name follows it after a wide space."""
_HALF_SQUARES = "）」』》】”’，。、；：！？"
"""Marks that fill half of their square: in print it reaches over a gutter behind them."""
_DATELINE = re.compile(r"[讯訊电電][】）]?$")
_NO_HEAD = re.compile(r"[。，：:；讯訊电電摄攝][】）]?$|^[问問答][：:]|[记記]者|通[讯訊][员員]")
"""A dateline, a byline, the end of a sentence."""


def joined(lines: list[TypeLine], usual: float) -> list[TypeLine]:
    """Return the lines with pieces of one line put together: no gutter is so narrow."""
    rows: list[list[TypeLine]] = []
    for line in sorted((line for line in lines if not line.vertical), key=lambda o: o.area.y1):
        row = next((row for row in reversed(rows[-12:]) if _is_level(row[0], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    kept: list[TypeLine] = []
    for row in rows:
        row.sort(key=lambda line: line.area.x0)
        kept.append(row[0])
        for line in row[1:]:
            before = kept[-1]
            goes_on = _goes_on(before, line, usual)
            may_part = bool(line.sure) or before.text[-1] in _HALF_SQUARES
            if goes_on and not (may_part and _is_gutter(before, line, lines, usual)):
                _add(before, line)
            elif through := _spaced(before, line, lines, usual):
                if _is_head(before, line, through):
                    before.run_in, before.bold = len(before.text), line.bold
                _add(before, line)
            else:
                kept.append(line)
    return kept + [line for line in lines if line.vertical]


def _add(before: TypeLine, line: TypeLine) -> None:
    """Put a piece of a line to the one before it."""
    before.append(line, "\u3000" * (line.area.x0 - before.area.x1 > LinePieces.WIDE * line.size))


def may_be_head(text: str, least: int = RunIn.LEAST) -> bool:
    """Say whether what stands first in a line may be a head that is run in."""
    closed = all(text.count(a) == text.count(b) for a, b in ("“”", "「」", "《》", "（）"))
    return closed and least <= len(text) <= RunIn.MOST and not _NO_HEAD.search(text)


def _spaced(
    before: TypeLine, line: TypeLine, lines: list[TypeLine], usual: float
) -> list[TypeLine]:
    """Return the lines that run on below and above a space of one character that parts a line.

    A head that is run in stands so before its text. There are none where it may be a gutter.
    """
    gap, size = line.area.x0 - before.area.x1, max(before.size, line.size)
    # Of what is recognised the ink is marked: white at both sides of its squares is in the space.
    filed = _DATELINE.search(before.text) is not None
    seen = line.sure and (filed or may_be_head(before.text, 1))
    widest = RunIn.SPACE_SEEN if seen else RunIn.SPACE
    differs = LinePieces.SIZE_DIFFERS
    text = size <= (1 + differs) * usual and abs(line.size / usual - 1) < differs
    if not (text and 0 < gap < widest * size):
        return []
    middle = (before.area.x1 + line.area.x0) / 2
    near = [
        other
        for other in _others(before, line, lines, LinePieces.AROUND * size)
        if abs(other.area.y1 - line.area.y1) > 0.5 * size and abs(other.size / size - 1) < differs
    ]
    through = [other for other in near if other.area.x0 + size < middle < other.area.x1 - size]
    slack = LinePieces.ALIGNED * size
    ending = any(abs(o.area.x1 - before.area.x1) < slack for o in near)
    begun = any(abs(o.area.x0 - line.area.x0) < slack for o in near)
    wide = gap >= RunIn.SPACE * size and not (filed or _is_head(before, line, through))
    return [] if ending or begun or wide else through


def _others(
    before: TypeLine, line: TypeLine, lines: list[TypeLine], reach: float
) -> list[TypeLine]:
    """Return the lines that run across above and below two pieces of one."""
    flat = (other for other in lines if not other.vertical and other not in (before, line))
    return [other for other in flat if abs(other.area.y1 - line.area.y1) < reach]


def _is_head(before: TypeLine, line: TypeLine, through: list[TypeLine]) -> bool:
    """Say whether what stands before a space is a head; a recognised one begins a paragraph.

    A mark that was overlooked leaves a space as well.
    """
    if not line.sure:
        return may_be_head(before.text, 1 if before.font != line.font else RunIn.LEAST)
    side = min((other.area.x0 for other in through), default=before.area.x0)
    set_in = Columns.INDENT[0] * line.size < before.area.x0 - side
    # Most of the square of a mark is white as well.
    marked = RunIn.OF_MARK * (not before.text[-1].isalnum())
    white = (line.area.x0 - before.area.x1) / line.size - marked
    return set_in and white > RunIn.LEAST_SPACE_SEEN and may_be_head(before.text, RunIn.LEAST_SEEN)


def _is_gutter(before: TypeLine, line: TypeLine, lines: list[TypeLine], usual: float) -> bool:
    """Say whether the lines around end and begin where two recognised pieces do.

    What is marked as a line is larger than its type, so that a gutter may look like a space. But a
    space stands in one line only.
    """
    middle = (before.area.x1 + line.area.x0) / 2
    size = max(before.size, line.size)
    if before.area.width < SeenGutters.LEAST_COLUMN * size or _is_name_of(before, line):
        return False
    near = [o for o in _others(before, line, lines, 10 * size) if o.size < LinePieces.LARGER * size]
    through = [o.area.y1 for o in near if o.area.x0 + size < middle < o.area.x1 - size]
    # Other columns may stand close above and below: what counts is what lies between them.
    top = max((y for y in through if y < line.area.y1), default=float("-inf"))
    foot = min((y for y in through if y > line.area.y1), default=float("inf"))
    level = [other for other in near if top < other.area.y1 < foot]
    end = before.area.x1 - (0.0 if line.sure else size / 2)
    slack = LinePieces.ALIGNED * size
    ending = sum(abs(other.area.x1 - end) < slack for other in level)
    begun = sum(abs(other.area.x0 - line.area.x0) < slack for other in level)
    # The last lines of a text may be the only ones of its last column: few begin, but none goes on.
    one_side = max(ending, begun) >= LinePieces.COLUMN and ending + begun > LinePieces.COLUMN
    seen = bool(line.sure) and size < SeenSize.TEXT * usual
    return min(ending, begun) >= LinePieces.COLUMN or (seen and one_side)


def _is_name_of(before: TypeLine, line: TypeLine) -> bool:
    """Say whether a piece may be the name that the one before it, a reporter's title, announces."""
    return len(line.text) < 5 and _OF_A_NAME.fullmatch(before.text) is not None


def _is_level(one: TypeLine, other: TypeLine) -> bool:
    size = max(one.size, other.size)
    least, most = LinePieces.SIZES
    level = abs(one.area.y1 - other.area.y1) < LinePieces.LEVEL * size
    return level and least < one.size / other.size < most


def _goes_on(before: TypeLine, line: TypeLine, usual: float) -> bool:
    size = max(before.size, line.size)
    # Single characters far apart are a headline that is spaced out.
    spaced = len(line.text) == 1 and (len(before.text) == 1 or "\u3000" in before.text)
    measure = min(size, max(usual, TypeLines.SMALLEST * size))
    most = LinePieces.SPACED_GAP * size if spaced else LinePieces.GAP * measure
    most = 3 * size if _is_name_of(before, line) else most
    return -LinePieces.OVERLAP * size < line.area.x0 - before.area.x1 < most
