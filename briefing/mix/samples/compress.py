"""A gentle compressor before the limiter, and how deep the limiter still had to cut.

Some voices peak 25 dB over their loudness, where a podcast has room for 14: the limiter alone cut
up to 11 dB of them. A compressor with look-ahead takes most of that over whole syllables.
"""

import numpy as np
from numpy.typing import NDArray

from briefing.mix.samples.level import loudness
from briefing.mix.tuned import Compressor


def compressed(samples: NDArray[np.float32], rate_hz: int, room_db: float) -> NDArray[np.float32]:
    """Return the sound with its peaks brought nearer to its loudness; itself if none is far.

    The ratio is the gentlest that fits the peaks into the room: 2 for a voice of even level, about
    5 for one that peaks 24 dB over its loudness. On four lines of zm_yunyang, the
    voice of the highest peaks, the limiter behind it cuts no loud step by over 1 dB. A high-pass
    at 30 to 60 Hz before both would lower that on none of six voices, so there is none.

    Args:
        samples: shape (n_samples,).
        rate_hz: samples per second.
        room_db: how far the ceiling will be over the loudness.
    """
    found_lufs = loudness(samples, rate_hz)
    if not samples.size or found_lufs == -np.inf:
        return samples
    step = rate_hz // 1000
    over_db = np.maximum(_peaks_db(samples, step) - (found_lufs + Compressor.OVER_LU), 0.0)
    left_db = max(1.0, room_db - Compressor.OVER_LU - Compressor.MAKE_UP_DB)
    result = samples
    for _ in range(Compressor.TRIES):
        ratio = over_db.max() / left_db
        if ratio <= 1:
            return result
        result = _pressed(samples, step, -over_db * (1 - 1 / min(ratio, Compressor.HIGHEST_RATIO)))
        too_high_db = _peaks_db(result, step).max() - loudness(result, rate_hz) - room_db
        if too_high_db <= Compressor.NEAR_DB or ratio >= Compressor.HIGHEST_RATIO:
            return result
        # More make-up gain than usual was needed, so the peaks have less room.
        left_db = max(Compressor.LEAST_ROOM_DB, left_db - too_high_db)
    return result


def _pressed(
    samples: NDArray[np.float32], step: int, wanted_db: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return a sound with a gain for each step, held around the deepest and smoothed."""
    around = np.pad(wanted_db, Compressor.REACH_MS)  # with 0, which no gain is over
    held = np.lib.stride_tricks.sliding_window_view(around, 2 * Compressor.REACH_MS + 1).min(axis=1)
    window = np.hanning(Compressor.SLOPE_MS + 1)
    gain_db = np.convolve(
        np.pad(held, Compressor.SLOPE_MS // 2, mode="edge"), window / window.sum(), mode="valid"
    )
    centres = (np.arange(gain_db.size) + 0.5) * step
    each_db = np.interp(np.arange(samples.size), centres, gain_db)
    return np.asarray(samples * 10 ** (each_db / 20), dtype=np.float32)


def cuts_db(
    before: NDArray[np.float32], after: NDArray[np.float32], rate_hz: int
) -> NDArray[np.float64]:
    """Return how much less than its usual gain each loud hundredth of a second was given, in dB."""
    step = rate_hz // 100
    was_db, is_db = (_peaks_db(sound, step) for sound in (before, after))
    loud = was_db > was_db.max() - Compressor.LOUD_DB
    gains_db = (is_db - was_db)[loud]
    return np.asarray(np.percentile(gains_db, Compressor.USUAL_PERCENTILE) - gains_db)


def _peaks_db(samples: NDArray[np.float32], step: int) -> NDArray[np.float64]:
    rows = -(-samples.size // step)
    peaks = np.zeros(rows * step, np.float32)
    peaks[: samples.size] = np.abs(samples)
    return np.asarray(20 * np.log10(peaks.reshape(rows, step).max(axis=1) + 1e-9))
