"""The issue's day: from what was said, the file's name, a field, a date line, the datelines."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from itertools import chain
from pathlib import Path

from briefing.read.formats.publication_day import CHINA, calendar_day, local_day
from briefing.read.tuned.text import Days
from briefing.records import Article

ASSUMED_DAY = "the issue's day is taken to be"
"""How a note on a day that nothing says begins."""
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?(?!\d)")
_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_FORMS = (
    # 2031年3月4日, 2031-03-04, 二〇三一年三月四日
    rf"(?<!\d)(?P<y>\d{{4}}|[〇○零一二三四五六七八九]{{4}})\s?[年.\-/·]\s?(?P<m>\d{{1,2}}|{_NUMERAL})"
    rf"\s?[月.\-/·]\s?(?P<d>\d{{1,2}}|{_NUMERAL})(?!\d)\s?(?:日|號|号)?",
    rf"(?:中[华華])?民[国國]\s?(?P<y>\d{{2,3}}|[〇○零一二三四五六七八九十百]{{1,5}})\s?年\s?"
    rf"(?P<m>\d{{1,2}}|{_NUMERAL})\s?月\s?(?P<d>\d{{1,2}}|{_NUMERAL})\s?日",
    r"(?<!\d)(?P<y>20\d\d)(?P<gap> ?)(?P<m>0[1-9]|1[0-2])(?P=gap)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?<![A-Za-z])(?P<m>{_MONTH})\.?\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)",
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<m>{_MONTH})\.?,?[\s-]+(?P<y>\d{{4}})(?!\d)",
    # Wed Mar  4 06:30:00 CST 2031
    rf"(?<![A-Za-z])(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}})\s+\d\d:\d\d(?::\d\d)?"
    r"(?:\s+[A-Z+\-\d:]{2,9})?\s+(?P<y>\d{4})(?!\d)",
    # As designs of front pages have it: 3月4日 2031年
    r"(?<!\d)(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日[,，]?\s?(?P<y>\d{4})\s?年(?!\d)",
    # Month first, as only a day over 12 shows.
    r"(?<![\d/])(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/(?P<y>20\d\d)(?!\d)",
    r"(?<![\d/])(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/(?P<y>20\d\d)(?!\d)",
    r"(?<!\d)(?P<d>\d{1,2})\s(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})月,?\s(?P<y>\d{4})(?!\d)",
)
_DAYS = tuple(re.compile(form) for form in _FORMS)
_MAY_BE_DAY = re.compile(rf"\d{{4}}|[〇○零一二三四五六七八九]{{4}}|民[国國]|{_NUMERAL}月")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NO_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})月(\d{1,2})日?[\s（(,，|｜·]*(?:星期|周|礼拜|禮拜|週)([一二三四五六日天])"
)
_ANY_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_JOINED_ISSUE = re.compile(
    r"(?P<before>\d{4}\s?年\s?\d{1,2}\s?月\s?)\d{1,2}\s?日?\s?(?:[-–—~～至、和/]|——)\s?"
    r"(?P<last>\d{1,2}\s?日)(?=\s?(?:\S{0,4}合刊|星期|周|$))"
)
_DIGITS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九十")}
_DIGITS |= {"零": 0, "○": 0}
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {0xFF0D: 0x2D, 0xFF0F: 0x2F}
_BEFORE = re.compile(
    r"(?:^|[\s\W_]|[报報刊网網社端闻聞播版期号號日讯訊周週间間于於为為曆历时是]|[A-Za-z])$"
)
_BEHIND = re.compile(
    r"$|[\s\W_T]|[星周週礼禮第农農出总總今夏春秋冬甲乙丙丁戊己庚辛壬癸日版早晚晨夜]"
)
_PUBLISHED = re.compile(
    r"(?:发表|發表|发布|發布|發佈|刊登|出版|更新)(?:于|於|时间|時間|日期)?\s?[:：]?\s?"
)


def day_in_name(name: str) -> date | None:
    """Return the day a file's name says, such as `2026-03-18` or `20260318`."""
    said = (map(int, found.groups()) for found in _IN_NAME.finditer(Path(name).stem))
    return next(filter(None, (calendar_day(*parts) for parts in said)), None)


def day_in_text(text: str) -> date | None:
    """Return the first whole day printed in a line, in any form that papers and pages have."""
    found = _days_in(text)
    return found[0][1] if found else None


