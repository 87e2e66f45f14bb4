import numpy as np
import pytest

from briefing.verify.sound import level_db


@pytest.mark.parametrize(
    ("samples", "db"),
    [
        ([], -100.0),
        ([0] * 900, -100.0),
        ([-32_768] * 900, 0.0),
        ([16_384, -16_384] * 900, -6.02),
        ([3_277, 0] * 900, -23.01),
    ],
)
def test_a_level_is_told_below_full_scale_and_silence_is_as_low_as_it_gets(
    samples: list[int], db: float
) -> None:
    assert level_db(np.array(samples, np.int16)) == pytest.approx(db, abs=0.01)
