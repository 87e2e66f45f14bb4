"""The feed as RSS 2.0 that satisfies PSP-1, and items taken over from the feed before.

Source: github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification; RFC 5005.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from briefing.publish.feed.namespace import ChannelExtension, ItemExtension, PageLinks
from briefing.publish.feed.notes import AI_VOICE, notes_of
from briefing.publish.headlines import PATTERN, SUMMARY, headlines_of, shown_title
from briefing.publish.shelf import Channel, Shelved

# Stands in the feed; raise it when items look different, so that no old one is taken over.
_GENERATOR = "briefing, form 7"
# Text is escaped, so these tags are no one's words.
_ITEM = b"    <item>\n"
_DAY = re.compile(rb"<link>[^<]*/([0-9-]+)/index\.html</link>")
_ENCLOSURE = re.compile(rb'<enclosure url="[^"]*/([^"/]+)" length="([0-9]+)"')
_UPDATED = re.compile(rb"<atom:updated>([^<]+)<")
_SOUNDBITE_S = (15.0, 120.0)  # podcastindex.org/namespace/1.0#soundbite
_STYLE = b'<?xml-stylesheet type="text/css" href="feed.css"?>\n'
"""In a browser the feed is a page that explains itself."""
_BUILT = re.compile(rb" *<lastBuildDate>.*?\n")


@dataclass(frozen=True, slots=True)
class Item:
    """One episode as it stands in a feed."""

    day: str
    file: str
    size_bytes: int
    updated: str
    """When it last became another, as ISO 8601."""
    xml: bytes


def feed_xml(
    channel: Channel,
    days: Sequence[str],
    episodes: Mapping[str, Shelved],
    ready: Mapping[str, Item],
    links: PageLinks,
) -> bytes:
    """Return one page of the feed.

    Args:
        channel: the show.
        days: the days on this page, in its order.
        episodes: the days that are written anew.
        ready: the days that are taken over as they are.
        links: the page's neighbours.
    """
    fresh = [episodes[day] for day in days if day not in ready]
    updated = [(ready if day in ready else episodes)[day].updated for day in days]
    newest = max(updated, key=datetime.fromisoformat, default="1970-01-01T00:00:00+00:00")
    written = _written(channel, fresh, newest, links)
    if len(fresh) == len(days):
        return written
    head, tail = _frame(written)
    items = {item.day: item for item in items_of(written)}
    return b"".join([head, *(ready.get(day, items.get(day)).xml for day in days), tail])  # type: ignore[union-attr]  # each day is in one of the two


def items_of(feed: bytes) -> list[Item]:
    """Return the items of a feed that `feed_xml` wrote."""
    head, tail = _frame(feed)
    return [_item(_ITEM + rest) for rest in feed[len(head) : -len(tail)].split(_ITEM)[1:]]


def same_channel(feed: bytes, channel: Channel, links: PageLinks) -> bool:
    """Say whether a feed was written of this channel, so that its items are still right."""
    wanted = _written(channel, [], "1970-01-01T00:00:00+00:00", links)
    return _BUILT.sub(b"", b"".join(_frame(wanted))) == _BUILT.sub(b"", b"".join(_frame(feed)))


def _frame(feed: bytes) -> tuple[bytes, bytes]:
    """Return what stands before and after the items."""
    end = feed.rfind(b"  </channel>")
    first = feed.find(_ITEM)
    return feed[: end if first < 0 else first], feed[end:]


def _item(xml: bytes) -> Item:
    day, enclosure, updated = (form.search(xml) for form in (_DAY, _ENCLOSURE, _UPDATED))
    if day is None or enclosure is None or updated is None:
        return Item("", "", 0, "", xml)
    return Item(day[1].decode(), enclosure[1].decode(), int(enclosure[2]), updated[1].decode(), xml)


def _written(channel: Channel, episodes: Iterable[Shelved], newest: str, links: PageLinks) -> bytes:
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.register_extension("psp", ChannelExtension, ItemExtension, atom=False)
    author = channel.author or channel.title
    feed.title(channel.title)
    feed.description(channel.description or channel.title)
    feed.language(channel.language)
    feed.generator(_GENERATOR + _titles_of(channel))
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.lastBuildDate(newest)
    feed.link(href=links.itself, rel="self", type="application/rss+xml")
    # Last: of all links feedgen writes the last one as the channel's.
    page = f"{channel.base}index.html"
    feed.link(href=page)
    feed.podcast.itunes_author(author)
    feed.podcast.itunes_type("episodic")
    main, _, sub = (part.strip() for part in channel.category.partition(">"))
    feed.podcast.itunes_category({"cat": main, "sub": sub} if sub else {"cat": main})
    if channel.email:
        feed.podcast.itunes_owner(author, channel.email)
    feed.podcast.itunes_image(channel.base + channel.cover)
    feed.image(channel.base + channel.cover, title=channel.title, link=page)
    feed.psp.guid = channel.guid
    feed.psp.owner = channel.email
    feed.psp.links = links
    feed.psp.voice = AI_VOICE
    feed.psp.updates = channel.updates
    feed.psp.private = channel.private
    if channel.link and channel.homes:
        # Who still asks at the earlier address is led here for good (Apple: move a podcast).
        feed.podcast.itunes_new_feed_url(f"{channel.base}feed.xml")
    for episode in episodes:
        _fill(feed.add_entry(order="append"), episode, channel)
    written: bytes = feed.rss_str(pretty=True)
    return written.replace(b"?>\n", b"?>\n" + _STYLE, 1)


def _titles_of(channel: Channel) -> str:
    """Return what tells a pattern of titles from others: with another one all items are anew."""
    if channel.episode_title in {"", PATTERN}:
        return ""
    return f", titles {hashlib.sha256(channel.episode_title.encode()).hexdigest()[:8]}"


def _fill(item: FeedEntry, episode: Shelved, channel: Channel) -> None:
    folder = f"{channel.base}{episode.folder}/"
    stem = folder + episode.stem
    title = shown_title(episode, channel.episode_title)
    item.title(title)
    item.podcast.itunes_title(title)
    item.link(href=f"{folder}index.html")
    item.guid(episode.guid, permalink=False)
    notes = notes_of(episode)
    item.description(notes.html)
    if notes.whole:
        # Else it would be the description again. gPodder shows that then, newsboat the summary.
        item.content(notes.whole)
    item.psp.summary = notes.text
    item.pubDate(episode.published)
    item.enclosure(folder + episode.file, str(episode.size_bytes), "audio/mpeg")
    item.podcast.itunes_duration(max(1, round(episode.length_s)))
    item.podcast.itunes_episode_type("full")
    # The year and the day of the year: numbers that stay when another day is added or removed.
    season, number = episode.day.year, episode.day.timetuple().tm_yday
    item.podcast.itunes_season(season)
    item.podcast.itunes_episode(number)
    if episode.cover:
        item.podcast.itunes_image(folder + episode.cover)
    item.psp.language = channel.language
    item.psp.updated = episode.updated
    item.psp.season = season
    item.psp.number = number
    item.psp.voices = episode.voices
    item.psp.soundbite = _soundbite(episode)
    item.psp.chapters = f"{stem}.chapters.json"
    item.psp.transcripts = (
        (f"{stem}.vtt", "text/vtt"),
        (f"{stem}.srt", "application/x-subrip"),
        (f"{stem}.transcript.json", "application/json"),
    )


def _soundbite(episode: Shelved) -> tuple[float, float, str] | None:
    """Return the part that tells the headlines, if it is as long as apps play (15 to 120 s)."""
    for mark in episode.marks:
        length_s = min(mark.end_s - mark.start_s, _SOUNDBITE_S[1])
        if mark.title == SUMMARY and length_s >= _SOUNDBITE_S[0]:
            return mark.start_s, length_s, "；".join(headlines_of(episode)) or episode.title
    return None
