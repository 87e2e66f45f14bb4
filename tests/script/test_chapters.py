"""Which chapter each story is told in, and what is said of a length that was missed."""

from dataclasses import replace

import pytest

from briefing.records import Sentence, Story
from briefing.script.phrases import chapter_title
from briefing.script.write import _length_notes, chapters_of
from briefing.settings.show_file import default_show
from briefing.support.progress import clock


def story(name: str, kind: str = "story", desk: str = "home", *, told: bool = True) -> Story:
    sentences = (Sentence(f"{name}通了。", (), 0),) if told else ()
    headline = Sentence(name, (), -1)
    return Story(name, headline, kind, desk, "", None, sentences, 1.0, ())  # type: ignore[arg-type]


def chapters(*stories: Story) -> list[str]:
    return [title for _story, title in chapters_of(stories)]


BRIEFS, WORLD = chapter_title("briefs"), chapter_title("world_briefs")


def test_each_story_is_a_chapter_and_the_second_of_a_name_has_its_number() -> None:
    assert chapters(story("桥"), story("路"), story("桥"), story("桥")) == [
        "桥", "路", "桥（2）", "桥（3）",
    ]  # fmt: skip
    assert chapters(story("桥"), story("路", told=False)) == ["桥"]


def test_briefs_in_a_row_share_a_chapter_and_one_alone_has_its_own() -> None:
    a, b = story("甲", "brief"), story("乙", "brief")
    abroad = story("丙", "brief", "world")
    assert chapters(a, b) == [BRIEFS] * 2
    assert chapters(a, story("桥"), b) == ["甲", "桥", "乙"]
    assert chapters(abroad, abroad) == [WORLD] * 2
    assert chapters(a, abroad) == [BRIEFS] * 2
    assert chapters(a, b, story("猫", "brief", "light")) == [BRIEFS, BRIEFS, "猫"]
    light = story("猫", "brief", "light")
    assert chapters(light, light) == ["猫", "猫（2）"]


@pytest.mark.parametrize(("seconds", "shown"), [(59.4, "0:59"), (59.6, "1:00"), (605, "10:05")])
def test_a_length_is_told_in_minutes(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("lasts_s", "note"),
    [
        (97.0, ""),
        (103.0, ""),
        (96.9, "the programme lasts 1:37 of the 1:40 asked for: that is all there is to tell"),
        (103.1, "the programme lasts 1:43 of the 1:40 asked for: less would say too little"),
    ],
)
def test_a_length_is_missed_by_more_than_three_in_a_hundred(lasts_s: float, note: str) -> None:
    show = replace(default_show(), minutes=100 / 60)
    assert _length_notes(lasts_s, show) == ((note,) if note else ())
