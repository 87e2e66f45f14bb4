"""Samples: in rows, at another rate, and as the segments that the programme is joined from."""

import warnings
from functools import cache
from math import gcd
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from briefing.mix.tuned import Resampling

with warnings.catch_warnings():
    # pydub looks for a system ffmpeg, which is not used here, and for the audioop of old Pythons.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment as AudioSegment

Samples = NDArray[np.float32]
"""Sound in [-1, 1], shape (n_samples,) where nothing else is said."""
MIX_RATE_HZ = 44_100
_FULL_SCALE = 32_768
_ROWS_AT_ONCE = 4096


def in_rows(samples: Samples, size: int) -> Samples:
    """Return samples in rows of one size, the last row filled up with silence."""
    return np.pad(samples, (0, -samples.size % size)).reshape(-1, size)


def around(
    values: NDArray[Any], reach: int, beyond: Literal["constant", "edge"] = "constant"
) -> NDArray[Any]:
    """Return each value with `reach` others on each side, shape (n_values, 2 * reach + 1).

    Beyond the ends stand zeros, or with `edge` the first and the last value.
    """
    padded = np.pad(values, reach, mode=beyond)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)


def smoothed(values: NDArray[Any], window: NDArray[np.float64]) -> NDArray[Any]:
    """Return values averaged under a window of odd length; beyond the ends the last ones go on."""
    padded = np.pad(values, window.size // 2, mode="edge")
    return np.convolve(padded, window / window.sum(), mode="valid")


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


def segment_of(samples: Samples, fade_in_ms: int = 0, fade_out_ms: int = 0) -> AudioSegment:
    """Return samples as a 16-bit segment with soft edges; without where it is too short for two.

    They are at the mix's rate, of shape (n_samples,) or (n_samples, channels).
    """
    whole = np.clip(np.rint(samples * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1)
    segment = _of_whole(whole, channels=1 if samples.ndim == 1 else samples.shape[1])
    half = len(segment) // 2
    if 0 < fade_in_ms <= half:
        segment = segment.fade_in(fade_in_ms)
    if 0 < fade_out_ms <= half:
        segment = segment.fade_out(fade_out_ms)
    return segment


def laid_under(segment: AudioSegment, music: Samples) -> AudioSegment:
    """Return a segment with music of the same length under it, shape (n_samples, channels).

    pydub's own `overlay` counts whole milliseconds and leaves out the sample or two beyond them.
    """
    channels = max(segment.channels, music.shape[1])
    above = np.frombuffer(segment.set_channels(channels).raw_data, dtype="<i2")
    whole = above.reshape(-1, channels) + np.rint(music * _FULL_SCALE)
    return _of_whole(np.clip(whole, -_FULL_SCALE, _FULL_SCALE - 1), channels)


def silence(pause_ms: int) -> AudioSegment:
    """Return a pause."""
    return AudioSegment.silent(duration=pause_ms, frame_rate=MIX_RATE_HZ)


def frames_of(segment: AudioSegment) -> int:
    """Return a segment's length in samples: pydub's own `len` counts whole milliseconds."""
    return int(segment.frame_count())


def _of_whole(samples: NDArray[np.floating], channels: int) -> AudioSegment:
    return AudioSegment(
        data=samples.astype("<i2").tobytes(),
        sample_width=2,
        frame_rate=MIX_RATE_HZ,
        channels=channels,
    )
