import numpy as np
import pytest

from briefing.mix.level import levelled, limited, loudness
from tests.shared.speech import RATE_HZ, speech

AT_S = np.arange(3 * 48_000) / 48_000


def test_a_reference_tone_measures_as_the_standard_says() -> None:
    # BS.1770-4: a 0 dBFS sine of 997 Hz in one channel reads -3.01 LKFS.
    tone = np.sin(2 * np.pi * 997 * AT_S).astype(np.float32)
    assert loudness(tone, 48_000) == pytest.approx(-3.01, abs=0.02)


# The two filters of BS.1770-4 at 48 kHz, as its tables 1 and 2 print their coefficients.
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


@pytest.mark.parametrize("tone_hz", [40, 100, 400, 2000, 4000, 12_000])
def test_every_tone_weighs_what_the_filters_of_the_standard_leave_of_it(tone_hz: int) -> None:
    z = np.exp(-2j * np.pi * tone_hz / 48_000 * np.arange(3))
    left = np.prod([abs(np.dot(b, z) / np.dot(a, z)) for b, a in (SHELF, HIGH_PASS)])
    tone = np.sin(2 * np.pi * tone_hz * AT_S).astype(np.float32)
    expected = -0.691 + 10 * np.log10(left**2 / 2)
    assert loudness(tone, 48_000) == pytest.approx(expected, abs=0.1)


def test_silence_has_no_loudness() -> None:
    assert loudness(np.zeros(48_000, dtype=np.float32), 48_000) == -np.inf
    assert loudness(np.zeros(0, dtype=np.float32), 48_000) == -np.inf


@pytest.mark.parametrize("gain_db", [-45, -20, 0, 8])
def test_voices_of_any_level_come_out_alike(gain_db: int) -> None:
    voice = (speech(4) * 10 ** (gain_db / 20)).clip(-1, 1).astype(np.float32)
    loud = levelled(voice, RATE_HZ, -16.0, -1.6)
    assert loud is not None
    assert loudness(loud, RATE_HZ) == pytest.approx(-16.0, abs=0.2)
    assert np.abs(loud).max() <= 10 ** (-1.6 / 20) + 1e-6


def test_what_the_limiter_takes_is_given_back() -> None:
    voice = speech(4).astype(np.float32)
    peak_db = 20 * np.log10(np.abs(voice).max())
    ceiling_db = peak_db - 3
    held = limited(voice, RATE_HZ, ceiling_db, 15)
    target_lufs = loudness(voice, RATE_HZ) - 1
    assert loudness(held, RATE_HZ) < target_lufs - 1
    loud = levelled(voice, RATE_HZ, target_lufs, ceiling_db)
    assert loud is not None
    assert loudness(loud, RATE_HZ) == pytest.approx(target_lufs, abs=0.1)


@pytest.mark.parametrize("reach_ms", [1, 5, 15])
def test_a_spike_is_held_under_the_ceiling_without_a_step(reach_ms: int) -> None:
    voice = speech(2).astype(np.float32)
    voice[RATE_HZ] = 1.0
    held = limited(voice, RATE_HZ, -6.0, reach_ms)
    assert np.abs(held).max() <= 10 ** (-6 / 20) + 1e-6
    gain = held[np.abs(voice) > 1e-4] / voice[np.abs(voice) > 1e-4]
    assert np.abs(np.diff(gain)).max() < 0.2 / reach_ms


@pytest.mark.parametrize(("softer_db", "counts"), [(12.5, True), (13.5, False)])
def test_what_is_ten_lu_under_the_mean_is_not_measured(softer_db: float, *, counts: bool) -> None:
    # Half of the blocks are silent beside the others, so the mean is 3 LU under the loud ones.
    tone = np.sin(2 * np.pi * 997 * np.arange(48_000 * 20) / 48_000)
    soft = tone * 10 ** (-softer_db / 20)
    heard = loudness(np.concatenate([tone, soft]).astype(np.float32), 48_000)
    assert heard == pytest.approx(-3.01 - (2.78 if counts else 0), abs=0.1)
