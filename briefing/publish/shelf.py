"""What the output folder remembers: channel.json for the show, episode.json for each day.

With these two and the MP3s the feed and the pages can be made again, byte for byte, on a machine
that knows neither the show's settings nor the newspaper.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any

from filelock import FileLock

from briefing.publish.tuned import Shelf
from briefing.publish.validated import damaged, is_file_name, read_record
from briefing.support.files import writing

HOME = "http://localhost:8000/"
"""Stands in the files for the address they are asked at, where the show names no public one."""

_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_NUMBER = (int, float)
_CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class Channel:
    """The show as its listeners see it."""

    name: str
    title: str
    description: str
    author: str
    email: str
    link: str
    """Public address of the output folder, ending in a slash; empty if only served at home."""
    language: str
    category: str
    cover: str
    """File name in the output folder."""
    colour: str
    """As #rrggbb; empty to draw one from the title."""
    guid: str
    item_space: str
    """UUID namespace of the episodes' GUIDs; never changes."""
    keep: int
    """Episodes in feed.xml, older ones in archive pages; 0 keeps all in one feed."""
    time_zone: str = "+08:00"
    """The show's own clock, as an offset."""
    homes: tuple[str, ...] = ()
    """Public addresses it had before, each ending in a slash."""
    episode_title: str = ""
    """The pattern of episode titles; empty for the usual one."""
    updates: str = "irregular"
    """How often an episode may be expected, as of `briefing.show.UpdateFrequency`."""
    private: bool = False
    """Whether it is for those only who were given its address."""
    secret: str = ""
    """The folder that it lies in while it is private; empty before it ever was."""

    @property
    def zone(self) -> tzinfo:
        """The show's own clock."""
        return datetime.strptime(self.time_zone, "%z").tzinfo or UTC

    @property
    def base(self) -> str:
        """The address all links start with."""
        return self.link or self.hidden(HOME)

    def hidden(self, place: str) -> str:
        """Return a folder, an address or a target, with the secret folder in it, if private."""
        if not self.private or place.rstrip("/").endswith(f"/{self.secret}"):
            return place
        return f"{place.rstrip('/')}/{self.secret}" + ("/" if place.endswith("/") else "")


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter of an episode, and where its words stand in the newspaper."""

    title: str
    start_s: float
    end_s: float
    source: tuple[int, int] | None
    """Character offsets [start, end) in the source file; None for the programme's own words."""
    picture: str = ""
    """File name in the day's folder; empty if it has none of its own."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """An episode on the shelf: what the feed and the index say of it."""

    guid: str
    title: str
    day: date
    paper: str
    file: str
    """The MP3's name in the day's folder."""
    size_bytes: int
    sha256: str
    words_sha256: str
    """Of chapters and transcript, so that the page follows them."""
    length_s: float
    engine: str
    cover: str
    """File name in the day's folder; empty if it has none of its own."""
    marks: tuple[Mark, ...]
    published_at: str = ""
    """When it first stood on the shelf, as ISO 8601 with an offset; empty: the day's morning."""
    corrected_at: str = ""
    """When its sound last became another; empty if it never did."""
    voices: tuple[str, ...] = ()
    """Names of the synthetic voices that read it, the first anchor's first; empty if not known."""
    earlier: tuple[str, ...] = ()
    """Stems under which its files were published before; they lead to what is published now."""

    @property
    def folder(self) -> str:
        """The day's folder, relative to the output folder."""
        return self.day.isoformat()

    @property
    def stem(self) -> str:
        """Name of the files that go with the MP3, without their suffix."""
        return self.file.removesuffix(".mp3")

    @property
    def published(self) -> datetime:
        """When it was published; the morning of the issue's day where that is not known."""
        known = self.published_at
        return datetime.fromisoformat(known) if known else morning(self.day, _CHINA)

    @property
    def updated(self) -> str:
        """When it last became another, as ISO 8601 with an offset."""
        return self.corrected_at or self.published.isoformat()


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the shelf, which is made if it is not there, so that no other process changes it.

    Raises:
        OutputError: the folder cannot be made or written.
    """
    path = out / ".shelf.lock"
    lock = FileLock(path)
    with writing(path):
        out.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def load_channel(out: Path) -> Channel:
    """Return the channel as stored.

    Raises:
        PublishError: the folder holds no show, or its file is damaged.
    """
    path = out / "channel.json"
    found = read_record(path, Channel, "`briefing make ISSUE` writes it with the first episode")
    homes = tuple(found.pop("homes", ()))
    if not all(type(home) is str for home in homes):
        raise damaged(path, f"'homes' holds {homes!r}")
    channel = Channel(**found, homes=homes)
    try:
        datetime.strptime(channel.time_zone, "%z")
    except ValueError as error:
        raise damaged(path, f"'time_zone' is {channel.time_zone!r}") from error
    return channel


def load_episode(path: Path) -> Shelved:
    """Return the episode of a day.

    Raises:
        PublishError: its file is damaged.
    """
    found = read_record(path, Shelved, "`briefing make ISSUE` writes it")
    try:
        marks = tuple(_mark(mark) for mark in found.pop("marks"))
        found["day"] = date.fromisoformat(found["day"])
        found["voices"] = tuple(str(name) for name in found.get("voices", ()))
        found["earlier"] = tuple(_stem(name) for name in found.get("earlier", ()))
        episode = Shelved(**found, marks=marks)
        datetime.fromisoformat(episode.updated)
        datetime.fromisoformat(episode.published_at or episode.updated)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"'day' or 'marks' is wrong ({error!r})") from error
    if episode.folder != path.parent.name or not is_file_name(episode.file):
        raise damaged(path, f"it names '{episode.folder}/{episode.file}'")
    return episode


def _stem(found: Any) -> str:
    if type(found) is not str or _STEM.fullmatch(found) is None:
        raise TypeError(f"'earlier' holds {found!r}")
    return found


def _mark(found: dict[str, Any]) -> Mark:
    title, start_s, end_s = found["title"], found["start_s"], found["end_s"]
    if type(title) is not str or type(start_s) not in _NUMBER or type(end_s) not in _NUMBER:
        raise TypeError(f"title and times are {title!r}, {start_s!r}, {end_s!r}")
    picture = found.get("picture", "")
    if type(picture) is not str or (picture and not is_file_name(picture)):
        raise TypeError(f"'picture' is {picture!r}")
    return Mark(title, start_s, end_s, tuple(found["source"] or ()) or None, picture)


def morning(day: date, zone: tzinfo) -> datetime:
    """Return when an episode of a day counts as published, on a show's clock: in the morning."""
    return datetime.combine(day, time(Shelf.MORNING_H), zone)
