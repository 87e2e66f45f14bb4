"""Which days have an episode on the shelf, and where its record lies."""

import os
import re
from contextlib import suppress
from pathlib import Path

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def record_of(day: str, out: Path) -> Path:
    """Return the path of a day's record."""
    # In one step: there may be 5,000 days, and each step of a Path is read anew.
    return Path(f"{out}/{day}/episode.json")


def shelved_days(out: Path) -> list[str]:
    """Return the days that have an episode, newest first."""
    return list(shelved_records(out))


def shelved_records(out: Path) -> dict[str, os.stat_result]:
    """Return what the system says of each day's record, the newest day first."""
    with os.scandir(out) as entries:
        days = sorted((each.name for each in entries if _DAY.fullmatch(each.name)), reverse=True)
    records = {}
    for day in days:
        # os and not Path, since there may be 5,000 of them and Path costs ten times more.
        with suppress(OSError):
            records[day] = os.stat(f"{out}/{day}/episode.json")  # noqa: PTH116 - as above
    return records
