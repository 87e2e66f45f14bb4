"""The benches of the sound measure what is in a sound that is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.speak.clip import Clip
from tests.bench.sound_heard import edits
from tests.bench.sound_joints import jump_at, silence_s

LINE = "海州港昨日开港，市民前往参观。"
RATE_HZ, EACH_S = 24_000, 0.2


def sung(raised: float, louder_db: float, stretch: float = 1.0) -> Clip:
    """A voice on falling tones, from behind the comma on so much higher and louder."""
    pieces: list[NDArray[np.float64]] = []
    for place, character in enumerate(LINE):
        at_s = np.arange(round(EACH_S * stretch * RATE_HZ)) / RATE_HZ
        is_behind = place > LINE.index("，")
        hz = (240 - 300 * at_s / stretch) * 2 ** (raised * is_behind / 12)
        turns = np.cumsum(hz) / RATE_HZ
        voice = np.sin(2 * np.pi * np.outer((1, 2, 3), turns)).sum(axis=0)
        pieces.append(0.1 * voice * 10 ** (louder_db * is_behind / 20) * (character not in "，。"))
    starts_s = tuple(EACH_S * stretch * place for place in range(len(LINE)))
    return Clip(np.concatenate(pieces).astype(np.float32), RATE_HZ, starts_s, 1.0, EACH_S)


@pytest.mark.parametrize(("raised", "louder_db"), [(0.0, 0.0), (3.0, -4.0), (-2.5, 2.0)])
def test_a_jump_is_read_whatever_the_tones_and_the_pace(raised: float, louder_db: float) -> None:
    jump = jump_at(sung(raised, louder_db, 1.07), sung(0.0, 0.0), LINE, LINE.index("，"))
    assert jump.semitones == pytest.approx(raised, abs=0.3)
    assert jump.level_db == pytest.approx(louder_db, abs=0.3)
    assert jump.is_near == (raised == 0.0)
    assert jump.stretch == pytest.approx(1.07)


def test_the_silence_at_a_comma_is_read() -> None:
    clip = sung(0.0, 0.0)
    comma = LINE.index("，")
    assert silence_s(clip, comma - 1, comma + 1) == pytest.approx(EACH_S, abs=0.011)
    assert silence_s(clip, comma - 3, comma - 2) <= 0.005


@pytest.mark.parametrize(
    ("heard", "count"), [("a b c d", 0), ("a x c d", 1), ("a c d", 1), ("a b c y d", 1), ("", 4)]
)
def test_syllables_exchanged_left_out_and_put_in_are_counted(heard: str, count: int) -> None:
    assert edits(["a", "b", "c", "d"], heard.split()) == count
