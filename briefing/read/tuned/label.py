"""What the labeller is told of lines, and what holds it to facts.

The classes of counts (`min(3, stops)`) stand where the fact is told: the weights' names are made of
them. So are those of the shares and lengths below; another value needs new weights
(`python -m tests.read.train`), which the judges then measure.
"""

from typing import Final


class Facts:
    """What is told of a line by itself (`label/facts.py`).

    By hand, before the weights were fitted upon them; judged by
    `python -m tests.bench.read_real`.
    """

    LENGTHS: Final = (2, 4, 7, 10, 13, 17, 22, 28, 36, 46, 70, 120, 200)
    """Where the lengths of lines are parted."""
    ENDS_CHARS: Final = 80
    """Characters at either end of a long line in which numbers and signs are looked for."""
    LIKENED_CHARS: Final = 60
    """Longest line that is held against the page's other short lines."""
    STAMP_CHARS: Final = 60
    """Longest line that may be a time stamp or sign."""
    DAY_CHARS: Final = 60
    """Where a line says a day: within so many characters."""
    ODDS: Final = (-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0, 6.0)
    """Where the log odds that words tell are parted."""


class Lists:
    """Which lines are a list of the headlines below (`label/headings.py`).

    By hand; judged by `python -m pytest tests/read/label/test_headings.py`.
    """

    FEWEST: Final = 3
    """Lines of a list that are printed again below, at least ..."""
    SHARE: Final = 0.75
    """... and their share of its lines."""
    LABEL_LINES: Final = 2
    """Lines above a list in which its label or the page's mark stands."""
    SPREAD: Final = 2
    """Below, its lines are spread over so many times its length, at least."""
    SHORTEST: Final = 3
    """Characters of a headline in a list, at least ..."""
    LONGEST: Final = 60
    """... and at most."""


class Pointed:
    """Which lines a triangle makes the words of a picture (`label/captions.py`).

    By hand; judged by `python -m pytest tests/read/label/test_captions.py`.
    """

    ROWS: Final = 5
    """Short rows that such words are set in, at most."""
    ROWS_BELOW: Final = 3
    """Rows below in which the text parts a sentence."""


class Words:
    """How much of a line its words are weighed by (`label/lexicon.py`).

    By hand, before the weights were fitted upon them; judged by
    `python -m tests.bench.read_real`.
    """

    READ_CHARS: Final = 400
    """Characters of a line that are weighed."""
    FEWEST_SIGNS: Final = 7
    """Signs of a line from which they tell something."""


class Setting:
    """How a page is set (`label/setting.py`): shares of its lines where its classes are parted.

    By hand, before the weights were fitted upon them; judged by
    `python -m tests.bench.read_real`.
    """

    HEADING_CHARS: Final = 40
    """Characters of a line that may be a heading, if it ends no sentence."""
    LONG_WIDTH: Final = 12
    """Width above which a line says how wide the page's lines are ..."""
    SAME_WIDTH: Final = 2
    """... and by how much full ones differ."""
    KEY_CHARS: Final = 80
    """Length of the text by which two printings of one short line are compared."""
    LONG_CHARS: Final = 46
    """Characters above which a line is long."""
    MARKED: Final = (0.01, 0.06, 0.15, 0.35)
    """Share that is marked as headings."""
    BOLD: Final = (0.01, 0.08, 0.2)
    """Share that is bold."""
    INDENTED: Final = (0.04, 0.2, 0.5)
    """Share that is set in."""
    GAPS: Final = (0.02, 0.1, 0.3, 0.9)
    """Share with a blank line above."""
    FULL: Final = (0.12, 0.25, 0.5)
    """Share that is as wide as the page's lines ..."""
    OVER: Final = (0.02, 0.1)
    """... and that is wider."""
    HTML: Final = (0.1, 0.4)
    """Share with tags of HTML."""
    LONG: Final = (0.05, 0.2, 0.5)
    """Share that is long."""
    SIGNED: Final = (0.05, 0.2, 0.45)
    """Share of the short lines that stand over one that signs."""
    FEWEST_RANKS: Final = 2
    """Ranks of headings of a page that may be a tree."""
    OWN_TEXTS: Final = (0.3, 0.8)
    """Share of the highest headings that have a text right below."""
    HABITS: Final = (0.05, 0.2, 0.45, 0.75)
    """Share of the short lines that have a bar, a space, a dateline below."""


