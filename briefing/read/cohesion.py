"""How much two texts speak of the same thing, by the pairs of Han characters they share."""

import re
from operator import add

_NOT_HAN = re.compile("[^\u3400-\u9fff]+")


def pairs_of(text: str) -> set[str]:
    """Return the pairs of neighbouring Han characters in a text, whatever stands between them."""
    han = _NOT_HAN.sub("", text)
    return set(map(add, han, han[1:]))


def likeness(part: set[str], whole: set[str]) -> float:
    """Return the share of the pairs in `part` that occur in `whole`, from 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
