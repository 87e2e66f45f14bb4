"""Text that XML, JSON and pages can hold, whatever the newspaper held."""

import re

# XML 1.0 section 2.2: characters that no document may hold, not even escaped.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def one_line(text: str, most: int) -> str:
    """Return the text on one line, without control characters, at most `most` long."""
    line = " ".join(_FORBIDDEN.sub("", text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def block(text: str) -> str:
    """Return the text without control characters, its line breaks kept."""
    return _FORBIDDEN.sub("", text).strip()


def at_most_bytes(text: str, most: int) -> str:
    """Return the text cut to `most` bytes of UTF-8, at a character's end."""
    data = text.encode()
    return text if len(data) <= most else data[: most - 3].decode(errors="ignore") + "…"
