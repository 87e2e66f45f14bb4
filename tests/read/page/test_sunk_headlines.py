"""Headlines and quotations that stand amid their text, and characters drawn in one."""

import pytest

from briefing.read.page.layer import glyphs
from briefing.read.page.layer.glyphs import Glyph
from briefing.read.page.marks import Area, PageMarks
from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, column, page, type_line

TEXT = "凌晨两点水位涨到警戒线，文昌堤上一面红旗被风吹得猎猎作响，旗下是十二名巡堤的人。"
MORE = "入汛以来全市把一千多名机关人员编成九十四支巡堤队，每队两公里，日夜都有人在堤上。"


def text_of(marks: PageMarks) -> list[str]:
    for line in marks.lines:
        line.sure = (0.99,) * len(line.text)
    return write_pages([marks]).text.split("\n\n")


@pytest.mark.parametrize("framed", [True, False])
def test_the_only_headline_in_a_frame_begins_its_text_wherever_it_stands(framed: bool) -> None:
    over = column(TEXT, 40, 100, 12)
    head = type_line("红旗飘在堤上", 42, 180, 20)
    below = column(MORE, 40, 220, 12)
    frame = (Area(30, 90, 180, 300),) if framed else ()
    texts = text_of(page(*over, head, *below, boxes=frame))
    assert texts.index("# 红旗飘在堤上") == (0 if framed else 1)


@pytest.mark.parametrize("ruled", [True, False])
def test_large_type_in_quotation_marks_between_rules_is_no_headline(ruled: bool) -> None:
    over = column(TEXT, 40, 100, 12)
    quotation = type_line("“主人家一杯茶”", 42, 176, 15)
    below = column(MORE, 40, 176 + 2 * PITCH, 12)
    rules = (Area(40, 168, 160, 169), Area(40, 196, 160, 197)) if ruled else ()
    texts = text_of(page(*over, quotation, *below, rules=rules))
    assert ("# “主人家一杯茶”" in texts) != ruled


def test_a_long_dash_drawn_in_one_is_as_many_characters_in_a_row() -> None:
    first = Glyph("—", 100.0, 50.0, Area(100.2, 40, 106.6, 52), 8.0, "")
    assert glyphs._is_of_one(first, (100.0, 50.0), Area(106.6, 40, 113, 52))
    assert not glyphs._is_of_one(first, (108.0, 50.0), Area(108.2, 40, 114, 52))
    assert not glyphs._is_of_one(first, (100.0, 62.0), Area(106.6, 52, 113, 64))
