"""What programs put into a text, and when it is taken out."""

from typing import Final


class SiteNames:
    """The name of a site behind headlines (`clean/headings/titles.py`).

    By hand on saved pages; judged by `python -m pytest tests/read/clean`.
    """

    LINE_CHARS: Final = 600
    """Longest line of a headline, the address of its link included."""
    NAME_CHARS: Final = 40
    """Longest name of a site, and of its section."""


class FinalStops:
    """When all paragraphs lack their last full stop (`clean/final_stops.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    PROSE_CHARS: Final = 25
    """Characters from which a line with a full stop inside is a paragraph."""
    FEWEST: Final = 3
    """Paragraphs without a stop ..."""
    SHARE: Final = 0.8
    """... and their share, from which that is a habit."""
    UNEVEN: Final = 1.15
    """Lines whose longest is less than so many times the median are wrapped: that they end in no
    stop says nothing."""


class OtherLanguage:
    """What is the other language of a bilingual text (`clean/foreign.py`).

    By hand on bilingual pages; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST_WORDS: Final = 3
    """Words of a line in another language ..."""
    AGAIN: Final = 3
    """... or times that a program printed it: `image placeholder`."""
    BLOCK_LINES: Final = 2
    """Chinese lines right below a line in another language, at least, whose headline it is."""
    FEWEST_LINES: Final = 3
    """Such lines in a text that has another language."""
    WORDS_BEHIND: Final = 6
    """Words behind a Chinese sentence that are another language's."""
    READING_CHARS: Final = 60
    """Longest line of a reading printed above its characters."""
    CELL_HAN: Final = 12
    """Han characters of a cell that stands beside its translation; characters of a line that was
    wrapped."""
    NAME_WORDS: Final = 8
    """Words of a line from which it is no name that the page wrapped."""
    NAMES_CHARS: Final = 60
    """Longest row of a table with the names of its columns."""
    QUOTED_LINES: Final = 40
    """Lines of a quotation in its own language, at most."""
    KANA_SHARE: Final = 0.2
    """Share of kana in a line that makes it Japanese ..."""
    FEWEST_KANA: Final = 6
    """... from so many on."""


class LinkWords:
    """Words that a page links, in lines of their own (`clean/characters/blanks.py`).

    By hand; judged by `python -m pytest tests/read/clean/characters/test_blanks.py`.
    """

    LONGEST: Final = 8
    """Characters of such a word, at most."""
    PROSE: Final = 15
    """Characters of a line beside it, at least."""
    FEWEST: Final = 3
    """Such words from which a text has them, where no mark proves it."""


class Inline:
    """What stands inside lines (`clean/inline.py`, `clean/characters/latex.py`).

    By hand; judged by
    `python -m pytest tests/read/clean/test_steps.py tests/read/clean/test_latex.py`.
    """

    TOP_CHARS: Final = 2000
    """Length of the head in which a template may say the day."""
    NESTED: Final = 3
    """Times that marks, templates and commands inside one another are opened."""
    FEWEST_ITEMS: Final = 3
    """Links to more in the midst of lines from which each ends an item."""
    FEWEST_STRAY: Final = 2
    """Empty pairs of quotation marks from which they are noted."""
    NOTE_CHARS: Final = 120
    """Longest note at the foot of a page."""


class Noise:
    """Which lines programs and accounts add (`clean/noise.py`).

    By hand; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/clean/test_steps.py tests/read/test_repeated_lines.py`.
    """

    LINE_CHARS: Final = 200
    """Longest line that may be noise as a whole."""
    CALL_CHARS: Final = 45
    """Longest call to like, to share or to follow."""
    LINK_CHARS: Final = 40
    """Longest line of a list of links ..."""
    LINKS: Final = 11
    """... and lines of it, at most."""
    COMMENT_CHARS: Final = 120
    """Longest comment of an app ..."""
    COMMENTS: Final = 40
    """... and comments, at most."""
    AGAIN: Final = 3
    """Times that a line stands in a text, from which a program added it."""
    AGAIN_CHARS: Final = 80
    """Longest line of that kind."""
    STORY_CHARS: Final = 60
    """Characters of a story's line; the line above is a headline."""


class Prefixes:
    """What stands around nearly every line (`clean/wrapped.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST_LINES: Final = 6
    """Lines of a text in which a prefix is looked for."""
    FEWEST_EMPTY: Final = 2
    """Blank lines that have it, from which it opens no items of a list."""
    OTHERS_SHARE: Final = 0.04
    """Share of the lines, at either end of the sorted ones, that may lack it."""
    CHARS: Final = 80
    """Longest prefix."""
    COUNTED_DIGITS: Final = 4
    """Digits of a clock or of a number filled up with zeros; the items of a list have fewer."""


class Wrapped:
    """When a program printed something around the words (`clean/wrapped.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST: Final = 3
    """Lines wrapped in one way, or links in a bar of them ..."""
    SHARE: Final = 0.5
    """... and their share of the lines."""
    LINK_CHARS: Final = 8
    """Characters of a link in a bar of them."""


class Blanks:
    """When blanks stand between all characters (`clean/characters/blanks.py`).

    By hand on texts that OCR has read; judged by
    `python -m pytest tests/read/clean/test_steps.py`.
    """

    BLANK_SHARE: Final = 0.15
    """Share of white space from which a text may be set apart."""
    FEWEST: Final = 8
    """Characters of a line that says whether it is set apart, and figures with a blank."""
    IN_TITLE: Final = 3
    """Characters of a line in a text that is known to be set apart."""
    SHARE: Final = 0.4
    """Share of the characters with a blank behind; two-character words set apart come to a half."""
    IN_WORDS: Final = 0.2
    """That share of a line in a text that is known to be set apart: its words may be long."""
    GAP: Final = 3
    """Blanks that are one of the paper's own: 城东新桥   通车."""
    NEARLY_ALL: Final = 0.9
    """Share of the figures with a blank beside them, of the lines set in, that makes a habit."""
    FEWEST_WITHIN: Final = 4
    """Lines inside paragraphs, from which a text may be set in as a whole."""


class Codes:
    """When characters are written as codes (`clean/characters/codes.py`).

    By hand; judged by `python -m pytest tests/read/clean/test_steps.py`.
    """

    FEWEST: Final = 2
    """Codes of a text that is written in them."""
    AROUND_CHARS: Final = 6
    """Characters shown on each side of one that cannot be read."""
    MOST_NAMED: Final = 3
    """Places that are named."""
