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
from briefing.records import Voice
from briefing.speak.clip import Clip, sound_edges
from briefing.speak.pieces import split_pieces
from briefing.speak.style import style_of
from briefing.speak.symbols import Symbol
from briefing.speak.takes import shortened

RATE_HZ = 24_000
PIECE_LIMITS = (300, 150, 90)
"""Symbols in one breath, for the first attempt at a line and those after a bad take: the voice
hurries beyond 300, its memory grows, and past 510 it fails."""
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
    sounds: list[NDArray[np.float32]] = []
    starts_s: dict[int, float] = {}
    lengths_s: defaultdict[int, float] = defaultdict(float)
    gap = np.zeros(int(_GAP_S * RATE_HZ), np.float32)
    for piece in split_pieces(symbols, limit):
        if not any(symbol.is_heard for symbol in piece):
            continue
        if sounds:
            sounds.append(gap)
        sound, frames = _speak_piece(model, piece, spoken, voice)
        first, last = sound_edges(sound, RATE_HZ)
        before_s = sum(map(len, sounds)) / RATE_HZ
        # frames[0] is the silence before the first symbol.
        begins_s = np.cumsum(frames)[:-2] * _FRAME / RATE_HZ - _LEAD_S - first / RATE_HZ
        for symbol, begin_s, frame_count in zip(piece, begins_s, frames[1:-1], strict=True):
            inside_s = min(max(0.0, float(begin_s)), (last - first) / RATE_HZ)
            starts_s.setdefault(symbol.place, before_s + inside_s)
            if symbol.is_heard:
                lengths_s[symbol.place] += float(frame_count) * _FRAME / RATE_HZ
        sounds.append(sound[first:last])
    heard = {symbol.place for symbol in symbols if symbol.is_heard}
    return Clip(
        samples=np.concatenate(sounds),
        rate_hz=RATE_HZ,
        char_starts_s=_every_character(starts_s, spoken),
        coverage=sum(lengths_s[place] > 0 for place in heard) / len(heard),
        shortest_s=min(lengths_s[place] for place in heard),
    )


def _speak_piece(
    model: onnxruntime.InferenceSession, piece: tuple[Symbol, ...], spoken: str, voice: Voice
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return one breath as sound, and the frames of each symbol with the silence around them."""
    tokens = [0, *(_token(symbol, spoken, voice) for symbol in piece), 0]
    sound, frames = model.run(
        None,  # both outputs
        {
            "tokens": np.array([tokens], np.int64),
            "style": style_of(voice)[len(piece)][None],
            "speed": np.array([voice.speed], np.float32),
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
