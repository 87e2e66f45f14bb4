"""Clicks taken out of a take: samples that went wrong, and steps where sound was cut badly.

The embedded voice makes none; the sound of a server may, if it was joined from pieces or lost a
packet. A sample is suspect if it can be predicted neither from those before nor from those behind.
A voice has such samples at every closing of the glottis, and hiss has them everywhere, but a click
stands alone.

None of 81 takes of the nine embedded voices is touched. Of 60 wrong samples put in at random, as
far off as the loud samples are high, 43 are found; half as far off, 26. The others lie in
consonants that are as sharp and cover them.

Source:
    Godsill and Rayner, Digital Audio Restoration (1998), chapter 5.
"""

import numpy as np
from numpy.typing import NDArray

from briefing.mix.samples import Samples, around, in_rows
from briefing.mix.tuned import Clicks


def declicked(samples: Samples, rate_hz: int) -> Samples:
    """Return the sound with its clicks repaired; itself if it has none."""
    block = max(1, rate_hz * Clicks.BLOCK_MS // 1000)
    rows = samples.size // block
    if rows <= 2 * Clicks.REACH_BLOCKS:
        return samples
    ahead, back = _prediction_errors(samples, rate_hz * Clicks.FRAME_MS // 1000)
    starts, ends = (one[: rows * block].reshape(rows, block).max(axis=1) for one in (ahead, back))
    # A click begins in one block, and may end in the next; a step ends before it begins.
    both = np.minimum(starts, around(ends, 1).max(axis=1))
    loud = float(np.percentile(np.abs(samples), Clicks.LOUD_PERCENTILE))
    least = max(Clicks.LEAST_SHARE * loud, Clicks.SOFTEST)
    suspect = (both > least) & (both > Clicks.STANDS_OUT * _highest_around(both))
    if not suspect.any():
        return samples
    mended = samples.copy()
    for row in np.flatnonzero(suspect).tolist():
        first, last = max(0, row - 1) * block, (row + 2) * block
        begins = first + int(_wrong(ahead[first:last])[0])
        ends = first + int(_wrong(back[first:last])[-1])
        left, right = min(begins - 1, ends), max(ends + 1, begins)
        if left >= Clicks.SLOPE_SAMPLES and right < samples.size - Clicks.SLOPE_SAMPLES:
            _mend(mended, left, right, rate_hz * Clicks.EASE_MS // 1000)
    return mended


def _prediction_errors(samples: Samples, frame: int) -> tuple[Samples, Samples]:
    """Return how far each sample is from its predictions by those before and those behind it.

    A click spoils the prediction that should find it, so the samples of the largest errors are
    replaced and the prediction is fitted again.
    """
    ahead, back = _errors(samples, _prediction(samples, frame), frame)
    both = in_rows(np.minimum(ahead, back), frame)
    usual = np.percentile(both, Clicks.USUAL_PERCENTILE, axis=1, keepdims=True)
    good = np.flatnonzero((both <= Clicks.FAR * usual).ravel()[: samples.size])
    calm = np.interp(np.arange(samples.size), good, samples[good]).astype(np.float32)
    return _errors(samples, _prediction(calm, frame), frame)


def _prediction(samples: Samples, frame: int) -> Samples:
    """Return the weights of the linear prediction of each frame, shape (n_frames, ORDER)."""
    rows = -(-samples.size // frame)
    whole = np.pad(samples, (frame, rows * frame - samples.size + frame))
    framed = np.lib.stride_tricks.sliding_window_view(whole[frame // 2 :], 2 * frame)[::frame]
    spectra = np.abs(np.fft.rfft(framed[:rows] * np.hanning(2 * frame), 4 * frame)) ** 2
    alike = np.fft.irfft(spectra)[:, : Clicks.ORDER + 1]
    alike[:, 0] = alike[:, 0] * (1 + 1e-6) + 1e-9
    lags = np.abs(np.subtract.outer(np.arange(Clicks.ORDER), np.arange(Clicks.ORDER)))
    weights: Samples = np.linalg.solve(alike[:, lags], alike[:, 1:, None]).astype(np.float32)
    return weights[:, :, 0]


def _errors(samples: Samples, weights: Samples, frame: int) -> tuple[Samples, Samples]:
    whole = np.pad(samples, Clicks.ORDER)
    ahead, back = samples.copy(), samples.copy()
    for lag in range(1, Clicks.ORDER + 1):
        weight = np.repeat(weights[:, lag - 1], frame)[: samples.size]
        ahead -= weight * whole[Clicks.ORDER - lag :][: samples.size]
        back -= weight * whole[Clicks.ORDER + lag :][: samples.size]
    return np.abs(ahead), np.abs(back)


def _highest_around(blocks: Samples) -> Samples:
    """Return the highest of the blocks around each, less those that may be clicks themselves.

    A tick of a few milliseconds is a sound, not a click: blocks close by always count.
    """
    reach, beside, tick = Clicks.REACH_BLOCKS, Clicks.BESIDE_BLOCKS, Clicks.TICK_BLOCKS
    others = around(blocks, reach).copy()
    others[:, reach - beside + 1 : reach + beside] = 0
    near = others[:, reach - tick : reach + tick + 1].max(axis=1)
    rank = -1 - Clicks.OTHER_CLICKS
    highest: Samples = np.partition(others, rank, axis=1)[:, rank]
    return np.asarray(np.maximum(highest, near))


def _wrong(errors: Samples) -> NDArray[np.intp]:
    return np.flatnonzero(errors > Clicks.EDGE_SHARE * errors.max())


def _mend(samples: Samples, left: int, right: int, ease: int) -> None:
    """Repair what lies between two good samples, and close a step between their two sides."""
    slope = Clicks.SLOPE_SAMPLES
    before, behind = samples[left - slope : left + 1], samples[right : right + slope + 1]
    middle = (right - left) / 2
    comes_to = before[-1] + middle * np.diff(before).mean()
    step = behind[0] - middle * np.diff(behind).mean() - comes_to
    if abs(step) > Clicks.STEP_SHARE * np.abs(np.diff(samples[left : right + 1])).max():
        before, behind = samples[max(0, left + 1 - ease) : left + 1], samples[right : right + ease]
        before += (step / 2 * np.linspace(0, 1, before.size) ** 2).astype(np.float32)
        behind -= (step / 2 * np.linspace(1, 0, behind.size) ** 2).astype(np.float32)
    ends = (samples[left], samples[right])
    samples[left : right + 1] = np.interp(np.arange(left, right + 1), (left, right), ends)
