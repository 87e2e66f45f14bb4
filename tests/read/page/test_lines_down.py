"""Loose characters of vertical type find their line; a page full of them takes no square of it."""

from time import process_time

import pytest

from briefing.read.page.layer.lines_down import grown_down
from briefing.read.page.marks import TypeLine
from tests.read.page.made import type_line

SIZE = 10.0
LINEAR, SQUARE = 4, 16
_ROW = 70


def scattered(count: int, *, headline: bool) -> list[TypeLine]:
    """Vertical lines, as many characters that stand away from all, and a tall headline."""
    places = [(30 * (n % _ROW), n // _ROW) for n in range(count)]
    made = [type_line("潮汐电站", x, -100.0 * row - 100, down=True) for x, row in places]
    made += [type_line("水", x, 30.0 * row) for x, row in places]
    tall = type_line("明渠清淤", 30.0 * _ROW + 500, 0, size=40 * SIZE, down=True)
    return [tall, *made] if headline else made


def seconds(count: int, *, headline: bool) -> float:
    """The least processor time of three that the lines of a page took."""
    took = []
    for _ in range(3):
        made = scattered(count, headline=headline)
        begun = process_time()
        grown_down(made)
        took.append(process_time() - begun)
    return min(took)


@pytest.mark.parametrize("headline", [False, True])
def test_the_time_of_loose_characters_grows_with_them_not_with_their_square(headline: bool) -> None:
    small, large = (seconds(n, headline=headline) for n in (1_000, 1_000 * LINEAR))
    assert large / small < (LINEAR + SQUARE) / 2


def test_a_loose_character_goes_on_where_the_last_one_has_left_its_line() -> None:
    line = type_line("潮汐电站", 40, 100, down=True)
    loose = [type_line(word, 40, 140 + SIZE * n) for n, word in enumerate("并网发电已满五年")]
    (whole,) = grown_down([line, *loose])
    assert whole.text == "潮汐电站并网发电已满五年"
    assert whole.area.y1 == pytest.approx(loose[-1].area.y1)


def test_of_two_lines_that_end_over_a_loose_character_the_first_takes_it() -> None:
    first, second = (type_line(text, 40, 100, down=True) for text in ("潮汐电站", "明渠清淤"))
    kept = grown_down([first, second, type_line("水", 40, 141)])
    assert [line.text for line in kept] == ["潮汐电站水", "明渠清淤"]
