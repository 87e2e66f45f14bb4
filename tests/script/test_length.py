"""The length that was asked for, and issues of any size."""

import random
from dataclasses import replace
from functools import cache

import pytest

from briefing.edit import edit_rundown
from briefing.mix.timeline import joints
from briefing.read import read_issue
from briefing.records import Article, Issue, Paragraph, Script
from briefing.script import write_script
from briefing.script.length import gap_s
from briefing.show import default_show
from tests.edit.issues import DAY, issue_of
from tests.script.test_proof import ISSUES

SHOW = default_show()


@cache
def thick_issue() -> Issue:
    """All the test issues bound into one paper: more than half an hour to tell."""
    articles = [article for path in ISSUES for article in read_issue(path, DAY).articles]
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
    assert script.length_s == pytest.approx(minutes * 60, rel=0.01)
    assert not any("asked for" in note for note in script.notes)


def test_the_gaps_are_those_that_the_mixer_makes() -> None:
    lines = script_of(thick_issue(), 8).lines
    for before, line, joint in zip(lines, lines[1:], joints(lines, SHOW.sound), strict=False):
        stinger_s = SHOW.sound.stinger_s if joint.chime else 0.0
        sides = 2 if joint.chime else 1
        assert gap_s(before, line, SHOW) == pytest.approx(stinger_s + sides * joint.pause_ms / 1000)


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
