"""What lets a phone keep the pages: icons and a manifest for its home screen, a service worker."""

import json
from functools import cache
from pathlib import Path

from briefing.publish.cover.draw import ICON_PX, icon
from briefing.publish.shelf import Channel
from briefing.support.files import write_whole

_WORKER = Path(__file__).with_name("templates") / "worker.js"


def icons_of(channel: Channel) -> dict[int, str]:
    """Return the names of the icons, by their side in pixels."""
    stem = Path(channel.cover).stem
    return {side_px: f"{stem}-{side_px}.png" for side_px in ICON_PX}


def write_install_files(channel: Channel, out: Path) -> None:
    """Write the icons, the manifest and the service worker where they are missing or other.

    Raises:
        OutputError: the folder cannot be written.
    """
    icons = icons_of(channel)
    for side_px, name in icons.items():
        if not (out / name).is_file():
            write_whole(out / name, icon(out / channel.cover, side_px))
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
    _write_changed(out / "manifest.webmanifest", json.dumps(manifest, ensure_ascii=False, indent=1))
    _write_changed(out / "worker.js", _worker())


@cache
def _worker() -> str:
    # It must be a file of its own, in the folder that it serves (W3C, Service Workers, 3.4.3).
    return _WORKER.read_text(encoding="utf-8").rstrip()


def _write_changed(path: Path, text: str) -> None:
    text += "\n"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_whole(path, text)
