import numpy as np
import pytest

from briefing.mix.samples import resample


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 48_000])
@pytest.mark.parametrize("tone_hz", [100, 1000, 6000])
def test_a_tone_stays_the_same_tone(rate_hz: int, tone_hz: int) -> None:
    def tone(hz: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        return np.sin(2 * np.pi * tone_hz * np.arange(hz) / hz).astype(np.float32)

    made = resample(tone(rate_hz), rate_hz, 44_100)
    assert made.size == 44_100
    inner = slice(2000, -2000)
    assert np.abs(made - tone(44_100))[inner].max() < 2e-4


def test_no_image_is_heard_above_the_old_band() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 24_000).astype(np.float32)
    spectrum = np.abs(np.fft.rfft(resample(noise, 24_000, 44_100) * np.hanning(44_100)))
    assert spectrum[12_600:].max() < 1e-3 * spectrum[1000:11_000].max()
