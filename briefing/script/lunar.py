"""A day in the Chinese calendar: its lunar month and day, and the solar term that begins on it."""

import math
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_DAY_ZERO = date(2000, 1, 1)
_JD_OF_DAY_ZERO = 2451544.5
_CHINA_DAYS = 8 / 24
_MONTH_DAYS = 29.530588861
_FIRST_NEW_MOON = 2451550.09766
_YEARS = (2009, 2050)
"""The years in which every day agrees with the package lunar-python 1.4.8.

The sun is out by up to two minutes, so that a term near midnight may fall on the day beside: from
1950 to 2100 it does in 1979, 2008, 2051 and 2084; one month of 2097 begins a day late.
"""
_MONTHS = "正二三四五六七八九十冬腊"
_TENS, _ONES = "初十廿", "一二三四五六七八九"
_FULL_TENS = ("初十", "二十", "三十")
_TERMS = (
    "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露",
    "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰",
)  # fmt: skip
"""The solar terms, by the sun's longitude in steps of 15 degrees."""
_WINTER = 270.0
_PLANETS = (
    (0.00134, 153.23, 22518.7541, 90.0),
    (0.00154, 216.57, 45037.5082, 90.0),
    (0.00200, 312.69, 32964.3577, 90.0),
    (0.00179, 350.74, 445267.1142, 0.0),
    (0.00178, 231.19, 20.20, 0.0),
)
_MOON_BY_PLANETS = (
    (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886),
    (126, 349.42, 36.412478), (110, 84.66, 18.206239), (62, 141.74, 53.303771),
    (60, 207.14, 2.453732), (56, 154.84, 7.306860), (47, 34.52, 27.261239),
    (42, 207.19, 0.121824), (40, 291.34, 1.844379), (37, 161.72, 24.198154),
    (35, 239.56, 25.513099), (23, 331.55, 3.592518),
)  # fmt: skip


def lunar_date(day: date) -> str:
    """Return a day as the Chinese calendar names it, such as 十月廿一 or 闰六月初一.

    Months begin on the day of the new moon at 120 degrees east; the month of the winter solstice is
    the eleventh; in a year of thirteen months the first without a mid-term is a leap month. Empty
    outside the years that were compared.

    Source:
        GB/T 33661-2017.
    """
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        return ""
    begins = _month_begins(day)
    month, leaps = _month_name(begins)
    count = (day - begins).days + 1
    tens, ones = divmod(count, 10)
    said = _TENS[tens] + _ONES[ones - 1] if ones else _FULL_TENS[tens - 1]
    return f"{'闰' if leaps else ''}{month}月{said}"


def solar_term(day: date) -> str:
    """Return the solar term that begins on a day, in China; empty if none does."""
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        return ""
    before, after = (_sun(_midnight(each)) // 15 for each in (day, day + timedelta(days=1)))
    return "" if before == after else _TERMS[int(after)]


def _month_name(begins: date) -> tuple[str, bool]:
    """Return the name of the month that begins on a day, and whether it is a leap month."""
    year = begins.year
    if begins >= _eleventh(year + 1):
        year += 1
    elif begins < _eleventh(year):
        year -= 1
    first, next_first = _eleventh(year), _eleventh(year + 1)
    months = [first]
    while (following := _month_begins(months[-1] + timedelta(days=31))) < next_first:
        months.append(following)
    at, leap = months.index(begins), len(months)
    if len(months) > 12:
        ends = (*months[1:], next_first)
        leap = next(
            place
            for place, (one, end) in enumerate(zip(months, ends, strict=True))
            if _sun(_midnight(one)) // 30 == _sun(_midnight(end)) // 30
        )
    return _MONTHS[(at - (at >= leap) + 10) % 12], at == leap


@cache
def _eleventh(year: int) -> date:
    """Return the first day of the month that holds the winter solstice of a year."""
    day = date(year, 12, 18)
    while not _sun(_midnight(day)) < _WINTER <= _sun(_midnight(day + timedelta(days=1))):
        day += timedelta(days=1)
    return _month_begins(day)


def _month_begins(day: date) -> date:
    """Return the first day of the lunar month that a day is in."""
    end = _midnight(day + timedelta(days=1))
    count = math.floor((end - _FIRST_NEW_MOON) / _MONTH_DAYS) + 1
    while (moment := _new_moon(count)) >= end:
        count -= 1
    return _DAY_ZERO + timedelta(days=math.floor(moment - _JD_OF_DAY_ZERO + _CHINA_DAYS))


def _midnight(day: date) -> float:
    """Return the beginning of a day in China as a Julian date."""
    return _JD_OF_DAY_ZERO + (day - _DAY_ZERO).days - _CHINA_DAYS


def _delta_t_days(jd: float) -> float:
    """Return what the earth's clock is behind the uniform one, near enough from 1950 to 2100."""
    years = (jd - _JD_OF_DAY_ZERO) / 365.25
    return (63.9 + 0.33 * years + 0.003 * max(years, 0.0) ** 2) / 86400


@cache
def _terms() -> tuple[tuple[float, ...], ...]:
    rows = Path(__file__).with_name("new_moons.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(map(float, row.split("\t"))) for row in rows if not row.startswith("#"))


@cache
def _new_moon(count: int) -> float:
    """Return the moment of a new moon, counted from that of January 2000, as a Julian date.

    Source:
        Meeus, Astronomical Algorithms, chapter 49.
    """
    centuries = count / 1236.85
    jd = _FIRST_NEW_MOON + _MONTH_DAYS * count + 0.00015437 * centuries**2
    dimming = 1 - 0.002516 * centuries - 0.0000074 * centuries**2
    angles = (
        2.5534 + 29.10535670 * count - 0.0000014 * centuries**2,
        201.5643 + 385.81693528 * count + 0.0107582 * centuries**2,
        160.7108 + 390.67050284 * count - 0.0016118 * centuries**2,
        124.7746 - 1.56375588 * count + 0.0020672 * centuries**2,
    )
    for size, power, *multiples in _terms():
        angle = sum(one * other for one, other in zip(multiples, angles, strict=True))
        jd += size * dimming**power * math.sin(math.radians(angle))
    for millionths, start, step in _MOON_BY_PLANETS:
        jd += millionths / 1e6 * math.sin(math.radians(start + step * count))
    return jd - _delta_t_days(jd)


@cache
def _sun(jd: float) -> float:
    """Return the sun's apparent longitude at a moment, in degrees from 0 to 360.

    Source:
        Meeus, Astronomical Formulae for Calculators (4th ed. 1988), chapter 18.
    """
    centuries = (jd + _delta_t_days(jd) - 2415020.0) / 36525
    mean = 279.69668 + 36000.76892 * centuries + 0.0003025 * centuries**2
    anomaly = math.radians(358.47583 + 35999.04975 * centuries - 0.000150 * centuries**2)
    centre = (
        (1.919460 - 0.004789 * centuries - 0.000014 * centuries**2) * math.sin(anomaly)
        + (0.020094 - 0.000100 * centuries) * math.sin(2 * anomaly)
        + 0.000293 * math.sin(3 * anomaly)
    )
    pulled = sum(
        size * math.sin(math.radians(start + step * centuries + shift))
        for size, start, step, shift in _PLANETS
    )
    node = math.radians(259.18 - 1934.142 * centuries)
    return (mean + centre + pulled - 0.00569 - 0.00479 * math.sin(node)) % 360
