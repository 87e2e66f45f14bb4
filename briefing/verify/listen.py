"""How an episode's lines are put before the recognizer: packed, and the doubtful ones once more.

Whisper takes 30 s at a time and costs the same for less, so that lines heard one by one take three
times as long as lines packed into its window. A line that is not heard well in its pack is heard
again alone, and the better hearing counts: a recognizer slips more often than a voice.
"""

import logging
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.spoken import spoken_form
from briefing.verify.compare import Compared, compare
from briefing.verify.hear import Hearer
from briefing.verify.manifest import ToldLine
from briefing.verify.sound import RATE_HZ
from briefing.verify.syllables import syllables_of

log = logging.getLogger(__name__)

WELL_HEARD = 0.9
"""Share of a line's syllables from which it is not heard again."""
_PACK_S = 28.0
_MARGIN_S = 0.1
"""Kept before and after a line; the pauses between lines are longer."""
_PAUSE = np.zeros(round(0.3 * RATE_HZ), np.float32)


def hear_lines(
    lines: tuple[ToldLine, ...],
    sound: NDArray[np.int16],
    readings: tuple[Path, ...],
    hear: Hearer,
) -> dict[str, Compared]:
    """Return for each line's id how much of it was heard.

    Args:
        lines: the lines to listen for, in order.
        sound: the whole episode at RATE_HZ, shape (n_samples,).
        readings: pronunciation dictionaries; a later one overrides an earlier one.
        hear: the recognizer.
    """
    found: dict[str, Compared] = {}
    for pack in _packs(lines):
        log.info("listening", extra={"done": len(found), "total": len(lines)})
        heard = _hear_pack(pack, sound, readings, hear)
        for line, first in zip(pack, heard, strict=True):
            found[line.id] = first
            if len(pack) > 1 and first.share < WELL_HEARD:
                (again,) = _hear_pack((line,), sound, readings, hear)
                found[line.id] = max(again, first, key=lambda each: each.share)
    log.info("listening", extra={"done": len(lines), "total": len(lines)})
    return found


def stretch(sound: NDArray[np.int16], line: ToldLine) -> NDArray[np.int16]:
    """Return the line's part of the sound, with a little around it."""
    first = max(0, round((line.start_s - _MARGIN_S) * RATE_HZ))
    return sound[first : max(first, round((line.end_s + _MARGIN_S) * RATE_HZ))]


def _packs(lines: tuple[ToldLine, ...]) -> Iterator[tuple[ToldLine, ...]]:
    """Yield neighbouring lines that are heard in one go; a very long line is a pack of its own."""
    pack: list[ToldLine] = []
    packed_s = 0.0
    for line in lines:
        length_s = line.end_s - line.start_s + 2 * _MARGIN_S + len(_PAUSE) / RATE_HZ
        if pack and packed_s + length_s > _PACK_S:
            yield tuple(pack)
            pack, packed_s = [], 0.0
        pack.append(line)
        packed_s += length_s
    if pack:
        yield tuple(pack)


def _hear_pack(
    pack: tuple[ToldLine, ...],
    sound: NDArray[np.int16],
    readings: tuple[Path, ...],
    hear: Hearer,
) -> tuple[Compared, ...]:
    pieces = [piece for line in pack for piece in (stretch(sound, line) / 32768.0, _PAUSE)]
    text = spoken_form(hear(np.concatenate(pieces).astype(np.float32)))
    spoken = tuple(line.spoken for line in pack)
    expected = tuple(syllables_of(each, readings) for each in spoken)
    return compare(spoken, expected, text, syllables_of(text, readings))
