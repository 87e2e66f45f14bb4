"""An RSS or Atom feed as text: its title, its newest day, then its entries."""

import io
from datetime import tzinfo

import feedparser

from briefing.errors import InputError
from briefing.read.formats.loaded import Loaded, loaded_articles
from briefing.read.formats.publication_day import day_said
from briefing.read.formats.web import html


def loaded(feed: str, name: str, zone: tzinfo) -> Loaded:
    """Return the entries of a feed, each under its title.

    Raises:
        InputError: it declares entities, which no feed needs and a bomb does; it is damaged beyond
            what feedparser mends; or it has no entry.
    """
    if "<!ENTITY" in feed or "<!entity" in feed:
        raise InputError(
            f"cannot read '{name}': it declares XML entities, which are not expanded. Remove them."
        )
    try:
        # A stream, never a string: feedparser takes a string for an address and would fetch it.
        parsed = feedparser.parse(
            io.BytesIO(feed.encode()),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except LookupError as error:
        # feedparser mends much, but not an entry whose tags are not closed.
        raise InputError(
            f"cannot read '{name}': the feed's tags are damaged. Fetch it once more."
        ) from error
    if not parsed.entries:
        raise InputError(f"cannot read '{name}': the feed has no entry. Name another.")
    newest = max(_day_of(entry, zone) for entry in parsed.entries) or _day_of(parsed.feed, zone)
    told = [(_title(str(each.get("title", ""))), _words(each, name)) for each in parsed.entries]
    return loaded_articles([str(parsed.feed.get("title", "")), newest], told)


def _day_of(entry: feedparser.FeedParserDict, zone: tzinfo) -> str:
    """Return the day an entry says, by the show's clock, or nothing."""
    return day_said(str(entry.get("published") or entry.get("updated") or ""), zone)


def _title(words: str) -> str:
    return " ".join((html.text_of(words, "") if "<" in words else words).split())


def _words(entry: feedparser.FeedParserDict, name: str) -> str:
    contents = [str(content.get("value", "")) for content in entry.get("content", [])]
    words = max([*contents, str(entry.get("summary", ""))], key=len)
    return html.text_of(words, name) if "<" in words else words
