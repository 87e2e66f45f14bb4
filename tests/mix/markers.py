"""Takes whose voices begin and end with a burst that can be found again in a decoded MP3."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.records import Script, Takes
from tests.shared.speech import RATE_HZ, line, script_of, speech, write_take

_BURST_HZ, _BURST_S = 5000.0, 0.004
_NEAR_S = 0.12
_MIX_RATE_HZ = 44_100


def burst(rate_hz: int) -> NDArray[np.float64]:
    """Return the marker: a few waves under a half sine."""
    at_s = np.arange(round(_BURST_S * rate_hz)) / rate_hz
    return np.asarray(np.sin(np.pi * at_s / _BURST_S) * np.sin(2 * np.pi * _BURST_HZ * at_s))


def marked_takes(folder: Path, count: int) -> tuple[Takes, Script]:
    """Write takes of burst, gap, voice, gap, burst, with silence of any length around them."""
    dice = np.random.default_rng(3)
    mark, gap = 0.7 * burst(RATE_HZ), np.zeros(round(0.1 * RATE_HZ))
    takes, lines = [], []
    for number in range(count):
        voice = speech(dice.uniform(1.0, 3.0), number % 7)
        before, after = (np.zeros(round(dice.uniform(0, 0.6) * RATE_HZ)) for _ in range(2))
        one = line(
            number,
            "intro" if number < 2 else "headline" if number < 5 else "story",
            f"s{number // 6}",
            f"第{number // 6}章",
            "甲乙"[number // 4 % 2],
            number % 5 == 0,
        )
        samples = np.concatenate([before, mark, gap, voice, gap, mark, after])
        takes.append(write_take(folder, one.id, samples))
        lines.append(one)
    return Takes("kokoro", tuple(takes), ()), script_of(*lines)


def found_near(sound: NDArray[np.float32], near_s: float, *, ends: bool = False) -> float:
    """Return where, near a time, the burst begins or ends in a decoded sound, in seconds."""
    mark = burst(_MIX_RATE_HZ)
    first = max(0, round((near_s - _NEAR_S) * _MIX_RATE_HZ))
    # Only one burst lies within reach: the gap to the voice is nearly as long.
    part = sound[first : round((near_s + _NEAR_S) * _MIX_RATE_HZ)]
    likeness = np.correlate(part, mark, mode="valid")
    at = first + int(np.abs(likeness).argmax())
    return (at + (mark.size if ends else 0)) / _MIX_RATE_HZ
