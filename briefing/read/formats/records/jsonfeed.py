"""A JSON Feed as text: its title, its newest day, then its items."""

import json
from datetime import tzinfo
from typing import Any

from briefing.errors import InputError
from briefing.read.formats import pick
from briefing.read.formats.loaded import Loaded, loaded_articles
from briefing.read.formats.publication_day import day_said
from briefing.read.formats.records import rows


def loaded(feed: str, name: str, zone: tzinfo) -> Loaded:
    """Return the items of a feed, each under its title.

    Raises:
        InputError: it is not JSON, not a feed, or has no item.

    Source:
        JSON Feed 1.1, jsonfeed.org.
    """
    try:
        parsed = json.loads(feed)
    except (ValueError, RecursionError) as error:
        raise InputError(f"cannot read '{name}': it is not JSON ({error}). Mend it.") from error
    items = parsed.get("items") if isinstance(parsed, dict) else None
    items = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    if not items or "version" not in parsed:
        return rows.loaded(feed, name, zone)
    days = [
        day_said(_word(item, "date_published") or _word(item, "date_modified"), zone)
        for item in items
    ]
    told = [(" ".join(_word(item, "title").split()), _words(item, name)) for item in items]
    return loaded_articles([_word(parsed, "title"), max(days, default="")], told)


def _words(item: dict[str, Any], name: str) -> str:
    page = _word(item, "content_html")
    if page and not _word(item, "content_text"):
        return pick.text_in(f"<html><body>{page}".encode(), name, suffix=".html")
    return _word(item, "content_text") or _word(item, "summary")


def _word(record: dict[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""
