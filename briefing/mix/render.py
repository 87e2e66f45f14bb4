"""The programme as one stream of samples, and where each line stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.errors import MixError
from briefing.mix.bed import Bed
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment, frames_of, silence
from briefing.mix.sounds import Sounds, load_sounds
from briefing.mix.takes import Spoken, ready
from briefing.mix.tuned import Mastering
from briefing.records import Check, Cue, Script, Takes
from briefing.show import Show
from briefing.support.progress import tell
from briefing.support.segues import Segue, segues


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud the samples are made, so that the decoded MP3 is as loud as the show asks."""

    speech_lufs: float
    ceiling_db: float
    """Highest sample peak, in dBFS."""


@dataclass(slots=True)
class Programme:
    """The programme as a stream; reading it to its end fills the fields from `cues` on."""

    takes: Takes
    script: Script
    show: Show
    levels: Levels
    cues: list[Cue] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    """Lines whose take holds nothing that can be heard."""
    clicked: list[str] = field(default_factory=list)
    """Lines in whose take clicks were repaired."""
    limited: list[Check] = field(default_factory=list)
    """For each line how deep the limiter cut, against what is not heard."""
    length_s: float = 0.0

    def pcm(self) -> Iterator[bytes]:
        """Yield the programme piece by piece: 16-bit little-endian samples at the mix's rate.

        Raises:
            MixError: a take or a sound file cannot be used, or every take is silent.
        """
        channels, at = self.show.encoding.channels, 0
        for segment, spoken in self._pieces():
            end = at + frames_of(segment)
            if spoken is not None:
                self._mark(spoken, at / MIX_RATE_HZ, end / MIX_RATE_HZ)
            at = end
            yield segment.set_channels(channels).raw_data
        self.length_s = at / MIX_RATE_HZ
        if len(self.silent) == len(self.cues):
            raise MixError("cannot mix the programme: every take is silent. Speak it again.")

    def _pieces(self) -> Iterator[tuple[AudioSegment, Spoken | None]]:
        sound, takes, lines = self.show.sound, self.takes.takes, self.script.lines
        lufs, ceiling_db = self.levels.speech_lufs, self.levels.ceiling_db
        sounds = load_sounds(sound, lufs, ceiling_db, self.show.encoding.channels)
        bed, is_radio = Bed(sounds.bed), sound.dynamics == "radio"
        yield silence(Mastering.HEAD_MS) + sounds.opening, None
        between = (Segue(None, sound.pause_story_ms), *segues(lines, sound))
        tail_s = 0.0
        for number, (segue, take, line) in enumerate(zip(between, takes, lines, strict=True)):
            tell("mixing", number, len(takes))
            spoken = ready(take, lufs, ceiling_db, is_compressed=is_radio)
            gap = _gap(segue, sounds, tail_s, spoken.lead_s)
            tail_s = spoken.tail_s
            if line.role == "headline":
                yield bed.under_pause(gap), None
                yield bed.under_speech(spoken.segment), spoken
            else:
                yield bed.under_end(gap), None
                yield spoken.segment, spoken
        end = silence(sound.pause_story_ms) + sounds.closing + silence(Mastering.TAIL_MS)
        yield bed.under_end(end), None
        tell("mixing", len(takes), len(takes))

    def _mark(self, spoken: Spoken, start_s: float, end_s: float) -> None:
        line, heard_s = spoken.take.line, start_s - spoken.cut_s
        starts_s = tuple(round(heard_s + one, 4) for one in spoken.take.char_starts_s)
        joints_s = tuple(round(heard_s + one, 4) for one in spoken.take.joints_s)
        ends_s = end_s - spoken.tail_s
        self.cues.append(Cue(line, start_s + spoken.lead_s, ends_s, starts_s, joints_s))
        deepest_db, limited_db = Mastering.DEEPEST_DB, spoken.limited_db
        is_gentle = limited_db <= deepest_db
        self.limited.append(Check("limited_db", limited_db, 0.0, deepest_db, is_gentle))
        if spoken.silent:
            self.silent.append(line)
        if spoken.had_clicks:
            self.clicked.append(line)


def _gap(segue: Segue, sounds: Sounds, tail_s: float, lead_s: float) -> AudioSegment:
    """Return a pause, or a chime between two, less the silence that the voices bring along."""
    chime = {None: silence(0), "stinger": sounds.stinger, "briefs": sounds.briefs}[segue.chime]
    if frames_of(chime) == 0:
        return silence(_less(segue.pause_ms, tail_s + lead_s))
    before, after = _less(segue.pause_ms, tail_s), _less(segue.pause_ms, lead_s)
    return silence(before) + chime + silence(after)


def _less(pause_ms: int, silent_s: float) -> int:
    return max(0, round(pause_ms - 1000 * silent_s))
