"""Which ranges of bytes count, as RFC 9110 (14.1.1, 14.1.2) has them."""

import pytest

from briefing.publish.serve.requests import counts, empty_suffix


@pytest.mark.parametrize(
    ("asked", "is_one", "is_empty"),
    [
        ("bytes=0-99", True, False),
        ("bytes=7-7", True, False),
        ("bytes=8-7", False, False),
        ("bytes=10-9", False, False),
        ("bytes=0-", True, False),
        ("bytes=-5", True, False),
        ("bytes=-0", True, True),
        ("bytes=-00", True, True),
        ("bytes= 0-99\t", True, False),
        ("Bytes=0-99", True, False),
        ("bytes=-", False, False),
        ("bytes=0-9,20-29", False, False),
        ("bytes=a-9", False, False),
        ("seconds=0-9", False, False),
        ("", False, False),
    ],
)
def test_one_well_formed_range_of_bytes_counts(asked: str, *, is_one: bool, is_empty: bool) -> None:
    assert counts(asked) is is_one
    assert empty_suffix(asked) is is_empty
