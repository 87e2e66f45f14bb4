"""A line that was marked over two columns, parted where the rule between them goes through it."""

import numpy as np
import pytest

from briefing.read.page.recognition.ocr_lines import Seen, SeenPage
from briefing.read.page.recognition.recognised import marks_of_seen

WORDS = "首年可供居民用电沿岸渔民参与了监测工程历时五年"


def line(text: str, x: float, y: float) -> Seen:
    corners = ((x, y), (x + 20 * len(text), y), (x + 20 * len(text), y + 25), (x, y + 25))
    places = tuple((n + 0.5) / len(text) for n in range(len(text)))
    return Seen(corners, text, places, (0.99,) * len(text))


@pytest.mark.parametrize(("first", "sign"), [(98, "|"), (98, ""), (140, "|")])
def test_a_line_over_the_rule_between_two_columns_is_two(first: int, sign: str) -> None:
    pixels = np.full((600, 800, 3), 250, np.uint8)
    pixels[first:420, 289:292] = 20
    columns = [line(WORDS[:9], x, 100.0 + 30 * n) for n in range(1, 10) for x in (100, 300)]
    over = line(WORDS[:9] + (sign or "年") + WORDS[9:18], 100, 100)
    found = marks_of_seen(SeenPage(800, 600, 0, (over, *columns)), pixels).lines
    top = sorted((each for each in found if each.area.y0 < 115), key=lambda each: each.area.x0)
    if first > 125:
        # A rule that begins below a line parts only what is below it.
        assert len(top) == 1
        return
    left, right = (each.text for each in top)
    assert (left[:9], right[-9:]) == (WORDS[:9], WORDS[9:18])
    assert len(left + right) == 18 + (not sign)
