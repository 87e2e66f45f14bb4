"""Which pieces of recognised lines are one: by the lines around, and by the white between."""

from dataclasses import replace

import pytest

from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.marks import TypeLine
from tests.read.page.made import PITCH, SIZE, type_line

WORDS = "旧城最后一段明渠清淤潮汐电站并网发电五年建成"
MIDDLE = 200.0
"""Where the piece at the left ends."""


def left(y: float, chars: int = 8, size: float = SIZE, aside: float = 0.0) -> TypeLine:
    """A recognised piece that ends at the middle."""
    line = type_line(WORDS[:chars], MIDDLE + aside - size * chars, y, size)
    return replace(line, sure=(0.9,) * chars)


def right(
    y: float, chars: int = 8, size: float = SIZE, gap: float = 5.0, aside: float = 0.0
) -> TypeLine:
    """One that begins a gap behind the middle."""
    line = type_line(WORDS[-chars:], MIDDLE + gap + aside, y, size)
    return replace(line, sure=(0.9,) * chars)


def are_parted(*around: TypeLine, size: float = SIZE, gap: float = 5.0) -> bool:
    """Whether a piece at the left and one at the right stay two among some lines around."""
    pair = [left(100, size=size), right(100, size=size, gap=gap)]
    return WORDS[:8] in {line.text for line in joined([*pair, *around], SIZE)}


def rows(count: int) -> range:
    return range(1, count + 1)


@pytest.mark.parametrize(
    ("ending", "begun", "size", "is_gutter"),
    [
        (2, 2, 10, True),  # two lines end and two begin
        (1, 1, 10, False),
        (2, 1, 10, True),  # the last lines of a column: few begin, none goes on
        (1, 2, 10, True),
        (2, 0, 10, False),
        (0, 2, 10, False),
        (3, 0, 10, True),
        (2, 1, 11.9, True),
        (2, 1, 12.1, False),  # in a headline it may be a space of its own
        (2, 2, 12.1, True),
    ],
)
def test_lines_that_end_and_begin_at_a_gap_make_it_a_gutter(
    ending: int, begun: int, size: float, *, is_gutter: bool
) -> None:
    around = [left(100 + row * PITCH, 6) for row in rows(ending)]
    around += [right(100 + row * PITCH + 5, 6) for row in rows(begun)]
    assert are_parted(*around, size=size) is is_gutter


@pytest.mark.parametrize(
    ("aside", "below", "size", "is_gutter"),
    [
        (0.0, 15, 10, True),
        (6.5, 15, 10, True),  # ends and begins nearly there
        (7.5, 15, 10, False),
        (-6.5, 15, 10, True),
        (-7.5, 15, 10, False),
        (0.0, 95, 10, True),  # within ten lines
        (0.0, 105, 10, False),
        (0.0, 15, 12.5, True),  # no headlines
        (0.0, 15, 13.5, False),
    ],
)
def test_lines_near_a_gap_tell_whether_it_is_a_gutter(
    aside: float, below: float, size: float, *, is_gutter: bool
) -> None:
    around = [left(100 + below + at, 6, size, aside) for at in rows(3)]
    around += [right(100 + below + at, 6, size, aside=aside) for at in rows(3)]
    assert are_parted(*around) is is_gutter


@pytest.mark.parametrize(("between", "is_gutter"), [(False, True), (True, False)])
def test_lines_beyond_one_that_goes_through_tell_nothing(between: bool, *, is_gutter: bool) -> None:
    around = [left(100 + row * PITCH, 6) for row in range(3, 6)]
    around += [right(100 + row * PITCH, 6) for row in range(3, 6)]
    through = replace(type_line(WORDS[:20], 100, 115), sure=(0.9,) * 20)
    assert are_parted(*around, *[through] * between) is is_gutter


