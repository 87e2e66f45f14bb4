"""The bed: music under the headlines that rises in the pauses and ducks under speech."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.mix.segments import MIX_RATE_HZ, AudioSegment, frames_of, laid_under

_OPEN = 2.0
"""6 dB over its level under speech."""
_RAMP_S = 0.15
_SOFT_START_S = 0.05
_FADE_S = 1.5


@dataclass(slots=True)
class Bed:
    """A bed that runs on from piece to piece."""

    music: NDArray[np.float32] | None
    """Shape (n_samples, channels), repeated as often as needed, as loud as under speech; without
    it, every piece stays as it is."""
    at: int = 0
    """How many samples of it have been heard since it began."""

    def under_pause(self, pause: "AudioSegment") -> "AudioSegment":
        """Return a pause between two headlines, or before the first, with the bed risen in it."""
        size = frames_of(pause)
        ramp = min(round(_RAMP_S * MIX_RATE_HZ), size // 2)
        before = 1.0 if self.at else 0.0
        return self._under(pause, [0, ramp, size - ramp, size], [before, _OPEN, _OPEN, 1.0])

    def under_speech(self, speech: "AudioSegment") -> "AudioSegment":
        """Return a headline with the bed ducked under it."""
        if self.at:
            return self._under(speech, [0], [1.0])
        return self._under(speech, [0, round(_SOFT_START_S * MIX_RATE_HZ)], [0.0, 1.0])

    def under_end(self, after: "AudioSegment") -> "AudioSegment":
        """Return what follows, with the bed fading out under it if one is running."""
        if not self.at:
            return after
        fade = min(round(_FADE_S * MIX_RATE_HZ), frames_of(after))
        rise = min(round(_RAMP_S * MIX_RATE_HZ), fade // 2)
        faded = self._under(after, [0, rise, fade], [1.0, _OPEN, 0.0])
        self.at = 0
        return faded

    def _under(
        self, segment: "AudioSegment", corners: list[int], gains: list[float]
    ) -> "AudioSegment":
        size = frames_of(segment)
        if self.music is None or size == 0:
            return segment
        places = (self.at + np.arange(size)) % len(self.music)
        self.at += size
        gain = np.interp(np.arange(size), corners, gains)
        music = self.music[places] * gain[:, None]
        return laid_under(segment, music.astype(np.float32))
