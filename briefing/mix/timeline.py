"""What is heard between two lines: which chime, and how long a pause."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.records import Chapter, Cue, Line
from briefing.show import Sound


@dataclass(frozen=True, slots=True)
class Joint:
    """What is heard between two lines."""

    chime: Literal["stinger", "briefs"] | None
    pause_ms: int
    """The pause; with a chime, the pause on each side of it."""


def joints(lines: tuple[Line, ...], sound: Sound) -> tuple[Joint, ...]:
    """Return what is heard before each line but the first.

    A chapter that holds several stories is opened by the softer chime.
    """
    briefs = _chapters_of_several(lines)
    return tuple(_joint(before, after, briefs, sound) for before, after in pairwise(lines))


def chapters(
    lines: tuple[Line, ...], cues: tuple[Cue, ...], length_s: float
) -> tuple[Chapter, ...]:
    """Return the chapters: neighbouring lines of one title.

    The first begins with the programme; each lasts until the next one's first word.
    """
    firsts = [0] + [
        number
        for number, (before, after) in enumerate(pairwise(lines), 1)
        if before.chapter != after.chapter
    ]
    starts = [0.0] + [cues[number].start_s for number in firsts[1:]]
    ends = [*starts[1:], length_s]
    return tuple(
        Chapter(lines[number].chapter, start, end)
        for number, start, end in zip(firsts, starts, ends, strict=True)
    )


def _joint(before: Line, after: Line, briefs: set[str], sound: Sound) -> Joint:
    if before.chapter != after.chapter:
        chime: Literal["stinger", "briefs"] = "briefs" if after.chapter in briefs else "stinger"
        return Joint(chime, sound.pause_story_ms)
    if before.role == after.role == "story" and before.story != after.story:
        return Joint(None, sound.pause_story_ms)
    if before.voice != after.voice:
        return Joint(None, sound.pause_turn_ms)
    if after.new_paragraph:
        return Joint(None, sound.pause_paragraph_ms)
    return Joint(None, sound.pause_sentence_ms)


def _chapters_of_several(lines: tuple[Line, ...]) -> set[str]:
    stories: dict[str, set[str]] = {}
    for line in lines:
        # The headlines name many stories, but tell none.
        if line.role == "story" and line.story is not None:
            stories.setdefault(line.chapter, set()).add(line.story)
    return {chapter for chapter, told in stories.items() if len(told) > 1}
