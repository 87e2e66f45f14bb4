"""Takes that go wrong in the ways takes go wrong."""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from tests.shared.speech import RATE_HZ, speech

Fault = Literal["plain", "whisper", "clipped", "spiky", "offset", "near silence", "hissing"]
FAULTS: tuple[Fault, ...] = get_args(Fault)


def hostile(fault: Fault, length_s: float, seed: int, pitch_hz: float) -> NDArray[np.float64]:
    """Return speech with a fault, in [-1, 1]."""
    dice = np.random.default_rng(seed)
    voice = speech(length_s, seed, pitch_hz)
    match fault:
        case "plain":
            return voice
        case "whisper":
            return voice * 10 ** (-45 / 20)
        case "clipped":
            return (voice * 12).clip(-1, 1)
        case "spiky":
            spikes = np.zeros(voice.size)
            spikes[dice.integers(0, voice.size, round(4 * length_s))] = 1.0
            return (voice * 0.05 + spikes).clip(-1, 1)
        case "offset":
            return (voice * 0.5 + 0.4).clip(-1, 1)
        case "near silence":
            return dice.normal(0, 10 ** (-85 / 20), round(length_s * RATE_HZ))
        case "hissing":
            return voice * 0.2 + dice.normal(0, 0.01, voice.size)
