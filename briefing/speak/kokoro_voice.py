"""The embedded voice: Kokoro-82M, run offline on the processor."""

import json
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.errors import SpeakError
from briefing.records import Voice
from briefing.speak.clip import Clip, sound_edges
from briefing.speak.pieces import split_pieces
from briefing.speak.style import style_of
from briefing.speak.symbols import Symbol
from briefing.speak.takes import shortened

RATE_HZ = 24_000
PIECE_LIMIT = 300
"""Symbols in one breath: the voice hurries beyond, its memory grows, and past 510 it fails."""
_FRAME = 600
"""Samples in one frame of the durations."""
_GAP_S = 0.25
"""Silence between two pieces of one line."""


def speak_symbols(
    model: onnxruntime.InferenceSession, symbols: tuple[Symbol, ...], spoken: str, voice: Voice
) -> Clip:
    """Return a line as the embedded voice speaks it.

    Args:
        model: the opened model.
        symbols: the line's symbols.
        spoken: the line.
        voice: an embedded voice.

    Raises:
        SpeakError: a symbol is none of the voice's.
        VoiceError: one of the voice's style vectors is wrong.
    """
    sounds: list[NDArray[np.float32]] = []
    starts: dict[int, float] = {}
    length_s = 0.0
    for piece in split_pieces(symbols, PIECE_LIMIT):
        if not any(symbol.is_heard for symbol in piece):
            continue
        if sounds:
            sounds.append(np.zeros(int(_GAP_S * RATE_HZ), np.float32))
            length_s += _GAP_S
        sound, symbol_starts_s = _speak_piece(model, piece, spoken, voice)
        for symbol, start_s in zip(piece, symbol_starts_s, strict=True):
            starts.setdefault(symbol.place, length_s + start_s)
        sounds.append(sound)
        length_s += len(sound) / RATE_HZ
    return Clip(np.concatenate(sounds), RATE_HZ, _every_character(starts, len(spoken)))


def _speak_piece(
    model: onnxruntime.InferenceSession, piece: tuple[Symbol, ...], spoken: str, voice: Voice
) -> tuple[NDArray[np.float32], list[float]]:
    tokens = [0, *(_token(symbol, spoken, voice) for symbol in piece), 0]
    audio, frames = model.run(
        None,  # both outputs: the sound, and the frames of each token
        {
            "tokens": np.array([tokens], np.int64),
            "style": style_of(voice)[len(piece)][None],
            "speed": np.array([voice.speed], np.float32),
        },
    )
    ends = np.cumsum(frames[0]).astype(np.int64) * _FRAME
    if ends[-1] != len(audio):
        raise SpeakError(
            f"cannot trust the voice on '{shortened(spoken)}': it says {ends[-1]} samples and "
            f"made {len(audio)}."
        )
    first, last = sound_edges(audio, RATE_HZ)
    # ends[n] closes token n, and token 0 is the silence before the first symbol.
    starts = (ends[:-2] - first).clip(0, last - first) / RATE_HZ
    return audio[first:last], starts.tolist()


def _every_character(starts: dict[int, float], count: int) -> tuple[float, ...]:
    """Return a start for each character; one without a symbol starts with the next that has one."""
    filled: list[float] = []
    following = max(starts.values())
    for place in range(count - 1, -1, -1):
        following = starts.get(place, following)
        filled.append(following)
    return tuple(reversed(filled))


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
