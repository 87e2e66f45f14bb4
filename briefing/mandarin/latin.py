"""Latin words inside Chinese: which are said as words, and with which phonemes."""

import re
from functools import cache

from briefing.mandarin.tables import read_rows

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def is_word(token: str) -> bool:
    """Return whether a Latin token in capitals is said as a word all the same."""
    return token in _names()


def latin_phonemes(token: str) -> str | None:
    """Return a Latin word's phonemes in Kokoro's vocabulary; None if it is to be spelled.

    Names come first, then English words; a word made of several (DeepMind) is said in parts.
    """
    if token in _names():
        return _names()[token]
    if token.isupper() or len(token) < 3:
        return None
    parts = [_word(part) for part in _PART.findall(token)]
    return " ".join(part for part in parts if part) if parts and all(parts) else None


def _word(token: str) -> str | None:
    words = _words()
    forms = (token, token.lower(), token.capitalize())
    return next((words[form] for form in forms if form in words), _names().get(token))


@cache
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("latin")}


@cache
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in read_rows("english")}
