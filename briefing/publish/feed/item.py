"""One episode as an item of the feed, with the notes under it: written, and read back.

There may be 5,000 of them: elements made one by one took two thirds of a rebuild.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from itertools import accumulate

from briefing.publish.headlines import SUMMARY, headlines_of, shown_title
from briefing.publish.shelf import Channel, Mark, Shelved

BEGIN = b"    <item>\n"
"""Stands before each item; text is escaped, so it is no one's words."""
_END = "    </item>\n"
_TRANSCRIPTS = (
    (".vtt", "text/vtt"),
    (".srt", "application/x-subrip"),
    (".transcript.json", "application/json"),
)
AI_VOICE = "由 AI 合成的声音朗读。"
"""Apple asks that listeners are told, in each episode's description."""
_TEXT_BYTES = 4000  # PSP-1: descriptions are at most 4,000 bytes
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


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes under an episode."""

    text: str
    """As plain text of at most 4,000 bytes."""
    html: str
    """As HTML of at most 4,000 bytes, without the last chapters where there are too many.

    Of no tags but those that Apple shows: of any other, words that it parted would run together.
    """
    whole: str
    """As HTML with all chapters, where `html` lacks some; empty where it has them all."""


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


def notes_of(episode: Shelved) -> Notes:
    """Return the notes under an episode."""
    first = "；".join(headlines_of(episode))
    head = [line for line in (first, corrected_line(episode), _paper(episode), AI_VOICE) if line]
    chapters = [_chapter(mark) for mark in episode.marks]
    lead = "".join(f"<p>{line}</p>" for line in _escaped_lines(head))
    items = [f"<li>{line}</li>" for line in _escaped_lines(chapters)]
    whole = _listed(lead, items)
    short = _short(whole, lead, items)
    return Notes(_cut([*head, *chapters]), short, whole if whole != short else "")


def _escaped_lines(lines: list[str]) -> list[str]:
    # All at once, which for thousands of episodes takes a fifth of the time of line by line.
    return escape("\n".join(lines)).split("\n") if lines else []


def _listed(lead: str, items: list[str]) -> str:
    return f"{lead}<ul>{''.join(items)}</ul>" if items else lead


def _short(whole: str, lead: str, items: list[str]) -> str:
    """Return the HTML; where it is too long, without the last chapters."""
    if _fits(whole):
        return whole
    left = _TEXT_BYTES - len(_listed(lead, ["<li>…</li>"]).encode())
    taken = accumulate(len(item.encode()) for item in items)
    kept = [item for item, bytes_so_far in zip(items, taken, strict=True) if bytes_so_far <= left]
    return _listed(lead, [*kept, "<li>…</li>"])


def _fits(text: str) -> bool:
    # A character has four bytes at most: most texts need not be encoded.
    return len(text) <= _TEXT_BYTES // 4 or len(text.encode()) <= _TEXT_BYTES


def corrected_line(episode: Shelved) -> str:
    """Return what is said of an episode that was made again; nothing of another."""
    if not episode.corrected_at:
        return ""
    at = datetime.fromisoformat(episode.corrected_at)
    return f"更正于 {at.year}年{at.month}月{at.day}日 {at:%H:%M}"


def clock(seconds: float) -> str:
    """Return a time as podcast apps recognise it: 0:05, 12:30, 1:02:03."""
    minutes, rest_s = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest_s:02d}" if hours else f"{minutes}:{rest_s:02d}"


def _cut(lines: list[str]) -> str:
    """Join the lines; where they are too many, end with an ellipsis at a line's end."""
    text = "\n".join(lines)
    if _fits(text):
        return text
    head = text.encode()[: _TEXT_BYTES - 4].decode(errors="ignore")
    return head.rpartition("\n")[0] + "\n…"


def _paper(episode: Shelved) -> str:
    day = episode.day
    paper = f"《{episode.paper}》" if episode.paper else "报纸"
    return f"来源：{paper}{day.year}年{day.month}月{day.day}日"


def _chapter(mark: Mark) -> str:
    where = "" if mark.source is None else f"（原文第{mark.source[0] + 1}–{mark.source[1]}字）"
    return f"{clock(mark.start_s)} {mark.title}{where}"
