"""Full stops that the recogniser overlooked at the end of a paragraph: their ink is there.

A small ring on soft paper is left out, or read as a point in the middle. Without it a paragraph
looks broken off, and its last sentence is left out of the programme.
"""

from dataclasses import replace

from briefing.read.page.marks import Area
from briefing.read.page.recognition.ocr_lines import Seen
from briefing.read.tuned.recognition import LostStops

Measured = tuple[Seen, Area, float]
"""A line, where it stands, and the size of its type."""


def with_stops(lines: list[Measured], usual: float) -> list[Measured]:
    """Return the lines of a page, the last ones of paragraphs with the stop that was overlooked.

    Args:
        lines: of the page.
        usual: the size of the text's type.
    """
    text = [each for each in lines if _is_text(each, usual)]
    across = [(line, area) for line, area, _ in text if area.width >= area.height]
    down = [(line, _turned(area)) for line, area, _ in text if area.width < area.height]
    ended = {
        id(line)
        for way in (across, down)
        for line, area in way
        if _lost(line, area, usual) and any(_is_longer(other, area, usual) for _, other in way)
    }
    return [(_stopped(line) if id(line) in ended else line, a, size) for line, a, size in lines]


def _is_text(measured: Measured, usual: float) -> bool:
    _, area, size = measured
    down = area.width < area.height
    most = LostStops.SIZE_DIFFERS_DOWN if down else LostStops.SIZE_DIFFERS
    return abs(size / usual - 1) < most


def _turned(area: Area) -> Area:
    """Return where a line that runs down stands if the page is turned so that it runs across."""
    return Area(area.y0, -area.x1, area.y1, -area.x0)


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
    return (
        LostStops.SAME_LINE * usual < area.y1 - other.y1 < LostStops.PITCH * usual
        and -LostStops.SIDE * usual < other.x0 - area.x0 < LostStops.INDENT * usual
        and other.x1 - area.x1 > LostStops.SHORTER * usual
    )


def _stopped(line: Seen) -> Seen:
    if line.text[-1] in "·.":
        return replace(line, text=line.text[:-1] + "。")
    # The ink itself was not read: the stop is as doubtful as anything on the page.
    return replace(
        line,
        text=line.text + "。",
        places=(*line.places, 1.0),
        sure=(*line.sure, LostStops.SURE),
    )
