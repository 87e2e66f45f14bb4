"""What the channel has that feedgen lacks: podcast: names, links of a feed in several pages.

Source: podcastindex.org/namespace/1.0; RFC 5005 for the archive pages.
"""

from dataclasses import dataclass

from feedgen.ext.base import BaseExtension
from lxml import etree

from briefing.publish.feed.notes import AI_VOICE
from briefing.publish.shelf import Channel

PODCAST = "https://podcastindex.org/namespace/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ATOM = "http://www.w3.org/2005/Atom"
_UPDATES = {
    "daily": ("FREQ=DAILY", "每天一期"),
    "weekdays": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "工作日每天一期"),
    "weekly": ("FREQ=WEEKLY", "每周一期"),
}
"""Recurrence rules (RFC 5545, 3.3.10), and how listeners are told; none for other updates."""
HISTORY = "http://purl.org/syndication/history/1.0"


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Addresses of one page of the feed and of its neighbours; empty where there is none."""

    itself: str
    current: str = ""
    """feed.xml, on archive pages only."""
    previous: str = ""
    next: str = ""


class ChannelExtension(BaseExtension):  # type: ignore[misc]  # feedgen ships no types
    """The channel's podcast: names and its links to other pages."""

    channel: Channel
    links: PageLinks

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"podcast": PODCAST, "fh": HISTORY}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Add the elements to the channel."""
        channel = feed[0]
        _add(channel, ITUNES, "explicit", "false")
        _add(channel, PODCAST, "guid", self.channel.guid)
        owner = {"owner": self.channel.email} if self.channel.email else {}
        _add(channel, PODCAST, "locked", "yes", **owner)
        _add(channel, PODCAST, "medium", "podcast")
        _add(channel, PODCAST, "txt", AI_VOICE, purpose="ai-voice")
        if self.channel.updates in _UPDATES:
            rule, said = _UPDATES[self.channel.updates]
            _add(channel, PODCAST, "updateFrequency", said, rrule=rule)
        if self.channel.private:
            _add(channel, ITUNES, "block", "yes")
            _add(channel, PODCAST, "block", "yes")
        if self.links.current:
            etree.SubElement(channel, f"{{{HISTORY}}}archive")
        for rel, href in (
            ("current", self.links.current),
            ("prev-archive", self.links.previous),
            ("next-archive", self.links.next),
        ):
            if href:
                _add(channel, ATOM, "link", rel=rel, href=href, type="application/rss+xml")
        return feed


def _add(
    parent: etree._Element, namespace: str, name: str, text: str | None = None, **values: str
) -> None:
    etree.SubElement(parent, f"{{{namespace}}}{name}", values).text = text
