"""Numbers before items and heads, in any alphabet."""

import pytest

from briefing.read.clean.headings.ordinals import label_of, number_of, runs_of


@pytest.mark.parametrize(
    ("line", "number", "words"),
    [
        ("1、新桥通车", 1, "新桥通车"),
        ("（2）新桥通车", 2, "新桥通车"),
        ("③新桥通车", 3, "新桥通车"),
        ("## 4. 新桥通车", 4, "新桥通车"),
        ("**5.** 新桥", 5, "** 新桥"),
        ("五、新桥通车", 5, "新桥通车"),
        ("十二、新桥通车", 12, "新桥通车"),
        ("二十、新桥通车", 20, "新桥通车"),
        ("贰拾叁、新桥", 23, "新桥"),
        ("6/9 新桥通车", 6, "新桥通车"),
        ("７．新桥通车", 7, "新桥通车"),
        ("快讯七：新桥通车", 7, "新桥通车"),
        ("戊、新桥通车", 5, "新桥通车"),
        ("IV. 新桥通车", 4, "新桥通车"),
        ("(f) 新桥通车", 6, "新桥通车"),
        ("🔟新桥通车", 10, "新桥通车"),
        ("1️⃣新桥通车", 1, "新桥通车"),
        ("第3条：新桥通车", 3, "新桥通车"),
        ("其二，新桥通车", 2, "新桥通车"),
    ],
)
def test_a_number_is_read_in_every_alphabet_and_the_words_begin_behind_it(
    line: str, number: int, words: str
) -> None:
    found = number_of(line)
    assert found is not None
    assert (found.number, line[found.length :]) == (number, words)


@pytest.mark.parametrize(
    "line", ["新桥通车", "3.5亿元", "1月4日，新桥通车", "20%的居民", "1、", "A股上涨", "一个桥", ""]
)
def test_what_begins_a_sentence_is_no_number_of_an_item(line: str) -> None:
    assert number_of(line) is None


@pytest.mark.parametrize(
    ("line", "number"),
    [("HEADLINE 1", 1), ("新闻二", 2), ("【快讯③】", 3), ("新闻二：桥", 0), ("二", 0), ("新闻", 0)],
)
def test_a_line_may_be_a_number_and_nothing_else(line: str, number: int) -> None:
    found = label_of(line)
    assert (found.number if found else 0) == number


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        (["1、甲", "乙", "2、丙", "3、丁"], [[0, 2, 3]]),
        (["1、甲", "2、乙", "1、丙", "2、丁"], [[0, 1], [2, 3]]),
        (["1、甲", "3、乙"], []),
        (["2、甲", "3、乙"], []),
        (["1、甲"], []),
        (["1、甲", "二、乙", "2、丙"], [[0, 2]]),  # another alphabet is another list
        (["1、甲", "①乙", "②丙"], [[1, 2]]),
        ([], []),
    ],
)
def test_a_list_counts_up_from_one_in_one_alphabet(lines: list[str], runs: list[list[int]]) -> None:
    assert runs_of([number_of(line) for line in lines]) == runs


def test_only_the_parts_of_a_story_are_numbered_in_han() -> None:
    numbers = [number_of(line) for line in ("一、桥", "甲、桥", "IV. 桥", "1、桥", "快讯一：桥")]
    assert [found.han for found in numbers if found] == [True, True, True, False, False]
    marks = [number_of(line) for line in ("## 4. 桥", "**5.** 桥", "1、桥")]
    assert [found.mark for found in marks if found] == [3, 2, 0]
