"""Mark-up as a parser of HTML takes it: elements closed its way, no code of a server."""

import re

_XHTML = "http://www.w3.org/1999/xhtml"
_HEAD = 2000
_EMPTY = re.compile(
    r"(?i)<(a|span|p|div|i|b|u|em|strong|sub|sup|li|ul|ol|td|th|tr|h[1-6]|script|style|title|iframe"
    r"|textarea|font|ins|del|small|section|article|figure|figcaption)(\s[^<>]*?)?/>"
)


def closed(page: str) -> str:
    """Return a page of XHTML with its empty elements closed as HTML wants: <a id="x"></a>."""
    if "/>" not in page or not (page.lstrip("\ufeff \n")[:5] == "<?xml" or _XHTML in page[:_HEAD]):
        return page
    return _EMPTY.sub(r"<\1\2></\1>", page)


def without_server_code(page: str) -> str:
    """Return a page, kept as it was written, without what a server runs: <%@ … %>."""
    parts = page.split("<%")
    cut = (part.partition("%>") for part in parts[1:])
    return parts[0] + "".join(shown if closes else f"<%{code}" for code, closes, shown in cut)
