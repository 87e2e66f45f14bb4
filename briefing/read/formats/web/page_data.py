"""What a page holds beside what it shows: when it was published, the articles a script draws."""

import json
import re
from contextlib import suppress
from datetime import tzinfo
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from briefing.errors import InputError
from briefing.read.formats.records import rows

_SCRIPT = re.compile(
    r"(?i)<script\b(?P<said>[^>]{0,300})>(?P<data>[^<]{200,}(?:<(?!/script)[^<]*)*)</script>"
)
_IS_DATA = re.compile(r"application/json|__NEXT_DATA__|__NUXT_DATA__|RENDER_DATA", re.IGNORECASE)
_STATE = re.compile(r"^\s*(?:window\.)?[\w$.]{1,60}\s*=\s*(?=[\[{])")
"""A script that only keeps what the page is drawn from: window.__INITIAL_STATE__ = {…}."""
_PUBLISHED = (
    ("meta[property='article:published_time']", "content"),
    ("meta[name='pubdate' i], meta[name='publishdate' i], meta[name='PubDate']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("time[datetime]", "datetime"),
)
_IN_SCRIPT = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def published_in(parsed: LexborHTMLParser, page: str) -> str:
    """Return when a page was published, as its head says, for a page that prints no day."""
    for selector, key in _PUBLISHED:
        found = parsed.css_first(selector)
        if found is not None and (moment := (found.attributes.get(key) or "").strip()):
            return moment[:40]
    in_script = _IN_SCRIPT.search(page)
    return in_script[1] if in_script else ""


def drawn_text(page: str, name: str, zone: tzinfo) -> str:
    """Return the articles in the data of a page; empty if it keeps none."""
    for found in _SCRIPT.finditer(page):
        data = found["data"].strip()
        if _IS_DATA.search(found["said"]):
            data = unquote(data) if data.startswith("%") else data
        elif state := _STATE.match(data):
            data = _first_value(data[state.end() :])
        else:
            continue
        with suppress(InputError):  # data of something else
            return rows.loaded(data, name, zone).text
    return ""


def _first_value(data: str) -> str:
    with suppress(ValueError, RecursionError):
        return json.dumps(json.JSONDecoder().raw_decode(data)[0], ensure_ascii=False)
    return ""
