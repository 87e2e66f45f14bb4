from datetime import date

import pytest

from briefing.records import Dateline
from briefing.script.datelines import filed_on


def dateline(month: int | None, day: int | None) -> Dateline:
    return Dateline(None, "海州", month, day, (), "")


@pytest.mark.parametrize(
    ("month", "day", "issue", "filed"),
    [
        (3, 17, date(2026, 3, 18), date(2026, 3, 17)),
        (3, 18, date(2026, 3, 18), date(2026, 3, 18)),
        (3, 19, date(2026, 3, 18), date(2025, 3, 19)),
        (12, 31, date(2026, 1, 2), date(2025, 12, 31)),
        (2, 29, date(2025, 3, 1), date(2024, 2, 29)),
        (2, 29, date(2026, 3, 1), None),
        (2, 30, date(2026, 3, 1), None),
        (None, 17, date(2026, 3, 18), None),
        (3, None, date(2026, 3, 18), None),
    ],
)
def test_a_story_was_filed_on_the_last_day_of_that_name_before_the_issue(
    month: int | None, day: int | None, issue: date, filed: date | None
) -> None:
    assert filed_on(dateline(month, day), issue) == filed


def test_a_story_without_a_dateline_has_no_day() -> None:
    assert filed_on(None, date(2026, 3, 18)) is None
