"""JSON whose news are sentences in a list."""

from typing import Any

import pytest

from briefing.read.formats.records.listed import listed_text

SEVEN, EIGHT = "海州新桥通车了", "海州新桥通车了吗"
LISTS: list[tuple[Any, str]] = [
    ([EIGHT] * 3, f"• {EIGHT}\n• {EIGHT}\n• {EIGHT}\n"),
    ([EIGHT] * 2, ""),
    ([EIGHT, EIGHT, SEVEN], ""),
    ([EIGHT, EIGHT, f"{SEVEN}abc。"], ""),
    ([EIGHT, EIGHT, 3], ""),
    ([f"1、{EIGHT}", f"2、{EIGHT}", f"3、{EIGHT}"], f"1、{EIGHT}\n2、{EIGHT}\n3、{EIGHT}\n"),
    ([f"1、{EIGHT}", EIGHT, EIGHT], f"• 1、{EIGHT}\n• {EIGHT}\n• {EIGHT}\n"),
    ([f"{EIGHT}\n 好", EIGHT, EIGHT], f"• {EIGHT} 好\n• {EIGHT}\n• {EIGHT}\n"),
    (
        {"date": "2031-03-04", "data": {"news": [EIGHT] * 3}},
        f"2031-03-04\n\n• {EIGHT}\n• {EIGHT}\n• {EIGHT}\n",
    ),
    (
        [{"date": "2031-03-04", "a": [EIGHT] * 3}, {"date": "2031-03-05", "a": [EIGHT] * 3}],
        "2031-03-05\n\n" + f"• {EIGHT}\n" * 6,
    ),
    ([[[[[[[EIGHT] * 3]]]]]], f"• {EIGHT}\n" * 3),
    ([[[[[[[[EIGHT] * 3]]]]]]], ""),
    ({"a": {"a": {"a": {"a": {"a": {"a": [EIGHT] * 3}}}}}}, f"• {EIGHT}\n" * 3),
    ({"a": {"a": {"a": {"a": {"a": {"a": {"a": [EIGHT] * 3}}}}}}}, ""),
    ("x", ""),
]


@pytest.mark.parametrize(("parsed", "text"), LISTS)
def test_sentences_in_a_list_are_items_under_their_day(parsed: Any, text: str) -> None:
    assert listed_text(parsed) == text
