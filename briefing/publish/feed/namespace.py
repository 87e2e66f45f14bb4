"""What the channel has that feedgen lacks: podcast: names, links of a feed in several pages.

Source: podcastindex.org/namespace/1.0; RFC 5005 for the archive pages.
"""

from dataclasses import dataclass

from feedgen.ext.base import BaseExtension
from lxml import etree

PODCAST = "https://podcastindex.org/namespace/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ATOM = "http://www.w3.org/2005/Atom"
_UPDATES = {
    "daily": ("FREQ=DAILY", "每天一期"),
    "weekdays": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "工作日每天一期"),
    "weekly": ("FREQ=WEEKLY", "每周一期"),
}
"""Recurrence rules (RFC 5545, 3.3.10), and how listeners are told."""
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

    def __init__(self) -> None:
        self.guid = ""
        self.owner = ""
        self.voice = ""
        """How listeners are told that the voices are synthetic."""
        self.links = PageLinks("")
        self.updates = ""
        """How often an episode may be expected; no word of it for a name that is none below."""
        self.private = False

    def extend_ns(self) -> dict[str, str]:
        """Return the prefixes to declare."""
        return {"podcast": PODCAST, "fh": HISTORY}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Add the elements to the channel."""
        channel = feed[0]
        _add(channel, ITUNES, "explicit", "false")
        _add(channel, PODCAST, "guid", self.guid)
        owner = {"owner": self.owner} if self.owner else {}
        _add(channel, PODCAST, "locked", "yes", **owner)
        _add(channel, PODCAST, "medium", "podcast")
        _add(channel, PODCAST, "txt", self.voice, purpose="ai-voice")
        if self.updates in _UPDATES:
            rule, said = _UPDATES[self.updates]
            _add(channel, PODCAST, "updateFrequency", said, rrule=rule)
        if self.private:
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
