"""When the text layer of a page is not what a reader sees."""

import pytest

from briefing.read.page.layer.text_layer import why_unusable
from tests.read.page.made import PITCH, page, type_line

TEXT = "海州湾的潮汐电站昨日并网发电，首年可供十二万户居民用电。"
WORDLESS = "潮汐电站并网发供万户居民用工程历时五成旧城最后段明渠完清淤两岸月底前"
STRANGE = "\ue001\ue002\ufffd\u0141"


def why(*rows: str, size: float = 10, heads: str = "") -> str:
    lines = [type_line(row, 40, 40 + PITCH * at, size) for at, row in enumerate(rows)]
    lines += [type_line(heads, 40, 700, 30)] if heads else []
    return why_unusable(page(*lines))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([TEXT] * 8, ""),
        (["潮汐电站并网发电"], "no text layer"),
        (["潮汐电站并网发电，首年"], ""),
        ([TEXT, STRANGE[:2]], ""),
        ([TEXT, STRANGE], r"garbage (4 of 32 characters are of no script)"),
        (["temps 20°C ± 1 · 3×4÷2 été"], ""),
        ([WORDLESS] * 4, ""),
        ([WORDLESS] * 5, "garbage (170 Han characters that make no words)"),
        ([TEXT, *[WORDLESS] * 5], "garbage (196 Han characters that make no words)"),
        ([TEXT] * 3 + [WORDLESS] * 3, ""),
        (["#$%&*!@~^+=;:<>" * 5, "abcdefghij" * 8], "garbage (most of it are signs)"),
        (["#$%&*!@~^+=;:<>" * 5, "abcdefghij" * 20], ""),
        (["#$%&*!@~^+=;:<>" * 5, "abcdefghij" * 8, TEXT], ""),
        (["#$%&*!@~^+=;:<>" * 5, "abcdef"], ""),
    ],
)
def test_a_text_layer_of_signs_strangers_or_no_words_is_garbage(
    rows: list[str], found: str
) -> None:
    said = why(*rows)
    assert found in said if found else said == ""


def test_headlines_may_be_garbage_alone() -> None:
    rows = [TEXT] * 8
    assert why(*rows, heads="潮汐电站" + STRANGE[:1]) == ""
    assert "its headlines are of no script" in why(*rows, heads="潮汐" + STRANGE[:2])


def test_lines_that_stand_upon_each_other_are_garbage_and_a_shadow_is_not() -> None:
    heap = [type_line(TEXT, 40 + at % 3, 40 + at % 2) for at in range(12)]
    assert "stand upon each other" in why_unusable(page(*heap))
    rows = [type_line(TEXT, 40, 40 + PITCH * at) for at in range(12)]
    shadow = type_line(TEXT, 41, 41)
    assert why_unusable(page(*rows, shadow)) == ""
    beside = [type_line(TEXT[:13], x, 40 + PITCH * at) for at in range(12) for x in (40, 180)]
    assert why_unusable(page(*beside)) == ""
