"""From the voice's sampling rate to the programme's."""

from functools import cache
from math import gcd

import numpy as np

from briefing.mix.samples import Samples
from briefing.mix.tuned import Resampling

_ROWS_AT_ONCE = 4096


def resample(samples: Samples, rate_hz: int, to_hz: int) -> Samples:
    """Return the sound at another sampling rate, its length the same in seconds, rounded up.

    Every `rate / gcd` samples in give `to / gcd` samples out by the same windowed-sinc weights, so
    resampling is one matrix product.

    Source:
        Crochiere and Rabiner, Multirate Digital Signal Processing (1983), chapter 2.
    """
    if rate_hz == to_hz or samples.size == 0:
        return samples
    step, made = rate_hz // gcd(rate_hz, to_hz), to_hz // gcd(rate_hz, to_hz)
    weights = _weights(step, made)
    margin = (weights.shape[0] - step) // 2
    rows = -(-samples.size // step)
    padded = np.zeros((rows - 1) * step + weights.shape[0], dtype=np.float32)
    padded[margin : margin + samples.size] = samples
    frames = np.lib.stride_tricks.sliding_window_view(padded, weights.shape[0])[::step]
    result = np.empty((rows, made), dtype=np.float32)
    for first in range(0, rows, _ROWS_AT_ONCE):
        part = slice(first, first + _ROWS_AT_ONCE)
        np.matmul(np.ascontiguousarray(frames[part]), weights, out=result[part])
    return result.reshape(-1)[: -(-samples.size * made // step)]


@cache
def _weights(step: int, made: int) -> Samples:
    """Return the weights, shape (step + 2 * margin, made)."""
    cutoff = Resampling.CUTOFF * min(1.0, made / step)  # of the input's Nyquist rate
    margin = int(np.ceil(Resampling.ZERO_CROSSINGS / cutoff))
    at_in = np.arange(-margin, step + margin, dtype=np.float64)[:, None]
    at_out = np.arange(made, dtype=np.float64)[None, :] * step / made
    away = (at_in - at_out) * cutoff
    inside = np.clip(1 - (away / Resampling.ZERO_CROSSINGS) ** 2, 0, None)
    beta = Resampling.KAISER_BETA
    window = np.i0(beta * np.sqrt(inside)) / np.i0(beta) * (inside > 0)
    kernel = cutoff * np.sinc(away) * window
    return np.asarray(kernel / kernel.sum(axis=0), dtype=np.float32)
