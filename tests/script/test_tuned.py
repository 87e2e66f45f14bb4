"""Tuned numbers of the room that no other test sees: an example on each side of each."""

from dataclasses import replace

import pytest

from briefing.edit import edit_rundown
from briefing.records import Line, Rundown, Sentence
from briefing.script import write_script
from briefing.script.editing.match import Written
from briefing.script.edits import word_headline
from briefing.settings.show_file import default_show
from tests.shared.issues import MORNING, issue_of

ISSUE = issue_of(MORNING)
SHOW = default_show()
WHOLE = edit_rundown(ISSUE, replace(SHOW, minutes=30.0))


def line(name: str, text: str, chapter: str) -> Line:
    return Line(name, "story", chapter, chapter, False, "甲", text, text)


def test_a_programme_that_misses_the_time_by_little_says_nothing() -> None:
    misses, length_s = [], write_script(WHOLE, replace(SHOW, minutes=30.0)).length_s
    for percent in range(90, 112):
        asked_s = length_s * percent / 100
        script = write_script(WHOLE, replace(SHOW, minutes=asked_s / 60))
        misses.append(abs(script.length_s - asked_s) / asked_s)
        assert any("asked for" in note for note in script.notes) is (misses[-1] > 0.03)
    assert any(0.015 < miss < 0.03 for miss in misses)
    assert any(0.03 < miss < 0.06 for miss in misses)


@pytest.mark.parametrize(("sentences", "voices"), [(4, 1), (10, 2)])
def test_the_other_anchor_goes_on_with_a_long_story(sentences: int, voices: int) -> None:
    first = (
        f"全市第{at}批旧小区改造昨天开工，惠及居民两万户。" for at in range(11, 11 + sentences)
    )
    told = [Sentence(text, ((0, len(text)),), 0) for text in first]
    told.append(Sentence("下一步将加装电梯。", ((0, 9),), 1))
    story = replace(WHOLE.stories[0], sentences=tuple(told))
    rundown: Rundown = replace(WHOLE, stories=(story,))
    lines = [one for one in write_script(rundown, SHOW).lines if one.role == "story"]
    assert len({one.voice for one in lines}) == voices


@pytest.mark.parametrize(
    ("printed", "spoken"),
    [
        ("江湾市委 部署防汛", "江湾市委部署防汛。"),
        ("江湾市教育局 部署防汛", "江湾市教育局，部署防汛。"),
    ],
)
def test_no_pause_comes_behind_a_short_first_word(printed: str, spoken: str) -> None:
    assert word_headline(Sentence(printed, ((0, len(printed)),), -1)).text == spoken


def test_a_line_of_ten_characters_is_found_in_another_chapter_and_a_short_one_is_not() -> None:
    written = Written(
        [line("s1-1", "大桥今晨六时起封闭。", "桥"), line("s1-2", "国际方面。", "桥")]
    )
    assert written.match("大桥今晨六时起封闭。", "路")
    assert written.match("国际方面。", "路") is None


def test_a_short_line_joined_to_a_long_one_keeps_its_place() -> None:
    long = "海州大桥昨天起全封闭维修三个月，公交六路、十八路临时改走隧道，十二万辆车绕行"
    short = "市民请提前规划路线"
    row = f"{long}，{short}。"
    found = Written([line("s1-1", long, "桥"), line("s1-2", short, "桥")]).match(row, "桥")
    assert found is not None
    assert [one.id for one in found.origins] == ["s1-1", "s1-2"]


def test_a_row_edited_twice_is_edited_and_what_was_done_to_its_line_is_kept() -> None:
    written = replace(
        line("s1-1", "大桥今晨六时起封闭，车辆绕行隧道。", "桥"),
        source="大桥今日晨6时起封闭",
        spans=((3, 12),),
        edits=("edited", "days"),
        doubts=("晨: 辰",),
    )
    found = Written([written]).match("大桥今晨7时起封闭，车辆绕行隧道。", "桥")
    assert found is not None
    assert found.edited
    assert found.origins == (written,)
    assert found.line == replace(
        written,
        text="大桥今晨7时起封闭，车辆绕行隧道。",
        spoken="大桥今晨七时起封闭，车辆绕行隧道。",
        edits=("days", "edited"),
        doubts=(),
    )


def test_of_lines_made_one_every_source_and_place_is_kept_once() -> None:
    lines = [
        replace(line("s1-1", "大桥今晨六时起封闭三天", "桥"), source="甲", spans=((0, 9),)),
        replace(line("s1-2", "所有车辆一律绕行海底隧道", "桥"), source="乙", spans=((9, 20),)),
        replace(line("s1-3", "市民请提前规划出行路线", "桥"), source="丙", spans=((20, 31),)),
    ]
    found = Written(lines).match("大桥今晨六时起封闭三天，所有车辆一律绕行海底隧道。", "桥")
    assert found is not None
    assert (found.line.source, found.line.spans) == ("甲乙", ((0, 9), (9, 20)))
    assert found.line.edits == ("edited",)


@pytest.mark.parametrize(
    ("text", "group", "found"),
    [
        ("大桥今晨封闭。", "s1", "s1-1"),
        ("“大桥，今晨　封闭”！", "s1", "s1-1"),
        ("大桥今晨封闭。", "s2", "s2-1"),
        ("接下来是国际新闻。", "s2", "s2-0"),
        ("接下来是国际新闻。", "国际", "s2-0"),
        ("震级5.1。", "s1", "s1-2"),
        ("震级51。", "s1", ""),
        ("。。。", "s1", ""),
        ("大桥今晨封闭。", "s9", ""),
    ],
)
def test_a_row_is_the_line_of_its_words_in_its_own_story_first(
    text: str, group: str, found: str
) -> None:
    lines = [
        replace(line("s1-1", "大桥今晨封闭。", "桥"), story="s1"),
        replace(line("s1-2", "震级5.1。", "桥"), story="s1"),
        replace(line("s2-0", "接下来是国际新闻。", "国际"), story="s2", role="link"),
        replace(line("s2-1", "大桥今晨封闭。", "国际"), story="s2"),
    ]
    match = Written(lines).match(text, group)
    assert (match.line.id if match and not match.edited else "") == found
