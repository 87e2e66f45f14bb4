from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

import numpy as np
import pytest

from briefing.errors import MixError
from briefing.mix.chimes import ChimeName, bed, chime, theme_characters
from briefing.mix.level import loudness
from briefing.mix.samples import MIX_RATE_HZ
from briefing.mix.sounds import as_heard, audition, load_sounds, make_chimes
from briefing.settings.show_file import default_show
from tests.mix.decoding import decoded

THEMES = sorted(theme_characters())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", get_args(ChimeName))
def test_a_chime_lasts_as_asked_and_ends_in_silence(theme: str, name: ChimeName) -> None:
    sound = chime(theme, name, 2.0)
    assert sound.size == 2 * MIX_RATE_HZ
    assert np.abs(sound).max() == 1.0
    assert abs(sound[0]) < 1e-3
    assert np.abs(sound[-20:]).max() < 1e-3
    assert np.isfinite(sound).all()


HEARD = """
marimba opening 147  -12.3 -11.8 -17.1 -32.4
marimba stinger 588  -10.7 -18.4 -34.8 -52.7
marimba briefs  440  -10.6 -14.4 -31.1 -50.5
marimba closing 294  -12.6 -10.9 -14.3 -29.6
marimba bed     220  -10.5 -13.9 -11.5 -13.7
bell    opening 294  -14.1 -11.7 -12.3 -24.3
bell    stinger 588   -9.7 -14.4 -23.8 -36.4
bell    briefs  440  -10.5 -19.4 -27.7 -39.6
bell    closing 294  -14.6 -11.4 -15.7 -27.4
bell    bed     330  -14.0 -19.8 -16.3 -20.8
strings opening 330  -11.6 -11.9 -10.3 -19.9
strings stinger 294  -10.6 -10.0 -11.4 -19.7
strings briefs  220  -10.7 -13.6 -14.1 -22.5
strings closing 294  -18.4 -13.3 -12.4 -19.7
strings bed     165  -13.1 -18.3 -13.8 -18.8
"""
"""Of each chime of two seconds the strongest tone in Hz, and the level of its quarters in dB."""


@pytest.mark.parametrize("row", HEARD.strip().splitlines())
def test_a_chime_has_the_tone_and_dies_away_as_when_it_was_chosen_by_ear(row: str) -> None:
    theme, name, *numbers = row.split()
    sound = bed(theme) if name == "bed" else chime(theme, cast("ChimeName", name), 2.0)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(sound.size)))
    quarters = [np.square(part, dtype=float).mean() for part in np.array_split(sound, 4)]
    heard = [spectrum.argmax() * MIX_RATE_HZ / sound.size, *(10 * np.log10(quarters))]
    assert heard == pytest.approx([float(number) for number in numbers], abs=0.6, rel=0)
    assert heard[1:] == pytest.approx([float(number) for number in numbers[1:]], abs=0.06)


@pytest.mark.parametrize("theme", THEMES)
def test_the_softer_chime_is_not_the_stinger(theme: str) -> None:
    assert np.abs(chime(theme, "briefs", 1.5) - chime(theme, "stinger", 1.5)).max() > 0.1


@pytest.mark.parametrize("theme", THEMES)
def test_the_bed_runs_round_without_a_seam(theme: str) -> None:
    music = bed(theme)
    steps = np.abs(np.diff(music))
    assert abs(music[0] - music[-1]) <= steps.max()


def test_the_chimes_keep_below_what_an_mp3_holds_and_speech_needs() -> None:
    spectrum = np.abs(np.fft.rfft(chime("marimba", "opening", 3.5))) ** 2
    at_hz = np.arange(spectrum.size) / 3.5
    assert spectrum[at_hz > 16_000].sum() < 1e-6 * spectrum.sum()


@pytest.mark.parametrize("theme", THEMES)
def test_stingers_lie_3_to_6_lu_under_speech_and_the_bed_14_to_18(theme: str) -> None:
    speech_lufs = -15.1
    sound = replace(default_show().sound, theme=theme)
    sounds = load_sounds(sound, speech_lufs, -1.6, channels=1)
    for stinger in (sounds.stinger, sounds.briefs):
        samples = np.frombuffer(stinger.raw_data, "<i2").astype(np.float32) / np.float32(32_768)
        assert 2.9 <= speech_lufs - loudness(samples, MIX_RATE_HZ) <= 6.1
    assert sounds.bed is not None
    assert 14.0 <= speech_lufs - loudness(sounds.bed[:, 0], MIX_RATE_HZ) <= 18.0


def test_an_unknown_theme_names_the_nearest() -> None:
    with pytest.raises(MixError, match="Did you mean 'bell'"):
        chime("bel", "opening", 3.0)


def test_an_audition_lets_one_hear_every_sound(tmp_path: Path) -> None:
    wav = tmp_path / "sounds" / "all.wav"
    heard = audition(default_show(), wav)
    assert [name for name, _length_s in heard] == [
        "opening",
        "bed",
        "stinger",
        "briefs",
        "closing",
    ]
    assert dict(heard)["bed"] == pytest.approx(10.0)
    sound = decoded(wav)
    assert sound.size / MIX_RATE_HZ == pytest.approx(sum(s for _name, s in heard) + 5 * 0.8)
    assert np.abs(sound).max() > 0.2


def test_chimes_made_beside_the_speaking_are_not_made_again() -> None:
    sound = as_heard(default_show().sound)
    chime.cache_clear()
    bed.cache_clear()
    make_chimes(sound)
    made = chime.cache_info().misses, bed.cache_info().misses
    load_sounds(sound, -16.0, -1.0, channels=1)
    assert made == (4, 1)
    assert (chime.cache_info().misses, bed.cache_info().misses) == made
