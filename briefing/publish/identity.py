"""What a show and its episodes are known by, wherever they are brought."""

import logging
import re
import uuid
from datetime import date

from briefing.errors import PublishError

log = logging.getLogger(__name__)

# podcastindex.org: a show's GUID is the UUIDv5 of its feed's address in this namespace.
_PODCAST_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
_LOGIN = re.compile(r"[a-z]+://[^/?#]*@", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^/\s?#]+(/[!-~]*)?")
_PARTS = re.compile(
    r"(https?://(?:[^/@]*@)?)(\[[0-9A-Fa-f:.]+\]|[^/:@]+)((?::\d+)?(?:/.*)?)", re.ASCII
)


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
