"""How a region is cut: along rules and bands, then gutters; a headline reigns below itself.

A piece is told by a letter: h, i and k are headlines, p a picture, y a byline, the others text.
Letters of one run stand together.
"""

import pytest

from briefing.read.page.layout.pieces import Kind, Piece
from briefing.read.page.layout.regions import in_order
from briefing.read.page.marks import Area, TypeLine

Places = dict[str, tuple[float, float, float, float]]
KINDS: dict[str, Kind] = {"h": "head", "i": "head", "k": "head", "p": "picture"}
LEFT, RIGHT = (0, 0, 100, 200), (120, 0, 220, 200)
FOUR: Places = {
    "a": (0, 0, 100, 90),
    "b": (120, 0, 220, 90),
    "c": (0, 140, 100, 200),
    "d": (120, 140, 220, 200),
}


def order(places: Places, *rules: tuple[float, float, float, float]) -> str:
    pieces = {name: Piece(KINDS.get(name, "text"), Area(*area)) for name, area in places.items()}
    names = {id(piece): name for name, piece in pieces.items()}
    runs = in_order(list(pieces.values()), [Area(*rule) for rule in rules], 10)
    return " ".join("".join(names[id(piece)] for piece in run) for run in runs)


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ({}, ""),
        ({"a": LEFT}, "a"),
        ({"b": RIGHT, "a": LEFT}, "a b"),
        ({"b": (105, 0, 220, 200), "a": LEFT}, "a b"),  # too narrow for a gutter
        ({"b": (0, 95, 100, 200), "a": (0, 0, 100, 90)}, "ab"),
        (FOUR, "ac bd"),
        ({"h": (0, 0, 220, 30), "a": (0, 40, 100, 200), "b": (120, 40, 220, 200)}, "h a b"),
        # What stands below a headline is read behind all that stands above it.
        ({**FOUR, "h": (0, 100, 220, 130)}, "a b h c d"),
        ({**FOUR, "h": (0, 100, 100, 130), "d": (120, 135, 220, 200)}, "a b h c d"),
        ({**FOUR, "h": (0, 100, 100, 130), "d": (120, 100, 220, 200)}, "a hc bd"),
        ({**FOUR, "p": (0, 100, 220, 130)}, "a b p c d"),
        # A headline reigns over the columns that begin lower, unless they have their own.
        ({"h": (0, 0, 100, 30), "a": (0, 40, 100, 200), "b": (120, 40, 220, 200)}, "h a b"),
        (
            {"h": (0, 0, 100, 30), "a": (0, 40, 100, 200)}
            | {"k": (120, 0, 220, 30), "b": (120, 40, 220, 200)},
            "ha kb",
        ),
        # The ground of an advertisement hides no headline beside it.
        (
            {"h": (0, 0, 100, 30), "a": (0, 40, 100, 100), "k": (120, 0, 220, 30)}
            | {"b": (120, 40, 220, 100), "p": (80, 115, 220, 200), "i": (0, 120, 70, 150)},
            "ha kb i p",
        ),
        # So does a column's name over one of the headlines.
        (
            {"h": (0, 0, 220, 30), "a": (0, 40, 100, 100), "b": (120, 40, 220, 90)}
            | {"c": (0, 115, 60, 125), "k": (0, 135, 100, 165), "d": (0, 170, 100, 200)}
            | {"i": (120, 136, 220, 165), "e": (120, 170, 220, 200)},
            "h a b c kd ie",
        ),
        # No headline reigns over a column that begins with a column's name and a headline.
        (
            {"h": (0, 0, 100, 30), "a": (0, 40, 100, 200), "c": (120, 35, 160, 45)}
            | {"k": (120, 50, 220, 80), "b": (120, 90, 220, 200)},
            "ha c kb",
        ),
        # A byline that stands alone above the columns.
        ({"y": (80, 0, 140, 10), "a": (0, 20, 100, 200), "b": (120, 20, 220, 200)}, "y a b"),
        ({"y": (0, 0, 60, 10), "a": (0, 20, 100, 200), "b": (120, 20, 220, 200)}, "ya b"),
    ],
)
def test_a_region_is_cut_where_a_reader_would(places: Places, told: str) -> None:
    assert order(places) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ((0, 100, 220, 101), "a b c d"),
        ((10, 100, 212, 101), "a b c d"),  # it may begin a little further in
        ((14, 100, 220, 101), "ac b d"),
        ((0, 100, 204, 101), "a c bd"),
        ((0, 100, 150, 101), "a c bd"),  # a rule of one column parts that column
        ((0, 60, 220, 61), "ac bd"),  # not between the pieces
        ((0, 88, 220, 89), "a b c d"),
        ((0, 86, 220, 87), "ac bd"),
        ((0, 141, 220, 142), "a b c d"),
        ((0, 143, 220, 144), "ac bd"),
    ],
)
def test_a_rule_across_parts_what_is_above_it_from_what_is_below(
    rule: tuple[float, float, float, float], told: str
) -> None:
    assert order(FOUR, rule) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ((109, 0, 110, 200), "ha b"),
        ((109, 25, 110, 200), "h a b"),  # the headline's own columns
        ((109, 15, 110, 200), "ha b"),
        ((99, 0, 100, 200), "ha b"),
        ((96, 0, 97, 200), "h a b"),  # through the text
    ],
)
def test_a_rule_down_a_gutter_parts_two_columns_whatever_reigns(
    rule: tuple[float, float, float, float], told: str
) -> None:
    places: Places = {"h": (0, 0, 100, 30), "a": (0, 40, 100, 200), "b": (120, 40, 220, 200)}
    assert order(places, rule) == told


@pytest.mark.parametrize(
    ("sure", "gap", "told"),
    [((), 5.0, "ab"), ((), 6.0, "a b"), ((0.9,), 1.5, "ab"), ((0.9,), 2.5, "a b")],
)
def test_a_gutter_may_be_narrow_where_lines_are_recognised(
    sure: tuple[float, ...], gap: float, told: str
) -> None:
    left = [Area(0, y, 100, y + 10) for y in (0, 60)]
    right = [Area(100 + gap, y, 200 + gap, y + 10) for y in (30, 90)]
    pieces = [Piece("text", area, [TypeLine("城", area, 10.0, sure=sure)]) for area in left + right]
    runs = in_order(pieces, [], 10)
    assert len(runs) == len(told.split())
