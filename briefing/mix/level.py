"""How loud a sound is, and the same sound as loud as it should be, compressed and limited."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing.mix.samples import Samples, around, in_rows, smoothed
from briefing.mix.tuned import Compressor, Limiter

HOPS_PER_SECOND = 10
_HOPS_PER_BLOCK = 4  # BS.1770: blocks of 400 ms, overlapping by three quarters
_ABSOLUTE_GATE_LUFS = -70.0  # BS.1770 absolute gate
_RELATIVE_GATE_LU = -10.0  # BS.1770 relative gate
_OFFSET_LU = -0.691  # BS.1770: a sine of 997 Hz at full scale is -3.01 LUFS
_BATCH_ROWS = 64


def loudness(samples: Samples, rate_hz: int) -> float:
    """Return the integrated loudness of a mono sound in LUFS; -inf if no block passes the gate.

    The K-weighting is applied to the spectrum of each tenth of a second. A sound shorter than a
    block is one block of its own length.

    Source:
        ITU-R BS.1770-4; the weighting at any rate after De Man, Evaluation of Implementations of
        the EBU R128 Loudness Measurement (2018).
    """
    return _integrated(hop_power(_hops(samples, rate_hz), rate_hz))


def _hops(samples: Samples, rate_hz: int) -> Samples:
    """Return the sound in rows of a tenth of a second, or in one row if it is under a block."""
    hop = rate_hz // HOPS_PER_SECOND
    if samples.size < _HOPS_PER_BLOCK * hop:
        return samples.reshape(-1, max(1, samples.size))
    return samples[: samples.size // hop * hop].reshape(-1, hop)


def _integrated(power: NDArray[np.float64]) -> float:
    """Return the gated loudness of hops, or of the one row of a short sound."""
    if power.size >= _HOPS_PER_BLOCK:
        window = np.full(_HOPS_PER_BLOCK, 1 / _HOPS_PER_BLOCK)
        power = np.convolve(power, window, mode="valid")
    power = power[power > _power_at(_ABSOLUTE_GATE_LUFS)]
    if power.size == 0:
        return -np.inf
    gate = power.mean() * 10 ** (_RELATIVE_GATE_LU / 10)
    return float(_OFFSET_LU + 10 * np.log10(power[power > gate].mean()))


def levelled(
    samples: Samples, rate_hz: int, target_lufs: float, ceiling_db: float
) -> Samples | None:
    """Return the sound at the target loudness, its peaks held under the ceiling.

    None if it is under -70 LUFS, which is silence to the standard.
    """
    found = hop_power(_hops(samples, rate_hz), rate_hz)
    if _integrated(found) == -np.inf:
        return None
    gain_db = target_lufs - _integrated(found)
    result = samples
    for reach_ms, tries in Limiter.REACHES_MS_AND_TRIES:
        for _ in range(tries):
            gain = np.float32(10 ** (gain_db / 20))
            louder = samples * gain
            result = limited(louder, rate_hz, ceiling_db, reach_ms)
            if result is louder:
                return result
            # Three of four hops are only louder: their power follows from the gain.
            hops, power = _hops(result, rate_hz), found * float(gain) ** 2
            bent = (hops != _hops(louder, rate_hz)).any(axis=1)
            power[bent] = hop_power(hops[bent], rate_hz)
            under_lu = target_lufs - _integrated(power)
            if abs(under_lu) < Limiter.NEAR_LU:
                return result
            gain_db += under_lu
    return result


def scaled(samples: Samples, rate_hz: int, target_lufs: float, ceiling_db: float) -> Samples:
    """Return music at the target loudness, or as near as its peaks allow: it is never limited.

    It is not silent and has shape (n_samples, channels); the channels' mean is what is measured.
    """
    gain_db = target_lufs - loudness(samples.mean(axis=1), rate_hz)
    highest = 10 ** (ceiling_db / 20) / np.abs(samples).max()
    return samples * np.float32(min(10 ** (gain_db / 20), highest))


def limited(samples: Samples, rate_hz: int, ceiling_db: float, reach_ms: int) -> Samples:
    """Return the sound with its sample peaks at or under the ceiling; itself if they are.

    The gain bends for `reach_ms` before and after a peak, without a step.
    """
    ceiling = 10 ** (ceiling_db / 20)
    if np.abs(samples).max(initial=0.0) <= ceiling:
        return samples
    block = max(1, rate_hz // 1000)
    peaks = in_rows(np.abs(samples), block).max(axis=1)
    needed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    held = around(needed, reach_ms, "edge").min(axis=1)
    # One block narrower than the hold, so that neither smoothing nor interpolation exceeds it.
    gain = smoothed(held, np.hanning(2 * reach_ms + 1)[1:-1]).astype(np.float32)
    return samples * _between_centres(gain, block)[: samples.size]


def _between_centres(values: Samples, block: int) -> Samples:
    """Return straight lines through values that stand at the centres of blocks, as samples."""
    steps = np.diff(values, prepend=values[:1], append=values[-1:])[:, None]
    away = ((np.arange(block) - (block - 1) / 2) / block).astype(np.float32)
    lines = values[:, None] + steps[:-1] * np.minimum(away, 0) + steps[1:] * np.maximum(away, 0)
    return np.asarray(lines.reshape(-1), dtype=np.float32)


def hop_power(hops: Samples, rate_hz: int) -> NDArray[np.float64]:
    """Return the K-weighted mean square of each row of samples, shape (n_rows,)."""
    weights = _k_weights(hops.shape[1], rate_hz)
    power = np.empty(len(hops))
    for first in range(0, len(hops), _BATCH_ROWS):
        spectra = np.fft.rfft(hops[first : first + _BATCH_ROWS], axis=1)
        power[first : first + _BATCH_ROWS] = (spectra.real**2 + spectra.imag**2) @ weights
    return power


def lufs_of(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the loudness of K-weighted mean squares, no lower than the absolute gate."""
    gated = np.maximum(power, _power_at(_ABSOLUTE_GATE_LUFS))
    return np.asarray(_OFFSET_LU + 10 * np.log10(gated))


