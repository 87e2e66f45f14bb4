"""What feedgen lacks: the podcast: names, and the links of a feed in several pages.

Source: podcastindex.org/namespace/1.0; RFC 5005 for the archive pages.
"""

from dataclasses import dataclass

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

PODCAST = "https://podcastindex.org/namespace/1.0"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ATOM = "http://www.w3.org/2005/Atom"
_ANCHORS = ("甲", "乙")
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


class ItemExtension(BaseEntryExtension):  # type: ignore[misc]  # feedgen ships no types
    """An episode's podcast: names."""

    def __init__(self) -> None:
        self.language = ""
        self.summary = ""
        """The notes as plain text."""
        self.updated = ""
        self.season = 0
        self.number = 0
        self.chapters = ""
        self.transcripts: tuple[tuple[str, str], ...] = ()
        self.voices: tuple[str, ...] = ()
        self.soundbite: tuple[float, float, str] | None = None
        """Start and length in seconds of what tells what is in it, and a title."""

    def extend_rss(self, item: etree._Element) -> etree._Element:
        """Add the elements to the item."""
        _add(item, ATOM, "updated", self.updated)
        _add(item, ITUNES, "summary", self.summary)
        _add(item, ITUNES, "explicit", "false")
        _add(item, PODCAST, "season", str(self.season))
        _add(item, PODCAST, "episode", str(self.number))
        for url, kind in self.transcripts:
            _add(item, PODCAST, "transcript", url=url, type=kind, language=self.language)
        _add(item, PODCAST, "chapters", url=self.chapters, type="application/json+chapters")
        for anchor, name in zip(_ANCHORS, self.voices, strict=False):
            _add(item, PODCAST, "person", f"{anchor}（AI 声音 {name}）", role="host", group="cast")
        if self.soundbite is not None:
            start_s, length_s, title = self.soundbite
            times = {"startTime": f"{start_s:.1f}", "duration": f"{length_s:.1f}"}
            _add(item, PODCAST, "soundbite", title, **times)
        return item


def _add(
    parent: etree._Element, namespace: str, name: str, text: str | None = None, **values: str
) -> None:
    etree.SubElement(parent, f"{{{namespace}}}{name}", values).text = text
