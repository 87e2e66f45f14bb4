"""Whether a line by itself is half a sentence: words that lead on, quotes left open."""

import re
import tomllib
from importlib.resources import files

_DATA = files("briefing.read").joinpath("data/sentences.toml").read_text("utf-8")
_NEVER = "(?!)"
_SIGNS = tuple(
    (
        re.compile(sign["pattern"]),
        re.compile(f"(?:{'|'.join(sign.get('unless', [_NEVER]))})$"),
        float(sign["weight"]),
    )
    for sign in tomllib.loads(_DATA)["sign"]
)
_ANY_SIGN = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in _SIGNS))
_PAIRS = (
    ("“", "”"),
    ("‘", "’"),
    ("（", "）"),
    ("《", "》"),
    ("「", "」"),
    ("『", "』"),
    ("【", "】"),
)
_OPENING = re.compile("[“‘（《「『【]")
_HALF_AT = 2.0
_LIKELY_AT = 1.0
_CLEARLY_AT = 3.0
_SHORTEST_CLEAR = 14
"""One misread character may give a shorter headline such a score."""
_LONGEST = 60
_LONGEST_WORD = 4


def is_left_open(text: str) -> bool:
    """Return whether a folded line opens a quote or a bracket and does not close it."""
    if _OPENING.search(text) is None:
        return False
    return any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS)


def reads_as_half(plain: str) -> bool:
    """Return whether a short line for matching is more like half a sentence than a headline."""
    return len(plain) <= _LONGEST and half_score(plain) >= _HALF_AT


def is_clearly_half(plain: str) -> bool:
    """Return whether a line for matching is half a sentence even where only a headline is due."""
    return len(plain) >= _SHORTEST_CLEAR and half_score(plain) >= _CLEARLY_AT


def may_be_half(plain: str) -> bool:
    """Return whether a line for matching shows some sign of half a sentence."""
    return half_score(plain) >= _LIKELY_AT


def half_score(plain: str) -> float:
    """Return how many signs of half a sentence a line for matching shows, each by its weight."""
    if is_left_open(plain):
        return _HALF_AT
    if _ANY_SIGN.search(plain) is None:
        return 0.0
    return sum(
        weight
        for pattern, unless, weight in _SIGNS
        if pattern.search(plain) and not unless.search(plain[-_LONGEST_WORD:])
    )
