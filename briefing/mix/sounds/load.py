"""The sounds of one programme: the theme's or the user's own, each as loud as its place asks."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from briefing.mix.samples import Samples
from briefing.mix.samples.level import scaled
from briefing.mix.samples.segments import MIX_RATE_HZ, AudioSegment, segment_of, silence
from briefing.mix.sounds.chimes import ChimeName, bed, chime
from briefing.mix.sounds.own_sound import own_length_s, own_sound
from briefing.mix.tuned import Chimes
from briefing.show import Sound

_LONGEST_CHIME_S, _LONGEST_BED_S = 60.0, 600.0
NO_THEME = "none"


@dataclass(frozen=True, slots=True)
class Sounds:
    """What is heard between the words, at the mix's rate."""

    opening: AudioSegment
    stinger: AudioSegment
    briefs: AudioSegment
    closing: AudioSegment
    bed: Samples | None
    """Shape (n_samples, channels), as loud as it is under speech; None if there is none."""


def load_sounds(sound: Sound, speech_lufs: float, ceiling_db: float, channels: int) -> Sounds:
    """Return the sounds that go with speech of a given loudness.

    Raises:
        MixError: the theme is unknown, or a file of the user's own cannot be used.
    """

    def under_speech(samples: Samples, under_lu: float) -> Samples:
        return scaled(samples, MIX_RATE_HZ, speech_lufs - under_lu, ceiling_db)

    def segment(name: ChimeName) -> AudioSegment:
        samples = _chime(sound, name, channels)
        if samples is None:
            return silence(0)
        loud = under_speech(samples, Chimes.UNDER_SPEECH_LU[name])
        return segment_of(loud, Chimes.FADE_IN_MS, Chimes.FADE_OUT_MS)

    chimes = {name: segment(name) for name in get_args(ChimeName)}
    music = _bed(sound, channels)
    return Sounds(**chimes, bed=None if music is None else under_speech(music, sound.bed_under_lu))


def make_chimes(sound: Sound) -> None:
    """Make a theme's chimes while there is time: the mixer's encoder would have to wait for them.

    Raises:
        MixError: the theme is unknown.
    """
    if sound.theme == NO_THEME:
        return
    for name, length_s in _theme_lengths_s(sound).items():
        if _file(sound, name) is None:
            chime(sound.theme, name, length_s)
    if sound.bed and sound.bed_file is None:
        bed(sound.theme)


def as_heard(sound: Sound) -> Sound:
    """Return the settings with each chime as long as it will be heard; 0 where there is none.

    These are the lengths to plan a programme with before it is mixed.

    Raises:
        MixError: a file of the user's own cannot be used.
    """
    heard_s = _theme_lengths_s(sound)
    for name in heard_s:
        if (file := _file(sound, name)) is not None:
            heard_s[name] = own_length_s(file, _LONGEST_CHIME_S)
        elif sound.theme == NO_THEME:
            heard_s[name] = 0.0
    changed: dict[str, Any] = {f"{name}_s": length_s for name, length_s in heard_s.items()}
    return replace(sound, **changed)


def _theme_lengths_s(sound: Sound) -> dict[ChimeName, float]:
    return {
        "opening": sound.opening_s,
        "stinger": sound.stinger_s,
        "briefs": sound.stinger_s,
        "closing": sound.closing_s,
    }


def _file(sound: Sound, name: ChimeName) -> Path | None:
    return {
        "opening": sound.opening_file,
        "stinger": sound.stinger_file,
        # A user who brings a stinger wants no other instrument before the briefs.
        "briefs": sound.briefs_file or sound.stinger_file,
        "closing": sound.closing_file,
    }[name]


def _chime(sound: Sound, name: ChimeName, channels: int) -> Samples | None:
    if (file := _file(sound, name)) is not None:
        return own_sound(file, _LONGEST_CHIME_S, channels)
    if sound.theme == NO_THEME:
        return None
    return chime(sound.theme, name, _theme_lengths_s(sound)[name])[:, None]


def _bed(sound: Sound, channels: int) -> Samples | None:
    if sound.bed_file is not None:
        return own_sound(sound.bed_file, _LONGEST_BED_S, channels)
    return bed(sound.theme)[:, None] if sound.bed and sound.theme != NO_THEME else None
