"""How much two texts speak of the same thing."""

import pytest

from briefing.read.cohesion import likeness, pairs_in, pairs_of


def test_pairs_are_of_neighbouring_han_characters_whatever_stands_between() -> None:
    assert pairs_of("大桥，3日通车a了") == {"大桥", "桥日", "日通", "通车", "车了"}
    assert pairs_of("桥") == pairs_of("3 km") == frozenset()


def test_pairs_of_some_texts_do_not_reach_from_one_into_the_next() -> None:
    assert pairs_in(["大桥", "通车"]) == {"大桥", "通车"}


def test_likeness_is_the_share_of_the_part_that_the_whole_has() -> None:
    whole = pairs_of("大桥昨天通车")
    assert likeness(pairs_of("大桥封闭"), whole) == pytest.approx(1 / 3)
    assert likeness(pairs_of("大桥"), whole) == 1
    assert likeness(frozenset(), whole) == 0
