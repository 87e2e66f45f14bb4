"""Listens to a take before it is kept: how much of its line is in it."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from briefing.mandarin.spoken import spoken_form
from briefing.verify.compare import compare
from briefing.verify.hear import Hearer, open_hearer
from briefing.verify.report import verdict_of
from briefing.verify.sound import PAUSE, RATE_HZ
from briefing.verify.syllables import syllables_of
from briefing.verify.tuned import Verdicts


class TakeEar:
    """Hears takes one at a time; its recognizer is opened when the first one comes."""

    def __init__(self, readings: tuple[Path, ...], opened: Callable[[], Hearer] = open_hearer):
        self._readings = readings
        self._opened = opened
        self._hear: Hearer | None = None
        self._one_at_a_time = Lock()

    def __call__(self, samples: NDArray[np.float32], rate_hz: int, spoken: str) -> float:
        """Return the share of a line's syllables that is heard; 0 if it says something else.

        The take has the shape (n_samples,).

        Raises:
            VerifyError: the recognizer's model is missing or damaged.
        """
        sound = np.concatenate((PAUSE, at_rate(samples, rate_hz), PAUSE))
        with self._one_at_a_time:
            self._hear = self._hear or self._opened()
            heard = spoken_form(self._hear(sound))
        expected = syllables_of(spoken, self._readings)
        (found,) = compare((spoken,), (expected,), heard, syllables_of(heard, self._readings))
        verdict, _ = verdict_of(found)
        return 0.0 if verdict == "missing" else max(found.share, Verdicts.NOT_MISSING)


def at_rate(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """Return a sound at RATE_HZ, by its spectrum: good enough for a recognizer."""
    size = max(1, round(samples.size * RATE_HZ / rate_hz))
    spectrum = np.fft.rfft(samples)[: size // 2 + 1]
    return np.asarray(np.fft.irfft(spectrum, size) * (size / samples.size), dtype=np.float32)
