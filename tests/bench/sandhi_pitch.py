"""Which tone a syllable was spoken with, judged by its pitch."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_HOP_S = 0.01
_FRAME_S = 0.04
_LOWEST_HZ, _HIGHEST_HZ = 70.0, 400.0
_VOICED = 0.55
"""Height of the autocorrelation's peak from which a frame has a pitch."""
_POINTS = 6
_FEWEST_FRAMES = 5


def pitch_of(samples: NDArray[np.float32], rate_hz: int) -> Floats:
    """Return the pitch every 10 ms in semitones above the clip's median; nan where none is heard.

    Source: Boersma (1993), autocorrelation divided by that of the window; no path search, but
    frames more than an octave from the median count as unvoiced.
    """
    step = rate_hz // 8000
    slow = samples[: len(samples) // step * step].reshape(-1, step).mean(axis=1).astype(np.float64)
    rate = rate_hz / step
    size, hop = int(_FRAME_S * rate), int(_HOP_S * rate)
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(slow, size // 2), size)[::hop]
    window = np.hanning(size)
    own = _autocorrelation(window[None])[0]
    found = _autocorrelation((frames - frames.mean(axis=1, keepdims=True)) * window)
    power = found[:, :1]
    found = found / np.maximum(power, 1e-12) / np.maximum(own / own[0], 1e-3)
    first, last = int(rate / _HIGHEST_HZ), int(rate / _LOWEST_HZ)
    lags = found[:, first : last + 1]
    # The shortest lag nearly as good as the best: a longer one is an octave too low.
    good = lags > 0.9 * lags.max(axis=1, keepdims=True)
    peak = good & (lags >= np.roll(lags, 1, axis=1)) & (lags >= np.roll(lags, -1, axis=1))
    best = np.where(peak.any(axis=1), peak.argmax(axis=1), lags.argmax(axis=1))
    rows = np.arange(len(lags))
    best = np.clip(best, 1, lags.shape[1] - 2)
    left, middle, right = (lags[rows, best + shift] for shift in (-1, 0, 1))
    bend = left - 2 * middle + right
    offset = np.where(np.abs(bend) > 1e-9, 0.5 * (left - right) / np.where(bend == 0, 1, bend), 0)
    hz = rate / (best + first + np.clip(offset, -0.5, 0.5))
    heard = (middle > _VOICED) & (power[:, 0] > 1e-4 * power.max())
    if not heard.any():
        return np.full(len(hz), np.nan)
    semitones = 12 * np.log2(hz / np.median(hz[heard]))
    return np.where(heard & (np.abs(semitones) < 12), semitones, np.nan)


def _autocorrelation(frames: Floats) -> Floats:
    size = frames.shape[1]
    spectrum = np.fft.rfft(frames, 2 * size)
    return np.fft.irfft(np.abs(spectrum) ** 2)[:, :size]


def contours(pitch: Floats, starts_s: Sequence[float], length_s: float) -> list[Floats | None]:
    """Return each syllable's pitch at six points, and where its neighbours end and begin.

    Args:
        pitch: what pitch_of returned.
        starts_s: start of each syllable.
        length_s: end of the last.
    """
    edges = [*starts_s, length_s]
    voiced = []
    for start, end in pairwise(edges):
        own = pitch[int(start / _HOP_S) : int(end / _HOP_S)]
        voiced.append(own[~np.isnan(own)])
    found: list[Floats | None] = []
    for place, own in enumerate(voiced):
        if len(own) < _FEWEST_FRAMES:
            found.append(None)
            continue
        smooth = np.array([np.median(own[max(0, each - 1) : each + 2]) for each in range(len(own))])
        at = np.linspace(0, len(own) - 1, _POINTS)
        points = np.interp(at, np.arange(len(own)), smooth)
        before = voiced[place - 1][-3:] if place else points[:0]
        after = voiced[place + 1][:3] if place + 1 < len(voiced) else points[:0]
        sides = [np.median(side) if len(side) else points.mean() for side in (before, after)]
        found.append(np.array([*points, *sides, place / len(voiced)]))
    return found


class ToneJudge:
    """A linear discriminant between the four tones, taught with syllables of known tone.

    Source: Fisher (1936); one covariance for all tones, with a little ridge.
    """

    def __init__(self, heard: Floats, tones: NDArray[np.int64]) -> None:
        means = np.stack([heard[tones == tone].mean(axis=0) for tone in (1, 2, 3, 4)])
        rest = heard - means[tones - 1]
        spread = rest.T @ rest / len(rest) + 0.05 * np.eye(heard.shape[1])
        self.weights = np.linalg.solve(spread, means.T)
        self.bias = -0.5 * np.sum(means.T * self.weights, axis=0)

    def shares(self, heard: Floats) -> Floats:
        """Return the probability of tones 1 to 4, shape (n, 4), all held equally likely."""
        scores = heard @ self.weights + self.bias
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares: Floats = odds / odds.sum(axis=1, keepdims=True)
        return shares
