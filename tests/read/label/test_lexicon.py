"""The signs of a line, and what they tell."""

import pytest

from briefing.read.label.lexicon import signs_of, told_by


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("新桥", {"新", "桥", "新桥", "^新", "桥$"}),
        ("新", {"新", "^新", "新$"}),
        ("7a", {"0", "a", "0a", "^0", "a$"}),
        ("12Zz", {"0", "a", "00", "0a", "aa", "^0", "a$"}),
        ("", {"^", "$"}),
        ("桥" * 400 + "新", {"桥", "桥桥", "^桥", "桥$"}),
        ("桥" * 399 + "新", {"桥", "桥桥", "新", "桥新", "^桥", "新$"}),
    ],
)
def test_signs_are_characters_their_pairs_and_both_ends(text: str, signs: set[str]) -> None:
    assert signs_of(text) == signs


@pytest.mark.parametrize(
    ("signs", "told"),
    [
        ("abcdef", None),
        ("abcdefg", 0.5),
        ("abcdefghi", 0.5),
        ("租bcdefghi", 1.5),
        ("租价cdefghi", 2.5),
        ("租价cdefghijklmnop", 2.0),
    ],
)
def test_what_signs_tell_is_summed_over_the_root_of_their_number(
    signs: str, told: float | None
) -> None:
    assert told_by(frozenset(signs), {"": 0.5, "租": 3.0, "价": 3.0}) == told