class Around:
    """What several lines show together (`label/features.py`).

    By hand, before the weights were fitted upon them; judged by
    `python -m tests.bench.read_real`.
    """

    ALIKE: Final = (0.01, 0.08, 0.16, 0.25, 0.4, 0.6, 0.85)
    """Where the likeness of two lines is parted."""
    LEAN: Final = (-0.3, -0.15, -0.05, 0.05, 0.15, 0.3)
    """Where it is parted how much more a line is like what comes than like what came."""
    LENGTH: Final = (0.35, 0.6, 0.85, 1.15, 1.6)
    """Where the length of a line is parted, in mean lengths of the page's short lines."""
    REACH_CHARS: Final = 180
    """Characters looked at above and below a line to see what they speak of ..."""
    REACH_LINES: Final = 10
    """... in so many lines at most."""
    OPEN_LINES: Final = 14
    """Lines above in which an unfinished sentence is looked for."""
    PROSE_CHARS: Final = 14
    """Characters from which a line is prose."""
    OFTEN_LINES: Final = 8
    """A pair of characters in more lines ..."""
    OFTEN_SHARE: Final = 0.12
    """... or in a larger share of them is the page's subject, and tells nothing."""


class Labelling:
    """What holds the labels to facts (`label/labeller.py`).

    By hand on pages that were labelled wrong; judged by `python -m tests.bench.read_real` and
    `python -m pytest tests/read/test_cases.py`.
    """

    FEWEST_RANKS: Final = 3
    """Levels of headings from which on a page's headlines are taken to be marked."""
    FEWEST_SIGNED: Final = 2
    """Headings of one level, each over a line that signs, from which others part stories."""
    FEWEST_PARTS: Final = 5
    """Headings of the lowest rank in a row that part a story; four in a row may be news."""
    FILED_SHARE: Final = 0.5
    """Share of the other headings that must have a dateline below for that."""
    CLAIM_CHARS: Final = 36
    """Characters of a bold line that heads a part."""
    TOLD_HAN: Final = 8
    """Han characters of a whole sentence that may be news."""
    STATED_HAN: Final = 20
    """Han characters before a full stop from which a line is a sentence, and no row of a table."""
    SET_ALIKE: Final = 2
    """Headings that are set as a page's first line is, itself with them, at most, for it to name
    the paper."""
    PROSE_CHARS: Final = 14
    """Characters of a line of prose that a figure ends, at least."""
    SPEAKER_CHARS: Final = 3
    """Characters in which two paragraphs begin alike that name the same speaker."""
    NEVER: Final = -1e4
    """Added to the score of a label that a line certainly does not have."""
    NAME_CHARS: Final = 4
    """Most characters of a name without a role ..."""
    SIGNED_CHARS: Final = 5
    """... and fewest of who signs a notice."""
    SIGNED_LINES: Final = 8
    """Lines above a signature in which the heading of its notice is looked for."""
    ACROSS_CHARS: Final = 3
    """Characters of a word, or of the beginning of two, that goes from a line into the next."""
    HEADLINE_HAN: Final = 8
    """Han characters over the name of a source, at least, that are a headline and no button."""
    ROWS_OF_HEADING: Final = 2
    """Rows of a heading that is none of a part, ..."""
    ROW_CHARS: Final = 6
    """... characters of each, ..."""
    ROWS_CHARS: Final = 16
    """... of both, at least, ..."""
    ROOM_CHARS: Final = 3
    """... by how many the row below them is longer, at least, ..."""
    COLUMN_CHARS: Final = 44
    """... and how long it is at most: a row of a column."""
    ANSWER_LINES: Final = 3
    """Lines within which a question is answered."""
    TOP_LINES: Final = 4
    """Lines at the top of a page in which its name is printed in Latin capitals."""
    SURE_OF_AD: Final = 0.92
    """How likely the likeliest line of an advertisement in whole sentences must be one."""
