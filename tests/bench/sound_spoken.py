"""What the benches of the sound share: lines, voices, a line spoken, and the pitch of a moment."""

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from briefing.settings.voices import load_voices, voice_by_name
from briefing.show import Voice
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.symbols import spell_out

LINES = tuple(
    line
    for line in Path(__file__).with_name("sound.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
VOICED, BEST_SHARE = 0.5, 0.9
"""Of full correlation; and of the best lag's, for a shorter one to be taken: an octave higher."""
Samples = NDArray[np.float32]


def shipped() -> list[Voice]:
    """Return the embedded voices, those of dialects included."""
    return [voice for voice in load_voices() if voice.engine == "kokoro"]


def named(names: str) -> list[Voice]:
    """Return the voices of these names, with commas between."""
    return [voice_by_name(name) for name in names.split(",")]


def say(model: onnxruntime.InferenceSession, line: str, voice: Voice) -> Clip:
    """Speak a line."""
    return speak_symbols(model, spell_out(line, ()), line, voice)


def pitch_and_share(frame: Samples, rate_hz: int) -> tuple[float, float]:
    """Return the pitch of 40 ms by autocorrelation, and its share of the full correlation."""
    low, high = rate_hz // 400, rate_hz // 70
    window = np.hanning(len(frame))
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * len(frame))) ** 2)[: high + 1]
    spectrum = np.abs(np.fft.rfft((frame - frame.mean()) * window, 2 * len(frame))) ** 2
    lags = np.fft.irfft(spectrum)[: high + 1]
    # What the window takes off the longer lags is given back: else the octave above wins.
    share = lags / max(lags[0], 1e-12) / (own / own[0])
    best = share[low:].max()
    enough = min(best, BEST_SHARE * best)  # of a breath no lag has a share above zero
    at = next(at for at in range(low, high + 1) if share[at] >= enough)
    while at < high and share[at + 1] > share[at]:
        at += 1
    return rate_hz / at, float(share[at])
