"""The pages for the phone: index.html lists the episodes, each day has a page that plays one.

A page is one file: style, script and transcript stand in it, so that it works from file:// and asks
nobody outside for anything. Its content security policy allows just that style and that script.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefing.files import write_whole
from briefing.publish.cover.colour import as_hex, show_colours
from briefing.publish.cover.draw import ICON_PX, icon
from briefing.publish.feed.notes import clock, corrected_line
from briefing.publish.headlines import shown_title
from briefing.publish.shelf import Channel, Mark, Shelved, load_episode
from briefing.publish.transcript.sidecars import Spoken, lines_of

_TEMPLATES = Path(__file__).with_name("templates")
_ROW = re.compile(r'^<li id="d([0-9-]+)">.*</li>$', re.MULTILINE)
_STAMP = re.compile(r'<meta name="generator" content="briefing ([0-9a-f]+)">')
_HEAD_BYTES = 1500


def write_pages(
    channel: Channel, days: Sequence[str], episodes: Mapping[str, Shelved], out: Path
) -> None:
    """Write index.html, and the pages of episodes that are missing or out of date.

    Args:
        channel: the show.
        days: the days on the shelf, newest first.
        episodes: those of them that were read; the others' rows are taken over from the index.
        out: the output folder.
    """
    for day, episode in episodes.items():
        path = out / day / "index.html"
        if _stamp_in(path) != _stamp(channel, episode):
            write_whole(path, _episode_page(channel, episode, out))
    path = out / "index.html"
    stamp = _stamp(channel, None)
    old = path.read_text(encoding="utf-8") if _stamp_in(path) == stamp else ""
    rows = {found[1]: found.group() for found in _ROW.finditer(old)}
    row = _templates().get_template("row.html")
    for day in days:
        if day in episodes or day not in rows:
            episode = episodes.get(day) or load_episode(out / day / "episode.json")
            rows[day] = row.render(episode=episode)
    _write_install_files(channel, out)
    text = _render("index.html", channel, stamp, "", rows=Markup("\n".join(rows[d] for d in days)))  # noqa: S704 - rows that the template made, escaped
    if text != old:
        write_whole(path, text)


def icons_of(channel: Channel) -> dict[int, str]:
    """Return the names of the icons, by their side in pixels."""
    stem = Path(channel.cover).stem
    return {side_px: f"{stem}-{side_px}.png" for side_px in ICON_PX}


def _episode_page(channel: Channel, episode: Shelved, out: Path) -> str:
    lines = lines_of(out / episode.folder / f"{episode.stem}.transcript.json")
    day = episode.day
    return _render(
        "episode.html",
        channel,
        _stamp(channel, episode),
        "../",
        episode=episode,
        speeds=[f"{tenths / 100:g}" for tenths in (75, *range(80, 301, 10))],
        chapters=list(_by_chapter(episode.marks, lines)),
        cover=episode.cover or f"../{channel.cover}",
        paper=f"{episode.paper or '报纸'} {day.year}年{day.month}月{day.day}日",
    )


def _by_chapter(
    marks: Sequence[Mark], lines: Sequence[Spoken]
) -> Iterator[tuple[Mark, list[Spoken]]]:
    for mark in marks:
        inside = [line for line in lines if mark.start_s <= line.start_s < mark.end_s]
        if inside:
            yield mark, inside


def _render(name: str, channel: Channel, stamp: str, top: str, **values: Any) -> str:
    style, script = _style(channel.colour, channel.title), _script()
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src 'self' file:; media-src 'self' file:; manifest-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _templates().get_template(name)
    return template.render(
        channel=channel,
        stamp=stamp,
        top=top,
        icons=icons_of(channel),
        policy=policy,
        style=Markup(style),  # noqa: S704 - ours, with two colours in it
        script=Markup(script),  # noqa: S704 - ours
        **values,
    )


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown_title"] = shown_title
    made.filters["corrected"] = corrected_line
    made.filters["clock"] = clock
    made.filters["minutes"] = lambda length_s: f"{max(1, round(length_s / 60))} 分钟"
    return made


@cache
def _script() -> str:
    return (_TEMPLATES / "player.js").read_text(encoding="utf-8")


@cache
def _style(colour: str, title: str) -> str:
    colours = show_colours(colour, title)
    style = (_TEMPLATES / "style.css").read_text(encoding="utf-8")
    return style.replace("ON_WHITE", as_hex(colours.on_white)).replace(
        "ON_BLACK", as_hex(colours.on_black)
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _form() -> bytes:
    """Return what all pages are made of, as a digest."""
    parts = (path.read_bytes() for path in sorted(_TEMPLATES.iterdir()) if path.is_file())
    return hashlib.sha256(b"\0".join(parts)).digest()


def _stamp(channel: Channel, episode: Shelved | None) -> str:
    """Return what a page was made of, as a digest that stands in it."""
    # Not the chapters themselves: the digest of the words covers them, at a tenth of the cost.
    of = (
        f"{episode.guid} {episode.title} {episode.day} {episode.paper} {episode.file} "
        f"{episode.length_s} {episode.cover} {episode.words_sha256} {episode.sha256} "
        f"{episode.corrected_at}"
        if episode
        else ""
    )
    return hashlib.sha256(_form() + _looks(channel) + of.encode()).hexdigest()[:16]


@cache
def _looks(channel: Channel) -> bytes:
    return repr(channel).encode()


def _stamp_in(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as page:
        found = _STAMP.search(page.read(_HEAD_BYTES).decode(errors="ignore"))
    return found[1] if found else ""


def _write_install_files(channel: Channel, out: Path) -> None:
    """Write the icons and the manifest that let a phone put the page on its home screen."""
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
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    path = out / "manifest.webmanifest"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        write_whole(path, text)
