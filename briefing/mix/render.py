"""The programme as one stream of samples, and where each line stands in it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from briefing.mix.chimes import ChimeName, chime
from briefing.mix.level import levelled
from briefing.mix.segments import MIX_RATE_HZ, AudioSegment, frames_of, segment_of, silence
from briefing.mix.takes import ready
from briefing.mix.timeline import joints
from briefing.records import Cue, Script, Sound, Takes

log = logging.getLogger(__name__)

_CHIME_UNDER_SPEECH_LU = 3.0
_HEAD_MS, _TAIL_MS = 100, 300


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud the samples are made, so that the decoded MP3 is as loud as the show asks."""

    speech_lufs: float
    ceiling_db: float
    """Highest sample peak, in dBFS."""


@dataclass(slots=True)
class Programme:
    """The programme as a stream; reading it to its end fills the last three fields."""

    takes: Takes
    script: Script
    sound: Sound
    levels: Levels
    cues: tuple[Cue, ...] = ()
    char_starts_s: tuple[tuple[float, ...], ...] = ()
    """For each line, where each character of its spoken text begins; empty where unknown."""
    length_s: float = 0.0

    def pcm(self) -> Iterator[bytes]:
        """Yield the programme piece by piece: 16-bit little-endian mono at the mix's rate."""
        at, cues, char_starts = 0, [], []
        stinger = self._chime("stinger", self.sound.stinger_s)
        before = (None, *joints(self.script.lines, self.sound))
        opening = silence(_HEAD_MS) + self._chime("opening", self.sound.opening_s)
        yield opening.raw_data
        at += frames_of(opening)
        total = len(self.takes.takes)
        for number, (take, joint) in enumerate(zip(self.takes.takes, before, strict=True)):
            log.info("mixing", extra={"done": number, "total": total})
            pause = silence(self.sound.pause_story_ms if joint is None else joint.pause_ms)
            if joint is not None and joint.stinger:
                pause = pause + stinger + pause
            spoken = ready(take, self.levels.speech_lufs, self.levels.ceiling_db)
            start = at + frames_of(pause)
            at = start + frames_of(spoken.segment)
            cues.append(Cue(take.line, start / MIX_RATE_HZ, at / MIX_RATE_HZ))
            heard_s = start / MIX_RATE_HZ - spoken.cut_s
            char_starts.append(tuple(round(heard_s + one, 4) for one in take.char_starts_s))
            yield (pause + spoken.segment).raw_data
        closing = silence(self.sound.pause_story_ms) + self._chime("closing", self.sound.closing_s)
        closing = closing + silence(_TAIL_MS)
        yield closing.raw_data
        self.char_starts_s = tuple(char_starts)
        self.cues, self.length_s = tuple(cues), (at + frames_of(closing)) / MIX_RATE_HZ
        log.info("mixing", extra={"done": total, "total": total})

    def _chime(self, name: ChimeName, length_s: float) -> "AudioSegment":
        samples = chime(self.sound.theme, name, length_s)
        loud = self.levels.speech_lufs - _CHIME_UNDER_SPEECH_LU
        return segment_of(
            levelled(samples.astype(np.float32), MIX_RATE_HZ, loud, self.levels.ceiling_db)
        )
