"""The embedded voice: Kokoro-82M, run offline on the processor."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.errors import SpeakError
from briefing.mandarin.han import is_han
from briefing.show import Voice
from briefing.speak.clip import Clip, sound_edges
from briefing.speak.kokoro.style import style_of
from briefing.speak.kokoro.symbols import Symbol
from briefing.speak.line_splitting import Breath, cut_breaths
from briefing.speak.takes import shortened

RATE_HZ = 24_000
PIECE_LIMITS = (505, 150, 90)
"""Symbols of a line in one breath, for the first attempt at it and those after a bad take. A line
is spoken whole where it can be: past 509 the voice fails. One of 505 alone takes 840 MB, no more
than two of 220 at once. Of 1,706 lines of 22 newspaper days 82 have over 400 symbols, 25 over 505.
"""
_USUAL_SYMBOLS, _HURRY = 180, 0.15
"""The voice takes its time over short lines and hurries over long ones: its pace grows with the
0.16th to 0.20th power of the symbols. Fitted on the durations of 26 lines (tests/bench/sound.py)
to all but even it out: a headline may be a little slower."""
_LONGEST_STYLE = 300
"""Symbols: longer breaths take the style of so many. Of two voices and four lines of 353 to 492 the
pace is so 1 to 6 % lower, nearer to the voice's own, and the pitch moves as much or more."""
_SPEEDS = (0.8, 1.25)
"""Beyond them it sounds stretched or clipped."""
_PAUSE_S = 0.3
"""Before the end of a mark, where the pause is that belongs to it."""
_QUIET_HOPS = 8
"""Of 5 ms: the shortest pause at a comma."""
_FRAME = 600
"""Samples in one frame of the durations."""
_GAP_S = 0.2
"""Silence between two pieces of one line."""
_LEAD_S = 0.06
"""A sound begins this much before the durations say: the median of 58 onsets behind pauses."""


def speak_symbols(
    model: onnxruntime.InferenceSession,
    symbols: tuple[Symbol, ...],
    spoken: str,
    voice: Voice,
    limit: int = PIECE_LIMITS[0],
) -> Clip:
    """Return a line as the embedded voice speaks it.

    Args:
        model: the opened model.
        symbols: the line's symbols.
        spoken: the line.
        voice: an embedded voice.
        limit: symbols in one breath.

    Raises:
        SpeakError: a symbol is none of the voice's.
        VoiceError: one of the voice's style vectors is wrong.
    """
    return speak_breaths(model, symbols, spoken, voice, cut_breaths(symbols, spoken, limit))


def speak_breaths(
    model: onnxruntime.InferenceSession,
    symbols: tuple[Symbol, ...],
    spoken: str,
    voice: Voice,
    breaths: tuple[Breath, ...],
) -> Clip:
    """Return a line as the embedded voice speaks it in these breaths; else as `speak_symbols`."""
    sounds: list[NDArray[np.float32]] = []
    starts_s: dict[int, float] = {}
    joints_s: list[float] = []
    lengths_s: defaultdict[int, float] = defaultdict(float)
    gap = np.zeros(int(_GAP_S * RATE_HZ), np.float32)
    for breath in breaths:
        piece = symbols[breath.begin : breath.end]
        if not any(symbol.is_heard for symbol in piece):
            continue
        if sounds:
            joints_s.append(sum(map(len, sounds)) / RATE_HZ)
            if breath.first == breath.begin:
                sounds.append(gap)
        sound, frames = _speak_piece(model, symbols[breath.first : breath.last], spoken, voice)
        first, last = _kept(sound, frames, breath)
        before_s = sum(map(len, sounds)) / RATE_HZ
        kept = slice(breath.begin - breath.first + 1, breath.end - breath.first + 1)
        # frames[0] is the silence before the first symbol.
        begins_s = (np.cumsum(frames) - frames)[kept] * _FRAME / RATE_HZ - _LEAD_S
        for symbol, begin_s, frame_count in zip(piece, begins_s, frames[kept], strict=True):
            inside_s = min(max(0.0, float(begin_s) - first / RATE_HZ), (last - first) / RATE_HZ)
            starts_s.setdefault(symbol.place, before_s + inside_s)
            if symbol.is_heard:
                lengths_s[symbol.place] += float(frame_count) * _FRAME / RATE_HZ
        sounds.append(_soft_edges(sound[first:last]))
    heard = {symbol.place for symbol in symbols if symbol.is_heard}
    return Clip(
        samples=np.concatenate(sounds),
        rate_hz=RATE_HZ,
        char_starts_s=_every_character(starts_s, spoken),
        coverage=sum(lengths_s[place] > 0 for place in heard) / len(heard),
        shortest_s=min(lengths_s[place] for place in heard),
        joints_s=tuple(joints_s),
    )


