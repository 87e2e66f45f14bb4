from dataclasses import replace

import pytest

from briefing.read.page.layout.blocks import is_credit
from briefing.read.page.layout.line_pieces import joined
from briefing.read.page.marks import Area, PageMarks
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, column, page, type_line

TIDE = "海州湾潮汐电站昨日并网发电，首年可供十二万户居民用电，工程历时五年建成。"
CANAL = "旧城最后一段明渠完成清淤，两岸居民月底前可以走上新修的步道去看看水。"


def shown(marks: PageMarks) -> list[str]:
    return write_pages([marks]).text.split("\n\n")


def test_a_headline_over_two_columns_stands_before_both() -> None:
    left, right = column(TIDE, 40, 100, 12), column(CANAL, 180, 100, 12)
    head = type_line("潮汐电站并网发电了", 60, 60, size=24)
    assert shown(page(*right, *left, head)) == ["# 潮汐电站并网发电了", TIDE, CANAL]


def test_a_headline_in_the_middle_reigns_over_the_columns_beside_it() -> None:
    columns = [column(text, x, 100, 12) for text, x in ((TIDE, 40), (CANAL, 180), (TIDE, 320))]
    head = type_line("电站发电", 200, 60, size=20)
    lines = [line for lines in columns for line in lines]
    assert shown(page(*lines, head)) == ["# 电站发电", TIDE, CANAL, TIDE]


def test_two_stories_side_by_side_are_read_one_after_the_other() -> None:
    first = [type_line("电站发电", 40, 60, size=20), *column(TIDE, 40, 100, 12)]
    second = [type_line("明渠清淤", 180, 60, size=20), *column(CANAL, 180, 100, 12)]
    text = shown(page(*second, *first))
    assert text == ["# 电站发电", TIDE, "# 明渠清淤", CANAL]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    lines = column(TIDE + CANAL, 40, 100, 12)
    moved = [
        type_line(line.text, 180, 100 + number * PITCH) for number, line in enumerate(lines[4:])
    ]
    head = type_line("电站和明渠都好了吧", 60, 60, size=24)
    assert shown(page(head, *moved, *lines[:4])) == ["# 电站和明渠都好了吧", TIDE + CANAL]


def test_a_rule_across_keeps_columns_apart() -> None:
    above = [*column(TIDE, 40, 100, 12), *column(CANAL, 180, 100, 12)]
    below = [*column(CANAL, 40, 175, 12), *column(TIDE, 180, 175, 12)]
    rule = Area(38, 165, 302, 166)
    assert shown(page(*above, *below, rules=(rule,))) == [TIDE, CANAL, CANAL, TIDE]


def test_what_stands_in_a_box_is_not_mixed_with_what_is_beside_it() -> None:
    outside = column(TIDE, 40, 100, 12)
    inside = [type_line("明渠清淤", 200, 104, size=16), *column(CANAL, 190, 130, 12)]
    text = shown(page(*outside, *inside, boxes=(Area(184, 98, 330, 190),)))
    assert text == [TIDE, "# 明渠清淤", CANAL]


def test_two_headlines_on_one_level_stay_two_over_a_gutter() -> None:
    heads = [type_line("电站发电啦", 40, 60, size=24), type_line("明渠清淤啦", 180, 60, size=24)]
    lines = [*column(TIDE, 40, 100, 12), *column(CANAL, 180, 100, 12)]
    assert shown(page(*heads, *lines)) == ["# 电站发电啦", TIDE, "# 明渠清淤啦", CANAL]


def test_a_headline_with_a_wide_space_stays_one() -> None:
    heads = [type_line("电站", 40, 60, size=24), type_line("发电", 112, 60, size=24)]
    assert shown(page(*heads, *column(TIDE, 40, 100, 20)))[0] == "# 电站 发电"


def test_a_name_after_a_wide_space_stays_in_its_byline() -> None:
    parts = [type_line("本报记者", 100, 60), type_line("林晚舟", 165, 60)]
    (line,) = joined(parts, 10.0)
    assert line.text == "本报记者\u3000林晚舟"
    apart = [type_line("并网发电", 100, 60), type_line("林晚舟", 165, 60)]
    assert len(joined(apart, 10.0)) == 2


