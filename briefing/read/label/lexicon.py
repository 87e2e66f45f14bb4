"""The words and forms that facts look for, and pairs of characters that were counted."""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

_DATA = tomllib.loads(files("briefing.read").joinpath("data/words.toml").read_text("utf-8"))
WORDS = {name: frozenset(words.split()) for name, words in _DATA["words"].items()}
"""Words of two characters, by what they tell."""
FORMS = {name: re.compile(pattern) for name, pattern in _DATA["forms"].items()}
"""What a line, or its head or its end, may be in form."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What was counted in many papers, by pairs of neighbouring Han characters."""

    common: frozenset[str]
    """Pairs that stand in every kind of text, and so say nothing of its subject."""
    known: frozenset[str]
    """Pairs that are often neighbours: a line that ends with one half of one goes on below."""
    selling: dict[str, float]
    """How much more often a pair stands in advertisements than in news: the log of the ratio."""
