"""A take before it is kept: where its sound lies, and what becomes of it in a file."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.errors import SpeakError
from briefing.speak.clip import Clip, join_clips, read_wav, sound_edges, write_wav

RATE_HZ = 24_000


def tone(length_s: float, peak: float = 0.5) -> NDArray[np.float32]:
    at_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    return (peak * np.sin(2 * np.pi * 440 * at_s)).astype(np.float32)


def silence(length_s: float) -> NDArray[np.float32]:
    return np.zeros(round(length_s * RATE_HZ), np.float32)


def clip(
    samples: NDArray[np.float32],
    *starts_s: float,
    coverage: float = 1.0,
    shortest_s: float = 0.1,
    cut_s: float = 0.0,
) -> Clip:
    return Clip(samples, RATE_HZ, starts_s, coverage, shortest_s, cut_s=cut_s)


@pytest.mark.parametrize(
    ("before_s", "behind_s", "edges_s"),
    [
        (0.5, 0.4, (0.47, 1.53)),
        (0.02, 0.01, (0.0, 1.03)),  # no more than there is
        (0.0, 0.0, (0.0, 1.0)),
    ],
)
def test_a_little_silence_stays_around_the_sound(
    before_s: float, behind_s: float, edges_s: tuple[float, float]
) -> None:
    samples = np.concatenate([silence(before_s), tone(1.0), silence(behind_s)])
    first, last = sound_edges(samples, RATE_HZ)
    assert (first / RATE_HZ, last / RATE_HZ) == pytest.approx(edges_s, abs=0.005)


@pytest.mark.parametrize(("breath_db", "is_sound"), [(-54.5, True), (-55.5, False)])
def test_what_is_much_softer_than_the_voice_is_silence(breath_db: float, *, is_sound: bool) -> None:
    breath = tone(0.5, 0.5 * 10 ** (breath_db / 20))
    first, _ = sound_edges(np.concatenate([breath, tone(1.0)]), RATE_HZ)
    assert first / RATE_HZ == pytest.approx(0.0 if is_sound else 0.47, abs=0.005)


def test_silence_has_no_edges() -> None:
    assert sound_edges(silence(1.0), RATE_HZ) == (0, 0)
    assert sound_edges(silence(0.0), RATE_HZ) == (0, 0)


def test_pieces_of_a_line_are_joined_over_silence_and_every_time_moves_along() -> None:
    first = clip(tone(1.0), 0.1, 0.6, coverage=0.9, shortest_s=0.2, cut_s=0.05)
    second = clip(tone(0.5), 0.0, 0.3, coverage=1.0, shortest_s=0.1, cut_s=0.01)
    whole = join_clips([first, second, second], 0.2)
    assert whole.length_s == pytest.approx(1.0 + 0.2 + 0.5 + 0.2 + 0.5)
    assert whole.char_starts_s == pytest.approx((0.1, 0.6, 1.2, 1.5, 1.9, 2.2))
    assert whole.joints_s == pytest.approx((1.0, 1.7))
    assert (whole.coverage, whole.shortest_s, whole.cut_s) == (0.9, 0.1, 0.05)
    assert not whole.samples[round(1.0 * RATE_HZ) : round(1.2 * RATE_HZ)].any()


def test_one_piece_has_no_joint() -> None:
    alone = join_clips([clip(tone(1.0), 0.0)], 0.2)
    assert (alone.length_s, alone.joints_s) == (1.0, ())


def test_a_take_that_passes_full_scale_is_kept_six_decibels_down_and_read_as_it_was(
    tmp_path: Path,
) -> None:
    samples = tone(0.2, 1.3)
    write_wav(clip(samples), tmp_path / "a.wav")
    kept = np.frombuffer((tmp_path / "a.wav").read_bytes()[44:], "<i2")
    assert np.abs(kept).max() == pytest.approx(0.5 * 1.3 * 32_767, rel=0.001)
    assert read_wav(tmp_path / "a.wav") == pytest.approx(samples, abs=1e-4)


@pytest.mark.parametrize("content", [None, b"", b"RIFF no sound"])
def test_a_take_that_is_none_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(SpeakError, match=r"cannot listen to the take '.*a\.wav'"):
        read_wav(tmp_path / "a.wav")
