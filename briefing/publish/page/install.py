"""What lets a listener keep the show: links that hand its feed to an app, a code for the camera.

And what goes with the pages: icons and a manifest, a service worker, the style of the feed.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import segno
from markupsafe import Markup
from PIL import Image

from briefing.publish.cover.draw import as_file
from briefing.publish.shelf import Channel
from briefing.publish.side_files import write_changed
from briefing.support.files import write_whole

_TEMPLATES = Path(__file__).with_name("templates")
ICON_PX = (192, 512)
THUMBNAIL_PX = 320
"""Twice the 160 that a page shows it at."""


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


def icons_of(channel: Channel) -> dict[int, str]:
    """Return the names of the icons, by their side in pixels."""
    stem = Path(channel.cover).stem
    return {side_px: f"{stem}-{side_px}.png" for side_px in ICON_PX}


def thumbnail_of(channel: Channel) -> str:
    """Return the name of the small cover that pages show."""
    return f"{Path(channel.cover).stem}-{THUMBNAIL_PX}.jpg"


def write_install_files(channel: Channel, out: Path) -> None:
    """Write icons, manifest, service worker and the feed's style where missing or other.

    Raises:
        OutputError: the folder cannot be written.
    """
    icons = icons_of(channel)
    for side_px, name in icons.items():
        if not (out / name).is_file():
            write_whole(out / name, as_file(_small(out / channel.cover, side_px), "PNG"))
    small = out / thumbnail_of(channel)
    if not small.is_file():
        write_whole(small, as_file(_small(out / channel.cover, THUMBNAIL_PX)))
    manifest = {
        "name": channel.title,
        "short_name": channel.title,
        "description": channel.description,
        "lang": channel.language,
        "start_url": "index.html",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "icons": [
            {"src": name, "sizes": f"{side_px}x{side_px}", "type": "image/png"}
            for side_px, name in icons.items()
        ],
    }
    described = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    write_changed(out / "manifest.webmanifest", described.encode())
    # A worker is a file of its own, in the folder that it serves (W3C, Service Workers, 3.4.3).
    for name in ("worker.js", "feed.css"):
        write_changed(out / name, (_TEMPLATES / name).read_bytes())


def _small(cover: Path, side_px: int) -> Image.Image:
    with Image.open(cover) as picture:
        picture.draft("RGB", (2 * side_px, 2 * side_px))  # a JPEG need not be decoded in full
        return picture.convert("RGB").resize((side_px, side_px), Image.Resampling.LANCZOS)
