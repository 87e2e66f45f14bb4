"""What the two anchors say."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from briefing.edit import edit_rundown
from briefing.records import Script, Show
from briefing.script import write_script
from briefing.script.phrases import phrase
from briefing.show import default_show
from tests.edit.issues import issue_of
from tests.edit.test_rundown import MORNING


def script_of(minutes: float, **settings: object) -> Script:
    show: Show = replace(default_show(), minutes=minutes, **settings)  # type: ignore[arg-type]  # any setting of the show
    return write_script(edit_rundown(issue_of(MORNING), show), show)


@pytest.mark.parametrize("minutes", [2, 2.5, 3])
def test_the_programme_lasts_what_was_asked_for(minutes: float) -> None:
    assert script_of(minutes).length_s == pytest.approx(minutes * 60, rel=0.03)


def test_a_short_issue_says_that_it_cannot_fill_the_time() -> None:
    script = script_of(30)
    assert script.length_s < 30 * 60
    assert any("all there is to tell" in note for note in script.notes)


def test_anchors_take_turns_from_story_to_story() -> None:
    script = script_of(4)
    first = {line.story: line.voice for line in reversed(script.lines) if line.role == "story"}
    voices = list(reversed(first.values()))
    assert set(voices) == {"甲", "乙"}
    assert all(one != two for one, two in pairwise(voices))


def test_a_dateline_becomes_an_attribution() -> None:
    lines = {line.text: line for line in script_of(5).lines}
    told = next(line for text, line in lines.items() if "5.1级地震" in text and "据" in text)
    assert told.text.startswith("据新华社报道，青川山区17日")
    assert told.source.startswith("新华社青川3月17日电(记者何川)")
    assert "dateline" in told.edits


def test_two_attributions_in_a_row_are_told_apart() -> None:
    text = next(line.text for line in script_of(5).lines if "贝鲁特南郊" in line.text)
    assert text.startswith("新华社贝鲁特3月17日消息，据黎巴嫩卫生部门消息")


def test_phone_numbers_and_picture_marks_are_not_read_aloud() -> None:
    text = "".join(line.text for line in script_of(8).lines)
    assert "2308780" not in text
    assert "附图" not in text


def test_the_paper_and_the_day_are_named() -> None:
    script = script_of(5)
    opening = "".join(line.text for line in script.lines if line.role == "intro")
    assert "2026年3月18日" in opening
    assert "星期三" in opening
    assert "海州晚报" in opening


def test_one_day_always_sounds_the_same_and_the_next_does_not() -> None:
    assert script_of(5) == script_of(5)
    today, tomorrow = date(2026, 3, 18), date(2026, 3, 19)
    for slot in ("welcome", "headlines", "to_world", "sign_off", "goodbye"):
        assert phrase(slot, today, show="早报") != phrase(slot, tomorrow, show="早报")
    weeks = {
        tuple(phrase(slot, today + timedelta(day), show="早报") for slot in ("welcome", "sign_off"))
        for day in range(14)
    }
    assert len(weeks) > 7


def test_line_ids_are_unique() -> None:
    script = script_of(8)
    assert len({line.id for line in script.lines}) == len(script.lines)
