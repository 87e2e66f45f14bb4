"""Which files of the output folder are for listeners: only these are sent and served.

Commands keep the rest for themselves: records, scripts, takes, the paths of papers.
"""

from functools import lru_cache
from pathlib import Path

from briefing.errors import PublishError
from briefing.publish.days import DAY, record_of
from briefing.publish.integrity import is_whole
from briefing.publish.names import earlier_names, names_of
from briefing.publish.shelf import Shelved, load_episode
from briefing.publish.tuned import Serving

SUFFIXES = (
    ".mp3", ".jpg", ".png",
    ".json", ".vtt", ".srt", ".svg", ".css", ".js", ".webmanifest", ".opml",
    ".html", ".xml",
)  # fmt: skip
"""Of all public files, in the order they are sent: media, texts, pages and feeds."""
_RECORDS = ".json"


def is_public(name: str, out: Path) -> bool:
    """Say whether a file is for listeners; it need not be there.

    Its name is its path in the output folder, such as feed.xml or 2026-11-23/index.html.
    """
    day, _, file = name.rpartition("/")
    if not day:
        suffix = Path(name).suffix
        return suffix in SUFFIXES and suffix != _RECORDS and not name.startswith(".")
    try:
        return DAY.fullmatch(day) is not None and file in public_names(_episode_of(day, out), out)
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
