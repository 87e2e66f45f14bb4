"""When a page was published, as its head says."""

import re

from selectolax.lexbor import LexborHTMLParser

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
