"""Which heard syllable is which expected one."""

import pytest

from briefing.verify.compare import Syllable, match_heard


def syllables(letters: str) -> tuple[Syllable, ...]:
    return tuple(Syllable(at, each, each) for at, each in enumerate(letters))


@pytest.mark.parametrize(
    ("expected", "heard", "found"),
    [
        ("", "", ""),
        ("", "a", ""),
        ("a", "", "-"),
        ("a", "a", "0"),
        ("a", "b", "-"),
        ("abc", "abc", "012"),
        ("abc", "ac", "0-1"),
        ("abc", "xabcx", "123"),
        ("abc", "axc", "0-2"),
        ("abcd", "ad", "0--1"),
        ("abc", "bc", "-01"),
        ("abc", "ab", "01-"),
        ("abcde", "axxe", "0---3"),
        ("abc", "cab", "---"),  # as dear as to move the letter that is out of order
        ("aabb", "ab", "0--1"),
        ("abab", "ab", "--01"),  # missing in one piece
        ("abab", "abxxab", "0145"),
        ("abcabc", "abc", "---012"),
        ("abcdef", "abef", "01--23"),
        ("abcdef", "abxyzef", "01--56"),
        ("abcd", "dcba", "----"),
        ("abcd", "xabc", "123-"),
        ("abc", "bcd", "---"),  # a gap at each end is dear ...
        ("abc", "bcde", "-01"),  # ... and worth it where one must be
    ],
)
def test_syllables_are_matched_in_their_order_and_gaps_are_few(
    expected: str, heard: str, found: str
) -> None:
    matched = match_heard(syllables(expected), syllables(heard))
    assert "".join("-" if place < 0 else str(place) for place in matched) == found
    assert set(matched) <= {-1, *range(len(heard))}
