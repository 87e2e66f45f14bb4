from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from briefing.errors import MixError
from briefing.mix.samples.level import loudness
from briefing.mix.samples.segments import MIX_RATE_HZ
from briefing.mix.sounds.audition import audition
from briefing.mix.sounds.chimes import ChimeName, bed, chime, theme_characters
from briefing.mix.sounds.load import as_heard, load_sounds, make_chimes
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
