"""The length that was asked for, and issues of any size."""

import random
import wave
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.edit import edit_rundown
from briefing.mix.sounds import as_heard, load_sounds
from briefing.pipeline import plan_script
from briefing.read import read_issue
from briefing.records import Article, Issue, Paragraph, Script
from briefing.script import write_script
from briefing.settings.show_file import default_show
from briefing.support.segues import segues
from tests.script.test_proof import ISSUES
from tests.shared.issues import DAY, issue_of

SHOW = default_show()
SOUND = "a sound file"


@cache
def thick_issue() -> Issue:
    """Every sixth test issue, bound into one paper: more than half an hour to tell."""
    articles = [article for path in ISSUES[::6] for article in read_issue(path, DAY).articles]
    return Issue("海州晚报", DAY, tuple(articles), (), ())


def script_of(issue: Issue, minutes: float, order: str = "public") -> Script:
    show = replace(SHOW, minutes=minutes, order=order)  # type: ignore[arg-type]  # one of the profiles
    return write_script(edit_rundown(issue, show), show)


@pytest.mark.parametrize("order", ["public", "source", "bulletin"])
@pytest.mark.parametrize("minutes", [2, 3, 5, 8, 12, 20, 30])
def test_from_two_to_thirty_minutes_the_programme_lasts_what_was_asked_for(
    minutes: float, order: str
) -> None:
    script = script_of(thick_issue(), minutes, order)
    assert script.length_s == pytest.approx(minutes * 60, rel=0.015)
    assert not any("asked for" in note for note in script.notes)


@pytest.mark.parametrize(
    "own",
    [
        {},
        {"theme": "none"},
        {"stinger_file": SOUND, "opening_file": SOUND},
        {"briefs_file": SOUND, "theme": "none"},
    ],
    ids=["theme", "none", "own files", "own briefs"],
)
def test_the_gaps_are_those_that_the_mixer_makes(own: dict[str, Any], tmp_path: Path) -> None:
    for key, value in own.items():
        if value == SOUND:
            own = {**own, key: sound_file(tmp_path / "ding.wav", 2.25)}
    sound = as_heard(replace(SHOW.sound, **own))
    sounds = load_sounds(sound, -16.0, -1.0, 1)
    chimes = {"stinger": sounds.stinger, "briefs": sounds.briefs, None: sounds.briefs[:0]}
    lines = script_of(thick_issue(), 8).lines
    heard = list(segues(lines, sound))
    assert any(segue.chime == "briefs" for segue in heard)
    for segue in heard:
        chime_s = chimes[segue.chime].duration_seconds
        sides = 2 if chime_s else 1
        wanted_s = chime_s + sides * segue.pause_ms / 1000
        assert segue.lasts_s(sound) == pytest.approx(wanted_s, abs=0.01)
    assert sound.opening_s == pytest.approx(sounds.opening.duration_seconds, abs=0.01)
    assert sound.closing_s == pytest.approx(sounds.closing.duration_seconds, abs=0.01)


@pytest.mark.parametrize("theme", ["none", "bell"])
def test_a_programme_without_chimes_is_as_long_as_one_with_them(theme: str) -> None:
    show = replace(SHOW, minutes=5.0, sound=as_heard(replace(SHOW.sound, theme=theme)))
    script = write_script(edit_rundown(thick_issue(), show), show)
    assert script.length_s == pytest.approx(300, rel=0.01)


def test_a_long_opening_of_the_users_own_takes_its_time_from_the_stories(tmp_path: Path) -> None:
    issue = Path("briefing/sample/haizhou-evening-2026-03-18.md")
    opening = sound_file(tmp_path / "opening.wav", 20.0)
    show = replace(SHOW, minutes=4.0, engine="kokoro")
    own = replace(show, sound=replace(show.sound, opening_file=opening))
    usual, shorter = (
        plan_script(issue, each, tmp_path / "out", DAY).script for each in (show, own)
    )
    assert usual.length_s == pytest.approx(240, rel=0.02)
    assert shorter.length_s == pytest.approx(240, rel=0.02)
    spoken = [sum(len(line.spoken) for line in script.lines) for script in (usual, shorter)]
    assert spoken[1] < spoken[0] - 40


def sound_file(path: Path, length_s: float) -> Path:
    rate_hz = 48_000
    samples = 0.2 * np.sin(np.arange(round(rate_hz * length_s)) * 0.05)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes((samples * 32767).astype("<i2").tobytes())
    return path


def test_an_issue_of_one_brief_is_told_and_its_length_said() -> None:
    script = script_of(issue_of("## 简讯：图书馆新馆四月开放\n新馆4月1日开放，藏书86万册。\n"), 8)
    assert [line.text for line in script.lines if line.role == "story"] == [
        "新馆4月1日开放，藏书86万册。"
    ]
    assert any("of the 8:00 asked for" in note for note in script.notes)


def test_three_hundred_articles_fit_eight_minutes() -> None:
    chance = random.Random(7)
    words = "海州东岭云川青屏食堂地铁港口学校医院春茶桥梁法院台风卫星博物馆菜价电梯招生外贸".strip()
    text = ""
    for number in range(300):
        lead = "".join(chance.choices(words, k=30))
        text += f"## {lead[:8]}{number}\n{lead}。它今年将由街道运营{number}天。\n"
    script = script_of(issue_of(text), 8)
    assert script.length_s == pytest.approx(480, rel=0.03)
    told = {line.story for line in script.lines if line.role == "story"}
    assert len(told) + len(script.left_out) == 300


def test_a_speech_of_forty_thousand_characters_is_cut_to_the_time() -> None:
    sentences = [
        f"第{number}年，我们新建学校{number % 17 + 2}所，新增学位{number * 7 + 11}个，"
        f"并把第{number % 23}批教师派到山区任教。"
        for number in range(1, 900)
    ]
    paragraphs = tuple(
        Paragraph("".join(sentences[at : at + 5]), ()) for at in range(0, len(sentences), 5)
    )
    assert sum(len(paragraph.text) for paragraph in paragraphs) > 35_000
    speech = Article(
        "市长作政府工作报告", ((0, 9),), "", "story", "", None, paragraphs, True, "", ()
    )
    script = script_of(Issue("", DAY, (speech,), (), ()), 8)
    assert script.length_s == pytest.approx(480, rel=0.03)
    assert sentences[0] in "".join(line.text for line in script.lines)
