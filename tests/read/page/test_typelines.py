"""Characters of a text layer become lines; pieces of recognised lines are put together."""

from dataclasses import replace

import pytest

from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.layer.typelines import lines_of
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.marks import Area, TypeLine
from tests.read.page.made import PITCH, type_line

SIZE = 10.0


def glyphs(
    text: str, x: float, y: float, size: float = SIZE, font: str = "Song", pitch: float = 1.0
) -> list[Glyph]:
    """Characters of a line whose baseline is at y, each a square of its size."""
    made = []
    for number, character in enumerate(text):
        left = x + number * size * pitch
        box = Area(left, y - 0.88 * size, left + size, y + 0.12 * size)
        made.append(Glyph(character, left, y, box, size, font))
    return made


def told(made: list[Glyph]) -> list[str]:
    return [line.text for line in lines_of(made)]


def test_characters_side_by_side_are_a_line_and_a_gutter_parts_two() -> None:
    assert told(glyphs("潮汐电站并网", 40, 100)) == ["潮汐电站并网"]
    near = glyphs("潮汐电站并网", 40, 100) + glyphs("明渠完成清淤", 100 + 0.5 * SIZE, 100)
    assert "".join(told(near)).replace(" ", "") == "潮汐电站并网明渠完成清淤"
    assert len(told(near)) == 1
    apart = glyphs("潮汐电站并网", 40, 100) + glyphs("明渠完成清淤", 100 + 1.5 * SIZE, 100)
    assert told(apart) == ["潮汐电站并网", "明渠完成清淤"]


def test_a_gutter_is_as_wide_in_large_type_as_in_small() -> None:
    text = [glyph for row in range(6) for glyph in glyphs("旧城明渠清淤", 40, 200 + 15 * row)]
    heads = glyphs("电站发电", 40, 100, size=24) + glyphs("明渠清淤", 136 + 14, 100, size=24)
    assert told([*heads, *text])[:2] == ["电站发电", "明渠清淤"]


def test_the_next_line_and_type_of_another_size_are_lines_of_their_own() -> None:
    below = glyphs("潮汐电站并网", 40, 100) + glyphs("明渠完成清淤", 40, 115)
    assert told(below) == ["潮汐电站并网", "明渠完成清淤"]
    larger = glyphs("潮汐电站", 40, 100) + glyphs("明渠", 80, 100, size=20)
    assert told(larger) == ["潮汐电站", "明渠"]


def test_a_line_has_the_size_and_the_font_of_most_of_its_characters() -> None:
    made = glyphs("潮汐电站", 40, 100, font="SimHei-Bold") + glyphs("并", 80, 100, size=11)
    (line, _) = lines_of(made + glyphs("网发电五年建成", 40, 130))
    assert (line.text, line.size, line.bold, line.vertical) == ("潮汐电站并", 10.0, True, False)
    (thin,) = lines_of(glyphs("潮汐电站", 40, 100))
    assert not thin.bold
    assert (thin.area.x0, thin.area.x1) == (40, 80)


def test_a_space_is_written_between_words_only() -> None:
    assert told(glyphs("GDP", 40, 100) + glyphs("增长", 70 + 0.4 * SIZE, 100)) == ["GDP 增长"]
    assert told(glyphs("潮汐，", 40, 100) + glyphs("电站", 70 + 0.4 * SIZE, 100)) == ["潮汐，电站"]


def test_characters_below_each_other_are_a_vertical_line() -> None:
    down = [
        glyph for row, word in enumerate("潮汐电站") for glyph in glyphs(word, 40, 100 + 11 * row)
    ]
    (line,) = lines_of(down)
    assert (line.text, line.vertical) == ("潮汐电站", True)
    assert [line.vertical for line in lines_of(down[:2])] == [False, False]


def test_a_mark_that_was_drawn_late_is_put_into_the_gap_left_for_it() -> None:
    line = glyphs("他说潮汐", 40, 100) + glyphs("电站好", 90, 100)
    late = [*line, *glyphs("明渠完成清淤了", 40, 115), *glyphs("，", 80, 100, font="Marks")]
    assert told(late) == ["他说潮汐，电站好", "明渠完成清淤了"]


def sure(line: TypeLine) -> TypeLine:
    return replace(line, sure=(0.9,) * len(line.text))


def pieces(rows: int, gap: float, ragged: float = 0.0) -> list[TypeLine]:
    """Recognised pieces left and right of a gap, row below row."""
    left = "旧城最后一段明渠"
    made = []
    for row in range(rows):
        y = 100 + row * PITCH
        cut = 8 - round(ragged * (row % 4))
        made.append(sure(type_line(left[:cut], 40, y)))
        made.append(sure(type_line(left, 40 + cut * SIZE + gap, y)))
    return made


def test_pieces_of_recognised_lines_that_end_and_begin_one_below_the_other_keep_their_gutter() -> (
    None
):
    assert len(joined(pieces(5, gap=5), SIZE)) == 10


def test_pieces_whose_gaps_lie_anywhere_are_lines() -> None:
    lines = joined(pieces(5, gap=5, ragged=1.9), SIZE)
    assert len(lines) == 5
    assert all(len(line.sure) == len(line.text) for line in lines)


def test_two_pieces_alone_are_one_line_and_a_wide_gap_parts_them() -> None:
    assert [line.text for line in joined(pieces(1, gap=5), SIZE)] == ["旧城最后一段明渠" * 2]
    assert len(joined(pieces(1, gap=9), SIZE)) == 2


