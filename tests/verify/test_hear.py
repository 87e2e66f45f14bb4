"""What is asked of the recognizer, what it hears, and how a take is put before it."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import numpy as np
import pytest

from briefing.verify import whisper
from briefing.verify.listen import TakeEar, _packs, _stretch, at_rate, level_db
from briefing.verify.recording import ToldLine


class Standin:
    """Hears two segments, and keeps how it was asked."""

    asked: ClassVar[dict[str, Any]] = {}

    def __init__(self, folder: str, **opened: Any) -> None:
        self.opened = (folder, opened)

    def transcribe(self, sound: object, **asked: Any) -> tuple[Iterator[Any], None]:
        Standin.asked = asked
        return iter(
            [SimpleNamespace(text=" 今日多云，"), SimpleNamespace(text="明日有雨。 ")]
        ), None


def test_what_is_heard_is_the_text_of_all_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper, "WhisperModel", Standin)
    monkeypatch.setattr(whisper, "whisper_folder", lambda cache: Path("model"))
    heard = whisper.open_hearer()(np.zeros(16_000, np.float32))
    assert heard == "今日多云，明日有雨。"
    # The same words in the same sound, and nothing held back.
    assert (Standin.asked["language"], Standin.asked["beam_size"]) == ("zh", 1)
    assert Standin.asked["temperature"] == 0.0
    assert not Standin.asked["condition_on_previous_text"]
    held = ("no_speech_threshold", "log_prob_threshold", "compression_ratio_threshold")
    assert [Standin.asked[name] for name in held] == [None] * 3


def test_a_take_is_heard_at_the_recognizers_rate_between_pauses() -> None:
    heard: list[int] = []
    opened: list[int] = []

    def open_ear() -> whisper.Hearer:
        opened.append(1)

        def listens(sound: Any) -> str:
            heard.append(sound.size)
            return "今日多雨" if len(heard) == 1 else ""

        return listens

    ear = TakeEar((), open_ear)
    assert ear(np.ones(24_000, np.float32), 24_000, "今日多云") == 0.75
    assert ear(np.ones(24_000, np.float32), 24_000, "今日多云") == 0.0
    assert heard == [16_000 + 2 * 4_800] * 2
    assert opened == [1]


def test_a_sound_at_another_rate_is_the_same_tone() -> None:
    at_s = np.arange(24_000) / 24_000
    found = at_rate(np.sin(2 * np.pi * 440 * at_s).astype(np.float32), 24_000)
    wanted = np.sin(2 * np.pi * 440 * np.arange(16_000) / 16_000)
    assert found.dtype == np.float32
    assert found == pytest.approx(wanted, abs=1e-3)


@pytest.mark.parametrize(
    ("sound", "db"),
    [([], -100.0), ([0] * 9, -100.0), ([16384] * 9, -6.02), ([16384, -16384], -6.02)],
)
def test_the_level_of_a_stretch_is_its_root_mean_square(sound: list[int], db: float) -> None:
    assert level_db(np.array(sound, np.int16)) == pytest.approx(db, abs=0.01)


def test_lines_are_packed_into_the_recognizers_window() -> None:
    # Each takes half a second more, for its margins and the pause behind it.
    lines = [ToldLine(str(at), "好", 9.0 * at, 9.0 * at + 8.8) for at in range(4)]
    lines.append(ToldLine("long", "好", 40.0, 80.0))
    assert [[line.id for line in pack] for pack in _packs(lines)] == [
        ["0", "1", "2"],
        ["3"],
        ["long"],
    ]
    assert list(_packs([])) == []


def test_a_stretch_has_a_little_around_it_and_ends_with_the_sound() -> None:
    sound = np.arange(32_000, dtype=np.int16)
    assert _stretch(sound, ToldLine("a", "好", 0.5, 1.0)).tolist() == list(range(6_400, 17_600))
    assert _stretch(sound, ToldLine("a", "好", 0.0, 0.5))[0] == 0
    assert _stretch(sound, ToldLine("a", "好", 1.9, 3.0)).size == 32_000 - 28_800
    assert _stretch(sound, ToldLine("a", "好", 5.0, 6.0)).size == 0


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