def test_vertical_type_is_read_from_the_right() -> None:
    lines = [
        type_line(TIDE[at : at + 12], 300 - PITCH * number, 100, down=True)
        for number, at in enumerate(range(0, len(TIDE), 12))
    ]
    assert shown(page(*lines)) == [TIDE]


def test_each_printed_line_knows_its_characters_and_its_place() -> None:
    head = type_line("潮汐电站并网发电", 60, 60, size=20)
    written = write_pages([page(head, *column(TIDE, 40, 100, 12))])
    first, second = written.lines[:2]
    assert written.text[first.start : first.end] == head.text
    assert (first.page, first.area) == (1, head.area)
    assert written.text[second.start : second.end] == TIDE[:10]
    assert [line.start for line in written.lines] == sorted(line.start for line in written.lines)
    held = "".join(written.text[line.start : line.end] for line in written.lines)
    assert held == head.text + TIDE


def test_a_line_cut_short_by_a_figure_that_did_not_fit_goes_on() -> None:
    above = type_line("鲜叶收购价比去年同期上涨了", 40, 100, size=10)
    below = type_line("16.25%。当地有茶园数万亩，今秋", 40, 116, size=10)
    last = type_line("预计产干茶数千吨。", 40, 132, size=10)
    assert shown(page(above, below, last)) == [above.text + below.text + last.text]


def double(*, gutter: float) -> PageMarks:
    """Two pages side by side, each a story over two columns, with a rule below the headlines."""
    lines = []
    for left, title, text in (
        (40.0, "潮汐电站发电", TIDE),
        (300.0 + gutter, "明渠完成清淤", CANAL),
    ):
        lines.append(type_line(title, left, 40, size=20))
        for number in (0, 1):
            lines += column(text, left + 135 * number, 90, 12)
            lines += column(text, left + 135 * number, 200, 12)
    return PageMarks(600 + gutter, 330, lines, [Area(38, 70, 560 + gutter, 71)])


def test_a_double_page_is_split_at_its_gutter() -> None:
    written = write_pages([double(gutter=60)])
    text = written.text.split("\n\n")
    assert text[0] == "# 潮汐电站发电"
    assert text[5:6] == ["# 明渠完成清淤"]
    assert written.notes == ["page 1 is a double page: it is split at its gutter"]
    assert {line.page for line in written.lines} == {1}


def test_a_wide_page_of_equal_gutters_stays_one() -> None:
    assert write_pages([double(gutter=0)]).notes == []


def test_two_headlines_whose_second_lines_are_centred_below_them_stay_two() -> None:
    heads = [
        type_line("潮汐电站发电了", 40, 40, size=18),
        type_line("旧城明渠完成清", 186, 40, size=18),
    ]
    heads += [type_line("今天", 85, 62, size=18), type_line("淤啦", 231, 62, size=18)]
    lines = [*column(TIDE, 40, 100, 12), *column(CANAL, 183, 100, 12)]
    text = shown(page(*heads, *lines))
    assert [part for part in text if part[0] == "#"] == [
        "# 潮汐电站发电了今天",
        "# 旧城明渠完成清淤啦",
    ]


def test_lines_of_a_headline_are_joined_and_keep_a_space_where_one_was_broken_early() -> None:
    text = column(TIDE, 40, 130, 20)
    full = [type_line("潮汐电站并网发电", 40, 60, size=20), type_line("首年供电", 40, 85, size=20)]
    assert shown(page(*full, *text))[0] == "# 潮汐电站并网发电首年供电"
    early = [type_line("电站发电", 40, 60, size=20), type_line("首年供十二万户", 40, 85, size=20)]
    assert shown(page(*early, *text))[0] == "# 电站发电 首年供十二万户"


def test_lines_of_a_headline_that_runs_down_are_read_from_the_right() -> None:
    heads = [
        type_line(word, x, 60, 20, down=True) for word, x in (("首年供电", 300), ("潮汐电站", 325))
    ]
    assert shown(page(*heads, *column(TIDE, 40, 60, 12), *column(CANAL, 170, 60, 12)))[0] == (
        "# 潮汐电站首年供电"
    )


