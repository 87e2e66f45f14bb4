"""A paragraph as an editor would set it: width, punctuation, white space; no word changes."""

import pytest

from briefing.read.folding import fold

FOLDED = {
    "新桥　通车 \n 了": "新桥 通车 了",
    "２８％，ＡＢｃｚ．Ｚ９０": "28%，ABcz.Z90",
    "新桥,通车;了:吗!好?是": "新桥，通车；了：吗！好？是",
    "3,500人,1:30,a:b": "3,500人，1:30,a:b",
    "A股, B股": "A股，B股",
    "A股 ,B": "A股，B",
    "AB, CD": "AB, CD",
    "x!一二三四五六": "x！一二三四五六",
    "一二三四五六!x": "一二三四五六！x",
    "一abc,abcd": "一abc,abcd",
    "一abcd,abcd": "一abcd,abcd",
    "abcd, abc一": "abcd, abc一",
    "abcd, ab一": "abcd, ab一",
    "abcd,": "abcd,",
    "一a:b": "一a:b",
    "一:b": "一：b",
    "a 一:30": "a 一：30",
    "新桥通车.": "新桥通车。",
    "新桥通车.市民": "新桥通车。市民",
    "新桥通车.a": "新桥通车.a",
    "“新桥”.市民（好）.“是”.": "“新桥”。市民（好）。“是”。",
    "a.新桥": "a.新桥",
    # Papers of Taiwan print figures in numerals: the point is no full stop.
    "失业率由二．三％升到五．一％": "失业率由二.三%升到五.一%",
    "百分之十二.五的人过江": "百分之十二.五的人过江",
    "投资三.五亿元": "投资三.五亿元",
    "路旁店铺三.一些人说": "路旁店铺三。一些人说",
    "二.三人": "二。三人",
    "新桥五.一二三四五%": "新桥五。一二三四五%",
    "新桥(南段)通车": "新桥（南段）通车",
    "新桥(abc)": "新桥（abc）",
    "(abc)新桥": "（abc）新桥",
    "(abc) def": "(abc) def",
    "新桥(abc(d)": "新桥（abc(d)",
    "a (b(c)新": "a (b（c）新",
    f"新桥({'a' * 59})": "新桥（aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa）",
    f"新桥({'a' * 60})": "新桥（aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)",
    f"({'a' * 58})新桥": "（aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa）新桥",
    f"({'a' * 59})新桥": "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa）新桥",
    "一%%%%%,a": "一%%%%%，a",
    "一%%%%%%,a": "一%%%%%%,a",
    "%,%%%%%一": "%，%%%%%一",
    "%,%%%%%%一": "%,%%%%%%一",
    "%:一，%:%一": "%：一，%:%一",
    "(新": "（新",
    "新)": "新）",
    "新桥 。通车， 了 “好” （是 ） 吗": "新桥。通车，了 “好” （是） 吗",
    "a , b": "a , b",
}


@pytest.mark.parametrize("page", FOLDED)
def test_a_text_is_set_as_papers_set_it(page: str) -> None:
    assert fold(page) == FOLDED[page]


def test_half_width_marks_stay_in_what_is_longer_than_any_paragraph() -> None:
    assert fold("桥,(" + "一" * 19_996)[:3] == "桥，（"
    assert fold("桥,(" + "一" * 19_997)[:3] == "桥,("
