"""A large first character goes back into its word; a figure that stands beside a text does not."""

import pytest

from briefing.read.page.written import write_pages
from tests.read.page.made import PITCH, SIZE, page, type_line

_ROWS = ("雨的新片本周上映，全片一百零四分", "钟，没有解说，没有配乐，主角是一", "条黄颜色的河。")


def beside(first: str, deep: int, below: bool = True) -> str:
    """Return the text of a page whose first line begins with a large character."""
    size = deep * PITCH - 4
    aside = len(first) * size + 4
    rows = [
        type_line(text, 100 + (aside if n < deep else 0), 100 + n * PITCH)
        for n, text in enumerate(_ROWS[: deep if not below else 3])
    ]
    initial = type_line(first, 98, 99, size=size)
    head = type_line("把一条河拍成主角", 100, 60, size=22)
    return write_pages([page(head, initial, *rows)]).text


@pytest.mark.parametrize("first", ["谷", "“谷"])
def test_an_initial_over_two_lines_begins_their_text(first: str) -> None:
    assert beside(first, 2).split("\n\n") == ["# 把一条河拍成主角", first + "".join(_ROWS)]


def test_a_large_figure_with_nothing_below_it_is_no_initial() -> None:
    assert "3雨" not in beside("3", 2, below=False)


def test_the_lines_beside_an_initial_are_no_paragraphs_that_are_set_in() -> None:
    text = [type_line("一" * 20, 100, 200 + n * PITCH) for n in range(3)]
    rows = [
        type_line(row, 100 + (2.4 * SIZE if n < 2 else 0), 100 + n * PITCH)
        for n, row in enumerate(("甲" * 18, "乙" * 18, "丙" * 20))
    ]
    initial = type_line("谷", 98, 99, size=22)
    assert f"谷{'甲' * 18}{'乙' * 18}" in write_pages([page(initial, *rows, *text)]).text
