"""What a line's place in its column says. Lines are of type of 10; the column is 200 wide."""

import pytest

from briefing.read.page.layout.columns import (
    Column,
    columns_of,
    ends_of,
    is_centred,
    is_full,
    is_set_in,
    sets_in,
)
from briefing.read.page.layout.pieces import Piece
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import SIZE

COLUMN = Column(100, 300)


def between(start: float, end: float, *, down: bool = False) -> TypeLine:
    area = Area(40, start, 50, end) if down else Area(start, 40, end, 50)
    return TypeLine("潮汐电站", area, SIZE, vertical=down)


def run_of(*ends: tuple[float, float], kind: str = "text") -> list[Piece]:
    lines = [between(*each) for each in ends]
    return [Piece(kind, line.area, [line]) for line in lines]  # type: ignore[arg-type]


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(
    ("start", "set_in"), [(100, False), (112, False), (114, True), (131, True), (133, False)]
)
def test_a_paragraph_begins_two_characters_or_so_in(
    start: float, set_in: bool, *, down: bool
) -> None:
    line = between(start, 300, down=down)
    assert ends_of(line) == (start, 300)
    assert is_set_in(line, COLUMN, SIZE) is set_in


@pytest.mark.parametrize(
    ("end", "below", "full"),
    [
        (300, "", True),
        (287, "", True),  # a mark did not fit
        (285, "", False),
        (265, "16.25%。", True),  # a figure, which is not broken, did not
        (235, "16.25%。", False),
        (265, "（16.25%）", False),
        (265, "并网16.25%", False),
        (200, "", False),
    ],
)
def test_a_line_is_full_if_what_begins_the_next_had_no_room(
    end: float, below: str, full: bool
) -> None:
    assert is_full(between(100, end), COLUMN, SIZE, below) is full


@pytest.mark.parametrize(
    ("start", "end", "centred"),
    [
        (150, 250, True),
        (150, 242, True),
        (150, 238, False),
        (116, 284, True),
        (114, 286, False),
        (100, 250, False),
        (150, 300, False),
    ],
)
def test_a_centred_line_has_as_much_room_on_both_sides(
    start: float, end: float, centred: bool
) -> None:
    assert is_centred(between(start, end), COLUMN, SIZE) is centred


def test_a_run_of_few_lines_takes_the_narrowest_column_that_it_fits_into() -> None:
    wide = run_of(*[(100, 300)] * 4)
    narrow = run_of(*[(100, 200)] * 4)
    three = run_of((100, 190), (100, 190), (100, 150))
    assert columns_of([wide, narrow, three], SIZE) == [
        Column(100, 300),
        Column(100, 200),
        Column(100, 200),
    ]
    assert columns_of([wide, run_of((102, 250))], SIZE)[1] == Column(100, 300)
    assert columns_of([wide, run_of((96, 304))], SIZE)[1] == Column(100, 300)
    assert columns_of([wide, run_of((94, 250))], SIZE)[1] == Column(94, 250)
    assert columns_of([wide, run_of((250, 306))], SIZE)[1] == Column(250, 306)
    assert columns_of([wide[:3], run_of((100, 200))], SIZE)[1] == Column(100, 200)


def test_headlines_make_no_column() -> None:
    assert columns_of([run_of((90, 310), kind="head")], SIZE) == [Column(0, 0)]
    mixed = [*run_of((90, 310), kind="head"), *run_of((100, 300))]
    assert columns_of([mixed], SIZE) == [COLUMN]


@pytest.mark.parametrize(("rows", "told"), [(1, True), (31, True), (34, False)])
def test_one_line_in_thirty_shows_that_paragraphs_are_set_in(rows: int, told: bool) -> None:
    run = run_of((120, 300), *[(100, 300)] * (rows - 1))
    heads = run_of(*[(120, 300)] * 9, kind="head")
    assert sets_in([run, heads], [COLUMN, COLUMN], SIZE) is told


def test_lines_that_all_begin_flush_are_not_set_in() -> None:
    assert not sets_in([run_of((100, 300))], [COLUMN], SIZE)
