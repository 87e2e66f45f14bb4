"""What comes before each line: which chime, and how long a pause."""

from dataclasses import dataclass
from itertools import pairwise

from briefing.records import Line, Sound


@dataclass(frozen=True, slots=True)
class Joint:
    """What is heard between two lines."""

    stinger: bool
    pause_ms: int
    """The pause, or with a stinger the pause on each side of it."""


def joints(lines: tuple[Line, ...], sound: Sound) -> tuple[Joint, ...]:
    """Return what is heard before each line but the first."""
    return tuple(_joint(before, after, sound) for before, after in pairwise(lines))


def opens_chapter(before: Line, after: Line) -> bool:
    """Return whether a chapter begins with `after`."""
    if before.chapter != after.chapter:
        return True
    stories = {before.story, after.story}
    # The headlines name several stories in one chapter.
    return after.role == "story" and None not in stories and len(stories) == 2


def _joint(before: Line, after: Line, sound: Sound) -> Joint:
    if opens_chapter(before, after):
        return Joint(stinger=True, pause_ms=sound.pause_story_ms)
    if before.voice != after.voice:
        return Joint(stinger=False, pause_ms=sound.pause_turn_ms)
    if after.new_paragraph:
        return Joint(stinger=False, pause_ms=sound.pause_paragraph_ms)
    return Joint(stinger=False, pause_ms=sound.pause_sentence_ms)
