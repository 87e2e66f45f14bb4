"""The day of a moment that a feed, a letter or a field names, by the show's clock."""

import re
from datetime import date, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

CHINA = timezone(timedelta(hours=8))
"""The clock of most papers in Chinese."""
_PRINTED = re.compile(r"\s*(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_BASIC = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?\s*")
_ISO = re.compile(
    r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?\s*"
)


def local_day(printed: str, zone: tzinfo) -> date | None:
    """Return the day of a moment in ISO 8601 or as mail has it (RFC 5322), or None.

    A moment with an offset is told by `zone`: 22:30 GMT is the next day in Beijing. One without is
    of that zone already.
    """
    if basic := _BASIC.fullmatch(printed):
        year, month, date_, hour, minute, _, offset = basic.groups()
        clock = f"T{hour}:{minute}{offset or ''}" if hour else ""
        printed = f"{year}-{month}-{date_}{clock}"
    found = _ISO.fullmatch(printed)
    try:
        if found is None:
            # RFC 5322: -0000 is universal time said by a machine that knows no zone.
            return _day(parsedate_to_datetime(printed.replace("-0000", "+0000")), zone)
        day, clock, offset = found.groups()
        if not clock or not offset:
            return date.fromisoformat(day)
        return _day(datetime.fromisoformat(f"{day}T{clock}{offset}"), zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def day_said(printed: str, zone: tzinfo) -> str:
    """Return the day of a field in ISO form: of a moment, or as people print it; or nothing."""
    day = local_day(printed, zone)
    if day is not None:
        return day.isoformat()
    found = _PRINTED.match(printed)
    day = calendar_day(*map(int, found.groups())) if found else None
    return day.isoformat() if day else ""


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return a day; None if no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(moment: datetime, zone: tzinfo) -> date:
    return moment.date() if moment.tzinfo is None else moment.astimezone(zone).date()
