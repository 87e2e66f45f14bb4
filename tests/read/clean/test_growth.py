"""A damaged file takes no more than its share of time: four times the text, about four times."""

from collections.abc import Callable
from time import process_time

import pytest

from briefing.read.clean.final_stops import leave_broken_ends
from briefing.read.clean.foreign import leave_other_language
from briefing.read.clean.inline import clean_inline
from briefing.read.clean.messages.letters import leave_letter
from briefing.read.clean.noise import leave_noise
from briefing.read.clean.offset_text import Traced
from briefing.read.clean.wrapped import drop_link_numbers, drop_prefix

Step = Callable[[Traced], None]
LINEAR, SQUARE = 4, 16
_NOTHING_S = 0.002
"""What takes less is not measured."""
HOSTILE: list[tuple[Step, str, int]] = [
    (leave_letter, "---\n", 4_000),
    (leave_letter, "> \n", 4_000),
    (drop_prefix, "\t", 4_000),
    (drop_prefix, "- \n", 4_000),
    (drop_link_numbers, "\n", 8_000),
    (clean_inline, "* a\n", 1_000),
    (clean_inline, "<!--", 4_000),
    (leave_broken_ends, "…", 4_000),
    (leave_other_language, "①", 3_000),
    (leave_noise, "~", 8_000),
    (leave_noise, "`", 8_000),
]


def seconds(step: Step, text: str) -> float:
    """The least processor time of three that a step took over a text."""
    took = []
    for _ in range(3):
        begun = process_time()
        step(Traced(f"海州日报\n\n今天上午，海州港开港。\n\n{text}"))
        took.append(process_time() - begun)
    return max(min(took), _NOTHING_S)


@pytest.mark.parametrize(("step", "piece", "times"), HOSTILE)
def test_the_time_of_a_step_grows_with_the_text_not_with_its_square(
    step: Step, piece: str, times: int
) -> None:
    small = seconds(step, piece * times)
    large = seconds(step, piece * times * LINEAR)
    assert large / small < (LINEAR + SQUARE) / 2
