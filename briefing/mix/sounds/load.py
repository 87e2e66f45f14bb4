"""The sounds of one programme: the theme's or the user's own, each as loud as its place asks."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

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

    opening: "AudioSegment"
    stinger: "AudioSegment"
    briefs: "AudioSegment"
    closing: "AudioSegment"
    bed: NDArray[np.float32] | None
    """Shape (n_samples, channels), as loud as it is under speech; None if there is none."""


def load_sounds(sound: Sound, speech_lufs: float, ceiling_db: float, channels: int) -> Sounds:
    """Return the sounds that go with speech of a given loudness.

    Raises:
        MixError: the theme is unknown, or a file of the user's own cannot be used.
    """
    lengths_s = _theme_lengths_s(sound)

    def segment(name: ChimeName) -> "AudioSegment":
        samples = _chime(sound, name, lengths_s[name], channels)
        if samples is None:
            return silence(0)
        loud = scaled(samples, MIX_RATE_HZ, speech_lufs - Chimes.UNDER_SPEECH_LU[name], ceiling_db)
        return segment_of(loud, Chimes.FADE_IN_MS, Chimes.FADE_OUT_MS)

    return Sounds(
        opening=segment("opening"),
        stinger=segment("stinger"),
        briefs=segment("briefs"),
        closing=segment("closing"),
        bed=_bed(sound, speech_lufs, ceiling_db, channels),
    )


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
    lengths_s = _theme_lengths_s(sound)

    def length_s(name: ChimeName) -> float:
        file = _file(sound, name)
        if file is not None:
            return own_length_s(file, _LONGEST_CHIME_S)
        return 0.0 if sound.theme == NO_THEME else lengths_s[name]

    return replace(
        sound,
        opening_s=length_s("opening"),
        stinger_s=length_s("stinger"),
        briefs_s=length_s("briefs"),
        closing_s=length_s("closing"),
    )


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


def _chime(
    sound: Sound, name: ChimeName, length_s: float, channels: int
) -> NDArray[np.float32] | None:
    file = _file(sound, name)
    if file is not None:
        return own_sound(file, _LONGEST_CHIME_S, channels)
    if sound.theme == NO_THEME:
        return None
    return chime(sound.theme, name, length_s)[:, None]


def _bed(
    sound: Sound, speech_lufs: float, ceiling_db: float, channels: int
) -> NDArray[np.float32] | None:
    if sound.bed_file is not None:
        samples = own_sound(sound.bed_file, _LONGEST_BED_S, channels)
    elif sound.bed and sound.theme != NO_THEME:
        samples = bed(sound.theme)[:, None]
    else:
        return None
    return scaled(samples, MIX_RATE_HZ, speech_lufs - sound.bed_under_lu, ceiling_db)
