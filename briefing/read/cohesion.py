"""How much two texts speak of the same thing, by the pairs of Han characters they share."""

import re
from collections.abc import Iterable, Set
from functools import lru_cache
from operator import add

_NOT_HAN = re.compile("[^\u3400-\u9fff]+")
_NEAR = 64
"""Texts that are looked at again soon: an article's paragraphs beside their neighbours."""


@lru_cache(maxsize=_NEAR)
def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters in a text, whatever stands between them."""
    han = _NOT_HAN.sub("", text)
    return frozenset(map(add, han, han[1:]))


def pairs_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters in some texts, those of each by itself."""
    return frozenset().union(*map(pairs_of, texts))


def likeness(part: Set[str], whole: Set[str]) -> float:
    """Return the share of the pairs in `part` that occur in `whole`, from 0 to 1."""
    return len(part & whole) / len(part) if part else 0.0
