"""The lines of a text that are not blank: where each stands, and whether a gap stands over it."""

import pytest

from briefing.read.clean.lines import part_paragraphs, text_lines
from tests.read.clean.told import told

LINES = {
    "": [],
    " \n\t\n": [],
    "新桥": [(0, 2, "新桥", False)],
    "  新桥 \n公园": [(2, 4, "新桥", False), (6, 8, "公园", False)],
    "新桥\n\n公园": [(0, 2, "新桥", False), (4, 6, "公园", True)],
    "新桥\n \n公园": [(0, 2, "新桥", False), (5, 7, "公园", True)],
    "新桥\r\n公园": [(0, 2, "新桥", False), (4, 6, "公园", False)],
    "新桥\r\n\r\n公园": [(0, 2, "新桥", False), (6, 8, "公园", True)],
    "新桥\r\r公园": [(0, 2, "新桥", False), (4, 6, "公园", False)],
    "\n新桥": [(1, 3, "新桥", False)],
    "\n\n新桥\x0c公园\u2028菜价\x85明天": [
        (2, 4, "新桥", True),
        (5, 7, "公园", False),
        (8, 10, "菜价", False),
        (11, 13, "明天", False),
    ],
}


@pytest.mark.parametrize("page", LINES)
def test_a_line_has_its_place_its_words_and_whether_a_gap_is_above(page: str) -> None:
    assert lines_of(page) == LINES[page]


def lines_of(page: str) -> list[tuple[int, int, str, bool]]:
    return [(line.start, line.end, line.text, line.gap) for line in text_lines(page)]


PARTED = {
    "　　新桥通车。　　公园开放。": ["　　新桥通车。\n公园开放。"],
    "　　原标题：新桥　　海通社海州3月4日电新桥通车。　　公园开放。": [
        "　　原标题：新桥\n海通社海州3月4日电新桥通车。\n公园开放。"
    ],
    "“新桥通车。”　　公园开放。\n晴　　二十度": ["“新桥通车。”\n公园开放。\n晴　　二十度"],
    "新桥通车。　公园开放。": ["="],
    "新桥通车　　公园开放": ["="],
}


@pytest.mark.parametrize("page", PARTED)
def test_paragraphs_whose_line_ends_a_crawler_lost_begin_with_two_wide_blanks(page: str) -> None:
    assert told(part_paragraphs, page) == PARTED[page]
