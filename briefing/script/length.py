"""How long a script will last: the voices' pace, and what stands between the lines."""

from collections.abc import Iterable

from briefing.mandarin.pace import speaking_s
from briefing.records import Line
from briefing.show import Show, Sound

ANCHORS = ("甲", "乙")
_EDGES_S = 0.4
"""Silence before the first chime and after the last."""


def length_s(lines: Iterable[Line], show: Show) -> float:
    """Return the expected length of a programme in seconds, chimes and pauses included."""
    lines, sound = tuple(lines), show.sound
    blocks = chapters_of_several(lines)
    total = sound.opening_s + sound.closing_s + 2 * sound.pause_story_ms / 1000 + _EDGES_S
    before: Line | None = None
    for line in lines:
        if before is not None:
            total += gap_s(before, line, sound, blocks)
        total += line_s(line, show)
        before = line
    return total


def line_s(line: Line, show: Show) -> float:
    """Return how long one line takes in the voice that will speak it."""
    return speaking_s(line.spoken, show.anchors[ANCHORS.index(line.voice)].pace_cpm)


def chapters_of_several(lines: Iterable[Line]) -> frozenset[str]:
    """Return the chapters that tell several stories; a chime of their own opens them."""
    stories: dict[str, set[str]] = {}
    for line in lines:
        if line.role == "story" and line.story is not None:
            stories.setdefault(line.chapter, set()).add(line.story)
    return frozenset(chapter for chapter, told in stories.items() if len(told) > 1)


def gap_s(before: Line, line: Line, sound: Sound, blocks: frozenset[str]) -> float:
    """Return the seconds between two lines: a pause, or a chime with a pause on each side.

    Args:
        before: the line before.
        line: the line behind it.
        sound: the chimes as long as they will be heard; one of no length leaves one pause.
        blocks: the chapters that tell several stories.
    """
    if before.chapter != line.chapter:
        block = line.chapter in blocks and sound.briefs_s is not None
        chime_s = (sound.briefs_s or 0.0) if block else sound.stinger_s
        return chime_s + (2 if chime_s else 1) * sound.pause_story_ms / 1000
    stories = {before.story, line.story}
    if line.role == "story" and None not in stories and len(stories) == 2:
        return sound.pause_story_ms / 1000
    if before.voice != line.voice:
        return sound.pause_turn_ms / 1000
    if line.new_paragraph:
        return sound.pause_paragraph_ms / 1000
    return sound.pause_sentence_ms / 1000