@pytest.mark.parametrize(
    ("gap", "below", "size", "is_one"),
    [
        (8, 15, 10, True),  # a space in a line of text, over one that goes on
        (13, 15, 10, True),
        (14, 15, 10, False),
        (8, 24, 10, True),
        (8, 26, 10, False),
        (8, 15, 11.5, True),
        (8, 15, 12.5, False),
    ],
)
def test_a_space_of_a_character_in_print_parts_no_line_over_one_that_goes_on(
    gap: float, below: float, size: float, *, is_one: bool
) -> None:
    left_piece = type_line(WORDS[:8], MIDDLE - 8 * size, 100, size)
    pair = [left_piece, type_line(WORDS[-8:], MIDDLE + gap, 100, size)]
    through = type_line(WORDS[:20], 100, 100 + size - SIZE + below)
    assert (len(joined([*pair, through], SIZE)) == 2) is is_one


@pytest.mark.parametrize(("ends_at", "is_gutter"), [(0, True), (6.5, True), (7.5, False)])
def test_a_line_that_ends_where_a_space_begins_makes_it_a_gutter(
    ends_at: float, *, is_gutter: bool
) -> None:
    pair = [type_line(WORDS[:8], MIDDLE - 80, 100), type_line(WORDS[-8:], MIDDLE + 8, 100)]
    around = [type_line(WORDS[:20], 100, 115), type_line(WORDS[:5], MIDDLE - 50 - ends_at, 85)]
    assert (len(joined([*pair, *around], SIZE)) == 4) is is_gutter


@pytest.mark.parametrize(("chars", "is_gutter"), [(3, False), (4, True)])
def test_no_column_is_so_narrow(chars: int, *, is_gutter: bool) -> None:
    pair = [left(100, chars), right(100)]
    around = [left(100 + row * PITCH, 6) for row in rows(2)]
    around += [right(100 + row * PITCH + 5, 6) for row in rows(2)]
    assert (len(joined([*pair, *around], SIZE)) == 6) is is_gutter


@pytest.mark.parametrize(
    ("title", "name", "is_one"),
    [("本报记者", "林晓舟", True), ("本报记者", "林晓舟说", True), ("本报评论", "林晓舟", False)],
)
def test_the_name_behind_a_reporter_s_title_is_of_its_line(
    title: str, name: str, is_one: bool
) -> None:
    pair = [type_line(title, MIDDLE - 40, 100), type_line(name, MIDDLE + 20, 100)]
    pair = [replace(each, sure=(0.9,) * len(each.text)) for each in pair]
    around = [left(100 + row * PITCH, 6) for row in rows(2)]
    around += [replace(right(100 + row * PITCH + 5, 6, gap=20)) for row in rows(2)]
    assert (len(joined([*pair, *around], SIZE)) == 5) is is_one


@pytest.mark.parametrize(
    ("words", "gap", "is_one"),
    [
        ("海通社海州三月四日电", 15.0, True),
        ("海通社海州三月四日电", 20.5, False),
        ("海通社海州三月的四日", 15.0, False),
    ],
)
def test_a_wide_space_behind_a_dateline_parts_no_line(words: str, gap: float, is_one: bool) -> None:
    dateline = replace(type_line(words, MIDDLE - 100, 100), sure=(0.9,) * 10)
    through = replace(type_line(WORDS[:20], 100, 115), sure=(0.9,) * 20)
    found = joined([dateline, right(100, gap=gap), through], SIZE)
    assert (len(found) == 2) is is_one


@pytest.mark.parametrize(
    ("words", "rows_beside", "is_gutter"),
    [
        ("本报讯（记者沈砚）", 2, True),
        ("本报讯记者沈砚报道", 2, False),
        ("本报讯（记者沈砚）", 1, False),
    ],
)
def test_in_print_a_bracket_s_half_square_hides_a_gutter(
    words: str, rows_beside: int, *, is_gutter: bool
) -> None:
    pair = [type_line(words, MIDDLE - 85, 100), type_line(WORDS[-8:], MIDDLE + 8, 100)]
    around = [type_line(WORDS[:6], MIDDLE - 60, 100 + at * PITCH) for at in rows(rows_beside)]
    around += [type_line(WORDS[:6], MIDDLE + 8, 100 + at * PITCH) for at in rows(rows_beside)]
    assert (words in {line.text for line in joined([*pair, *around], SIZE)}) is is_gutter
