"""Tuned numbers of the room that no other test sees: an example on each side of each."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.mix.bed import Bed
from briefing.mix.level import compressed, loudness
from briefing.mix.render import Spoken, ready
from briefing.mix.samples import silence
from tests.mix.test_bed import MUSIC, level_db
from tests.mix.test_compress import ROOM_DB, peaky
from tests.shared.speech import RATE_HZ, write_take


def over_the_room_db(sound: NDArray[np.float32]) -> float:
    return float(20 * np.log10(np.abs(sound).max()) - loudness(sound, RATE_HZ) - ROOM_DB)


@pytest.mark.parametrize("times", [2.0, 2.5, 5.0, 7.0])
def test_peaks_are_brought_to_half_a_decibel_over_their_room_and_no_further(times: float) -> None:
    assert over_the_room_db(peaky(times)) > 3
    assert 0.1 < over_the_room_db(compressed(peaky(times), RATE_HZ, ROOM_DB)) < 0.5


def test_peaks_that_ask_for_more_than_a_ratio_of_eight_are_left_to_the_limiter() -> None:
    assert 2.5 < over_the_room_db(compressed(peaky(12.0), RATE_HZ, ROOM_DB)) < 3


def test_the_bed_begins_in_a_twentieth_of_a_second_where_speech_begins_at_once() -> None:
    under = Bed(MUSIC.astype(np.float32)).under_speech(silence(1000))
    usual_db = level_db(under, 0.5, 0.9)
    assert level_db(under, 0.0, 0.01) < usual_db - 12
    assert level_db(under, 0.02, 0.03) == pytest.approx(usual_db - 6, abs=1)
    assert level_db(under, 0.06, 0.1) == pytest.approx(usual_db, abs=0.5)


def with_hiss(folder: Path, hiss_db: float) -> Spoken:
    """A take of a second's tone, with as long a hiss on both sides, against the tone."""
    at_s = np.arange(RATE_HZ) / RATE_HZ
    tone = 0.3 * np.sin(2 * np.pi * 440 * at_s)
    hiss = np.sqrt((tone**2).mean()) * 10 ** (hiss_db / 20) * np.sign(np.sin(2e4 * at_s))
    take = write_take(folder, "001", np.concatenate((hiss, tone, hiss)))
    return ready(take, -16.0, -1.6, is_compressed=False)


@pytest.mark.parametrize(("hiss_db", "cut_s"), [(-43.0, 0.0), (-47.0, 0.99), (-80.0, 0.99)])
def test_what_is_much_softer_than_the_voice_is_cut_off_a_take(
    tmp_path: Path, hiss_db: float, cut_s: float
) -> None:
    spoken = with_hiss(tmp_path, hiss_db)
    assert spoken.cut_s == pytest.approx(cut_s, abs=0.006)
    if cut_s:
        assert (spoken.lead_s, spoken.tail_s) == pytest.approx((0.01, 0.04), abs=0.001)
