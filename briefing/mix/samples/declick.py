"""Clicks taken out of a take: samples that went wrong, and steps where sound was cut badly.

The embedded voice makes none; a server's sound that was joined from pieces, or lost a packet, may.
A sample is suspect if neither those before it nor those behind it lead one to expect it. In a voice
such samples come with every closing of the throat, in hiss all the time; a click stands alone.

None of 81 takes of the nine embedded voices is touched. Of wrong samples put into them at random as
far off as the loud ones are high, 43 of 60 are found, of those half as far 26: the others lie in
consonants that are as sharp, and are covered by them.

Source:
    Godsill and Rayner, Digital Audio Restoration (1998), chapter 5.
"""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_ORDER, _FRAME_MS = 16, 20
"""Of the linear prediction, which is fitted to two frames around each."""
_USUAL_PERCENTILE, _FAR = 90, 4.0
_BLOCK_MS, _REACH, _NEAR, _TICK = 1, 20, 2, 5
"""A block is compared with those up to 20 ms around it, less the ones beside it."""
_RIVALS = 1
"""Of those so many may click themselves: a gap has two ends."""
_STANDS_OUT = 6.0
_LEAST, _SOFTEST = 0.1, 1e-3
"""Of the loud samples, and of full scale: what is softer is not heard as a click."""
_LOUD_PERCENTILE = 99
_OF_THE_PEAK = 0.3
"""The first and the last wrong sample of a click are at least so much of its most wrong one."""
_SLOPE = 3
"""Samples on each side that say where the wave was going."""
_IS_A_STEP = 0.5
"""Of the largest difference of two samples in a click: so much remains between its sides."""
_EASE_MS = 4
"""A step is spread over so much on each side."""


def declicked(samples: Samples, rate_hz: int) -> Samples:
    """Return the sound with its clicks repaired; itself if it has none.

    Args:
        samples: shape (n_samples,).
        rate_hz: samples per second.
    """
    block = max(1, rate_hz * _BLOCK_MS // 1000)
    rows = samples.size // block
    if rows <= 2 * _REACH:
        return samples
    ahead, back = _surprises(samples, rate_hz * _FRAME_MS // 1000)
    starts, ends = (one[: rows * block].reshape(rows, block).max(axis=1) for one in (ahead, back))
    # A click begins in one block, and may end in the next; a step ends before it begins.
    beside = np.lib.stride_tricks.sliding_window_view(np.pad(ends, 1), 3).max(axis=1)
    both = np.minimum(starts, beside)
    least = _LEAST * float(np.percentile(np.abs(samples), _LOUD_PERCENTILE))
    suspect = (both > max(least, _SOFTEST)) & (both > _STANDS_OUT * _around(both))
    if not suspect.any():
        return samples
    mended = samples.copy()
    for row in np.flatnonzero(suspect).tolist():
        first, last = max(0, row - 1) * block, (row + 2) * block
        begins = first + int(_wild(ahead[first:last])[0])
        ends = first + int(_wild(back[first:last])[-1])
        left, right = min(begins - 1, ends), max(ends + 1, begins)
        if left >= _SLOPE and right < samples.size - _SLOPE:
            _mend(mended, left, right, rate_hz * _EASE_MS // 1000)
    return mended


def _surprises(samples: Samples, frame: int) -> tuple[Samples, Samples]:
    """Return how far each sample is from what those before it, and those behind it, foretell.

    A click spoils the prediction that is to find it: so what surprises most is taken out, and the
    prediction fitted again.
    """
    ahead, back = _errors(samples, _prediction(samples, frame), frame)
    both = np.pad(np.minimum(ahead, back), (0, -samples.size % frame)).reshape(-1, frame)
    usual = np.percentile(both, _USUAL_PERCENTILE, axis=1, keepdims=True)
    good = np.flatnonzero((both <= _FAR * usual).ravel()[: samples.size])
    calm = np.interp(np.arange(samples.size), good, samples[good]).astype(np.float32)
    return _errors(samples, _prediction(calm, frame), frame)


def _prediction(samples: Samples, frame: int) -> Samples:
    """Return the weights of the linear prediction of each frame, shape (n_frames, _ORDER)."""
    rows = -(-samples.size // frame)
    whole = np.pad(samples, (frame, rows * frame - samples.size + frame))
    framed = np.lib.stride_tricks.sliding_window_view(whole[frame // 2 :], 2 * frame)[::frame]
    spectra = np.abs(np.fft.rfft(framed[:rows] * np.hanning(2 * frame), 4 * frame)) ** 2
    alike = np.fft.irfft(spectra)[:, : _ORDER + 1]
    alike[:, 0] = alike[:, 0] * (1 + 1e-6) + 1e-9
    lags = np.abs(np.subtract.outer(np.arange(_ORDER), np.arange(_ORDER)))
    weights: Samples = np.linalg.solve(alike[:, lags], alike[:, 1:, None]).astype(np.float32)
    return weights[:, :, 0]


def _errors(samples: Samples, weights: Samples, frame: int) -> tuple[Samples, Samples]:
    whole = np.pad(samples, _ORDER)
    ahead, back = samples.copy(), samples.copy()
    for lag in range(1, _ORDER + 1):
        weight = np.repeat(weights[:, lag - 1], frame)[: samples.size]
        ahead -= weight * whole[_ORDER - lag :][: samples.size]
        back -= weight * whole[_ORDER + lag :][: samples.size]
    return np.abs(ahead), np.abs(back)


def _around(blocks: Samples) -> Samples:
    """Return the highest of the blocks around each, but for as many as may be clicks too.

    A tick of a few milliseconds is a sound: right beside a click there is no other.
    """
    near = np.lib.stride_tricks.sliding_window_view(np.pad(blocks, _REACH), 2 * _REACH + 1).copy()
    near[:, _REACH - _NEAR + 1 : _REACH + _NEAR] = 0
    beside = near[:, _REACH - _TICK : _REACH + _TICK + 1].max(axis=1)
    highest: Samples = np.partition(near, -1 - _RIVALS, axis=1)[:, -1 - _RIVALS]
    return np.asarray(np.maximum(highest, beside))


def _wild(surprise: Samples) -> NDArray[np.intp]:
    return np.flatnonzero(surprise > _OF_THE_PEAK * surprise.max())


def _mend(samples: Samples, left: int, right: int, ease: int) -> None:
    """Repair what lies between two good samples, and close a step between their two sides."""
    before, behind = samples[left - _SLOPE : left + 1], samples[right : right + _SLOPE + 1]
    middle = (right - left) / 2
    comes_to = before[-1] + middle * np.diff(before).mean()
    step = behind[0] - middle * np.diff(behind).mean() - comes_to
    if abs(step) > _IS_A_STEP * np.abs(np.diff(samples[left : right + 1])).max():
        before, behind = samples[max(0, left + 1 - ease) : left + 1], samples[right : right + ease]
        before += (step / 2 * np.linspace(0, 1, before.size) ** 2).astype(np.float32)
        behind -= (step / 2 * np.linspace(1, 0, behind.size) ** 2).astype(np.float32)
    ends = (samples[left], samples[right])
    samples[left : right + 1] = np.interp(np.arange(left, right + 1), (left, right), ends)
