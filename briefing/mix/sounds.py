"""The sounds of one programme: the theme's or the user's own, each as loud as its place asks.

A user's own sound is a WAV, MP3 or FLAC file, checked before it is decoded.
"""

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
from mutagen import File, MutagenError
from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from mutagen.wave import WAVE

from briefing.errors import MixError
from briefing.mix.bed import Bed
from briefing.mix.chimes import ChimeName, bed, chime
from briefing.mix.level import loudness, scaled
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment, Samples, frames_of, segment_of, silence
from briefing.mix.tuned import Audition, Chimes
from briefing.show import Show, Sound
from briefing.support.ffmpeg import find_ffmpeg
from briefing.support.files import whole_file, writing

_LONGEST_CHIME_S, _LONGEST_BED_S = 60.0, 600.0
_NO_THEME = "none"
_FEWEST_BITS = 16
_SHORTEST_S = 0.1
_KINDS = "Use a WAV, MP3 or FLAC file."


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
        if (file := _file(sound, name)) is not None:
            samples = own_sound(file, _LONGEST_CHIME_S, channels)
        elif sound.theme == _NO_THEME:
            return silence(0)
        else:
            samples = chime(sound.theme, name, _theme_lengths_s(sound)[name])[:, None]
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
    if sound.theme == _NO_THEME:
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
        elif sound.theme == _NO_THEME:
            heard_s[name] = 0.0
    changed: dict[str, Any] = {f"{name}_s": length_s for name, length_s in heard_s.items()}
    return replace(sound, **changed)


def audition(show: Show, wav: Path | None) -> tuple[tuple[str, float], ...]:
    """Return the names and lengths in seconds of a show's sounds, in the order they are heard.

    They are written to a WAV, one after another, if one is given.

    Raises:
        MixError: the theme is unknown, or a file of the user's own cannot be used.
        OutputError: the WAV cannot be written.
    """
    # As loud as in a programme, where speech would be at the target.
    channels = show.encoding.channels
    parts = _parts(load_sounds(show.sound, show.target_lufs, show.true_peak_db, channels))
    if wav is not None:
        whole = silence(0)
        for _name, part in parts:
            whole += part + silence(Audition.BETWEEN_MS)
        with whole_file(wav) as beside, writing(wav):
            whole.export(str(beside), format="wav").close()
    return tuple((name, frames_of(part) / MIX_RATE_HZ) for name, part in parts)


def _parts(sounds: Sounds) -> list[tuple[str, AudioSegment]]:
    bed = Bed(sounds.bed)
    half = silence(Audition.BED_MS // 2)
    music = bed.under_pause(half) + bed.under_end(half)
    parts = [
        ("opening", sounds.opening),
        ("bed", music if sounds.bed is not None else silence(0)),
        ("stinger", sounds.stinger),
        ("briefs", sounds.briefs),
        ("closing", sounds.closing),
    ]
    return [(name, part) for name, part in parts if frames_of(part)]


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


def _bed(sound: Sound, channels: int) -> Samples | None:
    if sound.bed_file is not None:
        return own_sound(sound.bed_file, _LONGEST_BED_S, channels)
    return bed(sound.theme)[:, None] if sound.bed and sound.theme != _NO_THEME else None


def own_sound(path: Path, longest_s: float, channels: int) -> Samples:
    """Return a sound file's samples at the mix's rate, shape (n_samples, channels).

    There are 1 or 2 channels; the file's own are joined or doubled.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, silent, too
            short or too long.
    """
    own_length_s(path, longest_s)
    samples = _decode(path, longest_s, channels)
    if loudness(samples.mean(axis=1), MIX_RATE_HZ) == -np.inf:
        raise _cannot(path, "it is silent", "Use another file, or none.")
    return samples


def own_length_s(path: Path, longest_s: float) -> float:
    """Return how long a sound file lasts, in seconds, as its header says.

    Raises:
        MixError: the file is missing, no sound of these kinds, of less than 16 bits, too short or
            too long.
    """
    try:
        file = File(path)
    except (OSError, MutagenError) as error:
        # mutagen wraps the system's refusals in an error of its own.
        reason = "it is missing" if not path.exists() else str(error)
        raise _cannot(path, reason, _KINDS) from error
    if not isinstance(file, WAVE | MP3 | FLAC) or file.info is None:
        kind = "no sound file" if file is None else f"{type(file).__name__}, not sound alone"
        raise _cannot(path, f"it is {kind}", _KINDS)
    header = file.info
    bits, length_s = getattr(header, "bits_per_sample", None), float(header.length)
    if bits is not None and bits < _FEWEST_BITS:  # an MP3 has no such number
        raise _cannot(path, f"it has {bits} bits a sample, which hiss", "Use 16 or 24.")
    if not _SHORTEST_S <= length_s <= longest_s:
        wanted = f"Use one of {_SHORTEST_S:g} to {longest_s:g} seconds."
        raise _cannot(path, f"it lasts {length_s:.2f} seconds", wanted)
    return length_s


def _decode(path: Path, longest_s: float, channels: int) -> Samples:
    command = [
        *(find_ffmpeg(), "-v", "error", "-i", str(path.absolute())),
        # The sound alone, without a cover; no more of it than was promised.
        *("-map", "0:a:0", "-t", str(longest_s), "-ar", str(MIX_RATE_HZ), "-ac", str(channels)),
        *("-f", "f32le", "pipe:1"),
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    samples = np.frombuffer(done.stdout[: len(done.stdout) // 8 * 8], dtype="<f4")
    if done.returncode != 0 or samples.size == 0 or not np.isfinite(samples).all():
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _cannot(path, said[-1] if said else "it is damaged", "Save it anew.")
    return samples.reshape(-1, channels).astype(np.float32)


def _cannot(path: Path, found: str, way_out: str) -> MixError:
    return MixError(f"cannot use the sound '{path}': {found}. {way_out}")
