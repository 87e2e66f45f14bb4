"""How bytes become Chinese text, what a line is by itself, and what a person is shown."""

from typing import Final


class Decoding:
    """In which encoding a file is (`load.py`).

    By hand on files in each encoding and damaged ones; judged by `python -m tests.bench.read_fuzz`
    and `python -m pytest tests/read/test_issue.py tests/read/formats/test_formats.py`.
    """

    DAMAGE_SHARE: Final = 0.02
    """Share of a text's characters that may be unreadable; they are named and left out."""
    FEWEST_READABLE: Final = 30
    """Characters from which a share of them says something."""
    CONTROL_SHARE: Final = 0.02
    """Share of control characters above which a file is no text."""
    ZERO_SHARE: Final = 0.4
    """Share of zeros above which a file is no UTF-16: there a Chinese text has few."""
    USUAL_SHARE: Final = 0.1
    """Share of the commonest characters from which Han characters are a Chinese text."""
    SAMPLE_CHARS: Final = 20_000
    """Characters in which they are counted."""
    TWICE_SHARE: Final = 0.4
    """Share of letters such as ä and » from which a text was encoded twice."""
    CODED_SHARE: Final = 0.4
    """Share of codes such as =E6 from which a text is in them."""
    WORDS_A_HAN: Final = 4
    """Words in other scripts for each Han character above which a text is not Chinese."""


class Roles:
    """What a line is by itself (`roles.py`), in characters.

    By hand on real pages; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/test_cases.py`.
    """

    DECK: Final = 60
    """Longest deck."""
    BYLINE: Final = 50
    """Longest byline."""
    BOLD_HEADING: Final = 60
    """Longest bold line that is a heading."""
    ROW: Final = 60
    """Longest row of a table that is set with spaces."""
    COLUMN: Final = 20
    """Longest title of a column."""
    FURNITURE: Final = (24, 80)
    """Lines up to the first length, to the second, and longer ones are tried against three joined
    patterns of furniture: each takes time to be made, and a long one to be tried."""
    TAIL: Final = 80
    """Where brackets that end a sentence begin: within so many characters of its end."""


class Datelines:
    """Where datelines and reporters' names stand (`datelines.py`), in characters.

    By hand; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/test_gold.py`.
    """

    REACH: Final = 120
    """Length of the head, or the end, of a paragraph in which a dateline is looked for."""
    SHORTEST_NAME: Final = 2
    """Shortest name of a reporter ..."""
    LONGEST_NAME: Final = 12
    """... and longest."""


class Days:
    """Which day the issue is of (`day.py`, `mast.py`).

    By hand; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/test_issue.py`.
    """

    LINE_CHARS: Final = 90
    """Longest line that says the issue's day."""
    TOP_LINES: Final = 15
    """Lines at the top in which it is looked for first."""
    MANY: Final = 3
    """Fields that say a day, from which the last day counts and not the first field."""
    YEARS_BACK: Final = 6
    """Years back in which a day without a year is looked for by its weekday."""
    NAME_CHARS: Final = 8
    """Longest word in the masthead that may be the paper's name without a bracket."""


class Doubts:
    """What a person must check before an issue is spoken (`table.py`).

    By hand; judged by `python -m pytest tests/read/test_command.py`.
    """

    FEWEST: Final = 4
    """Articles from which their lengths say something."""
    SHORT_CHARS: Final = 12
    """Characters of an article that is likely a piece of one."""
    ONE_SHARE: Final = 0.7
    """Share of the text in one article, above which others may hide in it ..."""
    ONE_CHARS: Final = 2000
    """... if the articles have more characters than this."""
    TOLD_SHARE: Final = 0.5
    """Share of the source that must be understood as news ..."""
    JUDGED_CHARS: Final = 1_000
    """... if the source has more characters than this."""


class Table:
    """How an issue is shown on a terminal (`table.py`), in columns of it.

    By hand; judged by `python -m pytest tests/read/test_command.py`.
    """

    HEADLINE: Final = 44
    """Width of a headline."""
    OPENING: Final = 24
    """Width of an article's first words."""
    MOST_DOUBTS: Final = 12
    """Doubtful characters shown of an article."""
