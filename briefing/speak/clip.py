"""A take before it is kept: samples, and the start of each character."""

import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.errors import SpeakError
from briefing.speak.tuned import TakeEdges
from briefing.support.files import whole_file, writing

HEADROOM = 0.5
"""Takes are kept 6 dB down: raw peaks pass full scale, the embedded voice's reach 1.3."""


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
