"""The programme as one stream of samples: each take made ready, and where each line stands."""

import math
import wave
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from briefing.errors import MixError
from briefing.mix.bed import Bed
from briefing.mix.declick import declicked
from briefing.mix.level import compressed, cuts_db, levelled
from briefing.mix.samples import (
    MIX_RATE_HZ,
    AudioSegment,
    Samples,
    frames_of,
    in_rows,
    resample,
    segment_of,
    silence,
)
from briefing.mix.sounds import Sounds, load_sounds
from briefing.mix.tuned import Mastering, TakeEdges
from briefing.records import Check, Cue, Script, Take, Takes
from briefing.show import Show
from briefing.support.files import reason_of
from briefing.support.progress import tell
from briefing.support.segues import Segue, segues


@dataclass(frozen=True, slots=True)
class Spoken:
    """A take made ready: cut to its voice, levelled, at the mix's rate."""

    take: Take
    segment: AudioSegment
    cut_s: float
    """How much silence was cut from its head."""
    lead_s: float
    """How much was left on before the voice."""
    tail_s: float
    """How much was left on after it."""
    silent: bool
    """Whether it holds nothing that can be heard."""
    had_clicks: bool
    """Whether clicks in it were repaired."""
    limited_db: float
    """How deep the limiter cut at most."""


@dataclass(slots=True)
class Programme:
    """The programme as a stream; reading it to its end fills the fields from `cues` on."""

    takes: Takes
    script: Script
    show: Show
    speech_lufs: float
    ceiling_db: float
    """Highest sample peak, in dBFS; with these two the decoded MP3 is as loud as the show asks."""
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
        lufs, ceiling_db = self.speech_lufs, self.ceiling_db
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


def ready(take: Take, target_lufs: float, ceiling_db: float, *, is_compressed: bool) -> Spoken:
    """Return a take as a segment of the programme, so loud, its sample peaks under the ceiling.

    Raises:
        MixError: the file is missing, damaged, empty, or not 16-bit mono.
    """
    found = _read(take)
    samples = declicked(found, take.rate_hz)
    samples -= samples.mean(dtype=np.float64).astype(np.float32)
    begins, ends = _voice_bounds(samples, take.rate_hz)
    first = max(0, begins - round(TakeEdges.LEAD_S * take.rate_hz))
    last = min(samples.size, ends + round(TakeEdges.TAIL_S * take.rate_hz))
    voice = resample(samples[first:last], take.rate_hz, MIX_RATE_HZ)
    if is_compressed:
        voice = compressed(voice, MIX_RATE_HZ, ceiling_db - target_lufs)
    loud = levelled(voice, MIX_RATE_HZ, target_lufs, ceiling_db)
    limited_db = 0.0 if loud is None else float(cuts_db(voice, loud, MIX_RATE_HZ).max(initial=0.0))
    heard = voice if loud is None else loud
    return Spoken(
        take=take,
        segment=segment_of(heard, TakeEdges.FADE_IN_MS, TakeEdges.FADE_OUT_MS),
        cut_s=first / take.rate_hz,
        lead_s=(begins - first) / take.rate_hz,
        tail_s=(last - ends) / take.rate_hz,
        silent=loud is None,
        had_clicks=samples is not found,
        limited_db=round(limited_db, 2),
    )


def _read(take: Take) -> Samples:
    if not math.isfinite(take.length_s):
        raise _cannot(take, f"its length is {take.length_s}")
    try:
        with wave.open(str(take.path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            data = file.readframes(file.getnframes())
    except OSError as error:
        raise _cannot(take, reason_of(error)) from error
    except (EOFError, wave.Error) as error:
        said = str(error) or "it ends too early"
        raise _cannot(take, f"it is not a WAV of 16-bit samples ({said})") from error
    if shape != (1, 2, take.rate_hz):
        found = f"{shape[0]} channel(s) of {8 * shape[1]} bits at {shape[2]} Hz"
        raise _cannot(take, f"it has {found}, not one of 16 at {take.rate_hz}")
    samples = np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")
    if samples.size == 0:
        raise _cannot(take, "it is empty")
    return samples.astype(np.float32) / np.float32(32_768)


def _cannot(take: Take, found: str) -> MixError:
    way_out = "Delete it and speak" if take.path.exists() else "Speak"
    return MixError(
        f"cannot mix the take of line '{take.line}', '{take.path}': {found}. "
        f"{way_out} the script again."
    )


def _voice_bounds(samples: Samples, rate_hz: int) -> tuple[int, int]:
    """Return the first sample of the voice and the one after its last; all if it is silent."""
    step = max(1, round(TakeEdges.STEP_S * rate_hz))
    power = in_rows(samples**2, step).mean(axis=1)
    loud = np.percentile(power, TakeEdges.LOUD_PERCENTILE)
    heard = np.flatnonzero(power > loud * 10 ** (TakeEdges.SILENCE_DB / 10))
    if heard.size == 0:
        return 0, samples.size
    return int(heard[0]) * step, min(samples.size, (int(heard[-1]) + 1) * step)
