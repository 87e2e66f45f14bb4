"""Text as feeds and pages hold it."""

import pytest

from briefing.publish.validated import at_most_bytes, block, one_line


@pytest.mark.parametrize(
    ("text", "most", "line"),
    [
        ("海州早报", 4, "海州早报"),
        ("海州早报", 3, "海州…"),
        ("海州 早报", 4, "海州…"),
        (" 海州\n\t早报 ", 9, "海州 早报"),
        ("海\x00州\x1f\x7f\x9f\ufffe\uffff\ud800", 9, "海州"),
        ("", 3, ""),
    ],
)
def test_a_line_has_no_breaks_and_ends_with_an_ellipsis(text: str, most: int, line: str) -> None:
    assert one_line(text, most) == line


def test_a_block_keeps_its_breaks() -> None:
    assert block(" 海州\n\t早报\x0b\x0c\x08 \n") == "海州\n\t早报"


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("海州", 6, "海州"),
        ("海州早报", 11, "海州…"),
        ("海州早报", 9, "海州…"),
        ("海州早报", 8, "海…"),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_character(text: str, most: int, cut: str) -> None:
    assert at_most_bytes(text, most) == cut
    assert len(cut.encode()) <= most
