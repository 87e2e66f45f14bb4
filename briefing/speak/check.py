"""Whether a take says its whole line: measured, row by row."""

import numpy as np

from briefing.mandarin.pace import speaking_s
from briefing.records import Check, Voice
from briefing.speak.clip import HEADROOM, Clip

_PACE = (0.55, 1.8)
"""How much shorter or longer than the pace of its voice says a take may be."""
_PACE_SLACK_S = 0.8
"""Short lines are stretched; their length says little."""
_SHORTEST_CHARACTER_S = 0.04
_SILENCE_DB = -60.0
_LONGEST_SILENCE_S = 1.5


def check_clip(clip: Clip, spoken: str, voice: Voice) -> tuple[Check, ...]:
    """Return what was measured on a take, against what a good take shows."""
    expected_s = speaking_s(spoken, voice.pace_cpm)
    rows = [
        _row(
            "length_s",
            clip.length_s,
            expected_s * _PACE[0] - _PACE_SLACK_S,
            expected_s * _PACE[1] + _PACE_SLACK_S,
        ),
        _row("silence_s", _longest_silence_s(clip), 0.0, _LONGEST_SILENCE_S),
        _row("peak", float(np.abs(clip.samples).max(initial=0.0)) * HEADROOM, 0.01, 1.0),
    ]
    return tuple(rows)


def what_failed(checks: tuple[Check, ...]) -> str:
    """Return the failed rows in words."""
    return ", ".join(
        f"{check.name} is {check.found:g}, not {check.low:g} to {check.high:g}"
        for check in checks
        if not check.passed
    )


def _longest_silence_s(clip: Clip) -> float:
    """Return the longest stretch below -60 dBFS, in seconds."""
    hop = clip.rate_hz // 100
    blocks = clip.samples[: len(clip.samples) // hop * hop].reshape(-1, hop)
    sounding = np.square(blocks).mean(axis=1) > 10 ** (_SILENCE_DB / 10)
    edges = np.flatnonzero(np.concatenate(([True], sounding, [True])))
    return float(np.diff(edges).max() - 1) / 100


def _row(name: str, found: float, low: float, high: float) -> Check:
    return Check(name, round(found, 3), round(low, 3), round(high, 3), low <= found <= high)