def _power_at(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_LU) / 10))


def compressed(samples: Samples, rate_hz: int, room_db: float) -> Samples:
    """Return the sound with its peaks brought nearer to its loudness; itself if none is far.

    The ratio is the gentlest that fits the peaks into the room: 2 for a voice of even level, about
    5 for one that peaks 24 dB over its loudness. On four lines of zm_yunyang, the
    voice of the highest peaks, the limiter behind it cuts no loud step by over 1 dB. A high-pass
    at 30 to 60 Hz before both would lower that on none of six voices, so there is none.
    The room is how far the ceiling will be over the loudness. Some voices peak 25 dB over theirs,
    where a podcast has room for 14: the limiter alone cut up to 11 dB of them. With its look-ahead
    this takes most of that over whole syllables.
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


@cache
def _k_weights(block: int, rate_hz: int) -> NDArray[np.float64]:
    """Return what each bin's squared magnitude adds to the K-weighted mean square of a block."""
    z = np.exp(-2j * np.pi * np.arange(block // 2 + 1) / block)

    # The high shelf, for the head.
    k = np.tan(np.pi * 1681.974450955533 / rate_hz)
    vh, q = 10 ** (3.999843853973347 / 20), 0.7071752369554196
    vb = vh**0.4996667741545416
    shelf = (
        (vh + vb * k / q + k * k) + 2 * (k * k - vh) * z + (vh - vb * k / q + k * k) * z**2
    ) / ((1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z**2)
    # The high pass.
    k, q = np.tan(np.pi * 38.13547087602444 / rate_hz), 0.5003270373238773
    a0 = 1 + k / q + k * k
    high_pass = (1 - 2 * z + z**2) / (
        1 + 2 * (k * k - 1) / a0 * z + (1 - k / q + k * k) / a0 * z**2
    )

    both_sides = np.full(z.size, 2.0)
    both_sides[0] = 1.0
    if block % 2 == 0:
        both_sides[-1] = 1.0
    return np.asarray(both_sides * np.abs(shelf * high_pass) ** 2 / block**2, dtype=np.float64)
