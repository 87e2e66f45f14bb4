"""Plays an episode's lines to the recognizer: in packs, and the doubtful ones once more.

Whisper takes 30 s at a time and costs the same for less, so that lines heard one by one take three
times as long as lines packed into its window. A line that is not heard well in its pack is heard
again alone, and the better hearing counts: a recognizer slips more often than a voice.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.spoken import spoken_form
from briefing.support.progress import tell
from briefing.verify.compare import Compared, compare
from briefing.verify.hear import Hearer
from briefing.verify.manifest import ToldLine
from briefing.verify.sound import FULL_SCALE, PAUSE, RATE_HZ, level_db
from briefing.verify.syllables import syllables_of
from briefing.verify.tuned import Packs


def hear_lines(
    lines: tuple[ToldLine, ...], sound: NDArray[np.int16], readings: tuple[Path, ...], hear: Hearer
) -> dict[str, Compared]:
    """Return for each line's id how much of it was heard.

    The sound is the whole episode at RATE_HZ, shape (n_samples,).
    """
    found: dict[str, Compared] = {}
    sounding = []
    for line in lines:
        if level_db(_stretch(sound, line)) > Packs.SILENT_DB:
            sounding.append(line)
        else:
            # A recognizer that is asked about silence invents words.
            (found[line.id],) = _compare_pack((line,), "", readings)
    for pack in _packs(sounding):
        tell("listening", len(found), len(lines))
        heard = _compare_pack(pack, _hear_pack(pack, sound, hear), readings)
        for line, first in zip(pack, heard, strict=True):
            found[line.id] = first
            if len(pack) > 1 and not first.is_well_heard:
                (again,) = _compare_pack((line,), _hear_pack((line,), sound, hear), readings)
                found[line.id] = max(again, first, key=lambda each: each.share)
    tell("listening", len(lines), len(lines))
    return found


def _packs(lines: list[ToldLine]) -> Iterator[tuple[ToldLine, ...]]:
    """Yield neighbouring lines that are heard in one go; a very long line is a pack of its own."""
    pack: list[ToldLine] = []
    packed_s = 0.0
    for line in lines:
        length_s = line.end_s - line.start_s + 2 * Packs.MARGIN_S + len(PAUSE) / RATE_HZ
        if pack and packed_s + length_s > Packs.PACK_S:
            yield tuple(pack)
            pack, packed_s = [], 0.0
        pack.append(line)
        packed_s += length_s
    if pack:
        yield tuple(pack)


def _hear_pack(pack: tuple[ToldLine, ...], sound: NDArray[np.int16], hear: Hearer) -> str:
    pieces = [piece for line in pack for piece in (_stretch(sound, line) / FULL_SCALE, PAUSE)]
    return spoken_form(hear(np.concatenate(pieces).astype(np.float32)))


def _compare_pack(
    pack: tuple[ToldLine, ...], heard: str, readings: tuple[Path, ...]
) -> tuple[Compared, ...]:
    spoken = tuple(line.spoken for line in pack)
    expected = tuple(syllables_of(each, readings) for each in spoken)
    return compare(spoken, expected, heard, syllables_of(heard, readings))


def _stretch(sound: NDArray[np.int16], line: ToldLine) -> NDArray[np.int16]:
    """Return the line's part of the sound, with a little around it."""
    first = max(0, round((line.start_s - Packs.MARGIN_S) * RATE_HZ))
    return sound[first : max(first, round((line.end_s + Packs.MARGIN_S) * RATE_HZ))]
