"""The feed of the output folder: rebuilt from it alone, or with one day more."""

import logging
import os
import re
from dataclasses import replace
from pathlib import Path

from briefing.errors import PublishError
from briefing.publish.address import store, with_link, without_link
from briefing.publish.feed.item import Item
from briefing.publish.feed.rss import PageLinks, feed_xml, items_of, opml, same_channel
from briefing.publish.page.write import write_pages
from briefing.publish.published import is_whole, record_of, shelved_records
from briefing.publish.shelf import Channel, Shelved, load_channel, load_episode, locked, morning
from briefing.publish.side_files import lead_earlier_names, write_changed
from briefing.support.files import writing

log = logging.getLogger(__name__)

_PAGE = re.compile(r"feed-archive-([0-9]+)\.xml")


def rebuild_feed(
    out: Path, remove: str = "", keep: int | None = None, link: str | None = None
) -> Path:
    """Rebuild feed.xml and the pages from the output folder; return feed.xml's path.

    An episode whose MP3 is missing, or not as long as when it was published, is left out and
    named on stderr.

    Args:
        out: the output folder.
        remove: a day, as 2026-11-23, to take off the shelf first; its files stay.
        keep: from now on, how many episodes feed.xml holds, older ones standing in archive pages;
            0 for all; None leaves it as it is.
        link: from now on, the public address of the folder; empty if it is served at home only;
            None leaves it as it is.

    Raises:
        PublishError: the folder holds no show, one of its records is damaged, or the day to remove
            is not on the shelf.
        OutputError: the folder cannot be written.
    """
    if not (out / "channel.json").is_file():
        raise PublishError(
            f"cannot rebuild the feed in '{out}': no show is there (channel.json is missing). "
            "`briefing make ISSUE` makes the first episode, or choose another folder with --out."
        )
    with locked(out):
        channel = load_channel(out)
        if remove:
            _take_off(remove, out)
        changed = channel if keep is None else replace(channel, keep=keep)
        if link is not None:
            changed = with_link(changed, link) if link else without_link(changed)
        store(changed, channel, out)
        return write_feed(changed, out)


def write_feed(channel: Channel, out: Path, only: str = "") -> Path:
    """Write the feed and the pages, the shelf being locked; return feed.xml's path.

    If `only` one day is new or changed, what is right of the others is taken over.
    """
    found = shelved_records(out)
    ready = _ready(channel, out) if only else {}
    ready.pop(only, None)
    ready = {
        day: ready[day]
        for day, record in found.items()
        if day in ready and is_whole(day, ready[day].file, ready[day].size_bytes, out, record)
    }
    episodes = {
        day: episode
        for day, record in found.items()
        if day not in ready
        for episode in [_dated(load_episode(record_of(day, out)), channel)]
        if is_whole(day, episode.file, episode.size_bytes, out, record)
    }
    for episode in episodes.values():
        lead_earlier_names(episode, out)
    days = [day for day in found if day in ready or day in episodes]
    # What the feed leads to first, the feed itself last.
    write_pages(channel, days, episodes, out)
    write_changed(out / "subscriptions.opml", opml(channel))
    pages = _cut(days, channel)
    for links, page in reversed(pages):
        path = out / links.itself.rsplit("/", 1)[-1]
        write_changed(path, feed_xml(channel, page, episodes, ready, links))
    for number, name in _archives(out).items():
        if number >= len(pages):  # the feed no longer leads to it
            (out / name).unlink(missing_ok=True)
    return out / "feed.xml"


def _dated(episode: Shelved, channel: Channel) -> Shelved:
    """Return an episode that says when it was published: if nobody wrote it down, by the clock."""
    if episode.published_at:
        return episode
    return replace(episode, published_at=morning(episode.day, channel.zone).isoformat())


def _cut(days: list[str], channel: Channel) -> list[tuple[PageLinks, list[str]]]:
    """Return feed.xml with the newest days, then archive pages, the newest first (RFC 5005).

    An archive page is full when it is made and stays as it is; the newest of them may share days
    with feed.xml.
    """
    keep = channel.keep or max(1, len(days))
    oldest_first = days[::-1]
    chunks = [oldest_first[start : start + keep] for start in range(0, len(days) - keep, keep)]
    names = [f"{channel.base}feed-archive-{number}.xml" for number in range(1, len(chunks) + 1)]
    current = f"{channel.base}feed.xml"
    around = ["", *names, ""]
    archives = [
        (PageLinks(name, current, before, after), chunk[::-1])
        for before, name, after, chunk in zip(around, names, around[2:], chunks, strict=False)
    ]
    return [(PageLinks(current, previous=around[-2]), days[:keep]), *reversed(archives)]


def _ready(channel: Channel, out: Path) -> dict[str, Item]:
    """Return the items of the feed as it is, if it was written of this very channel."""
    path = out / "feed.xml"
    if not path.is_file():
        return {}
    feed = path.read_bytes()
    archives = _archives(out)
    newest = f"{channel.base}{archives[max(archives)]}" if archives else ""
    if not same_channel(feed, channel, PageLinks(f"{channel.base}feed.xml", previous=newest)):
        return {}
    items = [item for name in archives.values() for item in items_of((out / name).read_bytes())]
    return {item.day: item for item in [*items, *items_of(feed)]}


def _archives(out: Path) -> dict[int, str]:
    """Return the names of the archive pages there are, by their number."""
    names = os.listdir(out)  # noqa: PTH208 - Path makes one of each of 5,000 names
    found = (_PAGE.fullmatch(name) for name in names if name.startswith("feed-"))
    return {int(page[1]): page[0] for page in found if page}


def _take_off(day: str, out: Path) -> None:
    days = list(shelved_records(out))
    if day not in days:
        shelf = f"the newest is '{days[0]}'" if days else "the shelf is empty"
        raise PublishError(f"cannot remove '{day}': there is no episode of that day; {shelf}.")
    folder = out / day
    with writing(folder):
        (folder / "episode.json").unlink()
        (folder / "index.html").unlink(missing_ok=True)
    log.warning("'%s' is no longer in the feed; its files stay in '%s'", day, folder)
