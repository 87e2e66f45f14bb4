"""What stands beside a word decides how it is read."""

import pytest

from briefing.mandarin.contexts import is_preposition, reading_in_context


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("为顾客送餐", True),
        ("为他送一份餐", True),
        ("为他熬一锅粥", True),
        ("骑手为顾客提供帮助。", True),
        ("为顾客送的餐", False),
        ("大桥为双层", False),
        ("原因为设备老化送修", False),
        ("改为顾客送餐", False),
        ("以桥梁为顾客送餐", False),
        ("为提供帮助", False),
        ("为送", False),
        ("为，顾客送餐", False),
        ("为桥", False),
    ],
)
def test_wei_before_a_noun_and_a_verb_is_a_preposition(text: str, *, is_one: bool) -> None:
    assert is_preposition(text, text.index("为")) is is_one


@pytest.mark.parametrize(
    ("text", "place", "length", "reading", "is_default"),
    [
        ("拧紧", 0, 1, ("ning3",), True),
        ("坏得了", 1, 2, ("de2", "le5"), True),
        ("多为学生", 1, 1, ("wei2",), False),
    ],
)
def test_the_first_rule_that_fits_reads_a_word(
    text: str, place: int, length: int, reading: tuple[str, ...], *, is_default: bool
) -> None:
    assert reading_in_context(text, place, length) == (reading, is_default)
    inside = reading_in_context(text, place, length, inside=True)
    assert inside == (None if is_default else (reading, False))


def test_a_character_without_rules_is_left_to_others() -> None:
    assert reading_in_context("大桥通车", 1) is None
    assert reading_in_context("大桥通车", 0, 2) is None
