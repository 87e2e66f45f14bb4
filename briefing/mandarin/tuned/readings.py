"""How characters and words are read."""

from typing import Final


class Contexts:
    """What stands beside a word (`contexts.py`).

    By hand; judged by `python -m tests.bench.readings` and
    `python -m pytest tests/mandarin/test_readings.py tests/mandarin/test_floors.py`.
    """

    REACH_CHARS: Final = 30
    """Characters on each side that a rule may look at."""


class Polyphones:
    """Where weights read a character, and how sure they must be (`readings.py`, `polyphones/`).

    Margins are in tenths of log odds. REACH before the weights were fitted upon it
    (`python -m tests.mandarin.build_polyphones`), the others by hand after it; judged by
    `python -m tests.bench.readings` and
    `python -m pytest tests/mandarin/test_polyphones.py tests/mandarin/test_floors.py`.
    """

    REACH: Final = 7
    """How many words, and characters, on each side are looked at."""
    RARE: Final = 20
    """How often jieba's corpus has a word at most for which no dictionary has been asked."""
    COMMON: Final = 500
    """How often jieba's corpus has a word that weights leave alone: saves a third of their time."""
    SURE: Final = 20
    """How sure weights must be against a rule, or inside a word that jieba has only rarely ..."""
    VERY_SURE: Final = 30
    """... and inside a common word whose characters all have their usual reading in
    dictionaries."""


class Surnames:
    """Which character is a surname (`surnames.py`).

    By hand, before the weights were fitted for what these rules leave
    (`python -m tests.mandarin.build_surnames`); judged by
    `python -m pytest tests/mandarin/test_readings.py tests/mandarin/test_floors.py`.
    """

    RARE: Final = 300
    """How often jieba's corpus may have a word of three characters that is a name all the same."""
    COMMON: Final = 1000
    """How often a word stands in jieba's corpus that is in everybody's mouth."""
    FAMILIAR: Final = 10
    """How often it has a word with 小 or 老 that is no name: 小单."""
    LIKELY: Final = 1
    """How much likelier characters must be in given names than elsewhere, from -3 to 3, to be one
    without another sign."""