def speed_of(voice: Voice, count: int) -> float:
    """Return the speed at which a breath of `count` symbols keeps the voice's pace."""
    even: float = voice.speed * (count / _USUAL_SYMBOLS) ** -_HURRY
    return min(_SPEEDS[1], max(_SPEEDS[0], even))


def _kept(
    sound: NDArray[np.float32], frames: NDArray[np.float32], breath: Breath
) -> tuple[int, int]:
    """Return which samples of a breath are its piece: between the pauses to its context."""
    first, last = sound_edges(sound, RATE_HZ)
    ends = np.cumsum(frames) * _FRAME
    if breath.first < breath.begin:
        first = _quietest(sound, int(ends[breath.begin - breath.first]))
    if breath.last > breath.end:
        last = _quietest(sound, int(ends[breath.end - breath.first]))
    return first, max(first + 1, last)


def _quietest(sound: NDArray[np.float32], about: int) -> int:
    """Return the middle of the quietest stretch near the end of a mark."""
    reach, hop = int(_PAUSE_S * RATE_HZ), RATE_HZ // 200
    begin = max(0, about - reach)
    near = sound[begin : about + reach // 4]
    power = np.square(near[: len(near) // hop * hop]).reshape(-1, hop).mean(axis=1)
    window = min(len(power), _QUIET_HOPS)
    smooth = np.convolve(power, np.ones(window), mode="valid")
    return begin + (int(smooth.argmin()) * 2 + window) * hop // 2


def _soft_edges(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a piece that begins and ends without a step, as two pauses do not meet exactly."""
    size = min(len(sound) // 2, RATE_HZ // 200)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    softened = sound.copy()
    softened[:size] *= ramp
    softened[len(sound) - size :] *= ramp[::-1]
    return softened


def _speak_piece(
    model: onnxruntime.InferenceSession, piece: tuple[Symbol, ...], spoken: str, voice: Voice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return one breath as sound, and the frames of each symbol with the silence around them."""
    tokens = [0, *(_token(symbol, spoken, voice) for symbol in piece), 0]
    sound, frames = model.run(
        None,  # both outputs
        {
            "tokens": np.array([tokens], np.int64),
            "style": style_of(voice)[min(len(piece), _LONGEST_STYLE)][None],
            "speed": np.array([speed_of(voice, len(piece))], np.float32),
        },
    )
    if frames.shape != (1, len(tokens)) or frames.sum() * _FRAME != len(sound):
        raise SpeakError(
            f"cannot trust the voice on '{shortened(spoken)}': it made {len(sound)} samples and "
            f"accounts for {frames.sum() * _FRAME:.0f}."
        )
    return sound, frames[0]


def _every_character(starts: dict[int, float], spoken: str) -> tuple[float, ...]:
    """Return a start for each character; one without a symbol starts with the next that has one.

    A 儿 that only colours a syllable has no symbol: it starts halfway through it.
    """
    filled: list[float] = []
    following = max(starts.values())
    for place in range(len(spoken) - 1, -1, -1):
        following = starts.get(place, following)
        filled.append(following)
    filled.reverse()
    for place, character in enumerate(spoken):
        if is_han(character) and place not in starts and place > 0:
            filled[place] = (filled[place - 1] + filled[place]) / 2
    return tuple(filled)


def _token(symbol: Symbol, spoken: str, voice: Voice) -> int:
    number = _vocabulary(voice.vectors[0][0].with_name("vocab.json")).get(symbol.text)
    if number is None:
        raise SpeakError(
            f"cannot speak '{shortened(spoken)}': the embedded voice has no symbol '{symbol.text}'."
        )
    return number


@cache
def _vocabulary(path: Path) -> dict[str, int]:
    """Return the number of each symbol; the file lies beside the style vectors."""
    vocabulary: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))["vocab"]
    return vocabulary
