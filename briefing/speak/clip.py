"""A take before it is kept: samples, the start of each character, and whether it says its line."""

import wave
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.errors import SpeakError
from briefing.mandarin.han import is_han
from briefing.mandarin.pace import speaking_s
from briefing.records import Check
from briefing.show import Voice
from briefing.speak.script import engine_named
from briefing.speak.tuned import TakeChecks, TakeEdges
from briefing.support.files import whole_file, writing

HEADROOM = 0.5
"""Takes are kept 6 dB down: raw peaks pass full scale, the embedded voice's reach 1.3."""
_NO_BOUND_S = 60.0
"""Stands for a bound where none is needed."""
_NO_LENGTH_S = 0.001
"""Stands for 0 where a length divides."""

Ear = Callable[[NDArray[np.float32], int, str], float]
"""From a take's samples, their rate and the line to the share of its syllables that is heard in it;
0 where it says something else."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One line as an engine spoke it."""

    samples: NDArray[np.float32]
    """Mono, shape (n_samples,), raw level: peaks may pass 1."""
    rate_hz: int
    char_starts_s: tuple[float, ...]
    """Start of each character of the spoken text."""
    coverage: float
    """Share of the characters to be said that the engine says it said."""
    shortest_s: float
    """The shortest of them."""
    joints_s: tuple[float, ...] = ()
    """Where the breaths meet of which the line was joined."""
    cut_s: float = 0.0
    """How much earlier the sound ends than the last word, by the engine's own times."""

    @property
    def length_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz


def join_clips(clips: Sequence[Clip], gap_s: float) -> Clip:
    """Return the pieces of one line as one clip, with silence between them."""
    rate_hz = clips[0].rate_hz
    gap = np.zeros(round(gap_s * rate_hz), np.float32)
    sounds: list[NDArray[np.float32]] = []
    starts_s: list[float] = []
    joints_s: list[float] = []
    for clip in clips:
        if sounds:
            joints_s.append(sum(map(len, sounds)) / rate_hz)
            sounds.append(gap)
        before_s = sum(map(len, sounds)) / rate_hz
        starts_s += [before_s + start_s for start_s in clip.char_starts_s]
        sounds.append(clip.samples)
    return Clip(
        samples=np.concatenate(sounds),
        rate_hz=rate_hz,
        char_starts_s=tuple(starts_s),
        coverage=min(clip.coverage for clip in clips),
        shortest_s=min(clip.shortest_s for clip in clips),
        joints_s=tuple(joints_s),
        cut_s=max(clip.cut_s for clip in clips),
    )


def every_start(starts_s: Mapping[int, float], count: int, end_s: float) -> list[float]:
    """Return a start for each of `count` characters: its own, or that of the next that has one."""
    filled = []
    for place in range(count - 1, -1, -1):
        end_s = starts_s.get(place, end_s)
        filled.append(end_s)
    return filled[::-1]


def write_wav(clip: Clip, path: Path) -> None:
    """Write a clip as 16-bit mono WAV, 6 dB down, whole or not at all.

    Raises:
        OutputError: the file cannot be written.
    """
    scaled = np.rint(clip.samples * (HEADROOM * 32767)).astype(np.int16)
    with whole_file(path) as beside, writing(path), wave.open(str(beside), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(clip.rate_hz)
        out.writeframes(scaled.tobytes())


def read_wav(path: Path) -> NDArray[np.float32]:
    """Return the samples of a kept take at the level they were spoken at.

    Raises:
        SpeakError: the file cannot be read, or is no such WAV.
    """
    try:
        with wave.open(str(path), "rb") as file:
            data = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SpeakError(f"cannot listen to the take '{path}': {error}. Delete it.") from error
    return np.frombuffer(data, "<i2").astype(np.float32) / np.float32(HEADROOM * 32767)


def sound_edges(samples: NDArray[np.float32], rate_hz: int) -> tuple[int, int]:
    """Return where the sound begins and ends, in samples; (0, 0) if it is all silence.

    The engines' own times do not tell: the embedded voice's first sound leads its symbol by up to
    0.12 s and its last symbol holds 0.7 s of silence; the online one pads both ends.
    """
    hop = rate_hz // 200
    power = np.square(samples[: len(samples) // hop * hop]).reshape(-1, hop).mean(axis=1)
    sounding = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (TakeEdges.FLOOR_DB / 10))
    if not len(sounding):
        return 0, 0
    edge = int(TakeEdges.EDGE_S * rate_hz)
    first, last = int(sounding[0]) * hop - edge, int(sounding[-1] + 1) * hop + edge
    return max(0, first), min(len(samples), last)


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
