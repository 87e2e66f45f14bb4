"""A double page is two pages. Each here is 400 wide and 560 high, its text of 10."""

import pytest

from briefing.read.page.marks import Area, PageMarks, TypeLine
from briefing.read.page.page_parts import halves_of
from tests.read.page.made import PITCH, SIZE, type_line

WORDS = "潮汐电站并网发电了吗"


def column(x: float, rows: int, *, size: float = SIZE) -> list[TypeLine]:
    return [type_line(WORDS, x, 60 + PITCH * row, size=size) for row in range(rows)]


def double(
    gutter: float, *, rows: int = 12, between: float = 20, high: float = 560, at: float = 400
) -> PageMarks:
    """Two columns at each side of a gutter whose middle is at 400."""
    lines = [
        *column(at - gutter / 2 - 200 - between, rows),
        *column(at - gutter / 2 - 100, rows),
        *column(at + gutter / 2, rows),
        *column(at + gutter / 2 + 100 + between, rows),
    ]
    return PageMarks(800, high, lines)


@pytest.mark.parametrize(
    ("page", "count"),
    [
        (double(60), 2),
        (double(33), 2),
        (double(31), 1),  # no wider than between columns
        (double(26, between=12), 2),
        (double(23, between=12), 1),  # too narrow for two margins
        (double(60, rows=3), 2),
        (double(60, rows=2), 1),  # hardly any type
        (double(60, high=690), 2),
        (double(60, high=700), 1),  # no wider than a page is
        (double(60, at=470), 2),
        (double(60, at=490), 1),  # not in the middle
        (PageMarks(800, 560), 1),
        (PageMarks(800, 560, column(40, 20)), 1),
    ],
)
def test_a_page_is_two_if_a_wide_gutter_goes_through_its_middle(
    page: PageMarks, count: int
) -> None:
    assert len(halves_of(page, SIZE)) == count


def test_a_headline_over_the_gutter_keeps_it_one_page() -> None:
    page = double(60)
    page.lines.append(type_line("海州湾潮汐电站并网发电", 240, 20, size=30))
    assert len(halves_of(page, SIZE)) == 1


def test_each_half_has_its_own_lines_rules_boxes_and_pictures() -> None:
    page = double(60)
    left, right = Area(50, 300, 300, 301), Area(450, 300, 700, 301)
    page.rules, page.boxes, page.pictures = [right, left], [left], [right]
    first, second = halves_of(page, SIZE)
    assert (first.width, second.width) == (400, 400)
    assert {line.area.x0 for line in first.lines} == {150, 270}
    assert {line.area.x0 for line in second.lines} == {430, 550}
    assert (first.rules, first.boxes, first.pictures) == ([left], [left], [])
    assert (second.rules, second.boxes, second.pictures) == ([right], [], [right])


def test_of_vertical_type_the_right_half_is_read_first() -> None:
    lines = [
        type_line(WORDS * 3, x, 60, down=True)
        for start in (60, 460)
        for x in range(start, start + 280, 20)
    ]
    right, left = halves_of(PageMarks(800, 560, lines), SIZE)
    assert min(line.area.x0 for line in right.lines) == 460
    assert max(line.area.x0 for line in left.lines) == 320
