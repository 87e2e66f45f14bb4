"""The words and forms that facts look for, and what was learned of characters."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import repeat
from operator import add

from briefing.read.data_files import toml_of
from briefing.read.tuned.label import Words

_DIGIT, _LETTER = re.compile("[0-9]"), re.compile("[A-Za-z]")
_DATA = toml_of("words")
WORDS = {name: frozenset(words.split()) for name, words in _DATA["words"].items()}
"""Words of two characters, by what they tell."""
ALL_WORDS = frozenset().union(*WORDS.values())
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


def signs_of(text: str) -> Collection[str]:
    """Return the characters of a line and their pairs, each once, in an order that is the line's.

    Digits are one sign, letters another.
    """
    text = _LETTER.sub("a", _DIGIT.sub("0", text[: Words.READ_CHARS]))
    signs = [*text, *map(add, text, text[1:]), "^" + text[:1], text[-1:] + "$"]
    return dict.fromkeys(signs).keys()


def told_by(signs: Collection[str], weights: dict[str, float]) -> float | None:
    """Return the log odds that the signs of a line tell by some weights, None of too few signs."""
    if len(signs) < Words.FEWEST_SIGNS:
        return None
    return sum(map(weights.get, signs, repeat(0.0))) / math.sqrt(len(signs)) + weights[""]
