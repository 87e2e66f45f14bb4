"""A take is heard before it is kept, by a recognizer that is opened when it is needed."""

from itertools import repeat

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.verify.listen import TakeEar, at_rate
from briefing.verify.recording import RATE_HZ
from briefing.verify.whisper import Hearer

LINE = "海州地铁今日开通。"


@pytest.mark.parametrize(
    ("heard", "share"),
    [(LINE, 1.0), ("海州地铁今日开工。", 0.875), ("谢谢收看", 0.0), ("", 0.0), ("海州地铁", 0.0)],
)
def test_the_share_is_what_is_heard_and_0_where_words_are_missing(heard: str, share: float) -> None:
    lengths: list[int] = []
    opened = iter(repeat("once", 1))

    def open_hearer() -> Hearer:
        next(opened)

        def hear(sound: NDArray[np.float32]) -> str:
            lengths.append(sound.size)
            return heard

        return hear

    ear = TakeEar((), open_hearer)
    samples = np.zeros(48_000, np.float32)
    assert ear(samples, 24_000, LINE) == pytest.approx(share)
    assert ear(samples, 24_000, LINE) == pytest.approx(share)
    assert lengths == [round(2.6 * RATE_HZ)] * 2


def test_a_tone_stays_that_tone_at_the_rate_of_the_recognizer() -> None:
    at = np.arange(44_100) / 44_100
    sound = at_rate(np.sin(2 * np.pi * 440 * at).astype(np.float32), 44_100)
    assert sound.size == RATE_HZ
    expected = np.sin(2 * np.pi * 440 * np.arange(RATE_HZ) / RATE_HZ)
    assert np.abs(sound - expected).max() < 1e-3
