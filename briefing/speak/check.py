"""Whether a take says its whole line: measured, row by row."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.han import is_han
from briefing.mandarin.pace import speaking_s
from briefing.records import Check
from briefing.show import Voice
from briefing.speak.clip import HEADROOM, Clip
from briefing.speak.engine import engine_named
from briefing.speak.tuned import TakeChecks

_NO_BOUND_S = 60.0
"""Stands for a bound where none is needed."""
_NO_LENGTH_S = 0.001
"""Stands for 0 where a length divides."""

Ear = Callable[[NDArray[np.float32], int, str], float]
"""From a take's samples, their rate and the line to the share of its syllables that is heard in it;
0 where it says something else."""


def check_clip(
    clip: Clip, spoken: str, voice: Voice, usual_cut_s: float = 0.0
) -> tuple[Check, ...]:
    """Return what was measured on a take, against what a good take shows.

    Rows: `length_s` and `pace_cpm`, against the voice's pace; `coverage`, the share of characters
    that have their time; `shortest_s`, the shortest of them; `cut_s`, how much too early the sound
    ends, which whole takes of this voice do by `usual_cut_s`; `silence_s`, the longest silence
    inside; `peak`, as kept, 1 being full scale.
    """
    expected_s = speaking_s(spoken, voice.pace_cpm)
    low, high = engine_named(voice.engine).LENGTH
    slack_s = TakeChecks.LENGTH_SLACK_S
    shortest_s = max(TakeChecks.LEAST_LENGTH_S, low * expected_s - slack_s)
    longest_s = high * expected_s + TakeChecks.LONGER_BY_S.get(voice.engine, slack_s)
    han = sum(is_han(character) for character in spoken)
    length_s = max(clip.length_s, _NO_LENGTH_S)
    peak = float(np.abs(clip.samples).max(initial=0.0)) * HEADROOM
    return (
        _row("length_s", clip.length_s, shortest_s, longest_s),
        _row("pace_cpm", 60 * han / length_s, 60 * han / longest_s, 60 * han / shortest_s),
        _row("coverage", clip.coverage, 1.0, 1.0),
        _row("shortest_s", clip.shortest_s, TakeChecks.SHORTEST_CHARACTER_S, _NO_BOUND_S),
        _row("cut_s", clip.cut_s, -_NO_BOUND_S, usual_cut_s + TakeChecks.LONGEST_CUT_S),
        _row("silence_s", _longest_silence_s(clip), 0.0, TakeChecks.LONGEST_SILENCE_S),
        _row("peak", peak, TakeChecks.SOFTEST_PEAK, 1.0),
    )


def hear_samples(samples: NDArray[np.float32], rate_hz: int, spoken: str, ear: Ear) -> Check:
    """Return the row `heard`: the share of the line's syllables that an ear hears in a take."""
    return _row("heard", ear(samples, rate_hz, spoken), TakeChecks.LEAST_HEARD, 1.0)


def what_failed(checks: tuple[Check, ...]) -> str:
    """Return the failed rows in words; empty if there is none."""
    return ", ".join(
        f"{check.name} is {check.found:g}, not {check.low:g} to {check.high:g}"
        for check in checks
        if not check.passed
    )


def _longest_silence_s(clip: Clip) -> float:
    """Return the longest stretch below -60 dBFS, in seconds."""
    hop = clip.rate_hz // 100
    blocks = clip.samples[: len(clip.samples) // hop * hop].reshape(-1, hop)
    sounding = np.square(blocks).mean(axis=1) > 10 ** (TakeChecks.SILENCE_DB / 10)
    edges = np.flatnonzero(np.concatenate(([True], sounding, [True])))
    return float(np.diff(edges).max() - 1) / 100


def _row(name: str, found: float, low: float, high: float) -> Check:
    return Check(name, round(found, 3), round(low, 3), round(high, 3), low <= found <= high)
