"""Full stops that the recogniser overlooked. The text is of 20, its lines have ten characters."""

import pytest

from briefing.read.page.marks import Area
from briefing.read.page.recognition.ocr_lines import Seen
from briefing.read.page.recognition.recognised import with_stops

SIZE = 20.0
TEXT = "首年可供居民用电沿岸"


def measured(text: str, top: float, behind: float = 0.5) -> tuple[Seen, Area, float]:
    """A line with so much, in characters, behind the middle of its last one."""
    length = SIZE * (len(text) - 0.5 + behind)
    places = tuple((n + 0.5) * SIZE / length for n in range(len(text)))
    seen = Seen(((0, 0),) * 4, text, places, (0.99,) * len(text))
    return seen, Area(100, top, 100 + length, top + SIZE), SIZE


def read(text: str, behind: float, *, above: str = TEXT) -> str:
    found = with_stops([measured(above, 100), measured(text, 130, behind)], SIZE)
    return found[1][0].text


@pytest.mark.parametrize(
    ("text", "behind", "found"),
    [
        ("渔民参与", 1.0, "渔民参与。"),
        ("渔民参与", 0.65, "渔民参与"),  # as much as a line has behind its last character
        ("渔民参与·", 0.5, "渔民参与。"),
        ("渔民参与.", 0.5, "渔民参与。"),
        ("参与3.", 0.5, "参与3."),
        ("渔民参与，", 1.0, "渔民参与，"),
        (TEXT, 1.0, TEXT),  # as long as the one above: its paragraph goes on
    ],
)
def test_ink_behind_the_last_line_of_a_paragraph_is_a_stop(
    text: str, behind: float, found: str
) -> None:
    assert read(text, behind) == found


def test_a_line_under_a_shorter_one_says_nothing() -> None:
    assert read("渔民参与", 1.0, above="监测") == "渔民参与"


def test_a_stop_put_in_has_a_place_and_is_doubtful() -> None:
    line = with_stops([measured(TEXT, 100), measured("渔民参与", 130, 1.0)], SIZE)[1][0]
    assert len(line.places) == len(line.sure) == len(line.text) == 5
    assert line.sure[-1] < 0.8


def test_a_line_that_runs_down_may_have_lost_its_stop_as_well() -> None:
    def down(text: str, left: float, behind: float = 0.5) -> tuple[Seen, Area, float]:
        line, area, size = measured(text, 100, behind)
        return line, Area(left, area.x0, left + SIZE, area.x1), 1.15 * size

    short = down("渔民参与", 170, 1.0)
    assert with_stops([down(TEXT, 200), short], SIZE)[1][0].text == "渔民参与。"
    # The line at its left is the next one.
    assert with_stops([down(TEXT, 140), short], SIZE)[1][0].text == "渔民参与"


@pytest.mark.parametrize(
    ("lower", "aside", "longer", "is_last"),
    [
        (30, 0, 60, True),
        (11, 0, 60, True),  # half a character lower, or it is the same line
        (9, 0, 60, False),
        (37, 0, 60, True),  # the next line, not the one below that
        (39, 0, 60, False),
        (30, -13, 60, True),  # not far left of the other
        (30, -15, 60, False),
        (30, 63, 60, True),  # set in by a paragraph's indent, no more
        (30, 65, 60, False),
        (30, 0, 25, True),  # shorter by more than a character
        (30, 0, 23, False),
    ],
)
def test_a_line_is_the_last_of_its_paragraph_by_the_line_above(
    lower: float, aside: float, longer: float, *, is_last: bool
) -> None:
    last = measured("渔民参与", 130, 1.0)
    above = measured(TEXT, 130 - lower)[0]
    area = Area(100 + aside, 130 - lower, last[1].x1 + longer, 150 - lower)
    found = with_stops([(above, area, SIZE), last], SIZE)[1][0].text
    assert found.endswith("。") is is_last


@pytest.mark.parametrize(("size", "is_text"), [(22.2, True), (22.6, False), (17.8, True)])
def test_only_lines_of_the_texts_own_size_have_lost_a_stop(size: float, *, is_text: bool) -> None:
    line, area, _ = measured("渔民参与", 130, 1.0)
    found = with_stops([measured(TEXT, 100), (line, area, size)], SIZE)[1][0].text
    assert found.endswith("。") is is_text


@pytest.mark.parametrize(("text", "found"), [("参与", "参与。"), ("参", "参")])
def test_a_single_character_has_lost_no_stop(text: str, found: str) -> None:
    assert read(text, 1.0) == found
