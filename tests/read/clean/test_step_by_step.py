"""Each step of the cleaning alone, by a table: what it takes out of a text, and what it leaves."""

from pathlib import Path

import pytest

from briefing.read.clean.final_stops import add_stops
from briefing.read.clean.inline import clean_inline
from briefing.read.clean.offset_text import Traced
from briefing.read.clean.steps import _STEPS
from briefing.read.clean.wrapped import drop_prefix, unwrap_lines

PARAGRAPHS = {
    "τ": "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整。",
    "ω": "江湾公园今天起免费开放，每天早上六点到晚上十点，园内新种了两千棵树，还修了一条步道。",
}
PARAGRAPHS["δ"] = f"本报讯（记者林晚舟）{PARAGRAPHS['τ']}"


def whole(text: str) -> str:
    for letter, words in PARAGRAPHS.items():
        text = text.replace(letter, words)
    return text.replace("⏎", "\n")


def rows() -> list[list[str]]:
    lines = Path(__file__).with_name("steps.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("step", "before", "behind"), rows())
def test_a_step_does_what_its_row_says(step: str, before: str, behind: str) -> None:
    source = whole(before)
    traced = Traced(source)
    next(each for each in _STEPS if each.__name__ == step)(traced)
    assert traced.text == (source if behind == "=" else whole(behind))


def test_what_a_step_takes_out_may_say_the_day() -> None:
    lines = "新桥通车\n公园开放\n菜价回落\n明天转晴\n地铁延长\n书市开幕\n".splitlines(keepends=True)
    clocked = Traced("".join(f"[2031-03-04 09:00:01] {line}" for line in lines))
    drop_prefix(clocked)
    assert (clocked.text, clocked.dates) == ("".join(lines), ["[2031-03-04 09:00:01] "])
    sung = Traced("[ti:早报 2031-03-04]\n[00:12.50]甲\n[00:15.00]乙\n[00:19.00]丙\n")
    unwrap_lines(sung)
    assert sung.dates == ["[ti:早报 2031-03-04]"]


def test_stops_that_were_added_are_said() -> None:
    traced = Traced(whole("τ市民说好⏎" * 4))
    add_stops(traced)
    assert traced.notes == [
        "4 paragraphs have no full stop at their end, as all of this text: one is added."
    ]


def test_quotation_marks_that_hold_nothing_are_said_from_the_second_pair_on() -> None:
    once, twice = Traced("他说“”。"), Traced("他说“”，“ ”。")
    clean_inline(once)
    clean_inline(twice)
    assert once.notes == []
    assert [note.split(" hold")[0] for note in twice.notes] == ["2 pairs of quotation marks"]
