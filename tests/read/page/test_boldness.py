"""Bold type on a picture is told by its ink: whole lines, and heads that are run in."""

import numpy as np
import pytest

from briefing.read.page.marks import TypeLine
from briefing.read.page.recognition.recognised_type import tell_bold
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, page, type_line

_TEXT = "记者从市商务局了解到国庆期间全市餐饮收入增长"


def shown(lines: list[TypeLine], heavy: dict[int, range]) -> None:
    """Tell what is bold of lines whose characters are bars, wide ones where they are heavy."""
    light = np.ones((400, 600))
    for n, line in enumerate(lines):
        for at in range(len(line.text)):
            x, y = round(line.area.x0 + at * SIZE), round(line.area.y0)
            light[y : y + 10, x + 2 : x + (6 if at in heavy.get(n, ()) else 4)] = 0.1
    tell_bold(lines, light, 1.0)


def lines(first: str) -> list[TypeLine]:
    found = [type_line(_TEXT, 40, 60 + n * PITCH) for n in range(12)]
    found[3].text = first
    for line in found:
        line.sure = (0.99,) * len(line.text)
    return found


def test_a_line_with_twice_the_ink_is_bold() -> None:
    found = lines(_TEXT)
    shown(found, {3: range(len(_TEXT))})
    assert [line.bold for line in found] == [n == 3 for n in range(12)]


def test_a_head_before_the_text_of_its_line_is_told_by_its_end() -> None:
    found = lines(_TEXT)
    shown(found, {3: range(9)})
    assert [line.run_in for line in found] == [9 * (n == 3) for n in range(12)]
    assert not found[3].bold


def test_many_bold_lines_below_each_other_are_a_text_in_heavy_type() -> None:
    found = lines(_TEXT)
    shown(found, {n: range(len(_TEXT)) for n in range(3, 8)})
    assert not any(line.bold for line in found)


@pytest.mark.parametrize("first", ["记者问道：" + _TEXT[5:], "一二三四五。" + _TEXT[6:]])
def test_who_speaks_and_a_sentence_are_no_heads(first: str) -> None:
    found = lines(first)
    shown(found, {3: range(first.index(_TEXT[-10:]) - len(_TEXT) + 10 + 5)})
    assert not any(line.run_in for line in found)


def test_a_head_that_is_run_in_is_written_by_itself() -> None:
    rows = [type_line(_TEXT, 40, 60 + n * PITCH) for n in range(4)]
    rows[0].text = "小馆子比大酒楼忙　" + _TEXT[:13]
    rows[0].run_in = 8
    parts = write_pages([page(*rows)]).text.split("\n\n")
    assert parts[0] == "**小馆子比大酒楼忙**"
    assert parts[1].startswith(_TEXT[:13] + _TEXT)
