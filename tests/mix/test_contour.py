"""The outline of a finished sound, by the tenth of a second."""

from pathlib import Path

import numpy as np
import pytest

from briefing.errors import MixError
from briefing.mix.look import contour
from tests.shared.speech import RATE_HZ, write_take


def test_peaks_and_loudness_stand_where_they_are_heard(tmp_path: Path) -> None:
    at_s = np.arange(round(12.05 * RATE_HZ)) / RATE_HZ
    tone = 0.25 * np.sin(2 * np.pi * 997 * at_s)
    tone[: 6 * RATE_HZ] = 0.0
    tone[10 * RATE_HZ : 11 * RATE_HZ] *= 2
    tone[9 * RATE_HZ] = -0.9
    found = contour(write_take(tmp_path, "a", tone).path)
    assert found.at_s == pytest.approx(np.arange(121) / 10 + 0.05)
    assert found.highest[:59].max() < 0.01
    assert found.highest[62:89] == pytest.approx(0.25, abs=0.01)
    assert found.highest[102:108] == pytest.approx(0.5, abs=0.01)
    assert found.lowest[62:88] == pytest.approx(-0.25, abs=0.01)
    assert found.lowest[88:92].min() < -0.7
    # A sine of a quarter of full scale has -15.05 LUFS; where half of 3 s is silent, 3 less.
    assert found.short_term_lufs[:40] == pytest.approx(-70.0, abs=0.01)
    assert found.short_term_lufs[76:85] == pytest.approx(-15.05, abs=0.2)
    assert found.short_term_lufs[60] == pytest.approx(-18.06, abs=0.4)


def test_a_sound_without_a_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MixError, match="not a sound file, or it is damaged"):
        contour(write_take(tmp_path, "a", np.zeros(0)).path)
