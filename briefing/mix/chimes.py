"""The chimes of a theme, made from sums of sines."""

import tomllib
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from briefing.errors import MixError
from briefing.mix.samples import MIX_RATE_HZ, Samples
from briefing.mix.tuned import Chimes

ChimeName = Literal["opening", "stinger", "briefs", "closing"]

_SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_A4_HZ = 440.0
_TO_MINUS_60_DB = 6.91
_ROW = 1024


@cache
def chime(theme: str, name: ChimeName, length_s: float) -> Samples:
    """Return a chime at the mix's rate, its highest peak at 1, its end faded to nothing.

    Raises:
        MixError: there is no such theme.
    """
    size = round(length_s * MIX_RATE_HZ)
    result = _played(_theme(theme), name, size, size)
    release = round(size * Chimes.RELEASE_SHARE)
    result[size - release :] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(1, release + 1) / release)
    return _at_full_scale(result)


@cache
def bed(theme: str) -> Samples:
    """Return the pattern that runs round under the headlines, its highest peak at 1.

    What rings past the end is folded onto the beginning, so it can be repeated without a seam.

    Raises:
        MixError: there is no such theme.
    """
    instrument = _theme(theme)
    size = round(instrument["bed_s"] * MIX_RATE_HZ)
    return _at_full_scale(_played(instrument, "bed", size, 3 * size).reshape(3, size).sum(axis=0))


def theme_characters() -> dict[str, str]:
    """Return the themes that ship, and what each sounds like."""
    return {name: str(theme["character"]) for name, theme in _themes().items()}


def _theme(name: str) -> dict[str, Any]:
    themes = _themes()
    if name not in themes:
        near = get_close_matches(name, themes, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(themes)}."
        raise MixError(f"cannot make the chimes: there is no theme '{name}'. {hint}")
    return themes[name]


@cache
def _themes() -> dict[str, dict[str, Any]]:
    shipped = Path(__file__).with_name("themes.toml")
    return tomllib.loads(shipped.read_text(encoding="utf-8"))


def _played(instrument: dict[str, Any], motif: str, size: int, ring: int) -> NDArray[np.float64]:
    """Return a motif of `size` samples, its notes ringing for `ring` samples from its start."""
    result = np.zeros(ring)
    # The second player is softer: two of one strength would beat down to silence.
    players = {1.0: 1.0, 2 ** (instrument["detune_cents"] / 1200): Chimes.SECOND_PLAYER}
    for share, note, gain_db in instrument[motif]:
        first = round(share * size)
        for tuning, strength in players.items():
            tone = _note(instrument, _frequency_hz(note) * tuning, ring - first)
            result[first:] += tone * strength * 10 ** (gain_db / 20)
    return result


def _frequency_hz(note: str) -> float:
    """Return the frequency of a note such as `A4` or `F#4`, in equal temperament."""
    semitone = _SEMITONES[note[0]] + ("#" in note) + 12 * int(note[-1])
    return float(_A4_HZ * 2 ** ((semitone - 57) / 12))


def _note(instrument: dict[str, Any], frequency_hz: float, size: int) -> NDArray[np.float64]:
    at_s = np.arange(size) / MIX_RATE_HZ
    result = np.zeros(size)
    for ratio, gain_db, decay_s in instrument["partials"]:
        if ratio * frequency_hz > Chimes.HIGHEST_HZ:
            continue
        # High bars and strings ring for less time, as real ones do.
        ring_s = decay_s * np.sqrt(_A4_HZ / frequency_hz)
        result += 10 ** (gain_db / 20) * _ringing(ratio * frequency_hz, ring_s, size)
    attack_s = instrument["attack_ms"] / 1000
    return np.asarray(result * np.sin(np.pi / 2 * np.clip(at_s / attack_s, 0, 1)) ** 2)


def _ringing(frequency_hz: float, ring_s: float, size: int) -> NDArray[np.float64]:
    """Return a sine that is 60 dB down after `ring_s`."""
    turn = (2j * np.pi * frequency_hz - _TO_MINUS_60_DB / ring_s) / MIX_RATE_HZ
    # Powers of one complex number: those of a row times those of the rows before it.
    within = np.exp(turn * np.arange(_ROW))
    before = np.exp(turn * _ROW * np.arange(-(-size // _ROW)))
    return np.asarray(np.outer(before, within).imag.reshape(-1)[:size])


def _at_full_scale(samples: NDArray[np.float64]) -> Samples:
    return np.asarray(samples / np.abs(samples).max(), dtype=np.float32)
