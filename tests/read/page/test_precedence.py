"""Pieces that no straight cut parts, frames of rules, and areas."""

import pytest

from briefing.read.page.layout.pieces import Piece
from briefing.read.page.layout.regions import by_precedence
from briefing.read.page.marks import Area, around, framed, overlap

Places = dict[str, tuple[float, float, float, float]]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        ({}, ""),
        ({"b": (0, 20, 10, 30), "a": (0, 0, 10, 10)}, "ab"),
        ({"b": (20, 0, 30, 10), "a": (0, 5, 10, 15)}, "ab"),
        # A wide piece between two heights parts what stands side by side.
        ({"a": (20, 0, 30, 10), "b": (0, 20, 30, 30), "c": (0, 40, 10, 50)}, "abc"),
        ({"c": (20, 0, 30, 10), "b": (0, 40, 30, 50), "a": (0, 20, 10, 30)}, "acb"),
        # A pinwheel, in which each comes before the next: the topmost opens it.
        (
            {
                "a": (0, 0, 20, 10),
                "b": (22, 0, 30, 20),
                "c": (10, 22, 30, 30),
                "d": (0, 12, 8, 30),
            },
            "adbc",
        ),
    ],
)
def test_the_upper_comes_first_and_the_left(places: Places, order: str) -> None:
    pieces = {name: Piece("text", Area(*area)) for name, area in places.items()}
    names = {id(piece): name for name, piece in pieces.items()}
    assert "".join(names[id(piece)] for piece in by_precedence(list(pieces.values()))) == order


def test_areas_share_a_part_of_the_width_or_stand_apart() -> None:
    assert overlap(Area(0, 0, 10, 1), Area(4, 0, 20, 1)) == 6
    assert overlap(Area(0, 0, 10, 1), Area(14, 0, 20, 1)) == -4


@pytest.mark.parametrize(
    ("inner", "slack", "held"),
    [
        ((1, 1, 9, 9), 0, True),
        ((0, 0, 10, 10), 0, True),
        ((-1, 0, 10, 10), 0, False),
        ((0, -1, 10, 10), 0, False),
        ((0, 0, 11, 10), 0, False),
        ((0, 0, 10, 11), 0, False),
        ((-1, -1, 11, 11), 1, True),
        ((-2, 0, 10, 10), 1, False),
    ],
)
def test_an_area_holds_another_but_for_some_slack(
    inner: tuple[float, float, float, float], slack: float, *, held: bool
) -> None:
    assert Area(0, 0, 10, 10).holds(Area(*inner), slack) is held


def test_the_smallest_area_around_others() -> None:
    found = around([Area(1, 5, 3, 6), Area(2, 4, 9, 5)])
    assert found == Area(1, 4, 9, 6)
    assert (found.width, found.height) == (8, 2)


SIDES = (Area(0, 0, 1, 100), Area(60, 0, 61, 100))


@pytest.mark.parametrize(
    ("across", "boxes"),
    [
        ([(0, 0, 61, 1), (0, 99, 61, 100)], 1),
        ([(0, 0, 61, 1)], 0),
        ([(0, 0, 61, 1), (0, 50, 61, 51)], 0),
        ([(0, 0, 61, 1), (0, 97, 61, 98)], 1),  # a little above the ends of the sides
        ([(0, 0, 61, 1), (0, 90, 61, 91)], 0),
        ([(0, 0, 61, 1), (4, 99, 57, 100)], 1),  # a little short of the corners
        ([(0, 0, 61, 1), (6, 99, 55, 100)], 0),
    ],
)
def test_a_frame_has_a_rule_at_each_side(
    across: list[tuple[float, float, float, float]], boxes: int
) -> None:
    found = framed([*SIDES, *(Area(*rule) for rule in across)], 10, 4)
    assert found == [Area(0, 0, 61, 100)] * boxes


def test_sides_that_begin_or_end_elsewhere_make_no_frame() -> None:
    across = [Area(0, 0, 61, 1), Area(0, 99, 61, 100)]
    assert framed([SIDES[0], Area(60, 6, 61, 94), *across], 10, 8) == []
    assert len(framed([SIDES[0], Area(60, 4, 61, 96), *across], 10, 8)) == 1
