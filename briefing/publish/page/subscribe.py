"""What it takes to subscribe: links that hand the feed to an app, and a code for the camera."""

from dataclasses import dataclass
from urllib.parse import quote

import segno
from markupsafe import Markup

from briefing.publish.shelf import Channel


@dataclass(frozen=True, slots=True)
class App:
    """An app that takes a feed by a link."""

    name: str
    pattern: str
    """Of its link: `{bare}` is the feed's address without scheme, `{address}` all of it, quoted."""
    by_server: bool = False
    """Whether its maker's servers fetch the feed, so that they must reach it."""

    def link(self, feed: str) -> str:
        """Return the link that hands a feed to the app; nothing for no address."""
        if not feed:
            return ""
        bare = feed.partition("://")[2]
        return self.pattern.replace("{bare}", bare).replace("{address}", quote(feed, safe=""))


APPS = (
    App("Apple 播客", "podcast://{bare}"),
    App("AntennaPod", "https://antennapod.org/deeplink/subscribe?url={address}"),
    App("Pocket Casts", "pktc://subscribe/{bare}", by_server=True),
    App("Overcast", "overcast://x-callback-url/add?url={address}", by_server=True),
)
"""Source: the makers' own pages for podcasters; other apps listen to podcast://, too."""


def public_feed(channel: Channel) -> str:
    """Return the feed's public address; empty if it is served at home only."""
    return f"{channel.link}feed.xml" if channel.link else ""


def page_code(channel: Channel) -> Markup:
    """Return the QR code of the public page as SVG; nothing where there is none."""
    if not channel.link:
        return Markup("")
    drawn = segno.make(channel.link, error="m", micro=False).svg_inline(
        omitsize=True, border=2, dark="#000", light="#fff", svgclass=None, lineclass=None
    )
    return Markup(drawn)  # noqa: S704 - segno draws squares