def day_of(text: str, fields: Iterable[str] = (), zone: tzinfo = CHINA) -> date | None:
    """Return the day that fields, date lines, titles, page marks or running heads say, if any.

    Fields of front matter or of records count first, the best first; `zone` is their clock.
    """
    told = [found for each in fields if (found := local_day(each, zone) or day_in_text(each))]
    if told:
        return max(told) if len(told) >= Days.MANY else told[0]
    lines = [line for each in text.splitlines() if (line := each.strip())]
    top = lines[: Days.TOP_LINES]
    by_weekday = (_by_weekday(line, date.today()) for line in top if len(line) <= Days.LINE_CHARS)
    if found := next(filter(None, chain(map(_day_of_line, top), by_weekday)), None):
        return found
    printed = Counter(filter(None, map(_day_of_line, lines[Days.TOP_LINES :])))
    return max(printed, key=lambda day: (printed[day], day)) if printed else None


def day_published(text: str) -> date | None:
    """Return the first day behind words such as 发布于: of a page's own line, which is no news."""
    for line in text.splitlines():
        if len(line) > Days.LINE_CHARS or "。" in line:
            continue
        said = _PUBLISHED.search(line)
        found = _days_in(line[said.end() :]) if said else []
        if found and found[0][0][0] == 0:
            return found[0][1]
    return None


def newest_dateline(
    articles: Iterable[Article], text: str, name: str, today: date
) -> tuple[date, str]:
    """Return the day after the newest dateline, or today, and what was assumed.

    A morning paper prints what was filed the day before. The year may be one that the text names;
    the message names the file.
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
        for day in _days_of_year(year, filed)
        if day <= today
    ]
    if not days:
        return today, (
            f"{ASSUMED_DAY} today, {today.isoformat()}: '{Path(name).name}' says none. "
            "Say it with --day if it is another."
        )
    newest = days[0]
    day = min(newest + timedelta(days=1), today)
    return day, (
        f"{ASSUMED_DAY} {day.isoformat()}, the day after the newest dateline, "
        f"{newest.month}月{newest.day}日; the year is an assumption. "
        "Say it with --day if it is another."
    )


def _day_of_line(line: str) -> date | None:
    """Return the day of a line that is a date line, a title or a page mark with a date in it."""
    if len(line) > Days.LINE_CHARS or not _MAY_BE_DAY.search(line) or "。" in line:
        return None
    line = _of_last_day(line)
    for (start, end), day in _days_in(line):
        if _BEFORE.search(line[:start]) and _BEHIND.match(line[end:]):
            return day
    return None


def _of_last_day(line: str) -> str:
    """Return a line in which an issue of several days is the last one's: 3月3日—4日合刊."""
    return _JOINED_ISSUE.sub(lambda at: f"{at['before']}{at['last']}", line.translate(_NARROW))


def _days_in(text: str) -> list[tuple[tuple[int, int], date]]:
    if not _MAY_BE_DAY.search(text := text.translate(_NARROW)):
        return []
    text = _of_last_day(text)
    found = [
        (match.span(), day)
        for form in _DAYS
        for match in form.finditer(text)
        if (day := _date_of(match)) is not None
    ]
    return sorted(found)


def _by_weekday(line: str, today: date) -> date | None:
    """Return the day of `3月4日 星期二`: of the nearest year in which it is that weekday."""
    found = _NO_YEAR.search(line.translate(_NARROW))
    if found is None:
        return None
    month, of_month, weekday = int(found[1]), int(found[2]), "一二三四五六日天".index(found[3])
    if named := re.search(r"(?<!\d)(20\d\d)(?!\d)", line):
        return calendar_day(int(named[1]), month, of_month)
    years = range(today.year - Days.YEARS_BACK, today.year + 2)
    days = filter(None, (calendar_day(year, month, of_month) for year in years))
    alike = (day for day in days if day.weekday() == min(weekday, 6))
    return min(alike, key=lambda day: abs((day - today).days), default=None)


def _days_of_year(year: int, filed: list[tuple[int, int]]) -> list[date]:
    days = (calendar_day(year, month, day) for month, day in set(filed))
    return sorted(filter(None, days), reverse=True)


def _date_of(found: re.Match[str]) -> date | None:
    month, republic = found["m"][:3].lower(), "民" in found[0]
    year = _value(found["y"]) + (1911 if republic else 0)
    at = _MONTHS.index(month) + 1 if month in _MONTHS else _value(found["m"])
    return calendar_day(year, at, _value(found["d"]))


def _value(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    if "十" not in numeral and "百" not in numeral:
        return int("".join(str(_DIGITS[digit]) for digit in numeral))
    hundreds, hundred, rest = numeral.rpartition("百")
    whole = _DIGITS.get(hundreds, 1) * 100 if hundred else 0
    tens, ten, units = rest.lstrip("零〇○").partition("十")
    if not ten:
        return whole + _DIGITS.get(tens, 0)
    return whole + (_DIGITS.get(tens, 1) if tens else 1) * 10 + _DIGITS.get(units, 0)
