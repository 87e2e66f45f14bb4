"""Lines with signs and numbers are made at random, said, and read back: nothing is lost."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mandarin.spoken import spoken_form
from tests.mandarin.read_back import signed_in

WHOLE = st.integers(2, 97).map(str)
TENTHS = st.decimals(min_value="0.1", max_value="999.9", places=1).filter(
    lambda number: number % 1 != 0
)
DECIMAL = TENTHS.map(str)
PAIR = st.tuples(st.integers(2, 40), st.integers(1, 50)).map(lambda two: (two[0], sum(two)))
POWERS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")

Piece = tuple[str, list[str]]
"""A piece of a line, and the numbers with their signs that are to be heard in it."""


def one(strategy: st.SearchStrategy[str], written: str, heard: str) -> st.SearchStrategy[Piece]:
    """Return pieces with one number in them."""
    return strategy.map(lambda n: (written.format(n), [heard.format(n)]))


def two(written: str, first: str, second: str) -> st.SearchStrategy[Piece]:
    """Return pieces with two numbers in them, the second the greater."""
    return PAIR.map(lambda n: (written.format(*n), [first.format(n[0]), second.format(n[1])]))


PIECES: dict[str, st.SearchStrategy[Piece]] = {
    "minus percent": one(DECIMAL, "利润同比-{}%", "-{}%"),
    "plus percent": one(DECIMAL, "纳指+{}%", "+{}%"),
    "percent": one(DECIMAL, "增长{}%", "{}%"),
    "permille": one(DECIMAL, "出生率{}‰", "{}‰"),
    "minus behind Latin": one(DECIMAL, "CPI-{}%", "-{}%"),
    "minus": one(WHOLE, "净胜球-{}", "-{}"),
    "below zero": one(WHOLE, "最低气温-{}℃", "-{}"),
    "within": one(DECIMAL, "误差±{}", "±{}"),
    "at least": one(DECIMAL, "含量≥{}", "≥{}"),
    "at most": one(DECIMAL, "时延≤{}毫秒", "≤{}"),
    "building": one(WHOLE, "{}#楼", "{}#"),
    "product": two("尺寸{}×{}米", "{}×", "{}"),
    "power": two("约{}^{}", "{}^", "{}"),
    "negative power": one(WHOLE, "10的-{}次方", "10^|-{}"),
    "raised": WHOLE.map(lambda n: (f"约10{n.translate(POWERS)}", [f"10^|{n}"])),
    "raised minus": WHOLE.map(lambda n: (f"约10{('-' + n).translate(POWERS)}", [f"10^|-{n}"])),
    "range of K": two("月薪{}-{}K", "{}~", "{}"),
    "range of TB": two("容量{}-{}TB", "{}~", "{}"),
    "range of km": two("相距{}~{}km", "{}~", "{}"),
    "range of grades": two("阵风{}-{}级", "{}~", "{}"),
    "range of percent": two("占{}%-{}%", "{}%~", "{}%"),
    "below zero twice": PAIR.map(lambda n: (f"气温-{n[1]}~-{n[0]}℃", [f"-{n[1]}~", f"-{n[0]}"])),
}


def heard_in(line: str) -> list[str]:
    return signed_in(spoken_form(line))


def expected(pieces: list[Piece]) -> list[str]:
    """Return what is to be heard, decimals without a needless zero."""
    marks = [mark for _written, marks in pieces for each in marks for mark in each.split("|")]
    return [plain(mark) for mark in marks]


def plain(mark: str) -> str:
    digits = "".join(each for each in mark if each.isdigit() or each == ".")
    return mark.replace(digits, f"{Decimal(digits):f}")


@pytest.mark.parametrize("kind", PIECES)
def test_a_sign_and_its_number_are_heard(kind: str) -> None:
    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(PIECES[kind])
    def holds(piece: Piece) -> None:
        assert heard_in(f"据悉，{piece[0]}。") == expected([piece]), spoken_form(piece[0])

    run: Callable[[], None] = holds
    run()


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.one_of(*PIECES.values()), min_size=2, max_size=4))
def test_signs_beside_other_signs_are_heard(pieces: list[Piece]) -> None:
    line = "，".join(written for written, _heard in pieces)
    assert heard_in(line) == expected(pieces), spoken_form(line)


@given(st.sampled_from("ABCDEF"), st.sampled_from("GHIJKL"), st.sampled_from("级类座区组"))
def test_a_range_of_letters_is_heard(first: str, last: str, kind: str) -> None:
    assert spoken_form(f"评为{first}-{last}{kind}") == f"评为{first}至{last}{kind}"
