"""The embedded voice: Kokoro-82M, run offline on the processor."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from briefing.errors import SpeakError, VoiceError
from briefing.mandarin.han import is_han
from briefing.show import Voice
from briefing.speak.clip import Clip, every_start, sound_edges
from briefing.speak.kokoro.symbols import Symbol, Symbols
from briefing.speak.line_splitting import Breath, cut_breaths
from briefing.speak.takes import shortened
from briefing.speak.tuned import Joints, Pace, Pieces
from briefing.support.files import reason_of

RATE_HZ = 24_000
_FRAME = 600
"""Samples in one frame of the durations."""
_SHAPE = (510, 256)
"""Of a style: a row for each number of symbols."""


def speak_symbols(
    model: InferenceSession,
    symbols: Symbols,
    spoken: str,
    voice: Voice,
    limit: int = Pieces.LIMITS[0],
) -> Clip:
    """Return a line as the embedded voice speaks it, with up to `limit` symbols in one breath.

    Raises:
        SpeakError: a symbol is none of the voice's.
        VoiceError: one of the voice's style vectors is wrong.
    """
    return speak_breaths(model, symbols, spoken, voice, cut_breaths(symbols, spoken, limit))


def speak_breaths(
    model: InferenceSession,
    symbols: Symbols,
    spoken: str,
    voice: Voice,
    breaths: tuple[Breath, ...],
) -> Clip:
    """Return a line as the embedded voice speaks it in these breaths; else as `speak_symbols`."""
    sounds: list[NDArray[np.float32]] = []
    starts_s: dict[int, float] = {}
    joints_s: list[float] = []
    lengths_s: defaultdict[int, float] = defaultdict(float)
    gap = np.zeros(int(Pieces.GAP_S * RATE_HZ), np.float32)
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
        begins_s = (np.cumsum(frames) - frames)[kept] * _FRAME / RATE_HZ - Joints.LEAD_S
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
    even: float = voice.speed * (count / Pace.USUAL_SYMBOLS) ** -Pace.EVENS_OUT
    return min(Pace.SPEEDS[1], max(Pace.SPEEDS[0], even))


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
    reach, hop = int(Joints.PAUSE_S * RATE_HZ), RATE_HZ // 200
    begin = max(0, about - reach)
    near = sound[begin : about + reach // 4]
    power = np.square(near[: len(near) // hop * hop]).reshape(-1, hop).mean(axis=1)
    window = min(len(power), Joints.QUIET_HOPS)
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
    model: InferenceSession, piece: Symbols, spoken: str, voice: Voice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return one breath as sound, and the frames of each symbol with the silence around them."""
    tokens = [0, *(_token(symbol, spoken, voice) for symbol in piece), 0]
    sound, frames = model.run(
        None,  # both outputs
        {
            "tokens": np.array([tokens], np.int64),
            "style": style_of(voice)[min(len(piece), Pace.LONGEST_STYLE)][None],
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
    filled = every_start(starts, len(spoken), max(starts.values()))
    for place, character in enumerate(spoken):
        if is_han(character) and place not in starts and place > 0:
            filled[place] = (filled[place - 1] + filled[place]) / 2
    return tuple(filled)


@cache
def style_of(voice: Voice) -> NDArray[np.float32]:
    """Return a voice's style, shape (510, 256): row n is for n symbols.

    Raises:
        VoiceError: the voice has no vector, or one is missing, damaged or of another shape.
    """
    cannot = f"cannot use the voice '{voice.name}'"
    total = sum(weight for _path, weight in voice.vectors)
    if not total > 0:
        raise VoiceError(f"{cannot}: it has no style vector.")
    blend = np.zeros(_SHAPE, np.float32)
    for path, weight in voice.vectors:
        try:
            vector = np.frombuffer(path.read_bytes(), np.uint8)
        except OSError as error:
            raise VoiceError(f"{cannot}: its vector '{path}': {reason_of(error)}.") from error
        if vector.size != blend.nbytes:
            raise VoiceError(
                f"{cannot}: its vector '{path}' has {vector.size} bytes, "
                f"not the {blend.nbytes} of {_SHAPE[0]} x {_SHAPE[1]} numbers."
            )
        numbers = vector.view(np.float32).reshape(_SHAPE)
        if not np.isfinite(numbers).all():
            raise VoiceError(f"{cannot}: its vector '{path}' is damaged.")
        blend += numbers * np.float32(weight / total)
    return blend


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
