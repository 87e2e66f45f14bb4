"""What is published of the output folder: days, MP3s that are as they were, files for listeners.

Only these files are sent and served. Commands keep the rest for themselves: records, scripts,
takes, the paths of papers.
"""

import logging
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from briefing.errors import PublishError
from briefing.publish.shelf import Shelved, load_episode
from briefing.publish.side_files import earlier_names, names_of
from briefing.publish.tuned import Serving
from briefing.support.files import sha256_of

log = logging.getLogger(__name__)

SUFFIXES = (
    ".mp3", ".jpg", ".png",
    ".json", ".vtt", ".srt", ".svg", ".css", ".js", ".webmanifest", ".opml",
    ".html", ".xml",
)  # fmt: skip
"""Of all public files, in the order they are sent: media, texts, pages and feeds."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_public(name: str, out: Path) -> bool:
    """Say whether a file is for listeners; it need not be there.

    Its name is its path in the output folder, such as feed.xml or 2026-11-23/index.html.
    """
    day, _, file = name.rpartition("/")
    if not day:
        suffix = Path(name).suffix
        return suffix in SUFFIXES and suffix != ".json" and not name.startswith(".")
    try:
        return _DAY.fullmatch(day) is not None and file in public_names(_episode_of(day, out), out)
    except (OSError, PublishError):  # taken off the shelf, or damaged
        return False


def public_names(episode: Shelved, out: Path) -> tuple[str, ...]:
    """Return the names of an episode's public files, the MP3 first; none if that is not whole."""
    if not is_whole(episode.folder, episode.file, episode.size_bytes, out):
        return ()
    return (*names_of(episode), *earlier_names(episode), "index.html")


def is_of_corrected_day(name: str, out: Path) -> bool:
    """Say whether a file that is public is of a day that once sounded other."""
    day = name.rpartition("/")[0]
    try:
        return bool(day and _episode_of(day, out).corrected_at)
    except FileNotFoundError:
        return False


def _episode_of(day: str, out: Path) -> Shelved:
    record = record_of(day, out)
    return _episode(record, record.stat().st_mtime_ns)


@lru_cache(maxsize=Serving.EPISODES)
def _episode(record: Path, _changed_ns: int) -> Shelved:
    return load_episode(record)


def record_of(day: str, out: Path) -> Path:
    """Return the path of a day's record."""
    # In one step: there may be 5,000 days, and each step of a Path is read anew.
    return Path(f"{out}/{day}/episode.json")


def shelved_episodes(out: Path) -> Iterator[Shelved]:
    """Yield the episodes on the shelf, newest first."""
    return (load_episode(out / day / "episode.json") for day in shelved_records(out))


def shelved_records(out: Path) -> dict[str, int]:
    """Return when each day's record was touched, in nanoseconds, the newest day first."""
    with os.scandir(out) as entries:
        days = sorted((each.name for each in entries if _DAY.fullmatch(each.name)), reverse=True)
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


def is_whole(
    day: str, file: str, size_bytes: int, out: Path, recorded_ns: int | None = None
) -> bool:
    """Say whether a day's MP3 is as it was published, and name the day if it is not.

    An MP3 that was touched after its record was written is read and compared with the record's
    digest, once: a record found right counts as written now. `recorded_ns` is when the day's record
    was touched; None to ask the system.
    """
    # os and not Path, since there may be 5,000 of them and Path costs ten times more.
    folder = f"{out}/{day}"
    path, record = f"{folder}/{file}", f"{folder}/episode.json"
    try:
        found = os.stat(path)  # noqa: PTH116 - as above
        if recorded_ns is None:
            recorded_ns = touched_ns(os.stat(record))  # noqa: PTH116 - as above
        if found.st_size != size_bytes:
            fault = f"its MP3 has {found.st_size} bytes, {size_bytes} were published"
        elif (mp3_ns := touched_ns(found)) <= recorded_ns:
            return True
        elif sha256_of(Path(path)) == load_episode(Path(record)).sha256:
            _mark_as_checked(record, mp3_ns)
            return True
        else:
            fault = "its MP3 is not the one that was published"
    except OSError:
        fault = f"its MP3 '{path}' cannot be read"
    log.warning("'%s' is not in the feed: %s. Make the episode again.", day, fault)
    return False


def _mark_as_checked(record: str, mp3_ns: int) -> None:
    try:
        # Not the present time: the MP3's may lie ahead of this machine's clock.
        os.utime(record, ns=(mp3_ns, mp3_ns))
    except OSError:  # a folder that is not ours to change: the MP3 is read again next time
        log.debug("'%s' cannot be touched", record)
