"""A page that lies in its file on one of its sides."""

import pytest

from briefing.read.page.layer.glyphs import Upright
from briefing.read.page.marks import Area, PageMarks, is_vertical, turned, turned_back
from tests.read.page.made import type_line


@pytest.mark.parametrize(
    ("quarters", "sides", "point", "area"),
    [
        (0, (100, 300), (10, 250), Area(10, 250, 30, 290)),
        (1, (300, 100), (50, 10), Area(10, 10, 50, 30)),
        (2, (100, 300), (90, 50), Area(70, 10, 90, 50)),
        (3, (300, 100), (250, 90), Area(250, 70, 290, 90)),
    ],
)
def test_places_are_counted_from_the_upper_left_of_the_page_as_it_is_read(
    quarters: int, sides: tuple[float, float], point: tuple[float, float], area: Area
) -> None:
    turn = Upright(5, 20, 105, 320, quarters)
    assert (turn.width, turn.height) == sides
    assert turn.point(15, 70) == point
    assert turn.area(15, 30, 35, 70) == area


def test_a_page_of_vertical_type_is_turned_and_each_line_finds_its_place_again() -> None:
    down = type_line("潮汐电站", 500, 100, down=True)
    page = PageMarks(600, 800, [down], [Area(480, 90, 482, 700)], [Area(20, 90, 400, 700)])
    lying = turned(page)
    assert (lying.width, lying.height) == (800, 600)
    (line,) = lying.lines
    assert (line.area, line.vertical) == (Area(100, 90, 140, 100), False)
    assert lying.rules == [Area(90, 118, 700, 120)]
    assert lying.boxes == [Area(90, 200, 700, 580)]
    back = turned_back(line, 600)
    assert (back.area, back.vertical) == (down.area, True)


@pytest.mark.parametrize(("across", "vertical"), [(0, True), (6, True), (7, False), (40, False)])
def test_a_page_is_vertical_if_most_of_its_type_runs_down(across: int, vertical: bool) -> None:
    lines = [type_line("潮" * 10, 500, 100, down=True), type_line("电" * across, 20, 20)]
    assert is_vertical(PageMarks(600, 800, lines)) is vertical


def test_a_page_without_type_is_not_vertical() -> None:
    assert not is_vertical(PageMarks(600, 800))
