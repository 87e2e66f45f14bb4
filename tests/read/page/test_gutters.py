"""When a gap in a recognised line is a gutter: by the lines around it, in ems of ten pixels."""

import numpy as np
import pytest

from briefing.read.page.recognition.gutters import _Flat, _is_gutter

HEIGHT = 12.5
START, END, WIDTH = 195.0, 205.0, 400.0
"""Of the gap, and of the line it lies in."""


def is_gutter(
    ending: int = 0,
    begun: int = 0,
    parted: int = 0,
    through: int = 0,
    *,
    down: float = 20.0,
    aside: float = 0.0,
    size: float = 1.0,
    gap: float = END - START,
    width: float = WIDTH,
    first: float = 0.0,
) -> bool:
    """Return what is said of the gap, with so many lines around that end, begin, are parted at it.

    Args:
        ending: lines that end where the gap begins.
        begun: lines that begin where it ends.
        parted: lines with a gap in the same place.
        through: lines that go on over the gap.
        down: how far below the first of them lies; the others lie close below.
        aside: how far from the gap they end and begin.
        size: how many times as high as the line they are.
        gap: how wide the gap is.
        width: where the line and those that begin at the gap end.
        first: where the line begins.
    """
    middle, end = (START + END) / 2, START + gap
    spans = [(first, width)]
    spans += [(0.0, START - aside)] * ending + [(end + aside, width)] * begun
    spans += [(0.0, width)] * (parted + through)
    count = len(spans)
    owner = [0, *range(1 + ending + begun, count - through)]
    flat = _Flat(
        left=np.array([left for left, _ in spans]),
        right=np.array([right for _, right in spans]),
        middle=np.array([0.0, *(down + 0.01 * at for at in range(count - 1))]),
        height=np.array([HEIGHT, *[size * HEIGHT] * (count - 1)]),
        owner=np.array(owner, np.intp),
        gap_start=np.full(len(owner), middle - 1),
        gap_end=np.full(len(owner), middle + 1),
    )
    length = width - first
    return _is_gutter(flat, 0, ((START - first) / length, (end - first) / length))


@pytest.mark.parametrize(
    ("around", "gutter"),
    [
        ({"ending": 3, "begun": 3}, True),
        ({"ending": 2, "begun": 2}, False),
        ({"ending": 2, "begun": 2, "gap": 10.5}, True),  # a wide gap needs one less
        ({"ending": 1, "begun": 1, "gap": 10.5}, False),
        ({"ending": 3, "begun": 1}, True),  # the last lines of a column
        ({"ending": 3}, False),
        ({"begun": 3}, False),
        ({"ending": 3, "parted": 1}, True),
        ({"ending": 4}, True),
        # Gaps alone must be many.
        ({"parted": 7}, True),
        ({"parted": 6}, False),
        # Lines that end there count beside the gaps, if one is no chance.
        ({"ending": 2, "parted": 5}, True),
        ({"ending": 2, "parted": 4}, False),
        ({"ending": 1, "parted": 6}, False),
        ({"ending": 1, "begun": 1, "parted": 2}, True),
        ({"ending": 1, "begun": 1, "parted": 1}, False),
        ({"ending": 1, "begun": 1, "parted": 2, "width": 244}, False),  # four characters and less
        ({"ending": 1, "begun": 1, "parted": 2, "width": 246}, True),
        # Within twelve ems, at the same place but for .8 em, of about one size.
        ({"ending": 3, "begun": 3, "down": 119}, True),
        ({"ending": 3, "begun": 3, "down": 121}, False),
        ({"ending": 3, "begun": 3, "aside": 7.5}, True),
        ({"ending": 3, "begun": 3, "aside": 8.5}, False),
        ({"ending": 3, "begun": 3, "size": 1.3}, True),
        ({"ending": 3, "begun": 3, "size": 1.4}, False),
        ({"ending": 3, "begun": 3, "size": 0.7}, False),
        # One line over the gap may be a headline.
        ({"ending": 3, "begun": 3, "through": 1}, True),
    ],
)
def test_lines_around_a_gap_tell_whether_it_is_a_gutter(
    around: dict[str, float], *, gutter: bool
) -> None:
    assert is_gutter(**around) is gutter  # type: ignore[arg-type]  # counts and lengths


@pytest.mark.parametrize(
    ("first", "gap", "gutter"),
    [
        (0.0, 10.0, True),
        (154.0, 10.0, True),  # more than four ems before the gap
        (156.0, 10.0, False),
        (182.0, 10.0, False),
        (184.0, 10.0, True),  # an edge of the next column's character
        (156.0, 10.5, True),  # a column's short last line
    ],
)
def test_a_line_that_is_full_up_to_a_narrow_gutter_is_as_long_as_its_column(
    first: float, gap: float, *, gutter: bool
) -> None:
    assert is_gutter(3, 3, gap=gap, first=first) is gutter
