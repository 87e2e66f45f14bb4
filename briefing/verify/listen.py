"""Plays lines to the recognizer: an episode's in packs, the doubtful ones once more; or one take.

Whisper takes 30 s at a time and costs the same for less, so that lines heard one by one take three
times as long as lines packed into its window. A line that is not heard well in its pack is heard
again alone, and the better hearing counts: a recognizer slips more often than a voice.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.spoken import spoken_form
from briefing.support.progress import tell
from briefing.verify.compare import Compared, compare, verdict_of
from briefing.verify.recording import RATE_HZ, ToldLine
from briefing.verify.tuned import Packs, Verdicts
from briefing.verify.whisper import Hearer, open_hearer

_FULL_SCALE = 32768.0
"""Of 16-bit samples."""
_PAUSE = np.zeros(round(Packs.PAUSE_S * RATE_HZ), np.float32)
"""Between two lines of a pack, and around a take."""


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
            (found[line.id],) = compare((line.spoken,), "", readings)
    for pack in _packs(sounding):
        tell("listening", len(found), len(lines))
        spoken = tuple(line.spoken for line in pack)
        heard = compare(spoken, _hear_pack(pack, sound, hear), readings)
        for line, first in zip(pack, heard, strict=True):
            found[line.id] = first
            if len(pack) > 1 and not first.is_well_heard:
                (again,) = compare((line.spoken,), _hear_pack((line,), sound, hear), readings)
                found[line.id] = max(again, first, key=lambda each: each.share)
    tell("listening", len(lines), len(lines))
    return found


def _packs(lines: list[ToldLine]) -> Iterator[tuple[ToldLine, ...]]:
    """Yield neighbouring lines that are heard in one go; a very long line is a pack of its own."""
    pack: list[ToldLine] = []
    packed_s = 0.0
    for line in lines:
        length_s = line.end_s - line.start_s + 2 * Packs.MARGIN_S + len(_PAUSE) / RATE_HZ
        if pack and packed_s + length_s > Packs.PACK_S:
            yield tuple(pack)
            pack, packed_s = [], 0.0
        pack.append(line)
        packed_s += length_s
    if pack:
        yield tuple(pack)


def _hear_pack(pack: tuple[ToldLine, ...], sound: NDArray[np.int16], hear: Hearer) -> str:
    pieces = [piece for line in pack for piece in (_stretch(sound, line) / _FULL_SCALE, _PAUSE)]
    return spoken_form(hear(np.concatenate(pieces).astype(np.float32)))


def _stretch(sound: NDArray[np.int16], line: ToldLine) -> NDArray[np.int16]:
    """Return the line's part of the sound, with a little around it."""
    first = max(0, round((line.start_s - Packs.MARGIN_S) * RATE_HZ))
    return sound[first : max(first, round((line.end_s + Packs.MARGIN_S) * RATE_HZ))]


def level_db(sound: NDArray[np.int16]) -> float:
    """Return the root mean square of a stretch in dB below full scale; -100 if it is silent."""
    power = float(np.square(sound / _FULL_SCALE).mean()) if sound.size else 0.0
    return 10 * float(np.log10(power + 1e-10))


class TakeEar:
    """Hears takes one at a time; its recognizer is opened when the first one comes."""

    def __init__(self, readings: tuple[Path, ...], opened: Callable[[], Hearer] = open_hearer):
        self._readings = readings
        self._opened = opened
        self._hear: Hearer | None = None
        self._one_at_a_time = Lock()

    def __call__(self, samples: NDArray[np.float32], rate_hz: int, spoken: str) -> float:
        """Return the share of a line's syllables that is heard; 0 if it says something else.

        The take has the shape (n_samples,).

        Raises:
            VerifyError: the recognizer's model is missing or damaged.
        """
        sound = np.concatenate((_PAUSE, at_rate(samples, rate_hz), _PAUSE))
        with self._one_at_a_time:
            self._hear = self._hear or self._opened()
            heard = spoken_form(self._hear(sound))
        (found,) = compare((spoken,), heard, self._readings)
        is_missing = verdict_of(found)[0] == "missing"
        return 0.0 if is_missing else max(found.share, Verdicts.NOT_MISSING)


def at_rate(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """Return a sound at RATE_HZ, by its spectrum: good enough for a recognizer."""
    size = max(1, round(samples.size * RATE_HZ / rate_hz))
    spectrum = np.fft.rfft(samples)[: size // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, size) * (size / samples.size), dtype=np.float32)
