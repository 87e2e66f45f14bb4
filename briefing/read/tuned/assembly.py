"""How labelled lines become articles."""

from typing import Final


class Stories:
    """Which lines stand in an article (`assembly/assemble.py`, `drafts.py`, `finish.py`).

    By hand on real pages; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/test_cases.py`.
    """

    AD_DOUBT: Final = 0.45
    """How likely a story's line must be an advertisement's for it to be told last, with a note."""
    AD_HEADING_CHARS: Final = 30
    """Longest line without a full stop that heads an advertisement."""
    REPEATED_CHARS: Final = 16
    """Length from which a line that is printed again in its story is left out."""
    SHORT_KEY_CHARS: Final = 2
    """A line of no more characters does not repeat a part of the headline."""
    SAME_TITLE_CHARS: Final = 10
    """Characters that a title and its second printing begin with, at least, if one goes on."""
    KEY_CHARS: Final = 120
    """Length of the text by which two printings of one title are compared."""


class Kinds:
    """What kind of article it is (`assembly/finish.py`).

    By hand; judged by `python -m pytest tests/read/test_gold.py`.
    """

    BRIEF_HAN: Final = 120
    """Han characters up to which a piece that nobody signed is a brief."""


class Lifts:
    """What is lifted off the end of a paragraph (`assembly/lifts.py`).

    By hand; judged by `python -m tests.bench.read_damage` and
    `python -m pytest tests/read/test_cuts.py`.
    """

    HALF_HAN: Final = 5
    """Han characters of a last line that is half a sentence, if it is no signature and no name."""
    CALL_CHARS: Final = 45
    """Where a number to call ends a line: within so many characters."""


class Folding:
    """Which half-width marks become Chinese ones (`folding.py`).

    By hand; judged by `python -m pytest tests/read/test_inner.py tests/read/test_issue.py`.
    """

    BRACKET_CHARS: Final = 60
    """How far the partner of a bracket is looked for."""
    MARK_CHARS: Final = 6
    """A comma within so many characters of a Han one is Chinese, as in `96%,17日`."""


class Jumps:
    """Which story goes on on another page (`assembly/drafts.py`).

    By hand; judged by `python -m tests.bench.read_damage` and
    `python -m pytest tests/read/test_gold.py`.
    """

    SAME_TITLE: Final = 0.6
    """Share of a title's pairs of characters at which two printings of it are one title."""
    WAITING: Final = 20
    """Stories before a second part among which its first part is looked for."""
