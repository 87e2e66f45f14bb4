"""What is heard between two lines of a programme: a pause, or a chime with a pause on each side.

Every room that reckons with a programme's length asks here, so that all of them say the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.records import Line
from briefing.show import Sound

EDGES_S = 0.4
"""Silence before the first chime and after the last, both together."""


@dataclass(frozen=True, slots=True)
class Segue:
    """What is heard between two lines."""

    chime: Literal["stinger", "briefs"] | None
    pause_ms: int
    """The pause; with a chime, the pause on each side of it."""

    def lasts_s(self, sound: Sound) -> float:
        """Return how long it is heard; a chime of no length leaves one pause."""
        chime_s = 0.0 if self.chime is None else sound.stinger_s
        if self.chime == "briefs" and sound.briefs_s is not None:
            chime_s = sound.briefs_s
        return chime_s + (2 if chime_s else 1) * self.pause_ms / 1000


def segues(lines: Sequence[Line], sound: Sound) -> Iterator[Segue]:
    """Yield what is heard before each line but the first.

    A chapter that tells several stories is opened by the softer chime.
    """
    blocks = _chapters_of_several(lines)
    for before, after in pairwise(lines):
        yield _segue(before, after, blocks, sound)


def around_s(sound: Sound) -> float:
    """Return what is heard before the first line and behind the last, in seconds."""
    return sound.opening_s + sound.closing_s + 2 * sound.pause_story_ms / 1000 + EDGES_S


def _segue(before: Line, after: Line, blocks: set[str], sound: Sound) -> Segue:
    if before.chapter != after.chapter:
        return Segue("briefs" if after.chapter in blocks else "stinger", sound.pause_story_ms)
    if before.role == after.role == "story" and before.story != after.story:
        return Segue(None, sound.pause_story_ms)
    if before.voice != after.voice:
        return Segue(None, sound.pause_turn_ms)
    if after.new_paragraph:
        return Segue(None, sound.pause_paragraph_ms)
    return Segue(None, sound.pause_sentence_ms)


def _chapters_of_several(lines: Sequence[Line]) -> set[str]:
    stories: dict[str, set[str]] = {}
    for line in lines:
        # The headlines name many stories, but tell none.
        if line.role == "story" and line.story is not None:
            stories.setdefault(line.chapter, set()).add(line.story)
    return {chapter for chapter, told in stories.items() if len(told) > 1}
