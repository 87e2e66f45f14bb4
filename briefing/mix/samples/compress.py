"""A gentle compressor before the limiter, and how deep the limiter still had to cut.

Some voices peak 25 dB over their loudness, where a podcast has room for 14: the limiter alone cut
up to 11 dB of them. A compressor with look-ahead takes most of that over whole syllables.
"""

import numpy as np
from numpy.typing import NDArray

from briefing.mix.samples import Samples, around, in_rows, smoothed
from briefing.mix.samples.level import loudness
from briefing.mix.tuned import Compressor


def compressed(samples: Samples, rate_hz: int, room_db: float) -> Samples:
    """Return the sound with its peaks brought nearer to its loudness; itself if none is far.

    The ratio is the gentlest that fits the peaks into the room: 2 for a voice of even level, about
    5 for one that peaks 24 dB over its loudness. On four lines of zm_yunyang, the
    voice of the highest peaks, the limiter behind it cuts no loud step by over 1 dB. A high-pass
    at 30 to 60 Hz before both would lower that on none of six voices, so there is none.
    The room is how far the ceiling will be over the loudness.
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


def _pressed(samples: Samples, step: int, wanted_db: NDArray[np.float64]) -> Samples:
    """Return a sound with a gain for each step, held around the deepest and smoothed."""
    held_db = around(wanted_db, Compressor.REACH_MS).min(axis=1)
    gain_db = smoothed(held_db, np.hanning(Compressor.SLOPE_MS + 1))
    centres = (np.arange(gain_db.size) + 0.5) * step
    each_db = np.interp(np.arange(samples.size), centres, gain_db)
    return np.asarray(samples * 10 ** (each_db / 20), dtype=np.float32)


def cuts_db(before: Samples, after: Samples, rate_hz: int) -> NDArray[np.float64]:
    """Return how much less than its usual gain each loud hundredth of a second was given, in dB."""
    step = rate_hz // 100
    was_db, is_db = (_peaks_db(sound, step) for sound in (before, after))
    loud = was_db > was_db.max() - Compressor.LOUD_DB
    gains_db = (is_db - was_db)[loud]
    return np.asarray(np.percentile(gains_db, Compressor.USUAL_PERCENTILE) - gains_db)


def _peaks_db(samples: Samples, step: int) -> NDArray[np.float64]:
    return np.asarray(20 * np.log10(in_rows(np.abs(samples), step).max(axis=1) + 1e-9))
