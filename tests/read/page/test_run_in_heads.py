"""A head before its text in one line: in print its font shows it, on a picture the white behind."""

from dataclasses import replace

from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.layer.typelines import lines_of
from briefing.read.page.layout.line_pieces import joined, may_be_head
from briefing.read.page.marks import Area, TypeLine
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, page, type_line

TEXT = "文书每周三去邮局取信，有一封没有写收信人的名字"


def row(text: str, x: float, y: float, font: str = "Song") -> list[Glyph]:
    areas = [Area(x + n * SIZE, y - SIZE, x + n * SIZE + SIZE, y) for n in range(len(text))]
    return [
        Glyph(each, area.x0, y, area, SIZE, font) for each, area in zip(text, areas, strict=True)
    ]


def heads(glyphs: list[Glyph]) -> list[str]:
    return [line.text[: line.run_in] for line in lines_of(glyphs) if line.run_in]


def text_below(y: float) -> list[Glyph]:
    return [glyph for n in range(3) for glyph in row(TEXT[:12], 40, y + n * PITCH)]


def test_a_head_in_another_font_before_a_space_is_run_in() -> None:
    first = [*row("战地读信", 60, 100, "Hei"), *row("文书每周三", 110, 100)]
    assert heads([*first, *text_below(115)]) == ["战地读信"]


def test_a_head_that_began_in_the_line_above_is_one() -> None:
    above = row("夏天头晕别都算在天", 60, 100, "Hei")
    first = [*row("热头", 40, 115, "Hei"), *row("入伏以后门诊里", 70, 115)]
    lines = lines_of([*above, *first, *text_below(130)])
    assert [(line.text, line.run_in, line.bold) for line in lines[:2]] == [
        ("夏天头晕别都算在天", 0, True),
        ("热头\u3000入伏以后门诊里", 2, False),
    ]


def test_words_that_are_stressed_and_datelines_are_no_heads() -> None:
    stressed = [*row("三农", 40, 100, "Hei"), *row("问题的根子在这里呢", 60, 100)]
    dated = [*row("本报讯", 60, 100, "Hei"), *row("文书每周三去", 100, 100)]
    assert not heads([*stressed, *text_below(115)])
    assert not heads([*dated, *text_below(115)])
    assert not may_be_head("【本报讯】")
    assert not may_be_head("一枚刻有「一九九六")


def test_what_all_of_a_page_is_set_in_is_not_bold() -> None:
    lines = lines_of(
        [glyph for n in range(3) for glyph in row(TEXT[:12], 40, 100 + n * PITCH, "Hei")]
    )
    assert not any(line.bold for line in lines)


def seen(text: str, x: float, y: float) -> TypeLine:
    return replace(type_line(text, x, y), sure=(0.9,) * len(text))


def test_white_behind_the_start_of_a_recognised_paragraph_shows_a_head() -> None:
    rest = [seen(TEXT[:14], 40, 115), seen(TEXT[8:22], 40, 130)]
    (first, *_) = joined([seen("战地读信", 60, 100), seen("文书每周三去", 117, 100), *rest], SIZE)
    assert (first.text, first.run_in) == ("战地读信\u3000文书每周三去", 4)
    quoted = joined([seen("深海滑翔“一号”", 60, 100), seen("文书", 150, 100), *rest], SIZE)
    assert not quoted[0].run_in
    within = joined([seen("战地读信", 40, 100), seen("文书每周三去邮", 97, 100), *rest], SIZE)
    assert [line.run_in for line in within] == [0, 0, 0, 0]


def test_a_run_in_head_is_written_in_bold_over_its_text() -> None:
    first = replace(type_line("战地读信　文书每周三去邮局", 60, 100), run_in=4)
    marks = page(first, type_line(TEXT[11:22] + "。", 40, 115))
    assert write_pages([marks]).text.split("\n\n")[0] == "**战地读信**"
