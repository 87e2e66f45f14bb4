"""Where lines are cut, and what is spoken around a piece."""

import pytest

from briefing.speak.kokoro.symbols import spell_out
from briefing.speak.line_splitting import cut_breaths, split_text
from briefing.speak.tuned import Pieces


def pieces(text: str, limit: int) -> list[tuple[str, str, str]]:
    """Each breath as text: the context before it, the piece, the context behind it."""
    symbols = spell_out(text, ())

    def place(at: int) -> int:
        if at == len(symbols):
            return len(text)
        # A space belongs to the mark before it.
        return symbols[at].place + (symbols[at].text == " " and text[symbols[at].place] in "，。、")

    def between(first: int, last: int) -> str:
        return text[place(first) : place(last)]

    return [
        (
            between(breath.first, breath.begin),
            between(breath.begin, breath.end),
            between(breath.end, breath.last),
        )
        for breath in cut_breaths(symbols, text, limit)
    ]


def test_a_line_within_the_limit_is_one_breath_without_context() -> None:
    assert pieces("海州港昨日开港，市民前往参观。", 100) == [
        ("", "海州港昨日开港，市民前往参观。", "")
    ]


def test_each_piece_is_spoken_with_what_stands_around_it() -> None:
    clause = "海州港昨日开港，市民前往参观，"
    text = clause * 8 + "天气晴朗。"
    (_none, first, behind), (before, second, none) = pieces(text, Pieces.LIMITS[0])
    assert first + second == text
    assert before
    assert first.endswith(before)
    assert second.startswith(behind)
    assert none == ""
    # A hundred symbols are about 25 characters; a context begins and ends at a mark.
    assert 15 <= len(before) <= 29
    assert 15 <= len(behind) <= 29
    assert (before[-1], behind[-1]) == ("，", "，")


def test_in_shorter_breaths_less_stands_around() -> None:
    text = "海州港昨日开港，市民前往参观，游客也不少，天气晴朗。"
    (_none, first, behind), (before, second, _no) = pieces(text, 80)
    assert (first, second) == ("海州港昨日开港，市民前往参观，", "游客也不少，天气晴朗。")
    assert 0 < len(before) < len(first)
    assert 0 < len(behind) < len(second)


def test_a_line_of_500_symbols_is_one_breath_and_a_longer_one_is_cut_in_two() -> None:
    clause = "海州港昨日开港，市民前往参观，"
    whole, longer = clause * 7 + "天气晴朗。", clause * 8 + "天气晴朗。"
    assert 400 < len(spell_out(whole, ())) < 505
    assert [piece for _before, piece, _behind in pieces(whole, Pieces.LIMITS[0])] == [whole]
    breaths = cut_breaths(spell_out(longer, ()), longer, Pieces.LIMITS[0])
    assert len(breaths) == 2 + (len(spell_out(longer, ())) > 600)
    assert max(breath.size for breath in breaths) < 509


def test_a_list_is_not_cut_where_a_comma_is_near() -> None:
    text = "市场里有粮食、蔬菜、水果、肉类、蛋类、奶类，供应充足，价格平稳。"
    assert [piece for _before, piece, _behind in pieces(text, 110)] == [
        "市场里有粮食、蔬菜、水果、肉类、蛋类、奶类，",
        "供应充足，价格平稳。",
    ]


def test_a_quote_is_cut_behind_its_mark_and_keeps_its_end() -> None:
    text = "他说：“今天的雨下得很大。”记者随后来到河边，看见了许多人。"
    _none, first, _behind = pieces(text, 80)[0]
    assert first == "他说：“今天的雨下得很大。”"


def test_a_quoted_name_is_not_cut_off_behind_its_quote() -> None:
    text = "这里是新建的“海州之窗”展览馆的正门口和停车场的入口，欢迎参观。"
    for _before, piece, _behind in pieces(text, 70):
        assert not piece.endswith("”")


def test_where_there_is_no_mark_no_context_is_spoken() -> None:
    text = "海州市农业科学研究院水稻研究所副研究员介绍了新品种的情况。"
    found = pieces(text, 70)
    assert len(found) > 1
    assert {(before, behind) for before, _piece, behind in found} == {("", "")}


@pytest.mark.parametrize(
    ("mark", "middle", "furthest"),
    [
        *(("。", "，", 14), ("！", "，", 14), ("？", "，", 14), ("…", "，", 14)),
        *(("；", "，", 9), ("：", "，", 4)),
        *(("，", "、", 59), ("—", "、", 54), ("）", "、", 49)),
    ],
)
def test_a_better_mark_is_cut_at_so_far_from_the_middle_and_no_farther(
    mark: str, middle: str, furthest: int
) -> None:
    for away, cut_behind in ((furthest, mark), (furthest + 1, middle)):
        text = f"{'桥' * 99}{middle}{'路' * (away - 1)}{mark}{'港' * (100 - away)}"
        first, _second = split_text(text, 199)
        assert first[-1] == cut_behind
