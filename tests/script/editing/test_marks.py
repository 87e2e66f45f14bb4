"""The marks at the ends of the lines of older scripts."""

import zlib

import pytest

from briefing.script.editing.marked import Mark, digest, read_mark


def crc(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def mark(place: str, printed: str, source: str) -> str:
    return f"{place} 0a1b2c3d {printed} {crc(place)}" + (f" | {source}" if source else "")


PLACE = "s01-1 story s01 0:3,5:9 dateline,agency"
WHOLE = Mark(
    id="s01-1",
    role="story",
    story="s01",
    spans=((0, 3), (5, 9)),
    edits=("dateline", "agency"),
    words="0a1b2c3d",
    source="桥通了。",
    altered=False,
)


def test_a_mark_says_what_its_line_is_and_where_its_words_stand() -> None:
    assert read_mark(mark(PLACE, crc("桥通了。"), "桥通了。")) == WHOLE
    assert read_mark(f"{PLACE} 0a1b2c3d | 桥通了。") == WHOLE, "the oldest form"


def test_a_dash_stands_for_none_and_signs_of_comments_come_back() -> None:
    found = read_mark(mark("intro-1 intro - - -", crc("--> & 桥"), "--&gt; &amp; 桥"))
    assert found == Mark("intro-1", "intro", None, (), (), "0a1b2c3d", "--> & 桥", False)
    found = read_mark(mark("intro-1 intro - - -", "-", ""))
    assert found == Mark("intro-1", "intro", None, (), (), "0a1b2c3d", "", False)


@pytest.mark.parametrize(
    ("printed", "source"), [(crc("桥通了。"), "路通了。"), (crc("桥通了。"), ""), ("-", "桥通了。")]
)
def test_printed_words_that_were_changed_are_not_kept(printed: str, source: str) -> None:
    found = read_mark(mark(PLACE, printed, source))
    assert found is not None
    assert (found.source, found.altered) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "s01-1 story s01 0:3 - 0a1b2c3",
        "s01-1 tale s01 0:3 - 0a1b2c3d",
        "s01-1 story s01 3 - 0a1b2c3d",
        "s01-1 story s01 0:3:5 - 0a1b2c3d",
        "s01-1 story s01 :3 - 0a1b2c3d",
        "s01-1 story s01 0:3 - 0a1b2c3d - 00000000",
        f"s02-1 story s01 0:3,5:9 dateline,agency 0a1b2c3d - {crc(PLACE)}",
    ],
)
def test_a_broken_mark_says_nothing(text: str) -> None:
    assert read_mark(text) is None


def test_the_digest_of_a_line_is_of_its_words() -> None:
    assert digest("桥，通 了。") == digest("桥通了") == crc("桥通了")
    assert digest("桥通") != digest("桥通了")
