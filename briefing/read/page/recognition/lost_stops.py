"""Full stops that the recogniser overlooked at the end of a paragraph: their ink is there.

A small ring on soft paper is left out, or read as a point in the middle. Without it a paragraph
looks broken off, and its last sentence is left out of the programme.
"""

from dataclasses import replace

from briefing.read.page.marks import Area
from briefing.read.page.recognition.ocr_lines import Seen
from briefing.read.page.recognition.type_sizes import Placed
from briefing.read.page.rotation import turned_area
from briefing.read.tuned.recognised import LostStops


def with_stops(lines: list[Placed], usual: float) -> list[Placed]:
    """Return the lines of a page, the last ones of paragraphs with the stop that was overlooked."""
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
