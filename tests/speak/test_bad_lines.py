"""Lines that no newspaper should have, and some do."""

import itertools
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import ShowError, SpeakError
from briefing.settings.show_file import default_show
from briefing.settings.voices import voice_by_name
from briefing.show import EngineName
from briefing.speak import speak_script
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.symbols import spell_out
from briefing.speak.line_splitting import cut_breaths
from briefing.speak.tuned import Pieces
from tests.shared.lines import a_script

WORDS = "海州地铁今日开通市民出行便利"


def long_text(characters: int, every: int) -> str:
    """Random characters with a comma or a full stop at every so many places."""
    pick = random.Random(5)
    return "".join(
        pick.choice(WORDS) if place % every else pick.choice("，。")
        for place in range(1, characters + 1)
    )


@pytest.mark.parametrize("every", [11, 40, 5001])
@pytest.mark.parametrize("limit", Pieces.LIMITS)
def test_five_thousand_characters_are_cut_into_breaths_and_none_is_lost(
    every: int, limit: int
) -> None:
    text = long_text(5000, every)
    symbols = spell_out(text, ())
    breaths = cut_breaths(symbols, text, limit)
    assert max(breath.size for breath in breaths) <= min(509, limit + 2 * limit // 3 + 3)
    pieces = [symbols[breath.begin : breath.end] for breath in breaths]
    assert tuple(symbol for piece in pieces for symbol in piece) == symbols
    assert max(map(len, pieces)) <= limit
    for before, behind in itertools.pairwise(pieces):
        assert before[-1].place != behind[0].place or behind[0].text == " ", "cut in a syllable"
        if every < 40:
            assert before[-1].text in " ,.", "cut where nobody pauses"


class Metronome:
    """A model that hums a fifth of a second for every token; the real one needs ten minutes."""

    def run(self, _outputs: None, inputs: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        frames = np.full(inputs["tokens"].shape, 8, np.float32)
        samples = np.arange(int(frames.sum()) * 600, dtype=np.float32)
        return np.sin(samples / 20, dtype=np.float32), frames


def test_five_thousand_characters_come_whole_with_the_start_of_each() -> None:
    text = long_text(5000, 11)
    symbols = spell_out(text, ())
    clip = speak_symbols(Metronome(), symbols, text, voice_by_name("zf_xiaoxiao"))
    assert len(clip.char_starts_s) == 5000
    assert list(clip.char_starts_s) == sorted(clip.char_starts_s)
    assert clip.coverage == 1.0
    assert clip.length_s == pytest.approx(0.2 * len(symbols), rel=0.02)


@pytest.mark.parametrize("engine", ["edge", "kokoro", "auto"])
@pytest.mark.parametrize("spoken", ["。", "……！？", "“”——", "　"])
def test_a_line_of_marks_alone_is_one_clear_line(
    engine: EngineName, spoken: str, tmp_path: Path
) -> None:
    show = replace(default_show(), engine=engine)
    with pytest.raises(SpeakError, match="there is no word in it") as found:
        speak_script(a_script("海州今日多云。", spoken), show, tmp_path)
    assert "\n" not in str(found.value)
    assert not list(tmp_path.rglob("*.wav"))


@pytest.mark.parametrize("spoken", ["好", "一。", "A"])
def test_one_character_is_spoken(spoken: str, tmp_path: Path) -> None:
    show = replace(default_show(), engine="kokoro")
    (take,) = speak_script(a_script(spoken), show, tmp_path).takes
    assert 0.2 < take.length_s < 2
    assert all(check.passed for check in take.checks)


@pytest.mark.parametrize("engine", ["edge", "kokoro"])
def test_missing_voices_are_named_before_a_line_that_cannot_be_said(
    engine: EngineName, tmp_path: Path
) -> None:
    show = replace(default_show(), engine=engine, voices=())
    with pytest.raises(ShowError, match=f"no voices are named for '{engine}'"):
        speak_script(a_script("……"), show, tmp_path)
