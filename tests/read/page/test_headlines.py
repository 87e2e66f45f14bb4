"""Large lines side by side are one headline, or two over a gutter. Text is of 10, heads of 20."""

from dataclasses import replace

import pytest

from briefing.read.page.layout.large_type import is_same_size, whole_lines
from briefing.read.page.layout.pieces import is_byline, is_large
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import SIZE, type_line


def heads(gap: float, *, lower: float = 0, size: float = 20) -> list[str]:
    """Two pieces of a headline so far apart, with nothing below."""
    left = type_line("电站", 40, 60, size=20)
    right = type_line("发电", 80 + gap, 60 + lower, size=size)
    return [line.text for line in whole_lines([right, left], [], SIZE)]


@pytest.mark.parametrize(
    ("gap", "told"),
    [
        (-25, ["电站", "发电"]),
        (-10, ["电站发电"]),
        (2, ["电站发电"]),
        (6, ["电站 发电"]),
        (44, ["电站 发电"]),
        (48, ["电站", "发电"]),
    ],
)
def test_a_headline_may_have_a_space_of_two_of_its_characters(gap: float, told: list[str]) -> None:
    assert heads(gap) == told


def test_large_type_on_another_level_or_of_another_size_is_another_headline() -> None:
    assert heads(2, lower=5) == ["电站发电"]
    assert heads(2, lower=7) == ["电站", "发电"]
    assert heads(2, size=21) == ["电站发电"]
    assert heads(2, size=22) == ["电站", "发电"]


def test_a_joined_headline_covers_both_pieces_and_is_as_sure_as_they_are() -> None:
    left = replace(type_line("电站", 40, 60, size=20), sure=(0.9, 0.8))
    right = replace(type_line("发电", 90, 60, size=20), sure=(0.7, 0.6))
    (line,) = whole_lines([left, right], [], SIZE)
    assert (line.text, line.sure) == ("电站 发电", (0.9, 0.8, 1.0, 0.7, 0.6))
    assert (line.area.x0, line.area.x1) == (40, 130)


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ([(105, 100)], 2),  # a column begins under the right piece
        ([(105, 165)], 2),
        ([(105, 175)], 1),  # too far below
        ([(85, 100)], 1),  # text runs through below the space
        ([(135, 100)], 1),  # the next column begins further in
        ([(200, 100)], 2),  # or behind both
        ([(40, 100)], 1),
    ],
)
def test_a_space_over_a_gutter_parts_two_headlines(
    below: list[tuple[float, float]], count: int
) -> None:
    left, right = type_line("电站", 40, 60, size=20), type_line("发电", 105, 60, size=20)
    text = [type_line("海州湾", x, y) for x, y in below]
    assert len(whole_lines([left, right], text, SIZE)) == count


def test_a_wide_space_over_a_gutter_that_lies_left_of_the_right_piece_parts_two_headlines() -> None:
    left, right = type_line("电站", 40, 60, size=20), type_line("发电", 120, 60, size=20)
    columns = [type_line("海州湾新电", 40, 100), type_line("旧城明渠清", 100, 100)]
    assert len(whole_lines([left, right], columns, SIZE)) == 2
    through = type_line("海州湾新电站昨天", 40, 115)
    assert len(whole_lines([left, right], [*columns, through], SIZE)) == 1


@pytest.mark.parametrize(
    ("one", "other", "length", "seen", "same"),
    [
        (20, 21, 8, False, True),
        (20, 22, 8, False, False),
        (21.5, 20, 8, False, False),
        (20, 23, 8, True, True),
        (20, 25, 8, True, False),
        (20, 27, 3, True, True),
        (20, 34, 3, True, False),
    ],
)
def test_sizes_are_one_as_far_as_they_are_known(
    one: float, other: float, length: int, seen: bool, same: bool
) -> None:
    lines = [type_line("电" * length, 0, 0, size) for size in (one, other)]
    first, second = (replace(line, sure=(0.9,) * length) if seen else line for line in lines)
    assert is_same_size(first, second) is same


@pytest.mark.parametrize(
    ("size", "bold", "large"),
    [(10, True, False), (11.5, False, False), (11.5, True, True), (12.5, False, True)],
)
def test_a_headline_is_larger_than_the_text_and_less_so_if_it_is_bold(
    size: float, bold: bool, large: bool
) -> None:
    assert is_large(type_line("电站发电", 0, 0, size, bold=bold), SIZE) is large


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("本报记者 林晚舟", True),
        ("□ 见习记者 林晚舟 通讯员 何清", True),
        ("摄影/林晚舟", True),
        ("本报讯 昨天上午，电站并网发电。", False),
        ("林晚舟报道", False),
    ],
)
def test_a_byline_names_who_wrote_and_says_nothing_else(text: str, told: bool) -> None:
    assert is_byline(type_line(text, 0, 0)) is told


def test_the_blank_of_a_recognised_mark_is_no_gutter() -> None:
    below = [
        type_line("拉链是便宜的东西一条", 40, 100),
        type_line("最后他选了后者的理由", 157, 100),
    ]

    def seen(text: str, x: float) -> TypeLine:
        return replace(type_line(text, x, 60, size=20), sure=(0.9,) * len(text))

    right = seen("怎样熬过涨价", 155)
    assert len(whole_lines([seen("从三亿到三，", 20), right], below, SIZE)) == 1
    assert len(whole_lines([seen("从三亿到三十", 20), right], below, SIZE)) == 2


def test_a_picture_that_begins_under_the_right_piece_shows_a_gutter() -> None:
    left, right = type_line("明渠清淤", 40, 60, size=20), type_line("电站发电", 140, 60, size=20)
    column = [type_line("旧城最后一段明渠", 40, 100)]
    assert len(whole_lines([left, right], column, SIZE)) == 1
    assert len(whole_lines([left, right], column, SIZE, [Area(140, 90, 240, 180)])) == 2
    assert len(whole_lines([left, right], column, SIZE, [Area(40, 90, 240, 180)])) == 1