def test_a_headline_that_is_spaced_out_and_a_name_behind_its_office_stay_one_line() -> None:
    spaced = [sure(type_line(word, 40 + 25 * at, 100)) for at, word in enumerate("启事")]
    (line,) = joined(spaced, SIZE)
    assert line.text == "启\u3000事"
    assert line.sure == (0.9, 1.0, 0.9)
    office = [type_line("本报记者", 40, 100), type_line("林晓舟", 105, 100)]
    assert [line.text for line in joined(office, SIZE)] == ["本报记者\u3000林晓舟"]
    other = [type_line("今日天气", 40, 100), type_line("林晓舟", 105, 100)]
    assert len(joined(other, SIZE)) == 2


@pytest.mark.parametrize(
    ("gap", "lower", "size", "told"),
    [
        (6, 0, 10, "潮汐电站发电"),
        (8, 0, 10, ""),
        (-11, 0, 10, "潮汐电站发电"),
        (-13, 0, 10, ""),
        (6, 2, 10, "潮汐电站发电"),
        (6, 3, 10, ""),
        (6, 0, 12, "潮汐电站发电"),
        (6, 0, 13, ""),
    ],
)
def test_pieces_on_one_level_of_one_size_with_no_gutter_between_are_a_line(
    gap: float, lower: float, size: float, told: str
) -> None:
    left, right = type_line("潮汐电站", 40, 100), type_line("发电", 80 + gap, 100 + lower, size)
    right.area = replace(right.area, y0=110 + lower - size, y1=110 + lower)
    lines = joined([right, left], SIZE)
    assert {line.text for line in lines} == ({told} if told else {"潮汐电站", "发电"})


def test_in_large_type_the_gutter_is_that_of_the_text() -> None:
    heads = [type_line("潮汐电站", 40, 100, 24), type_line("发电", 136 + 8, 100, 24)]
    assert len(joined(heads, SIZE)) == 2
    heads = [type_line("潮汐电站", 40, 100, 24), type_line("发电", 136 + 6, 100, 24)]
    assert len(joined(heads, SIZE)) == 1
    # Of a page of nothing but large type its own size tells.
    heads = [type_line("潮汐电站", 40, 100, 24), type_line("发电", 136 + 6, 100, 24)]
    assert len(joined(heads, 2.0)) == 1


@pytest.mark.parametrize(("gap", "count"), [(21, 1), (23, 2)])
def test_characters_of_a_headline_stand_two_characters_apart_at_most(gap: int, count: int) -> None:
    spaced = [type_line(word, 40 + (10 + gap) * at, 100) for at, word in enumerate("启事")]
    assert len(joined(spaced, SIZE)) == count
    words = [type_line("启事", 40, 100), type_line("招聘", 60 + gap, 100)]
    assert len(joined(words, SIZE)) == 2


@pytest.mark.parametrize(
    ("office", "name", "gap", "count"),
    [
        ("本报记者", "林晓舟", 29, 1),
        ("本报记者", "林晓舟", 31, 2),
        ("□通讯员", "林晓舟", 29, 1),
        ("本报记者", "林晓舟何清报道", 29, 2),
        ("记者说", "林晓舟", 29, 2),
    ],
)
def test_a_name_may_stand_three_characters_behind_its_office(
    office: str, name: str, gap: int, count: int
) -> None:
    left = type_line(office, 40, 100)
    assert len(joined([left, type_line(name, left.area.x1 + gap, 100)], SIZE)) == count


def test_lines_that_run_down_stay_behind_those_that_run_across() -> None:
    down = type_line("潮汐", 70, 100, down=True)
    assert joined([down, type_line("发电", 40, 100), type_line("并网", 62, 100)], SIZE)[1:] == [
        down
    ]


def test_loose_characters_go_to_the_vertical_line_they_end_or_begin() -> None:
    down = [
        glyph for row, word in enumerate("汐电站") for glyph in glyphs(word, 40, 111 + 11 * row)
    ]
    away = glyphs("海州", 200, 300)
    (line, other) = lines_of([*glyphs("潮", 40, 98), *away, *down])
    assert {line.text, other.text} == {"潮汐电站", "海州"}
    (line, other) = lines_of([*down, *away, *glyphs("好", 40, 146)])
    assert {line.text, other.text} == {"汐电站好", "海州"}
    beside = lines_of([*down, *away, *glyphs("明", 26, 111)])
    assert {(line.text, line.vertical) for line in beside} >= {("汐电站", True), ("明", True)}


def vertical(text: str, x: float, y: float) -> list[Glyph]:
    """Characters of a line that runs down, its first base line at y."""
    return [glyph for row, word in enumerate(text) for glyph in glyphs(word, x, y + SIZE * row)]


def test_characters_of_two_lines_that_run_down_are_put_in_their_own() -> None:
    first, second = vertical("木柱已蛀空。", 54, 100), vertical("此次修复募捐", 40, 150)
    changed = [*first[:-1], second[0], first[-1], *second[1:]]
    assert told(changed) == ["木柱已蛀空。", "此次修复募捐"]


def test_the_last_line_of_a_text_set_across_stays_so_on_a_page_of_vertical_type() -> None:
    down = [glyph for n in range(8) for glyph in vertical("潮汐电站并网发电了", 400 - 15 * n, 100)]
    across = [*glyphs("多为假日游", 40, 100), *glyphs("客。", 40, 115)]
    lines = lines_of([*down, *across])
    assert {line.text for line in lines if not line.vertical} == {"多为假日游", "客。"}


def test_a_line_that_runs_down_is_as_long_as_the_squares_of_its_characters() -> None:
    made = vertical("潮汐电站", 40, 100)
    last = made[-1]
    made[-1] = replace(last, box=replace(last.box, y1=last.box.y1 - 3))
    (line,) = lines_of(made)
    assert line.area.y1 == pytest.approx(last.box.y1)
