"""The page for the phone: index.html lists the episodes."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from briefing.publish.notes import clock
from briefing.publish.shelf import Channel, Shelved


def index_page(channel: Channel, episodes: Sequence[Shelved]) -> str:
    """Return the page that lists the episodes."""
    rows = "\n".join(
        f"<li><p>{escape(episode.title)} · {clock(episode.length_s)}</p>"
        f'<audio controls preload="none" src="{quote(f"{episode.folder}/{episode.file}")}">'
        "</audio></li>"
        for episode in episodes
    )
    return (
        f'<!doctype html>\n<html lang="{escape(channel.language)}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(channel.title)}</title>\n<h1>{escape(channel.title)}</h1>\n"
        f"<ul>\n{rows}\n</ul>\n</html>\n"
    )
