"""The articles of a page that a script draws: its data stand in the page, as JSON."""

import json
import re
from datetime import tzinfo
from urllib.parse import unquote

from briefing.errors import InputError
from briefing.read.formats.records import rows

_SCRIPT = re.compile(
    r"<script\b(?P<said>[^>]{0,300})>(?P<data>[^<]{200,}(?:<(?!/script)[^<]*)*)</script>",
    re.IGNORECASE,
)
_IS_DATA = re.compile(r"application/json|__NEXT_DATA__|__NUXT_DATA__|RENDER_DATA", re.IGNORECASE)
_STATE = re.compile(r"^\s*(?:window\.)?[\w$.]{1,60}\s*=\s*(?=[\[{])")
"""A script that only keeps what the page is drawn from: window.__INITIAL_STATE__ = {…}."""


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
        try:
            return rows.text_of(data, name, zone)
        except InputError:
            continue  # data of something else
    return ""


def _first_value(data: str) -> str:
    try:
        value, _ = json.JSONDecoder().raw_decode(data)
    except (ValueError, RecursionError):
        return ""
    return json.dumps(value, ensure_ascii=False)
