"""How long a script will last: the voices' pace, and what stands between the lines."""

from collections.abc import Iterable

from briefing.mandarin.pace import speaking_s
from briefing.records import Line
from briefing.show import Show
from briefing.support.segues import around_s, segues

ANCHORS = ("甲", "乙")


def length_s(lines: Iterable[Line], show: Show) -> float:
    """Return the expected length of a programme in seconds, chimes and pauses included."""
    lines, sound = tuple(lines), show.sound
    between_s = sum(segue.lasts_s(sound) for segue in segues(lines, sound))
    return around_s(sound) + between_s + sum(line_s(line, show) for line in lines)


def line_s(line: Line, show: Show) -> float:
    """Return how long one line takes in the voice that will speak it."""
    return speaking_s(line.spoken, show.anchors[ANCHORS.index(line.voice)].pace_cpm)
