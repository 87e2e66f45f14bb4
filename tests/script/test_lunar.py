"""The day of the Chinese calendar, calculated and said where a show wants it."""

from datetime import date

import pytest

from briefing.script.lunar import lunar_date, solar_term
from tests.script.test_write import script_of


@pytest.mark.parametrize(
    ("day", "said"),
    [
        # As the package lunar-python 1.4.8 has them: New Year's days, ends of years, leap months.
        ("2009-01-26", "正月初一"), ("2050-01-23", "正月初一"), ("2024-02-10", "正月初一"),
        ("2025-01-29", "正月初一"), ("2026-02-17", "正月初一"), ("2027-02-06", "正月初一"),
        ("2024-02-09", "腊月三十"), ("2025-01-28", "腊月廿九"), ("2024-06-10", "五月初五"),
        ("2026-09-25", "八月十五"), ("2023-03-22", "闰二月初一"), ("2025-07-25", "闰六月初一"),
        ("2020-05-23", "闰四月初一"), ("2033-12-22", "闰冬月初一"), ("2034-01-20", "腊月初一"),
        ("2026-11-18", "十月初十"), ("2026-11-28", "十月二十"), ("2026-11-29", "十月廿一"),
    ],
)  # fmt: skip
def test_a_day_has_its_lunar_date(day: str, said: str) -> None:
    assert lunar_date(date.fromisoformat(day)) == said


@pytest.mark.parametrize(
    ("day", "term"),
    [
        ("2026-12-07", "大雪"), ("2026-12-22", "冬至"), ("2024-02-04", "立春"),
        ("2025-02-03", "立春"), ("2024-04-04", "清明"), ("2026-03-20", "春分"),
        ("2026-12-08", ""), ("2026-12-06", ""),
    ],
)  # fmt: skip
def test_a_solar_term_is_named_on_the_day_it_begins(day: str, term: str) -> None:
    assert solar_term(date.fromisoformat(day)) == term


def test_a_year_that_nobody_compared_has_none() -> None:
    assert lunar_date(date(2008, 5, 21)) == ""
    assert solar_term(date(2051, 3, 20)) == ""


def test_twenty_four_terms_a_year_and_no_day_of_the_moon_is_left_out() -> None:
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + at) for at in range(365)]
    assert sum(bool(solar_term(day)) for day in days) == 24
    assert len({lunar_date(day) for day in days}) >= 354


def test_the_opening_says_it_only_where_the_show_wants_it_and_keeps_its_length() -> None:
    def opening(*, lunar: bool) -> str:
        lines = script_of(3, lunar_date=lunar).lines
        return "".join(line.text for line in lines if line.role == "intro")

    assert "农历正月三十。" in opening(lunar=True)
    assert "农历" not in opening(lunar=False)
    assert script_of(3, lunar_date=True).length_s == pytest.approx(180, rel=0.03)
