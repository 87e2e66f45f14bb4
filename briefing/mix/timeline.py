"""When each chapter of a programme begins and ends."""

from itertools import pairwise

from briefing.records import Chapter, Cue, Line


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
