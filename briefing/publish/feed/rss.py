"""The feed as RSS 2.0 that satisfies PSP-1, items taken over from the feed before, and OPML.

Source: github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification;
podcastindex.org/namespace/1.0; RFC 5005 for the archive pages.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from briefing.publish.feed.item import AI_VOICE, BEGIN, Item, item_xml, read_item
from briefing.publish.headlines import PATTERN
from briefing.publish.shelf import Channel, Shelved

# Stands in the feed; raise it when items look different, so that no old one is taken over.
_GENERATOR = "briefing, form 9"
_TAIL = b"  </channel>"
_STYLE = b'<?xml-stylesheet type="text/css" href="feed.css"?>\n'
"""In a browser the feed is a page that explains itself."""
_BUILT = re.compile(rb" *<lastBuildDate>.*?\n")
_PODCAST = "https://podcastindex.org/namespace/1.0"
_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_HISTORY = "http://purl.org/syndication/history/1.0"
_ATOM = "http://www.w3.org/2005/Atom"
_UPDATES = {
    "daily": ("FREQ=DAILY", "每天一期"),
    "weekdays": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "工作日每天一期"),
    "weekly": ("FREQ=WEEKLY", "每周一期"),
}
"""Recurrence rules (RFC 5545, 3.3.10), and how listeners are told; none for other updates."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Addresses of one page of the feed and of its neighbours; empty where there is none."""

    itself: str
    current: str = ""
    """feed.xml, on archive pages only."""
    previous: str = ""
    next: str = ""


def feed_xml(
    channel: Channel,
    days: Sequence[str],
    episodes: Mapping[str, Shelved],
    ready: Mapping[str, Item],
    links: PageLinks,
) -> bytes:
    """Return the page of the feed that has these days, in its order.

    The episodes among them are written anew; what is ready is taken over as it is.
    """
    updated = [(ready if day in ready else episodes)[day].updated for day in days]
    newest = max(updated, key=datetime.fromisoformat, default="1970-01-01T00:00:00+00:00")
    head, tail = _frame(_bare(channel, newest, links))
    items = (
        ready[day].xml if day in ready else item_xml(episodes[day], channel).encode()
        for day in days
    )
    return b"".join([head, *items, tail])


def items_of(feed: bytes) -> list[Item]:
    """Return the items of a feed that `feed_xml` wrote."""
    _head, *items = feed[: feed.rfind(_TAIL)].split(BEGIN)
    return [read_item(BEGIN + item) for item in items]


def same_channel(feed: bytes, channel: Channel, links: PageLinks) -> bool:
    """Say whether a feed was written of this channel, so that its items are still right."""
    wanted = _bare(channel, "1970-01-01T00:00:00+00:00", links)
    return _BUILT.sub(b"", b"".join(_frame(wanted))) == _BUILT.sub(b"", b"".join(_frame(feed)))


def opml(channel: Channel) -> bytes:
    """Return the show as a list of one feed, for apps that import subscriptions from a file.

    Source: opml.org/spec2.opml, subscription lists.
    """
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = channel.title
    outline = {
        "type": "rss",
        "text": channel.title,
        "title": channel.title,
        "xmlUrl": f"{channel.base}feed.xml",
        "htmlUrl": f"{channel.base}index.html",
        "language": channel.language,
    }
    etree.SubElement(etree.SubElement(root, "body"), "outline", outline)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written


def _frame(feed: bytes) -> tuple[bytes, bytes]:
    """Return what stands before and after the items."""
    end = feed.rfind(_TAIL)
    first = feed.find(BEGIN)
    return feed[: end if first < 0 else first], feed[end:]


def _bare(channel: Channel, newest: str, links: PageLinks) -> bytes:
    """Return a page of the feed without its items."""
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.register_extension("psp", _ChannelExtension, atom=False)
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
    feed.psp.channel, feed.psp.links = channel, links
    if channel.link and channel.homes:
        # Apps that still ask at the earlier address are led here for good (Apple: move a podcast).
        feed.podcast.itunes_new_feed_url(f"{channel.base}feed.xml")
    written: bytes = feed.rss_str(pretty=True)
    return written.replace(b"?>\n", b"?>\n" + _STYLE, 1)


def _titles_of(channel: Channel) -> str:
    """Return what tells a pattern of titles from others: another one makes all items anew."""
    if channel.episode_title in {"", PATTERN}:
        return ""
    return f", titles {hashlib.sha256(channel.episode_title.encode()).hexdigest()[:8]}"


class _ChannelExtension(BaseExtension):  # type: ignore[misc]  # feedgen ships no types
    """The channel's podcast: names and its links to other pages."""

    channel: Channel
    links: PageLinks

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"podcast": _PODCAST, "fh": _HISTORY}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Add the elements to the channel."""
        channel = feed[0]
        _add(channel, _ITUNES, "explicit", "false")
        _add(channel, _PODCAST, "guid", self.channel.guid)
        owner = {"owner": self.channel.email} if self.channel.email else {}
        _add(channel, _PODCAST, "locked", "yes", **owner)
        _add(channel, _PODCAST, "medium", "podcast")
        _add(channel, _PODCAST, "txt", AI_VOICE, purpose="ai-voice")
        if self.channel.updates in _UPDATES:
            rule, said = _UPDATES[self.channel.updates]
            _add(channel, _PODCAST, "updateFrequency", said, rrule=rule)
        if self.channel.private:
            _add(channel, _ITUNES, "block", "yes")
            _add(channel, _PODCAST, "block", "yes")
        if self.links.current:
            etree.SubElement(channel, f"{{{_HISTORY}}}archive")
        for rel, href in (
            ("current", self.links.current),
            ("prev-archive", self.links.previous),
            ("next-archive", self.links.next),
        ):
            if href:
                _add(channel, _ATOM, "link", rel=rel, href=href, type="application/rss+xml")
        return feed


def _add(
    parent: etree._Element, namespace: str, name: str, text: str | None = None, **values: str
) -> None:
    etree.SubElement(parent, f"{{{namespace}}}{name}", values).text = text
