"""The bed: music under the headlines that rises in the pauses and ducks under speech.

The speech itself keys it, as in a mixing desk's sidechain, but with a look ahead: the bed is down
before a word begins, stays down over commas, and rises where the voice pauses for long.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from briefing.mix.samples import MIX_RATE_HZ, AudioSegment, Samples, frames_of, laid_under
from briefing.mix.tuned import Ducking


@dataclass(slots=True)
class Bed:
    """A bed that runs on from piece to piece."""

    music: Samples | None
    """Shape (n_samples, channels), repeated as often as needed, as loud as under speech; without
    it, every piece stays as it is."""
    at: int = 0
    """How many samples of it have been heard since it began."""

    def under_pause(self, pause: AudioSegment) -> AudioSegment:
        """Return a pause between two headlines, or before the first, with the bed risen in it."""
        size = frames_of(pause)
        ramp = min(round(Ducking.RAMP_S * MIX_RATE_HZ), size // 2)
        gains = [1.0 if self.at else 0.0, Ducking.RISEN, Ducking.RISEN, 1.0]
        return self._under(pause, [0, ramp, size - ramp, size], gains)

    def under_speech(self, speech: AudioSegment) -> AudioSegment:
        """Return a headline with the bed ducked under it."""
        corners, gains = _keyed(speech)
        if not self.at:
            soft = round(Ducking.SOFT_START_S * MIX_RATE_HZ)
            later = [place for place, at in enumerate(corners) if at > soft]
            corners = [0, soft, *(corners[place] for place in later)]
            gains = [0.0, 1.0, *(gains[place] for place in later)]
        return self._under(speech, corners, gains)

    def under_end(self, after: AudioSegment) -> AudioSegment:
        """Return what follows, with the bed fading out under it if one is running."""
        if not self.at:
            return after
        fade = min(round(Ducking.FADE_S * MIX_RATE_HZ), frames_of(after))
        rise = min(round(Ducking.RAMP_S * MIX_RATE_HZ), fade // 2)
        faded = self._under(after, [0, rise, fade], [1.0, Ducking.RISEN, 0.0])
        self.at = 0
        return faded

    def _under(self, segment: AudioSegment, corners: list[int], gains: list[float]) -> AudioSegment:
        size = frames_of(segment)
        if self.music is None or size == 0:
            return segment
        places = (self.at + np.arange(size)) % len(self.music)
        self.at += size
        gain = np.interp(np.arange(size), corners, gains)[:, None]
        return laid_under(segment, (self.music[places] * gain).astype(np.float32))


def _keyed(speech: AudioSegment) -> tuple[list[int], list[float]]:
    """Return the corners of the bed's gain under speech; it is down at both ends."""
    samples = np.frombuffer(speech.set_channels(1).raw_data, dtype="<i2").astype(np.float32)
    step = round(Ducking.STEP_S * MIX_RATE_HZ)
    power = np.square(samples[: samples.size // step * step]).reshape(-1, step).mean(axis=1)
    heard = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (Ducking.SPEECH_DB / 10))
    corners, gains = [0], [1.0]
    hold, ramp = round(Ducking.HOLD_S * MIX_RATE_HZ), round(Ducking.RAMP_S * MIX_RATE_HZ)
    for before, after in pairwise(heard.tolist()):
        first, last = (before + 1) * step + hold, after * step - hold
        if last - first > 2 * ramp:
            corners += [first, first + ramp, last - ramp, last]
            gains += [1.0, Ducking.RISEN, Ducking.RISEN, 1.0]
    return corners, gains
