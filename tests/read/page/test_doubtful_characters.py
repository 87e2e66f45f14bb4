"""Which characters of a recognised line are marked as doubtful."""

import pytest

from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.written import Placed, Written, doubtful_numbers, doubts_in, notes_of_doubts
from tests.read.page.made import page


def seen(text: str, unsure: str = "", value: float = 0.5) -> TypeLine:
    """A line of which the characters above a ^ are read less surely."""
    marked = unsure.ljust(len(text))
    sure = tuple(value if mark == "^" else 0.99 for mark in marked)
    return TypeLine(text, Area(0, 0, 10 * len(text), 10), 10, sure=sure)


@pytest.mark.parametrize(
    ("text", "unsure", "numbers"),
    [
        ("供12万户用电", " ^     ", ["12"]),
        ("供12万户用电", "   ^   ", []),
        ("涨16.25%，降3%", "   ^      ", ["16.25%"]),
        ("涨16.25%，降3%", "     ^  ^^", ["16.25%", "3%"]),
        ("会期9:30", "   ^ ", ["9:30"]),
        ("电站，昨天", "  ^  ", []),
        ("只排第6，落后", "   ^   ", ["6"]),
        ("只排第6，落后", "    ^  ", []),
    ],
)
def test_a_number_of_which_a_digit_or_a_point_is_doubtful_is_said_whole(
    text: str, unsure: str, numbers: list[str]
) -> None:
    assert doubtful_numbers(seen(text, unsure)) == numbers


def test_a_line_is_doubtful_below_four_fifths_and_one_that_nobody_recognised_never() -> None:
    assert doubtful_numbers(seen("供12万户", " ^", 0.79)) == ["12"]
    assert doubtful_numbers(seen("供12万户", " ^", 0.8)) == []
    printed = TypeLine("供12万户", Area(0, 0, 50, 10), 10)
    assert doubtful_numbers(printed) == []
    assert notes_of_doubts("a.png", page(printed)) == []


def test_figures_that_may_be_wrong_are_named_and_the_rest_is_counted() -> None:
    marks = page(seen("供12万户，用电", " ^  ^^  "), seen("海州湾"))
    assert notes_of_doubts("a.png", marks) == [
        "'a.png': the figure 12 may be wrong, in “供12万户，用电”",
        "'a.png': 2 of 11 characters are doubtful; compare the page",
    ]
    only_a_mark = page(seen("用电，", "  ^"))
    assert notes_of_doubts("a.png", only_a_mark) == []


@pytest.mark.parametrize(
    ("count", "more"), [(20, []), (23, ["'a.png': 3 more figures may be wrong"])]
)
def test_twenty_figures_are_named(count: int, more: list[str]) -> None:
    notes = notes_of_doubts("a.png", PageMarks(600, 800, [seen("供12万户", " ^")] * count))
    assert notes[20:-1] == more
    assert all("figure 12" in note for note in notes[:20])


@pytest.mark.parametrize(
    ("text", "unsure", "shown"),
    [
        ("首年可供12万户居民用电", "     ^", [("首年可供1〔2〕万户居民用", 5, 6)]),
        ("首年可供12万户", "^^    ^^", [("〔首年〕可供12万", 0, 2), ("年可供12〔万户〕", 6, 8)]),
        ("用电，", "  ^", []),
        ("涨16.25%", "   ^  ^", [("涨16〔.〕25%", 3, 4), ("16.25〔%〕", 6, 7)]),
        ("电站。", "", []),
    ],
)
def test_doubtful_characters_that_touch_are_one_doubt_shown_among_its_neighbours(
    text: str, unsure: str, shown: list[tuple[str, int, int]]
) -> None:
    line = seen(text, unsure)
    head = "# 潮汐\n\n"
    area = Area(0, 0, 9, 9)
    placed = Placed(len(head), len(head + text), 1, area, line.sure)
    doubts = doubts_in(Written(head + text, [placed]))
    assert [(each.text, each.spans[0][0] - 6, each.spans[0][1] - 6) for each in doubts] == shown


def test_a_line_whose_certainties_are_not_its_characters_has_no_doubts() -> None:
    area = Area(0, 0, 9, 9)
    placed = Placed(0, 3, 1, area, (0.1, 0.1))
    assert doubts_in(Written("潮汐电", [placed])) == ()
