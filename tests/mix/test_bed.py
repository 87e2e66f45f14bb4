import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.mix.bed import Bed
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment, segment_of, silence

MUSIC = 0.02 * np.sin(2 * np.pi * 440 * np.arange(MIX_RATE_HZ) / MIX_RATE_HZ)[:, None]


def level_db(segment: AudioSegment, start_s: float, end_s: float) -> float:
    samples = samples_of(segment)[round(start_s * MIX_RATE_HZ) : round(end_s * MIX_RATE_HZ)]
    return float(20 * np.log10(np.sqrt((samples**2).mean()) + 1e-9))


def samples_of(segment: AudioSegment) -> NDArray[np.float64]:
    return np.frombuffer(segment.raw_data, dtype="<i2") / 32_768


def test_the_bed_rises_in_a_pause_and_ducks_under_speech() -> None:
    bed = Bed(MUSIC.astype(np.float32))
    bed.under_pause(silence(400))
    under = bed.under_speech(silence(1000))
    between = bed.under_pause(silence(1000))
    rise = level_db(between, 0.3, 0.7) - level_db(under, 0.2, 0.8)
    assert rise == pytest.approx(6.0, abs=0.3)
    # Back under speech by the time it begins.
    assert level_db(between, 0.99, 1.0) == pytest.approx(level_db(under, 0.2, 0.8), abs=1.0)


def test_the_bed_stays_down_over_a_comma_and_rises_where_the_voice_rests() -> None:
    word = 0.3 * np.sin(2 * np.pi * 200 * np.arange(MIX_RATE_HZ) / MIX_RATE_HZ)
    comma, rest = np.zeros(MIX_RATE_HZ // 5), np.zeros(2 * MIX_RATE_HZ)
    voice = segment_of(np.concatenate((word, comma, word, rest, word)).astype(np.float32))
    bed = Bed(MUSIC.astype(np.float32))
    bed.under_pause(silence(400))
    under = bed.under_speech(voice)
    low, high = level_db(under, 1.05, 1.15), level_db(under, 3.0, 3.4)
    assert high - low == pytest.approx(6.0, abs=0.3)
    # Down again before the next word.
    assert level_db(under, 4.05, 4.15) == pytest.approx(low, abs=0.3)


def test_the_bed_takes_a_seventh_of_a_second_to_rise() -> None:
    bed = Bed(MUSIC.astype(np.float32))
    bed.under_pause(silence(400))
    pause = bed.under_pause(silence(1000))
    rise = level_db(pause, 0.4, 0.6) - level_db(pause, 0.06, 0.09)
    assert rise == pytest.approx(2.5, abs=0.5)


@pytest.mark.parametrize(("pause_s", "soft_db", "risen"), [
    (0.65, -60, False), (1.2, -60, True), (1.2, -30, False), (1.2, -41, True),
])  # fmt: skip
def test_the_bed_rises_only_in_long_pauses_without_a_soft_word(
    pause_s: float, soft_db: float, *, risen: bool
) -> None:
    word = 0.3 * np.sin(2 * np.pi * 200 * np.arange(MIX_RATE_HZ) / MIX_RATE_HZ)
    rest = 10 ** (soft_db / 20) * np.resize(word, round(pause_s * MIX_RATE_HZ))
    speech = np.concatenate((word, rest, word))
    bed = Bed(MUSIC.astype(np.float32))
    bed.under_pause(silence(400))
    music = samples_of(bed.under_speech(segment_of(speech.astype(np.float32)))) - speech
    middle = MIX_RATE_HZ + rest.size // 2
    loudest = float(np.abs(music[middle - 441 : middle + 441]).max())
    assert loudest == pytest.approx(np.abs(MUSIC).max() * (2 if risen else 1), rel=0.05)


def test_the_bed_runs_on_without_a_step() -> None:
    bed = Bed(MUSIC.astype(np.float32))
    pieces = [bed.under_pause(silence(350)), bed.under_speech(silence(990))]
    pieces += [bed.under_pause(silence(450)), bed.under_speech(silence(770))]
    pieces += [bed.under_end(silence(600)), bed.under_speech(silence(300))]
    sound = np.concatenate([samples_of(piece) for piece in pieces])
    steepest = 2 * np.abs(np.diff(MUSIC[:, 0])).max()
    assert np.abs(np.diff(sound)).max() < 1.05 * steepest


def test_the_bed_ends_with_what_follows_the_headlines() -> None:
    bed = Bed(MUSIC.astype(np.float32))
    bed.under_speech(silence(500))
    after = bed.under_end(silence(3000))
    assert level_db(after, 0.1, 0.5) > -40
    assert level_db(after, 2.0, 3.0) < -90
    assert bed.under_end(silence(100)).raw_data == silence(100).raw_data


def test_speech_stays_as_it_is_without_a_bed() -> None:
    voice = segment_of(MUSIC.astype(np.float32))
    assert Bed(None).under_speech(voice).raw_data == voice.raw_data
