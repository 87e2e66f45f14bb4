"""The transcript as its page shows it: story by story, phrase by phrase."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.publish.shelf import Mark
from briefing.publish.transcript.sidecars import Spoken

BAR = 1000
"""How long the bar under the slider is, in units of its own drawing."""


@dataclass(frozen=True, slots=True)
class Story:
    """One chapter, its lines, and those of them that stand in the newspaper."""

    id: str
    mark: Mark
    lines: tuple[Spoken, ...]

    @property
    def printed(self) -> tuple[Spoken, ...]:
        """The lines that the newspaper has, each with its words as printed."""
        return tuple(line for line in self.lines if line.source)


def stories_of(marks: Sequence[Mark], lines: Sequence[Spoken]) -> list[Story]:
    """Return the chapters in which something is said."""
    found = []
    for number, mark in enumerate(marks, 1):
        inside = tuple(line for line in lines if mark.start_s <= line.start_s < mark.end_s)
        if inside:
            found.append(Story(f"s{number}", mark, inside))
    return found


def ticks(marks: Sequence[Mark], length_s: float) -> str:
    """Return where chapters begin on the bar, as the path of a drawing `BAR` units long."""
    places = (round(BAR * mark.start_s / length_s) for mark in marks if mark.start_s > 0)
    return " ".join(f"M{place} 0v6" for place in places)