@pytest.mark.parametrize(
    ("text", "bold", "mark"),
    [
        ("水从哪里来", True, "**水从哪里来**"),
        ("水从哪里来", False, "水从哪里来"),
        ("水从这里来。", True, "水从这里来。"),
        ("水" * 31, True, "水" * 31),
    ],
)
def test_a_short_bold_line_that_stands_alone_is_marked(text: str, bold: bool, mark: str) -> None:
    above, below = column(TIDE, 40, 60, 32), column(CANAL, 40, 140, 32)
    lines = [*above, type_line(text, 40, 115, bold=bold), *below]
    assert shown(page(*lines)) == [TIDE, mark, CANAL]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("电站用的是GDP", "growth模型", "电站用的是GDP growth模型"),
        ("电站用的是GDP", "模型电站用的", "电站用的是GDP模型电站用的"),
        ("电站用的是5G", "modem模型", "电站用的是5G modem模型"),
        ("电站用的是model", "T5模型", "电站用的是model T5模型"),
        ("电站用的是model5", "growth模型", "电站用的是model5growth模型"),
        ("电站供应12", "34万户居民的", "电站供应1234万户居民的"),
    ],
)
def test_latin_words_of_two_lines_stay_two(first: str, second: str, text: str) -> None:
    lines = [type_line(first, 40, 60), type_line(second, 40, 75)]
    lines[0].area, lines[1].area = Area(40, 60, 120, 70), Area(40, 75, 120, 85)
    assert shown(page(*lines)) == [text]


def flush(*rows: tuple[str, float]) -> PageMarks:
    """Lines that begin flush, each at its height."""
    return page(*(type_line(text, 40, y) for text, y in rows))


FULL, STOPPED = "潮汐电站昨日并网发电", "首年可供居民用电了。"


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (((FULL, 60), (FULL, 75)), 1),
        (((FULL, 60), (FULL, 85)), 1),  # a sentence goes on over any gap
        (((STOPPED, 60), (FULL, 75)), 1),
        (((STOPPED, 60), (FULL, 82)), 2),  # a gap behind a stop
        (((STOPPED[:6] + "。", 60), (FULL, 75)), 2),  # a line that ends early
        (((STOPPED[:6] + "。", 60), ("，" + FULL, 75)), 1),  # no paragraph begins with a mark
    ],
)
def test_where_no_paragraph_is_set_in_gaps_and_short_lines_part_them(
    rows: tuple[tuple[str, float], ...], count: int
) -> None:
    assert len(shown(flush(*rows))) == count


def test_type_of_another_size_is_a_paragraph_of_its_own() -> None:
    lines = [type_line(FULL, 40, 60), type_line(FULL, 40, 75), type_line(FULL[:9], 40, 90, 11.5)]
    assert len(shown(page(*lines))) == 2
    lines[2] = type_line(FULL[:9], 40, 90, 11.2)
    assert len(shown(page(*lines))) == 1


def test_a_dateline_with_a_space_behind_it_begins_its_text() -> None:
    first = type_line("本报大屏岛十月五日电　木槌敲在船板上声音", 40, 100)
    rest = type_line("闷而短，一下一下地传到码头的另一边去了。", 40, 100 + PITCH)
    assert write_pages([page(first, rest)]).text == first.text + rest.text


@pytest.mark.parametrize(
    ("text", "signs"),
    [("记者沈砚", True), ("本报记者　沈砚", True), ("记者从市商", False), ("记者在现场", False)],
)
def test_a_reporter_who_is_the_subject_of_a_sentence_signs_nothing(
    text: str, *, signs: bool
) -> None:
    assert is_credit(type_line(text, 40, 60)) is signs


def test_a_recognised_line_that_seems_less_bold_goes_on_with_its_question() -> None:
    asked, rest = "问：甲状腺结节三类，要不", "要马上手术吗？"
    lines = [
        replace(type_line(asked[:10], 60, 100), bold=True),
        type_line(asked[10:] + rest, 40, 115),
        *column(TIDE, 40, 130, 12),
    ]
    for line in lines:
        line.sure = (0.9,) * len(line.text)
    assert shown(page(*lines))[0] == asked + rest


def test_a_recognised_bold_head_before_its_text_in_one_row_is_a_paragraph() -> None:
    lines = [
        replace(type_line("春耕农资直通车进村", 40, 100), bold=True),
        type_line("首批种", 147, 100),
        type_line("子昨天运到三个村里。", 40, 115),
        *column(TIDE, 40, 130, 14),
    ]
    for line in lines:
        line.sure = (0.9,) * len(line.text)
    assert shown(page(*lines))[0] == "**春耕农资直通车进村**"
