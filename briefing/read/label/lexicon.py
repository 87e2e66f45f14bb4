"""The words and forms that facts look for, and what was learned of characters."""

import math
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from operator import add

from briefing.read.tuned.label import Words

_CLASSES = str.maketrans(
    {
        **dict.fromkeys("0123456789", "0"),
        **dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "a"),
    }
)
_DATA = tomllib.loads(files("briefing.read").joinpath("data/words.toml").read_text("utf-8"))
WORDS = {name: frozenset(words.split()) for name, words in _DATA["words"].items()}
"""Words of two characters, by what they tell."""
FORMS = {name: re.compile(pattern) for name, pattern in _DATA["forms"].items()}
"""What a line, or its head or its end, may be in form."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What was learned of words from many papers."""

    common: frozenset[str]
    """Pairs of neighbouring Han characters that stand in every kind of text, and so say nothing of
    its subject."""
    known: frozenset[str]
    """Pairs that are often neighbours: a line that ends with one half of one goes on below."""
    tells: dict[str, dict[str, float]]
    """What characters and pairs of them tell: of `selling`, of a `heading`; "" is the constant.
    The weights of logistic regressions."""


def signs_of(text: str) -> frozenset[str]:
    """Return the characters of a line and their pairs; digits are one sign, letters another."""
    text = text[: Words.READ_CHARS].translate(_CLASSES)
    return frozenset([*text, *map(add, text, text[1:]), "^" + text[:1], text[-1:] + "$"])


def told_by(signs: frozenset[str], weights: dict[str, float]) -> float | None:
    """Return the log odds that the signs of a line tell by some weights, None of too few signs."""
    if len(signs) < Words.FEWEST_SIGNS:
        return None
    # An exact sum, since a set has no order.
    told = math.fsum(map(weights.__getitem__, weights.keys() & signs))
    return told / math.sqrt(len(signs)) + weights[""]
