"""Turns XHTML into HTML."""

import re

_XHTML = "http://www.w3.org/1999/xhtml"
_HEAD = 2000
_EMPTY = re.compile(
    r"<(a|span|p|div|i|b|u|em|strong|sub|sup|li|ul|ol|td|th|tr|h[1-6]|script|style|title|iframe"
    r"|textarea|font|ins|del|small|section|article|figure|figcaption)(\s[^<>]*?)?/>",
    re.IGNORECASE,
)


def closed(page: str) -> str:
    """Return a page of XHTML with its empty elements closed as HTML wants: <a id="x"></a>."""
    if "/>" not in page or not (page.lstrip("\ufeff \n")[:5] == "<?xml" or _XHTML in page[:_HEAD]):
        return page
    return _EMPTY.sub(r"<\1\2></\1>", page)
