"""What the output folder remembers: channel.json for the show, episode.json for each day.

With these two and the MP3s the feed and the pages can be made again, byte for byte, on a machine
that knows neither the show's settings nor the newspaper.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

from filelock import FileLock

from briefing.files import as_json, write_whole, writing
from briefing.publish.checked import damaged, read_record
from briefing.publish.clean import at_most_bytes, block, one_line
from briefing.publish.identity import podcast_guid, public_address
from briefing.records import Show

HOME = "http://localhost:8000/"
"""Stands in the files for the address they are asked at, where the show names no public one."""

_TITLE_LENGTH = 200
_DESCRIPTION_BYTES = 4000  # PSP-1
_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MORNING = time(6, 0, tzinfo=timezone(timedelta(hours=8)))


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

    @property
    def base(self) -> str:
        """The address all links start with."""
        return self.link or HOME


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter of an episode, and where its words stand in the newspaper."""

    title: str
    start_s: float
    end_s: float
    source: tuple[int, int] | None
    """Character offsets [start, end) in the source file; None for the programme's own words."""


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
        if self.published_at:
            return datetime.fromisoformat(self.published_at)
        return datetime.combine(self.day, _MORNING)

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


def open_channel(show: Show, out: Path, cover: str) -> Channel:
    """Return the channel of a show, its GUID as stored, or made now; and store it."""
    known = load_channel(out) if (out / "channel.json").exists() else None
    home = f"{HOME}{show.name}/feed.xml"
    guid = known.guid if known else podcast_guid(home)
    channel = Channel(
        name=show.name,
        title=one_line(show.title, _TITLE_LENGTH),
        description=at_most_bytes(block(show.description), _DESCRIPTION_BYTES),
        author=one_line(show.author, _TITLE_LENGTH),
        email=show.email,
        link=known.link if known else "",
        language=show.language,
        category=show.category,
        cover=cover,
        colour=show.colour,
        guid=guid,
        item_space=known.item_space if known else guid,
        keep=known.keep if known else 0,
    )
    channel = with_link(channel, show.link)
    if channel != known:
        save_channel(channel, out)
    return channel


def with_link(channel: Channel, link: str) -> Channel:
    """Return the channel at a public address; an empty one leaves it where it is.

    With its first public address a show takes the GUID of that address, and keeps it from then on.
    """
    if not link:
        return channel
    link = public_address(link)
    guid = channel.guid if channel.link else podcast_guid(f"{link}feed.xml")
    return replace(channel, link=link, guid=guid)


def load_channel(out: Path) -> Channel:
    """Return the channel as stored.

    Raises:
        PublishError: the folder holds no show, or its file is damaged.
    """
    path = out / "channel.json"
    return Channel(
        **read_record(path, Channel, "`briefing make ISSUE` writes it with the first episode")
    )


def save_channel(channel: Channel, out: Path) -> None:
    """Store the channel."""
    write_whole(out / "channel.json", as_json(channel))


def save_episode(episode: Shelved, out: Path) -> None:
    """Put an episode on the shelf; from now on it is published."""
    write_whole(out / episode.folder / "episode.json", as_json(episode))


def load_episode(path: Path) -> Shelved:
    """Return the episode of a day.

    Raises:
        PublishError: its file is damaged.
    """
    found = read_record(path, Shelved, "`briefing make ISSUE` writes it")
    try:
        marks = tuple(_mark(mark) for mark in found.pop("marks"))
        found["day"] = date.fromisoformat(found["day"])
        found["earlier"] = tuple(_stem(name) for name in found.get("earlier", ()))
        episode = Shelved(**found, marks=marks)
        datetime.fromisoformat(episode.updated)
        datetime.fromisoformat(episode.published_at or episode.updated)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"'day' or 'marks' is wrong ({error!r})") from error
    if episode.folder != path.parent.name or Path(episode.file).name != episode.file:
        raise damaged(path, f"it names '{episode.folder}/{episode.file}'")
    return episode


def _stem(found: Any) -> str:
    if type(found) is not str or _STEM.fullmatch(found) is None:
        raise TypeError(f"'earlier' holds {found!r}")
    return found


def _mark(found: dict[str, Any]) -> Mark:
    title, start_s, end_s = found["title"], found["start_s"], found["end_s"]
    if type(title) is not str or not {type(start_s), type(end_s)} <= {int, float}:
        raise TypeError(f"title and times are {title!r}, {start_s!r}, {end_s!r}")
    return Mark(title, start_s, end_s, tuple(found["source"] or ()) or None)


def shelved_days(out: Path) -> list[str]:
    """Return the days that have an episode, newest first."""
    with os.scandir(out) as entries:
        days = [entry.name for entry in entries if _DAY.fullmatch(entry.name)]
    # os.path, since there may be 5,000 of them and Path costs ten times more.
    there = os.path.exists
    return sorted((day for day in days if there(f"{out}/{day}/episode.json")), reverse=True)
