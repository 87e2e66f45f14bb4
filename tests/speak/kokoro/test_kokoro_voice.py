"""The arithmetic of the embedded voice, without the voice: a stand-in hums each symbol exactly."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.errors import SpeakError
from briefing.records import Line
from briefing.settings.voices import voice_by_name
from briefing.speak.clip import Clip
from briefing.speak.kokoro.kokoro import breath_limits
from briefing.speak.kokoro.kokoro_voice import RATE_HZ, speak_breaths, speed_of
from briefing.speak.kokoro.listen import _second_take
from briefing.speak.kokoro.symbols import Symbol
from briefing.speak.line_splitting import breaths_between
from briefing.speak.takes import Job

VOICE = voice_by_name("zf_xiaoxiao")
FRAME_S = 0.025
LINE = "海州今日，多云转晴。"
MARKS = ",."


def symbols_of(line: str) -> tuple[Symbol, ...]:
    """One symbol a character, a letter each; marks are marks."""
    marks = {"，": ",", "。": "."}
    return tuple(Symbol(marks.get(each, "a"), place) for place, each in enumerate(line))


class Hum:
    """Hums ten frames for each symbol, and is silent for marks and at both ends."""

    def __init__(self, silent: tuple[int, ...], lost: int = 0) -> None:
        self.silent, self.lost = silent, lost

    def run(self, _outputs: None, given: dict[str, Any]) -> tuple[Any, Any]:
        tokens = given["tokens"][0]
        frames = np.where(tokens == 0, 4, 10).astype(np.float32)
        hummed = np.repeat(
            [int(each) not in {0, *self.silent} for each in tokens], frames.astype(int) * 600
        )
        at_s = np.arange(hummed.size) / RATE_HZ
        sound = np.where(hummed, 0.5 * np.sin(2 * np.pi * 400 * at_s), 0.0).astype(np.float32)
        return sound[self.lost :], frames[None]


@pytest.fixture
def hum() -> Any:
    return Hum(tuple(vocabulary()[mark] for mark in MARKS))


def vocabulary() -> dict[str, int]:
    path = VOICE.vectors[0][0].with_name("vocab.json")
    found: dict[str, int] = json.loads(path.read_text("utf-8"))["vocab"]
    return found


def spoken(hum: Any, line: str, *cuts: int, reach: int = 100) -> Clip:
    symbols = symbols_of(line)
    return speak_breaths(hum, symbols, line, VOICE, breaths_between(symbols, cuts, reach))


def test_each_character_begins_where_its_symbol_does_and_silence_is_cut_away(hum: Any) -> None:
    clip = spoken(hum, LINE)
    # 0.1 s of silence, of which 0.03 s stay; a sound leads its symbol by 0.06 s.
    steps = [0.1 + 10 * FRAME_S * place - 0.06 - 0.07 for place in range(len(LINE))]
    assert clip.char_starts_s == pytest.approx([max(0, each) for each in steps], abs=0.006)
    assert clip.length_s == pytest.approx(0.03 + 9 * 10 * FRAME_S + 0.03, abs=0.006)
    assert (clip.coverage, clip.joints_s) == (1.0, ())
    assert clip.shortest_s == pytest.approx(10 * FRAME_S)


def test_a_line_cut_at_a_comma_is_as_long_as_in_one_breath_and_says_where_it_was_joined(
    hum: Any,
) -> None:
    whole, cut = spoken(hum, LINE), spoken(hum, LINE, 5)
    (joint_s,) = cut.joints_s
    assert cut.length_s == pytest.approx(whole.length_s, abs=0.05)
    assert whole.char_starts_s[4] < joint_s < whole.char_starts_s[5] + 0.06
    assert cut.char_starts_s == pytest.approx(whole.char_starts_s, abs=0.05)
    assert all(before < after for before, after in pairwise(cut.char_starts_s))


def test_without_context_there_is_a_pause_between_two_pieces(hum: Any) -> None:
    clip = spoken(hum, LINE, 3)
    (joint_s,) = clip.joints_s
    around = clip.samples[round(joint_s * RATE_HZ) : round((joint_s + 0.2) * RATE_HZ)]
    assert not around.any()
    assert clip.char_starts_s[3] == pytest.approx(joint_s + 0.2, abs=0.006)


def test_a_piece_of_marks_alone_is_not_spoken(hum: Any) -> None:
    assert len(spoken(hum, "海州，，，，今日", 3, 6, reach=0).joints_s) == 1


def test_a_piece_begins_and_ends_without_a_step(hum: Any) -> None:
    clip = spoken(Hum(()), "海州今日", 2)
    steps = np.abs(np.diff(clip.samples))
    assert steps.max() < 0.06
    assert (clip.samples[0], clip.samples[-1]) == (0, 0)


def test_a_colour_without_a_symbol_begins_halfway_and_a_mark_with_what_follows(hum: Any) -> None:
    line = "这儿“好”"
    symbols = (Symbol("a", 0), Symbol("a", 3))
    clip = speak_breaths(hum, symbols, line, VOICE, breaths_between(symbols, ()))
    first, colour, opens, word, closes = clip.char_starts_s
    assert (first, opens, closes) == (0.0, word, word)
    assert colour == pytest.approx(word / 2)


def test_a_voice_that_accounts_for_other_samples_than_it_made_is_not_trusted() -> None:
    with pytest.raises(SpeakError, match=r"cannot trust the voice on '海州"):
        spoken(Hum((), lost=600), LINE)


def test_a_symbol_that_is_none_of_the_voices_is_named(hum: Any) -> None:
    symbols = (Symbol("海", 0),)
    with pytest.raises(SpeakError, match="has no symbol '海'"):
        speak_breaths(hum, symbols, "海", VOICE, breaths_between(symbols, ()))


@pytest.mark.parametrize(
    ("count", "speed"), [(180, 1.0), (90, 1.11), (360, 0.9), (20, 1.25), (1000, 0.8), (30, 1.25)]
)
def test_short_lines_are_hurried_and_long_ones_held_back(count: int, speed: float) -> None:
    assert speed_of(replace(VOICE, speed=1.0), count) == pytest.approx(speed, abs=0.01)


def test_a_slower_voice_is_slower_at_every_length() -> None:
    slow = replace(VOICE, speed=0.9)
    assert speed_of(slow, 180) == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("count", "limits"),
    [(600, [505, 150, 90]), (120, [120, 80, 53]), (60, [60, 40, 26]), (10, [20, 20, 20])],
)
def test_each_attempt_at_a_line_cuts_it_shorter(count: int, limits: list[int]) -> None:
    assert list(breath_limits(symbols_of("海" * count))) == limits


@pytest.mark.parametrize(
    ("line", "joints", "is_slower"),
    [
        ("海州今日，多云转晴。", 0, True),  # too short to be cut
        (f"{'海' * 60}。", 0, True),  # no pause to be cut in
        ("海州今日多云转晴间阴，" * 6, 1, False),
    ],
)
def test_a_doubtful_line_is_spoken_in_shorter_breaths_or_slower(
    hum: Any, line: str, joints: int, *, is_slower: bool
) -> None:
    speeds: list[float] = []

    class Listening(Hum):
        def run(self, outputs: None, given: dict[str, Any]) -> tuple[Any, Any]:
            speeds.append(float(given["speed"][0]) / speed_of(voice, len(given["tokens"][0]) - 2))
            return super().run(outputs, given)

    voice = replace(VOICE, speed=0.8)  # a short line in it is not yet as fast as may be
    job = Job(Line("1", "story", "s", "c", False, "甲", line, line), voice, "1", Path())
    clip = _second_take(Listening(hum.silent), job, symbols_of(line))
    assert len(clip.joints_s) == joints
    assert speeds == pytest.approx([0.92 if is_slower else 1.0] * (joints + 1), rel=0.001)
