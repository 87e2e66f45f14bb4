"""A page of one file: style, script and words stand in it, and it asks nobody outside for anything.

So it works from file://, too. Its content security policy allows just that style and that script.
"""

import base64
import hashlib
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefing.publish.cover.colour import as_hex, show_colours
from briefing.publish.feed.item import clock, corrected_line
from briefing.publish.headlines import headlines_beyond, shown_title
from briefing.publish.page.install import icons_of, thumbnail_of
from briefing.publish.shelf import Channel, Shelved

TEMPLATES = Path(__file__).with_name("templates")
SCRIPTS = {
    "index.html": ("memory", "share", "list", "subscribe"),
    "episode.html": (
        "memory", "share", "player", "follow", "keys", "search", "evening", "corrected", "offline",
        "arrive",
    ),
}  # fmt: skip
"""The parts of each page's script, in their order; a file of the folder `script` is one idea."""

_STAMP = re.compile(rb'<meta name="generator" content="briefing ([0-9a-f]+)">')
_HEAD_BYTES = 1500


def render(name: str, channel: Channel, stamp: str, top: str, **values: Any) -> str:
    """Return a page.

    Args:
        name: its template.
        channel: the show.
        stamp: of what it is made, see `page_stamp`.
        top: the way from its folder to the output folder.
        values: what the template needs besides.
    """
    style, script = _style(channel.colour, channel.title), script_of(name)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        # By script a page asks for itself only. But a browser asks the page's own host for
        # robots.txt in the page's name, and without leave a check of it counts as failed.
        "connect-src 'self'; "
        "img-src 'self' file:; media-src 'self' file:; manifest-src 'self'; worker-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _templates().get_template(name)
    return template.render(
        channel=channel,
        stamp=stamp,
        top=top,
        icons=icons_of(channel),
        thumbnail=thumbnail_of(channel),
        policy=policy,
        style=Markup(style),  # noqa: S704 - ours, with two colours in it
        script=Markup(script),  # noqa: S704 - ours
        **values,
    )


def rows(channel: Channel, episodes: Sequence[Shelved]) -> dict[str, bytes]:
    """Return the episodes' rows in the list by their days, each on one line."""
    made = _templates().get_template("rows.html").render(channel=channel, episodes=episodes)
    lines = made.encode().splitlines()
    return {each.folder: row for each, row in zip(episodes, lines, strict=True)}


@cache
def script_of(name: str) -> str:
    """Return the script of a page, its parts in their order."""
    folder = TEMPLATES / "script"
    return "".join((folder / f"{part}.js").read_text(encoding="utf-8") for part in SCRIPTS[name])


def page_stamp(
    channel: Channel, episode: Shelved | None, neighbours: tuple[str, str] = ("", "")
) -> str:
    """Return what a page was made of, as a digest that stands in it."""
    # Not the chapters themselves: the digest of the words covers them, at a tenth of the cost.
    of = (
        f"{episode.guid} {episode.title} {episode.day} {episode.paper} {episode.file} "
        f"{episode.length_s} {episode.cover} {episode.words_sha256} {episode.sha256} "
        f"{episode.corrected_at} {neighbours}"
        if episode
        else ""
    )
    return hashlib.sha256(_form() + _looks(channel) + of.encode()).hexdigest()[:16]


def stamp_in(path: Path) -> str:
    """Return the stamp of a page; an empty one if it is not there."""
    try:
        with path.open("rb", buffering=0) as page:
            found = _STAMP.search(page.read(_HEAD_BYTES))
    except FileNotFoundError:
        return ""
    return found[1].decode() if found else ""


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "shown_title": shown_title,
        "headlines_beyond": headlines_beyond,
        "corrected": corrected_line,
        "clock": clock,
        "edit_told": edit_told,
        "minutes": lambda length_s: f"{max(1, round(length_s / 60))} 分钟",
        "locale": _locale,
        "day": lambda day: f"{int(day[5:7])}月{int(day[8:])}日",
    }
    return made


def edit_told(name: str) -> str:
    """Return what a listener is told of an edit; its name, if this version does not know it."""
    return _edits_told().get(name, name)


@cache
def _edits_told() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("edits.toml").read_text(encoding="utf-8"))


def _locale(tag: str) -> str:
    """Return a language tag as Open Graph writes it: zh_CN for zh-cn."""
    language, _, region = tag.partition("-")
    return f"{language}_{region.upper()}" if region else language


@cache
def _style(colour: str, title: str) -> str:
    colours = show_colours(colour, title)
    style = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    style = style.replace("ON_WHITE", as_hex(colours.on_white))
    return style.replace("ON_BLACK", as_hex(colours.on_black))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _form() -> bytes:
    """Return what all pages are made of, as a digest."""
    parts = (path.read_bytes() for path in sorted(TEMPLATES.rglob("*.*")) if path.is_file())
    return hashlib.sha256(b"\0".join(parts)).digest()


@cache
def _looks(channel: Channel) -> bytes:
    return repr(channel).encode()
