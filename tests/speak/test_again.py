"""A take that is not good is spoken again, cut differently, and at last the line is named."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import SpeakError
from briefing.settings.show_file import default_show
from briefing.settings.voices import voice_by_name
from briefing.speak import speak_script
from briefing.speak.kokoro import model
from tests.shared.lines import a_script


class Swallowing:
    """A voice that leaves out a symbol of every breath longer than it can hold."""

    def __init__(self, holds: int) -> None:
        self.breaths: list[int] = []
        self._holds = holds

    def run(self, _outputs: None, inputs: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        count = inputs["tokens"].shape[1]
        self.breaths.append(count - 2)
        frames = np.full((1, count), 2, np.float32)
        if count - 2 > self._holds:
            frames[0, 1:8] = 0
        samples = np.arange(int(frames.sum()) * 600, dtype=np.float32)
        return np.sin(samples / 20, dtype=np.float32), frames


def speak(voice: Swallowing, monkeypatch: pytest.MonkeyPatch, out: Path, *spoken: str) -> int:
    monkeypatch.setattr(model, "open_model", lambda _voice: voice)
    show = replace(default_show(), engine="kokoro", speak_threads=1)
    return len(speak_script(a_script(*spoken), show, out).takes)


def test_a_short_line_is_cut_shorter_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = Swallowing(holds=40)
    assert speak(voice, monkeypatch, tmp_path, "海州地铁五号线今天开通。") == 1
    whole, *halves = voice.breaths
    assert len(halves) == 2
    assert sum(halves) == whole > 40 > max(halves)


def test_a_line_that_stays_bad_is_named_and_its_take_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Swallowing(holds=0)
    with pytest.raises(
        SpeakError, match=r"line 'l000' whole, '海州地铁五号线今天开通。': .*coverage"
    ):
        speak(voice, monkeypatch, tmp_path, "海州地铁五号线今天开通。")
    assert not list(tmp_path.rglob("*.wav"))


def test_a_programme_says_which_voices_a_listener_may_take_for_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "open_model", lambda _voice: Swallowing(holds=500))
    pair = (voice_by_name("zf_xiaoyi"), voice_by_name("zm_yunxia"))
    show = replace(default_show(), engine="kokoro", voices=pair)
    notes = speak_script(a_script("海州地铁今天开通。"), show, tmp_path).notes
    assert notes == ("the voices 'zf_xiaoyi' and 'zm_yunxia' are hard to tell apart",)
    pair = (voice_by_name("zf_xiaoni"), voice_by_name("zm_yunxia"))
    notes = speak_script(a_script("海州地铁今天开通。"), replace(show, voices=pair), tmp_path).notes
    assert notes == ("the voice 'zf_xiaoni' speaks 陕西话, not plain Mandarin",)
