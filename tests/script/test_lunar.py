"""The day of the Chinese calendar, calculated and said where a show wants it."""

from datetime import date, datetime, timedelta

import pytest

from briefing.script.lunar import _new_moon, _sun, lunar_date, solar_term
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


TERMS_2026 = """
01-05 小寒  01-20 大寒  02-04 立春  02-18 雨水  03-05 惊蛰  03-20 春分  04-05 清明  04-20 谷雨
05-05 立夏  05-21 小满  06-05 芒种  06-21 夏至  07-07 小暑  07-23 大暑  08-07 立秋  08-23 处暑
09-07 白露  09-23 秋分  10-08 寒露  10-23 霜降  11-07 立冬  11-22 小雪  12-07 大雪  12-22 冬至
"""
"""As almanacs have them."""


def test_every_term_of_a_year_begins_on_its_day() -> None:
    days = [date(2026, 1, 1) + timedelta(days=at) for at in range(365)]
    found = [f"{day:%m-%d} {solar_term(day)}" for day in days if solar_term(day)]
    assert found == [" ".join(pair) for pair in batched(TERMS_2026.split())]


def batched(words: list[str]) -> list[tuple[str, str]]:
    return list(zip(words[::2], words[1::2], strict=True))


def julian(moment: str) -> float:
    return (datetime.fromisoformat(moment) - datetime(2000, 1, 1)).total_seconds() / 86_400 + (
        2451544.5
    )


@pytest.mark.parametrize(
    ("moment", "count"),
    [
        # Published to the minute, in UTC.
        ("2000-01-06T18:14", 0), ("2009-01-26T07:55", 112), ("2020-05-22T17:39", 252),
        ("2023-03-21T17:23", 287), ("2024-02-09T22:59", 298), ("2024-06-06T12:38", 302),
        ("2025-01-29T12:36", 310), ("2025-07-24T19:11", 316), ("2026-02-17T12:01", 323),
        ("2026-08-12T17:37", 329),
    ],
)  # fmt: skip
def test_a_new_moon_is_at_its_minute(moment: str, count: int) -> None:
    assert _new_moon(count) == pytest.approx(julian(moment), abs=0.6 / 1440, rel=0)


@pytest.mark.parametrize(
    ("moment", "degrees"),
    [
        ("2024-03-20T03:06", 360), ("2024-06-20T20:51", 90), ("2024-09-22T12:44", 180),
        ("2024-12-21T09:20", 270), ("2025-06-21T02:42", 90), ("2025-09-22T18:19", 180),
        ("2025-12-21T15:03", 270), ("2026-06-21T08:24", 90), ("2026-12-21T20:50", 270),
    ],
)  # fmt: skip
def test_the_sun_is_out_by_minutes_at_most_where_seasons_begin(moment: str, degrees: int) -> None:
    away = (_sun(julian(moment)) - degrees + 180) % 360 - 180
    assert abs(away) < 3.5 / 1440


@pytest.mark.parametrize(
    ("count", "jd"),
    [
        (-100, 2448596.66400767), (0, 2451550.25951815), (137, 2455595.60465250),
        (250, 2458932.89448961), (333, 2461383.53595428), (470, 2465429.07041109),
        (618, 2469800.24413556),
    ],
)  # fmt: skip
def test_new_moons_are_those_of_the_calendar_that_was_compared(count: int, jd: float) -> None:
    assert _new_moon(count) == pytest.approx(jd, abs=3e-8, rel=0)


@pytest.mark.parametrize(
    ("jd", "degrees"),
    [
        (2451545.0, 280.36840787), (2455000.25, 86.66903303), (2458849.5, 280.00806437),
        (2461041.75, 280.82411936), (2466000.125, 127.33281326), (2469000.9, 203.94717955),
    ],
)  # fmt: skip
def test_the_sun_stands_as_in_the_calendar_that_was_compared(jd: float, degrees: float) -> None:
    assert _sun(jd) == pytest.approx(degrees, abs=3e-8, rel=0)


def test_a_year_that_nobody_compared_has_none() -> None:
    assert lunar_date(date(2008, 12, 31)) == solar_term(date(2008, 12, 21)) == ""
    assert lunar_date(date(2051, 1, 1)) == solar_term(date(2051, 3, 20)) == ""
    assert lunar_date(date(2009, 1, 1)) == "腊月初六"
    assert lunar_date(date(2050, 12, 31)) == "冬月十八"


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
