"""Which files of the output folder are for listeners: only these are sent and served.

Commands keep the rest for themselves: records, scripts, takes, the paths of papers.
"""

import re
from functools import lru_cache
from pathlib import Path

from briefing.errors import PublishError
from briefing.publish.integrity import is_whole
from briefing.publish.names import earlier_names, names_of
from briefing.publish.shelf import Shelved, load_episode
from briefing.publish.tuned import Serving

SUFFIXES = (
    ".mp3",
    ".jpg",
    ".png",
    ".json",
    ".vtt",
    ".srt",
    ".svg",
    ".css",
    ".js",
    ".webmanifest",
    ".opml",
    ".html",
    ".xml",
)
"""Of all public files, in the order they are sent: media, texts, pages, feeds."""
_RECORDS = ".json"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_public(name: str, out: Path) -> bool:
    """Say whether a file is for listeners; it need not be there.

    Args:
        name: its path in the output folder, such as feed.xml or 2026-11-23/index.html.
        out: the output folder.
    """
    day, _, file = name.rpartition("/")
    if not day:
        suffix = Path(name).suffix
        return suffix in SUFFIXES and suffix != _RECORDS and not name.startswith(".")
    if _DAY.fullmatch(day) is None:
        return False
    record = out / day / "episode.json"
    try:
        return file in public_names(_episode(record, record.stat().st_mtime_ns), out)
    except (OSError, PublishError):  # taken off the shelf, or damaged
        return False


def public_names(episode: Shelved, out: Path) -> tuple[str, ...]:
    """Return the names of an episode's public files, the MP3 first; none if that is not whole."""
    if not is_whole(episode.folder, episode.file, episode.size_bytes, out):
        return ()
    return (*names_of(episode), *earlier_names(episode), "index.html")


def is_of_corrected_day(name: str, out: Path) -> bool:
    """Say whether a file, by its path in the output folder, is of a day that once sounded other.

    Args:
        name: as of `is_public`, and public.
        out: the output folder.
    """
    day, _, _file = name.rpartition("/")
    if not day:
        return False
    record = out / day / "episode.json"
    try:
        changed_ns = record.stat().st_mtime_ns
    except FileNotFoundError:
        return False
    return bool(_episode(record, changed_ns).corrected_at)


@lru_cache(maxsize=Serving.EPISODES)
def _episode(record: Path, _changed_ns: int) -> Shelved:
    return load_episode(record)
