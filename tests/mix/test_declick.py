import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.mix import mix_master
from briefing.mix.declick import declicked
from briefing.mix.render import ready
from briefing.records import Takes
from briefing.settings.show_file import default_show
from briefing.settings.voices import load_voices
from briefing.speak.kokoro.kokoro import speak_lines
from tests.mix.hostile import hostile
from tests.shared.lines import a_line
from tests.shared.speech import RATE_HZ, line, script_of, speech, write_take

VOWEL = round(2.5 / 4.2 * RATE_HZ)
"""A moment of the made voice that lies in no hiss."""
LEFT, RIGHT = VOWEL - RATE_HZ // 50, VOWEL + RATE_HZ // 50
Samples = NDArray[np.float32]


def impulse(voice: Samples) -> Samples:
    """One sample is wrong."""
    voice[VOWEL] += 0.5
    return voice


def burst(voice: Samples) -> Samples:
    """Six are."""
    voice[VOWEL : VOWEL + 6] -= 0.4
    return voice


def step(voice: Samples) -> Samples:
    """Sound was cut here, and goes on elsewhere."""
    fading = np.exp(-np.arange(voice.size - VOWEL) / (0.1 * RATE_HZ))
    voice[VOWEL:] += (0.3 * fading).astype(np.float32)
    return voice


def bent(voice: Samples) -> float:
    return float(np.abs(np.diff(voice[LEFT:RIGHT], n=2)).max())


@pytest.mark.parametrize(
    ("damage", "pitch_hz"),
    [(impulse, 90.0), (impulse, 140.0), (impulse, 180.0), (burst, 90.0), (step, 90.0)],
)
def test_a_click_is_repaired_and_nothing_else_is_touched(
    damage: Callable[[Samples], Samples], pitch_hz: float
) -> None:
    clean = speech(2.0, pitch_hz=pitch_hz).astype(np.float32)
    damaged = damage(clean.copy())
    mended = declicked(damaged, RATE_HZ)
    assert bent(damaged) > 4 * bent(clean)
    assert bent(mended) < 1.3 * bent(clean)
    elsewhere = np.ones(clean.size, bool)
    elsewhere[VOWEL - RATE_HZ // 200 : VOWEL + RATE_HZ // 200] = False
    assert (mended == damaged)[elsewhere].all()
    if damage is not step:
        assert np.abs(mended - clean).max() < 0.1 * np.abs(damaged - clean).max()


@pytest.mark.parametrize(
    ("wide", "touched"),
    [
        (1, (1, 1, 1, 1)),
        (3, (3, 3, 3, 3)),
        (6, (196, 6, 6, 6)),  # the lowest is taken for a step, and spread
        (12, (12, 0, 0, 12)),
        (24, (0, 0, 0, 0)),
    ],
)
def test_a_click_is_short_and_a_longer_one_is_a_sound(wide: int, touched: tuple[int, ...]) -> None:
    found = []
    for high in (0.02, 0.05, 0.1, 0.4):
        damaged = speech(2.0, pitch_hz=90.0).astype(np.float32)
        damaged[VOWEL : VOWEL + wide] += high
        found.append(int((declicked(damaged, RATE_HZ) != damaged).sum()))
    assert tuple(found) == touched


@pytest.mark.parametrize(
    ("apart_ms", "mended"), [(2, 0), (4, 0), (8, 0), (12, 2), (20, 2), (40, 3), (100, 3)]
)
def test_clicks_close_together_are_a_buzz_and_those_apart_are_mended(
    apart_ms: int, mended: int
) -> None:
    damaged = speech(2.0, pitch_hz=90.0).astype(np.float32)
    damaged[VOWEL + np.arange(4) * (apart_ms * RATE_HZ // 1000)] += 0.4
    assert (declicked(damaged, RATE_HZ) != damaged).sum() == mended


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("fault", ["plain", "whisper", "near silence", "hissing"])
def test_a_sound_without_clicks_is_left_as_it_is(fault: str, seed: int) -> None:
    for pitch_hz in (70.0, 140.0, 280.0):
        voice = hostile(fault, 3.0, seed, pitch_hz).astype(np.float32)  # type: ignore[arg-type]
        assert declicked(voice, RATE_HZ) is voice
    silent = np.zeros(RATE_HZ, np.float32)
    assert declicked(silent, RATE_HZ) is silent
    assert declicked(silent[:100], RATE_HZ).size == 100


def test_a_take_with_a_click_is_mixed_as_one_without(tmp_path: Path) -> None:
    clean = speech(2.0)
    kept, spoiled = (
        ready(write_take(tmp_path, name, voice), -15.1, -1.6, is_compressed=True)
        for name, voice in (
            ("a", clean),
            ("b", impulse(clean.astype(np.float32)).astype(np.float64)),
        )
    )
    assert (kept.had_clicks, spoiled.had_clicks) == (False, True)
    assert spoiled.limited_db == kept.limited_db
    one, other = (np.frombuffer(each.segment.raw_data, "<i2") for each in (kept, spoiled))
    assert np.abs(one.astype(int) - other).max() < 0.02 * np.abs(one).max()


def test_a_repair_is_said_and_stands_in_the_manifest(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lines, voice = [line(n) for n in range(2)], speech(3.0)
    clicking = impulse(voice.astype(np.float32)).astype(np.float64)
    takes = [
        write_take(tmp_path, one.id, sound)
        for one, sound in zip(lines, (voice, clicking), strict=True)
    ]
    made = mix_master(
        Takes("server", tuple(takes), ()), script_of(*lines), default_show(), tmp_path
    )
    said = f"line '{lines[1].id}' had clicks"
    warned = [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]
    assert [said in each for each in warned] == [True]
    assert said in made.path.with_name("manifest.json").read_text("utf-8")


@pytest.mark.slow
def test_what_the_embedded_voices_say_is_left_bit_for_bit(tmp_path: Path) -> None:
    shipped = [voice for voice in load_voices() if voice.engine == "kokoro"]
    for voice in shipped:
        line = a_line("四是四，十是十。海州河水位昨天夜间上涨一点二米。")
        show = replace(default_show(), voices=(voice, voice), readings=())
        (take,) = speak_lines((line,), show, tmp_path / voice.name)
        samples = np.frombuffer(take.path.read_bytes()[44:], "<i2").astype(np.float32)
        sound = samples / np.float32(32_768)
        assert declicked(sound, take.rate_hz) is sound, voice.name
