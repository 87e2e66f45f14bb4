"""Which days have an episode on the shelf, and where its record lies."""

import os
import re
from pathlib import Path

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def record_of(day: str, out: Path) -> Path:
    """Return the path of a day's record."""
    # In one step: there may be 5,000 days, and each step of a Path is read anew.
    return Path(f"{out}/{day}/episode.json")


def shelved_days(out: Path) -> list[str]:
    """Return the days that have an episode, newest first."""
    return list(shelved_records(out))


def shelved_records(out: Path) -> dict[str, int]:
    """Return when each day's record was touched, in nanoseconds, the newest day first."""
    with os.scandir(out) as entries:
        days = sorted((each.name for each in entries if DAY.fullmatch(each.name)), reverse=True)
    records, folder = {}, str(out)
    for day in days:
        # os and not Path, since there may be 5,000 of them and Path costs ten times more.
        try:
            records[day] = touched_ns(os.stat(f"{folder}/{day}/episode.json"))  # noqa: PTH116
        except OSError:
            continue
    return records


def touched_ns(found: os.stat_result) -> int:
    """Return when a file was last written, moved or renamed."""
    # An older file that is copied over the MP3 with its times has a new time of change only.
    written_ns, changed_ns = found.st_mtime_ns, found.st_ctime_ns
    return written_ns if written_ns > changed_ns else changed_ns
