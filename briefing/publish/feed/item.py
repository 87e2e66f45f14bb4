"""One episode as an item of the feed, written as text, and read back from a feed.

There may be 5,000 of them: elements made one by one took two thirds of a rebuild.
"""

import re
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape

from briefing.publish.feed.notes import notes_of
from briefing.publish.headlines import SUMMARY, headlines_of, shown_title
from briefing.publish.shelf import Channel, Shelved

BEGIN = b"    <item>\n"
"""Stands before each item; text is escaped, so it is no one's words."""
_END = "    </item>\n"
_TRANSCRIPTS = (
    (".vtt", "text/vtt"),
    (".srt", "application/x-subrip"),
    (".transcript.json", "application/json"),
)
_ANCHORS = "甲乙"
_SOUNDBITE_S = (15.0, 120.0)  # podcastindex.org/namespace/1.0#soundbite
# Address, enclosure and time stand in this order at the item's head, so that one look finds them.
_KNOWN = re.compile(
    rb'    <item>\n      <link>[^<]*/([0-9-]+)/index\.html</link>\n      <enclosure url="[^"]*/'
    rb'([^"/]+)" length="([0-9]+)"[^\n]*\n      <atom:updated>([^<]+)<'
)


@dataclass(frozen=True, slots=True)
class Item:
    """One episode as it stands in a feed."""

    day: str
    file: str
    size_bytes: int
    updated: str
    """When it last became another, as ISO 8601."""
    xml: bytes


def read_item(xml: bytes) -> Item:
    """Return an item that `item_xml` wrote; one of another form has no day."""
    found = _KNOWN.match(xml)
    if found is None:
        return Item("", "", 0, "", xml)
    day, file, size_bytes, updated = found.groups()
    return Item(day.decode(), file.decode(), int(size_bytes), updated.decode(), xml)


def item_xml(episode: Shelved, channel: Channel) -> str:
    """Return an episode as an item of the channel's feed."""
    folder = _escaped(f"{channel.base}{episode.folder}/")
    stem, language = folder + _escaped(episode.stem), _escaped(channel.language)
    notes = notes_of(episode)
    title, updated = _escaped(shown_title(episode, channel.episode_title)), episode.updated
    # The year and the day of the year: numbers that stay when another day is added or removed.
    season, number = episode.day.year, episode.day.timetuple().tm_yday
    lines = [
        "    <item>",
        f"<link>{folder}index.html</link>",
        f'<enclosure url="{folder}{_escaped(episode.file)}" length="{episode.size_bytes}" '
        'type="audio/mpeg"/>',
        f"<atom:updated>{updated}</atom:updated>",
        f"<title>{title}</title>",
        f"<description>{escape(notes.html, quote=False)}</description>",
    ]
    if notes.whole:
        # Else it would be the description again. gPodder shows that then, newsboat the summary.
        lines.append(f"<content:encoded>{escape(notes.whole, quote=False)}</content:encoded>")
    lines += [
        f'<guid isPermaLink="false">{_escaped(episode.guid)}</guid>',
        f"<pubDate>{format_datetime(episode.published)}</pubDate>",
        f"<itunes:duration>{max(1, round(episode.length_s))}</itunes:duration>",
        f"<itunes:season>{season}</itunes:season>",
        f"<itunes:episode>{number}</itunes:episode>",
        f"<itunes:title>{title}</itunes:title>",
        "<itunes:episodeType>full</itunes:episodeType>",
        f"<itunes:summary>{escape(notes.text, quote=False)}</itunes:summary>",
        "<itunes:explicit>false</itunes:explicit>",
        f"<podcast:season>{season}</podcast:season>",
        f"<podcast:episode>{number}</podcast:episode>",
    ]
    if episode.cover:
        lines.append(f'<itunes:image href="{folder}{_escaped(episode.cover)}"/>')
    lines += [
        f'<podcast:transcript url="{stem}{suffix}" type="{kind}" language="{language}"/>'
        for suffix, kind in _TRANSCRIPTS
    ]
    lines.append(f'<podcast:chapters url="{stem}.chapters.json" type="application/json+chapters"/>')
    lines += [*_voices(episode), *_soundbite(episode)]
    return "\n      ".join(lines) + "\n" + _END


def _voices(episode: Shelved) -> list[str]:
    return [
        f'<podcast:person role="host" group="cast">{anchor}（AI 声音 {_escaped(name)}）'
        "</podcast:person>"
        for anchor, name in zip(_ANCHORS, episode.voices, strict=False)
    ]


def _soundbite(episode: Shelved) -> list[str]:
    """Return the part that tells the headlines, if it is as long as apps play (15 to 120 s)."""
    shortest_s, longest_s = _SOUNDBITE_S
    for mark in episode.marks:
        length_s = min(mark.end_s - mark.start_s, longest_s)
        if mark.title == SUMMARY and length_s >= shortest_s:
            told = _escaped("；".join(headlines_of(episode)) or episode.title)
            times = f'startTime="{mark.start_s:.1f}" duration="{length_s:.1f}"'
            return [f"<podcast:soundbite {times}>{told}</podcast:soundbite>"]
    return []


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")
