"""Copy of a news wire: control characters around each story, ^ before its head lines."""

import pytest

from briefing.errors import InputError
from briefing.read.formats.wire import is_wire, text_of


@pytest.mark.parametrize(
    ("data", "wire"),
    [
        (b"\x01a0001\x02^Bridge<", True),
        (b"\x16\x16\r\n\x01a0001\x02", True),
        (b"\x01\x02text", False),
        (b"\x01a0001 text", False),
        (b"a\x01b\x02", False),
        (b"\x16" * 21 + b"\x01a\x02", False),
        (b"\x01" + b"a" * 401 + b"\x02", False),
        (b"\x01a\x03b\x02", False),
    ],
)
def test_a_wire_begins_with_the_head_of_a_story(data: bytes, *, wire: bool) -> None:
    assert is_wire(data) is wire


def story(text: str, head: str = "a0001") -> bytes:
    return f"\x01{head}\x02{text}\x03".encode()


STORIES = {
    "^城东大桥通车<\n  大桥3日通车。<\n": "## 城东大桥通车\n\n大桥3日通车。",
    "^BC-Bridge<\n^城东大桥通车<\n  大桥3日通车。<\n": (
        "<nav>BC-Bridge</nav>\n\n## 城东大桥通车\n\n大桥3日通车。"
    ),
    "^bridge-1<\n  大桥3日通车。<\n": "<nav>bridge-1</nav>\n\n大桥3日通车。",
    "^城东大桥通车<\n^林晚舟 记者<\n  大桥3日通车。<\n": (
        "## 城东大桥通车\n\n<nav>林晚舟 记者</nav>\n\n大桥3日通车。"
    ),
    # Lines of a paragraph belong together until one is set flush left or the next is set in.
    "  大桥3日\n通车，全长\n五里。<\n两岸欢庆。\n": "大桥3日通车，全长五里。\n\n两岸欢庆。",
    "  大桥3日通车。\n  两岸欢庆。\n": "大桥3日通车。\n\n两岸欢庆。",
    "  大桥3日通车。\n\n两岸欢庆。\n": "大桥3日通车。\n\n两岸欢庆。",
    "  The new\nbridge\n大桥\nopen in\n3 days\na\n": "The new bridge大桥open in3 days a",
    "  大桥\x0f3日通车。\x7f<\n": "大桥3日通车。",
}


@pytest.mark.parametrize("text", STORIES)
def test_a_story_is_its_headline_and_its_paragraphs(text: str) -> None:
    assert text_of(story(text), "a") == f"<nav>a0001</nav>\n\n{STORIES[text]}\n"


def test_two_stories_stand_below_each_other_and_trailers_at_the_end() -> None:
    wire = story("^城东大桥通车<\n  大桥通车。<\n") + b"\x03AP-NY-04-18-34 0631EDT<\x04"
    wire += story("^江湾公园开放<\n  公园开放。<\n", "a0002").rstrip(b"\x03")
    assert text_of(wire, "a").split("\n\n") == [
        *("2034-04-18", "<nav>a0001</nav>", "## 城东大桥通车", "大桥通车。", "<nav>a0002</nav>"),
        *("## 江湾公园开放", "公园开放。", "<nav>AP-NY-04-18-34 0631EDT</nav>\n"),
    ]


def test_a_day_in_the_text_is_better_than_one_in_a_trailer() -> None:
    wire = story("^2031年3月4日 早报<\n  大桥通车。<\n") + b"\x03AP-NY-04-18-34 0631EDT\x04"
    assert text_of(wire, "a").startswith("2031-03-04\n\n")
    wire = story("^早报<\n  大桥通车。<\n") + b"\x03AP-NY-14-18-34 0631EDT\x04"
    assert text_of(wire, "a").startswith("<nav>")


def test_a_wire_without_a_text_is_refused() -> None:
    with pytest.raises(InputError, match="no story of the wire has a text"):
        text_of(story("^城东大桥通车<\n") + story(""), "a")
