"""A show's address, and what it and its episodes are known by, wherever they are brought.

Its channel is opened or moved; requests at an earlier address are led on.
"""

import logging
import re
import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

from yarl import URL

from briefing.errors import PublishError
from briefing.publish.published import shelved_episodes
from briefing.publish.shelf import HOME, Channel, load_channel
from briefing.publish.side_files import write_chapters
from briefing.publish.tuned import Titles
from briefing.publish.validated import at_most_bytes, block, one_line
from briefing.show import Show
from briefing.support.files import as_json, write_whole

log = logging.getLogger(__name__)

# podcastindex.org: a show's GUID is the UUIDv5 of its feed's address in this namespace.
_PODCAST_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
_LOGIN = re.compile(r"[a-z]+://[^/?#]*@", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^/\s?#]+(/[!-~]*)?")
_PARTS = re.compile(r"(https?://)(\[[0-9A-Fa-f:.]+\]|[^/:]+)((?::\d+)?(?:/.*)?)", re.ASCII)
_DESCRIPTION_BYTES = 4000  # PSP-1
_AS_IN_THE_SHOW = (
    *("name", "email", "language", "category", "colour"),
    *("time_zone", "episode_title", "updates", "private"),
)


def open_channel(show: Show, out: Path, cover: str) -> Channel:
    """Return the channel of a show, its GUID as stored, or made now; and store it."""
    known = load_channel(out) if (out / "channel.json").exists() else None
    looks: dict[str, Any] = {name: getattr(show, name) for name in _AS_IN_THE_SHOW} | {
        "title": one_line(show.title, Titles.MOST_CHARS),
        "description": at_most_bytes(block(show.description), _DESCRIPTION_BYTES),
        "author": one_line(show.author, Titles.MOST_CHARS),
        "cover": cover,
    }
    if known:
        channel = replace(known, **looks)
    else:
        guid = podcast_guid(f"{HOME}{show.name}/feed.xml")
        channel = Channel(**looks, link="", guid=guid, item_space=guid, keep=0)
    if show.private and not channel.secret:
        channel = replace(channel, secret=token_hex(16))
    # A show that goes private goes to its secret address, too.
    channel = with_link(channel, show.link or (channel.link if show.private else ""))
    store(channel, known, out)
    return channel


def store(channel: Channel, known: Channel | None, out: Path) -> None:
    """Store a channel where it is not as it was stored, and let what names its address follow."""
    if channel == known:
        return
    write_whole(out / "channel.json", as_json(channel))
    if known is not None and known.base != channel.base:
        for episode in shelved_episodes(out):
            write_chapters(episode, channel.base, out)


def with_link(channel: Channel, link: str) -> Channel:
    """Return the channel at a public address; an empty one leaves it where it is.

    With its first public address a show takes the GUID of that address, and keeps it from then on;
    with another one it remembers the one before.
    """
    if not link:
        return channel
    link = channel.hidden(public_address(link))
    is_first = not (channel.link or channel.homes)
    guid = podcast_guid(f"{link}feed.xml") if is_first else channel.guid
    homes = _homes_after(channel.homes, channel.link, link)
    if channel.private:
        # No address that all know leads to the secret one.
        known_to_all = [home for home in homes if channel.secret not in home]
        homes = tuple(home for home in homes if channel.secret in home)
        if known_to_all:
            log.warning(
                "the show is private from now on: what was published at '%s' stays there, for all "
                "to read, until you delete it",
                "', '".join(known_to_all),
            )
    elif channel.link and channel.link != link:
        log.warning(
            "the show moves from '%s' to '%s': its feed says so to apps, and `serve` leads on who "
            "asks at the old host. Elsewhere, let the old address answer 301 with the new one",
            channel.link,
            link,
        )
    return replace(channel, link=link, guid=guid, homes=homes)


def without_link(channel: Channel) -> Channel:
    """Return the channel without a public address, which it remembers."""
    return replace(channel, link="", homes=_homes_after(channel.homes, channel.link, ""))


def podcast_guid(address: str) -> str:
    """Return the GUID of the show whose feed is at this address.

    Source: podcastindex.org/namespace/1.0#guid: the scheme and trailing slashes do not count.
    """
    return str(uuid.uuid5(_PODCAST_NAMESPACE, address.split("://", 1)[-1].rstrip("/")))


def item_guid(item_space: str, day: date) -> str:
    """Return the GUID of a day's first episode; later ones take over what is stored."""
    return str(uuid.uuid5(uuid.UUID(item_space), day.isoformat()))


def public_address(link: str) -> str:
    """Return the public address of an output folder, ending in a slash, its host in ASCII.

    A host in other letters is written as clients ask for it: https://xn--fsqu00a.xn--0zwm56d/.

    Raises:
        PublishError: it is none.
    """
    if _LOGIN.match(link):
        raise PublishError(
            "cannot publish under that address: it holds a name or a password, and every listener "
            "would read it in the feed. Give the address that listeners use."
        )
    if not _ADDRESS.fullmatch(link) or "?" in link or "#" in link:
        raise PublishError(
            f"cannot publish under '{link}': it is no address of a folder. Give one like "
            "https://example.org/news/"
        )
    if link.startswith("http://"):
        log.warning(
            "'%s' is not https: Apple Podcasts does not list such a feed, and apps on iPhones and "
            "newer Android phones may refuse its audio",
            link,
        )
    parts = _PARTS.fullmatch(link)
    scheme, host, path = parts.groups() if parts else (link, "", "")
    try:
        plain = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise PublishError(
            f"cannot publish under '{link}': '{host}' is no name of a host ({error}). Give it in "
            "the form that begins with xn--."
        ) from error
    return f"{scheme}{plain}{path}" + ("" if path.endswith("/") else "/")


def new_address(homes: tuple[str, ...], link: str, host: str, path: str) -> str:
    """Return where a file lies now that is asked for at an earlier address; empty if it is none.

    Where both addresses have one host, only a path at the earlier one is led on.

    Args:
        homes: the show's earlier public addresses.
        link: its present one; empty if it has none.
        host: what was asked, as the request names it: example.org or example.org:8000.
        path: the path that was asked for, with its query, without the first slash.
    """
    if not link:
        return ""
    moved_host = host.lower() != _host(link)
    for home in homes:
        below = URL(home).path.strip("/")
        rest = path.removeprefix(f"{below}/") if below else path
        if _host(home) == host.lower() and (moved_host or rest != path):
            return f"{link}{rest}"
    return ""


def _homes_after(homes: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """Return a show's earlier public addresses when it moves from one, perhaps none, to another."""
    return tuple(home for home in dict.fromkeys((*homes, old)) if home and home != new)


def _host(address: str) -> str:
    found = URL(address)
    named = f"[{found.host}]" if found.host and ":" in found.host else found.host or ""
    return named if found.is_default_port() else f"{named}:{found.port}"
