"""Which stories are told, and how much of each, for each length of a programme."""

import pytest

from briefing.edit.cut.grow import Unit
from briefing.edit.time_allocation import Demand, Room, share_out


def asking(weight: float, *costs_s: float, brief: int = 1, least: int = 1, **said: bool) -> Demand:
    """A story whose chime takes 2 s, or 1 s as a brief, and whose units take so many."""
    units = tuple(Unit((at,), 0.5, cost_s) for at, cost_s in enumerate(costs_s))
    return Demand(weight, units, 2.0, 1.0, least, brief, brief, **said)


PLAIN = (
    *(asking(9, 10, 5, 5), asking(8, 10, 5, 5), asking(7, 10, 5)),
    *(asking(6, 6), asking(5, 6), asking(4, 6)),
)
MIXED = (
    asking(9, 10, 5, least=2),
    asking(8, 4, brief=0, short=True),
    asking(7, 6, printed_brief=True),
    asking(6, 6, printed_brief=True),
    asking(1, 9, brief=0),
)


def told(stories: tuple[Demand, ...], seconds: float, leads: int, fewest: int, briefs: int) -> str:
    """How many units of each story are told, b behind a brief; - for none."""
    shared = share_out(stories, seconds, Room(leads, fewest, briefs))
    rows = (f"{one.taken}{'b' * (one.kind == 'brief')}" if one.taken else "-" for one in shared)
    return " ".join(rows)


@pytest.mark.parametrize(
    ("seconds", "two_leads", "four_leads", "four_briefs"),
    [
        (8, "1 - - - - -", "1 - - - - -", "1 - - - - -"),
        (14, "1 - - - - -", "1 - - - - -", "1 - - - - -"),
        (20, "1 - - 1 - -", "1 - - 1 - -", "3 - - - - -"),
        (26, "1 1 - - - -", "1 1 - - - -", "3 - - - - -"),
        (32, "3 1 - - - -", "1 1 - 1 - -", "1 1b - 1b - -"),
        (40, "3 2 - - - -", "2 1 1 - - -", "2 1b 1b - - -"),
        (50, "3 1 1b 1b - -", "2 1 1 1 - -", "1 1b 1b 1b 1b -"),
        (60, "3 3 1b 1b - -", "3 2 1 1 - -", "3 1b 1b 1b 1b -"),
        (75, "3 3 1b 1b - -", "3 3 2 1 - -", "3 1b 1b 1b 1b -"),
        (120, "3 3 1b 1b - -", "3 3 2 1 - -", "3 1b 1b 1b 1b -"),
    ],
)
def test_the_more_time_there_is_the_more_is_told_of_the_weightiest(
    seconds: float, two_leads: str, four_leads: str, four_briefs: str
) -> None:
    assert told(PLAIN, seconds, 2, 1, 2) == two_leads
    assert told(PLAIN, seconds, 4, 2, 0) == four_leads
    assert told(PLAIN, seconds, 1, 1, 4) == four_briefs


@pytest.mark.parametrize(
    ("seconds", "one_lead_is_enough", "three_leads_are_wanted"),
    [
        (10, "1 - - - -", "1 - - - -"),
        (20, "2 - - - -", "2 - - - -"),
        (30, "2 - - - 1", "2 - - - 1"),
        (45, "2 - 1b 1b 1", "2 - 1b 1b 1"),
        (60, "2 1 1b 1b 1", "2 - 1 - 1"),
    ],
)
def test_short_stories_and_printed_briefs_are_told_at_length_where_others_are_few(
    seconds: float, one_lead_is_enough: str, three_leads_are_wanted: str
) -> None:
    assert told(MIXED, seconds, 3, 1, 2) == one_lead_is_enough
    assert told(MIXED, seconds, 3, 3, 2) == three_leads_are_wanted


def test_nothing_is_shared_out_among_no_stories() -> None:
    assert share_out((), 60.0, Room(2, 1, 2)) == ()


def test_among_equals_the_one_that_comes_first_is_told() -> None:
    equals = (asking(5, 10), asking(5, 10), asking(5, 10))
    assert told(equals, 12, 1, 1, 0) == "1 - -"
    assert told(equals, 25, 2, 1, 0) == "1 1 -"
