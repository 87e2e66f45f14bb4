"""Ads told by their style: short phrases without the small words of running text, many offers."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_DATA = tomllib.loads(files("briefing.read").joinpath("data/offers.toml").read_text("utf-8"))
_OFFERS = tuple(re.compile(pattern) for pattern in _DATA["offers"])
_SMALL = re.compile(_DATA["small"])
_TOLD = re.compile(_DATA["told"])
_DATED = re.compile(_DATA["dated"])
_RECURRING = re.compile(_DATA["recurring"])
_PUBLIC = re.compile(_DATA["public"])
_WHERE = re.compile(_DATA["where"])
_PAUSE = re.compile(r"[，。；：、！？,;:!?\s|（）()“”《》【】]+")
_SHORTEST = 14
_LONGEST = 150
_FEWEST_PHRASES = 3
_LONGEST_PHRASE = 24
_USUAL_PHRASE = 9.0
"""The phrases of an ad have so many characters at most, on average."""
_SMALL_WORDS = 0.045
"""So large a share of an ad's characters are small words at most."""
_FEWEST_LINES = 2
_MOST_LINES = 6
_LONGEST_LINE = 45
_ENDS = ("。", "！", "？", "…", "”", "：", "；", "，")
_ENOUGH = 2
_ENOUGH_DATED = 4


@lru_cache(maxsize=8192)
def is_offered(text: str) -> bool:
    """Return whether a text for matching is worded as an ad: short phrases that offer things."""
    if not _SHORTEST <= len(text) <= _LONGEST or _TOLD.search(text) or _PUBLIC.search(text):
        return False
    phrases = [len(phrase) for phrase in _PAUSE.split(text) if phrase]
    if len(phrases) < _FEWEST_PHRASES or max(phrases) > _LONGEST_PHRASE:
        return False
    if sum(phrases) > _USUAL_PHRASE * len(phrases):
        return False
    if len(_SMALL.findall(text)) > _SMALL_WORDS * len(text):
        return False
    enough = _ENOUGH_DATED if _is_dated(text) else _ENOUGH
    return sum(1 for offer in _OFFERS if offer.search(text)) >= enough


def says_where(text: str) -> bool:
    """Return whether a line for matching is a place to go, and nothing else."""
    return len(text) <= _LONGEST_PHRASE and _WHERE.fullmatch(text) is not None


def is_laid_out(body: str) -> bool:
    """Return whether a body for matching is set as ads are: short lines, the first unended.

    One of them offers something, or the last says where to go.
    """
    lines = body.split("\n")
    if not _FEWEST_LINES <= len(lines) <= _MOST_LINES or len(body) > _LONGEST:
        return False
    if max(map(len, lines)) > _LONGEST_LINE or _TOLD.search(body) or _PUBLIC.search(body):
        return False
    if _is_dated(body) or len(_SMALL.findall(body)) > _SMALL_WORDS * len(body):
        return False
    if says_where(lines[-1]):
        return True
    unended = not lines[0].endswith(_ENDS)
    return unended and any(offer.search(body) for offer in _OFFERS)


def tells_news(text: str) -> bool:
    """Return whether a short text for matching says when a public body does something."""
    return _is_dated(text) and _PUBLIC.search(text) is not None


def _is_dated(text: str) -> bool:
    """Return whether a text names a day, and not only one of every month."""
    if _DATED.search(text) is None:
        return False
    return _DATED.search(_RECURRING.sub("", text)) is not None
