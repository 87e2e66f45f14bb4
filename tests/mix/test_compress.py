import numpy as np
import pytest

from briefing.mix.level import compressed, cuts_db, levelled, loudness
from tests.shared.speech import RATE_HZ, speech

TARGET_LUFS, CEILING_DB = -15.1, -1.6
ROOM_DB = CEILING_DB - TARGET_LUFS


def peaky(times: float = 4.0) -> np.ndarray:
    """Speech with syllables 12 dB over the others, or so many times as high, as in some voices."""
    voice = speech(6).astype(np.float32) * 0.05
    at = np.arange(voice.size) / RATE_HZ
    bursts = 1 + (times - 1) * np.exp(-(((at % 1.5) - 0.7) ** 2) / 0.002)
    return np.asarray(voice * bursts, dtype=np.float32)


@pytest.mark.parametrize("times", [4.0, 8.0])
def test_the_limiter_has_little_left_to_cut_behind_the_compressor(times: float) -> None:
    voice = peaky(times)
    plain = levelled(voice, RATE_HZ, TARGET_LUFS, CEILING_DB)
    gentle = compressed(voice, RATE_HZ, ROOM_DB)
    loud = levelled(gentle, RATE_HZ, TARGET_LUFS, CEILING_DB)
    assert plain is not None
    assert loud is not None
    assert cuts_db(voice, plain, RATE_HZ).max() > 4
    cuts = cuts_db(gentle, loud, RATE_HZ)
    assert cuts.max() < 3
    assert (cuts > 1).mean() < 0.03
    assert loudness(loud, RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.15)


def test_speech_with_room_for_its_peaks_is_not_touched() -> None:
    voice = speech(3).astype(np.float32)
    assert compressed(voice, RATE_HZ, 60.0) is voice
    silent = np.zeros(RATE_HZ, np.float32)
    assert compressed(silent, RATE_HZ, ROOM_DB) is silent


def test_the_gain_changes_slowly() -> None:
    voice = peaky()
    gentle = compressed(voice, RATE_HZ, ROOM_DB)
    sounding = np.abs(voice) > 1e-3
    gains_db = 20 * np.log10(np.abs(gentle[sounding]) / np.abs(voice[sounding]))
    at = np.flatnonzero(sounding)
    a_millisecond_on = np.searchsorted(at, at + RATE_HZ // 1000).clip(max=at.size - 1)
    near = at[a_millisecond_on] - at < RATE_HZ // 500
    assert np.abs(gains_db[a_millisecond_on] - gains_db)[near].max() < 0.8


def test_a_peak_at_either_end_is_brought_down_like_one_inside() -> None:
    sound = (0.02 * np.sin(np.arange(3 * RATE_HZ))).astype(np.float32)
    middle, hundredth = sound.size // 2, RATE_HZ // 100
    for start in (0, middle, sound.size - hundredth):
        sound[start : start + hundredth] *= 20
    gentle = compressed(sound, RATE_HZ, 14.0)
    first, inside, last = (
        20 * np.log10(np.abs(gentle[start:][:50]).max() / np.abs(sound[start:][:50]).max())
        for start in (0, middle + hundredth // 2, sound.size - 50)
    )
    assert inside < -3
    assert max(first, last) < inside + 0.1


def test_a_loud_step_that_is_cut_is_told_by_how_much() -> None:
    before = np.repeat([0.5, 0.5, 0.5, 0.5, 0.4, 0.01], RATE_HZ // 100).astype(np.float32)
    after = before * np.repeat([2, 2, 2, 2, 1, 0.1], RATE_HZ // 100).astype(np.float32)
    assert cuts_db(before, after, RATE_HZ) == pytest.approx([0, 0, 0, 0, 6.02], abs=0.01)
