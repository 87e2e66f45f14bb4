"""The issue's day and its paper: from what was said, the file's name, the mast, the datelines."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.errors import InputError
from briefing.records import Article

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?(?!\d)")
_PRINTED = re.compile(
    r"(\d{4}|[〇零一二三四五六七八九]{4})\s?[年.\-/]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月.\-/]\s?"
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)"
)
_ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九十")} | {"零": 0}


def day_in_name(name: str) -> date | None:
    """Return the day a file's name says, such as `2026-03-18` or `20260318`."""
    return _first_day(_IN_NAME.finditer(Path(name).stem))


def day_in_text(text: str) -> date | None:
    """Return the first whole day printed in a line, in digits or in Chinese numerals."""
    return _first_day(_PRINTED.finditer(text))


def newest_dateline(
    articles: Iterable[Article], text: str, name: str, today: date
) -> tuple[date, str]:
    """Return the newest day of the datelines, and the assumption made about its year.

    Args:
        articles: whose datelines are looked at.
        text: the source, for a year that it names.
        name: the file's name, for the message.
        today: the last day the issue may be from, if it names no year.

    Raises:
        InputError: no dateline has a month and a day.
    """
    filed = [
        (article.dateline.month, article.dateline.day)
        for article in articles
        if article.dateline and article.dateline.month and article.dateline.day
    ]
    years = sorted(int(year) for year in _ANY_YEAR.findall(text) if int(year) <= today.year)
    days = [
        day
        for year in (*years[-1:], today.year, today.year - 1)
        for day in _days(year, filed)
        if day <= today
    ]
    if not days:
        raise InputError(
            f"cannot tell the day of '{name}': it stands in no file name, mast, date line or "
            "dateline. Say it with --day YYYY-MM-DD."
        )
    newest = days[0]
    return newest, (
        f"the issue's day is taken to be {newest.isoformat()}: the newest dateline says "
        f"{newest.month}月{newest.day}日, the year is an assumption. "
        "Say it with --day if it is another."
    )


def _days(year: int, filed: list[tuple[int, int]]) -> list[date]:
    days = []
    for month, day in set(filed):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return sorted(days, reverse=True)


def _first_day(found: Iterable[re.Match[str]]) -> date | None:
    for match in found:
        try:
            return date(*(_value(part) for part in match.groups()))
        except ValueError:
            continue
    return None


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    if len(numeral) == 4:
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    tens, ten, units = numeral.partition("十")
    if not ten:
        return _DIGITS[tens]
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[units] if units else 0)
