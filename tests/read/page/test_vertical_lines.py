"""A line that runs down is read twice: lying for its words, abreast for its marks."""

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.read.page.recognition.line_boxes import Box, box_slice, is_tall, lengths
from briefing.read.page.recognition.vertical_lines import abreast, tiers, with_marks

SURE, UNSURE = 0.9, 0.5


@pytest.mark.parametrize(
    ("lying", "abreast", "again", "told"),
    [
        ("潮汐电站发电", "潮汐电站，发电。", SURE, "潮汐电站，发电。"),
        ("潮汐电站发电", "潮汐大电站发电", SURE, "潮汐电站发电"),  # a word is not put in
        ("潮汐电站发电", "潮汐电发电", SURE, "潮汐电站发电"),  # nor taken out
        ("潮夕电站发电", "潮汐电站发电", SURE, "潮汐电站发电"),  # the surer reading of a word
        ("潮夕电站发电", "潮汐电站发电", 0.4, "潮夕电站发电"),
        ("供12万户", "供IZ万户", SURE, "供12万户"),  # figures lie on their side
        ("供GDP万户", "供：万户", SURE, "供GDP：万户"),
        ("供，万户", "供。“万户", SURE, "供，万户"),
    ],
)
def test_the_first_reading_keeps_the_words_and_the_second_gives_the_marks(
    lying: str, abreast: str, again: float, told: str
) -> None:
    first, second = (UNSURE,) * len(lying), (again,) * len(abreast)
    kept = with_marks(lying, first, abreast, second)
    assert "".join(character for _, character, _ in kept) == told
    for number, character, sure in kept:
        own = number >= 0 and lying[number] == character
        assert sure == (UNSURE if own else again)


def test_a_mark_that_was_put_in_has_no_number_and_the_rest_keep_theirs() -> None:
    kept = with_marks("潮汐电站", (UNSURE,) * 4, "潮汐，电站", (SURE,) * 5)
    assert [number for number, _, _ in kept] == [0, 1, -1, 2, 3]


@pytest.mark.parametrize(
    ("wide", "high", "tall"), [(20, 31, True), (20, 29, False), (90, 20, False)]
)
def test_a_box_is_tall_from_one_and_a_half_times_its_width(
    wide: float, high: float, tall: bool
) -> None:
    box = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    assert lengths(box) == (wide, high)
    assert is_tall(box) is tall


def test_of_a_leaning_box_the_longer_sides_count() -> None:
    box = np.array([[0, 0], [40, 30], [37, 34], [0, 6]], np.float32)
    assert lengths(box) == (50, 6)


@pytest.mark.parametrize(
    ("wide", "high", "part"),
    [
        (100, 20, [[25, 0], [75, 0], [75, 20], [25, 20]]),
        (20, 100, [[0, 25], [20, 25], [20, 75], [0, 75]]),
    ],
)
def test_a_part_of_a_line_is_cut_along_it(wide: int, high: int, part: list[list[int]]) -> None:
    box = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    assert box_slice(box, 0.25, 0.75).tolist() == part
    assert box[0].tolist() == [0, 0]


def drawn_down(*tops: int) -> tuple[NDArray[np.uint8], Box]:
    """A strip 20 px wide with a frame of ink at each height, and its box."""
    pixels = np.full((400, 60, 3), 250, np.uint8)
    for top in tops:
        pixels[top : top + 16, 22:38] = 10
        pixels[top + 3 : top + 13, 25:35] = 250
    last = tops[-1] + 18
    box = np.array([[20, 0], [40, 0], [40, last], [20, last]], np.float32)
    return pixels, box


def test_a_line_that_runs_down_is_parted_between_its_tiers() -> None:
    pixels, box = drawn_down(2, 22, 42, 82, 102, 122)
    upper, lower = tiers(pixels, box)
    assert (upper[0][1], upper[3][1]) == pytest.approx((0, 60), abs=3)
    assert (lower[0][1], lower[3][1]) == pytest.approx((80, 140), abs=3)


@pytest.mark.parametrize(
    "tops",
    [
        (2, 22, 42, 62),
        (2, 22, 42, 73, 93),  # a mark leaves as much paper
        (2, 40, 60, 80),  # one character is no tier
    ],
)
def test_a_line_without_a_wide_gap_stays_one(tops: tuple[int, ...]) -> None:
    pixels, box = drawn_down(*tops)
    (whole,) = tiers(pixels, box)
    assert whole.tolist() == box.tolist()


def test_squares_of_a_vertical_line_are_set_side_by_side() -> None:
    pixels, _ = drawn_down(2, 22, 42, 62)
    strip = abreast(np.ascontiguousarray(pixels[:80, 20:40]))
    assert strip is not None
    assert strip.shape == (28, 80, 3)
    dark = strip[:, :, 0] < 100
    assert [int(dark[:, at : at + 20].sum()) for at in range(0, 80, 20)] == pytest.approx(
        [156] * 4, abs=20
    )
