"""How a corrected page is found again, and how the reader learns from it."""

from typing import Final


class Found:
    """Where a corrected article stands on the page (`correction/corrected.py`, `markdown.py`).

    By hand on corrected issues; judged by `python -m tests.bench.read_learn` and
    `python -m pytest tests/read/test_markdown.py`.
    """

    PARAGRAPH_CHARS: Final = 4
    """Characters by which a line is recognised as the beginning of a paragraph."""
    LINES_ABOVE: Final = 12
    """Lines above its text in which an article's headline, deck and byline are looked for ..."""
    LINES_BELOW: Final = 2
    """... and below its first line, of a deck or a byline."""
    MORE_CHARS: Final = 3
    """Characters that lines may say beyond the words that they end with."""
    HEADER_LINES: Final = 8
    """Lines of a page in which its header may begin and end."""


class Learning:
    """How weights are fitted further to a paper (`correction/learn.py`).

    By hand, by papers that the shipped weights never saw; judged by
    `python -m tests.bench.read_learn`.
    """

    ROUNDS: Final = 20
    """Times that all pages are gone through."""
    STEP: Final = 0.03
    """Length of a step of AdaGrad ..."""
    START: Final = 1e-3
    """... and the squares of gradients that it begins with."""
    PRIOR: Final = 0.02
    """How strongly a weight is held to the shipped one, for each page."""
    LEAST_FOUND: Final = 0.5
    """Share of the corrected articles that must stand in the page they are said to come from."""
    FEWEST_LINES: Final = 2
    """Lines in which something must stand to become a fact of its own."""
