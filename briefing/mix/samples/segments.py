"""Where pydub comes in: the segments that the programme is joined from."""

import warnings

import numpy as np
from numpy.typing import NDArray

from briefing.mix.samples import Samples

with warnings.catch_warnings():
    # pydub looks for a system ffmpeg, which is not used here, and for the audioop of old Pythons.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

__all__ = ["MIX_RATE_HZ", "AudioSegment", "frames_of", "laid_under", "segment_of", "silence"]

MIX_RATE_HZ = 44_100
_FULL_SCALE = 32_768


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
