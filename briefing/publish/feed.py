"""The feed: RSS 2.0 that satisfies PSP-1, rebuilt from the output folder alone.

Source: github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification.
"""

import logging
from collections.abc import Sequence
from pathlib import Path

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from briefing.errors import PublishError
from briefing.files import write_whole
from briefing.publish.clean import at_most_bytes
from briefing.publish.namespace import ChannelExtension, ItemExtension
from briefing.publish.notes import notes_as_html, notes_as_text
from briefing.publish.page import index_page
from briefing.publish.shelf import (
    Channel,
    Shelved,
    load_channel,
    load_episode,
    locked,
    shelved_days,
)

log = logging.getLogger(__name__)

_DESCRIPTION_BYTES = 4000


def rebuild_feed(out: Path) -> Path:
    """Rebuild feed.xml and the index from the output folder; return feed.xml's path.

    An episode whose MP3 is missing, or not as long as when it was published, is left out and
    named on stderr.

    Raises:
        PublishError: the folder holds no show, or one of its records is damaged.
        OutputError: the folder cannot be written.
    """
    if not (out / "channel.json").is_file():
        raise PublishError(
            f"cannot rebuild the feed in '{out}': no show is there (channel.json is missing). "
            "`briefing make ISSUE` makes the first episode, or choose another folder with --out."
        )
    with locked(out):
        return write_feed(load_channel(out), out)


def write_feed(channel: Channel, out: Path) -> Path:
    """Write feed.xml and the index, the shelf being locked; return feed.xml's path."""
    episodes = sound_episodes(out)
    feed = out / "feed.xml"
    write_whole(feed, feed_xml(channel, episodes))
    write_whole(out / "index.html", index_page(channel, episodes))
    return feed


def sound_episodes(out: Path) -> list[Shelved]:
    """Return the episodes whose MP3 is as it was published, newest first."""
    found = [load_episode(out / day / "episode.json") for day in shelved_days(out)]
    return [episode for episode in found if _is_whole(episode, out)]


def feed_xml(channel: Channel, episodes: Sequence[Shelved]) -> bytes:
    """Return the feed of these episodes, in their order."""
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.register_extension("psp", ChannelExtension, ItemExtension, atom=False)
    feed.title(channel.title)
    feed.link(href=f"{channel.base}index.html")
    feed.description(at_most_bytes(channel.description or channel.title, _DESCRIPTION_BYTES))
    feed.language(channel.language)
    feed.generator("briefing")
    feed.docs("https://www.rssboard.org/rss-specification")
    newest = episodes[0].published if episodes else "1970-01-01T00:00:00Z"
    feed.lastBuildDate(newest)
    feed.link(href=f"{channel.base}feed.xml", rel="self", type="application/rss+xml")
    feed.podcast.itunes_author(channel.author or channel.title)
    feed.podcast.itunes_type("episodic")
    main, _, sub = (part.strip() for part in channel.category.partition(">"))
    feed.podcast.itunes_category({"cat": main, "sub": sub} if sub else {"cat": main})
    if channel.email:
        feed.podcast.itunes_owner(channel.author or channel.title, channel.email)
    if channel.cover:
        feed.podcast.itunes_image(channel.base + channel.cover)
        feed.image(channel.base + channel.cover)
    feed.psp.guid = channel.guid
    feed.psp.owner = channel.email
    for episode in episodes:
        _fill(feed.add_entry(order="append"), episode, channel)
    written: bytes = feed.rss_str(pretty=True)
    return written


def _fill(item: FeedEntry, episode: Shelved, channel: Channel) -> None:
    folder = f"{channel.base}{episode.folder}/"
    stem = folder + episode.stem
    item.title(episode.title)
    item.link(href=f"{folder}index.html")
    item.guid(episode.guid, permalink=False)
    item.description(notes_as_text(episode))
    item.content(notes_as_html(episode))
    item.pubDate(episode.published)
    item.enclosure(folder + episode.file, str(episode.size_bytes), "audio/mpeg")
    item.podcast.itunes_duration(max(1, round(episode.length_s)))
    item.podcast.itunes_episode_type("full")
    item.podcast.itunes_season(episode.day.year)
    item.podcast.itunes_episode(episode.day.timetuple().tm_yday)
    if episode.cover:
        item.podcast.itunes_image(folder + episode.cover)
    item.psp.language = channel.language
    # The year and the day of the year: numbers that stay when another day is added or removed.
    item.psp.season = episode.day.year
    item.psp.number = episode.day.timetuple().tm_yday
    item.psp.chapters = f"{stem}.chapters.json"
    item.psp.transcripts = (
        (f"{stem}.vtt", "text/vtt"),
        (f"{stem}.srt", "application/x-subrip"),
    )


def _is_whole(episode: Shelved, out: Path) -> bool:
    path = out / episode.folder / episode.file
    try:
        size_bytes = path.stat().st_size
    except FileNotFoundError:
        log.warning("'%s' is not in the feed: its MP3 '%s' is missing", episode.day, path)
        return False
    if size_bytes != episode.size_bytes:
        log.warning(
            "'%s' is not in the feed: its MP3 has %d bytes, %d were published",
            episode.day,
            size_bytes,
            episode.size_bytes,
        )
        return False
    return True
